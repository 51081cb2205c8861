/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns the table of deals can have: name, heading, width, order of the store. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-extras.h"

G_BEGIN_DECLS

/**
 * TdmDealColumn:
 * @name: as the settings remember it
 * @heading: not translated, of context "column"; "" for none
 * @width: in sp, −1 for what is left
 * @sort: what its heading sorts by, −1 for nothing
 * @fixed: it cannot be taken away
 */
typedef struct
{
  const char *name;
  const char *heading;
  int width;
  int sort;
  gboolean fixed;
} TdmDealColumn;

/* NULL past the last. The first ones are those of a new table, in its order. */
const TdmDealColumn *tdm_deal_column_get (guint index);
const TdmDealColumn *tdm_deal_column_find (const char *name);
const char *tdm_deal_column_get_heading (const TdmDealColumn *column);
/* @extras: (nullable): asked for texts that no row carries. (transfer full) */
GtkListItemFactory *tdm_deal_column_factory_new (const TdmDealColumn *column, TdmDealExtras *extras);

/* The names in the order of the settings; those that cannot be taken away are there in any case. (transfer full) */
GStrv tdm_deal_columns_dup_chosen (void);
/* What the chosen columns are called in a table that is exported: its headings, which are English everywhere. */
GStrv tdm_deal_columns_dup_export_names (void);

G_END_DECLS

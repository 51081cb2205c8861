/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the columns of the board stand: heading and rows ask the same, so they stand under each other. */

#pragma once

#include "tdm-readiness-columns.h"

G_BEGIN_DECLS

/**
 * TdmReadinessLayout:
 * @columns: (element-type TdmReadinessColumn)
 * @name_width: the least for the offer, in pixels; it gets what is left
 * @column_widths: of each requirement
 * @columns_width: of all of them
 * @status_width: of the status, which stands beside the name: columns of requirements may need to be scrolled to
 */
typedef struct
{
  const TdmRulebook *rulebook;
  GPtrArray *columns;
  int name_width;
  int *column_widths;
  int columns_width;
  int status_width;
} TdmReadinessLayout;

/* Takes @columns. @owner gives the font. */
TdmReadinessLayout *
tdm_readiness_layout_new (GtkWidget *owner, const TdmRulebook *rulebook, GPtrArray *columns);
TdmReadinessLayout *tdm_readiness_layout_ref (TdmReadinessLayout *self);
void tdm_readiness_layout_unref (TdmReadinessLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmReadinessLayout, tdm_readiness_layout_unref)

int tdm_readiness_layout_get_min_width (const TdmReadinessLayout *self);

#define TDM_LAYOUT_NAME (-1)
/* The area of a column in a row of @width, mirrored where one reads from the right; @column TDM_LAYOUT_NAME for the
 * offer, the number of columns for the status. */
void tdm_readiness_layout_get_area (
  const TdmReadinessLayout *self, GtkWidget *row, int width, int column, int *x, int *column_width);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed into the sheet for many deals, and the change it comes to. */

#pragma once

#include "tdm-store-bulk.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_BULK_DATE_KEEP,
  TDM_BULK_DATE_SET,
  TDM_BULK_DATE_MOVE,
} TdmBulkDate;

typedef enum
{
  TDM_BULK_FAVORITE_KEEP,
  TDM_BULK_FAVORITE_SET,
  TDM_BULK_FAVORITE_UNSET,
} TdmBulkFavorite;

/**
 * TdmBulkForm:
 * @value: as typed, with or without a currency code
 * @currency: (nullable): ISO 4217; one typed with the value goes first
 * @date: as typed, for %TDM_BULK_DATE_SET
 * @days: for %TDM_BULK_DATE_MOVE
 * @add_tags: with commas between
 *
 * An empty text, %NULL and the KEEP values leave the deals as they are.
 */
typedef struct
{
  char *value;
  char *currency;
  TdmBulkDate date_choice;
  char *date;
  int days;
  char *campaign;
  char *add_tags;
  char *remove_tags;
  TdmBulkFavorite favorite;
} TdmBulkForm;

TdmBulkForm *tdm_bulk_form_new (void);
void tdm_bulk_form_free (TdmBulkForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmBulkForm, tdm_bulk_form_free)

gboolean tdm_bulk_form_is_empty (const TdmBulkForm *self);
gboolean tdm_bulk_form_value_is_valid (const TdmBulkForm *self);
gboolean tdm_bulk_form_date_is_valid (const TdmBulkForm *self);

GVariant *tdm_bulk_form_to_variant (const TdmBulkForm *self);
/* NULL when @content is of another version. */
TdmBulkForm *tdm_bulk_form_from_variant (GVariant *content);

/* The change with what it points to. */
typedef struct
{
  TdmBulkEdit edit;
  TdmDealRecord *values;
  GStrv add_tags;
  GStrv remove_tags;
} TdmBulkOrder;

/* NULL when something typed cannot be read. */
TdmBulkOrder *tdm_bulk_form_dup_order (const TdmBulkForm *self);
void tdm_bulk_order_free (TdmBulkOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmBulkOrder, tdm_bulk_order_free)

G_END_DECLS

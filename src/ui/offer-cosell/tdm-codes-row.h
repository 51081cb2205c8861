/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row with chosen places as chips, and a button that opens the list of all of them. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_CODES_ROW (tdm_codes_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmCodesRow, tdm_codes_row, TDM, CODES_ROW, AdwPreferencesRow)

/* What can be chosen. */
typedef enum
{
  TDM_CODES_CONTACT_COUNTRIES, /* OOO stands for all */
  TDM_CODES_OFFER_GEOGRAPHIES, /* every single one can be chosen */
  TDM_CODES_STATES,
} TdmCodesKind;

/* Signal "changed": the user chose others. */
GtkWidget *tdm_codes_row_new (TdmCodesKind kind, const char *title);
/* No signal. */
void tdm_codes_row_set_codes (TdmCodesRow *self, const char *const *codes);
/* (transfer none): never NULL */
const char *const *tdm_codes_row_get_codes (TdmCodesRow *self);
/* Only states of these countries are offered. */
void tdm_codes_row_set_countries (TdmCodesRow *self, const char *const *countries);
AdwDialog *tdm_codes_row_open (TdmCodesRow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for a text of several lines, titled like an entry row. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_TEXT_ROW (tdm_text_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmTextRow, tdm_text_row, TDM, TEXT_ROW, AdwPreferencesRow)

char *tdm_text_row_dup_text (TdmTextRow *self);
void tdm_text_row_set_text (TdmTextRow *self, const char *text);
GtkWidget *tdm_text_row_get_view (TdmTextRow *self);

G_END_DECLS

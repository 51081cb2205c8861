/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes value, close date and stage of a deal where it stands in a list. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the order in which Tab walks. */
typedef enum
{
  TDM_ROW_FIELD_VALUE,
  TDM_ROW_FIELD_CLOSE_DATE,
  TDM_ROW_FIELD_STAGE,
} TdmRowField;
#define TDM_N_ROW_FIELDS 3

#define TDM_TYPE_ROW_EDITOR (tdm_row_editor_get_type ())
G_DECLARE_FINAL_TYPE (TdmRowEditor, tdm_row_editor, TDM, ROW_EDITOR, GtkPopover)

/* For a GtkListView or GtkColumnView of deals in a TdmWindow: F2, F3, F4 and the pencils of its cells. The view owns
 * the editor. */
TdmRowEditor *tdm_row_editor_install (GtkWidget *view);
void tdm_row_editor_begin (TdmRowEditor *self, GtkWidget *row, TdmRowField field);

/* For tests and for who wants to know: what is typed, what is wrong with it. */
GtkEntry *tdm_row_editor_get_entry (TdmRowEditor *self);
const char *tdm_row_editor_get_problem (TdmRowEditor *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks which deals go into which kind of file. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_EXPORT_DIALOG (tdm_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmExportDialog, tdm_export_dialog, TDM, EXPORT_DIALOG, AdwAlertDialog)

/* The response is "export" when the person goes on. @has_list: there is a list to take the deals from. */
TdmExportDialog *tdm_export_dialog_new (gboolean has_list);
/* For @n_deals that were selected: which ones is no question then. */
TdmExportDialog *tdm_export_dialog_new_for_selection (guint n_deals);
gboolean tdm_export_dialog_get_all_deals (TdmExportDialog *self);
const char *tdm_export_dialog_get_format (TdmExportDialog *self);
gboolean tdm_export_dialog_get_all_columns (TdmExportDialog *self);
gboolean tdm_export_dialog_get_include_private (TdmExportDialog *self);

G_END_DECLS

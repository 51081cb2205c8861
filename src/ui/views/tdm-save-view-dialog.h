/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the name of a saved view. */

#pragma once

#include <adwaita.h>

#include "tdm-store-views.h"

G_BEGIN_DECLS

#define TDM_TYPE_SAVE_VIEW_DIALOG (tdm_save_view_dialog_get_type ())
/* Signal: saved (int64 id). */
G_DECLARE_FINAL_TYPE (TdmSaveViewDialog, tdm_save_view_dialog, TDM, SAVE_VIEW_DIALOG, AdwAlertDialog)

/* @id 0 saves a new view; else the view is given another name. @name: (nullable): that of now. @query is copied. */
AdwDialog *tdm_save_view_dialog_new (TdmStore *store, gint64 id, const char *name, const TdmDealQuery *query);

G_END_DECLS

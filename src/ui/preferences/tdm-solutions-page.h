/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences: the solutions of Microsoft and of third parties that forms propose (M53, M54). */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_SOLUTIONS_PAGE (tdm_solutions_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmSolutionsPage, tdm_solutions_page, TDM, SOLUTIONS_PAGE, AdwPreferencesPage)

AdwPreferencesPage *tdm_solutions_page_new (TdmStore *store);
/* Says what was done, with Undo, in place of what was said before: Undo is always that of the last change. The page
 * may have been closed by then. */
void tdm_solutions_page_show_undo (TdmSolutionsPage *self, const char *text, gint64 undo_id);

G_END_DECLS

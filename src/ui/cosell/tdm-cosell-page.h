/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell: where all offers stand by the rules of a program year, the program itself, and two years side by side. */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_PAGE (tdm_cosell_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellPage, tdm_cosell_page, TDM, COSELL_PAGE, AdwNavigationPage)

/* Actions: "cosell.open" (xs) opens the place of an offer, or the facts of the company; "cosell.company". */
TdmCosellPage *tdm_cosell_page_new (TdmStore *store);
TdmReadinessList *tdm_cosell_page_get_list (TdmCosellPage *self);
/* @name: "board", "program", "compare" */
void tdm_cosell_page_show_tab (TdmCosellPage *self, const char *name);

G_END_DECLS

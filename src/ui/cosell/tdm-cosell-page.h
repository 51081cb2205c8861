/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell: says what will stand here and leads to the offers it is about. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_PAGE (tdm_cosell_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellPage, tdm_cosell_page, TDM, COSELL_PAGE, AdwNavigationPage)

TdmCosellPage *tdm_cosell_page_new (void);

G_END_DECLS

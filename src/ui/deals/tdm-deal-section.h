/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heading of a group in a list of deals: its name, how many, and how much of each currency (M42). */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-list.h"
#include "tdm-deal-summarizer.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_SECTION (tdm_deal_section_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealSection, tdm_deal_section, TDM, DEAL_SECTION, GtkWidget)

/* A header factory for views over @list. @totals_shown: so many currencies are written out. */
GtkListItemFactory *
tdm_deal_section_factory_new (TdmDealList *list, TdmDealSummarizer *summarizer, guint totals_shown);

G_END_DECLS

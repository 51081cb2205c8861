/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the page of opportunities, for the file with its actions. */

#pragma once

#include "tdm-deal-counter.h"
#include "tdm-deals-page.h"
#include "tdm-deals-view.h"
#include "tdm-filter-bar.h"
#include "tdm-quick-counter.h"
#include "tdm-shown-query.h"
#include "tdm-totals.h"
#include "tdm-view-chooser.h"

G_BEGIN_DECLS

struct _TdmDealsPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmShownQuery *query;
  TdmFilterLabels *labels;
  TdmViewChooser *chooser;
  TdmDealCounter *counter;
  TdmQuickCounter *quick_counter;
  gboolean narrow;

  AdwViewStack *tabs;
  AdwViewStackPage *all_page;
  AdwWindowTitle *narrow_title;
  GtkSearchEntry *search_entry;
  AdwToggleGroup *stage_group;
  TdmFilterBar *filter_bar;
  TdmDealsView *view;
  GtkLabel *count_label;
  GMenu *wide_more_orders;
  GMenu *narrow_more_orders;
  TdmTotals *totals;
};

void tdm_deals_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS

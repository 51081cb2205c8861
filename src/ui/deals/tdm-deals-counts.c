/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many deals each tab and each stage has, on their titles. */

#include "tdm-deals-counts.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-words.h"

static void
set_tab_title (AdwViewStack *tabs, TdmDealTab tab, guint n)
{
  const char *name = tab != TDM_DEAL_TAB_ALL ? tdm_deal_tab_to_token (tab) : "all";
  GtkWidget *child = adw_view_stack_get_child_by_name (tabs, name);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: a tab and how many deals it has, for example “Inbound 12”. */
  g_autofree char *title = g_strdup_printf (C_ ("tab and count", "%1$s %2$s"), tdm_words_tab (tab), number);

  adw_view_stack_page_set_title (adw_view_stack_get_page (tabs, child), n > 0 ? title : tdm_words_tab (tab));
}

static void
set_stage_label (AdwToggleGroup *stages, const char *name, const char *words, guint n)
{
  AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (stages, name);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: a stage and how many deals it has, for example “Received 12”. */
  g_autofree char *label = g_strdup_printf (C_ ("stage filter and count", "%1$s %2$s"), words, number);

  adw_toggle_set_label (toggle, n > 0 ? label : words);
}

void
tdm_deals_counts_show (const TdmDealCounts *counts,
                       TdmDealTab tab,
                       AdwViewStack *tabs,
                       AdwToggleGroup *stages)
{
  for (TdmDealTab i = TDM_DEAL_TAB_ALL; i < TDM_N_DEAL_TABS; i++)
    set_tab_title (tabs, i, tdm_deal_counts_get (counts, i, 0));
  set_stage_label (stages, "all", C_ ("stage filter", "All"), tdm_deal_counts_get (counts, tab, 0));
  for (TdmStage stage = TDM_STAGE_RECEIVED; stage < TDM_N_STAGES; stage++)
    set_stage_label (stages, tdm_stage_to_token (stage), tdm_words_stage_filter (stage),
                     tdm_deal_counts_get (counts, tab, 1u << stage));
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in place of the list when no deal matches, and the next step from there (E29). */

#include "tdm-deals-empty.h"

#include <glib/gi18n.h>

#include "tdm-words.h"

struct _TdmDealsEmpty
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (TdmDealsEmpty, tdm_deals_empty, ADW_TYPE_BIN)

typedef struct
{
  const char *label; /* with mnemonic */
  const char *action;
} Step;

static void
set_steps (TdmDealsEmpty *self, const Step *steps, guint n_steps)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), child);

  for (guint i = 0; i < n_steps; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (steps[i].label));

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), steps[i].action);
      gtk_widget_add_css_class (button, "pill");
      if (i == 0)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_box_append (GTK_BOX (self->buttons), button);
    }
}

static void
set_texts (TdmDealsEmpty *self, const char *icon_name, const char *title, const char *description)
{
  adw_status_page_set_icon_name (self->page, icon_name);
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, description);
}

static void
explain_first_run (TdmDealsEmpty *self)
{
  static const Step steps[] = {
    { N_ ("_Import a file…"), "app.import" },
    { N_ ("Open the _sample workspace"), "app.open-sample" },
    { N_ ("_New deal"), "app.new-deal" },
  };

  set_texts (
    self, "tdm-briefcase-symbolic", _ ("No deals yet"),
    _ (
      "Import the deals you downloaded from Partner Center, look around in a sample, or write the first deal "
      "yourself. Everything stays on this computer."));
  set_steps (self, steps, G_N_ELEMENTS (steps));
}

static void
explain_search (TdmDealsEmpty *self, const char *search)
{
  static const Step steps[] = { { N_ ("_Clear the search"), "deals.clear-search" } };
  /* Translators: %s is what was typed into the search field. */
  g_autofree char *title = g_strdup_printf (_ ("Nothing found for “%s”"), search);

  set_texts (self, "edit-find-symbolic", title,
             _ ("Names, customers, people, notes and numbers of deals are searched."));
  set_steps (self, steps, G_N_ELEMENTS (steps));
}

static void
explain_filters (TdmDealsEmpty *self)
{
  static const Step steps[] = { { N_ ("_Clear filters"), "deals.clear-filters" },
                                { N_ ("C_hange filters…"), "deals.filter" } };

  set_texts (self, "tdm-funnel-symbolic", _ ("No deals match these filters"),
             _ ("Take a filter off, or look in another tab or stage."));
  set_steps (self, steps, G_N_ELEMENTS (steps));
}

static void
explain_filtered_search (TdmDealsEmpty *self, const char *search)
{
  static const Step steps[] = { { N_ ("_Clear filters"), "deals.clear-filters" },
                                { N_ ("C_lear the search"), "deals.clear-search" } };
  /* Translators: %s is what was typed into the search field. */
  g_autofree char *title = g_strdup_printf (_ ("Nothing found for “%s”"), search);

  set_texts (self, "edit-find-symbolic", title, _ ("Only deals that match the filters are searched."));
  set_steps (self, steps, G_N_ELEMENTS (steps));
}

static void
explain_stage (TdmDealsEmpty *self, TdmStage stage)
{
  static const Step steps[] = { { N_ ("Show _all stages"), "deals.stage::all" } };
  const char *titles[] = {
    [TDM_STAGE_RECEIVED] = _ ("No deal waits for an answer"),
    [TDM_STAGE_ACCEPTED] = _ ("No accepted deals"),
    [TDM_STAGE_ARCHIVED] = _ ("No archived deals"),
  };

  set_texts (self, "tdm-briefcase-symbolic", titles[stage], NULL);
  set_steps (self, steps, G_N_ELEMENTS (steps));
}

static void
explain_tab (TdmDealsEmpty *self, TdmDealTab tab)
{
  static const Step import_steps[] = { { N_ ("_Import a file…"), "app.import" } };
  static const Step new_steps[] = { { N_ ("_New deal"), "app.new-deal" },
                                    { N_ ("_Import a file…"), "app.import" } };

  if (tab == TDM_DEAL_TAB_FAVORITES)
    {
      set_texts (self, "tdm-heart-outline-symbolic", _ ("No favorites"),
                 _ ("Mark a deal with the heart at the end of its row, and it stands here too."));
      set_steps (self, NULL, 0);
    }
  else if (tab == TDM_DEAL_TAB_OUTBOUND)
    {
      set_texts (
        self, "tdm-outbound-symbolic", _ ("No outbound deals"),
        _ (
          "Deals your company creates stand here: those it shares with Microsoft and its private pipeline."));
      set_steps (self, new_steps, G_N_ELEMENTS (new_steps));
    }
  else
    {
      set_texts (self, "tdm-inbound-symbolic", _ ("No inbound deals"),
                 _ ("Deals that Microsoft sellers and other partners send you stand here."));
      set_steps (self, import_steps, G_N_ELEMENTS (import_steps));
    }
}

static TdmStage
first_stage (guint stages)
{
  for (guint i = 0; i < TDM_N_STAGES; i++)
    if (stages & (1 << i))
      return i;

  return TDM_STAGE_RECEIVED;
}

static void
tdm_deals_empty_class_init (TdmDealsEmptyClass *klass)
{
}

static void
tdm_deals_empty_init (TdmDealsEmpty *self)
{
  GtkWidget *page = adw_status_page_new ();

  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->buttons);
  self->page = ADW_STATUS_PAGE (page);
  adw_bin_set_child (ADW_BIN (self), page);
}

/**
 * tdm_deals_empty_explain:
 * @query: what was asked for and found nothing
 * @n_all: deals in the whole workspace
 *
 * Says why the list is empty: a search before a stage, a stage before the tab, and nothing at all before those.
 */
void
tdm_deals_empty_explain (TdmDealsEmpty *self, const TdmDealQuery *query, guint n_all)
{
  gboolean filtered = query->terms != NULL && query->terms->len > 0;
  gboolean searching = query->search != NULL && *query->search != '\0';

  g_return_if_fail (TDM_IS_DEALS_EMPTY (self));

  if (n_all == 0)
    explain_first_run (self);
  else if (filtered && searching)
    explain_filtered_search (self, query->search);
  else if (filtered)
    explain_filters (self);
  else if (searching)
    explain_search (self, query->search);
  else if (query->stages != 0)
    explain_stage (self, first_stage (query->stages));
  else
    explain_tab (self, query->tab);
}

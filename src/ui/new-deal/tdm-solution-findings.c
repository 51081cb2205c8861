/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row for each finding, with one button. Nothing here blocks anything. */

#include "tdm-solution-findings.h"

#include <glib/gi18n.h>

#include "tdm-settings.h"
#include "tdm-solution-offer-dialog.h"
#include "tdm-solution-watch.h"
#include "tdm-solution-words.h"

struct _TdmSolutionFindings
{
  AdwBin parent_instance;

  GtkListBox *list;
  TdmStore *store;
  TdmSolutionWatch *watch;
  TdmDealRecord *deal;
  GPtrArray *findings; /* TdmSolutionFinding, one a row */
};

G_DEFINE_FINAL_TYPE (TdmSolutionFindings, tdm_solution_findings, ADW_TYPE_BIN)

/* The window shows the offer, so sheets over it go; what was typed into them is kept. */
static void
show_offer (TdmSolutionFindings *self, gint64 offer_id)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
  gtk_widget_activate_action (window, "win.open-offer", "(xs)", offer_id, "");
}

static const TdmSolutionFinding *
get_finding (TdmSolutionFindings *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  return self->findings->pdata[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))];
}

static void
clicked_cb (TdmSolutionFindings *self, GtkWidget *button)
{
  const TdmSolutionFinding *finding = get_finding (self, button);

  if (finding->offer_id != 0)
    show_offer (self, finding->offer_id);
  else
    adw_dialog_present (tdm_solution_offer_dialog_new (self->store, finding->solution), GTK_WIDGET (self));
}

static GtkWidget *
button_new (TdmSolutionFindings *self, const TdmSolutionFinding *finding)
{
  GtkWidget *button =
    gtk_button_new_with_label (finding->offer_id != 0 ? _ ("Show offer") : _ ("Add to an offer…"));
  const TdmSolution *solution = finding->solution;

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  solution->name != NULL ? solution->name : solution->id, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
row_new (TdmSolutionFindings *self, const TdmSolutionFinding *finding)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines",
                                 0, "focusable", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("tdm-triangle-symbolic");
  g_autofree char *title = tdm_words_solution_finding (finding);
  g_autofree char *advice = tdm_words_solution_advice (finding, tdm_settings_get_rulebook ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), advice);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (self, finding));

  return row;
}

static gboolean
finding_equal (const TdmSolutionFinding *a, const TdmSolutionFinding *b)
{
  return a->standing == b->standing && a->offer_id == b->offer_id &&
         tdm_solution_equal (a->solution, b->solution);
}

/* Rows stay while they say the same, so that none goes from under the user's hands. */
static gboolean
is_shown (TdmSolutionFindings *self, const GPtrArray *findings)
{
  gboolean same = findings->len == self->findings->len;

  for (guint i = 0; same && i < findings->len; i++)
    same = finding_equal (findings->pdata[i], self->findings->pdata[i]);

  return same;
}

static void
fill (TdmSolutionFindings *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->findings->len; i++)
    gtk_list_box_append (self->list, row_new (self, self->findings->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), self->findings->len > 0);
}

static void
look (TdmSolutionFindings *self)
{
  g_autoptr (GPtrArray) findings = tdm_solution_watch_find (self->watch, self->deal);

  if (is_shown (self, findings))
    return;

  g_ptr_array_unref (self->findings);
  self->findings = g_steal_pointer (&findings);
  fill (self);
}

/* The same findings measured by another rulebook name that one. */
static void
rulebook_changed_cb (TdmSolutionFindings *self)
{
  fill (self);
}

static void
tdm_solution_findings_dispose (GObject *object)
{
  TdmSolutionFindings *self = TDM_SOLUTION_FINDINGS (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_solution_findings_parent_class)->dispose (object);
}

static void
tdm_solution_findings_finalize (GObject *object)
{
  TdmSolutionFindings *self = TDM_SOLUTION_FINDINGS (object);

  g_clear_pointer (&self->deal, tdm_deal_record_free);
  g_ptr_array_unref (self->findings);

  G_OBJECT_CLASS (tdm_solution_findings_parent_class)->finalize (object);
}

static void
tdm_solution_findings_class_init (TdmSolutionFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_solution_findings_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_solution_findings_finalize;
}

static void
tdm_solution_findings_init (TdmSolutionFindings *self)
{
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_finding_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remarks on the solutions"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (rulebook_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
tdm_solution_findings_new (void)
{
  return g_object_new (TDM_TYPE_SOLUTION_FINDINGS, NULL);
}

void
tdm_solution_findings_show (TdmSolutionFindings *self, TdmStore *store, const TdmDealRecord *deal)
{
  g_return_if_fail (TDM_IS_SOLUTION_FINDINGS (self) && deal != NULL);

  if (self->watch == NULL)
    {
      self->store = g_object_ref (store);
      self->watch = tdm_solution_watch_get (store);
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
    }

  g_clear_pointer (&self->deal, tdm_deal_record_free);
  self->deal = tdm_deal_record_copy (deal);
  look (self);
}

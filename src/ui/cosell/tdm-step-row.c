/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offers have rows only while the step is unfolded, and not all of them: the board has the rest. */

#include "tdm-step-row.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"

#define MAX_OFFERS 10

struct _TdmStepRow
{
  AdwExpanderRow parent_instance;

  TdmReadinessList *list;
  const TdmRulebook *rulebook;
  const TdmRulebookStep *step;
  GtkLabel *done;
  GPtrArray *rows; /* (element-type GtkWidget), unowned: of the offers */
};

G_DEFINE_FINAL_TYPE (TdmStepRow, tdm_step_row, ADW_TYPE_EXPANDER_ROW)

/* ---- where the offers stand ---- */

static const TdmRequirementResult *
find_missing (const TdmRulebookStep *step, const TdmReadiness *readiness, int *n)
{
  const TdmRequirementResult *first = NULL;
  const char *alternative = NULL;

  *n = 0;
  for (guint i = 0; step->requirements[i] != NULL; i++)
    {
      const TdmRequirementResult *result = tdm_readiness_find (readiness, step->requirements[i]);

      if (result == NULL || result->state != TDM_REQUIREMENT_MISSING || result->covered)
        continue;
      /* What is optional is in nobody's way; a step that is optional itself is made of nothing else. */
      if (result->requirement->optional && !step->optional)
        continue;
      /* Alternatives stand beside each other; one of them is enough. */
      if (alternative == NULL || g_strcmp0 (alternative, result->requirement->alternative) != 0)
        ++*n;
      alternative = result->requirement->alternative;
      first = first != NULL ? first : result;
    }

  return first;
}

static gboolean
is_for (const TdmRulebookStep *step, TdmReadinessItem *item)
{
  const TdmOffer *offer = tdm_readiness_item_get_offer (item);
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);
  const TdmRulebookStatus *status =
    readiness != NULL ? tdm_rulebook_find_status (readiness->rulebook, step->status) : NULL;

  return status != NULL && tdm_rulebook_step_is_for (step, offer->type) &&
         tdm_rulebook_status_is_open (status, offer->type, offer->solution_type);
}

int
tdm_step_count_missing (const TdmRulebookStep *step, TdmReadinessItem *item)
{
  int n;

  if (!is_for (step, item))
    return -1;

  find_missing (step, tdm_readiness_item_get_readiness (item), &n);

  return n;
}

static GtkWidget *
offer_row_new (TdmStepRow *self, TdmReadinessItem *item)
{
  const TdmRequirementResult *first;
  g_autofree char *fix = NULL;
  GtkWidget *row;
  int n;

  first = find_missing (self->step, tdm_readiness_item_get_readiness (item), &n);
  fix = first != NULL ? tdm_words_requirement_fix (first) : NULL;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  /* Only now: texts that are given together with "use-markup" are still taken as markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 tdm_offer_get_title (tdm_readiness_item_get_offer (item)));
  /* Translators: an offer has everything that a step needs. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fix != NULL ? fix : _ ("Done"));
  adw_action_row_add_prefix (
    ADW_ACTION_ROW (row),
    gtk_image_new_from_icon_name (n == 0 ? "tdm-check-filled-symbolic" : "tdm-ring-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "cosell.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xs)", tdm_readiness_item_get_id (item),
                                    first != NULL ? tdm_offer_place_to_token (first->place) : "");

  return row;
}

static void
add_row (TdmStepRow *self, GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_offers (TdmStepRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_offers (TdmStepRow *self, gboolean done)
{
  GListModel *all = tdm_readiness_list_get_all (self->list);

  for (guint i = 0; i < g_list_model_get_n_items (all) && self->rows->len < MAX_OFFERS; i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (all, i);
      int n = tdm_step_count_missing (self->step, item);

      if (n >= 0 && (n == 0) == done)
        add_row (self, offer_row_new (self, item));
    }
}

/* Those that still lack something come first. */
static void
show_offers (TdmStepRow *self)
{
  clear_offers (self);
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  add_offers (self, FALSE);
  add_offers (self, TRUE);
  if (self->rows->len == MAX_OFFERS)
    add_row (self, g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("The board shows all offers."), NULL));
}

static void
show_done (TdmStepRow *self)
{
  GListModel *all = tdm_readiness_list_get_all (self->list);
  g_autofree char *done_number = NULL;
  g_autofree char *all_number = NULL;
  g_autofree char *text = NULL;
  guint n_done = 0;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (all, i);
      int missing = tdm_step_count_missing (self->step, item);

      n += missing >= 0;
      n_done += missing == 0;
    }
  done_number = tdm_format_count (n_done);
  all_number = tdm_format_count (n);
  /* Translators: of so many offers a step is for, so many have done it. */
  text = g_strdup_printf (ngettext ("%s of %s offer", "%s of %s offers", n), done_number, all_number);
  gtk_label_set_label (self->done, n > 0 ? text : "–");
}

void
tdm_step_row_update (TdmStepRow *self)
{
  g_return_if_fail (TDM_IS_STEP_ROW (self));

  show_done (self);
  show_offers (self);
}

/* ---- making ---- */

static void
add_requirements (TdmStepRow *self)
{
  for (guint i = 0; self->step->requirements[i] != NULL; i++)
    {
      const TdmRequirement *requirement =
        tdm_rulebook_find_requirement (self->rulebook, self->step->requirements[i]);
      GtkWidget *row;

      if (requirement == NULL)
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                          tdm_words_requirement (requirement->words), "subtitle",
                          tdm_words_requirement_about (requirement->words), NULL);
      gtk_widget_add_css_class (row, "property");
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

static void
tdm_step_row_dispose (GObject *object)
{
  TdmStepRow *self = TDM_STEP_ROW (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_step_row_parent_class)->dispose (object);
}

static void
tdm_step_row_class_init (TdmStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_step_row_dispose;
}

static void
tdm_step_row_init (TdmStepRow *self)
{
  GtkWidget *done = gtk_label_new (NULL);

  self->rows = g_ptr_array_new ();
  self->done = GTK_LABEL (done);
  gtk_widget_add_css_class (done, "numeric");
  gtk_widget_add_css_class (done, "dimmed");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), done);
}

static void
expanded_cb (TdmStepRow *self)
{
  if (self->rows != NULL)
    show_offers (self);
}

GtkWidget *
tdm_step_row_new (TdmReadinessList *list, const TdmRulebook *rulebook, const TdmRulebookStep *step)
{
  /* Translators: number of a step and what to do in it. */
  g_autofree char *title =
    g_strdup_printf (C_ ("step", "%d. %s"), step->number, tdm_words_step (step->token));
  /* Translators: which offers a step is for, and the co-sell status it ends with. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("step", "%s → %s"), tdm_words_step_types (step->types),
                                               tdm_words_cosell_status (step->status));
  TdmStepRow *self = g_object_new (TDM_TYPE_STEP_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                   subtitle, "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *about = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                   tdm_words_step_about (step->token), "title-lines", 0, NULL);

  self->list = g_object_ref (list);
  self->rulebook = rulebook;
  self->step = step;
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), about);
  add_requirements (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  tdm_step_row_update (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Few rows: one who has done them sees the next ones. */

#include "tdm-next-steps.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"

#define MAX_ROWS 5

struct _TdmNextSteps
{
  AdwPreferencesGroup parent_instance;

  TdmReadinessList *list;
  GPtrArray *rows; /* (element-type GtkWidget), unowned */
};

G_DEFINE_FINAL_TYPE (TdmNextSteps, tdm_next_steps, ADW_TYPE_PREFERENCES_GROUP)

/* The fewer things are missing, the nearer; of equals the name decides, as in the list. */
static int
compare_distance (gconstpointer a, gconstpointer b)
{
  guint one = tdm_readiness_item_get_n_missing (*(TdmReadinessItem *const *) a);
  guint other = tdm_readiness_item_get_n_missing (*(TdmReadinessItem *const *) b);

  return one < other ? -1 : one > other;
}

static GPtrArray *
dup_nearest (TdmReadinessList *list)
{
  GListModel *shown = tdm_readiness_list_get_shown (list);
  GPtrArray *nearest = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (shown, i);

      if (tdm_readiness_item_get_n_missing (item) > 0)
        g_ptr_array_add (nearest, g_steal_pointer (&item));
    }
  g_ptr_array_sort (nearest, compare_distance);

  return nearest;
}

/* (nullable): what stands in the way first, in the order of the ladder */
static const TdmRequirementResult *
find_first (const TdmReadiness *readiness)
{
  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = g_ptr_array_index (readiness->results, i);

      if (result->state == TDM_REQUIREMENT_MISSING && !result->covered && !result->requirement->optional)
        return result;
    }

  return NULL;
}

static char *
dup_subtitle (TdmReadinessItem *item, const TdmRequirementResult *first)
{
  guint n = tdm_readiness_item_get_n_missing (item);
  g_autofree char *fix = tdm_words_requirement_fix (first);
  g_autofree char *more = NULL;

  if (n < 2)
    return g_steal_pointer (&fix);

  more = tdm_format_count (n - 1);
  /* Translators: what to do first about an offer, and how many things besides. */
  return g_strdup_printf (ngettext ("%s, and %s more", "%s, and %s more", n - 1), fix, more);
}

static GtkWidget *
row_new (TdmReadinessItem *item, const TdmRequirementResult *first, gboolean suggested)
{
  const char *title = tdm_offer_get_title (tdm_readiness_item_get_offer (item));
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);
  g_autofree char *subtitle = dup_subtitle (item, first);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "tooltip-text",
                                 tdm_words_cosell_status (readiness->next), NULL);
  /* Translators: a button that leads to the place where something is missing. */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Complete…"));
  g_autofree char *name = g_strdup_printf ("%s: %s", title, subtitle);

  /* Only now: texts that are given together with "use-markup" are still taken as markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cosell.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", tdm_readiness_item_get_id (item),
                                    tdm_offer_place_to_token (first->place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static void
add_row (TdmNextSteps *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (TdmNextSteps *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
changed_cb (TdmNextSteps *self)
{
  g_autoptr (GPtrArray) nearest = dup_nearest (self->list);

  clear_rows (self);
  for (guint i = 0; i < nearest->len && self->rows->len < MAX_ROWS; i++)
    {
      TdmReadinessItem *item = g_ptr_array_index (nearest, i);
      const TdmRequirementResult *first = find_first (tdm_readiness_item_get_readiness (item));

      if (first != NULL)
        add_row (self, row_new (item, first, self->rows->len == 0));
    }
  if (self->rows->len == 0)
    add_row (self,
             g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Nothing is missing for a next status."), NULL));
}

static void
tdm_next_steps_dispose (GObject *object)
{
  TdmNextSteps *self = TDM_NEXT_STEPS (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_next_steps_parent_class)->dispose (object);
}

static void
tdm_next_steps_class_init (TdmNextStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_next_steps_dispose;
}

static void
tdm_next_steps_init (TdmNextSteps *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Next steps"));
}

GtkWidget *
tdm_next_steps_new (void)
{
  return g_object_new (TDM_TYPE_NEXT_STEPS, NULL);
}

void
tdm_next_steps_set_list (TdmNextSteps *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_NEXT_STEPS (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

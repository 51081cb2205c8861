/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The criteria of a registration as rows. Colour only repeats what icon and word say. */

#include "tdm-registration-checklist.h"

#include <glib/gi18n.h>

#include "tdm-registration-words.h"

typedef struct
{
  AdwActionRow *row;
  GtkImage *icon;
  GtkLabel *word;
} Line;

struct _TdmRegistrationChecklist
{
  AdwPreferencesGroup parent_instance;

  Line lines[TDM_N_CRITERIA];

  /* Only where room is short: criteria that need nothing more stand behind one row. */
  AdwExpanderRow *settled_row;
  Line settled[TDM_N_CRITERIA];
};

G_DEFINE_FINAL_TYPE (TdmRegistrationChecklist, tdm_registration_checklist, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  const char *icon_name;
  const char *css_class; /* of icon and word */
} looks[] = {
  [TDM_CRITERION_MET] = { "tdm-check-filled-symbolic", "success" },
  [TDM_CRITERION_MISSING] = { "tdm-ring-symbolic", "dimmed" },
  [TDM_CRITERION_NOT_MET] = { "tdm-triangle-symbolic", "warning" },
  [TDM_CRITERION_UNKNOWN] = { "tdm-half-disc-symbolic", "dimmed" },
  [TDM_CRITERION_NOT_NEEDED] = { "tdm-minus-circle-symbolic", "dimmed" },
};

static void
set_look (GtkWidget *widget, TdmCriterionState state)
{
  const char *classes[] = { looks[state].css_class, NULL };

  gtk_widget_set_css_classes (widget, classes);
}

static void
show_line (Line *line, const TdmCriterion *criterion, const TdmRegistrationFacts *facts)
{
  g_autofree char *detail = tdm_words_criterion_detail (criterion, facts);

  gtk_image_set_from_icon_name (line->icon, looks[criterion->state].icon_name);
  gtk_label_set_label (line->word, tdm_words_criterion_state (criterion->state));
  set_look (GTK_WIDGET (line->icon), criterion->state);
  set_look (GTK_WIDGET (line->word), criterion->state);
  adw_action_row_set_subtitle (line->row, detail != NULL ? detail : "");
}

static GtkWidget *
make_line (Line *line, TdmCriterionId id)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *word = gtk_label_new (NULL);

  line->row = ADW_ACTION_ROW (row);
  line->icon = GTK_IMAGE (icon);
  line->word = GTK_LABEL (word);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tdm_words_criterion (id));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);

  return row;
}

static gboolean
is_settled (const TdmCriterion *criterion)
{
  return criterion->state == TDM_CRITERION_MET || criterion->state == TDM_CRITERION_NOT_NEEDED;
}

static void
show_settled (TdmRegistrationChecklist *self, const TdmRegistrationCheck *check)
{
  int n = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    {
      gboolean settled = is_settled (&check->criteria[i]);

      n += settled;
      gtk_widget_set_visible (GTK_WIDGET (self->lines[i].row), !settled);
      gtk_widget_set_visible (GTK_WIDGET (self->settled[i].row), settled);
    }

  title = g_strdup_printf (ngettext ("%d criterion is met", "%d criteria are met", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->settled_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->settled_row), n > 0);
}

static void
tdm_registration_checklist_class_init (TdmRegistrationChecklistClass *klass)
{
}

static void
tdm_registration_checklist_init (TdmRegistrationChecklist *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Criteria"));
  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), make_line (&self->lines[i], (TdmCriterionId) i));
}

/**
 * tdm_registration_checklist_show:
 * @facts: the deal, its form as it stands, and the clock
 *
 * Says which criterion is met, which fails and what to do about it (M91).
 */
void
tdm_registration_checklist_show (TdmRegistrationChecklist *self, const TdmRegistrationFacts *facts)
{
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (facts);

  g_return_if_fail (TDM_IS_REGISTRATION_CHECKLIST (self));

  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    show_line (&self->lines[i], &check->criteria[i], facts);
  if (self->settled_row == NULL)
    return;

  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    show_line (&self->settled[i], &check->criteria[i], facts);
  show_settled (self, check);
}

/**
 * tdm_registration_checklist_fold:
 *
 * From now on criteria that need nothing more stand behind one row that can be opened.
 */
void
tdm_registration_checklist_fold (TdmRegistrationChecklist *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[TDM_CRITERION_MET].icon_name);

  g_return_if_fail (TDM_IS_REGISTRATION_CHECKLIST (self) && self->settled_row == NULL);

  self->settled_row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  set_look (icon, TDM_CRITERION_MET);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_expander_row_add_prefix (self->settled_row, icon);
  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    adw_expander_row_add_row (self->settled_row, make_line (&self->settled[i], (TdmCriterionId) i));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->settled_row));
}

const char *
tdm_registration_checklist_get_word (TdmRegistrationChecklist *self, TdmCriterionId id)
{
  return gtk_label_get_label (self->lines[id].word);
}

/**
 * tdm_registration_checklist_new:
 *
 * Returns: (transfer floating): the checklist of no deal yet
 */
GtkWidget *
tdm_registration_checklist_new (void)
{
  return g_object_new (TDM_TYPE_REGISTRATION_CHECKLIST, NULL);
}

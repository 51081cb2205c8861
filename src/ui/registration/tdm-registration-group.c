/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the deal page says about registering the deal. An open deal has one line, while it matters; a won deal has its
 * state, the last day, the criteria and the way on (M91, M92). Of any other deal there is nothing to say. */

#include "tdm-registration-group.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-registration-checklist.h"
#include "tdm-registration-dialog.h"
#include "tdm-registration-rules.h"
#include "tdm-registration-words.h"
#include "tdm-store-registrations.h"

struct _TdmRegistrationGroup
{
  GtkBox parent_instance;

  TdmStore *store;
  TdmDealRecord *record;
  gint64 won;
  GCancellable *loading;

  AdwPreferencesGroup *head;
  AdwActionRow *state_row;
  GtkImage *state_icon;
  GtkButton *register_button;
  AdwActionRow *help_row;
  AdwActionRow *portal_row;
  TdmRegistrationChecklist *checklist;
};

G_DEFINE_FINAL_TYPE (TdmRegistrationGroup, tdm_registration_group, GTK_TYPE_BOX)

static const char *const state_icons[TDM_N_REGISTRATION_STATES] = {
  [TDM_REGISTRATION_STATE_NONE] = "tdm-clock-symbolic",
  [TDM_REGISTRATION_STATE_REVIEW_PENDING] = "tdm-clock-symbolic",
  [TDM_REGISTRATION_STATE_ACTION_REQUIRED] = "tdm-triangle-symbolic",
  [TDM_REGISTRATION_STATE_APPROVED] = "tdm-check-filled-symbolic",
  [TDM_REGISTRATION_STATE_PASSED] = "tdm-check-filled-symbolic",
  [TDM_REGISTRATION_STATE_FAILED] = "tdm-minus-circle-symbolic",
  [TDM_REGISTRATION_STATE_CLOSED] = "tdm-check-symbolic",
};

static void
show_line (TdmRegistrationGroup *self, const char *icon_name, const char *title, const char *subtitle)
{
  gtk_image_set_from_icon_name (self->state_icon, icon_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row), title);
  adw_action_row_set_subtitle (self->state_row, subtitle != NULL ? subtitle : "");
}

/* Only the line: nothing to do here. */
static void
show_only (TdmRegistrationGroup *self, const char *icon_name, const char *title, const char *subtitle)
{
  show_line (self, icon_name, title, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->register_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->help_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->portal_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->checklist), FALSE);
}

static void
show_open_deal (TdmRegistrationGroup *self, const TdmRegistrationFacts *facts)
{
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (facts);
  g_autofree char *safe = tdm_words_safe_won (check->safe_won, facts->now);

  if (check->need != TDM_REGISTRATION_NEEDED || safe == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  show_only (self, "tdm-clock-symbolic", safe,
             _ ("A deal that is to be registered for an incentive must be 72 hours old before it is won."));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
show_registered (TdmRegistrationGroup *self, const TdmRegistration *there)
{
  const char *meaning = tdm_words_registration_state_meaning (there->state);
  const char *validation = tdm_words_marketplace_validation (there->marketplace_validation);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *subtitle = NULL;

  g_strv_builder_add (lines, meaning);
  if (there->reason != NULL)
    g_strv_builder_add (lines, there->reason);
  if (validation != NULL)
    g_strv_builder_add (lines, validation);
  texts = g_strv_builder_end (lines);
  subtitle = g_strjoinv ("\n", texts);

  show_line (self, state_icons[there->state], tdm_words_registration_state (there->state), subtitle);
}

static void
show_unregistered (TdmRegistrationGroup *self, const TdmRegistrationCheck *check, gint64 now)
{
  g_autofree char *until = tdm_words_register_by (check->last_instant, now);

  show_line (self, "tdm-ring-symbolic", _ ("Not registered yet"),
             until != NULL ? until
                           : _ ("Register within 60 days after the signature; pay-as-you-go within a year."));
}

static void
show_won_deal (TdmRegistrationGroup *self, const TdmRegistrationFacts *facts)
{
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (facts);
  const TdmRegistration *there = self->record->registration;
  const char *need = tdm_words_registration_need (check->need);
  gboolean may = there == NULL || tdm_registration_state_is_editable (there->state);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (there == NULL && need != NULL)
    {
      show_only (self, "tdm-minus-circle-symbolic", need, NULL);
      return;
    }

  if (there != NULL)
    show_registered (self, there);
  else
    show_unregistered (self, check, facts->now);
  gtk_button_set_label (self->register_button, there == NULL ? _ ("Register…") : _ ("Change…"));
  gtk_widget_set_visible (GTK_WIDGET (self->register_button), may);
  gtk_widget_set_visible (GTK_WIDGET (self->help_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->portal_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->checklist), may);
  tdm_registration_checklist_show (self->checklist, facts);
}

static void
show (TdmRegistrationGroup *self)
{
  g_autoptr (TdmRegistration) form = self->record->registration != NULL
                                       ? tdm_registration_copy (self->record->registration)
                                       : tdm_registration_new_for_deal (self->record);
  TdmRegistrationFacts facts = { self->record, form, self->won, tdm_clock_now () };

  if (self->record->outcome == TDM_OUTCOME_WON)
    show_won_deal (self, &facts);
  else if (self->record->stage == TDM_STAGE_ACCEPTED)
    show_open_deal (self, &facts);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
timeline_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRegistrationGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = tdm_store_load_timeline_finish (TDM_STORE (source), result, &error);

  if (timeline == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The history of a deal could not be read: %s", error->message);
      return;
    }

  /* An answer that was on its way when another deal came. */
  if (self->record == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->won = tdm_timeline_find_won (timeline);
  show (self);
}

static void
stop_loading (TdmRegistrationGroup *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/**
 * tdm_registration_group_set_record:
 * @record: (nullable): the deal as it stands, copied
 *
 * Shows what registering this deal needs (M91, M92).
 */
void
tdm_registration_group_set_record (TdmRegistrationGroup *self, const TdmDealRecord *record)
{
  g_return_if_fail (TDM_IS_REGISTRATION_GROUP (self));

  stop_loading (self);
  g_clear_pointer (&self->record, tdm_deal_record_free);
  self->record = tdm_deal_record_copy (record);
  self->won = TDM_NO_TIME;
  if (record == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  show (self);
  if (record->outcome != TDM_OUTCOME_WON)
    return;

  self->loading = g_cancellable_new ();
  tdm_store_load_timeline_async (self->store, record->id, self->loading, timeline_loaded_cb,
                                 g_object_ref (self));
}

/* ---- making ---- */

static void
register_cb (TdmRegistrationGroup *self)
{
  adw_dialog_present (ADW_DIALOG (tdm_registration_dialog_new (self->store, self->record)),
                      GTK_WIDGET (self));
}

static void
launch_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    g_info ("No program took the address: %s", error->message);
}

static void
launch_cb (TdmRegistrationGroup *self, AdwActionRow *row)
{
  const TdmRegistrationRules *rules = tdm_registration_rules_get ();
  g_autoptr (GtkUriLauncher) launcher =
    gtk_uri_launcher_new (row == self->help_row ? rules->help : rules->portal);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                           launch_done_cb, NULL);
}

static AdwActionRow *
add_row (TdmRegistrationGroup *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->head, row);

  return ADW_ACTION_ROW (row);
}

static AdwActionRow *
add_link (TdmRegistrationGroup *self, const char *title, const char *subtitle)
{
  AdwActionRow *row = add_row (self, title, subtitle);
  GtkWidget *icon = gtk_image_new_from_icon_name ("adw-external-link-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (launch_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_state_row (TdmRegistrationGroup *self)
{
  self->state_row = add_row (self, "", "");
  self->state_icon = GTK_IMAGE (gtk_image_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->state_icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (self->state_row, GTK_WIDGET (self->state_icon));
  adw_action_row_set_title_lines (self->state_row, 0);

  self->register_button = GTK_BUTTON (gtk_button_new_with_label (_ ("Register…")));
  gtk_widget_set_valign (GTK_WIDGET (self->register_button), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->register_button, "clicked", G_CALLBACK (register_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->state_row, GTK_WIDGET (self->register_button));
}

static void
tdm_registration_group_dispose (GObject *object)
{
  TdmRegistrationGroup *self = TDM_REGISTRATION_GROUP (object);

  stop_loading (self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->record, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_registration_group_parent_class)->dispose (object);
}

static void
tdm_registration_group_class_init (TdmRegistrationGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_registration_group_dispose;
}

static void
tdm_registration_group_init (TdmRegistrationGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->head, _ ("Registration"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
  add_state_row (self);
  self->help_row = add_link (self, _ ("How deals are registered"), tdm_words_registration_review ());
  self->portal_row = add_link (self, _ ("Open Partner Center"),
                               _ ("For what can only be done there, for example documents for the review."));

  self->checklist = TDM_REGISTRATION_CHECKLIST (tdm_registration_checklist_new ());
  tdm_registration_checklist_fold (self->checklist);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->checklist));
}

/**
 * tdm_registration_group_new:
 * @store: the store the deals are in
 *
 * Returns: (transfer floating): the widget, without a deal
 */
GtkWidget *
tdm_registration_group_new (TdmStore *store)
{
  TdmRegistrationGroup *self = g_object_new (TDM_TYPE_REGISTRATION_GROUP, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

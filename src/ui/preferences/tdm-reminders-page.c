/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences of reminders. Each is saved at once; the one that needs the desktop's consent only when it is given. */

#include "tdm-reminders-page.h"

#include <glib/gi18n.h>

#include "tdm-absences-group.h"
#include "tdm-background.h"
#include "tdm-lead-times-group.h"
#include "tdm-settings.h"

#define N_WEEKDAYS 7

struct _TdmRemindersPage
{
  AdwPreferencesPage parent_instance;

  gboolean filling; /* rows show what is saved; nothing is to be saved */

  AdwSwitchRow *background_row;
  AdwSwitchRow *names_row;
  GtkFlowBox *days_box;
  GtkToggleButton *days[N_WEEKDAYS]; /* Monday first */
  TdmAbsencesGroup *absences_group;
  AdwActionRow *feed_row;
  GtkWidget *clear_button;
  AdwSwitchRow *private_row;
};

G_DEFINE_FINAL_TYPE (TdmRemindersPage, tdm_reminders_page, ADW_TYPE_PREFERENCES_PAGE)

/* ---- without a window ---- */

static void
show_background (TdmRemindersPage *self)
{
  self->filling = TRUE;
  adw_switch_row_set_active (self->background_row,
                             g_settings_get_boolean (tdm_settings_get_default (), "run-in-background"));
  self->filling = FALSE;
}

static void
tell (TdmRemindersPage *self, const char *words)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  if (dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
enabled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRemindersPage) self = data;
  g_autoptr (GError) error = NULL;

  if (tdm_background_request_finish (result, &error))
    g_settings_set_boolean (tdm_settings_get_default (), "run-in-background", TRUE);
  else
    tell (self, error->message);
  show_background (self);
}

static void
disabled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_background_request_finish (result, &error))
    g_info ("The desktop still starts Tandem at login: %s", error->message);
}

/* Off is off at once; on needs the desktop's consent. */
static void
background_changed_cb (TdmRemindersPage *self)
{
  gboolean enable = adw_switch_row_get_active (self->background_row);

  if (self->filling)
    return;

  if (enable)
    {
      tdm_background_request_async (TRUE, NULL, enabled_cb, g_object_ref (self));
      return;
    }

  g_settings_set_boolean (tdm_settings_get_default (), "run-in-background", FALSE);
  tdm_background_request_async (FALSE, NULL, disabled_cb, NULL);
}

/* ---- working days ---- */

static void
show_days (TdmRemindersPage *self)
{
  guint days = tdm_settings_get_working_days ();

  self->filling = TRUE;
  for (int i = 0; i < N_WEEKDAYS; i++)
    gtk_toggle_button_set_active (self->days[i], (days >> i & 1) != 0);
  self->filling = FALSE;
}

/* A week without a working day is none: the last one stays. */
static void
day_toggled_cb (TdmRemindersPage *self)
{
  guint days = 0;

  if (self->filling)
    return;

  for (int i = 0; i < N_WEEKDAYS; i++)
    days |= (guint) gtk_toggle_button_get_active (self->days[i]) << i;
  if (days != 0)
    g_settings_set_uint (tdm_settings_get_default (), "working-days", days);
  else
    show_days (self);
}

static void
add_days (TdmRemindersPage *self)
{
  const char *const names[N_WEEKDAYS] = {
    C_ ("weekday", "Monday"),   C_ ("weekday", "Tuesday"), C_ ("weekday", "Wednesday"),
    C_ ("weekday", "Thursday"), C_ ("weekday", "Friday"),  C_ ("weekday", "Saturday"),
    C_ ("weekday", "Sunday"),
  };

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (names[i]);

      self->days[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "flat");
      gtk_flow_box_append (self->days_box, button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (day_toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

/* ---- the calendar file ---- */

static void
show_feed (TdmRemindersPage *self)
{
  g_autofree char *uri = g_settings_get_string (tdm_settings_get_default (), "feed-file");
  gboolean has_file = *uri != '\0';
  g_autoptr (GFile) file = has_file ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *name = has_file ? g_file_get_parse_name (file) : NULL;

  adw_action_row_set_subtitle (self->feed_row, name != NULL ? name : _ ("No file is written."));
  gtk_widget_set_visible (self->clear_button, has_file);
  gtk_widget_set_sensitive (GTK_WIDGET (self->private_row), has_file);
}

static void
clear_feed_cb (TdmRemindersPage *self)
{
  g_settings_set_string (tdm_settings_get_default (), "feed-file", "");
}

static void
feed_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRemindersPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    g_settings_set_string (tdm_settings_get_default (), "feed-file", uri);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell (self, error->message);
}

static void
choose_feed_cb (TdmRemindersPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: the name of a new calendar file, without its ending. */
  g_autofree char *name = g_strconcat (_ ("Deals"), ".ics", NULL);

  gtk_file_dialog_set_title (dialog, _ ("Calendar file"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, feed_chosen_cb,
                        g_object_ref (self));
}

/* ---- the object ---- */

static void
tdm_reminders_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_REMINDERS_PAGE);

  G_OBJECT_CLASS (tdm_reminders_page_parent_class)->dispose (object);
}

static void
tdm_reminders_page_class_init (TdmRemindersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_reminders_page_dispose;

  g_type_ensure (TDM_TYPE_ABSENCES_GROUP);
  g_type_ensure (TDM_TYPE_LEAD_TIMES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-reminders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, background_row);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, names_row);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, days_box);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, absences_group);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, feed_row);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TdmRemindersPage, private_row);
  gtk_widget_class_bind_template_callback (widget_class, background_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_feed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_feed_cb);
}

static void
follow_settings (TdmRemindersPage *self)
{
  GSettings *settings = tdm_settings_get_default ();

  g_settings_bind (settings, "reminder-names", self->names_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "feed-private", self->private_row, "active",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_signal_connect_object (settings, "changed::run-in-background", G_CALLBACK (show_background), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::working-days", G_CALLBACK (show_days), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::feed-file", G_CALLBACK (show_feed), self, G_CONNECT_SWAPPED);
}

static void
tdm_reminders_page_init (TdmRemindersPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_days (self);
  show_background (self);
  show_days (self);
  show_feed (self);
  follow_settings (self);
}

AdwPreferencesPage *
tdm_reminders_page_new (TdmStore *store)
{
  TdmRemindersPage *self = g_object_new (TDM_TYPE_REMINDERS_PAGE, NULL);

  tdm_absences_group_set_store (self->absences_group, store);

  return ADW_PREFERENCES_PAGE (self);
}

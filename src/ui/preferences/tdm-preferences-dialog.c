/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences. A language is chosen for the next start, because GTK cannot change it in a running program. */

#include "tdm-preferences-dialog.h"

#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-language.h"
#include "tdm-reminders-page.h"
#include "tdm-settings.h"
#include "tdm-solutions-page.h"

struct _TdmPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  char *data_dir;
  gboolean filling; /* rows show what is saved; nothing is to be saved */

  AdwComboRow *language_row;
  AdwComboRow *formats_row;
  AdwActionRow *restart_row;
  GtkButton *restart_button;
  AdwActionRow *missing_row;
  AdwComboRow *style_row;
  AdwActionRow *folder_row;
};

G_DEFINE_FINAL_TYPE (TdmPreferencesDialog, tdm_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static const char *const styles[] = { "system", "light", "dark" }; /* in the order of the row */

/* ---- language ---- */

static void
update_restart (TdmPreferencesDialog *self)
{
  TdmLanguage language = adw_combo_row_get_selected (self->language_row);
  TdmFormats formats = adw_combo_row_get_selected (self->formats_row);
  /* Translators: %s is the own name of a language, for example 日本語. */
  g_autofree char *label = g_strdup_printf (_ ("Restart to use %s"), tdm_language_get_label (language));

  if (language == TDM_LANGUAGE_SYSTEM || language == tdm_language_get_choice ())
    gtk_button_set_label (self->restart_button, _ ("Restart"));
  else
    gtk_button_set_label (self->restart_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->restart_row),
                          language != tdm_language_get_choice () || formats != tdm_language_get_formats ());
}

/* Where the words stay English because the system lacks the locale, that is said, with the way out. */
static void
update_missing (TdmPreferencesDialog *self)
{
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->missing_row), !tdm_language_has_system_data ());
  if (tdm_language_has_system_data ())
    return;

  /* Translators: %s is the name of a locale, for example “ja_JP.UTF-8”; locale-gen is a command. */
  subtitle =
    g_strdup_printf (_ ("Words stay English, dates and money are right. Add the locale %s to the system, for "
                        "example with “locale-gen”, and start Tandem again."),
                     tdm_language_get_wanted_locale ());
  adw_action_row_set_subtitle (self->missing_row, subtitle);
}

static void
language_changed_cb (TdmPreferencesDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;

  if (!tdm_language_set (adw_combo_row_get_selected (self->language_row),
                         adw_combo_row_get_selected (self->formats_row), &error))
    {
      g_autofree char *text = tdm_error_text (error);
      AdwToast *toast = adw_toast_new (text);

      adw_toast_set_use_markup (toast, FALSE);
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
    }
  update_restart (self);
}

static void
fill_languages (TdmPreferencesDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  TdmLanguage language;
  TdmFormats formats;

  for (int i = 0; i < TDM_N_LANGUAGES; i++)
    gtk_string_list_append (labels, tdm_language_get_label (i));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (labels));

  tdm_language_get_saved (&language, &formats);
  adw_combo_row_set_selected (self->language_row, language);
  adw_combo_row_set_selected (self->formats_row, formats);
}

/* ---- style and folder ---- */

static void
style_changed_cb (TdmPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->style_row);

  if (!self->filling && selected < G_N_ELEMENTS (styles))
    g_settings_set_string (tdm_settings_get_default (), "color-scheme", styles[selected]);
}

static void
fill_style (TdmPreferencesDialog *self)
{
  g_autofree char *style = g_settings_get_string (tdm_settings_get_default (), "color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (style, styles[i]))
      adw_combo_row_set_selected (self->style_row, i);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error))
    g_info ("The data folder was not opened: %s", error->message);
}

static void
open_folder_cb (TdmPreferencesDialog *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->data_dir);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, opened_cb,
                            NULL);
}

/* ---- the object ---- */

static void
tdm_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (tdm_preferences_dialog_parent_class)->dispose (object);
}

static void
tdm_preferences_dialog_finalize (GObject *object)
{
  g_free (TDM_PREFERENCES_DIALOG (object)->data_dir);

  G_OBJECT_CLASS (tdm_preferences_dialog_parent_class)->finalize (object);
}

static void
tdm_preferences_dialog_class_init (TdmPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_preferences_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandem_desktop/Tandem/ui/tdm-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, formats_row);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, restart_row);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, restart_button);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, missing_row);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, style_row);
  gtk_widget_class_bind_template_child (widget_class, TdmPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
tdm_preferences_dialog_init (TdmPreferencesDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);
  fill_style (self);
  self->filling = FALSE;

  update_restart (self);
  update_missing (self);
}

AdwDialog *
tdm_preferences_dialog_new (TdmStore *store)
{
  TdmPreferencesDialog *self = g_object_new (TDM_TYPE_PREFERENCES_DIALOG, NULL);

  self->data_dir = g_strdup (tdm_store_get_data_dir (store));
  adw_action_row_set_subtitle (self->folder_row, self->data_dir);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), tdm_reminders_page_new (store));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), tdm_solutions_page_new (store));

  return ADW_DIALOG (self);
}

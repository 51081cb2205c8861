/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: opens the store, shows the window, and knows every layer. */

#include "tdm-application.h"

#include <glib/gi18n.h>
#include "tdm-application-actions.h"
#include "tdm-cli-remote.h"
#include "tdm-cli-service.h"
#include "tdm-cli.h"
#include "tdm-collation.h"
#include "tdm-config.h"
#include "tdm-error-text.h"
#include "tdm-feed.h"
#include "tdm-import-flow.h"
#include "tdm-regions.h"
#include "tdm-reminders.h"
#include "tdm-settings.h"
#include "tdm-shortcuts.h"
#include "tdm-ui.h"

/* The same for every flavour: resources do not depend on the ID. */
#define RESOURCE_BASE_PATH "/io/github/tandem_desktop/Tandem"

/* Reminders wait until a window was painted. */
#define FIRST_REMINDER_SECONDS 3

struct _TdmApplication
{
  AdwApplication parent_instance;

  char *data_dir;
  TdmStore *store;
  TdmImportFlow *import_flow;
  TdmReminders *reminders; /* NULL until the store is open, as the feed */
  TdmFeed *feed;
  guint cli_service; /* registration on the session bus, 0 for none */
  gboolean stays;    /* held: goes on without a window */
  gboolean restart;
};

G_DEFINE_FINAL_TYPE (TdmApplication, tdm_application, ADW_TYPE_APPLICATION)

/* ---- the store ---- */

static void
quit_cb (TdmApplication *self)
{
  g_application_quit (G_APPLICATION (self));
}

/* Without a store there is nothing to show; the person learns why and that nothing was touched. */
static void
show_store_problem (TdmApplication *self, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Tandem cannot open its data"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "quit", _ ("_Quit"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "quit");
  g_signal_connect_object (dialog, "response", G_CALLBACK (quit_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (tdm_application_ensure_window (self)));
}

/* From now on the command line reaches the folder this process has locked. */
static void
serve_command_line (TdmApplication *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (connection == NULL)
    return;

  self->cli_service = tdm_cli_service_register (connection, self->store, &error);
  if (self->cli_service == 0)
    g_info ("The command line is not served: %s", error->message);
}

static gboolean
has_window (TdmApplication *self)
{
  return gtk_application_get_windows (GTK_APPLICATION (self)) != NULL;
}

static void
start_service (TdmApplication *self)
{
  serve_command_line (self);
  self->reminders =
    tdm_reminders_new (G_APPLICATION (self), self->store, has_window (self) ? FIRST_REMINDER_SECONDS : 0);
  self->feed = tdm_feed_new (self->store);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_open_finish (TDM_STORE (source), result, &error))
    {
      start_service (self);
      return;
    }

  /* Nobody looks at a service that was started at login: it ends, and a window will say why. */
  g_info ("The data folder was not opened: %s", error->message);
  if (has_window (self) || (g_application_get_flags (G_APPLICATION (self)) & G_APPLICATION_IS_SERVICE) == 0)
    show_store_problem (self, error);
  else
    g_application_quit (G_APPLICATION (self));
}

/* Before GTK starts, so that the database thread opens the file while this one makes the display. */
static void
open_store (TdmApplication *self)
{
  self->store = tdm_store_new (self->data_dir, TDM_STORE_DEFAULT);
  tdm_store_set_collation (self->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_set_country_names (self->store, tdm_format_country);
  tdm_store_open_async (self->store, NULL, opened_cb, g_object_ref (self));
}

/* ---- without a window ---- */

/* The process outlives its window only when the user said so (E55). */
static void
update_stay (TdmApplication *self)
{
  gboolean stays = g_settings_get_boolean (tdm_settings_get_default (), "run-in-background");

  if (stays && !self->stays)
    g_application_hold (G_APPLICATION (self));
  else if (!stays && self->stays)
    g_application_release (G_APPLICATION (self));
  self->stays = stays;
}

/**
 * tdm_application_leave:
 *
 * What “Quit” means: the end, or with reminders in the background only that of the window.
 */
void
tdm_application_leave (TdmApplication *self)
{
  g_return_if_fail (TDM_IS_APPLICATION (self));

  if (!self->stays)
    g_application_quit (G_APPLICATION (self));
  else if (has_window (self))
    gtk_window_close (GTK_WINDOW (tdm_application_ensure_window (self)));
}

/* ---- the window ---- */

static void
apply_style (TdmApplication *self)
{
  g_autofree char *style = g_settings_get_string (tdm_settings_get_default (), "color-scheme");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/**
 * tdm_application_ensure_window:
 *
 * Returns: (transfer none): the window, made when there is none
 */
TdmWindow *
tdm_application_ensure_window (TdmApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TDM_IS_WINDOW (l->data))
      return l->data;

  return tdm_window_new (GTK_APPLICATION (self), self->store);
}

static void
tdm_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (tdm_application_ensure_window (TDM_APPLICATION (application))));
}

static void
tdm_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  TdmApplication *self = TDM_APPLICATION (application);

  tdm_application_activate (application);
  for (int i = 0; i < n_files; i++)
    tdm_import_flow_add_file (self->import_flow, files[i]);
}

static void
tdm_application_startup (GApplication *application)
{
  TdmApplication *self = TDM_APPLICATION (application);

  tdm_ui_register ();
  open_store (self);

  G_APPLICATION_CLASS (tdm_application_parent_class)->startup (application);

  self->import_flow = tdm_import_flow_new (self);
  g_signal_connect_object (tdm_settings_get_default (), "changed::color-scheme", G_CALLBACK (apply_style),
                           self, G_CONNECT_SWAPPED);
  apply_style (self);
  g_signal_connect_object (tdm_settings_get_default (), "changed::run-in-background",
                           G_CALLBACK (update_stay), self, G_CONNECT_SWAPPED);
  update_stay (self);
  tdm_application_add_actions (self, self->import_flow);
  tdm_shortcuts_bind (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (TDM_APP_ID);
}

/* ---- the object ---- */

static void
tdm_application_finalize (GObject *object)
{
  TdmApplication *self = TDM_APPLICATION (object);

  g_clear_object (&self->import_flow);
  g_clear_object (&self->feed);
  g_clear_object (&self->reminders);
  g_clear_object (&self->store);
  g_free (self->data_dir);

  G_OBJECT_CLASS (tdm_application_parent_class)->finalize (object);
}

static void
destroy_windows (GtkApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
}

/* While the bus is still there. Forms keep their drafts when their windows go. */
static void
tdm_application_shutdown (GApplication *application)
{
  TdmApplication *self = TDM_APPLICATION (application);

  if (self->cli_service != 0)
    tdm_cli_service_unregister (g_application_get_dbus_connection (application), self->cli_service);
  self->cli_service = 0;
  if (self->reminders != NULL)
    g_object_run_dispose (G_OBJECT (self->reminders));
  if (self->feed != NULL)
    g_object_run_dispose (G_OBJECT (self->feed));
  destroy_windows (GTK_APPLICATION (application));

  G_APPLICATION_CLASS (tdm_application_parent_class)->shutdown (application);
}

static void
tdm_application_class_init (TdmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_application_finalize;
  application_class->startup = tdm_application_startup;
  application_class->shutdown = tdm_application_shutdown;
  application_class->activate = tdm_application_activate;
  application_class->open = tdm_application_open;
}

static void
tdm_application_init (TdmApplication *self)
{
  static char *taken; /* tdm_application_new () has read it; this only takes it from the line */
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &taken, N_ ("Keep the data in another folder"),
      N_ ("FOLDER") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * tdm_application_new:
 * @argc: as main () got it
 * @argv: as main () got it
 *
 * Returns: (transfer full): the application, not running yet
 */
TdmApplication *
tdm_application_new (int argc, char **argv)
{
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);
  g_autofree char *data_dir = NULL;
  g_autofree char *id = NULL;
  TdmApplication *self;

  for (int i = 1; i < argc; i++)
    arguments[i - 1] = g_strdup (argv[i]);

  /* Before the options are parsed: the folder decides which running program this one belongs to. */
  data_dir = tdm_cli_take_data_dir (&arguments, NULL);
  id = tdm_cli_dup_bus_name (data_dir);
  self = g_object_new (TDM_TYPE_APPLICATION, "application-id", id, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_BASE_PATH, "version", TDM_VERSION, NULL);
  self->data_dir = g_steal_pointer (&data_dir);

  return self;
}

/* Waits for what is written. Nothing happens when this process only called another one. */
void
tdm_application_close_store (TdmApplication *self)
{
  g_return_if_fail (TDM_IS_APPLICATION (self));

  if (self->store != NULL)
    tdm_store_close (self->store);
}

/* Ends the main loop; main () closes the store and begins anew. The page is in the settings, drafts in the store. */
void
tdm_application_restart (TdmApplication *self)
{
  g_return_if_fail (TDM_IS_APPLICATION (self));

  self->restart = TRUE;
  g_application_quit (G_APPLICATION (self));
}

gboolean
tdm_application_wants_restart (TdmApplication *self)
{
  g_return_val_if_fail (TDM_IS_APPLICATION (self), FALSE);

  return self->restart;
}

TdmStore *
tdm_application_get_store (TdmApplication *self)
{
  g_return_val_if_fail (TDM_IS_APPLICATION (self), NULL);

  return self->store;
}

/* (nullable): NULL while the store is not open. */
TdmReminders *
tdm_application_get_reminders (TdmApplication *self)
{
  g_return_val_if_fail (TDM_IS_APPLICATION (self), NULL);

  return self->reminders;
}

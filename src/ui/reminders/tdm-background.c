/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The background portal, and an autostart file of our own where there is no portal. */

#include "tdm-background.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tdm-config.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* The answers of a portal request. */
enum
{
  RESPONSE_GRANTED = 0,
  RESPONSE_CANCELLED = 1,
};

typedef struct
{
  gboolean enable;
  GDBusConnection *bus;
  guint subscription; /* to the answer, 0 for none */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  if (request->subscription != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, request->subscription);
  g_clear_object (&request->bus);
  g_free (request);
}

/* ---- without a portal ---- */

static char *
dup_autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", TDM_APP_ID ".desktop", NULL);
}

static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static gboolean
write_autostart (GError **error)
{
  static const char *const command[] = TDM_BACKGROUND_COMMAND;
  g_autofree char *path = dup_autostart_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *line = g_strjoinv (" ", (char **) command);
  g_autofree char *text =
    g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Tandem\nExec=%s\nIcon=%s\n"
                     "NoDisplay=true\nX-GNOME-Autostart-enabled=true\n",
                     line, TDM_APP_ID);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int problem = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (problem), g_strerror (problem));
      return FALSE;
    }

  return g_file_set_contents (path, text, -1, error);
}

static void
remove_autostart (void)
{
  g_autofree char *path = dup_autostart_path ();

  if (g_unlink (path) != 0 && errno != ENOENT)
    g_info ("The autostart file was not removed: %s", g_strerror (errno));
}

/* A program in a sandbox cannot start itself at login. */
static void
finish_without_portal (GTask *task)
{
  const Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  if (!request->enable)
    g_task_return_boolean (task, TRUE);
  else if (is_sandboxed ())
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _ ("The desktop has no way to let Tandem run in the background."));
  else if (write_autostart (&error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- with a portal ---- */

static void
refuse (GTask *task)
{
  g_task_return_new_error (
    task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
    _ ("The desktop does not allow Tandem to run in the background. You can change that in its settings."));
}

static gboolean
is_granted (GVariant *results)
{
  gboolean background = FALSE, autostart = FALSE;

  g_variant_lookup (results, "background", "b", &background);
  g_variant_lookup (results, "autostart", "b", &autostart);
  return background && autostart;
}

static void
answered_cb (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer data)
{
  GTask *task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  guint response;

  /* Also keeps the task alive until here. */
  g_object_ref (task);
  g_dbus_connection_signal_unsubscribe (bus, g_steal_handle_id (&request->subscription));
  g_variant_get (parameters, "(u@a{sv})", &response, &results);

  if (!request->enable)
    g_task_return_boolean (task, TRUE);
  else if (response == RESPONSE_GRANTED && is_granted (results))
    g_task_return_boolean (task, TRUE);
  else if (response == RESPONSE_GRANTED || response == RESPONSE_CANCELLED)
    refuse (task);
  else
    finish_without_portal (task);

  g_object_unref (task);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) handle = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (handle != NULL || g_task_get_completed (task))
    return;

  g_info ("There is no background portal: %s", error->message);
  if (request->subscription != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, g_steal_handle_id (&request->subscription));
  finish_without_portal (task);
}

/* The answer may come before the call returns, so it is listened for first, at the path that the token gives. */
static char *
subscribe (GTask *task, Request *request)
{
  static guint counter;
  g_autofree char *token = g_strdup_printf ("tandem%u", ++counter);
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (request->bus) + 1);
  g_autofree char *path = NULL;

  g_strdelimit (sender, ".", '_');
  path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
  request->subscription = g_dbus_connection_signal_subscribe (
    request->bus, PORTAL_NAME, REQUEST_INTERFACE, "Response", path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
    answered_cb, g_object_ref (task), g_object_unref);
  return g_steal_pointer (&token);
}

static void
call_portal (GTask *task, Request *request)
{
  static const char *const command[] = TDM_BACKGROUND_COMMAND;
  g_autofree char *token = subscribe (task, request);
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (
    &options, "{sv}", "reason",
    g_variant_new_string (_ ("Tandem reminds you of opportunities that wait for your answer.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (request->enable));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  g_dbus_connection_call (request->bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.portal.Background",
                          "RequestBackground", g_variant_new ("(sa{sv})", "", &options),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task),
                          called_cb, g_object_ref (task));
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  request->bus = g_bus_get_finish (result, &error);
  if (request->bus != NULL)
    call_portal (task, request);
  else
    finish_without_portal (task);
}

/**
 * tdm_background_request_async:
 * @enable: whether Tandem is to start at login and stay without a window
 *
 * Asks the portal, which may ask the person. Where there is none, an autostart file in the user's own folder does
 * the same. Main thread.
 */
void
tdm_background_request_async (gboolean enable,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Request *request = g_new0 (Request, 1);

  request->enable = enable;
  g_task_set_source_tag (task, tdm_background_request_async);
  g_task_set_task_data (task, request, request_free);
  if (!enable)
    remove_autostart ();
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_cb, task);
}

/**
 * tdm_background_request_finish:
 *
 * Returns: whether it is so now; else PERMISSION_DENIED with a sentence for people when the desktop or the person
 *   refused
 */
gboolean
tdm_background_request_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window without a window: holds the lock of a data folder and serves the command line, until its input ends. */

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <unistd.h>

#include "tdm-cli-remote.h"
#include "tdm-cli-service.h"
#include "tdm-cli-wait.h"

static void
input_end_cb (GObject *source, GAsyncResult *result, gpointer loop)
{
  g_main_loop_quit (loop);
}

static void
name_acquired_cb (GDBusConnection *bus, const char *name, gpointer unused)
{
  g_print ("ready\n");
}

static void
open_store (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tdm_store_open_async (store, NULL, tdm_cli_ready_cb, &result);
  tdm_store_open_finish (store, tdm_cli_wait (&result), &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmStore) store = tdm_store_new (argv[1], TDM_STORE_DEFAULT);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  gboolean on_bus = g_getenv ("DBUS_SESSION_BUS_ADDRESS") != NULL;
  g_autofree char *own_name = NULL;
  guint registration = 0, name = 0;

  open_store (store);
  if (on_bus)
    {
      bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
      g_assert_no_error (error);
      registration = tdm_cli_service_register (bus, store, &error);
      g_assert_no_error (error);
      own_name = tdm_cli_dup_bus_name (argv[1]);
      name = g_bus_own_name_on_connection (bus, own_name, G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired_cb, NULL,
                                           NULL, NULL);
    }
  else
    g_print ("ready\n");

  g_input_stream_read_bytes_async (input, 1, G_PRIORITY_DEFAULT, NULL, input_end_cb, loop);
  g_main_loop_run (loop);
  if (on_bus)
    {
      g_bus_unown_name (name);
      tdm_cli_service_unregister (bus, registration);
    }
  tdm_store_close (store);
  return 0;
}

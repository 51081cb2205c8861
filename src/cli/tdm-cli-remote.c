/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the window on the session bus whether it serves the same folder, and hands the line over. */

#include "tdm-config.h"

#include "tdm-cli-remote.h"

#include <stdlib.h>
#include <string.h>

#define OBJECT_PATH TDM_RESOURCE_PATH "/Cli"
#define ASK_TIMEOUT_MS 5000

/**
 * tdm_cli_dup_bus_name:
 * @data_dir: absolute; it need not exist yet
 *
 * Each data folder has a window of its own, and so a name of its own; the usual folder has that of the program.
 *
 * Returns: (transfer full): ID of the application and name on the session bus
 */
char *
tdm_cli_dup_bus_name (const char *data_dir)
{
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "tandem", NULL);
  g_autofree char *usual_path = realpath (usual, NULL);
  g_autofree char *path = realpath (data_dir, NULL);
  const char *known = path != NULL ? path : data_dir;
  g_autofree char *digest = NULL;

  if (g_str_equal (known, usual_path != NULL ? usual_path : usual))
    return g_strdup (TDM_APP_ID);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, known, -1);

  return g_strdup_printf ("%s.Folder%.16s", TDM_APP_ID, digest);
}

static GVariant *
ask_property (GDBusConnection *bus, const char *owner, const char *name)
{
  g_autoptr (GVariant) answer = NULL;
  GVariant *value = NULL;

  answer =
    g_dbus_connection_call_sync (bus, owner, OBJECT_PATH, "org.freedesktop.DBus.Properties", "Get",
                                 g_variant_new ("(ss)", TDM_CLI_INTERFACE, name), G_VARIANT_TYPE ("(v)"),
                                 G_DBUS_CALL_FLAGS_NO_AUTO_START, ASK_TIMEOUT_MS, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(v)", &value);

  return value;
}

/* Links and relative names aside: the same folder on the disk. */
static gboolean
serves_folder (GDBusConnection *bus, const char *owner, const char *data_dir)
{
  g_autoptr (GVariant) served = ask_property (bus, owner, "DataDir");
  g_autofree char *ours = realpath (data_dir, NULL);
  g_autofree char *theirs = NULL;

  if (served == NULL || ours == NULL || !g_variant_is_of_type (served, G_VARIANT_TYPE_BYTESTRING))
    return FALSE;

  theirs = realpath (g_variant_get_bytestring (served), NULL);
  return g_strcmp0 (ours, theirs) == 0;
}

/* Only a verb that reads "-" has an input; nobody waits at a terminal for the others. */
static GBytes *
read_input (TdmCliRun *run, const char *const *arguments)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_strv_contains (arguments, "-") || g_strv_contains (arguments, "--from=-"))
    g_output_stream_splice (memory, run->input, G_OUTPUT_STREAM_SPLICE_NONE, NULL, NULL);

  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GVariant *
pack_call (TdmCliRun *run, const char *const *arguments)
{
  g_autoptr (GBytes) input = read_input (run, arguments);
  g_autofree char *columns = g_strdup_printf ("%d", run->columns);
  GVariantBuilder settings = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&settings, "{ss}", "columns", columns);
  g_variant_builder_add (&settings, "{ss}", "color", run->color ? "1" : "0");
  return g_variant_new ("(@aay@ay@ay@a{ss})", g_variant_new_bytestring_array (arguments, -1),
                        g_variant_new_bytestring (run->directory),
                        g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, input, TRUE),
                        g_variant_builder_end (&settings));
}

static void
pass_on (GOutputStream *stream, GVariant *bytes)
{
  gsize size;
  const char *data = g_variant_get_fixed_array (bytes, &size, 1);

  g_output_stream_write_all (stream, data, size, NULL, NULL, NULL);
}

/**
 * tdm_cli_remote_run:
 * @data_dir: the folder that is locked
 * @arguments: behind the program's name, without --data-dir
 * @status: (out): the exit status of the verb
 *
 * Blocks until the window is done; an import may take its time.
 *
 * Returns: %FALSE when no window can be reached that serves @data_dir
 */
gboolean
tdm_cli_remote_run (TdmCliRun *run, const char *data_dir, const char *const *arguments, int *status)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *owner = tdm_cli_dup_bus_name (data_dir);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) output = NULL;
  g_autoptr (GVariant) errors = NULL;

  if (bus == NULL || !serves_folder (bus, owner, data_dir))
    return FALSE;

  answer = g_dbus_connection_call_sync (bus, owner, OBJECT_PATH, TDM_CLI_INTERFACE, "Run",
                                        pack_call (run, arguments), G_VARIANT_TYPE ("(iayay)"),
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, G_MAXINT, NULL, &error);
  if (answer == NULL)
    {
      g_info ("The window did not answer: %s", error->message);
      return FALSE;
    }

  g_variant_get (answer, "(i@ay@ay)", status, &output, &errors);
  pass_on (run->output, output);
  pass_on (run->errors, errors);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each call runs in a thread of its own, with the code of the command line and the store of the window. */

#include "tdm-config.h"

#include "tdm-cli-service.h"

#include "tdm-cli-call.h"
#include "tdm-cli-remote.h"

#define OBJECT_PATH TDM_RESOURCE_PATH "/Cli"

static const char introspection[] = "<node>"
                                    "<interface name='" TDM_CLI_INTERFACE "'>"
                                    "<method name='Run'>"
                                    "<arg name='arguments' type='aay' direction='in'/>"
                                    "<arg name='directory' type='ay' direction='in'/>"
                                    "<arg name='input' type='ay' direction='in'/>"
                                    "<arg name='settings' type='a{ss}' direction='in'/>"
                                    "<arg name='status' type='i' direction='out'/>"
                                    "<arg name='output' type='ay' direction='out'/>"
                                    "<arg name='errors' type='ay' direction='out'/>"
                                    "</method>"
                                    "<property name='DataDir' type='ay' access='read'/>"
                                    "</interface>"
                                    "</node>";

/* One call on its way to its thread. */
typedef struct
{
  GDBusMethodInvocation *invocation;
  TdmStore *store;
} Call;

static GInputStream *
open_input (GVariant *input)
{
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (input);

  return g_memory_input_stream_new_from_bytes (bytes);
}

static GVariant *
take_bytes (GOutputStream *stream)
{
  g_autoptr (GBytes) bytes = NULL;

  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

static void
read_settings (TdmCliRun *run, GVariant *settings)
{
  const char *columns = NULL, *color = NULL;

  g_variant_lookup (settings, "columns", "&s", &columns);
  g_variant_lookup (settings, "color", "&s", &color);
  if (columns != NULL)
    tdm_cli_read_number (columns, &run->columns);
  run->color = g_strcmp0 (color, "1") == 0;
}

static int
run_line (TdmCliRun *run, const char *const *arguments)
{
  g_auto (TdmCliCall) call = { NULL };
  int status = tdm_cli_call_read (&call, run, arguments);

  return status == TDM_CLI_READY ? tdm_cli_call_run (&call, run) : status;
}

static GVariant *
do_call (Call *call)
{
  GVariant *parameters = g_dbus_method_invocation_get_parameters (call->invocation);
  g_autoptr (GVariant) words = NULL, directory = NULL, input = NULL, settings = NULL;
  g_auto (GStrv) arguments = NULL;
  g_auto (TdmCliRun) run = { 0 };
  int status;

  g_variant_get (parameters, "(@aay@ay@ay@a{ss})", &words, &directory, &input, &settings);
  arguments = g_variant_dup_bytestring_array (words, NULL);
  run.store = g_object_ref (call->store);
  run.directory = g_variant_dup_bytestring (directory, NULL);
  run.input = open_input (input);
  run.output = g_memory_output_stream_new_resizable ();
  run.errors = g_memory_output_stream_new_resizable ();
  read_settings (&run, settings);

  status = run_line (&run, (const char *const *) arguments);
  return g_variant_new ("(i@ay@ay)", status, take_bytes (run.output), take_bytes (run.errors));
}

static gpointer
call_thread (gpointer data)
{
  Call *call = data;
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  g_dbus_method_invocation_return_value (g_steal_pointer (&call->invocation), do_call (call));
  g_main_context_pop_thread_default (context);

  g_object_unref (call->store);
  g_free (call);
  return NULL;
}

static void
method_cb (GDBusConnection *connection,
           const char *sender,
           const char *object_path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Call *call = g_new0 (Call, 1);

  call->invocation = invocation;
  call->store = g_object_ref (data);
  g_thread_unref (g_thread_new ("tandem-cli", call_thread, call));
}

static GVariant *
property_cb (GDBusConnection *connection,
             const char *sender,
             const char *object_path,
             const char *interface,
             const char *property,
             GError **error,
             gpointer data)
{
  return g_variant_new_bytestring (tdm_store_get_data_dir (data));
}

/**
 * tdm_cli_service_register:
 * @connection: of the application
 * @store: the window's, open
 * @error: (out) (optional): why not
 *
 * From now on `tandem edit …` and its like reach the folder this process has locked. Main thread.
 *
 * Returns: what to give to [func@cli_service_unregister], 0 with @error
 */
guint
tdm_cli_service_register (GDBusConnection *connection, TdmStore *store, GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb, .get_property = property_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, error);

  if (node == NULL)
    return 0;

  return g_dbus_connection_register_object (connection, OBJECT_PATH, node->interfaces[0], &vtable,
                                            g_object_ref (store), g_object_unref, error);
}

void
tdm_cli_service_unregister (GDBusConnection *connection, guint registration)
{
  g_dbus_connection_unregister_object (connection, registration);
}

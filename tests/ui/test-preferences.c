/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences of reminders (M84, E55): what they save, what the desktop is asked, and the row of one deal. */

#include "tdm-background.h"
#include "tdm-clock.h"
#include "tdm-preferences-dialog.h"
#include "tdm-reminder-row.h"
#include "tdm-reminders-page.h"
#include "tdm-settings.h"
#include "tdm-store-reminders.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* ---- a desktop that answers as the test wants ---- */

static const char portal_xml[] = "<node><interface name='org.freedesktop.portal.Background'>"
                                 "<method name='RequestBackground'><arg type='s' direction='in'/>"
                                 "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
                                 "</interface></node>";

typedef struct
{
  GDBusConnection *bus;
  gboolean grants;
  gboolean autostart; /* as it was asked for last */
  GStrv command;
  guint n_calls;
} Portal;

static void
answer (Portal *portal, const char *sender, const char *path)
{
  GVariantBuilder results;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (portal->grants));
  g_variant_builder_add (&results, "{sv}", "autostart",
                         g_variant_new_boolean (portal->grants && portal->autostart));
  g_dbus_connection_emit_signal (portal->bus, sender, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", portal->grants ? 0 : 1, &results), NULL);
}

static void
portal_call_cb (GDBusConnection *bus,
                const char *sender,
                const char *object_path,
                const char *interface,
                const char *method,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer data)
{
  g_autoptr (GVariant) options = NULL;
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *path = NULL;
  const char *parent, *token;
  Portal *portal = data;

  g_variant_get (parameters, "(&s@a{sv})", &parent, &options);
  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &portal->autostart));
  g_clear_pointer (&portal->command, g_strfreev);
  g_assert_true (g_variant_lookup (options, "commandline", "^as", &portal->command));
  portal->n_calls++;

  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  answer (portal, sender, path);
}

static void
portal_start (Portal *portal)
{
  static const GDBusInterfaceVTable vtable = { .method_call = portal_call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GError) error = NULL;

  portal->bus = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (portal->bus, "/org/freedesktop/portal/desktop", node->interfaces[0],
                                     &vtable, portal, NULL, &error);
  g_assert_no_error (error);
  owned = g_dbus_connection_call_sync (portal->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
portal_stop (Portal *portal)
{
  g_dbus_connection_close_sync (portal->bus, NULL, NULL);
  g_clear_object (&portal->bus);
  g_clear_pointer (&portal->command, g_strfreev);
}

/* ---- finding ---- */

/* The first widget of @type under @widget with that title, if one is given. */
static gpointer
find (GtkWidget *widget, GType type, const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL || (ADW_IS_PREFERENCES_ROW (widget) &&
                         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first button under @widget with that tooltip. */
static GtkButton *
find_button (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return GTK_BUTTON (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkButton *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
present_page (Fixture *fixture)
{
  AdwDialog *dialog;

  tdm_window_fixture_present (fixture, 900, 900);
  dialog = tdm_preferences_dialog_new (fixture->store);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "reminders");
  return find (GTK_WIDGET (dialog), TDM_TYPE_REMINDERS_PAGE, NULL);
}

/* ---- tests ---- */

static gboolean
is_on (const char *key)
{
  return g_settings_get_boolean (tdm_settings_get_default (), key);
}

static void
test_background (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = present_page (fixture);
  AdwSwitchRow *row = find (page, ADW_TYPE_SWITCH_ROW, "Remind me when Tandem is closed");
  Portal portal = { .grants = FALSE };

  g_assert_false (is_on ("run-in-background"));
  portal_start (&portal);

  /* Refused: the switch goes back, and nothing is on. */
  adw_switch_row_set_active (row, TRUE);
  tdm_wait_until (portal.n_calls == 1 && !adw_switch_row_get_active (row));
  g_assert_false (is_on ("run-in-background"));

  portal.grants = TRUE;
  adw_switch_row_set_active (row, TRUE);
  tdm_wait_until (is_on ("run-in-background"));
  g_assert_true (portal.autostart);
  g_assert_cmpstr (portal.command[0], ==, "tandem");
  g_assert_cmpstr (portal.command[1], ==, "--gapplication-service");

  adw_switch_row_set_active (row, FALSE);
  tdm_wait_until (portal.n_calls == 3);
  g_assert_false (is_on ("run-in-background"));
  g_assert_false (portal.autostart);
  portal_stop (&portal);
}

static void
requested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  tdm_background_request_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Without a portal a file of our own does it, and is taken away again. */
static void
test_autostart_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  gboolean done = FALSE;

  tdm_background_request_async (TRUE, NULL, requested_cb, &done);
  tdm_wait_until (done);
  dir = g_dir_open (folder, 0, NULL);
  path = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  command = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (command, ==, "tandem --gapplication-service");

  done = FALSE;
  tdm_background_request_async (FALSE, NULL, requested_cb, &done);
  tdm_wait_until (done);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_lead_times (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *row = find (page, ADW_TYPE_ACTION_ROW, "1 day before");

  g_assert_nonnull (row);
  gtk_widget_activate_action (row, "leads.add", "i", 168);
  /* The rows are others now. */
  row = find (page, ADW_TYPE_ACTION_ROW, "7 days before");
  g_assert_nonnull (row);
  gtk_widget_activate_action (row, "leads.remove", "i", 24);
  g_assert_null (find (page, ADW_TYPE_ACTION_ROW, "1 day before"));
  g_settings_reset (tdm_settings_get_default (), "reminder-leads");
}

static void
test_working_days (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = present_page (fixture);
  GtkToggleButton *monday = find (find (page, GTK_TYPE_FLOW_BOX, NULL), GTK_TYPE_TOGGLE_BUTTON, NULL);

  g_assert_true (gtk_toggle_button_get_active (monday));
  gtk_toggle_button_set_active (monday, FALSE);
  g_assert_cmpuint (g_settings_get_uint (tdm_settings_get_default (), "working-days"), ==, 0x1e);
  /* The last working day stays. */
  g_settings_set_uint (tdm_settings_get_default (), "working-days", 1);
  gtk_toggle_button_set_active (monday, FALSE);
  g_assert_true (gtk_toggle_button_get_active (monday));
  g_settings_reset (tdm_settings_get_default (), "working-days");
}

/* Added, moved by its last day, gone, back by Undo, and gone again. */
static void
test_absences (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (TdmAbsence) absence = tdm_absence_new ("2027-08-02", "2027-08-15", "Lake");
  AdwExpanderRow *row;
  AdwEntryRow *last;

  tdm_store_save_absence_async (fixture->store, absence, NULL, NULL, NULL);
  tdm_wait_until ((row = find (page, ADW_TYPE_EXPANDER_ROW, NULL)) != NULL);
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "Lake");

  /* A last day before the first one takes the first along. */
  last = find (GTK_WIDGET (row), ADW_TYPE_ENTRY_ROW, "Last day away");
  gtk_editable_set_text (GTK_EDITABLE (last), "2027-07-30");
  g_signal_emit_by_name (last, "apply");
  tdm_wait_until (g_strrstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Jul") != NULL);
  g_assert_null (g_strrstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Aug"));

  /* What is no day stays in the row, marked. */
  gtk_editable_set_text (GTK_EDITABLE (last), "someday");
  g_signal_emit_by_name (last, "apply");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (last), "error"));

  g_signal_emit_by_name (find_button (GTK_WIDGET (row), "Remove this absence"), "clicked");
  tdm_wait_until (find (page, ADW_TYPE_EXPANDER_ROW, NULL) == NULL);
  tdm_press (GTK_WIDGET (fixture->window), "_Undo");
  tdm_wait_until ((row = find (page, ADW_TYPE_EXPANDER_ROW, NULL)) != NULL);
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "Lake");

  tdm_store_remove_absence_async (fixture->store, 1, NULL, NULL, NULL);
  tdm_wait_until (find (page, ADW_TYPE_EXPANDER_ROW, NULL) == NULL);
}

static gboolean
is_muted (Fixture *fixture, GtkWidget *row)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (row)) == 9;
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (tdm_reminder_row_new (fixture->store));
  GtkWidget *other = g_object_ref_sink (tdm_reminder_row_new (fixture->store));
  gint64 deadline = tdm_clock_now () + 3 * G_TIME_SPAN_DAY;

  tdm_window_fixture_import_some (fixture);
  g_assert_false (gtk_widget_get_visible (row));
  tdm_reminder_row_set_deal (TDM_REMINDER_ROW (row), 1, deadline);
  tdm_reminder_row_set_deal (TDM_REMINDER_ROW (other), 1, deadline);
  g_assert_true (gtk_widget_get_visible (row));

  /* Saved at once, and shown wherever the deal is. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 9);
  tdm_wait_until (is_muted (fixture, other));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 10);
  tdm_wait_until (adw_combo_row_get_selected (ADW_COMBO_ROW (other)) == 10);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (other)), !=, "");

  tdm_reminder_row_set_deal (TDM_REMINDER_ROW (row), 1, tdm_clock_now () - 1);
  g_assert_false (gtk_widget_get_visible (row));
  g_object_unref (row);
  g_object_unref (other);
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

  ADD ("/preferences/background", test_background);
  ADD ("/preferences/autostart-file", test_autostart_file);
  ADD ("/preferences/lead-times", test_lead_times);
  ADD ("/preferences/working-days", test_working_days);
  ADD ("/preferences/absences", test_absences);
  ADD ("/preferences/reminder-row", test_row);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window on a store of its own, for one test. */

#include "tdm-window-fixture.h"

#include <glib/gstdio.h>

#include "tdm-clock.h"
#include "tdm-collation.h"
#include "tdm-language.h"
#include "tdm-ui.h"

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)

/* Before everything: languages, private folders, resources. */
void
tdm_window_fixture_init (int *argc, char ***argv)
{
  /* The input method of Wayland is told of the focus late, and looks for an entry that went with its window: GTK
   * crashes there in about one of three runs, because no person closes a window that fast. */
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_setenv ("TANDEM_NOW", "2026-11-23T09:00:00Z", TRUE);
  tdm_language_init ();
  /* The wrapper of the tests gives private folders; isolating here would lose the display as well. */
  g_test_init (argc, argv, NULL);
  tdm_ui_register ();
}

static void
wake_up_cb (gpointer data)
{
  g_main_context_wakeup (NULL);
}

/* Comes back after a moment also when there is nothing to do, so that the caller can look at the clock. */
void
tdm_window_fixture_iterate (void)
{
  guint id = g_timeout_add_once (20, wake_up_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, id) != NULL)
    g_source_remove (id);
}

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
do_nothing_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

static void
add_actions (AdwApplication *application)
{
  const GActionEntry entries[] = {
    { "new-deal", do_nothing_cb },    { "import", do_nothing_cb },  { "export", do_nothing_cb },
    { "open-sample", do_nothing_cb }, { "restart", do_nothing_cb }, { "preferences", do_nothing_cb },
    { "shortcuts", do_nothing_cb },   { "help", do_nothing_cb },    { "about", do_nothing_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), NULL);
}

/* One for the process, as in the program. */
static AdwApplication *
ensure_application (void)
{
  static AdwApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application =
    g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.tandem_desktop.Tandem.Tests", "flags",
                  G_APPLICATION_NON_UNIQUE, "resource-base-path", "/io/github/tandem_desktop/Tandem", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  add_actions (application);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return application;
}

void
tdm_window_fixture_set_up (TdmWindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  self->folder = g_dir_make_tmp ("tandem-window-XXXXXX", &error);
  g_assert_no_error (error);

  self->application = g_object_ref (ensure_application ());
  self->store = tdm_store_new (self->folder, TDM_STORE_DEFAULT);
  tdm_store_set_collation (self->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (self->store, NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  g_assert_true (tdm_store_open_finish (self->store, result, &error));
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

void
tdm_window_fixture_tear_down (TdmWindowFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  tdm_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->application);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
tdm_window_fixture_import (TdmWindowFixture *self, TdmListSource *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmImportReport) report = NULL;

  tdm_store_import_async (self->store, TDM_IMPORT_SOURCE (rows), TDM_IMPORT_DEFAULT, NULL, NULL, NULL,
                          remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  report = tdm_store_import_finish (self->store, result, &error);
  g_assert_no_error (error);
  g_assert_true (report->applied);
}

static TdmDealRecord *
deal_new (const char *name, const char *customer, TdmDirection direction, TdmStage stage, TdmOutcome outcome)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->customer->name = g_strdup (customer);
  record->customer->country = g_strdup ("DE");
  record->customer->city = g_strdup ("Hamburg");
  record->direction = direction;
  record->stage = stage;
  record->outcome = outcome;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->value = g_strdup ("1250.50");
  record->currency = g_strdup ("EUR");
  record->close_date = g_strdup ("2027-02-26");
  record->created = record->updated = tdm_clock_now () - DAY;

  return record;
}

void
tdm_window_fixture_import_some (TdmWindowFixture *self)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmDealRecord *urgent = deal_new ("Warehouse analytics", "Nordlicht", TDM_DIRECTION_INBOUND,
                                    TDM_STAGE_RECEIVED, TDM_OUTCOME_NONE);

  urgent->expiration = tdm_clock_now () + DAY;
  tdm_list_source_add (rows, urgent);
  tdm_list_source_add (
    rows, deal_new ("Patient portal", "Aoyama", TDM_DIRECTION_INBOUND, TDM_STAGE_RECEIVED, TDM_OUTCOME_NONE));
  tdm_list_source_add (rows, deal_new ("Meter data hub", "Tilbury", TDM_DIRECTION_INBOUND, TDM_STAGE_ACCEPTED,
                                       TDM_OUTCOME_NONE));
  tdm_list_source_add (rows, deal_new ("Route planning", "Lindqvist", TDM_DIRECTION_OUTBOUND,
                                       TDM_STAGE_ACCEPTED, TDM_OUTCOME_NONE));
  tdm_list_source_add (
    rows, deal_new ("Loyalty app", "Casa Verde", TDM_DIRECTION_INBOUND, TDM_STAGE_ARCHIVED, TDM_OUTCOME_WON));
  tdm_list_source_add (rows, deal_new ("<b>AT&T</b> %s \"x\"", "A&B <Ltd>", TDM_DIRECTION_INBOUND,
                                       TDM_STAGE_ACCEPTED, TDM_OUTCOME_NONE));
  tdm_window_fixture_import (self, rows);
}

void
tdm_window_fixture_present (TdmWindowFixture *self, int width, int height)
{
  self->window = tdm_window_new (GTK_APPLICATION (self->application), self->store);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  tdm_wait_until (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

TdmDealsPage *
tdm_window_fixture_show_deals (TdmWindowFixture *self)
{
  TdmDealsPage *page = TDM_DEALS_PAGE (tdm_window_ensure_page (self->window, TDM_PAGE_DEALS));

  tdm_window_show_page (self->window, TDM_PAGE_DEALS);
  g_object_set (page, "tab", "inbound", "stage", "all", "sort", "expires", "reverse", FALSE, "group", "none",
                "kind", "table", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.clear-filters", NULL);

  return page;
}

static gboolean
all_loaded (GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (list, i);

      if (!tdm_deal_get_loaded (deal))
        return FALSE;
    }

  return TRUE;
}

void
tdm_window_fixture_wait_for_list (GListModel *list, guint n_items)
{
  tdm_wait_until (g_list_model_get_n_items (list) == n_items && all_loaded (list));
}

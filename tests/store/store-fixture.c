/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in a folder of its own, and its verbs as calls that wait. */

#include "store-fixture.h"

#include <glib/gstdio.h>

#include "list-source.h"
#include "tdm-store-private.h"

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("tandem-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_remove (path);
    }

  g_rmdir (folder);
}

void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static gboolean
too_late_cb (gpointer data)
{
  g_error ("No answer within a minute");
  return G_SOURCE_REMOVE;
}

GAsyncResult *
wait_for_result (GAsyncResult **result)
{
  guint alarm = g_timeout_add_seconds (60, too_late_cb, NULL);

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (alarm);
  return *result;
}

TdmStore *
open_store (const char *folder, TdmStoreFlags flags, GError **error)
{
  TdmStore *store = tdm_store_new (folder, flags);
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_open_async (store, NULL, keep_result_cb, &result);
  if (tdm_store_open_finish (store, wait_for_result (&result), error))
    return store;

  g_clear_object (&result);
  close_store (store);
  return NULL;
}

void
close_store (TdmStore *store)
{
  tdm_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (store);
}

void
store_fixture_set_up (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = make_folder ();
  self->store = open_store (self->folder, TDM_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

void
store_fixture_tear_down (StoreFixture *self, gconstpointer data)
{
  close_store (g_steal_pointer (&self->store));
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
store_fixture_reopen (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  close_store (g_steal_pointer (&self->store));
  self->store = open_store (self->folder, TDM_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

TdmDealRecord *
make_record (const char *name)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->value = g_strdup ("1250.50");
  record->currency = g_strdup ("PLN");
  record->close_date = g_strdup ("2026-06-30");
  record->notes = g_strdup ("Migrate the data platform");
  record->crm_id = g_strdup ("CRM-77");
  record->customer->name = g_strdup ("Zażółć Gęślą sp. z o.o.");
  record->customer->country = g_strdup ("PL");
  record->customer->city = g_strdup ("Kraków");
  record->customer->address_line1 = g_strdup ("Rynek 1");
  record->customer->duns = g_strdup ("123456789");
  g_ptr_array_add (record->team, tdm_person_new ("Anna", "Nowak", "+48 12 345 67 89", "anna@example.com"));
  g_ptr_array_add (record->solutions, tdm_solution_new ("sol-1", "Planner", TDM_SOLUTION_KIND_OWN));
  return record;
}

gboolean
create_deal (TdmStore *store, const TdmDealRecord *record, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_create_deal_async (store, record, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
edit_deal (TdmStore *store,
           gint64 id,
           const TdmDealRecord *values,
           TdmDealFields fields,
           TdmReceipt *receipt,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_edit_deal_async (store, id, values, fields, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
accept_deal (TdmStore *store,
             gint64 id,
             const TdmDealRecord *values,
             TdmDealFields fields,
             TdmReceipt *receipt,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_accept_deal_async (store, id, values, fields, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
close_deal (TdmStore *store,
            gint64 id,
            TdmDealAction action,
            const char *reason,
            int hold_seconds,
            TdmReceipt *receipt,
            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_close_deal_async (store, id, action, reason, "note", hold_seconds, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
invite_microsoft (TdmStore *store,
                  gint64 id,
                  const TdmDealRecord *values,
                  TdmDealFields fields,
                  TdmReceipt *receipt,
                  GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_invite_microsoft_async (store, id, values, fields, -1, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
set_favorite (TdmStore *store, gint64 id, gboolean favorite, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_set_deal_favorite_async (store, id, favorite, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
undo (TdmStore *store, gint64 undo_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_undo_async (store, undo_id, NULL, keep_result_cb, &result);
  return tdm_store_undo_finish (store, wait_for_result (&result), error);
}

gboolean
withdraw (TdmStore *store, gint64 seq, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_withdraw_async (store, seq, NULL, keep_result_cb, &result);
  return tdm_store_undo_finish (store, wait_for_result (&result), error);
}

GPtrArray *
list_outbox (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  tdm_store_list_outbox_async (store, NULL, keep_result_cb, &result);
  entries = tdm_store_list_outbox_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return entries;
}

TdmDealRecord *
load_deal (TdmStore *store, const char *reference, GPtrArray **timeline, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_deal_async (store, reference, NULL, keep_result_cb, &result);
  return tdm_store_load_deal_finish (store, wait_for_result (&result), timeline, error);
}

TdmDealRecord *
load_deal_by_id (TdmStore *store, gint64 id)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GError) error = NULL;
  TdmDealRecord *record = load_deal (store, reference, NULL, &error);

  g_assert_no_error (error);
  return record;
}

char *
list_timeline_kinds (TdmStore *store, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GString) kinds = g_string_new (NULL);

  tdm_store_load_timeline_async (store, id, NULL, keep_result_cb, &result);
  timeline = tdm_store_load_timeline_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < timeline->len; i++)
    {
      const TdmTimelineEntry *entry = g_ptr_array_index (timeline, i);

      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "", entry->kind);
      if (entry->field != NULL)
        g_string_append_printf (kinds, ":%s", entry->field);
    }

  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

GArray *
query_deals (TdmStore *store, const TdmDealQuery *query)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  tdm_store_query_deals_async (store, query, 0, NULL, keep_result_cb, &result);
  ids = tdm_store_query_deals_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return ids;
}

guint
count_found (TdmStore *store, const char *typed)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GArray) ids = NULL;

  query->search = g_strdup (typed);
  ids = query_deals (store, query);
  return ids->len;
}

GPtrArray *
check_store (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *findings;

  tdm_store_check_async (store, NULL, keep_result_cb, &result);
  findings = tdm_store_check_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return findings;
}

TdmImportReport *
import_source (
  TdmStore *store, TdmImportSource *source, TdmImportFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_import_async (store, source, flags, NULL, NULL, cancellable, keep_result_cb, &result);
  return tdm_store_import_finish (store, wait_for_result (&result), error);
}

static gpointer
run_sql_job (TdmDb *db, gpointer data, GError **error)
{
  return GINT_TO_POINTER (tdm_db_execute (db, data, error));
}

void
run_sql (TdmStore *store, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GTask *task = g_task_new (store, NULL, keep_result_cb, &result);

  g_task_set_task_data (task, g_strdup (sql), g_free);
  tdm_store_run (store, TDM_JOB_WRITE, task, run_sql_job, NULL);
  g_task_propagate_pointer (G_TASK (wait_for_result (&result)), &error);
  g_assert_no_error (error);
}

/* A word as the id of a referral: the same one for the same word. */
static char *
make_guid (const char *word)
{
  g_autofree char *digits = g_compute_checksum_for_string (G_CHECKSUM_MD5, word, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", digits, digits + 8, digits + 12, digits + 16,
                          digits + 20);
}

gint64
import_received_deal (TdmStore *store, const char *referral_id, gint64 expiration)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmDealRecord) record = make_record ("Received deal");
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  record->referral_id = tdm_guid_is_valid (referral_id) ? g_strdup (referral_id) : make_guid (referral_id);
  record->stage = TDM_STAGE_RECEIVED;
  record->direction = TDM_DIRECTION_INBOUND;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->expiration = expiration;
  list_source_add (LIST_SOURCE (source), record, LIST_SOURCE_ALL_FIELDS & ~TDM_DEAL_FIELD_CREATED);
  report = import_source (store, source, TDM_IMPORT_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->created, ==, 1);

  loaded = load_deal (store, record->referral_id, NULL, &error);
  g_assert_no_error (error);
  return loaded->id;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Imports: what is made, changed, left alone and refused, and that all of it can be taken back. */

#include "list-source.h"
#include "store-fixture.h"
#include "tdm-private-words.h"

#define GUID_A "0c5c3f7e-1111-4a4a-8b8b-000000000001"
#define GUID_B "0c5c3f7e-1111-4a4a-8b8b-000000000002"

/* What a bulk file brings. */
#define FILE_FIELDS                                                                                          \
  (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_TEAM |        \
   TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_STAGE)

static TdmDealRecord *
make_row (const char *name, const char *referral_id)
{
  TdmDealRecord *record = make_record (name);

  record->referral_id = g_strdup (referral_id);
  record->stage = TDM_STAGE_ACCEPTED;
  return record;
}

static void
add (TdmImportSource *source, const char *name, const char *referral_id)
{
  g_autoptr (TdmDealRecord) record = make_row (name, referral_id);

  list_source_add (LIST_SOURCE (source), record, FILE_FIELDS);
}

static TdmImportReport *
import (StoreFixture *fixture, TdmImportSource *source, TdmImportFlags flags)
{
  g_autoptr (GError) error = NULL;
  TdmImportReport *report = import_source (fixture->store, source, flags, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static void
assert_counts (const TdmImportReport *report, guint created, guint updated, guint unchanged, guint rejected)
{
  g_assert_cmpuint (report->created, ==, created);
  g_assert_cmpuint (report->updated, ==, updated);
  g_assert_cmpuint (report->unchanged, ==, unchanged);
  g_assert_cmpuint (report->rejected, ==, rejected);
}

static guint
count_deals (TdmStore *store)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GArray) ids = query_deals (store, query);

  return ids->len;
}

static void
assert_healthy (TdmStore *store)
{
  g_autoptr (GPtrArray) findings = check_store (store);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_create (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (GPtrArray) outbox = NULL;

  add (source, "Known", "0C5C3F7E-1111-4A4A-8B8B-000000000001");
  add (source, "New", NULL);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (report, 2, 0, 0, 0);
  g_assert_true (report->applied);
  g_assert_cmpint (report->undo_id, >, 0);
  g_assert_cmpuint (report->results->len, ==, 2);

  loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
  kinds = list_timeline_kinds (fixture->store, loaded->id);
  g_assert_cmpstr (loaded->referral_id, ==, GUID_A);
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_SYNCED);
  g_assert_cmpint (loaded->direction, ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpstr (kinds, ==, "imported");

  /* Only what Partner Center does not know must be made there. */
  outbox = list_outbox (fixture->store);
  g_assert_cmpuint (outbox->len, ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "krakow"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "zazolc anna"), ==, 2);
  assert_healthy (fixture->store);
}

static void
test_twice (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) first = NULL;
  g_autoptr (TdmImportReport) second = NULL;

  add (source, "Known", GUID_A);
  add (source, "New", NULL);
  add (source, "New", NULL);
  first = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (first, 2, 0, 1, 0);

  second = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (second, 0, 0, 3, 0);
  g_assert_cmpint (second->undo_id, ==, 0);
  g_assert_false (second->applied);
  g_assert_cmpuint (count_deals (fixture->store), ==, 2);
}

static void
test_update (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportSource) other = list_source_new ();
  g_autoptr (TdmDealRecord) row = make_row ("Known", GUID_A);
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmImportReport) changed = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *kinds = NULL;
  const TdmImportResult *result;

  add (source, "Known", GUID_A);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);

  /* Only what the file brings changes: the notes stay. */
  g_set_str (&row->value, "7");
  g_clear_pointer (&row->notes, g_free);
  g_clear_pointer (&row->customer->city, g_free);
  list_source_add (LIST_SOURCE (other), row,
                   TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_CUSTOMER);
  changed = import (fixture, other, TDM_IMPORT_DEFAULT);
  assert_counts (changed, 0, 1, 0, 0);
  result = g_ptr_array_index (changed->results, 0);
  g_assert_cmpint (result->action, ==, TDM_IMPORT_ACTION_UPDATE);
  g_assert_cmpint (result->changes, ==, TDM_DEAL_FIELD_VALUE);
  g_assert_cmpstr (result->name, ==, "Known");

  loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
  kinds = list_timeline_kinds (fixture->store, loaded->id);
  g_assert_cmpstr (loaded->value, ==, "7");
  g_assert_cmpstr (loaded->notes, ==, "Migrate the data platform");
  g_assert_cmpstr (loaded->customer->city, ==, "Kraków");
  g_assert_cmpstr (kinds, ==, "imported imported edited:value");
}

/* The same Referral ID twice in a file: the last row wins, and the same file again changes nothing. */
static void
test_doubles (StoreFixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 3; round++)
    {
      g_autoptr (TdmImportSource) source = list_source_new ();
      g_autoptr (TdmImportReport) report = NULL;
      g_autoptr (TdmDealRecord) loaded = NULL;

      add (source, "First", GUID_A);
      add (source, "Other", GUID_B);
      add (source, "Last", GUID_A);
      report = import (fixture, source, TDM_IMPORT_DEFAULT);
      if (round == 0)
        assert_counts (report, 2, 1, 0, 0);
      else
        assert_counts (report, 0, 0, 3, 0);
      g_assert_cmpuint (((TdmImportResult *) g_ptr_array_index (report->results, 1))->row, >,
                        ((TdmImportResult *) g_ptr_array_index (report->results, 0))->row);

      loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
      g_assert_cmpstr (loaded->name, ==, "Last");
    }

  assert_healthy (fixture->store);
}

static void
test_newest_wins (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) row = make_row ("Middle", GUID_A);
  static const struct
  {
    const char *name;
    gint64 updated;
    const char *expected;
  } steps[] = {
    { "Middle", 2000, "Middle" },
    { "Old", 1000, "Middle" },
    { "New", 3000, "New" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (TdmImportSource) source = list_source_new ();
      g_autoptr (TdmImportReport) report = NULL;
      g_autoptr (TdmDealRecord) loaded = NULL;

      g_set_str (&row->name, steps[i].name);
      row->updated = steps[i].updated;
      list_source_add (LIST_SOURCE (source), row, FILE_FIELDS | TDM_DEAL_FIELD_UPDATED);
      report = import (fixture, source, TDM_IMPORT_DEFAULT);
      loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
      g_assert_cmpstr (loaded->name, ==, steps[i].expected);
    }
}

static void
test_reject (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmDealRecord) bad = make_row ("Bad date", GUID_B);
  g_autoptr (TdmImportReport) dry = NULL;
  g_autoptr (TdmImportReport) nothing = NULL;
  g_autoptr (TdmImportReport) report = NULL;
  const TdmImportResult *result;

  g_set_str (&bad->close_date, "2026-02-31");
  add (source, "Good", GUID_A);
  list_source_add (LIST_SOURCE (source), bad, FILE_FIELDS);
  list_source_add_rejection (LIST_SOURCE (source), "Status", "not a status");

  dry = import (fixture, source, TDM_IMPORT_DRY_RUN);
  assert_counts (dry, 1, 0, 0, 2);
  g_assert_false (dry->applied);
  nothing = import (fixture, source, TDM_IMPORT_ALL_OR_NOTHING);
  assert_counts (nothing, 1, 0, 0, 2);
  g_assert_false (nothing->applied);
  g_assert_cmpuint (count_deals (fixture->store), ==, 0);

  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (report, 1, 0, 0, 2);
  g_assert_true (report->applied);
  g_assert_cmpuint (count_deals (fixture->store), ==, 1);
  result = g_ptr_array_index (report->results, 1);
  g_assert_cmpstr (result->column, ==, "closeDate");
  g_assert_cmpuint (result->row, ==, 3);
  result = g_ptr_array_index (report->results, 2);
  g_assert_cmpstr (result->reason, ==, "not a status");
}

static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) first = list_source_new ();
  g_autoptr (TdmImportSource) second = list_source_new ();
  g_autoptr (TdmDealRecord) row = make_row ("Renamed", GUID_A);
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmImportReport) undone = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  add (first, "Known", GUID_A);
  report = import (fixture, first, TDM_IMPORT_DEFAULT);
  g_set_str (&row->customer->name, "Another customer");
  list_source_add (LIST_SOURCE (second), row, FILE_FIELDS);
  add (second, "Second", GUID_B);
  add (second, "Third", NULL);
  undone = import (fixture, second, TDM_IMPORT_DEFAULT);
  assert_counts (undone, 2, 1, 0, 0);

  store_fixture_reopen (fixture);
  g_assert_true (undo (fixture->store, undone->undo_id, &error));
  g_assert_no_error (error);
  loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
  g_assert_cmpstr (loaded->name, ==, "Known");
  g_assert_cmpstr (loaded->customer->name, ==, "Zażółć Gęślą sp. z o.o.");
  g_assert_cmpuint (count_deals (fixture->store), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "renamed"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "known zazolc"), ==, 1);
  assert_healthy (fixture->store);

  g_assert_false (undo (fixture->store, undone->undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
}

static void
test_undo_stale (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  add (source, "Known", GUID_A);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  loaded = load_deal (fixture->store, GUID_A, NULL, NULL);
  g_assert_true (set_favorite (fixture->store, loaded->id, TRUE, NULL, NULL));

  g_assert_false (undo (fixture->store, report->undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
  g_assert_cmpuint (count_deals (fixture->store), ==, 1);
}

static void
test_customers (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  TdmDealRecord *rows[4];
  gint64 ids[4];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *guid = g_strdup_printf ("0c5c3f7e-2222-4a4a-8b8b-%012u", i);

      rows[i] = make_row ("Deal", guid);
    }
  /* The second lacks an address but has name and number; the third another address; the fourth no number. */
  g_clear_pointer (&rows[1]->customer->address_line1, g_free);
  g_set_str (&rows[2]->customer->address_line1, "Inna 2");
  g_clear_pointer (&rows[3]->customer->duns, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    list_source_add (LIST_SOURCE (source), rows[i], FILE_FIELDS);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (report, 4, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TdmDealRecord) loaded = load_deal (fixture->store, rows[i]->referral_id, NULL, NULL);

      ids[i] = loaded->customer->id;
      tdm_deal_record_free (rows[i]);
    }
  g_assert_cmpint (ids[0], ==, ids[1]);
  g_assert_cmpint (ids[0], !=, ids[2]);
  g_assert_cmpint (ids[0], !=, ids[3]);
  g_assert_cmpint (ids[2], !=, ids[3]);
}

static void
test_archive (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmDealRecord) row = make_row ("From an archive", NULL);
  g_autoptr (GPtrArray) timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_timeline_entry_free);
  g_autoptr (TdmImportReport) first = NULL;
  g_autoptr (TdmImportReport) second = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *kinds = NULL;
  guint32 id = 1;

  row->created = 5000;
  row->updated = 6000;
  row->raw_json = g_strdup ("{\"unknown\":1}");
  row->private_words->notes = g_strdup ("mine");
  g_ptr_array_add (timeline, tdm_timeline_entry_new (5000, "created", NULL, NULL, NULL, NULL));
  g_ptr_array_add (timeline, tdm_timeline_entry_new (6000, "edited", "name", "a", "b", NULL));
  list_source_add (LIST_SOURCE (source), row, LIST_SOURCE_ALL_FIELDS);
  list_source_set_timeline (LIST_SOURCE (source), timeline);

  first = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (first, 1, 0, 0, 0);
  second = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (second, 0, 0, 1, 0);

  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (kinds, ==, "created edited:name");
  tdm_store_load_deals_async (fixture->store, &id, 1, TRUE, NULL, keep_result_cb, &result);
  records = tdm_store_load_deals_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpint (tdm_deal_record_diff (row, g_ptr_array_index (records, 0), LIST_SOURCE_ALL_FIELDS), ==, 0);
}

static void
test_sample (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GPtrArray) outbox = NULL;
  g_autofree char *kinds = NULL;

  add (source, "Sample", NULL);
  report = import (fixture, source, TDM_IMPORT_SAMPLE);
  outbox = list_outbox (fixture->store);
  kinds = list_timeline_kinds (fixture->store, 1);
  g_assert_cmpuint (outbox->len, ==, 0);
  g_assert_cmpstr (kinds, ==, "created");
}

#define MANY 6000

/* Large enough for the way without indexes. */
static void
test_many (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmImportReport) again = NULL;
  g_autoptr (TdmImportReport) other = NULL;
  g_autoptr (GError) error = NULL;

  list_source_generate (LIST_SOURCE (source), MANY, 1);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (report, MANY, 0, 0, 0);
  g_assert_cmpuint (report->results->len, ==, 1000);
  assert_healthy (fixture->store);
  again = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (again, 0, 0, MANY, 0);

  /* Other deals, laid over an empty table again after the undo. */
  g_assert_true (undo (fixture->store, report->undo_id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_deals (fixture->store), ==, 0);
  list_source_generate (LIST_SOURCE (source), MANY, 2);
  other = import (fixture, source, TDM_IMPORT_DEFAULT);
  assert_counts (other, MANY, 0, 0, 0);
  g_assert_cmpuint (count_deals (fixture->store), ==, MANY);
  g_assert_cmpuint (count_found (fixture->store, "東京"), >, MANY / 10);
  assert_healthy (fixture->store);
}

static void
test_many_with_doubles (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Deal %u", i);
      g_autofree char *guid = g_strdup_printf ("0c5c3f7e-2222-4a4a-8b8b-%012u", i % 5000);

      add (source, name, i % 3 == 0 ? NULL : guid);
    }
  add (source, "Deal 3", NULL);
  add (source, "Again", "0c5c3f7e-2222-4a4a-8b8b-000000004999");
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  g_assert_cmpuint (report->created + report->updated + report->unchanged, ==, MANY + 2);
  g_assert_cmpuint (report->updated, >, 300);
  g_assert_cmpuint (report->unchanged, ==, 1);
  loaded = load_deal (fixture->store, "0c5c3f7e-2222-4a4a-8b8b-000000004999", NULL, NULL);
  g_assert_cmpstr (loaded->name, ==, "Again");
  assert_healthy (fixture->store);
}

static void
test_cancel (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  list_source_generate (LIST_SOURCE (source), MANY, 1);
  list_source_cancel_after (LIST_SOURCE (source), MANY / 2, cancellable);
  report = import_source (fixture->store, source, TDM_IMPORT_DEFAULT, cancellable, &error);
  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_deals (fixture->store), ==, 0);
  assert_healthy (fixture->store);
}

static void
count_progress (double fraction, guint64 rows, gpointer data)
{
  guint *told = data;

  g_assert_cmpfloat (fraction, <=, 1.0);
  (*told)++;
}

static void
test_progress (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint told = 0;

  list_source_generate (LIST_SOURCE (source), MANY, 1);
  tdm_store_import_async (fixture->store, source, TDM_IMPORT_DEFAULT, count_progress, &told, NULL,
                          keep_result_cb, &result);
  report = tdm_store_import_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (report->created, ==, MANY);
  g_assert_cmpuint (told, >, 0);
}

/* Not a test by itself: -m perf prints how fast a million rows go. */
static void
test_speed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  guint rows = g_getenv ("TEST_ROWS") != NULL ? (guint) atoi (g_getenv ("TEST_ROWS")) : 100000;
  gint64 start = g_get_monotonic_time ();
  double seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }

  list_source_generate (LIST_SOURCE (source), rows, 1);
  report = import (fixture, source, TDM_IMPORT_DEFAULT);
  g_assert_cmpuint (report->created, ==, rows);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_test_minimized_result (seconds, "%u rows in %.1f s, %.0f rows/s", rows, seconds, rows / seconds);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/import/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("create", test_create);
  ADD ("twice", test_twice);
  ADD ("update", test_update);
  ADD ("doubles", test_doubles);
  ADD ("newest-wins", test_newest_wins);
  ADD ("reject", test_reject);
  ADD ("undo", test_undo);
  ADD ("undo/stale", test_undo_stale);
  ADD ("customers", test_customers);
  ADD ("archive", test_archive);
  ADD ("sample", test_sample);
  ADD ("many", test_many);
  ADD ("many/doubles", test_many_with_doubles);
  ADD ("cancel", test_cancel);
  ADD ("progress", test_progress);
  ADD ("speed", test_speed);

  return g_test_run ();
}

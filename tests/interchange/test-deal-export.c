/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that exports come back whole, leave private words out and never spoil the old file. */

#include "tdm-deal-export.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tdm-deal-json.h"
#include "tdm-import-open.h"
#include "tdm-timeline-entry.h"
#include "tdm-private-words.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tandem-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "deals", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static TdmDealRecord *
make_deal (int number)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  deal->id = number;
  deal->name = g_strdup (number == 1 ? "=HYPERLINK(\"x\")" : "Łódź, “東京”");
  deal->value = g_strdup ("1250.50");
  deal->currency = g_strdup ("EUR");
  deal->customer->name = g_strdup ("AT&T <b>");
  deal->private_words->notes = g_strdup ("hush");
  deal->private_words->tags = g_strsplit ("one two", " ", -1);
  deal->raw_json = g_strdup ("{\"id\":\"x\",\"n\":1.50}");
  deal->created = G_TIME_SPAN_SECOND * 1700000000;
  g_ptr_array_add (deal->team, tdm_person_new ("Iris", "Nakagawa", "+48 1", "iris@l.example"));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("SOL-1", "Planner", TDM_SOLUTION_KIND_OWN));
  return deal;
}

static GPtrArray *
make_timeline (void)
{
  GPtrArray *timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_timeline_entry_free);

  g_ptr_array_add (
    timeline, tdm_timeline_entry_new (G_TIME_SPAN_SECOND * 1700000000, "created", NULL, NULL, NULL, NULL));
  g_ptr_array_add (
    timeline, tdm_timeline_entry_new (G_TIME_SPAN_SECOND * 1700000001, "note", NULL, NULL, NULL, "hush"));
  return timeline;
}

static char *
export_deals (Fixture *self, TdmExportFormat format, TdmExportFlags flags, int n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealExport) export = tdm_deal_export_new_for_path (self->path, format, flags, &error);
  char *text;

  g_assert_no_error (error);
  for (int i = 1; i <= n; i++)
    {
      g_autoptr (TdmDealRecord) deal = make_deal (i);
      g_autoptr (GPtrArray) timeline = make_timeline ();

      g_assert_true (tdm_deal_export_add (export, deal, timeline, &error));
    }
  g_assert_true (tdm_deal_export_finish (export, &error));
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  return text;
}

static void
test_archive (Fixture *self, gconstpointer data)
{
  g_autofree char *text = export_deals (self, TDM_EXPORT_JSON, TDM_EXPORT_INCLUDE_PRIVATE, 3000);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportSource) source = tdm_import_open (file, NULL, &error);
  g_auto (TdmImportRow) row = { 0 };

  g_assert_no_error (error);
  g_assert_cmpstr (tdm_import_source_get_kind (source), ==, "archive");
  for (int i = 1; i <= 3000; i++)
    {
      g_autoptr (TdmDealRecord) deal = make_deal (i);
      g_autofree char *expected = tdm_deal_json_write (deal, NULL, TDM_DEAL_JSON_ARCHIVED);
      g_autofree char *got = NULL;

      g_assert_true (tdm_import_source_next (source, &row, &error));
      g_assert_cmpuint (row.row, ==, (guint64) i);
      row.record->id = i;
      got = tdm_deal_json_write (row.record, NULL, TDM_DEAL_JSON_ARCHIVED);
      g_assert_cmpstr (got, ==, expected);
      g_assert_cmpuint (row.timeline->len, ==, 2);
    }
  g_assert_false (tdm_import_source_next (source, &row, &error));
  g_assert_no_error (error);
}

static void
test_private (Fixture *self, gconstpointer data)
{
  g_autofree char *archive = export_deals (self, TDM_EXPORT_JSON, TDM_EXPORT_DEFAULT, 2);
  g_autofree char *csv = export_deals (self, TDM_EXPORT_CSV, TDM_EXPORT_DEFAULT, 2);
  g_autofree char *with = export_deals (self, TDM_EXPORT_CSV, TDM_EXPORT_INCLUDE_PRIVATE, 2);

  g_assert_null (strstr (archive, "hush"));
  g_assert_null (strstr (csv, "hush"));
  g_assert_null (strstr (csv, "Private notes"));
  g_assert_nonnull (strstr (with, "hush"));
  g_assert_nonnull (strstr (with, "one; two"));
}

static void
test_csv (Fixture *self, gconstpointer data)
{
  g_autofree char *csv = export_deals (self, TDM_EXPORT_CSV, TDM_EXPORT_BYTE_ORDER_MARK, 2);

  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBFID,Referral ID,Engagement ID,Name,"));
  g_assert_nonnull (strstr (csv, "\r\n1,,,\"'=HYPERLINK(\"\"x\"\")\","));
  g_assert_nonnull (strstr (csv, ",1250.50,EUR,"));
  g_assert_nonnull (strstr (csv, "\"Iris, Nakagawa, +48 1, iris@l.example\""));
}

/* An export is what is on screen: these columns, in this order; private ones only when they are wanted. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  const char *const names[] = { "Value", "Nothing", "Tags", "Name", "Value", NULL };
  g_autoptr (TdmDealRecord) deal = make_deal (2);
  g_autofree char *text = NULL;

  for (int with = 0; with < 2; with++)
    {
      g_autoptr (TdmDealExport) export = tdm_deal_export_new_for_path (
        self->path, TDM_EXPORT_CSV, with ? TDM_EXPORT_INCLUDE_PRIVATE : TDM_EXPORT_DEFAULT, NULL);

      tdm_deal_export_set_columns (export, names);
      g_assert_true (tdm_deal_export_add (export, deal, NULL, NULL));
      g_assert_true (tdm_deal_export_finish (export, NULL));
      g_clear_pointer (&text, g_free);
      g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, with ? "Value,Tags,Name\r\n" : "Value,Name\r\n"));
      g_assert_true ((strstr (text, "one; two") != NULL) == with);
    }
}

/* Nothing of an export that was not finished may be left over. */
static void
test_unfinished (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (TdmDealRecord) deal = make_deal (1);

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  {
    g_autoptr (TdmDealExport) export =
      tdm_deal_export_new_for_path (self->path, TDM_EXPORT_CSV, TDM_EXPORT_DEFAULT, NULL);

    g_assert_true (tdm_deal_export_add (export, deal, NULL, NULL));
  }
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "not", "there", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tdm_deal_export_new_for_path (path, TDM_EXPORT_CSV, TDM_EXPORT_DEFAULT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/deal-export/archive", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/deal-export/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/deal-export/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/deal-export/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/deal-export/unfinished", Fixture, NULL, set_up, test_unfinished, tear_down);
  g_test_add ("/deal-export/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}

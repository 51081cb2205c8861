/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests each kind of file against what it must become, and what is none of ours. */

#include "tdm-import-open.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tdm-deal-json.h"
#include "tdm-interchange-error.h"

/* Whoever changes what a file means runs the test once with TDM_TEST_WRITE=1 and reads the difference. */
static const struct
{
  const char *name;
  const char *encoding;
  const char *kind;
} files[] = {
  { "bulk-2021.csv", NULL, "bulk-csv" },
  { "bulk-2023-semicolon-bom.csv", NULL, "bulk-csv" },
  { "bulk-utf16le.csv", NULL, "bulk-csv" },
  { "bulk-utf16be.csv", NULL, "bulk-csv" },
  { "bulk-shift-jis.csv", "SHIFT_JIS", "bulk-csv" },
  { "bulk-bad-rows.csv", NULL, "bulk-csv" },
  { "download-co-sell.csv", NULL, "co-sell-csv" },
  { "download-leads.csv", NULL, "leads-csv" },
  { "referrals-list.json", NULL, "referrals-json" },
  { "referral-single.json", NULL, "referrals-json" },
  { "referrals-array.json", NULL, "referrals-json" },
};

static GFile *
get_file (const char *name)
{
  return g_file_new_build_filename (g_getenv ("TDM_TEST_DATA"), "import", name, NULL);
}

static void
append_row (GString *out, const TdmImportRow *row)
{
  g_autofree char *deal = NULL;

  g_string_append_printf (out, "row %" G_GUINT64_FORMAT ": ", row->row);
  if (row->record == NULL)
    {
      g_string_append_printf (out, "rejected, %s, %s: %s\n", row->column, row->value, row->reason);
      return;
    }

  deal = tdm_deal_json_write (row->record, row->timeline, TDM_DEAL_JSON_ARCHIVED);
  g_string_append_printf (out, "%s, fields %08x\n%s\n", tdm_direction_to_token (row->new_direction),
                          row->fields, deal);
}

static char *
describe (TdmImportSource *source)
{
  GString *out = g_string_new (NULL);
  GPtrArray *columns = tdm_import_source_get_columns (source);
  g_autoptr (GError) error = NULL;
  g_auto (TdmImportRow) row = { 0 };

  for (guint i = 0; i < columns->len; i++)
    {
      const TdmImportColumn *column = g_ptr_array_index (columns, i);

      g_string_append_printf (out, "column %s: %s\n", column->column,
                              column->field != NULL ? column->field : "kept out");
    }
  while (tdm_import_source_next (source, &row, &error))
    append_row (out, &row);

  g_assert_no_error (error);
  return g_string_free (out, FALSE);
}

static void
compare (const char *name, const char *described)
{
  g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
  g_autoptr (GFile) file = get_file (expected_name);
  g_autofree char *expected = NULL;

  if (g_getenv ("TDM_TEST_WRITE") != NULL)
    g_file_set_contents (g_file_peek_path (file), described, -1, NULL);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &expected, NULL, NULL));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_file (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GFile) file = get_file (files[i].name);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportSource) source = tdm_import_open (file, files[i].encoding, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (tdm_import_source_get_kind (source), ==, files[i].kind);
  g_assert_cmpstr (tdm_import_source_get_file_name (source), ==, files[i].name);

  first = describe (source);
  g_assert_cmpfloat (tdm_import_source_get_progress (source), >=, 0.99);
  g_assert_true (tdm_import_source_rewind (source, &error));
  second = describe (source);
  g_assert_cmpstr (first, ==, second);
  compare (files[i].name, first);
}

static void
test_not_ours (void)
{
  const char *const names[] = { "not-ours.csv", "not-ours-create.json", "not-ours-patch.json",
                                "not-ours-error.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TdmImportSource) source = tdm_import_open (file, NULL, &error);

      g_assert_null (source);
      g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS);
      g_assert_true (g_str_has_prefix (error->message, names[i]));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_not_text (void)
{
  const char *const names[] = { "not-ours.bin", "bulk-shift-jis.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TdmImportSource) source = tdm_import_open (file, NULL, &error);
      g_auto (TdmImportRow) row = { 0 };

      while (source != NULL && tdm_import_source_next (source, &row, &error))
        continue;
      g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_ENCODING);
    }
}

/* R37: a pipe nobody writes into must not make us wait. */
static void
test_special_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tandem-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all.csv");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (tdm_import_open (pipe, NULL, &error));
  g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (tdm_import_open (directory, NULL, &error));
  g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (tdm_import_open (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_unlink (path);
  g_rmdir (folder);
}

/* 50 of each fit; the 51st refuses the row and no other. */
static void
test_many_columns (void)
{
  g_autoptr (GString) text = g_string_new ("Referral ID,Deal Name,Customer Name,Partner Referral Status");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (TdmImportSource) source = NULL;
  g_auto (TdmImportRow) row = { 0 };
  int fd = g_file_open_tmp ("tandem-XXXXXX", &path, NULL);

  for (int i = 1; i <= 51; i++)
    g_string_append_printf (text, ",Solution %d,Team member %d", i, i);
  for (int r = 50; r <= 51; r++)
    {
      g_string_append_printf (text, "\nid-%d,n,c,Active", r);
      for (int i = 1; i <= 51; i++)
        g_string_append_printf (text, i <= r ? ",SOL-%d,\"a, b, c, d%d\"" : ",,", i, i);
    }
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  file = g_file_new_for_path (path);
  source = tdm_import_open (file, NULL, NULL);
  g_assert_true (tdm_import_source_next (source, &row, NULL));
  g_assert_cmpuint (row.record->solutions->len, ==, 50);
  g_assert_cmpuint (row.record->team->len, ==, 50);
  g_assert_true (tdm_import_source_next (source, &row, NULL));
  g_assert_null (row.record);
  g_assert_cmpstr (row.column, ==, "Solution 51");
  g_assert_cmpuint (row.row, ==, 3);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/import-files/", files[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/import-files/not-ours", test_not_ours);
  g_test_add_func ("/import-files/not-text", test_not_text);
  g_test_add_func ("/import-files/special-files", test_special_files);
  g_test_add_func ("/import-files/many-columns", test_many_columns);
  return g_test_run ();
}

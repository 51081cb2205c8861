/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that a damaged file ends in rows, rejections or one error, never in a crash. The seed that GLib prints
 * repeats a run. */

#include <glib/gstdio.h>
#include <string.h>

#include "tdm-deal-json.h"
#include "tdm-import-open.h"
#include "tdm-interchange-error.h"

#define ROUNDS 150 /* for each file */

static const char *const files[] = { "bulk-2021.csv",       "bulk-2023-semicolon-bom.csv",
                                     "bulk-utf16le.csv",    "download-co-sell.csv",
                                     "download-leads.csv",  "referrals-list.json",
                                     "referral-single.json" };

/* What tends to break readers. */
static const char *const snippets[] = { "\"",           "\"\"", "\r",    "\n", ";",  ",",           "\xFF",
                                        "\xEF\xBB\xBF", "[",    "{",     "}",  "]",  "\\u0000",     "\\ud800",
                                        "null",         "-",    "1e999", ":",  "'=", "\xE2\x80\xAE" };

static void
mutate (GString *text)
{
  const char *snippet = snippets[g_test_rand_int_range (0, G_N_ELEMENTS (snippets))];
  gssize at = text->len > 0 ? g_test_rand_int_range (0, (gint32) text->len) : 0;
  gssize wanted = g_test_rand_int_range (0, 40);
  gssize length = MIN ((gssize) text->len - at, wanted);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      g_string_insert (text, at, snippet);
      break;
    case 1:
      g_string_erase (text, at, length);
      break;
    case 2:
      if (text->len > 0)
        text->str[at] = (char) g_test_rand_int_range (0, 256);
      break;
    default:
      g_string_truncate (text, text->len - (gsize) length);
      break;
    }
}

/* A row is a whole deal or says why not. */
static void
check_row (const TdmImportRow *row)
{
  g_autofree char *written = NULL;

  g_assert_true ((row->record == NULL) != (row->reason == NULL));
  if (row->record == NULL)
    return;

  written = tdm_deal_json_write (row->record, row->timeline, TDM_DEAL_JSON_ARCHIVED);
  g_assert_true (g_utf8_validate (written, -1, NULL));
}

static void
read_all (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportSource) source = tdm_import_open (file, NULL, &error);
  g_auto (TdmImportRow) row = { 0 };

  g_assert_true ((source == NULL) == (error != NULL));
  while (source != NULL && tdm_import_source_next (source, &row, &error))
    check_row (&row);
  g_assert_true (error == NULL || error->domain == TDM_INTERCHANGE_ERROR || error->domain == TDM_JSON_ERROR);
}

static void
test_mutated (gconstpointer data)
{
  g_autofree char *original = g_build_filename (g_getenv ("TDM_TEST_DATA"), "import", data, NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (original, &text, &length, NULL));
  g_close (g_file_open_tmp ("tandem-XXXXXX", &path, NULL), NULL);
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString) mutated = g_string_new_len (text, (gssize) length);

      for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
        mutate (mutated);
      g_assert_true (g_file_set_contents_full (path, mutated->str, (gssize) mutated->len,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      read_all (path);
    }
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/import-mutated/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_mutated);
    }
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that no cell becomes a formula and that reading takes back what writing added (R34). */

#include "tdm-csv-writer.h"

#include "tdm-csv-reader.h"

static const char *const harmless[] = { "plain", "a,b",  "say \"x\"",  "two\nlines", "'quoted'", "5-3",
                                        "",      " sp ", "Łódź; 東京", "O'Neill",    "'",        "#=1" };
static const char *const dangerous[] = {
  "=HYPERLINK(\"x\")", "+cmd", "-1+2", "@SUM(A1)", "\ttab", "\rcr", "＝1", "＋1", "－1", "＠x", "'=x", "''+x"
};

static char *
write_cell (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TdmCsvWriter writer = { out, FALSE };

  tdm_csv_writer_add_text (&writer, text);
  tdm_csv_writer_add_text (&writer, "end");
  tdm_csv_writer_end_row (&writer);
  return g_strdup (out->str);
}

/* Takes the file apart and gives the first cell as it stands there. */
static char *
read_cell (const char *file)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr (TdmCsvReader) reader = tdm_csv_reader_new (stream, NULL, NULL);
  const TdmCsvRow *row;

  g_assert_true (tdm_csv_reader_next (reader, &row, NULL));
  g_assert_nonnull (row);
  g_assert_cmpuint (row->n_cells, ==, 2);
  g_assert_cmpstr (row->cells[1].text, ==, "end");
  return g_strdup (row->cells[0].text);
}

static void
test_harmless (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autofree char *file = write_cell (harmless[i]);
      g_autofree char *cell = read_cell (file);

      g_assert_cmpstr (cell, ==, harmless[i]);
      g_assert_cmpstr (tdm_csv_skip_apostrophe (cell), ==, harmless[i]);
    }
}

static void
test_dangerous (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      g_autofree char *file = write_cell (dangerous[i]);
      g_autofree char *cell = read_cell (file);

      g_assert_true (cell[0] == '\'');
      g_assert_cmpstr (cell + 1, ==, dangerous[i]);
      g_assert_cmpstr (tdm_csv_skip_apostrophe (cell), ==, dangerous[i]);
    }
}

static void
test_numbers (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TdmCsvWriter writer = { out, FALSE };

  tdm_csv_writer_add_number (&writer, "-1250.50");
  tdm_csv_writer_add_number (&writer, NULL);
  tdm_csv_writer_add_text (&writer, NULL);
  tdm_csv_writer_end_row (&writer);
  g_assert_cmpstr (out->str, ==, "-1250.50,,\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/harmless", test_harmless);
  g_test_add_func ("/csv-writer/dangerous", test_dangerous);
  g_test_add_func ("/csv-writer/numbers", test_numbers);
  return g_test_run ();
}

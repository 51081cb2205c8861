/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the CSV reader: quotes, line ends, encodings, and files made to hurt (R33). */

#include "tdm-csv-reader.h"

#include <string.h>

static GInputStream *
open_bytes (const char *bytes, gssize length)
{
  return g_memory_input_stream_new_from_data (g_memdup2 (bytes, length < 0 ? strlen (bytes) : (gsize) length),
                                              length < 0 ? (gssize) strlen (bytes) : length, g_free);
}

/* Cells with a bar between them, a row a line with its number, or NULL with @error. */
static char *
read_all (GInputStream *stream, const char *encoding, GError **error)
{
  g_autoptr (TdmCsvReader) reader = tdm_csv_reader_new (stream, encoding, error);
  g_autoptr (GString) all = g_string_new (NULL);
  const TdmCsvRow *row;

  while (reader != NULL && tdm_csv_reader_next (reader, &row, error))
    {
      if (row == NULL)
        return g_string_free (g_steal_pointer (&all), FALSE);

      g_string_append_printf (all, "%s%" G_GUINT64_FORMAT ":", all->len > 0 ? "/" : "", row->number);
      for (guint i = 0; i < row->n_cells; i++)
        {
          g_assert_cmpuint (strlen (row->cells[i].text), ==, row->cells[i].length);
          g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", row->cells[i].text);
        }
      if (row->malformed)
        g_string_append_c (all, '!');
    }

  return NULL;
}

static void
assert_rows (const char *bytes, gssize length, const char *encoding, const char *expected)
{
  g_autoptr (GInputStream) stream = open_bytes (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = read_all (stream, encoding, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (all, ==, expected);
}

static void
assert_refused (
  const char *bytes, gssize length, const char *encoding, TdmInterchangeError code, const char *says)
{
  g_autoptr (GInputStream) stream = open_bytes (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = read_all (stream, encoding, &error);

  g_assert_null (all);
  g_assert_error (error, TDM_INTERCHANGE_ERROR, (int) code);
  if (strstr (error->message, says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, says);
}

static void
test_cells (void)
{
  assert_rows ("a,b\n1,2\n", -1, NULL, "1:a|b/2:1|2");
  assert_rows ("a;b\n1,5;2", -1, NULL, "1:a|b/2:1,5|2");
  assert_rows ("a\tb\n1\t2", -1, NULL, "1:a|b/2:1|2");
  assert_rows ("\"a,\"\"b\"\"\",c\n\"x\ny\",\"\"\n", -1, NULL, "1:a,\"b\"|c/2:x\ny|");
  assert_rows ("a,b\n5\" pipe,x\n", -1, NULL, "1:a|b/2:5\" pipe|x");
  assert_rows ("a,b\n\"x\"y,z\n", -1, NULL, "1:a|b/2:x|z!");
  assert_rows ("a,b\n,\n", -1, NULL, "1:a|b/2:|");
  assert_rows ("", -1, NULL, "");
}

static void
test_line_ends (void)
{
  assert_rows ("a,b\r\n1,2\r\n3,4", -1, NULL, "1:a|b/2:1|2/3:3|4");
  assert_rows ("a,b\r1,2\r", -1, NULL, "1:a|b/2:1|2");
  /* An empty line is a row in a spreadsheet too. */
  assert_rows ("a,b\n\n\n1,2\n", -1, NULL, "1:a|b/4:1|2");
}

static void
test_encodings (void)
{
  assert_rows ("\xEF\xBB\xBF"
               "a,Łódź\n",
               -1, NULL, "1:a|Łódź");
  assert_rows ("\xFF\xFE"
               "a\0,\0\x71\x67\n\0",
               10, NULL, "1:a|東");
  assert_rows ("\xFE\xFF\0a\0,\x67\x71\0\n", 10, NULL, "1:a|東");
  assert_rows ("a,\x93\x8C\n", -1, "SHIFT_JIS", "1:a|東");
  assert_rows ("a,\xB1\n", -1, "CP1250", "1:a|±");
  assert_refused ("a,b\n1,\x93\x8C\n", -1, NULL, TDM_INTERCHANGE_ERROR_ENCODING, "row 2");
  assert_refused ("a,b\n", -1, "KLINGON-8", TDM_INTERCHANGE_ERROR_ENCODING, "KLINGON-8");
  assert_refused ("a,b\n\x81", -1, "SHIFT_JIS", TDM_INTERCHANGE_ERROR_ENCODING, "");
  assert_refused ("a,b\n1,x\0y\n", 10, NULL, TDM_INTERCHANGE_ERROR_ENCODING, "row 2");
}

static void
test_unclosed_quote (void)
{
  assert_refused ("a,b\n1,2\n\"x,3\n4,5\n", -1, NULL, TDM_INTERCHANGE_ERROR_SYNTAX, "row 3");
}

static void
test_bombs (void)
{
  g_autofree char *cell = g_strnfill (3 * TDM_CSV_MAX_CELL, 'x');
  g_autofree char *quoted = g_strconcat ("a,b\n\"", cell, NULL);
  g_autofree char *columns = g_strnfill (1000000, ',');

  assert_refused (cell, -1, NULL, TDM_INTERCHANGE_ERROR_TOO_BIG, "row 1");
  assert_refused (quoted, -1, NULL, TDM_INTERCHANGE_ERROR_TOO_BIG, "row 2");
  assert_refused (columns, -1, NULL, TDM_INTERCHANGE_ERROR_TOO_BIG, "1,024 columns");
}

static char *
make_long_file (guint n_rows)
{
  GString *text = g_string_new ("number,text,quoted\r\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u,Zażółć gęślą jaźń,\"a \"\"b\"\"\r\nc\"\r\n", i);

  return g_string_free (text, FALSE);
}

/* Rows lie across the ends of the buffer wherever those are. */
static void
test_long (void)
{
  g_autofree char *text = make_long_file (100000);
  g_autoptr (GInputStream) stream = open_bytes (text, -1);
  g_autoptr (TdmCsvReader) reader = tdm_csv_reader_new (stream, NULL, NULL);
  const TdmCsvRow *row;

  g_assert_true (tdm_csv_reader_next (reader, &row, NULL));
  for (guint i = 0; i < 100000; i++)
    {
      g_assert_true (tdm_csv_reader_next (reader, &row, NULL));
      g_assert_cmpuint (row->number, ==, i + 2);
      g_assert_cmpuint (row->n_cells, ==, 3);
      g_assert_cmpuint (g_ascii_strtoull (row->cells[0].text, NULL, 10), ==, i);
      g_assert_cmpstr (row->cells[2].text, ==, "a \"b\"\r\nc");
    }
  g_assert_true (tdm_csv_reader_next (reader, &row, NULL));
  g_assert_null (row);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/cells", test_cells);
  g_test_add_func ("/csv-reader/line-ends", test_line_ends);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/csv-reader/bombs", test_bombs);
  g_test_add_func ("/csv-reader/long", test_long);
  return g_test_run ();
}

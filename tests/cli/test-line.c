/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a line means before anything is opened: verbs, options, folder, columns. */

#include <glib.h>
#include <string.h>

#include "tdm-cli-options.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-cli.h"

/* Scripts ask the file, the program its table. */
static void
test_verbs_list (void)
{
  g_autofree char *content = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  gsize n_verbs;
  const TdmCliVerb *verbs = tdm_cli_get_verbs (&n_verbs);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n_verbs; i++)
    g_string_append_printf (expected, "%s\n", verbs[i].name);

  g_file_get_contents (TDM_VERBS_LIST, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected->str);
}

static void
test_verbs_found (void)
{
  g_assert_nonnull (tdm_cli_find_verb ("deals"));
  g_assert_null (tdm_cli_find_verb ("Deals"));
  g_assert_null (tdm_cli_find_verb (""));
  g_assert_false (tdm_cli_find_verb ("deals")->changes);
  g_assert_true (tdm_cli_find_verb ("favorite")->changes);
}

typedef struct
{
  const char *line;
  gboolean wants;
} Line;

static const Line lines[] = {
  { "tandem", FALSE },
  { "tandem deals", TRUE },
  { "tandem --data-dir /tmp deals", TRUE },
  { "tandem --data-dir=/tmp deals", TRUE },
  { "tandem --data-dir /tmp", FALSE },
  { "tandem --data-dir", TRUE },
  { "tandem --data-dir=", TRUE },
  { "tandem --help", TRUE },
  { "tandem -h", TRUE },
  { "tandem --version", TRUE },
  { "tandem --gapplication-service", FALSE },
  { "tandem --bogus", TRUE },
  { "tandem bogus", TRUE },
  { "tandem /", FALSE },
  { "tandem file:///nowhere/deals.csv", FALSE },
  { "tandem -- deals", FALSE },
};

static void
test_wants (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i].line, " ", -1);

      if (tdm_cli_wants ((int) g_strv_length (words), words) != lines[i].wants)
        g_error ("“%s” is for the wrong one", lines[i].line);
    }
}

static void
test_data_dir (void)
{
  g_auto (GStrv) words = g_strsplit ("edit --data-dir /a 7 --data-dir=/b/../c - -- --data-dir", " ", -1);
  g_autofree char *folder = tdm_cli_take_data_dir (&words, NULL);
  g_autofree char *rest = g_strjoinv (" ", words);
  g_auto (GStrv) none = g_strsplit ("deals", " ", -1);
  g_autofree char *standard = tdm_cli_take_data_dir (&none, NULL);
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "tandem", NULL);

  g_assert_cmpstr (folder, ==, "/c");
  g_assert_cmpstr (rest, ==, "edit 7 - -- --data-dir");
  g_assert_cmpstr (standard, ==, expected);
}

static void
test_options (void)
{
  static const char *const good[] = { "--search", "東京",   "7", "--stage=received", "--stage", "accepted",
                                      "-",        "--json", NULL };
  static const char *const bad[] = { "--reason", "1", NULL };
  g_auto (TdmCliOptions) options = { NULL };
  g_auto (TdmCliOptions) wrong = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (tdm_cli_options_parse (&options, TDM_CLI_TAKES_FILTER, good, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (options.search, ==, "東京");
  g_assert_cmpuint (g_strv_length (options.stages), ==, 2);
  g_assert_cmpuint (g_strv_length (options.arguments), ==, 2);
  g_assert_cmpstr (options.arguments[1], ==, "-");
  g_assert_true (options.json);

  g_assert_false (tdm_cli_options_parse (&wrong, TDM_CLI_TAKES_FILTER, bad, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
}

static void
test_not_utf8 (void)
{
  static const char *const words[] = { "--search", "\xff\xfe", NULL };
  g_auto (TdmCliOptions) options = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (tdm_cli_options_parse (&options, TDM_CLI_TAKES_FILTER, words, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
}

static void
test_numbers (void)
{
  int number = 5;

  g_assert_true (tdm_cli_read_number ("0", &number));
  g_assert_cmpint (number, ==, 0);
  g_assert_true (tdm_cli_read_number ("2147483647", &number));
  g_assert_false (tdm_cli_read_number ("2147483648", &number));
  g_assert_false (tdm_cli_read_number ("-1", &number));
  g_assert_false (tdm_cli_read_number ("1x", &number));
  g_assert_false (tdm_cli_read_number ("", &number));
}

static void
test_widths (void)
{
  g_autofree char *clean = tdm_cli_clean_line ("a\033[31mb\nc\xe2\x80\xae"
                                               "d\xff");

  g_assert_cmpuint (tdm_cli_text_width ("abc"), ==, 3);
  g_assert_cmpuint (tdm_cli_text_width ("東京"), ==, 4);
  g_assert_cmpuint (tdm_cli_text_width ("ﾄｳ"), ==, 2);
  g_assert_cmpuint (tdm_cli_text_width ("e\xcc\x81"), ==, 1);
  g_assert_cmpstr (clean, ==, "a [31mb c d\xef\xbf\xbd");
}

static void
test_table (void)
{
  static const char *const titles[] = { ">#", "Name", "End" };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));
  g_auto (TdmCliRun) run = { .output = g_memory_output_stream_new_resizable () };
  g_autofree char *text = NULL;

  for (int i = 0; i < 2; i++)
    {
      tdm_cli_table_add (table, i == 0 ? "9" : "10");
      tdm_cli_table_add (table, i == 0 ? "東京" : "a");
      tdm_cli_table_add (table, i == 0 ? "x" : NULL);
    }

  tdm_cli_table_print (table, &run);
  g_output_stream_write_all (run.output, "", 1, NULL, NULL, NULL);
  g_output_stream_close (run.output, NULL, NULL);
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (run.output));
  g_assert_cmpstr (text, ==, " #  Name  End\n 9  東京  x\n10  a\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/line/verbs-list", test_verbs_list);
  g_test_add_func ("/cli/line/verbs-found", test_verbs_found);
  g_test_add_func ("/cli/line/wants", test_wants);
  g_test_add_func ("/cli/line/data-dir", test_data_dir);
  g_test_add_func ("/cli/line/options", test_options);
  g_test_add_func ("/cli/line/not-utf8", test_not_utf8);
  g_test_add_func ("/cli/line/numbers", test_numbers);
  g_test_add_func ("/cli/line/widths", test_widths);
  g_test_add_func ("/cli/line/table", test_table);
  return g_test_run ();
}

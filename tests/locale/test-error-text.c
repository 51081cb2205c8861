/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every error becomes a sentence; none shows its code or its log message. */

#include "tdm-error-text.h"

#include <gio/gio.h>

#include "tdm-store-error.h"

static void
assert_text (GError *error, const char *expected)
{
  g_autofree char *text = tdm_error_text (error);

  g_assert_cmpstr (text, ==, expected);
  g_error_free (error);
}

static void
test_rules (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) archived = NULL;

  tdm_rule_error_set (&missing, TDM_RULE_ERROR_MISSING, "name");
  tdm_rule_error_set (&archived, TDM_RULE_ERROR_ARCHIVED, NULL);
  assert_text (g_steal_pointer (&missing), "Deal name: This field is required.");
  assert_text (g_steal_pointer (&archived), "The deal is archived and can no longer be changed.");

  for (int code = 0; code <= TDM_RULE_ERROR_TOO_LONG; code++)
    g_assert_true (g_str_has_suffix (tdm_rule_error_text (code), "."));
}

static void
test_problems (void)
{
  g_autoptr (TdmProblem) email = tdm_problem_new ("team[0].email", TDM_RULE_ERROR_INVALID);
  g_autoptr (TdmProblem) team = tdm_problem_new ("team", TDM_RULE_ERROR_MISSING);
  g_autofree char *email_text = tdm_problem_text (email);
  g_autofree char *team_text = tdm_problem_text (team);

  g_assert_cmpstr (email_text, ==, "Enter an email address, for example name@example.com.");
  g_assert_cmpstr (team_text, ==, "Add at least one employee.");
}

static void
test_store (void)
{
  for (int code = 0; code <= TDM_STORE_ERROR_CLOSED; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (TDM_STORE_ERROR, code, "sqlite says 11");
      g_autofree char *text = tdm_error_text (error);

      g_assert_null (g_strstr_len (text, -1, "sqlite"));
      g_assert_true (g_str_has_suffix (text, "."));
    }
}

static void
test_files (void)
{
  assert_text (g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "x"), "The file does not exist.");
  assert_text (g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "x"), "The file does not exist.");
  assert_text (g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "x"),
               "The disk is full. Nothing was written.");
  assert_text (g_error_new_literal (G_SPAWN_ERROR, 3, "x"), "Something unexpected went wrong.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-text/rules", test_rules);
  g_test_add_func ("/error-text/problems", test_problems);
  g_test_add_func ("/error-text/store", test_store);
  g_test_add_func ("/error-text/files", test_files);
  return g_test_run ();
}

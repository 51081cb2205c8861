/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The codes of the layers that read files are those the sentences are made for; only this test may see both. */

#include "tdm-error-text.h"
#include "tdm-interchange-error.h"
#include "tdm-json-reader.h"

static void
assert_text (GQuark domain, int code, const char *message, const char *expected)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, message);
  g_autofree char *text = tdm_error_text (error);

  g_assert_true (g_str_has_prefix (text, expected));
}

static void
test_interchange (void)
{
  GQuark domain = TDM_INTERCHANGE_ERROR;

  assert_text (domain, TDM_INTERCHANGE_ERROR_NOT_OURS, "x", "This is not a kind of file");
  assert_text (domain, TDM_INTERCHANGE_ERROR_ENCODING, "x", "The text is not in the encoding");
  assert_text (domain, TDM_INTERCHANGE_ERROR_TOO_BIG, "row 1200: x", "Row 1,200: The file holds more");
  assert_text (domain, TDM_INTERCHANGE_ERROR_SYNTAX, "x", "The file is damaged");
  assert_text (domain, TDM_INTERCHANGE_ERROR_TOO_NEW, "x", "The archive was made by a newer version");
}

static void
test_json (void)
{
  GQuark domain = TDM_JSON_ERROR;

  assert_text (domain, TDM_JSON_ERROR_TOO_BIG, "x", "The file holds more");
  assert_text (domain, TDM_JSON_ERROR_TOO_DEEP, "x", "The file holds more");
  assert_text (domain, TDM_JSON_ERROR_SYNTAX, "line 1: x", "The file is damaged");
  assert_text (domain, TDM_JSON_ERROR_ENCODING, "x", "The text is not in the encoding");
  assert_text (domain, TDM_JSON_ERROR_NUL, "x", "The file is damaged");
  assert_text (domain, TDM_JSON_ERROR_DUPLICATE, "x", "The file is damaged");
  assert_text (domain, TDM_JSON_ERROR_NOT_OURS, "x", "This is not a kind of file");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-errors/interchange", test_interchange);
  g_test_add_func ("/file-errors/json", test_json);
  return g_test_run ();
}

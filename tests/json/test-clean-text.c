/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests what foreign text becomes before anybody sees it (R32). */

#include "tdm-clean-text.h"

static void
assert_text (const char *in, const char *out)
{
  g_autofree char *clean = tdm_clean_text (in, -1);

  g_assert_cmpstr (clean, ==, out);
}

static void
assert_line (const char *in, const char *out)
{
  g_autofree char *clean = tdm_clean_line (in, -1);

  g_assert_cmpstr (clean, ==, out);
}

static void
test_keeps (void)
{
  assert_text ("AT&T <b>x</b> a < b", "AT&T <b>x</b> a < b");
  assert_text ("東京 クラウド 한국 Łódź", "東京 クラウド 한국 Łódź");
  assert_text ("one\ntwo\tthree", "one\ntwo\tthree");
}

static void
test_hidden (void)
{
  assert_text ("invoice\u202Egpj.exe", "invoicegpj.exe");
  assert_text ("\u2066a\u2069\u200Eb\u061C", "ab");
  assert_text ("a\x01\x02\x7F"
               "b\xC2\x85",
               "ab");
}

static void
test_form (void)
{
  assert_line ("e\u0301", "é");
  assert_line (" a\r\nb\tc ", "a b c");
  assert_text ("a\r\nb\rc\u2028d", "a\nb\nc\nd");
}

static void
test_nothing (void)
{
  assert_text ("", NULL);
  assert_line (" \t ", NULL);
  assert_line ("\u202E", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean-text/keeps", test_keeps);
  g_test_add_func ("/clean-text/hidden", test_hidden);
  g_test_add_func ("/clean-text/form", test_form);
  g_test_add_func ("/clean-text/nothing", test_nothing);
  return g_test_run ();
}

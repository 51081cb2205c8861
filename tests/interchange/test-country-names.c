/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that files may write countries in more than one way. */

#include "tdm-country-names.h"

static void
test_codes (void)
{
  g_assert_cmpstr (tdm_country_from_code ("pl"), ==, "PL");
  g_assert_cmpstr (tdm_country_from_code ("TW"), ==, "TW");
  g_assert_null (tdm_country_from_code ("UK"));
  g_assert_null (tdm_country_from_code ("XX"));
  g_assert_null (tdm_country_from_code ("Poland"));
  g_assert_null (tdm_country_from_code (""));
}

static void
test_names (void)
{
  g_assert_cmpstr (tdm_country_from_name ("Poland"), ==, "PL");
  g_assert_cmpstr (tdm_country_from_name ("UNITED STATES"), ==, "US");
  g_assert_cmpstr (tdm_country_from_name ("Korea, Republic of"), ==, "KR");
  g_assert_cmpstr (tdm_country_from_name ("Türkiye"), ==, "TR");
  g_assert_cmpstr (tdm_country_from_name ("jpn"), ==, "JP");
  g_assert_cmpstr (tdm_country_from_name ("de"), ==, "DE");
  g_assert_null (tdm_country_from_name ("Atlantis"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-names/codes", test_codes);
  g_test_add_func ("/country-names/names", test_names);
  return g_test_run ();
}

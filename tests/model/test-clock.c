/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock TANDEM_NOW holds, and instants and days as text. */

#include "tdm-clock.h"

#include "tdm-deal-record.h"

#define DAY (24 * G_TIME_SPAN_HOUR)

static void
test_now (void)
{
  g_autofree char *now = tdm_instant_to_text (tdm_clock_now ());
  g_autofree char *today = tdm_clock_dup_today ();

  g_assert_cmpstr (now, ==, "2024-05-20T22:30:00Z");
  g_assert_cmpstr (today, ==, "2024-05-21");
}

static void
test_instants (void)
{
  static const char *const same[][2] = {
    { "2024-05-20T10:00:00Z", "2024-05-20T10:00:00Z" },
    { "2024-05-20t10:00:00z", "2024-05-20T10:00:00Z" },
    { "2024-05-20 10:00:00Z", "2024-05-20T10:00:00Z" },
    { "2024-05-20T12:30:00+02:30", "2024-05-20T10:00:00Z" },
    { "2024-05-19T23:00:00-11:00", "2024-05-20T10:00:00Z" },
    { "2024-05-20T10:00:00.5Z", "2024-05-20T10:00:00.5Z" },
    { "2024-05-20T10:00:00.1234567Z", "2024-05-20T10:00:00.123456Z" },
    { "2024-05-20T10:00:00.0000000Z", "2024-05-20T10:00:00Z" },
    { "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z" },
    { "1969-12-31T23:59:58.25Z", "1969-12-31T23:59:58.25Z" },
    { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *text = NULL;
      gint64 instant;

      g_assert_true (tdm_instant_from_text (same[i][0], &instant));
      text = tdm_instant_to_text (instant);
      g_assert_cmpstr (text, ==, same[i][1]);
    }

  g_assert_null (tdm_instant_to_text (TDM_NO_TIME));
}

static void
test_no_instants (void)
{
  static const char *const bad[] = {
    "",
    "2024-05-20",
    "2024-05-20T10:00:00",
    "2024-05-20T10:00Z",
    "2024-02-30T10:00:00Z",
    "2024-05-20T24:00:00Z",
    "2024-05-20T10:60:00Z",
    "2024-05-20T10:00:00.Z",
    "2024-05-20T10:00:00+0200",
    "2024-05-20T10:00:00+25:00",
    "2024-05-20T10:00:00Zx",
    "5/20/2024",
  };
  gint64 instant;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tdm_instant_from_text (bad[i], &instant));

  g_assert_false (tdm_instant_from_text (NULL, &instant));
}

static void
test_days (void)
{
  g_assert_cmpint (tdm_instant_days_left (10, 10), ==, 0);
  g_assert_cmpint (tdm_instant_days_left (DAY - 1, 0), ==, 0);
  g_assert_cmpint (tdm_instant_days_left (DAY, 0), ==, 1);
  g_assert_cmpint (tdm_instant_days_left (-1, 0), ==, -1);
  g_assert_cmpint (tdm_instant_days_left (-DAY, 0), ==, -1);
  g_assert_cmpint (tdm_instant_days_left (-DAY - 1, 0), ==, -2);

  g_assert_cmpint (tdm_date_days_between ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (tdm_date_days_between ("2024-03-01", "2024-02-28"), ==, -2);
  g_assert_cmpint (tdm_date_days_between ("2024-03-01", "soon"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("TANDEM_NOW", "2024-05-21T00:30:00+02:00", TRUE);
  g_setenv ("TZ", "Europe/Warsaw", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/clock/now", test_now);
  g_test_add_func ("/model/clock/instants", test_instants);
  g_test_add_func ("/model/clock/no-instants", test_no_instants);
  g_test_add_func ("/model/clock/days", test_days);
  return g_test_run ();
}

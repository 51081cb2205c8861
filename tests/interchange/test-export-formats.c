/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that calendars and people can be read by others: parsed back, folded, escaped, each thing once (E56). */

#include "tdm-deal-export.h"

#include <libical/ical.h>
#include <string.h>

#include "tdm-clock.h"
#include "tdm-private-words.h"

#define LONG_NAME                                                                                            \
  "東京クラウド移行プロジェクト; a, b \\ c – “łódź” and much more that does not fit into one line"

static const TdmCalendarWords words = { "Answer: %s", "Closes: %s" };

static gint64
at (const char *text)
{
  gint64 instant = 0;

  g_assert_true (tdm_instant_from_text (text, &instant));
  return instant;
}

static TdmDealRecord *
make_deal (void)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  deal->id = 7;
  deal->referral_id = g_strdup ("3f0c");
  deal->name = g_strdup (LONG_NAME "\r\nEND:VEVENT\r\x01");
  deal->customer->name = g_strdup ("AT&T <b>");
  deal->deadline = at ("2026-03-29T01:30:15Z");
  deal->close_date = g_strdup ("2026-12-31");
  deal->updated = at ("2026-03-20T10:00:00Z");
  deal->private_words->next_step = g_strdup ("Call Iris");
  deal->private_words->next_step_date = g_strdup ("2026-03-25");
  deal->contact = tdm_person_new ("Iris; the, “first”", "中村", "+48 12 345", "iris@l.example");
  g_ptr_array_add (deal->team, tdm_person_new ("Jan", "Nowak", "+48 1", "jan@l.example"));
  g_ptr_array_add (deal->team, tdm_person_new ("JAN", "NOWAK", NULL, "Jan@L.example"));
  g_ptr_array_add (deal->team, tdm_person_new ("Only\r\nName", NULL, NULL, NULL));
  return deal;
}

static char *export (TdmExportFormat format, TdmExportFlags flags)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TdmDealExport) file = tdm_deal_export_new_for_stream (stream, format, flags);
  g_autoptr (TdmDealRecord) deal = make_deal ();
  g_autoptr (GError) error = NULL;

  tdm_deal_export_set_calendar_words (file, &words);
  tdm_deal_export_add (file, deal, NULL, &error);
  g_assert_no_error (error);
  tdm_deal_export_add (file, deal, NULL, &error);
  tdm_deal_export_finish (file, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* RFC 5545 3.1 and RFC 6350 3.2: CRLF, at most 75 octets, no character cut in two. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_str_has_suffix (text, "\r\n"));
  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_cmpuint (strlen (*line), <=, 75);
      g_assert_true (g_utf8_validate (*line, -1, NULL));
      g_assert_null (strpbrk (*line, "\r\n\x01"));
    }
}

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

static icalcomponent *
find (icalcomponent *calendar, const char *uid)
{
  for (icalcomponent *c = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    if (g_strcmp0 (icalcomponent_get_uid (c), uid) == 0)
      return c;

  return NULL;
}

static void
test_ics (void)
{
  g_autofree char *text = export (TDM_EXPORT_ICS, TDM_EXPORT_DEFAULT);
  icalcomponent *calendar = parse (text);
  icalcomponent *deadline = find (calendar, "3f0c-deadline@tandem");
  icalcomponent *close = find (calendar, "3f0c-close@tandem");
  struct icaltimetype start;

  assert_lines (text);
  g_assert_null (strstr (text, "Iris"));

  g_assert_cmpstr (icalcomponent_get_summary (deadline), ==, "Answer: " LONG_NAME "\nEND:VEVENT\n");
  g_assert_cmpstr (icalcomponent_get_description (deadline), ==, "AT&T <b>");
  start = icalcomponent_get_dtstart (deadline);
  g_assert_true (icaltime_is_utc (start));
  g_assert_cmpstr (icaltime_as_ical_string (start), ==, "20260329T013015Z");
  g_assert_nonnull (icalcomponent_get_first_component (deadline, ICAL_VALARM_COMPONENT));

  start = icalcomponent_get_dtstart (close);
  g_assert_true (icaltime_is_date (start));
  g_assert_cmpstr (icaltime_as_ical_string (start), ==, "20261231");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (close)), ==, "20270101");
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261231\r\n"));
  icalcomponent_free (calendar);
}

/* A next step is a private word: in the file only when it was asked for. */
static void
test_ics_private (void)
{
  g_autofree char *text = export (TDM_EXPORT_ICS, TDM_EXPORT_INCLUDE_PRIVATE);
  icalcomponent *calendar = parse (text);
  icalcomponent *task = find (calendar, "3f0c-next-step@tandem");

  assert_lines (text);
  g_assert_cmpint (icalcomponent_isa (task), ==, ICAL_VTODO_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_summary (task), ==, "Call Iris");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_due (task)), ==, "20260325");
  icalcomponent_free (calendar);
}

static void
test_vcf (void)
{
  g_autofree char *text = export (TDM_EXPORT_VCF, TDM_EXPORT_DEFAULT);
  g_auto (GStrv) cards = g_strsplit (text, "BEGIN:VCARD\r\nVERSION:4.0\r\n", -1);

  assert_lines (text);
  g_assert_cmpuint (g_strv_length (cards), ==, 4);
  g_assert_true (g_str_has_prefix (cards[1], "FN:Iris\\; the\\, “first” 中村\r\n"
                                             "N:中村;Iris\\; the\\, “first”;;;\r\n"
                                             "ORG:AT&T <b>\r\nTEL:+48 12 345\r\nEMAIL:iris@l.example\r\n"
                                             "UID:urn:tandem:person:"));
  g_assert_true (
    g_str_has_prefix (cards[2], "FN:Jan Nowak\r\nN:Nowak;Jan;;;\r\nTEL:+48 1\r\nEMAIL:jan@l.example\r\n"));
  g_assert_true (
    g_str_has_prefix (cards[3], "FN:Only\\nName\r\nN:;Only\\nName;;;\r\nUID:urn:tandem:person:"));
  g_assert_true (g_str_has_suffix (cards[3], "END:VCARD\r\n"));
}

static void
test_tokens (void)
{
  for (guint i = 0; i < TDM_N_EXPORT_FORMATS; i++)
    {
      TdmExportFormat format;

      g_assert_true (tdm_export_format_from_token (tdm_export_format_to_token (i), &format));
      g_assert_cmpuint (format, ==, i);
    }

  g_assert_false (tdm_export_format_from_token ("xls", &(TdmExportFormat) { 0 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-formats/ics", test_ics);
  g_test_add_func ("/export-formats/ics-private", test_ics_private);
  g_test_add_func ("/export-formats/vcf", test_vcf);
  g_test_add_func ("/export-formats/tokens", test_tokens);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The customer's contact and the team of each deal as vCards 4.0, everyone once. */

#include "tdm-deal-vcf-private.h"

#include <string.h>

#define MAX_LINE 75 /* octets, without the break */

/* ---- lines ---- */

/* A line goes on after a break and a blank; no character is cut in two. */
static void
append_folded (GString *text, const char *line)
{
  gsize room = MAX_LINE;

  for (const char *p = line; *p != '\0';)
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (length > room)
        {
          g_string_append (text, "\r\n ");
          room = MAX_LINE - 1;
        }
      g_string_append_len (text, p, (gssize) length);
      room -= length;
      p += length;
    }
  g_string_append (text, "\r\n");
}

/* A comma, semicolon or backslash of a value has a backslash before it. Breaks become \n, other control characters
 * are not allowed. */
static void
append_escaped (GString *line, const char *value)
{
  for (const char *p = value != NULL ? value : ""; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (line, "\\n");
      else if (strchr (",;\\", *p) != NULL)
        g_string_append_printf (line, "\\%c", *p);
      else if ((guchar) *p >= ' ' && *p != 0x7f)
        g_string_append_c (line, *p);
    }
}

static void
append_property (GString *text, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (name);

  if (value == NULL || *value == '\0')
    return;

  append_escaped (line, value);
  append_folded (text, line->str);
}

/* ---- people ---- */

static void
append_name (GString *text, const TdmPerson *person)
{
  g_autoptr (GString) line = g_string_new ("N:");
  const char *first = person->first_name != NULL ? person->first_name : "";
  const char *last = person->last_name != NULL ? person->last_name : "";
  g_autofree char *full = g_strstrip (g_strdup_printf ("%s %s", first, last));

  append_property (text, "FN:", *full != '\0' ? full : person->email != NULL ? person->email : "?");
  append_escaped (line, last);
  g_string_append_c (line, ';');
  append_escaped (line, first);
  g_string_append (line, ";;;");
  append_folded (text, line->str);
}

/* An address is one person; without one, the same name and telephone are. */
static char *
dup_key (const TdmPerson *person, const char *organisation)
{
  g_autofree char *key = person->email != NULL
                           ? g_utf8_casefold (person->email, -1)
                           : g_strjoin ("\n", person->first_name != NULL ? person->first_name : "",
                                        person->last_name != NULL ? person->last_name : "",
                                        person->phone != NULL ? person->phone : "",
                                        organisation != NULL ? organisation : "", NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
}

static void
add_person (GString *text, const TdmPerson *person, const char *organisation, GHashTable *seen)
{
  g_autofree char *key = dup_key (person, organisation);
  g_autofree char *uid = g_strndup (key, 32);

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) g_ascii_strtoull (uid + 16, NULL, 16))))
    return;

  g_string_append (text, "BEGIN:VCARD\r\nVERSION:4.0\r\n");
  append_name (text, person);
  append_property (text, "ORG:", organisation);
  append_property (text, "TEL:", person->phone);
  append_property (text, "EMAIL:", person->email);
  append_property (text, "UID:urn:tandem:person:", uid);
  g_string_append (text, "END:VCARD\r\n");
}

void
tdm_deal_vcf_add_deal (GString *text, const TdmDealRecord *record, GHashTable *seen)
{
  if (record->contact != NULL)
    add_person (text, record->contact, record->customer->name, seen);
  for (guint i = 0; i < record->team->len; i++)
    add_person (text, g_ptr_array_index (record->team, i), NULL, seen);
}

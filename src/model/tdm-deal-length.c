/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the texts of a deal may be. */

#include "tdm-deal-rules.h"

#include <string.h>

/* Names, places and codes: what fits a line. */
#define LINE_LENGTH 255
/* 64 KiB of the widest letters. */
#define NOTES_LENGTH 16000

/* Members that differ from a line, by the end of their path. */
static const struct
{
  const char *member;
  guint length;
} lengths[] = {
  { "notes", NOTES_LENGTH }, { "privateNotes", NOTES_LENGTH },
  { "note", NOTES_LENGTH },  { "nextStep.text", 1000 },
  { "statusReason", 1000 },  { "email", 320 },
  { "phone", 64 },           { "postalCode", 32 },
};

guint
tdm_deal_rules_get_max_length (const char *field)
{
  g_return_val_if_fail (field != NULL, LINE_LENGTH);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      gsize whole = strlen (field);
      gsize end = strlen (lengths[i].member);

      if (g_str_has_suffix (field, lengths[i].member) && (whole == end || field[whole - end - 1] == '.'))
        return lengths[i].length;
    }

  return LINE_LENGTH;
}

gboolean
tdm_deal_rules_require_text (const char *field, const char *text, GError **error)
{
  TdmRuleError code;

  if (text == NULL || *text == '\0')
    code = TDM_RULE_ERROR_MISSING;
  else if ((gsize) g_utf8_strlen (text, -1) > tdm_deal_rules_get_max_length (field))
    code = TDM_RULE_ERROR_TOO_LONG;
  else
    return TRUE;

  tdm_rule_error_set (error, code, field);
  return FALSE;
}

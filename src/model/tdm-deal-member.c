/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of single members: what a field may hold, asked as it is left. */

#include "tdm-deal-rules.h"

#include <stdlib.h>
#include <string.h>

#include "tdm-iso-codes-private.h"

#define DUNS_DIGITS 9
#define MAX_OFFER_ID 50

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL);
}

static gboolean
has_blank_or_control (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        return TRUE;
    }

  return FALSE;
}

/**
 * tdm_email_is_valid:
 * @email: (nullable): an address
 *
 * Looser than any mail standard on purpose: it catches slips, the server has the last word.
 *
 * Returns: whether it reads like `somebody@some.where`
 */
gboolean
tdm_email_is_valid (const char *email)
{
  const char *at, *domain, *dot;

  if (!is_text (email) || has_blank_or_control (email))
    return FALSE;

  at = strchr (email, '@');
  if (at == NULL || at == email || strchr (at + 1, '@') != NULL)
    return FALSE;

  domain = at + 1;
  dot = strchr (domain, '.');
  return dot != NULL && dot != domain && strstr (domain, "..") == NULL && domain[strlen (domain) - 1] != '.';
}

/**
 * tdm_phone_is_valid:
 * @phone: (nullable): a number as people write it, with any grouping, prefix or extension
 *
 * Returns: whether it is one line with at least one digit: an extension alone is a number too
 */
gboolean
tdm_phone_is_valid (const char *phone)
{
  gboolean has_digit = FALSE;

  if (!is_text (phone))
    return FALSE;

  for (; *phone != '\0'; phone = g_utf8_next_char (phone))
    {
      gunichar c = g_utf8_get_char (phone);

      if (g_unichar_iscntrl (c))
        return FALSE;
      has_digit = has_digit || g_unichar_isdigit (c);
    }

  return has_digit;
}

/**
 * tdm_date_is_valid:
 * @date: (nullable): a day
 *
 * Returns: whether it is `YYYY-MM-DD` and the calendar has it
 */
gboolean
tdm_date_is_valid (const char *date)
{
  static const char pattern[] = "dddd-dd-dd";
  int year;

  if (date == NULL || strlen (date) != strlen (pattern))
    return FALSE;

  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != pattern[i])
      return FALSE;

  year = atoi (date);
  return year > 0 &&
         g_date_valid_dmy ((GDateDay) atoi (date + 8), (GDateMonth) atoi (date + 5), (GDateYear) year);
}

/**
 * tdm_country_code_is_valid:
 * @code: (nullable): ISO 3166-1 alpha-2
 *
 * Returns: whether it is one of data/rules/countries.ini
 */
gboolean
tdm_country_code_is_valid (const char *code)
{
  return code != NULL && tdm_iso_has_country (code);
}

/**
 * tdm_currency_code_is_valid:
 * @code: (nullable): ISO 4217
 *
 * Returns: whether it is one of data/rules/currencies.ini; the service publishes no list of its own
 *   (referrals-api.md §12.12)
 */
gboolean
tdm_currency_code_is_valid (const char *code)
{
  return code != NULL && tdm_iso_has_currency (code);
}

/**
 * tdm_duns_is_valid:
 * @duns: (nullable): a D-U-N-S number
 *
 * Returns: whether it has nine digits and nothing else but dashes and blanks (M28)
 */
gboolean
tdm_duns_is_valid (const char *duns)
{
  int digits = 0;

  for (; duns != NULL && *duns != '\0'; duns++)
    if (g_ascii_isdigit (*duns))
      digits++;
    else if (*duns != '-' && *duns != ' ')
      return FALSE;

  return digits == DUNS_DIGITS;
}

/**
 * tdm_guid_is_valid:
 * @guid: (nullable): a GUID without braces
 *
 * Returns: whether it is 8-4-4-4-12 hexadecimal digits
 */
gboolean
tdm_guid_is_valid (const char *guid)
{
  return guid != NULL && g_uuid_string_is_valid (guid);
}

/**
 * tdm_offer_id_is_valid:
 * @offer_id: (nullable): an Offer ID
 *
 * Returns: whether it is 1–50 lower-case letters, digits, dashes and underscores
 */
gboolean
tdm_offer_id_is_valid (const char *offer_id)
{
  gsize length = offer_id != NULL ? strlen (offer_id) : 0;

  return length > 0 && length <= MAX_OFFER_ID &&
         strspn (offer_id, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

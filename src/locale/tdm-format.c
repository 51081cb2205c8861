/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and money. Amounts stay decimal strings all the way into ICU, so nothing is ever rounded. */

#include "tdm-format.h"

#include <math.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uformattedvalue.h>
#include <unicode/ustring.h>

#include "tdm-amount.h"
#include "tdm-formatters-private.h"
#include "tdm-language-private.h"

static char *
take_result (UFormattedNumber *result, UErrorCode *status)
{
  int32_t length;
  const UChar *text = ufmtval_getString (unumf_resultAsValue (result, status), &length, status);

  return U_SUCCESS (*status) ? tdm_utf8_from_utf16 (text, length) : NULL;
}

/* @value comes back as it is when ICU cannot format it: what people entered is never hidden. */
static char *
format_decimal (const char *skeleton, const char *value)
{
  const UNumberFormatter *formatter = tdm_formatters_get_number (skeleton);
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *result;
  char *text = NULL;

  if (formatter == NULL)
    return g_strdup (value);

  result = unumf_openResult (&status);
  unumf_formatDecimal (formatter, value, -1, result, &status);
  text = take_result (result, &status);
  unumf_closeResult (result);

  return text != NULL ? text : g_strdup (value);
}

static gboolean
has_fraction (const char *value)
{
  const char *point = strchr (value, '.');

  return point != NULL && strspn (point + 1, "0") < strlen (point + 1);
}

static int
get_minor_digits (const char *currency)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar code[4] = { 0 };
  int digits;

  if (currency == NULL || strlen (currency) != 3)
    return 2;

  u_charsToUChars (currency, code, 3);
  digits = ucurr_getDefaultFractionDigits (code, &status);
  return U_SUCCESS (status) ? digits : 2;
}

/* Whole amounts without decimals; others with all they have, and at least the currency's own: 1250.5 → 1,250.50. */
static char *
get_precision (const char *value, const char *currency)
{
  char *precision;
  int digits;

  if (!has_fraction (value))
    return g_strdup ("precision-integer");

  digits = CLAMP (get_minor_digits (currency), 1, 4);
  precision = g_strdup (".0000*");
  memmove (precision + 1 + digits, "*", 2);
  return precision;
}

/**
 * tdm_format_amount:
 * @value: decimal as the model keeps it, "1250.50"
 * @currency: (nullable): ISO 4217 code, for the number of decimals
 *
 * The number alone, grouped: lists show the code beside it, see tdm_format_is_code_first ().
 *
 * Returns: (transfer full): "1,250.50", "24,500,000"; @value itself when it is not an amount
 */
char *
tdm_format_amount (const char *value, const char *currency)
{
  g_autofree char *precision = NULL;

  g_return_val_if_fail (value != NULL, NULL);

  if (!tdm_amount_is_valid (value))
    return g_strdup (value);

  precision = get_precision (value, currency);
  return format_decimal (precision, value);
}

static char *
format_currency (const char *value, const char *currency, const char *width)
{
  g_autofree char *precision = NULL;
  g_autofree char *skeleton = NULL;

  if (!tdm_amount_is_valid (value) || currency == NULL || strlen (currency) != 3 ||
      !g_ascii_isalpha (currency[0]) || !g_ascii_isalpha (currency[1]) || !g_ascii_isalpha (currency[2]))
    return currency != NULL ? g_strdup_printf ("%s %s", currency, value) : tdm_format_amount (value, NULL);

  precision = get_precision (value, currency);
  skeleton = g_strdup_printf ("currency/%s %s %s", currency, width, precision);
  return format_decimal (skeleton, value);
}

/**
 * tdm_format_money:
 * @value: decimal as the model keeps it
 * @currency: (nullable): ISO 4217 code
 *
 * The form for lists and facts, where currencies stand beside each other: no bare “$”.
 *
 * Returns: (transfer full): "EUR 184,000", in Polish "184 000 EUR"
 */
char *
tdm_format_money (const char *value, const char *currency)
{
  g_return_val_if_fail (value != NULL, NULL);

  return format_currency (value, currency, "unit-width-iso-code");
}

/**
 * tdm_format_money_symbol:
 * @value: decimal as the model keeps it
 * @currency: (nullable): ISO 4217 code
 *
 * The form for running text. Taiwan's dollar keeps its NT also in Traditional Chinese.
 *
 * Returns: (transfer full): "€184,000", "NT$9,000"
 */
char *
tdm_format_money_symbol (const char *value, const char *currency)
{
  g_return_val_if_fail (value != NULL, NULL);

  return format_currency (value, currency, "unit-width-formal");
}

/**
 * tdm_format_is_code_first:
 *
 * Returns: whether the currency code stands before the number, as in all our languages but Polish
 */
gboolean
tdm_format_is_code_first (void)
{
  g_autofree char *money = tdm_format_money ("1", "EUR");

  return g_str_has_prefix (money, "EUR");
}

/**
 * tdm_format_count:
 *
 * Returns: (transfer full): @count grouped, "1,000,000"
 */
char *
tdm_format_count (gint64 count)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, count);
  return format_decimal ("precision-integer", text);
}

/**
 * tdm_format_percent:
 * @ratio: 0.5 for 50 %
 *
 * Returns: (transfer full): whole percent, "50%"
 */
char *
tdm_format_percent (double ratio)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (isfinite (ratio), NULL);

  g_ascii_formatd (text, sizeof text, "%.6f", ratio * 100);
  return format_decimal ("percent precision-integer rounding-mode-half-up", text);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exact decimals: order keys, comparison and sums without a double. */

#include "tdm-amount.h"

#include <string.h>

/* What may be entered; a sum of millions of such amounts has more. */
#define MAX_DIGITS 30
#define MAX_SUM_DIGITS 80

/* One amount cut into the digits that count: no zeros in front of the integer part. */
typedef struct
{
  const char *integer;
  gsize n_integer;
  const char *fraction;
  gsize n_fraction;
} Digits;

static gboolean
cut (const char *amount, gsize max_digits, Digits *digits)
{
  gsize n_integer, n_fraction = 0;

  if (amount == NULL)
    return FALSE;

  n_integer = strspn (amount, "0123456789");
  digits->fraction = amount + n_integer;
  if (*digits->fraction == '.')
    {
      digits->fraction++;
      n_fraction = strspn (digits->fraction, "0123456789");
      if (n_fraction == 0)
        return FALSE;
    }

  if (n_integer == 0 || n_integer + n_fraction > max_digits || digits->fraction[n_fraction] != '\0')
    return FALSE;

  digits->n_fraction = n_fraction;
  digits->integer = amount + strspn (amount, "0");
  digits->n_integer = n_integer - MIN ((gsize) (digits->integer - amount), n_integer);
  return TRUE;
}

static gsize
significant_fraction (const Digits *digits)
{
  gsize n = digits->n_fraction;

  while (n > 0 && digits->fraction[n - 1] == '0')
    n--;

  return n;
}

/**
 * tdm_amount_is_valid:
 * @amount: (nullable): what was entered
 *
 * Returns: whether it is a plain decimal with at most 30 digits, a point and no sign, exponent or grouping
 */
gboolean
tdm_amount_is_valid (const char *amount)
{
  Digits digits;

  return cut (amount, MAX_DIGITS, &digits);
}

static char *
make_key (const char *amount, gsize max_digits)
{
  Digits digits;

  if (!cut (amount, max_digits, &digits))
    return NULL;

  return g_strdup_printf ("%c%.*s%.*s", 'A' + (int) digits.n_integer, (int) digits.n_integer, digits.integer,
                          (int) significant_fraction (&digits), digits.fraction);
}

/**
 * tdm_amount_dup_sort_key:
 * @amount: (nullable): a decimal
 *
 * One letter for the length of the integer part, then the digits: a longer number is the greater one, equal
 * lengths compare digit by digit.
 *
 * Returns: (transfer full) (nullable): the key, %NULL when @amount is no amount
 */
char *
tdm_amount_dup_sort_key (const char *amount)
{
  return make_key (amount, MAX_DIGITS);
}

/**
 * tdm_amount_compare:
 * @a: (nullable): a decimal, or a sum of some
 * @b: (nullable): another
 *
 * Returns: −1, 0 or 1 by value, whatever the scale; what is no amount is less than any amount
 */
int
tdm_amount_compare (const char *a, const char *b)
{
  g_autofree char *key_a = make_key (a, MAX_SUM_DIGITS);
  g_autofree char *key_b = make_key (b, MAX_SUM_DIGITS);
  int order = g_strcmp0 (key_a, key_b);

  return (order > 0) - (order < 0);
}

static int
digit_at (const Digits *digits, gssize place)
{
  /* Places count from the point: 0 is the ones, 1 the tens, −1 the tenths. */
  if (place >= 0)
    return (gsize) place < digits->n_integer ? digits->integer[digits->n_integer - 1 - (gsize) place] - '0'
                                             : 0;

  return (gsize) (-place - 1) < digits->n_fraction ? digits->fraction[-place - 1] - '0' : 0;
}

/**
 * tdm_amount_add:
 * @a: (nullable): a decimal, or a sum of some
 * @b: (nullable): another, of the same currency
 *
 * What is no amount counts as nothing.
 *
 * Returns: (transfer full): the exact sum, with the longer fraction of the two
 */
char *
tdm_amount_add (const char *a, const char *b)
{
  Digits x = { "", 0, "", 0 }, y = { "", 0, "", 0 };
  char sum[2 * MAX_SUM_DIGITS + 4];
  char *start = sum + sizeof sum - 1;
  gssize places, fraction;
  int carry = 0;

  if (!cut (a, MAX_SUM_DIGITS, &x))
    x = (Digits) { "", 0, "", 0 };
  if (!cut (b, MAX_SUM_DIGITS, &y))
    y = (Digits) { "", 0, "", 0 };

  fraction = (gssize) MAX (x.n_fraction, y.n_fraction);
  places = (gssize) MAX (x.n_integer, y.n_integer);
  *start = '\0';
  for (gssize place = -fraction; place < places || place == 0 || carry > 0; place++)
    {
      int digit = digit_at (&x, place) + digit_at (&y, place) + carry;

      if (place == 0 && fraction > 0)
        *--start = '.';
      *--start = (char) ('0' + digit % 10);
      carry = digit / 10;
    }

  return g_strdup (start);
}

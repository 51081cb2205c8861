/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Products and quotients of exact decimals, digit by digit as on paper: no double, nothing cut off on the way. */

#include "tdm-amount-ratio.h"

#include <string.h>

#include "tdm-amount.h"

/* Four factors of 30 digits each, shifted by as many again. */
#define MAX_DIGITS 320
#define MAX_DECIMALS 12

/* A whole number, least digit first, that stands for itself divided by 10 to the power of @scale. */
typedef struct
{
  gsize length; /* without zeros in front: 0 is the number zero */
  gsize scale;
  guint8 digits[MAX_DIGITS];
} Number;

static void
trim (Number *self)
{
  while (self->length > 0 && self->digits[self->length - 1] == 0)
    self->length--;
}

static void
read_amount (Number *self, const char *amount)
{
  gsize length = strlen (amount);
  const char *point = strchr (amount, '.');

  *self = (Number) { 0 };
  self->scale = point != NULL ? length - (gsize) (point - amount) - 1 : 0;
  for (gsize i = length; i-- > 0;)
    if (amount[i] != '.')
      self->digits[self->length++] = (guint8) (amount[i] - '0');
  trim (self);
}

static void
multiply (Number *self, const Number *by)
{
  Number product = { .length = self->length + by->length, .scale = self->scale + by->scale };

  g_assert (product.length < MAX_DIGITS);
  for (gsize i = 0; i < self->length; i++)
    {
      guint carry = 0;

      for (gsize j = 0; j < by->length || carry > 0; j++)
        {
          guint digit = product.digits[i + j] + carry;

          if (j < by->length)
            digit += (guint) self->digits[i] * by->digits[j];
          product.digits[i + j] = (guint8) (digit % 10);
          carry = digit / 10;
        }
    }

  trim (&product);
  *self = product;
}

/* Times 10 to the power of @places. */
static void
shift (Number *self, gsize places)
{
  if (self->length == 0)
    return;

  g_assert (self->length + places < MAX_DIGITS);
  memmove (self->digits + places, self->digits, self->length);
  memset (self->digits, 0, places);
  self->length += places;
}

static int
compare (const Number *a, const Number *b)
{
  if (a->length != b->length)
    return a->length < b->length ? -1 : 1;

  for (gsize i = a->length; i-- > 0;)
    if (a->digits[i] != b->digits[i])
      return a->digits[i] < b->digits[i] ? -1 : 1;

  return 0;
}

/* @self must not be less than @by. */
static void
subtract (Number *self, const Number *by)
{
  int borrow = 0;

  for (gsize i = 0; i < self->length; i++)
    {
      int digit = self->digits[i] - borrow - (i < by->length ? by->digits[i] : 0);

      borrow = digit < 0;
      self->digits[i] = (guint8) (digit + 10 * borrow);
    }
  trim (self);
}

static void
multiply_all (Number *product, const char *const *factors)
{
  read_amount (product, "1");
  for (gsize i = 0; factors[i] != NULL; i++)
    {
      Number factor;

      g_assert (i < TDM_MAX_FACTORS && tdm_amount_is_valid (factors[i]));
      read_amount (&factor, factors[i]);
      multiply (product, &factor);
    }
}

/**
 * tdm_amount_compare_products:
 * @a: (array zero-terminated=1): valid amounts
 * @b: (array zero-terminated=1): others
 *
 * Returns: −1, 0 or 1: how the product of @a stands to that of @b, exactly
 */
int
tdm_amount_compare_products (const char *const *a, const char *const *b)
{
  Number x, y;

  multiply_all (&x, a);
  multiply_all (&y, b);
  shift (&x, y.scale);
  shift (&y, x.scale);
  return compare (&x, &y);
}

/* Whole digits of @over divided by @under, @over becoming what is left. */
static void
divide (Number *over, const Number *under, Number *quotient)
{
  Number rest = { 0 };

  *quotient = (Number) { .length = over->length };
  for (gsize i = over->length; i-- > 0;)
    {
      shift (&rest, 1);
      rest.digits[0] = over->digits[i];
      rest.length = MAX (rest.length, 1);
      trim (&rest);
      for (; compare (&rest, under) >= 0; quotient->digits[i]++)
        subtract (&rest, under);
    }

  trim (quotient);
  *over = rest;
}

static void
add_one (Number *self)
{
  gsize i = 0;

  while (self->digits[i] == 9)
    self->digits[i++] = 0;
  self->digits[i]++;
  self->length = MAX (self->length, i + 1);
}

static char *
write_number (const Number *self, guint decimals)
{
  GString *text = g_string_new (NULL);
  gsize length = MAX (self->length, (gsize) decimals + 1);

  for (gsize i = length; i-- > 0;)
    {
      g_string_append_c (text, (char) ('0' + self->digits[i]));
      if (i == decimals && decimals > 0)
        g_string_append_c (text, '.');
    }

  return g_string_free (text, FALSE);
}

/**
 * tdm_amount_divide_products:
 * @over: (array zero-terminated=1): valid amounts
 * @under: (array zero-terminated=1): others
 * @decimals: places behind the point, at most 12
 *
 * Returns: (transfer full) (nullable): the product of @over divided by that of @under, rounded half up; %NULL
 *   when there is nothing to divide by
 */
char *
tdm_amount_divide_products (const char *const *over, const char *const *under, guint decimals)
{
  Number x, y, quotient, two;

  g_return_val_if_fail (decimals <= MAX_DECIMALS, NULL);

  multiply_all (&x, over);
  multiply_all (&y, under);
  if (y.length == 0)
    return NULL;

  shift (&x, y.scale + decimals);
  shift (&y, x.scale);
  divide (&x, &y, &quotient);
  read_amount (&two, "2");
  multiply (&x, &two);
  if (compare (&x, &y) >= 0)
    add_one (&quotient);

  return write_number (&quotient, decimals);
}

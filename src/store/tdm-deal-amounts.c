/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values of all deals, eight bytes each, for exact sums. */

#include "tdm-deal-amounts.h"

#include <string.h>

#include "tdm-amount.h"

/* A packed value: the number of its currency and ten-thousandths; 0 for no value. What does not fit is odd. */
#define AMOUNT_BITS 56
#define SCALE_DIGITS 4
#define SCALE 10000
#define MAX_CURRENCIES 254
#define ODD 255

#define NO_VALUE "~"

/* Questions without a sum after which the memory is given back. */
#define PATIENCE 50

typedef struct
{
  char *currency; /* NULL for none */
  char *amount;
} OddValue;

struct _TdmDealAmounts
{
  guint64 *packed; /* by id, @n_packed of them; NULL when not read */
  guint n_packed;
  GPtrArray *currencies; /* utf8, NULL for the one that is none; the number of the first is 1 */
  GHashTable *odd;       /* id → OddValue */
  guint idle;
};

static void
free_odd_value (gpointer data)
{
  OddValue *odd = data;

  g_free (odd->currency);
  g_free (odd->amount);
  g_free (odd);
}

TdmDealAmounts *
tdm_deal_amounts_new (void)
{
  TdmDealAmounts *self = g_new0 (TdmDealAmounts, 1);

  self->currencies = g_ptr_array_new_with_free_func (g_free);
  self->odd = g_hash_table_new_full (NULL, NULL, NULL, free_odd_value);

  return self;
}

void
tdm_deal_amounts_free (TdmDealAmounts *self)
{
  tdm_deal_amounts_clear (self);
  g_ptr_array_unref (self->currencies);
  g_hash_table_unref (self->odd);
  g_free (self);
}

void
tdm_deal_amounts_clear (TdmDealAmounts *self)
{
  g_clear_pointer (&self->packed, g_free);
  self->n_packed = 0;
  g_ptr_array_set_size (self->currencies, 0);
  g_hash_table_remove_all (self->odd);
}

void
tdm_deal_amounts_note_idle (TdmDealAmounts *self)
{
  if (self->packed != NULL && ++self->idle > PATIENCE)
    tdm_deal_amounts_clear (self);
}

/* ---- reading ---- */

static void
put (TdmDealAmounts *self, guint32 id, guint64 packed)
{
  if (id >= self->n_packed)
    {
      guint n_packed = MAX (id + 1, self->n_packed + self->n_packed / 2);

      self->packed = g_renew (guint64, self->packed, n_packed);
      memset (self->packed + self->n_packed, 0, (n_packed - self->n_packed) * sizeof (guint64));
      self->n_packed = n_packed;
    }

  self->packed[id] = packed;
}

/* The number of a currency of three letters, or of none for "~"; ODD when there are too many. */
static guint
find_currency (TdmDealAmounts *self, const char *key, gsize length)
{
  guint n = self->currencies->len;

  /* Keys come in their order, so it is the last one nearly always. */
  for (guint i = n; i > 0; i--)
    {
      const char *currency = self->currencies->pdata[i - 1];

      if (currency == NULL ? length == 1 : length == 3 && memcmp (currency, key, 3) == 0)
        return i;
    }

  if (n == MAX_CURRENCIES)
    return ODD;

  g_ptr_array_add (self->currencies, length == 1 ? NULL : g_strndup (key, length));

  return n + 1;
}

/* Ten-thousandths of what tdm_amount_dup_sort_key () wrote. */
static gboolean
read_amount (const char *key, guint64 *amount)
{
  guint n_integer = (guint) (*key - 'A');
  gsize n_digits = strspn (key + 1, "0123456789");

  if (*key < 'A' || n_integer > n_digits || n_integer > 12 || n_digits - n_integer > SCALE_DIGITS ||
      key[1 + n_digits] != '\0')
    return FALSE;

  *amount = 0;
  for (guint i = 0; i < n_integer + SCALE_DIGITS; i++)
    *amount = *amount * 10 + (i < n_digits ? (guint64) (key[1 + i] - '0') : 0);

  return *amount >> AMOUNT_BITS == 0;
}

static gboolean
take_odd_value (TdmDealAmounts *self, TdmDb *db, guint32 id, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT value, currency FROM deal WHERE id = ?1", error);
  OddValue *odd;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind_number (row, 1, id);
  switch (tdm_statement_step (row, error))
    {
    case TDM_STEP_ROW:
      break;
    case TDM_STEP_DONE:
      return TRUE;
    case TDM_STEP_ERROR:
    default:
      return FALSE;
    }

  odd = g_new (OddValue, 1);
  odd->amount = tdm_statement_dup_text (row, 0);
  odd->currency = tdm_statement_dup_text (row, 1);
  g_hash_table_insert (self->odd, GUINT_TO_POINTER (id), odd);
  put (self, id, (guint64) ODD << AMOUNT_BITS);

  return TRUE;
}

static gboolean
take_key (TdmDealAmounts *self, TdmDb *db, guint32 id, const char *key, GError **error)
{
  gsize prefix = *key == '~' ? 1 : 3;
  guint64 amount;
  guint currency;

  if (g_str_equal (key, NO_VALUE))
    {
      put (self, id, 0);
      return TRUE;
    }

  currency = strlen (key) > prefix ? find_currency (self, key, prefix) : ODD;
  if (currency == ODD || !read_amount (key + prefix, &amount))
    return take_odd_value (self, db, id, error);

  put (self, id, (guint64) currency << AMOUNT_BITS | amount);

  return TRUE;
}

gboolean
tdm_deal_amounts_prepare (TdmDealAmounts *self, TdmDb *db, GError **error)
{
  g_autoptr (TdmStatement) keys = NULL;
  TdmStep step = TDM_STEP_ERROR;

  self->idle = 0;
  if (self->packed != NULL)
    return TRUE;

  put (self, 0, 0);
  keys =
    tdm_db_prepare (db, "SELECT id, value_key FROM deal INDEXED BY deal_by_value ORDER BY value_key", error);
  while (keys != NULL && (step = tdm_statement_step (keys, error)) == TDM_STEP_ROW)
    if (!take_key (self, db, (guint32) tdm_statement_get_number (keys, 0), tdm_statement_get_text (keys, 1),
                   error))
      {
        step = TDM_STEP_ERROR;
        break;
      }

  if (step != TDM_STEP_DONE)
    tdm_deal_amounts_clear (self);

  return step == TDM_STEP_DONE;
}

static gboolean
read_again (TdmDealAmounts *self, TdmDb *db, guint32 id)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT value_key FROM deal WHERE id = ?1", NULL);
  TdmStep step = TDM_STEP_ERROR;

  g_hash_table_remove (self->odd, GUINT_TO_POINTER (id));
  put (self, id, 0);
  if (row != NULL)
    {
      tdm_statement_bind_number (row, 1, id);
      step = tdm_statement_step (row, NULL);
    }

  return step == TDM_STEP_ROW ? take_key (self, db, id, tdm_statement_get_text (row, 0), NULL)
                              : step == TDM_STEP_DONE;
}

void
tdm_deal_amounts_apply_change (TdmDealAmounts *self, TdmDb *db, const GArray *deal_ids)
{
  for (guint i = 0; self->packed != NULL && i < deal_ids->len; i++)
    if (!read_again (self, db, (guint32) g_array_index (deal_ids, gint64, i)))
      tdm_deal_amounts_clear (self);
}

/* ---- sums ---- */

typedef struct
{
  unsigned __int128 sum; /* ten-thousandths */
  guint count;
} Sum;

static char *
format_sum (unsigned __int128 sum)
{
  char digits[48];
  char *start = digits + sizeof digits - 1;
  guint n = 0;

  /* Hundredths are written out when there is any fraction, smaller parts when they count. */
  *start = '\0';
  for (gboolean counts = FALSE; n < SCALE_DIGITS; n++, sum /= 10)
    {
      int digit = (int) (sum % 10);

      counts = counts || digit != 0 || (n == 2 && sum % 100 != 0);
      if (counts)
        *--start = (char) ('0' + digit);
    }
  if (*start != '\0')
    *--start = '.';
  do
    *--start = (char) ('0' + (int) (sum % 10));
  while ((sum /= 10) > 0);

  return g_strdup (start);
}

static TdmMoneyTotal *
ensure_total (GPtrArray *totals, const char *currency)
{
  TdmMoneyTotal *total;

  for (guint i = 0; i < totals->len; i++)
    {
      total = totals->pdata[i];
      if (g_strcmp0 (total->currency, currency) == 0)
        return total;
    }

  total = g_new0 (TdmMoneyTotal, 1);
  total->currency = g_strdup (currency);
  total->amount = g_strdup ("0");
  g_ptr_array_add (totals, total);

  return total;
}

static void
add_to_total (GPtrArray *totals, const char *currency, const char *amount, guint count)
{
  TdmMoneyTotal *total = ensure_total (totals, currency);
  g_autofree char *before = g_steal_pointer (&total->amount);

  total->amount = tdm_amount_add (before, amount);
  total->count += count;
}

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const TdmMoneyTotal *x = *(TdmMoneyTotal *const *) a;
  const TdmMoneyTotal *y = *(TdmMoneyTotal *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;

  return g_strcmp0 (x->currency, y->currency);
}

static void
add_odd_value (TdmDealAmounts *self, GPtrArray *totals, guint32 id)
{
  const OddValue *odd = g_hash_table_lookup (self->odd, GUINT_TO_POINTER (id));

  if (odd != NULL)
    add_to_total (totals, odd->currency, odd->amount, 1);
}

GPtrArray *
tdm_deal_amounts_sum (TdmDealAmounts *self, const guint32 *ids, guint n_ids, guint *n_without)
{
  GPtrArray *totals = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_money_total_free);
  Sum sums[ODD + 1] = { { 0, 0 } };

  for (guint i = 0; i < n_ids; i++)
    {
      guint64 packed = ids[i] < self->n_packed ? self->packed[ids[i]] : 0;
      Sum *sum = &sums[packed >> AMOUNT_BITS];

      sum->sum += packed & ((G_GUINT64_CONSTANT (1) << AMOUNT_BITS) - 1);
      sum->count++;
      if (packed >> AMOUNT_BITS == ODD)
        add_odd_value (self, totals, ids[i]);
    }

  for (guint i = 0; i < self->currencies->len; i++)
    if (sums[i + 1].count > 0)
      {
        g_autofree char *amount = format_sum (sums[i + 1].sum);

        add_to_total (totals, self->currencies->pdata[i], amount, sums[i + 1].count);
      }
  if (n_without != NULL)
    *n_without = sums[0].count;
  g_ptr_array_sort (totals, compare_totals);

  return totals;
}

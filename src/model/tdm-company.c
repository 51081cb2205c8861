/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company, and the twelve months that trail today. */

#include "tdm-company.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-deal-rules.h"
#include "tdm-rule-error.h"

#define WINDOW_MONTHS 12

static const char *const fact_names[] = {
  "businessProfileComplete",         "partnerId", "goldCompetency", "goldCompetencyUntil", "isvConnectTier",
  "azureRevenueTrailing12MonthsUsd", NULL,
};

static const TdmMember revenue_month_members[] = {
  { "month", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmRevenueMonth, month), 0, NULL },
  { "usd", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmRevenueMonth, usd), 0, NULL },
};

static void
free_revenue_month (gpointer value)
{
  tdm_shape_free (&tdm_revenue_month_shape, value);
}

const TdmShape tdm_revenue_month_shape =
  TDM_SHAPE (TdmRevenueMonth, revenue_month_members, free_revenue_month);

static const TdmMember company_members[] = {
  { "facts", TDM_MEMBER_PARTS, G_STRUCT_OFFSET (TdmCompany, facts), 0, &tdm_declared_shape },
  { "months", TDM_MEMBER_PARTS, G_STRUCT_OFFSET (TdmCompany, months), 0, &tdm_revenue_month_shape },
};

static void
free_company (gpointer value)
{
  tdm_company_free (value);
}

const TdmShape tdm_company_shape = TDM_SHAPE (TdmCompany, company_members, free_company);

G_DEFINE_BOXED_TYPE (TdmCompany, tdm_company, tdm_company_copy, tdm_company_free)

/**
 * tdm_company_new:
 *
 * Returns: (transfer full): a company of which nothing is known
 */
TdmCompany *
tdm_company_new (void)
{
  return tdm_shape_new (&tdm_company_shape);
}

TdmCompany *
tdm_company_copy (const TdmCompany *self)
{
  return tdm_shape_copy (&tdm_company_shape, self);
}

void
tdm_company_free (TdmCompany *self)
{
  tdm_shape_free (&tdm_company_shape, self);
}

/**
 * tdm_company_get_fact_names:
 *
 * Returns: (transfer none): the facts a company may have, in the order of the form
 */
const char *const *
tdm_company_get_fact_names (void)
{
  return fact_names;
}

/* ---- checks ---- */

static gboolean
is_month (const char *text)
{
  g_autofree char *day = g_strconcat (text, "-01", NULL);

  return tdm_date_is_valid (day);
}

static gboolean
is_one_of (const char *value, const char *one, const char *other)
{
  return g_str_equal (value, one) || g_str_equal (value, other);
}

static gboolean
fact_is_valid (const TdmDeclared *fact)
{
  const char *value = fact->value;

  if (value == NULL || *value == '\0' || (fact->on != NULL && !tdm_date_is_valid (fact->on)))
    return FALSE;
  if (g_str_equal (fact->name, "businessProfileComplete"))
    return is_one_of (value, "yes", "no");
  if (g_str_equal (fact->name, "goldCompetencyUntil"))
    return tdm_date_is_valid (value);
  if (g_str_equal (fact->name, "isvConnectTier"))
    return is_one_of (value, "standard", "premium");
  if (g_str_equal (fact->name, "azureRevenueTrailing12MonthsUsd"))
    return tdm_amount_is_valid (value);

  return TRUE;
}

static gboolean
check_facts (const TdmCompany *self, GError **error)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const TdmDeclared *fact = self->facts->pdata[i];

      if (!g_strv_contains (fact_names, fact->name))
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_UNKNOWN_MEMBER, fact->name);
          return FALSE;
        }
      if (!fact_is_valid (fact))
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, fact->name);
          return FALSE;
        }
    }

  return TRUE;
}

/* A form that is being filled in is looked at too. */
static gboolean
is_complete (const TdmRevenueMonth *month)
{
  return month->month != NULL && is_month (month->month) && month->usd != NULL &&
         tdm_amount_is_valid (month->usd);
}

/* Oldest first also means: no month twice. */
static gboolean
check_months (const TdmCompany *self, GError **error)
{
  const char *last = "";

  for (guint i = 0; i < self->months->len; i++)
    {
      const TdmRevenueMonth *month = self->months->pdata[i];
      g_autofree char *path = g_strdup_printf ("months[%u]", i);

      if (!is_complete (month) || strcmp (last, month->month) >= 0)
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, path);
          return FALSE;
        }
      last = month->month;
    }

  return TRUE;
}

/**
 * tdm_company_check:
 * @error: domain %TDM_RULE_ERROR, with the name of the fact or "months[3]" as field
 *
 * Returns: whether every value is of its kind
 */
gboolean
tdm_company_check (const TdmCompany *self, GError **error)
{
  return check_facts (self, error) && check_months (self, error);
}

/* ---- the trailing twelve months ---- */

/* Months since the year 0, so that they can be counted; @text is "YYYY-MM" or a day. */
static int
month_number (const char *text)
{
  return (int) (g_ascii_strtoll (text, NULL, 10) * 12 + g_ascii_strtoll (text + 5, NULL, 10) - 1);
}

static char *
month_text (int number)
{
  return g_strdup_printf ("%04d-%02d", number / 12, number % 12 + 1);
}

/* Returns: (nullable): the sum of the months @end − 11 … @end; NULL when there is none among them */
static char *
sum_months (const TdmCompany *self, int end)
{
  char *sum = NULL;

  for (guint i = 0; i < self->months->len; i++)
    {
      const TdmRevenueMonth *month = self->months->pdata[i];
      g_autofree char *before = NULL;

      if (!is_complete (month) || month_number (month->month) > end ||
          month_number (month->month) <= end - WINDOW_MONTHS)
        continue;

      before = sum;
      sum = before != NULL ? tdm_amount_add (before, month->usd) : g_strdup (month->usd);
    }

  return sum;
}

static gboolean
has_month (const TdmCompany *self, int number)
{
  for (guint i = 0; i < self->months->len; i++)
    {
      const TdmRevenueMonth *month = self->months->pdata[i];

      if (is_complete (month) && month_number (month->month) == number)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_enough (const char *usd, const char *limit)
{
  return usd != NULL && tdm_amount_compare (usd, limit) >= 0;
}

/* The month @now is not over: as long as it has no figure, the twelve before it count. In the months to come none has
 * one. */
static void
get_trailing_of_months (const TdmCompany *self, int now, const char *limit, TdmTrailing *trailing)
{
  trailing->usd = sum_months (self, has_month (self, now) ? now : now - 1);
  trailing->expired = trailing->usd == NULL;
  if (!is_enough (trailing->usd, limit))
    return;

  for (int month = now + 1; trailing->drops_below == NULL; month++)
    {
      g_autofree char *usd = sum_months (self, month - 1);

      if (!is_enough (usd, limit))
        trailing->drops_below = month_text (month);
    }
}

/**
 * tdm_declared_dup_expiry:
 * @on: YYYY-MM-DD, the day a figure is of
 * @months: for how long it counts
 *
 * Returns: (transfer full): the first day on which it is too old, YYYY-MM-DD
 */
char *
tdm_declared_dup_expiry (const char *on, guint months)
{
  GDate day;

  g_return_val_if_fail (tdm_date_is_valid (on), NULL);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_ascii_strtoull (on + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (on + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (on, NULL, 10));
  g_date_add_months (&day, months);
  g_date_add_days (&day, 1);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day),
                          g_date_get_day (&day));
}

static void
get_trailing_of_figure (const TdmDeclared *fact, const char *today, const char *limit, TdmTrailing *trailing)
{
  /* Without a day nobody can say that it is too old. */
  gboolean dated = fact->on != NULL && tdm_date_is_valid (fact->on);
  g_autofree char *expiry = dated ? tdm_declared_dup_expiry (fact->on, WINDOW_MONTHS) : NULL;

  trailing->expired = dated && strcmp (today, expiry) >= 0;
  if (trailing->expired)
    return;

  trailing->usd = g_strdup (fact->value);
  if (dated && is_enough (trailing->usd, limit))
    trailing->drops_below = g_strndup (expiry, strlen ("YYYY-MM"));
}

/**
 * tdm_company_get_trailing:
 * @today: YYYY-MM-DD
 * @limit: decimal text, in US dollars
 * @trailing: (out caller-allocates): the answer
 *
 * The Azure consumed revenue of the trailing, that is the past, twelve months (M133).
 */
void
tdm_company_get_trailing (const TdmCompany *self, const char *today, const char *limit, TdmTrailing *trailing)
{
  const TdmDeclared *fact = tdm_declared_find (self->facts, "azureRevenueTrailing12MonthsUsd");

  *trailing = (TdmTrailing) { 0 };
  if (self->months->len > 0)
    get_trailing_of_months (self, month_number (today), limit, trailing);
  else if (fact != NULL && tdm_amount_is_valid (fact->value))
    get_trailing_of_figure (fact, today, limit, trailing);
}

void
tdm_trailing_clear (TdmTrailing *trailing)
{
  g_clear_pointer (&trailing->usd, g_free);
  g_clear_pointer (&trailing->drops_below, g_free);
}

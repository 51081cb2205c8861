/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Terms that compare: amounts, days, and instants by the local day they fall on. */

#include "tdm-term-set-private.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-deal-record.h"

/* What stands in the row where there is no value, see tdm-deal-table.c. */
#define NO_DATE "9999-99-99"
#define NO_VALUE "~"

/* Keys of amounts are made of letters and digits, so that these sort before and behind whatever goes on. */
#define BEFORE_LONGER "!"
#define BEHIND_ALL "~"

/* A range of texts or instants: the first that is in it, and the first that is not. */
typedef struct
{
  char *first;
  char *end;
} Range;

static void
range_clear (Range *self)
{
  g_free (self->first);
  g_free (self->end);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Range, range_clear)

/* @low and @high enclose everything; @next is what follows @value at once. */
static void
set_range (
  Range *self, TdmFilterOperator op, const char *low, const char *value, const char *next, const char *high)
{
  gboolean from_value = op == TDM_FILTER_EQUAL || op == TDM_FILTER_AT_LEAST;
  gboolean to_value = op == TDM_FILTER_EQUAL || op == TDM_FILTER_AT_MOST;

  self->first = g_strdup (from_value ? value : op == TDM_FILTER_MORE ? next : low);
  self->end = g_strdup (to_value ? next : op == TDM_FILTER_LESS ? value : high);
}

/* ---- amounts ---- */

/* One row for each currency: the first of those that are left. */
static char *
dup_next_currency (TdmTermRun *self, const char *after, gboolean *ok)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (
    self->db, "SELECT value_key FROM deal WHERE value_key > ?1 ORDER BY value_key LIMIT 1", self->error);
  TdmStep step = TDM_STEP_ERROR;

  if (statement != NULL)
    {
      tdm_statement_bind (statement, "t", after);
      step = tdm_statement_step (statement, self->error);
    }

  *ok = step != TDM_STEP_ERROR;
  if (step != TDM_STEP_ROW)
    return NULL;

  /* Behind the keys that say "no value" there are only those of amounts without a currency. */
  return g_strndup (tdm_statement_get_text (statement, 0),
                    *tdm_statement_get_text (statement, 0) == '~' ? 1 : 3);
}

GStrv
tdm_term_run_list_currencies (TdmTermRun *self)
{
  g_autoptr (GStrvBuilder) currencies = g_strv_builder_new ();
  g_autofree char *after = g_strdup ("");
  gboolean ok;

  for (;;)
    {
      g_autofree char *currency = dup_next_currency (self, after, &ok);

      if (!ok)
        return NULL;
      if (currency == NULL)
        break;

      g_strv_builder_add (currencies, currency);
      /* Amounts begin with a letter, which is less than this. */
      g_free (after);
      after = g_strconcat (currency, BEHIND_ALL, NULL);
    }

  return g_strv_builder_end (currencies);
}

static gboolean
add_amounts (TdmTermRun *self, TdmFilterOperator op, const char *value)
{
  g_auto (GStrv) currencies = tdm_term_run_list_currencies (self);
  g_autofree char *key = tdm_amount_dup_sort_key (value);

  for (char **currency = currencies; currency != NULL && *currency != NULL; currency++)
    {
      g_autofree char *low = g_strconcat (*currency, "A", NULL);
      g_autofree char *at = g_strconcat (*currency, key, NULL);
      g_autofree char *next = g_strconcat (at, BEFORE_LONGER, NULL);
      g_autofree char *high = g_strconcat (*currency, BEHIND_ALL, NULL);
      g_auto (Range) range = { NULL };

      set_range (&range, op, low, at, next, high);
      if (!tdm_deal_index_add_between (self->index, self->db, "value_key", self->set, self->error, "tt",
                                       range.first, range.end))
        return FALSE;
    }

  return currencies != NULL;
}

/* ---- days ---- */

static GDateTime *
get_midnight (const char *day, int days_after)
{
  g_autoptr (GDateTime) midnight =
    g_date_time_new_local ((int) g_ascii_strtoll (day, NULL, 10), (int) g_ascii_strtoll (day + 5, NULL, 10),
                           (int) g_ascii_strtoll (day + 8, NULL, 10), 0, 0, 0);

  return midnight != NULL ? g_date_time_add_days (midnight, days_after) : NULL;
}

static gint64
get_instant (const char *day, int days_after)
{
  g_autoptr (GDateTime) midnight = get_midnight (day, days_after);

  return midnight != NULL ? g_date_time_to_unix (midnight) * G_TIME_SPAN_SECOND : G_MAXINT64;
}

static gboolean
add_instants (TdmTermRun *self, const char *key, TdmFilterOperator op, const char *day)
{
  gint64 at = get_instant (day, 0);
  gint64 next = get_instant (day, 1);
  gboolean from_day = op == TDM_FILTER_EQUAL || op == TDM_FILTER_AT_LEAST;
  gboolean to_day = op == TDM_FILTER_EQUAL || op == TDM_FILTER_AT_MOST;
  gint64 first = from_day ? at : op == TDM_FILTER_MORE ? next : TDM_NO_TIME + 1;
  gint64 end = to_day ? next : op == TDM_FILTER_LESS ? at : G_MAXINT64;

  return tdm_deal_index_add_between (self->index, self->db, key, self->set, self->error, "ii", first, end);
}

static gboolean
add_days (TdmTermRun *self, TdmFilterField field, TdmFilterOperator op, const char *day)
{
  g_autofree char *next = g_strconcat (day, BEFORE_LONGER, NULL);
  g_auto (Range) range = { NULL };

  set_range (&range, op, "", day, next, NO_DATE);
  if (field == TDM_FILTER_CLOSE_DATE)
    return tdm_deal_index_add_between (self->index, self->db, "close_date", self->set, self->error, "tt",
                                       range.first, range.end);

  return tdm_term_run_collect (
    self, "SELECT deal_id FROM deal_text WHERE next_step_date >= ?1 AND next_step_date < ?2", "tt",
    range.first, range.end);
}

gboolean
tdm_term_run_add_range (TdmTermRun *self, TdmFilterField field, TdmFilterOperator op, const char *value)
{
  g_autofree char *day = field != TDM_FILTER_VALUE ? tdm_filter_day_resolve (value) : NULL;

  switch (field)
    {
    case TDM_FILTER_VALUE:
      return add_amounts (self, op, value);
    case TDM_FILTER_CLOSE_DATE:
    case TDM_FILTER_NEXT_STEP_DATE:
      return add_days (self, field, op, day);
    case TDM_FILTER_DEADLINE:
      return add_instants (self, "deadline", op, day);
    case TDM_FILTER_CREATED:
      return add_instants (self, "created", op, day);
    case TDM_FILTER_UPDATED:
      return add_instants (self, "updated", op, day);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* All but those that have one. */
static gboolean
add_all_but (TdmTermRun *self, const char *sql)
{
  g_autoptr (TdmIdSet) without = tdm_id_set_copy (self->all);
  g_autoptr (TdmIdSet) with = tdm_id_set_new (0);
  TdmTermRun run = { self->index, self->db, self->all, with, self->error };

  if (!tdm_term_run_collect (&run, sql, ""))
    return FALSE;

  tdm_id_set_subtract (without, with);
  tdm_id_set_unite (self->set, without);

  return TRUE;
}

static gboolean
add_without_currency (TdmTermRun *self)
{
  g_autoptr (TdmIdSet) set = tdm_id_set_new (0);
  g_autoptr (TdmIdSet) with = tdm_id_set_new (0);
  TdmTermRun run = { self->index, self->db, self->all, set, self->error };
  TdmTermRun apart = { self->index, self->db, self->all, with, self->error };

  if (!tdm_term_run_collect (&run, "SELECT id FROM deal WHERE value_key >= '" NO_VALUE "'", "") ||
      !tdm_term_run_collect (&apart, "SELECT id FROM deal WHERE currency IS NOT NULL AND value IS NULL", ""))
    return FALSE;

  tdm_id_set_subtract (set, with);
  tdm_id_set_unite (self->set, set);

  return TRUE;
}

/* A customer that is none, or one that has no such member. */
#define OF_CUSTOMERS(condition)                                                                              \
  "SELECT d.id FROM customer AS c CROSS JOIN deal AS d ON d.customer_id = c.id WHERE " condition             \
  " UNION ALL SELECT id FROM deal WHERE customer_id IS NULL"
#define OF_TEXTS(condition) "SELECT deal_id FROM deal_text WHERE " condition

static const struct
{
  const char *without; /* those that have none */
  const char *with;    /* those that have one, where these are fewer */
} nothing[TDM_N_FILTER_FIELDS] = {
  [TDM_FILTER_HELP_KIND] = { NULL, OF_TEXTS ("help_kind IS NOT NULL") },
  [TDM_FILTER_REGISTRATION] = { NULL, "SELECT deal_id FROM registration" },
  [TDM_FILTER_NAME] = { "SELECT id FROM deal WHERE name_key = x'ff' AND name IS NULL", NULL },
  [TDM_FILTER_CUSTOMER_NAME] = { OF_CUSTOMERS ("c.name IS NULL"), NULL },
  [TDM_FILTER_CITY] = { OF_CUSTOMERS ("c.city IS NULL"), NULL },
  [TDM_FILTER_COUNTRY] = { OF_CUSTOMERS ("c.country IS NULL"), NULL },
  [TDM_FILTER_CRM_ID] = { NULL, OF_TEXTS ("crm_id IS NOT NULL") },
  [TDM_FILTER_CAMPAIGN] = { NULL, OF_TEXTS ("campaign_id IS NOT NULL") },
  [TDM_FILTER_OWNER] = { NULL,
                         "SELECT deal_id FROM person WHERE role = 0 AND position = 0 AND email IS NOT NULL" },
  [TDM_FILTER_TAG] = { NULL, OF_TEXTS ("tags IS NOT NULL") },
  [TDM_FILTER_SOLUTION] = { NULL, "SELECT deal_id FROM deal_solution" },
  [TDM_FILTER_SENDER] = { NULL, "SELECT id FROM deal WHERE sender IS NOT NULL" },
  [TDM_FILTER_NOTES] = { NULL, OF_TEXTS ("notes IS NOT NULL") },
  [TDM_FILTER_CUSTOMER] = { "SELECT id FROM deal WHERE customer_id IS NULL", NULL },
  [TDM_FILTER_VALUE] = { "SELECT id FROM deal WHERE value_key = '" NO_VALUE "'", NULL },
  [TDM_FILTER_CLOSE_DATE] = { "SELECT id FROM deal WHERE close_date = '" NO_DATE "'", NULL },
  [TDM_FILTER_DEADLINE] = { "SELECT id FROM deal WHERE deadline = 9223372036854775807", NULL },
  [TDM_FILTER_CREATED] = { "SELECT id FROM deal WHERE created = 0", NULL },
  [TDM_FILTER_UPDATED] = { "SELECT id FROM deal WHERE updated = 0", NULL },
  [TDM_FILTER_NEXT_STEP_DATE] = { NULL, OF_TEXTS ("next_step_date IS NOT NULL") },
};

gboolean
tdm_term_run_add_without (TdmTermRun *self, TdmFilterField field)
{
  if (field == TDM_FILTER_CURRENCY)
    return add_without_currency (self);
  if (nothing[field].without != NULL)
    return tdm_term_run_collect (self, nothing[field].without, "");

  g_return_val_if_fail (nothing[field].with != NULL, FALSE);

  return add_all_but (self, nothing[field].with);
}

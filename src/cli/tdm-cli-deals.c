/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verb “deals”: the list, for people and as JSON. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-query.h"
#include "tdm-cli-table.h"
#include "tdm-clock.h"
#include "tdm-deal-json.h"
#include "tdm-filter-words.h"
#include "tdm-format.h"
#include "tdm-words.h"

/* So many rows share the width of their columns before they are printed. */
#define TABLE_PART 256

/**
 * Listing:
 * @table: (nullable): what has columns; %NULL for JSON
 * @summary: (nullable): of the query, for people
 * @group: index of the group whose heading comes next
 */
typedef struct
{
  guint n_deals;
  TdmCliTable *table;
  TdmDealGroup kind;
  TdmDealSummary *summary;
  guint group;
} Listing;

/* "12 deals: 1,250 EUR, 300 USD", with no sum over two currencies. */
static char *
describe_totals (guint count, const GPtrArray *totals)
{
  g_autoptr (GString) sums = g_string_new (NULL);
  g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", count), count);

  for (guint i = 0; i < totals->len; i++)
    {
      const TdmMoneyTotal *total = totals->pdata[i];
      g_autofree char *money = tdm_format_money (total->amount, total->currency);

      g_string_append_printf (sums, "%s%s", i > 0 ? C_ ("between sums of money", ", ") : "", money);
    }
  if (totals->len == 0)
    return g_steal_pointer (&deals);

  /* Translators: how many deals, then the sums of their values, one for each currency. */
  return g_strdup_printf (_ ("%s: %s"), deals, sums->str);
}

static gboolean
print_json_deal (TdmCliRun *run, const TdmDealRecord *deal, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autofree char *text = tdm_deal_json_write (deal, NULL, TDM_DEAL_JSON_DEFAULT);

  tdm_cli_print (run, "%s%s", listing->n_deals++ > 0 ? ",\n" : "", text);
  return TRUE;
}

static char *
describe_time (const TdmDealRecord *deal)
{
  if (deal->deadline != TDM_NO_TIME)
    return tdm_words_deadline (deal->deadline, tdm_clock_now ());

  return deal->close_date != NULL ? tdm_format_date (deal->close_date) : NULL;
}

/* The heading stands before the first deal of its group, and the rows of the group before it are printed. */
static void
print_heading (TdmCliRun *run, Listing *listing)
{
  const GPtrArray *groups = listing->summary->groups;
  const TdmDealGroupInfo *group = listing->group < groups->len ? groups->pdata[listing->group] : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *totals = NULL;

  if (group == NULL || group->first != listing->n_deals)
    return;

  tdm_cli_table_print (listing->table, run);
  heading = tdm_words_group_heading (listing->kind, group->key, group->label);
  clean = tdm_cli_clean_line (heading);
  totals = describe_totals (group->count, group->totals);
  tdm_cli_print (run, "%s%s%s%s (%s)\n", listing->n_deals > 0 ? "\n" : "", run->color ? "\033[1m" : "", clean,
                 run->color ? "\033[0m" : "", totals);
  listing->group++;
}

static gboolean
add_table_deal (TdmCliRun *run, const TdmDealRecord *deal, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, deal->id);
  g_autofree char *money = deal->value != NULL ? tdm_format_money (deal->value, deal->currency) : NULL;
  g_autofree char *when = describe_time (deal);

  print_heading (run, listing);
  tdm_cli_table_add (listing->table, id);
  tdm_cli_table_add (listing->table, deal->favorite ? "♥" : NULL);
  tdm_cli_table_add (listing->table, deal->name);
  tdm_cli_table_add (listing->table, deal->customer->name);
  tdm_cli_table_add (listing->table, money);
  tdm_cli_table_add (listing->table, tdm_words_deal_status (deal->stage, deal->outcome));
  tdm_cli_table_add (listing->table, when);
  if (++listing->n_deals % TABLE_PART == 0)
    tdm_cli_table_print (listing->table, run);

  return TRUE;
}

static int
finish (TdmCliRun *run, gboolean done, const GError *error)
{
  return done ? TDM_CLI_DONE : tdm_cli_fail (run, NULL, error);
}

static int
list_as_json (TdmCliRun *run, const TdmDealQuery *query, guint limit)
{
  g_autoptr (GError) error = NULL;
  Listing listing = { 0 };
  gboolean done;

  tdm_cli_print (run, "[");
  done = tdm_cli_for_each_deal (run, query, limit, FALSE, print_json_deal, &listing, &error);
  tdm_cli_print (run, "]\n");
  return finish (run, done, error);
}

/* The last line: what all deals of the query come to, also those that --limit left out. */
static void
print_totals (TdmCliRun *run, const Listing *listing)
{
  const TdmDealSummary *summary = listing->summary;
  g_autofree char *totals = describe_totals (summary->n_deals, summary->totals);

  if (listing->n_deals < summary->n_deals)
    {
      /* Translators: how many deals are listed, then how many there are in all and what they come to. */
      tdm_cli_print (run, _ ("\n%u shown of %s\n"), listing->n_deals, totals);
      return;
    }

  tdm_cli_print (run, "\n%s\n", totals);
}

static int
list_as_table (TdmCliRun *run, const TdmDealQuery *query, guint limit)
{
  g_autofree char *value_title = g_strconcat (">", tdm_words_deal_field ("value"), NULL);
  const char *const titles[] = {
    ">#",
    "",
    tdm_words_deal_field ("name"),
    tdm_words_deal_field ("customer"),
    value_title,
    tdm_words_deal_field ("stage"),
    /* Translators: a column that shows how long is left, or the estimated close date. */
    C_ ("column", "When"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealSummary) summary = tdm_cli_summarize (run, query, &error);
  Listing listing = { .table = table, .kind = query->group, .summary = summary };
  gboolean done =
    summary != NULL && tdm_cli_for_each_deal (run, query, limit, FALSE, add_table_deal, &listing, &error);

  if (listing.n_deals > 0)
    tdm_cli_table_print (table, run);
  if (done && summary->n_deals > 0)
    print_totals (run, &listing);

  return finish (run, done, error);
}

/**
 * tdm_cli_deals:
 *
 * `deals [filters] [--json]`
 */
int
tdm_cli_deals (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  guint limit;

  if (!tdm_cli_read_query (run, options, query, &limit))
    return TDM_CLI_MISUSED;

  return run->json ? list_as_json (run, query, limit) : list_as_table (run, query, limit);
}

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
#include "tdm-format.h"
#include "tdm-words.h"

/* So many rows share the width of their columns before they are printed. */
#define TABLE_PART 256

typedef struct
{
  guint n_deals;
  TdmCliTable *table;
} Listing;

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

static gboolean
add_table_deal (TdmCliRun *run, const TdmDealRecord *deal, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, deal->id);
  g_autofree char *money = deal->value != NULL ? tdm_format_money (deal->value, deal->currency) : NULL;
  g_autofree char *when = describe_time (deal);

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
  Listing listing = { 0, NULL };
  gboolean done;

  tdm_cli_print (run, "[");
  done = tdm_cli_for_each_deal (run, query, limit, FALSE, print_json_deal, &listing, &error);
  tdm_cli_print (run, "]\n");
  return finish (run, done, error);
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
  Listing listing = { 0, table };
  gboolean done = tdm_cli_for_each_deal (run, query, limit, FALSE, add_table_deal, &listing, &error);

  if (listing.n_deals > 0)
    tdm_cli_table_print (table, run);

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

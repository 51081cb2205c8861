/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes on their way to Partner Center, and what stands in their way. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-query.h"
#include "tdm-cli-report.h"
#include "tdm-cli-table.h"
#include "tdm-cli-wait.h"
#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-words.h"

static GPtrArray *
load_outbox (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_list_outbox_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_list_outbox_finish (run->store, tdm_cli_wait (&result), error);
}

static void
add_text (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, const char *text)
{
  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_strcpy (doc, text) : yyjson_mut_null (doc));
}

static yyjson_mut_val *
build_entry (yyjson_mut_doc *doc, const TdmOutboxEntry *entry)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  g_autofree char *until = tdm_instant_to_text (entry->until);

  yyjson_mut_obj_add_int (doc, object, "seq", entry->seq);
  yyjson_mut_obj_add_int (doc, object, "deal", entry->deal_id);
  add_text (doc, object, "referralId", entry->referral_id);
  add_text (doc, object, "action", entry->action);
  add_text (doc, object, "state", entry->state);
  add_text (doc, object, "until", until);
  yyjson_mut_obj_add_int (doc, object, "attempts", entry->attempts);
  add_text (doc, object, "lastError", entry->last_error);
  return object;
}

static void
print_json (TdmCliRun *run, GPtrArray *entries)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < entries->len; i++)
    yyjson_mut_arr_append (array, build_entry (doc, entries->pdata[i]));

  tdm_cli_print_json (run, array);
}

static const char *
describe_state (const char *state)
{
  TdmSyncState sync;

  return tdm_sync_state_from_token (state, &sync) ? tdm_words_sync_state (sync) : state;
}

static void
print_table (TdmCliRun *run, GPtrArray *entries)
{
  const char *const titles[] = {
    ">#",
    /* Translators: a column of the list of changes: the number of the deal. */
    C_ ("column", "Deal"),
    /* Translators: a column of the list of changes: what is to be sent. */
    C_ ("column", "Change"),
    /* Translators: a column of the list of changes: where it is on its way. */
    C_ ("column", "State"),
    /* Translators: a column of the list of changes: the time until which it can be withdrawn. */
    C_ ("column", "Until"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < entries->len; i++)
    {
      const TdmOutboxEntry *entry = entries->pdata[i];
      g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq);
      g_autofree char *deal = g_strdup_printf ("%" G_GINT64_FORMAT, entry->deal_id);
      g_autofree char *until = entry->until != TDM_NO_TIME ? tdm_format_time (entry->until) : NULL;

      tdm_cli_table_add (table, seq);
      tdm_cli_table_add (table, deal);
      tdm_cli_table_add (table, entry->action);
      tdm_cli_table_add (table, describe_state (entry->state));
      tdm_cli_table_add (table, until);
    }

  if (entries->len > 0)
    tdm_cli_table_print (table, run);
}

/**
 * tdm_cli_outbox:
 *
 * `outbox [--json]`
 */
int
tdm_cli_outbox (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = load_outbox (run, &error);

  if (entries == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_json (run, entries);
  else
    print_table (run, entries);
  return TDM_CLI_DONE;
}

static TdmOutboxEntry *
find_entry (GPtrArray *entries, gint64 seq)
{
  for (guint i = 0; i < entries->len; i++)
    if (((TdmOutboxEntry *) entries->pdata[i])->seq == seq)
      return entries->pdata[i];

  return NULL;
}

/**
 * tdm_cli_withdraw:
 *
 * `withdraw SEQ`
 */
int
tdm_cli_withdraw (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const TdmOutboxEntry *entry;
  guint64 seq;

  if (!g_ascii_string_to_unsigned (options->arguments[0], 10, 1, G_MAXINT64, &seq, NULL))
    return tdm_cli_misuse (run, options->arguments[0], _ ("This is not the number of a change."));
  if ((entries = load_outbox (run, &error)) == NULL)
    return tdm_cli_fail (run, NULL, error);

  entry = find_entry (entries, (gint64) seq);
  tdm_store_withdraw_async (run->store, (gint64) seq, NULL, tdm_cli_ready_cb, &result);
  if (!tdm_store_undo_finish (run->store, tdm_cli_wait (&result), &error))
    return tdm_cli_fail (run, options->arguments[0], error);

  /* Translators: %s is the number of the deal. */
  return entry != NULL ? tdm_cli_report_deal (run, entry->deal_id, _ ("The change of deal %s was withdrawn."))
                       : TDM_CLI_DONE;
}

/**
 * tdm_cli_conflicts:
 *
 * `conflicts [--json]`: a conflict needs a server that answered, so without an account there is none.
 */
int
tdm_cli_conflicts (TdmCliRun *run, const TdmCliOptions *options)
{
  if (run->json)
    tdm_cli_print (run, "[]\n");

  return TDM_CLI_DONE;
}

/**
 * tdm_cli_resolve:
 *
 * `resolve ID FIELD mine|theirs|both`
 */
int
tdm_cli_resolve (TdmCliRun *run, const TdmCliOptions *options)
{
  static const char *const answers[] = { "mine", "theirs", "both", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;

  if (!g_strv_contains (answers, options->arguments[2]))
    return tdm_cli_misuse (run, options->arguments[2], _ ("The answer is mine, theirs or both."));
  if ((deal = tdm_cli_load_deal (run, options->arguments[0], NULL, &error)) == NULL)
    return tdm_cli_fail (run, options->arguments[0], error);

  return tdm_cli_refuse (run, options->arguments[1], _ ("There is no conflict in this field."));
}

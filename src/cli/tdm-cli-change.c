/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs that show or change one deal. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-deal-view.h"
#include "tdm-cli-query.h"
#include "tdm-cli-report.h"
#include "tdm-cli-solutions.h"
#include "tdm-cli-wait.h"
#include "tdm-deal-json.h"
#include "tdm-store-bulk.h"

/**
 * tdm_cli_deal:
 *
 * `deal ID [--json]`
 */
int
tdm_cli_deal (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (TdmDealRecord) deal = tdm_cli_load_deal (run, options->arguments[0], &timeline, &error);

  if (deal == NULL)
    return tdm_cli_fail (run, options->arguments[0], error);

  if (run->json)
    tdm_cli_print_deal_json (run, deal, timeline);
  else
    tdm_cli_print_deal (run, deal, timeline);
  return TDM_CLI_DONE;
}

static gboolean
read_deal (TdmCliRun *run,
           const char *file,
           TdmDealJsonMode mode,
           TdmDealRecord *deal,
           TdmDealFields *fields,
           GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_cli_read_json (run, file, error);

  return doc != NULL && tdm_deal_json_read (yyjson_doc_get_root (doc), mode, deal, fields, NULL, error);
}

/* M61: the help is asked for, and nobody says what kind. */
static void
warn_of_empty_help_notes (TdmCliRun *run, const TdmDealRecord *deal)
{
  if (deal->help_requested && deal->help_notes == NULL)
    tdm_cli_warn (run, "help.notes", _ ("Say what kind of help is needed: Microsoft reads this first."));
}

/**
 * tdm_cli_new_deal:
 *
 * `new-deal FILE|-`
 */
int
tdm_cli_new_deal (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt = { 0 };
  TdmDealFields fields;

  if (!read_deal (run, options->arguments[0], TDM_DEAL_JSON_NEW, deal, &fields, &error))
    return tdm_cli_fail (run, options->arguments[0], error);

  tdm_store_create_deal_async (run->store, deal, NULL, tdm_cli_ready_cb, &result);
  if (!tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, &error))
    return tdm_cli_fail (run, options->arguments[0], error);

  warn_of_empty_help_notes (run, deal);
  tdm_cli_warn_of_solutions (run, receipt.deal_id);
  if (run->json)
    return tdm_cli_report_deal (run, receipt.deal_id, NULL);

  tdm_cli_print (run, "%" G_GINT64_FORMAT "\n", receipt.deal_id);
  return TDM_CLI_DONE;
}

/* The deal as it is, with what @file says laid over it: members the file leaves out inside customer and help stay. */
static TdmDealRecord *
load_changed (TdmCliRun *run,
              const char *reference,
              const char *file,
              TdmDealJsonMode mode,
              TdmDealFields *fields,
              int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) deal = tdm_cli_load_deal (run, reference, NULL, &error);

  *fields = 0;
  if (deal == NULL)
    {
      *status = tdm_cli_fail (run, reference, error);
      return NULL;
    }
  if (file != NULL && !read_deal (run, file, mode, deal, fields, &error))
    {
      *status = tdm_cli_fail (run, file, error);
      return NULL;
    }

  return g_steal_pointer (&deal);
}

/* What every change ends with. */
static int
finish_change (TdmCliRun *run, const char *reference, GAsyncResult **result, const char *done)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (run->store, tdm_cli_wait (result), &receipt, &error))
    return tdm_cli_fail (run, reference, error);
  if (receipt.past_deadline)
    tdm_cli_warn (run, reference,
                  _ ("The answer window is over. Partner Center decides whether this counts."));

  return tdm_cli_report_deal (run, receipt.deal_id, done);
}

/**
 * tdm_cli_edit:
 *
 * `edit ID FILE|-`
 */
int
tdm_cli_edit (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  TdmDealFields fields;
  int status;

  deal = load_changed (run, reference, options->arguments[1], TDM_DEAL_JSON_EDIT, &fields, &status);
  if (deal == NULL)
    return status;

  tdm_store_edit_deal_async (run->store, deal->id, deal, fields, NULL, tdm_cli_ready_cb, &result);
  /* Translators: %s is the number of the deal. */
  status = finish_change (run, reference, &result, _ ("Deal %s was changed."));
  if (status == TDM_CLI_DONE && (fields & TDM_DEAL_FIELD_SOLUTIONS))
    tdm_cli_warn_of_solutions (run, deal->id);
  return status;
}

/**
 * tdm_cli_accept:
 *
 * `accept ID [--from FILE]`
 */
int
tdm_cli_accept (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  TdmDealFields fields;
  int status;

  deal = load_changed (run, reference, options->from, TDM_DEAL_JSON_EDIT, &fields, &status);
  if (deal == NULL)
    return status;

  tdm_store_accept_deal_async (run->store, deal->id, deal, fields, NULL, tdm_cli_ready_cb, &result);
  status = finish_change (run, reference, &result, _ ("Deal %s was accepted."));
  if (status == TDM_CLI_DONE)
    tdm_cli_warn_of_solutions (run, deal->id);
  return status;
}

/**
 * tdm_cli_invite_microsoft:
 *
 * `invite-microsoft ID [--from FILE] [--hold SECONDS]`
 */
int
tdm_cli_invite_microsoft (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  TdmDealFields fields;
  int status, hold;

  if (!tdm_cli_read_hold (run, options->hold, &hold))
    return TDM_CLI_MISUSED;

  deal = load_changed (run, reference, options->from, TDM_DEAL_JSON_INVITE, &fields, &status);
  if (deal == NULL)
    return status;

  tdm_store_invite_microsoft_async (run->store, deal->id, deal, fields, hold, NULL, tdm_cli_ready_cb,
                                    &result);
  status = finish_change (run, reference, &result, _ ("Microsoft is invited to deal %s."));
  if (status == TDM_CLI_DONE)
    {
      deal->help_requested = TRUE;
      warn_of_empty_help_notes (run, deal);
      tdm_cli_warn_of_solutions (run, deal->id);
    }
  return status;
}

/**
 * tdm_cli_share:
 *
 * `share ID [--from FILE] [--hold SECONDS]`
 */
int
tdm_cli_share (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  TdmDealFields fields;
  int status, hold;

  if (!tdm_cli_read_hold (run, options->hold, &hold))
    return TDM_CLI_MISUSED;

  deal = load_changed (run, reference, options->from, TDM_DEAL_JSON_INVITE, &fields, &status);
  if (deal == NULL)
    return status;

  tdm_store_share_deal_async (run->store, deal->id, deal, fields, hold, NULL, tdm_cli_ready_cb, &result);
  status = finish_change (run, reference, &result, _ ("Microsoft sellers can see deal %s."));
  if (status == TDM_CLI_DONE)
    tdm_cli_warn_of_solutions (run, deal->id);
  return status;
}

/**
 * tdm_cli_note:
 *
 * `note ID TEXT`
 */
int
tdm_cli_note (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;

  if (!g_utf8_validate (options->arguments[1], -1, NULL))
    return tdm_cli_misuse (run, reference, _ ("The text is not UTF-8."));
  if ((deal = tdm_cli_load_deal (run, reference, NULL, &error)) == NULL)
    return tdm_cli_fail (run, reference, error);

  tdm_store_add_note_async (run->store, deal->id, options->arguments[1], NULL, tdm_cli_ready_cb, &result);
  return finish_change (run, reference, &result, _ ("The note was added to deal %s."));
}

static int
set_favorite (TdmCliRun *run, const char *reference, gboolean favorite, const char *done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = tdm_cli_load_deal (run, reference, NULL, &error);

  if (deal == NULL)
    return tdm_cli_fail (run, reference, error);

  tdm_store_set_deal_favorite_async (run->store, deal->id, favorite, NULL, tdm_cli_ready_cb, &result);
  return finish_change (run, reference, &result, done);
}

/**
 * tdm_cli_favorite:
 *
 * `favorite ID`
 */
int
tdm_cli_favorite (TdmCliRun *run, const TdmCliOptions *options)
{
  return set_favorite (run, options->arguments[0], TRUE, _ ("Deal %s is a favorite."));
}

/**
 * tdm_cli_unfavorite:
 *
 * `unfavorite ID`
 */
int
tdm_cli_unfavorite (TdmCliRun *run, const TdmCliOptions *options)
{
  return set_favorite (run, options->arguments[0], FALSE, _ ("Deal %s is no longer a favorite."));
}

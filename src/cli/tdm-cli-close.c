/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs that archive a deal: declined, won, lost or closed as an error. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-error.h"
#include "tdm-cli-query.h"
#include "tdm-cli-report.h"
#include "tdm-cli-wait.h"
#include "tdm-reason-words.h"
#include "tdm-rules.h"

/* The code of what was typed: a number, the English label, or the label as this language writes it (M76). */
static const TdmCode *
find_reason (TdmDealAction action, const char *typed)
{
  gboolean is_error = action == TDM_DEAL_ACTION_CLOSE_AS_ERROR;
  const TdmCode *code = is_error ? tdm_rules_find_error_reason (typed) : tdm_rules_find_close_reason (typed);
  GPtrArray *codes = is_error ? tdm_rules_get ()->error_reasons : tdm_rules_get ()->close_reasons;

  for (guint i = 0; code == NULL && i < codes->len; i++)
    {
      const TdmCode *candidate = codes->pdata[i];
      const char *words =
        is_error ? tdm_words_error_reason (candidate->number) : tdm_words_close_reason (candidate->number);

      if (typed != NULL && g_strcmp0 (words, typed) == 0)
        code = candidate;
    }

  return code;
}

/* "1 Customer not ready · 2 …", with which one can go on at once. */
static char *
list_reasons (TdmDealAction action)
{
  gboolean is_error = action == TDM_DEAL_ACTION_CLOSE_AS_ERROR;
  GPtrArray *codes = is_error ? tdm_rules_get ()->error_reasons : tdm_rules_get ()->close_reasons;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    {
      int number = ((const TdmCode *) codes->pdata[i])->number;

      g_string_append_printf (list, "%s%d %s", i > 0 ? " · " : "", number,
                              is_error ? tdm_words_error_reason (number) : tdm_words_close_reason (number));
    }

  return g_string_free_and_steal (list);
}

static int
refuse_reason (TdmCliRun *run, TdmDealAction action)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *list = list_reasons (action);
  g_autofree char *text = NULL;

  tdm_rule_error_set (&error, TDM_RULE_ERROR_REASON, "reason");
  rule = tdm_cli_error_text (error);
  text = g_strdup_printf ("%s (%s)", rule, list);
  return tdm_cli_refuse (run, NULL, text);
}

/* The stage is looked at first: who answers an archived deal learns that, not that a reason is missing. */
static gboolean
may_close (const TdmDealRecord *deal, TdmDealAction action, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (deal);

  return tdm_deal_rules_may (&state, action, error);
}

static int
close_deal (TdmCliRun *run, const TdmCliOptions *options, TdmDealAction action, const char *done)
{
  const char *reference = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  const TdmCode *reason = find_reason (action, options->reason);
  TdmReceipt receipt;
  int hold;

  if (!tdm_cli_read_hold (run, options->hold, &hold))
    return TDM_CLI_MISUSED;
  if ((deal = tdm_cli_load_deal (run, reference, NULL, &error)) == NULL || !may_close (deal, action, &error))
    return tdm_cli_fail (run, reference, error);
  if (reason == NULL && action != TDM_DEAL_ACTION_WIN)
    return refuse_reason (run, action);

  tdm_store_close_deal_async (run->store, deal->id, action, reason != NULL ? reason->code : NULL,
                              options->note, hold, NULL, tdm_cli_ready_cb, &result);
  if (!tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, &error))
    return tdm_cli_fail (run, reference, error);

  return tdm_cli_report_deal (run, deal->id, done);
}

/**
 * tdm_cli_decline:
 *
 * `decline ID --reason 1…8 [--note TEXT] [--hold SECONDS]`
 */
int
tdm_cli_decline (TdmCliRun *run, const TdmCliOptions *options)
{
  /* Translators: %s is the number of the deal. */
  return close_deal (run, options, TDM_DEAL_ACTION_DECLINE, _ ("Deal %s was declined."));
}

/**
 * tdm_cli_won:
 *
 * `won ID [--note TEXT] [--hold SECONDS]`
 */
int
tdm_cli_won (TdmCliRun *run, const TdmCliOptions *options)
{
  return close_deal (run, options, TDM_DEAL_ACTION_WIN, _ ("Deal %s was won."));
}

/**
 * tdm_cli_lost:
 *
 * `lost ID --reason 1…8 [--note TEXT] [--hold SECONDS]`
 */
int
tdm_cli_lost (TdmCliRun *run, const TdmCliOptions *options)
{
  return close_deal (run, options, TDM_DEAL_ACTION_LOSE, _ ("Deal %s was lost."));
}

/**
 * tdm_cli_error:
 *
 * `error ID --reason 1…9 [--note TEXT] [--hold SECONDS]`
 */
int
tdm_cli_error (TdmCliRun *run, const TdmCliOptions *options)
{
  return close_deal (run, options, TDM_DEAL_ACTION_CLOSE_AS_ERROR, _ ("Deal %s was closed as an error."));
}

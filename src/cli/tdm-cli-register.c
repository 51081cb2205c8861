/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verb that registers a won deal, and its checklist. */

#include <glib/gi18n.h>

#include "tdm-cli-query.h"
#include "tdm-cli-report.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-cli-wait.h"
#include "tdm-clock.h"
#include "tdm-registration-json.h"
#include "tdm-registration-words.h"
#include "tdm-store-registrations.h"

/* What the deal itself says, with what @file says laid over it; NULL after a complaint. */
static TdmRegistration *
read_form (TdmCliRun *run, const TdmDealRecord *deal, const char *file, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmRegistration) form = deal->registration != NULL ? tdm_registration_copy (deal->registration)
                                                                : tdm_registration_new_for_deal (deal);
  g_autoptr (yyjson_doc) doc = NULL;

  if (file != NULL)
    {
      doc = tdm_cli_read_json (run, file, &error);
      if (doc == NULL || !tdm_registration_json_read_form (yyjson_doc_get_root (doc), form, &error))
        {
          *status = tdm_cli_fail (run, file, error);
          return NULL;
        }
    }

  return g_steal_pointer (&form);
}

/* ---- the checklist ---- */

static void
add_instant (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, gint64 instant)
{
  g_autofree char *text = tdm_instant_to_text (instant);

  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_strcpy (doc, text) : yyjson_mut_null (doc));
}

static void
add_criteria (yyjson_mut_doc *doc, yyjson_mut_val *object, const TdmRegistrationCheck *check)
{
  yyjson_mut_val *criteria = yyjson_mut_obj_add_arr (doc, object, "criteria");

  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    {
      const TdmCriterion *criterion = &check->criteria[i];
      yyjson_mut_val *line = yyjson_mut_arr_add_obj (doc, criteria);

      yyjson_mut_obj_add_str (doc, line, "id", tdm_criterion_id_to_token (criterion->id));
      yyjson_mut_obj_add_str (doc, line, "state", tdm_criterion_state_to_token (criterion->state));
      add_instant (doc, line, "instant", criterion->instant);
      yyjson_mut_obj_add_val (doc, line, "usd",
                              criterion->figure != NULL ? yyjson_mut_strcpy (doc, criterion->figure)
                                                        : yyjson_mut_null (doc));
    }
}

static void
add_problems (yyjson_mut_doc *doc, yyjson_mut_val *object, GPtrArray *problems)
{
  yyjson_mut_val *array = yyjson_mut_obj_add_arr (doc, object, "problems");

  for (guint i = 0; i < problems->len; i++)
    {
      const TdmProblem *problem = problems->pdata[i];
      yyjson_mut_val *line = yyjson_mut_arr_add_obj (doc, array);

      yyjson_mut_obj_add_strcpy (doc, line, "field", problem->field);
      yyjson_mut_obj_add_strcpy (doc, line, "reason", tdm_words_registration_problem (problem));
    }
}

static void
print_check_json (TdmCliRun *run, const TdmRegistrationCheck *check, GPtrArray *problems)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  const char *why_not = tdm_registration_need_to_token (check->need);

  yyjson_mut_obj_add_bool (doc, object, "needed", check->need == TDM_REGISTRATION_NEEDED);
  yyjson_mut_obj_add_val (doc, object, "notNeeded",
                          why_not != NULL ? yyjson_mut_str (doc, why_not) : yyjson_mut_null (doc));
  add_instant (doc, object, "safeWon", check->safe_won);
  add_instant (doc, object, "registerBy", check->last_instant);
  add_criteria (doc, object, check);
  add_problems (doc, object, problems);
  tdm_cli_print_json (run, object);
}

static void
print_check (TdmCliRun *run,
             const TdmRegistrationCheck *check,
             const TdmRegistrationFacts *facts,
             GPtrArray *problems)
{
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (NULL, 3);

  if (check->need != TDM_REGISTRATION_NEEDED)
    tdm_cli_print (run, "%s\n\n", tdm_words_registration_need (check->need));
  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    {
      const TdmCriterion *criterion = &check->criteria[i];
      g_autofree char *detail = tdm_words_criterion_detail (criterion, facts);

      tdm_cli_table_add (table, tdm_words_criterion_state (criterion->state));
      tdm_cli_table_add (table, tdm_words_criterion (criterion->id));
      tdm_cli_table_add (table, detail);
    }
  tdm_cli_table_print (table, run);

  if (problems->len > 0)
    tdm_cli_print (run, "\n");
  for (guint i = 0; i < problems->len; i++)
    tdm_cli_print (run, "%s: %s\n", ((TdmProblem *) problems->pdata[i])->field,
                   tdm_words_registration_problem (problems->pdata[i]));
}

static int
check_deal (TdmCliRun *run, const TdmDealRecord *deal, const TdmRegistration *form, GPtrArray *timeline)
{
  TdmRegistrationFacts facts = { deal, form, tdm_timeline_find_won (timeline), tdm_clock_now () };
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (&facts);
  g_autoptr (GPtrArray) problems = tdm_registration_check_form (&facts);

  if (run->json)
    print_check_json (run, check, problems);
  else
    print_check (run, check, &facts, problems);
  return TDM_CLI_DONE;
}

/* ---- registering ---- */

/* What Microsoft is likely to refuse does not stand in the way, but it is said. */
static void
warn_of_criteria (TdmCliRun *run, const TdmRegistrationFacts *facts)
{
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (facts);

  if (check->need != TDM_REGISTRATION_NEEDED)
    tdm_cli_warn (run, "registration", tdm_words_registration_need (check->need));
  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    if (check->criteria[i].state == TDM_CRITERION_NOT_MET)
      {
        g_autofree char *text = g_strdup_printf ("%s: %s", tdm_words_criterion_state (TDM_CRITERION_NOT_MET),
                                                 tdm_words_criterion (check->criteria[i].id));

        tdm_cli_warn (run, tdm_criterion_id_to_token (check->criteria[i].id), text);
      }
}

/* The form has words of its own for what is wrong with a field. */
static int
refuse (TdmCliRun *run, const char *reference, const GError *error)
{
  g_autofree char *field = tdm_rule_error_dup_field (error);
  TdmProblem problem = { field, (TdmRuleError) error->code };
  g_autofree char *subject = NULL;

  if (field == NULL)
    return tdm_cli_fail (run, reference, error);

  subject = g_strdup_printf ("%s: %s", reference, field);
  return tdm_cli_refuse (run, subject, tdm_words_registration_problem (&problem));
}

static int
register_deal (TdmCliRun *run,
               const TdmCliOptions *options,
               const TdmDealRecord *deal,
               const TdmRegistration *form,
               GPtrArray *timeline)
{
  TdmRegistrationFacts facts = { deal, form, tdm_timeline_find_won (timeline), tdm_clock_now () };
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;
  int hold;

  if (!tdm_cli_read_hold (run, options->hold, &hold))
    return TDM_CLI_MISUSED;

  tdm_store_register_deal_async (run->store, deal->id, form, hold, NULL, tdm_cli_ready_cb, &result);
  if (!tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, &error))
    return refuse (run, options->arguments[0], error);

  warn_of_criteria (run, &facts);
  /* Translators: %s is the number of the deal. */
  return tdm_cli_report_deal (run, deal->id, _ ("Deal %s was registered."));
}

/**
 * tdm_cli_register:
 *
 * `register ID FILE|- [--hold SECONDS]`, `register ID [FILE|-] --check`
 */
int
tdm_cli_register (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  const char *file = options->arguments[1];
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (TdmDealRecord) deal = NULL;
  g_autoptr (TdmRegistration) form = NULL;
  TdmDealState state;
  int status;

  if (file == NULL && !options->check)
    return tdm_cli_misuse (run, "register", _ ("The file with the form is missing."));
  if (file != NULL && options->arguments[2] != NULL)
    return tdm_cli_misuse (run, "register", _ ("One file is enough."));
  if ((deal = tdm_cli_load_deal (run, reference, &timeline, &error)) == NULL)
    return tdm_cli_fail (run, reference, error);

  /* Who registers an open deal learns that, not that a field is missing. */
  state = tdm_deal_record_get_state (deal);
  if (!options->check && !tdm_deal_rules_may (&state, TDM_DEAL_ACTION_REGISTER, &error))
    return tdm_cli_fail (run, reference, error);
  if ((form = read_form (run, deal, file, &status)) == NULL)
    return status;

  return options->check ? check_deal (run, deal, form, timeline)
                        : register_deal (run, options, deal, form, timeline);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where offers stand under a rulebook and what they lack. */

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-clock.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-readiness-json.h"

/* One offer, or all of them. */
static GPtrArray *
load_offers (TdmCliRun *run, const char *reference, GError **error)
{
  g_autoptr (TdmOffer) offer = NULL;
  GPtrArray *offers;

  if (reference == NULL)
    return tdm_cli_list_offers (run, error);
  if ((offer = tdm_cli_load_offer (run, reference, error)) == NULL)
    return NULL;

  offers = tdm_shape_new_list (&tdm_offer_shape);
  g_ptr_array_add (offers, g_steal_pointer (&offer));
  return offers;
}

static GPtrArray *
evaluate_all (GPtrArray *offers, const TdmRulebook *rulebook, const TdmCompany *company)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_readiness_free);
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());

  for (guint i = 0; i < offers->len; i++)
    g_ptr_array_add (all, tdm_readiness_evaluate (rulebook, offers->pdata[i], company, today));

  return all;
}

static void
print_json (TdmCliRun *run, const TdmRulebook *rulebook, GPtrArray *offers, GPtrArray *readiness)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  yyjson_mut_val *array;

  yyjson_mut_obj_add_str (doc, object, "rulebook", rulebook->id);
  array = yyjson_mut_obj_add_arr (doc, object, "offers");
  for (guint i = 0; i < offers->len; i++)
    yyjson_mut_arr_append (array, tdm_readiness_json_build (doc, offers->pdata[i], readiness->pdata[i]));
  tdm_cli_print_json (run, object);
}

/* ---- for people ---- */

static void
print_lacks (TdmCliRun *run, const TdmReadiness *readiness)
{
  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = readiness->results->pdata[i];
      g_autofree char *reason = NULL;

      if (result->state != TDM_REQUIREMENT_MISSING || result->covered || result->requirement->optional)
        continue;

      /* Of two ways that are both missing, one is enough. */
      if (tdm_readiness_is_another_way (readiness, result))
        reason = g_strdup (tdm_words_requirement_about (result->requirement->words));
      else
        reason = tdm_words_readiness_reason (result);
      tdm_cli_print (run, "  • %s%s%s\n", tdm_words_requirement (result->requirement->words),
                     reason != NULL ? " – " : "", reason != NULL ? reason : "");
    }
}

static void
print_offer (TdmCliRun *run, const TdmOffer *offer, const TdmReadiness *readiness)
{
  g_autofree char *title = tdm_cli_clean_line (tdm_offer_get_title (offer));

  tdm_cli_print (run, "%s (%s)\n", title, offer->offer_id);
  if (readiness->expected != NULL)
    /* Translators: %s is a co-sell status. */
    tdm_cli_print (run, _ ("  Likely meets: %s\n"), tdm_words_cosell_status (readiness->expected));
  else
    tdm_cli_print (run, "%s", _ ("  Has no co-sell status before it is live.\n"));
  if (readiness->next != NULL)
    /* Translators: %s is a co-sell status. */
    tdm_cli_print (run, _ ("  Next status: %s\n"), tdm_words_cosell_status (readiness->next));
  print_lacks (run, readiness);
}

static void
print_text (TdmCliRun *run, const TdmRulebook *rulebook, GPtrArray *offers, GPtrArray *readiness)
{
  tdm_cli_print (run, "%s\n", tdm_words_rulebook (rulebook->id));
  for (guint i = 0; i < offers->len; i++)
    {
      tdm_cli_print (run, "\n");
      print_offer (run, offers->pdata[i], readiness->pdata[i]);
    }
}

/**
 * tdm_cli_readiness:
 *
 * `readiness [OFFER] [--rulebook ID] [--json]`
 */
int
tdm_cli_readiness (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  const TdmRulebook *rulebook = tdm_cli_find_rulebook (run, options->rulebook);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmCompany) company = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) readiness = NULL;

  if (rulebook == NULL)
    return TDM_CLI_MISUSED;
  if (reference != NULL && options->arguments[1] != NULL)
    return tdm_cli_misuse (run, options->arguments[1], _ ("There is an argument too many."));

  offers = load_offers (run, reference, &error);
  if (offers == NULL || (company = tdm_cli_load_company (run, &error)) == NULL)
    return tdm_cli_fail (run, reference, error);

  readiness = evaluate_all (offers, rulebook, company);
  if (run->json)
    print_json (run, rulebook, offers, readiness);
  else
    print_text (run, rulebook, offers, readiness);
  return TDM_CLI_DONE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer: shown, made, changed, and its steps of publication. */

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-cli-wait.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-json.h"
#include "tdm-offer-words.h"
#include "tdm-words.h"

/* ---- showing ---- */

static void
add_fact (TdmCliTable *table, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  tdm_cli_table_add (table, label);
  tdm_cli_table_add (table, value);
}

static void
add_list (TdmCliTable *table, const char *label, GStrv values)
{
  g_autofree char *text = values != NULL ? g_strjoinv (", ", values) : NULL;

  add_fact (table, label, text);
}

static void
add_plans (TdmCliTable *table, const TdmOffer *offer)
{
  for (guint i = 0; i < offer->plans->len; i++)
    {
      const TdmOfferPlan *plan = offer->plans->pdata[i];
      g_autofree char *text = plan->name != NULL ? g_strdup_printf ("%s (%s)", plan->name, plan->plan_id)
                                                 : g_strdup (plan->plan_id);

      /* Translators: label before the name of a plan of an offer. */
      add_fact (table, i == 0 ? C_ ("offer", "Plans") : " ", text);
    }
}

static void
add_documents (TdmCliTable *table, const TdmOffer *offer)
{
  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      add_fact (table, tdm_words_document_kind (document->kind),
                document->url != NULL ? document->url : document->name);
    }
}

static void
add_contacts (TdmCliTable *table, const TdmOffer *offer)
{
  for (guint i = 0; i < offer->contacts->len; i++)
    {
      const TdmOfferContact *contact = offer->contacts->pdata[i];
      g_autofree char *where = contact->countries != NULL ? g_strjoinv (", ", contact->countries) : NULL;
      g_autofree char *text =
        g_strdup_printf ("%s (%s)", contact->name != NULL ? contact->name : "", where != NULL ? where : "");

      add_fact (table, contact->role != NULL ? tdm_words_contact_role (contact->role) : " ", text);
    }
}

static char *
dup_recorded (const TdmOffer *offer)
{
  g_autofree char *day = offer->recorded_on != NULL ? tdm_format_date (offer->recorded_on) : NULL;

  if (offer->recorded_status == NULL)
    return NULL;

  return day != NULL ? g_strdup_printf ("%s (%s)", tdm_words_cosell_status (offer->recorded_status), day)
                     : g_strdup (tdm_words_cosell_status (offer->recorded_status));
}

static void
print_offer (TdmCliRun *run, const TdmOffer *offer, const TdmReadiness *readiness)
{
  g_autoptr (TdmCliTable) facts = tdm_cli_table_new (NULL, 2);
  g_autofree char *recorded = dup_recorded (offer);

  add_fact (facts, C_ ("column", "Offer"), offer->name);
  add_fact (facts, tdm_words_deal_field ("offerId"), offer->offer_id);
  add_fact (facts, tdm_words_deal_field ("alias"), offer->alias);
  add_fact (facts, C_ ("column", "Type"), offer->type != NULL ? tdm_words_offer_type (offer->type) : NULL);
  add_fact (facts, tdm_words_deal_field ("solutionType"),
            offer->solution_type != NULL ? tdm_words_solution_type (offer->solution_type) : NULL);
  add_fact (facts, tdm_words_deal_field ("status"),
            offer->status != NULL ? tdm_words_offer_status (offer->status) : NULL);
  add_fact (facts, tdm_words_deal_field ("solutionId"), offer->solution_id);
  add_fact (facts, C_ ("column", "Co-sell status"), recorded);
  add_fact (facts, C_ ("column", "Likely meets"),
            readiness->expected != NULL ? tdm_words_cosell_status (readiness->expected) : NULL);
  add_plans (facts, offer);
  /* Translators: label before the codes of the countries an offer is available in. */
  add_list (facts, C_ ("offer", "Geographies"), offer->geographies);
  add_documents (facts, offer);
  add_contacts (facts, offer);
  tdm_cli_table_print (facts, run);
}

/**
 * tdm_cli_offer:
 *
 * `offer ID [--json]`
 */
int
tdm_cli_offer (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_cli_load_offer (run, reference, &error);
  g_autoptr (TdmReadiness) readiness = NULL;

  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);
  if (run->json)
    return tdm_cli_print_offer_json (run, offer, &error) ? TDM_CLI_DONE
                                                         : tdm_cli_fail (run, reference, error);

  readiness = tdm_cli_evaluate (run, tdm_cli_find_rulebook (run, NULL), offer, &error);
  if (readiness == NULL)
    return tdm_cli_fail (run, reference, error);

  print_offer (run, offer, readiness);
  return TDM_CLI_DONE;
}

/* ---- changing ---- */

static gboolean
read_offer (TdmCliRun *run,
            const char *file,
            TdmOfferJsonMode mode,
            TdmOffer *offer,
            TdmOfferFields *fields,
            GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_cli_read_json (run, file, error);

  return doc != NULL && tdm_offer_json_read (yyjson_doc_get_root (doc), mode, offer, fields, error);
}

/**
 * tdm_cli_new_offer:
 *
 * `new-offer FILE|-`
 */
int
tdm_cli_new_offer (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *file = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  TdmOfferFields fields;
  TdmReceipt receipt = { 0 };

  if (!read_offer (run, file, TDM_OFFER_JSON_NEW, offer, &fields, &error) ||
      !tdm_cli_save_offer (run, offer, fields, &receipt, &error))
    return tdm_cli_fail (run, file, error);

  return tdm_cli_report_offer (run, receipt.deal_id, NULL);
}

/**
 * tdm_cli_edit_offer:
 *
 * `edit-offer ID FILE|-`
 */
int
tdm_cli_edit_offer (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0], *file = options->arguments[1];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_cli_load_offer (run, reference, &error);
  TdmOfferFields fields;
  TdmReceipt receipt = { 0 };

  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);
  if (!read_offer (run, file, TDM_OFFER_JSON_EDIT, offer, &fields, &error) ||
      !tdm_cli_save_offer (run, offer, fields, &receipt, &error))
    return tdm_cli_fail (run, file, error);

  return tdm_cli_report_offer (run, offer->id, NULL);
}

/* ---- publication ---- */

static gboolean
read_move (TdmCliRun *run, const char *word, TdmPublicationMove *move)
{
  g_autoptr (GString) words = NULL;
  g_autofree char *text = NULL;

  *move = TDM_PUBLICATION_PUBLISH;
  if (word == NULL || tdm_publication_move_from_token (word, move))
    return TRUE;

  words = g_string_new (NULL);
  for (int i = 0; i < TDM_N_PUBLICATION_MOVES; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            tdm_publication_move_to_token ((TdmPublicationMove) i));
  /* Translators: %s lists the steps of publication as they are typed. */
  text = g_strdup_printf (_ ("There is no such step, only %s."), words->str);
  tdm_cli_misuse (run, "--move", text);
  return FALSE;
}

static gboolean
move_offer (TdmCliRun *run, gint64 id, TdmPublicationMove move, const TdmRulebook *rulebook, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  tdm_store_move_offer_async (run->store, id, move, rulebook->id, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, error);
}

/* Where the offer is now; @reference is what was typed. */
static int
report_move (TdmCliRun *run, const char *reference, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_cli_load_offer (run, reference, &error);
  g_autofree char *text = NULL;

  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);

  text = g_strdup_printf ("%s: %s", offer->offer_id, tdm_words_offer_status (offer->status));
  return tdm_cli_report_offer (run, id, text);
}

/**
 * tdm_cli_publish_offer:
 *
 * `publish-offer ID [--move MOVE] [--rulebook ID]`: refused while a mandatory page is incomplete, or while the offer
 * cannot make this step.
 */
int
tdm_cli_publish_offer (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  const TdmRulebook *rulebook = tdm_cli_find_rulebook (run, options->rulebook);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  TdmPublicationMove move;

  if (rulebook == NULL || !read_move (run, options->move, &move))
    return TDM_CLI_MISUSED;

  offer = tdm_cli_load_offer (run, reference, &error);
  if (offer == NULL || !move_offer (run, offer->id, move, rulebook, &error))
    return tdm_cli_fail (run, reference, error);

  return report_move (run, reference, offer->id);
}

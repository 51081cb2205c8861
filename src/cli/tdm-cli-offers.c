/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers of the commercial marketplace: their basic members. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-table.h"
#include "tdm-cli-wait.h"
#include "tdm-offer-json.h"
#include "tdm-words.h"

static TdmOffer *
load_offer (TdmCliRun *run, const char *reference, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_offer_async (run->store, reference, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_offer_finish (run->store, tdm_cli_wait (&result), error);
}

static GPtrArray *
list_offers (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_list_offers_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_list_offers_finish (run->store, tdm_cli_wait (&result), error);
}

static void
print_json (TdmCliRun *run, GPtrArray *offers)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < offers->len; i++)
    yyjson_mut_arr_append (array, tdm_offer_json_build (doc, offers->pdata[i], NULL));

  tdm_cli_print_json (run, array);
}

static void
print_table (TdmCliRun *run, GPtrArray *offers)
{
  const char *const titles[] = {
    ">#",
    tdm_words_deal_field ("offerId"),
    /* Translators: a column of the list of offers: what an offer is called. */
    C_ ("column", "Offer"),
    /* Translators: a column of the list of offers: its offer type. */
    C_ ("column", "Type"),
    tdm_words_deal_field ("status"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = offers->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, offer->id);

      tdm_cli_table_add (table, id);
      tdm_cli_table_add (table, offer->offer_id);
      tdm_cli_table_add (table, offer->name);
      tdm_cli_table_add (table, offer->type != NULL ? tdm_words_offer_type (offer->type) : NULL);
      tdm_cli_table_add (table, offer->status != NULL ? tdm_words_offer_status (offer->status) : NULL);
    }

  if (offers->len > 0)
    tdm_cli_table_print (table, run);
}

/**
 * tdm_cli_offers:
 *
 * `offers [--json]`
 */
int
tdm_cli_offers (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = list_offers (run, &error);

  if (offers == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_json (run, offers);
  else
    print_table (run, offers);
  return TDM_CLI_DONE;
}

static void
print_offer_json (TdmCliRun *run, const TdmOffer *offer)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

  tdm_cli_print_json (run, tdm_offer_json_build (doc, offer, NULL));
}

static void
add_fact (TdmCliTable *table, const char *label, const char *value)
{
  if (value == NULL)
    return;

  tdm_cli_table_add (table, label);
  tdm_cli_table_add (table, value);
}

static void
print_offer (TdmCliRun *run, const TdmOffer *offer)
{
  g_autoptr (TdmCliTable) facts = tdm_cli_table_new (NULL, 2);

  add_fact (facts, C_ ("column", "Offer"), offer->name);
  add_fact (facts, tdm_words_deal_field ("offerId"), offer->offer_id);
  add_fact (facts, tdm_words_deal_field ("alias"), offer->alias);
  add_fact (facts, C_ ("column", "Type"), offer->type != NULL ? tdm_words_offer_type (offer->type) : NULL);
  add_fact (facts, tdm_words_deal_field ("solutionType"),
            offer->solution_type != NULL ? tdm_words_solution_type (offer->solution_type) : NULL);
  add_fact (facts, tdm_words_deal_field ("status"),
            offer->status != NULL ? tdm_words_offer_status (offer->status) : NULL);
  add_fact (facts, tdm_words_deal_field ("solutionId"), offer->solution_id);
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
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = load_offer (run, options->arguments[0], &error);

  if (offer == NULL)
    return tdm_cli_fail (run, options->arguments[0], error);

  if (run->json)
    print_offer_json (run, offer);
  else
    print_offer (run, offer);
  return TDM_CLI_DONE;
}

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

static gboolean
save_offer (TdmCliRun *run, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_offer_async (run->store, offer, fields, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), receipt, error);
}

/* With --json the offer, else its number. */
static int
report_offer (TdmCliRun *run, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (TdmOffer) offer = NULL;

  if (!run->json)
    {
      tdm_cli_print (run, "%s\n", number);
      return TDM_CLI_DONE;
    }
  if ((offer = load_offer (run, number, &error)) == NULL)
    return tdm_cli_fail (run, number, error);

  print_offer_json (run, offer);
  return TDM_CLI_DONE;
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
      !save_offer (run, offer, fields, &receipt, &error))
    return tdm_cli_fail (run, file, error);

  return report_offer (run, receipt.deal_id);
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
  g_autoptr (TdmOffer) offer = load_offer (run, reference, &error);
  TdmOfferFields fields;
  TdmReceipt receipt = { 0 };

  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);
  if (!read_offer (run, file, TDM_OFFER_JSON_EDIT, offer, &fields, &error) ||
      !save_offer (run, offer, fields, &receipt, &error))
    return tdm_cli_fail (run, file, error);

  return report_offer (run, offer->id);
}

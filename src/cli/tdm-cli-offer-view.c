/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers from the store and on the terminal, and the rulebook that applies. */

#include "tdm-config.h"

#include "tdm-cli-offer-view.h"

#include <glib/gi18n.h>

#include "tdm-cli-wait.h"
#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-offer-json.h"

TdmOffer *
tdm_cli_load_offer (TdmCliRun *run, const char *reference, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_offer_async (run->store, reference, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_offer_finish (run->store, tdm_cli_wait (&result), error);
}

GPtrArray *
tdm_cli_list_offers (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_list_offers_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_list_offers_finish (run->store, tdm_cli_wait (&result), error);
}

TdmCompany *
tdm_cli_load_company (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_company_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_company_finish (run->store, tdm_cli_wait (&result), error);
}

gboolean
tdm_cli_save_offer (
  TdmCliRun *run, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_offer_async (run->store, offer, fields, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), receipt, error);
}

/* ---- rulebooks ---- */

/* What the window keeps as its setting; a program that finds no schema has no setting. */
static char *
dup_chosen_rulebook (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, TDM_APP_ID, TRUE) : NULL;
  g_autoptr (GSettings) settings = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "rulebook"))
    return NULL;

  settings = g_settings_new_full (schema, NULL, NULL);
  return g_settings_get_string (settings, "rulebook");
}

static char *
dup_rulebook_ids (void)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rulebooks->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", ((const TdmRulebook *) rulebooks->pdata[i])->id);

  return g_string_free (ids, FALSE);
}

const TdmRulebook *
tdm_cli_find_rulebook (TdmCliRun *run, const char *id)
{
  g_autofree char *chosen = id == NULL ? dup_chosen_rulebook () : NULL;
  const char *wanted = id != NULL ? id : chosen;
  const TdmRulebook *rulebook = wanted != NULL && *wanted != '\0' ? tdm_rulebook_find (wanted) : NULL;
  g_autofree char *ids = NULL;
  g_autofree char *text = NULL;

  if (rulebook != NULL)
    return rulebook;
  if (id == NULL)
    return tdm_rulebook_get_default ();

  ids = dup_rulebook_ids ();
  /* Translators: %s lists the identifiers of the programme years, for example R20a, R21b. */
  text = g_strdup_printf (_ ("There is no such rulebook, only %s."), ids);
  tdm_cli_misuse (run, id, text);
  return NULL;
}

TdmReadiness *
tdm_cli_evaluate (TdmCliRun *run, const TdmRulebook *rulebook, const TdmOffer *offer, GError **error)
{
  g_autoptr (TdmCompany) company = tdm_cli_load_company (run, error);
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());

  return company != NULL ? tdm_readiness_evaluate (rulebook, offer, company, today) : NULL;
}

/* ---- answers ---- */

gboolean
tdm_cli_print_offer_json (TdmCliRun *run, const TdmOffer *offer, GError **error)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  g_autoptr (TdmReadiness) readiness =
    tdm_cli_evaluate (run, tdm_cli_find_rulebook (run, NULL), offer, error);

  if (readiness == NULL)
    return FALSE;

  tdm_cli_print_json (run, tdm_offer_json_build (doc, offer, readiness->expected));
  return TRUE;
}

int
tdm_cli_report_offer (TdmCliRun *run, gint64 id, const char *done)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;

  if (!run->json)
    {
      tdm_cli_print (run, "%s\n", done != NULL ? done : number);
      return TDM_CLI_DONE;
    }

  offer = tdm_cli_load_offer (run, number, &error);
  if (offer == NULL || !tdm_cli_print_offer_json (run, offer, &error))
    return tdm_cli_fail (run, number, error);

  return TDM_CLI_DONE;
}

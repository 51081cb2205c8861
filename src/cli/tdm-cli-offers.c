/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of offers: what is searched for, what stands in it, as a table, JSON or a file. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-table.h"
#include "tdm-clock.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-export.h"
#include "tdm-offer-json.h"
#include "tdm-offer-words.h"
#include "tdm-search-text.h"
#include "tdm-words.h"

/* The offers that are shown, and where each stands. */
typedef struct
{
  GPtrArray *offers;    /* TdmOffer */
  GPtrArray *readiness; /* TdmReadiness */
} List;

static void
list_clear (List *list)
{
  g_clear_pointer (&list->offers, g_ptr_array_unref);
  g_clear_pointer (&list->readiness, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

/* ---- choosing ---- */

static void
append_text (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s\n", part);
}

/* Names, IDs, words of the type, plans and people: by the same rules as deals. */
static gboolean
is_found (const TdmOffer *offer, const char *typed)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (typed == NULL)
    return TRUE;

  append_text (text, offer->name);
  append_text (text, offer->alias);
  append_text (text, offer->offer_id);
  append_text (text, offer->solution_id);
  append_text (text, offer->type != NULL ? tdm_words_offer_type (offer->type) : NULL);
  append_text (text, offer->summary);
  for (guint i = 0; i < offer->plans->len; i++)
    {
      append_text (text, ((const TdmOfferPlan *) offer->plans->pdata[i])->plan_id);
      append_text (text, ((const TdmOfferPlan *) offer->plans->pdata[i])->name);
    }
  for (guint i = 0; i < offer->contacts->len; i++)
    append_text (text, ((const TdmOfferContact *) offer->contacts->pdata[i])->name);

  return tdm_text_matches (text->str, typed);
}

static gboolean
is_one_of (char **chosen, const char *token)
{
  return chosen == NULL || (token != NULL && g_strv_contains ((const char *const *) chosen, token));
}

static gboolean
is_shown (const TdmCliOptions *options, const TdmOffer *offer, const TdmReadiness *readiness)
{
  return is_found (offer, options->search) && is_one_of (options->statuses, offer->status) &&
         is_one_of (options->types, offer->type) &&
         (!options->missing || tdm_readiness_count_missing (readiness) > 0);
}

static gboolean
load_list (
  TdmCliRun *run, const TdmCliOptions *options, const TdmRulebook *rulebook, List *list, GError **error)
{
  g_autoptr (GPtrArray) all = tdm_cli_list_offers (run, error);
  g_autoptr (TdmCompany) company = all != NULL ? tdm_cli_load_company (run, error) : NULL;
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());

  if (company == NULL)
    return FALSE;

  list->offers = tdm_shape_new_list (&tdm_offer_shape);
  list->readiness = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_readiness_free);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TdmReadiness) readiness = tdm_readiness_evaluate (rulebook, all->pdata[i], company, today);

      if (!is_shown (options, all->pdata[i], readiness))
        continue;
      g_ptr_array_add (list->offers, tdm_offer_copy (all->pdata[i]));
      g_ptr_array_add (list->readiness, g_steal_pointer (&readiness));
    }

  return TRUE;
}

/* A word that is no status would find nothing, and nobody would know why. */
static gboolean
check_tokens (TdmCliRun *run, char **chosen, const char *option, const char *const *known)
{
  for (; chosen != NULL && *chosen != NULL; chosen++)
    if (!g_strv_contains (known, *chosen))
      {
        g_autofree char *tokens = g_strjoinv (", ", (char **) known);
        /* Translators: %s lists the words that can be typed. */
        g_autofree char *text = g_strdup_printf (_ ("There is no “%s”, only %s."), *chosen, tokens);

        tdm_cli_misuse (run, option, text);
        return FALSE;
      }

  return TRUE;
}

/* ---- showing ---- */

static void
print_json (TdmCliRun *run, const List *list)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < list->offers->len; i++)
    {
      const TdmReadiness *readiness = list->readiness->pdata[i];

      yyjson_mut_arr_append (array, tdm_offer_json_build (doc, list->offers->pdata[i], readiness->expected));
    }

  tdm_cli_print_json (run, array);
}

static void
add_row (TdmCliTable *table, const TdmOffer *offer, const TdmReadiness *readiness)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, offer->id);
  g_autofree char *missing = tdm_format_count (tdm_readiness_count_missing (readiness));
  const char *recorded = offer->recorded_status;

  tdm_cli_table_add (table, id);
  tdm_cli_table_add (table, offer->offer_id);
  tdm_cli_table_add (table, tdm_offer_get_title (offer));
  tdm_cli_table_add (table, offer->type != NULL ? tdm_words_offer_type (offer->type) : NULL);
  tdm_cli_table_add (table, offer->status != NULL ? tdm_words_offer_status (offer->status) : NULL);
  tdm_cli_table_add (table, recorded != NULL ? tdm_words_cosell_status (recorded) : NULL);
  tdm_cli_table_add (table,
                     readiness->expected != NULL ? tdm_words_cosell_status (readiness->expected) : NULL);
  tdm_cli_table_add (table, missing);
}

static void
print_table (TdmCliRun *run, const List *list)
{
  const char *const titles[] = {
    ">#",
    tdm_words_deal_field ("offerId"),
    /* Translators: a column of the list of offers: what an offer is called. */
    C_ ("column", "Offer"),
    /* Translators: a column of the list of offers: its offer type. */
    C_ ("column", "Type"),
    tdm_words_deal_field ("status"),
    /* Translators: a column of the list of offers: the co-sell status as it was read in Partner Center. */
    C_ ("column", "Co-sell status"),
    /* Translators: a column of the list of offers: the co-sell status that an offer meets as far as we know. */
    C_ ("column", "Likely meets"),
    /* Translators: a column of the list of offers: how many requirements it lacks for the next status; “>” stays. */
    C_ ("column", ">Missing"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < list->offers->len; i++)
    add_row (table, list->offers->pdata[i], list->readiness->pdata[i]);
  if (list->offers->len > 0)
    tdm_cli_table_print (table, run);
}

/* ---- a file ---- */

static int
write_file (TdmCliRun *run, const TdmCliOptions *options, const List *list)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  TdmExportFormat format;
  gboolean done;

  if (!tdm_export_format_from_token (options->format, &format) || format == TDM_EXPORT_ICS ||
      format == TDM_EXPORT_VCF)
    return tdm_cli_misuse (run, "--format", _ ("Say which format the file has: csv, xlsx or json."));
  if (options->output == NULL)
    return tdm_cli_misuse (run, "-o", _ ("Name the file to write, or - for the standard output."));

  if (g_str_equal (options->output, "-"))
    done =
      tdm_offer_export_write (run->output, format, TDM_EXPORT_DEFAULT, list->offers, list->readiness, &error);
  else
    {
      path = tdm_cli_get_path (run, options->output);
      done =
        tdm_offer_export_write_path (path, format, TDM_EXPORT_DEFAULT, list->offers, list->readiness, &error);
    }

  return done ? TDM_CLI_DONE : tdm_cli_fail (run, options->output, error);
}

/**
 * tdm_cli_offers:
 *
 * `offers [--search TEXT] [--status …] [--type …] [--missing] [--rulebook ID] [--json]
 * [--format csv|xlsx|json -o FILE]`
 */
int
tdm_cli_offers (TdmCliRun *run, const TdmCliOptions *options)
{
  g_auto (List) list = { NULL };
  g_autoptr (GError) error = NULL;
  const TdmRulebook *rulebook = tdm_cli_find_rulebook (run, options->rulebook);

  if (rulebook == NULL || !check_tokens (run, options->statuses, "--status", tdm_offer_get_statuses ()))
    return TDM_CLI_MISUSED;
  if (!load_list (run, options, rulebook, &list, &error))
    return tdm_cli_fail (run, NULL, error);
  if (options->format != NULL || options->output != NULL)
    return write_file (run, options, &list);

  if (run->json)
    print_json (run, &list);
  else
    print_table (run, &list);
  return TDM_CLI_DONE;
}

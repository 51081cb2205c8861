/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From filter options to deals. Memory holds the ids and one page, whatever the number of deals. */

#include "tdm-cli-query.h"

#include <glib/gi18n.h>

#include "tdm-cli-wait.h"
#include "tdm-rule-error.h"

#define PAGE_DEALS 256

static gboolean
complain (TdmCliRun *run, const char *option, const char *value)
{
  g_autofree char *subject = g_strdup_printf ("--%s", option);
  /* Translators: %s is what somebody typed on the command line. */
  g_autofree char *text = g_strdup_printf (_ ("There is no “%s” here."), value);

  tdm_cli_misuse (run, subject, text);
  return FALSE;
}

static const char *
get_sort (int number)
{
  return tdm_deal_sort_to_token ((TdmDealSort) number);
}

static const char *
get_group (int number)
{
  return tdm_deal_group_to_token ((TdmDealGroup) number);
}

/* Says as well what would have been right: the words from @first on. */
static gboolean
complain_of_choice (TdmCliRun *run,
                    const char *option,
                    const char *value,
                    const char *(*get_word) (int number),
                    int first,
                    int end)
{
  g_autofree char *subject = g_strdup_printf ("--%s", option);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = first; i < end; i++)
    g_string_append_printf (words, "%s%s", i > first ? ", " : "", get_word (i));
  /* Translators: the first %s is what somebody typed on the command line, the second a list of words to choose
   * from. */
  text = g_strdup_printf (_ ("There is no “%s” here. Choose one of: %s"), value, words->str);
  tdm_cli_misuse (run, subject, text);
  return FALSE;
}

static gboolean
read_stages (TdmCliRun *run, char **stages, guint *set)
{
  for (; stages != NULL && *stages != NULL; stages++)
    {
      TdmStage stage;

      if (!tdm_stage_from_token (*stages, &stage))
        return complain (run, "stage", *stages);
      *set |= 1u << stage;
    }

  return TRUE;
}

/* Names the field that is wrong, or says that there is none of that name. */
static gboolean
complain_about_term (TdmCliRun *run, const char *term, const GError *error)
{
  g_autofree char *field = tdm_rule_error_dup_field (error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, TDM_RULE_ERROR, TDM_RULE_ERROR_UNKNOWN_MEMBER))
    /* Translators: %s is what somebody typed as the name of a field of a deal. */
    text = g_strdup_printf (_ ("Deals have no field “%s” to filter by."), field);
  else
    /* Translators: the first %s is a filter that somebody typed, for example value>=lots; the second the name of
     * the field, for example value. */
    text = g_strdup_printf (_ ("“%s” is no filter: %s cannot be compared like that."), term, field);

  tdm_cli_misuse (run, "--filter", text);
  return FALSE;
}

static gboolean
read_terms (TdmCliRun *run, char **terms, TdmDealQuery *query)
{
  for (; terms != NULL && *terms != NULL; terms++)
    {
      g_autoptr (GError) error = NULL;
      TdmFilterTerm *term;

      if (!g_utf8_validate (*terms, -1, NULL))
        {
          tdm_cli_misuse (run, "--filter", _ ("The text is not UTF-8."));
          return FALSE;
        }
      term = tdm_filter_term_from_text (*terms, &error);
      if (term == NULL)
        return complain_about_term (run, *terms, error);

      /* Not put: two of the same field and comparison both count here. */
      if (query->terms == NULL)
        query->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);
      g_ptr_array_add (query->terms, term);
    }

  return TRUE;
}

static gboolean
read_limit (TdmCliRun *run, const char *text, guint *limit)
{
  int number;

  *limit = G_MAXUINT;
  if (text == NULL)
    return TRUE;
  if (!tdm_cli_read_number (text, &number))
    return complain (run, "limit", text);

  *limit = (guint) number;
  return TRUE;
}

/**
 * tdm_cli_read_query:
 * @query: a new query, filled from @options
 * @limit: (out): %G_MAXUINT for all
 *
 * Returns: %FALSE after a complaint: wrong usage
 */
gboolean
tdm_cli_read_query (TdmCliRun *run, const TdmCliOptions *options, TdmDealQuery *query, guint *limit)
{
  if (options->tab != NULL && (*options->tab == '\0' || !tdm_deal_tab_from_token (options->tab, &query->tab)))
    return complain (run, "tab", options->tab);
  if (options->sort != NULL && !tdm_deal_sort_from_token (options->sort, &query->sort))
    return complain_of_choice (run, "sort", options->sort, get_sort, 0, TDM_N_DEAL_SORTS);
  if (options->group != NULL &&
      (*options->group == '\0' || !tdm_deal_group_from_token (options->group, &query->group)))
    return complain_of_choice (run, "group", options->group, get_group, TDM_DEAL_GROUP_STAGE,
                               TDM_N_DEAL_GROUPS);

  g_set_str (&query->search, options->search);
  query->reverse = options->reverse;
  return read_stages (run, options->stages, &query->stages) && read_terms (run, options->filters, query) &&
         read_limit (run, options->limit, limit);
}

static GArray *
query_ids (TdmCliRun *run, const TdmDealQuery *query, guint limit, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  /* The store's 0 is no limit, that of the command line is none at all. */
  if (limit == 0)
    return g_array_new (FALSE, FALSE, sizeof (guint32));

  tdm_store_query_deals_async (run->store, query, limit == G_MAXUINT ? 0 : limit, NULL, tdm_cli_ready_cb,
                               &result);
  return tdm_store_query_deals_finish (run->store, tdm_cli_wait (&result), error);
}

/**
 * tdm_cli_summarize:
 *
 * Returns: (transfer full) (nullable): counts, totals and groups of @query, or %NULL with the error of the store
 */
TdmDealSummary *
tdm_cli_summarize (TdmCliRun *run, const TdmDealQuery *query, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_summarize_deals_async (run->store, query, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_summarize_deals_finish (run->store, tdm_cli_wait (&result), error);
}

static GPtrArray *
load_page (TdmCliRun *run, const guint32 *ids, guint n_ids, gboolean with_raw, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_deals_async (run->store, ids, n_ids, with_raw, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_deals_finish (run->store, tdm_cli_wait (&result), error);
}

/**
 * tdm_cli_for_each_deal:
 * @limit: %G_MAXUINT for all
 * @with_raw: also the JSON as it was received
 *
 * Stops early when nobody reads the output any more.
 *
 * Returns: %FALSE with the error of the store or of @func
 */
gboolean
tdm_cli_for_each_deal (TdmCliRun *run,
                       const TdmDealQuery *query,
                       guint limit,
                       gboolean with_raw,
                       TdmCliDealFunc func,
                       gpointer data,
                       GError **error)
{
  g_autoptr (GArray) ids = query_ids (run, query, limit, error);

  if (ids == NULL)
    return FALSE;

  for (guint first = 0; first < ids->len && !run->output_failed; first += PAGE_DEALS)
    {
      guint n_ids = MIN (PAGE_DEALS, ids->len - first);
      g_autoptr (GPtrArray) page =
        load_page (run, &g_array_index (ids, guint32, first), n_ids, with_raw, error);

      if (page == NULL)
        return FALSE;
      for (guint i = 0; i < page->len; i++)
        if (!func (run, page->pdata[i], data, error))
          return FALSE;
    }

  return TRUE;
}

/**
 * tdm_cli_load_deal:
 * @reference: local number or referral GUID
 * @timeline: (out) (optional) (element-type TdmTimelineEntry): its history
 *
 * Returns: (transfer full) (nullable): the deal, or %NULL with %TDM_STORE_ERROR_NOT_FOUND
 */
TdmDealRecord *
tdm_cli_load_deal (TdmCliRun *run, const char *reference, GPtrArray **timeline, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_deal_async (run->store, reference, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_deal_finish (run->store, tdm_cli_wait (&result), timeline, error);
}

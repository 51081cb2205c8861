/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters, orders, groups and sums the slow and plain way: one look at every record. */

#include "filter-oracle.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-private-words.h"
#include "tdm-registration.h"
#include "tdm-search-text.h"

static void
add (GPtrArray *values, const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (values, g_strdup (value));
}

static void
add_number (GPtrArray *values, gint64 number)
{
  if (number != 0)
    g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

/* The local day. */
static void
add_instant (GPtrArray *values, gint64 instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (instant);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  if (instant != TDM_NO_TIME)
    g_ptr_array_add (values, g_date_time_format (local, "%Y-%m-%d"));
}

static void
add_tags (GPtrArray *values, const TdmDealRecord *deal)
{
  for (char **tag = deal->private_words->tags; tag != NULL && *tag != NULL; tag++)
    add (values, *tag);
}

static void
add_solutions (GPtrArray *values, const TdmDealRecord *deal, gboolean names)
{
  for (guint i = 0; i < deal->solutions->len; i++)
    {
      const TdmSolution *solution = deal->solutions->pdata[i];

      add (values, solution->id);
      if (names)
        add (values, solution->name);
    }
}

static const char *
get_owner (const TdmDealRecord *deal)
{
  return deal->team->len > 0 ? ((TdmPerson *) deal->team->pdata[0])->email : NULL;
}

static void
add_states (GPtrArray *values, const TdmDealRecord *deal, TdmFilterField field)
{
  switch (field)
    {
    case TDM_FILTER_OUTCOME:
      add (values, tdm_outcome_to_token (deal->outcome));
      break;
    case TDM_FILTER_TYPE:
      add (values, tdm_deal_type_to_token (deal->type));
      break;
    case TDM_FILTER_MICROSOFT_STATUS:
      add (values, tdm_microsoft_status_to_token (deal->microsoft_status));
      break;
    case TDM_FILTER_SYNC:
      add (values, tdm_sync_state_to_token (deal->sync));
      break;
    case TDM_FILTER_FAVORITE:
      add (values, deal->favorite ? "true" : "false");
      break;
    case TDM_FILTER_CONSENT:
      add (values, deal->consent ? "true" : "false");
      break;
    case TDM_FILTER_REGISTRATION:
      if (deal->registration != NULL)
        add (values, tdm_registration_state_to_token (deal->registration->state));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_texts (GPtrArray *values, const TdmDealRecord *deal, TdmFilterField field)
{
  switch (field)
    {
    case TDM_FILTER_HELP_KIND:
      add (values, deal->help_kind);
      break;
    case TDM_FILTER_NAME:
      add (values, deal->name);
      break;
    case TDM_FILTER_CUSTOMER_NAME:
      add (values, deal->customer->name);
      break;
    case TDM_FILTER_CITY:
      add (values, deal->customer->city);
      break;
    case TDM_FILTER_CURRENCY:
      add (values, deal->currency);
      break;
    case TDM_FILTER_COUNTRY:
      add (values, deal->customer->country);
      break;
    case TDM_FILTER_CRM_ID:
      add (values, deal->crm_id);
      break;
    case TDM_FILTER_CAMPAIGN:
      add (values, deal->campaign_id);
      break;
    case TDM_FILTER_OWNER:
      add (values, get_owner (deal));
      break;
    case TDM_FILTER_TAG:
      add_tags (values, deal);
      break;
    case TDM_FILTER_SENDER:
      add (values, deal->sender);
      break;
    case TDM_FILTER_NOTES:
      add (values, deal->notes);
      break;
    case TDM_FILTER_CUSTOMER:
      add_number (values, deal->customer->id);
      break;
    default:
      add_states (values, deal, field);
    }
}

static GPtrArray *
list_values (const TdmDealRecord *deal, TdmFilterField field, gboolean for_words)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  switch (field)
    {
    case TDM_FILTER_SOLUTION:
      add_solutions (values, deal, for_words);
      break;
    case TDM_FILTER_VALUE:
      add (values, deal->value);
      break;
    case TDM_FILTER_CLOSE_DATE:
      add (values, deal->close_date);
      break;
    case TDM_FILTER_NEXT_STEP_DATE:
      add (values, deal->private_words->next_step_date);
      break;
    case TDM_FILTER_DEADLINE:
      add_instant (values, deal->deadline);
      break;
    case TDM_FILTER_CREATED:
      add_instant (values, deal->created);
      break;
    case TDM_FILTER_UPDATED:
      add_instant (values, deal->updated);
      break;
    default:
      add_texts (values, deal, field);
    }

  return values;
}

char *
oracle_pick_value (const TdmDealRecord *deal, TdmFilterField field)
{
  g_autoptr (GPtrArray) values = list_values (deal, field, FALSE);

  if (values->len == 0)
    return g_strdup ("");

  return g_strdup (values->pdata[g_test_rand_int_range (0, (gint32) values->len)]);
}

static int
compare (TdmFilterField field, const char *mine, const char *asked)
{
  g_autofree char *day = NULL;

  if (field == TDM_FILTER_VALUE)
    return tdm_amount_compare (mine, asked);
  if (field < TDM_FILTER_VALUE)
    return strcmp (mine, asked);

  day = tdm_filter_day_resolve (asked);
  return strcmp (mine, day);
}

static gboolean
holds (const TdmFilterTerm *term, const char *mine, const char *asked)
{
  int order = term->op != TDM_FILTER_CONTAINS ? compare (term->field, mine, asked) : 0;

  switch (term->op)
    {
    case TDM_FILTER_EQUAL:
    case TDM_FILTER_NOT_EQUAL:
      return order == 0;
    case TDM_FILTER_LESS:
      return order < 0;
    case TDM_FILTER_AT_MOST:
      return order <= 0;
    case TDM_FILTER_MORE:
      return order > 0;
    case TDM_FILTER_AT_LEAST:
      return order >= 0;
    case TDM_FILTER_CONTAINS:
      return tdm_text_matches (mine, asked);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_any (const TdmDealRecord *deal, const TdmFilterTerm *term)
{
  g_autoptr (GPtrArray) values = list_values (deal, term->field, term->op == TDM_FILTER_CONTAINS);

  for (char **asked = term->values; *asked != NULL; asked++)
    if (**asked == '\0')
      {
        if (values->len == 0)
          return TRUE;
      }
    else
      for (guint i = 0; i < values->len; i++)
        if (holds (term, values->pdata[i], *asked))
          return TRUE;

  return FALSE;
}

gboolean
oracle_matches (const TdmDealRecord *deal, const TdmFilterTerm *term)
{
  return has_any (deal, term) != (term->op == TDM_FILTER_NOT_EQUAL);
}

static gboolean
is_in_tab (const TdmDealRecord *deal, TdmDealTab tab)
{
  switch (tab)
    {
    case TDM_DEAL_TAB_INBOUND:
      return deal->direction == TDM_DIRECTION_INBOUND;
    case TDM_DEAL_TAB_OUTBOUND:
      return deal->direction == TDM_DIRECTION_OUTBOUND;
    case TDM_DEAL_TAB_FAVORITES:
      return deal->favorite;
    case TDM_DEAL_TAB_ALL:
    default:
      return TRUE;
    }
}

/* The tests search for single words that stand in names or notes. */
static gboolean
is_found (const TdmDealRecord *deal, const char *word)
{
  return tdm_text_matches (deal->name, word) || tdm_text_matches (deal->notes, word);
}

gboolean
oracle_passes (const TdmDealRecord *deal, const TdmDealQuery *query)
{
  if (!is_in_tab (deal, query->tab) || (query->stages != 0 && !(query->stages >> deal->stage & 1)))
    return FALSE;
  if (query->search != NULL && !is_found (deal, query->search))
    return FALSE;

  for (guint i = 0; query->terms != NULL && i < query->terms->len; i++)
    if (!oracle_matches (deal, query->terms->pdata[i]))
      return FALSE;

  return TRUE;
}

GPtrArray *
oracle_list (const GPtrArray *deals, const TdmDealQuery *query)
{
  GPtrArray *passing = g_ptr_array_new ();

  for (guint i = 0; i < deals->len; i++)
    if (oracle_passes (deals->pdata[i], query))
      g_ptr_array_add (passing, deals->pdata[i]);

  return passing;
}

char *
oracle_get_group_key (const TdmDealRecord *deal, TdmDealGroup group)
{
  switch (group)
    {
    case TDM_DEAL_GROUP_STAGE:
      return g_strdup (tdm_stage_to_token (deal->stage));
    case TDM_DEAL_GROUP_CUSTOMER:
      return deal->customer->id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, deal->customer->id) : NULL;
    case TDM_DEAL_GROUP_CAMPAIGN:
      return g_strdup (deal->campaign_id);
    case TDM_DEAL_GROUP_OWNER:
      return g_strdup (get_owner (deal));
    case TDM_DEAL_GROUP_CLOSE_MONTH:
      return deal->close_date != NULL ? g_strndup (deal->close_date, 7) : NULL;
    case TDM_DEAL_GROUP_NONE:
    default:
      return NULL;
    }
}

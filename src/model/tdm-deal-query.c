/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queries as values and as a line of text, and sums over the counts of tabs and stages. */

#include "tdm-deal-query.h"

#include <string.h>

#include "tdm-rule-error.h"

/**
 * tdm_deal_query_new:
 *
 * Returns: (transfer full): every deal, least time left first
 */
TdmDealQuery *
tdm_deal_query_new (void)
{
  return g_new0 (TdmDealQuery, 1);
}

static GPtrArray *
new_terms (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);
}

static GPtrArray *
copy_terms (const GPtrArray *terms)
{
  GPtrArray *copy;

  if (terms == NULL || terms->len == 0)
    return NULL;

  copy = new_terms ();
  for (guint i = 0; i < terms->len; i++)
    g_ptr_array_add (copy, tdm_filter_term_copy (terms->pdata[i]));

  return copy;
}

TdmDealQuery *
tdm_deal_query_copy (const TdmDealQuery *self)
{
  TdmDealQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (TdmDealQuery, 1);
  *copy = *self;
  copy->search = g_strdup (self->search);
  copy->terms = copy_terms (self->terms);
  return copy;
}

void
tdm_deal_query_free (TdmDealQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_free (self);
}

static guint
count_terms (const TdmDealQuery *self)
{
  return self->terms != NULL ? self->terms->len : 0;
}

static gboolean
has_term (const TdmDealQuery *self, const TdmFilterTerm *term)
{
  for (guint i = 0; i < count_terms (self); i++)
    if (tdm_filter_term_equal (self->terms->pdata[i], term))
      return TRUE;

  return FALSE;
}

/* All must hold, so their order says nothing. */
static gboolean
has_same_terms (const TdmDealQuery *a, const TdmDealQuery *b)
{
  if (count_terms (a) != count_terms (b))
    return FALSE;

  for (guint i = 0; i < count_terms (a); i++)
    if (!has_term (b, a->terms->pdata[i]) || !has_term (a, b->terms->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * tdm_deal_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: whether both ask the same; no search and an empty one are the same
 */
gboolean
tdm_deal_query_equal (const TdmDealQuery *a, const TdmDealQuery *b)
{
  const char *search_a = a->search != NULL ? a->search : "";
  const char *search_b = b->search != NULL ? b->search : "";

  return a->tab == b->tab && a->stages == b->stages && a->sort == b->sort && !a->reverse == !b->reverse &&
         a->group == b->group && g_str_equal (search_a, search_b) && has_same_terms (a, b);
}

static guint
find_term (const TdmDealQuery *self, TdmFilterField field, TdmFilterOperator op)
{
  for (guint i = 0; i < count_terms (self); i++)
    {
      const TdmFilterTerm *term = self->terms->pdata[i];

      if (term->field == field && term->op == op)
        return i;
    }

  return G_MAXUINT;
}

/**
 * tdm_deal_query_put_term:
 * @self: a query
 * @term: (transfer full): a condition more, or one in the place of that with the same field and operator
 */
void
tdm_deal_query_put_term (TdmDealQuery *self, TdmFilterTerm *term)
{
  guint place = find_term (self, term->field, term->op);

  if (self->terms == NULL)
    self->terms = new_terms ();
  if (place == G_MAXUINT)
    {
      g_ptr_array_add (self->terms, term);
      return;
    }

  tdm_filter_term_free (self->terms->pdata[place]);
  self->terms->pdata[place] = term;
}

/**
 * tdm_deal_query_remove_term:
 *
 * Returns: whether there was such a term
 */
gboolean
tdm_deal_query_remove_term (TdmDealQuery *self, TdmFilterField field, TdmFilterOperator op)
{
  guint place = find_term (self, field, op);

  return place != G_MAXUINT && g_ptr_array_remove_index (self->terms, place) != NULL;
}

/* ---- text: name=value&name=value, each value percent-encoded where it must be ---- */

static void
append_part (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, "=<>~,!:+", TRUE);

  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "&" : "", name, escaped);
}

static void
append_stages (GString *text, guint stages)
{
  for (TdmStage stage = TDM_STAGE_RECEIVED; stage < TDM_N_STAGES; stage++)
    if (stages >> stage & 1)
      append_part (text, "stage", tdm_stage_to_token (stage));
}

/**
 * tdm_deal_query_to_text:
 * @self: a query
 *
 * Returns: (transfer full): one line; empty for the query that tdm_deal_query_new () makes
 */
char *
tdm_deal_query_to_text (const TdmDealQuery *self)
{
  GString *text = g_string_new (NULL);

  if (self->tab != TDM_DEAL_TAB_ALL)
    append_part (text, "tab", tdm_deal_tab_to_token (self->tab));
  append_stages (text, self->stages);
  if (self->search != NULL && *self->search != '\0')
    append_part (text, "search", self->search);
  for (guint i = 0; i < count_terms (self); i++)
    {
      g_autofree char *term = tdm_filter_term_to_text (self->terms->pdata[i]);

      append_part (text, "filter", term);
    }
  if (self->sort != TDM_DEAL_SORT_EXPIRES)
    append_part (text, "sort", tdm_deal_sort_to_token (self->sort));
  if (self->reverse)
    append_part (text, "reverse", "true");
  if (self->group != TDM_DEAL_GROUP_NONE)
    append_part (text, "group", tdm_deal_group_to_token (self->group));

  return g_string_free_and_steal (text);
}

/* What this version does not know is left out: a view of a later one shows more rather than nothing. */
static void
take_part (TdmDealQuery *self, const char *name, const char *value)
{
  TdmStage stage;

  if (g_str_equal (name, "tab"))
    tdm_deal_tab_from_token (value, &self->tab);
  else if (g_str_equal (name, "stage") && tdm_stage_from_token (value, &stage))
    self->stages |= 1u << stage;
  else if (g_str_equal (name, "search"))
    g_set_str (&self->search, *value != '\0' ? value : NULL);
  else if (g_str_equal (name, "sort"))
    tdm_deal_sort_from_token (value, &self->sort);
  else if (g_str_equal (name, "reverse"))
    self->reverse = g_str_equal (value, "true");
  else if (g_str_equal (name, "group"))
    tdm_deal_group_from_token (value, &self->group);
  else if (g_str_equal (name, "filter"))
    {
      g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text (value, NULL);

      if (term != NULL)
        tdm_deal_query_put_term (self, g_steal_pointer (&term));
    }
}

static gboolean
read_part (TdmDealQuery *self, const char *part)
{
  const char *sign = strchr (part, '=');
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (sign == NULL || sign == part)
    return FALSE;

  name = g_strndup (part, (gsize) (sign - part));
  value = g_uri_unescape_string (sign + 1, NULL);
  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return FALSE;

  take_part (self, name, value);
  return TRUE;
}

/**
 * tdm_deal_query_from_text:
 * @text: what tdm_deal_query_to_text () made, of this or another version
 * @error: return location: %TDM_RULE_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the query
 */
TdmDealQuery *
tdm_deal_query_from_text (const char *text, GError **error)
{
  g_autoptr (TdmDealQuery) self = tdm_deal_query_new ();
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  for (char **part = parts; *part != NULL; part++)
    if (!read_part (self, *part))
      {
        tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "query");
        return NULL;
      }

  return g_steal_pointer (&self);
}

/**
 * tdm_deal_counts_get:
 * @self: the counts
 * @tab: which tab
 * @stages: bit set `1 << TdmStage`, 0 for all stages
 *
 * Returns: how many deals the tab has in these stages together
 */
guint
tdm_deal_counts_get (const TdmDealCounts *self, TdmDealTab tab, guint stages)
{
  guint sum = 0;

  for (guint stage = 0; stage < TDM_N_STAGES; stage++)
    if (stages == 0 || (stages & (1u << stage)) != 0)
      sum += self->count[tab][stage];

  return sum;
}

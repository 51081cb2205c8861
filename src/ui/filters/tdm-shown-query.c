/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query that Opportunities shows: one object that tabs, search, chips, sheet and headings change and follow. */

#include "tdm-shown-query.h"

struct _TdmShownQuery
{
  GObject parent_instance;

  TdmDealQuery *query;
};

G_DEFINE_FINAL_TYPE (TdmShownQuery, tdm_shown_query, G_TYPE_OBJECT)

enum
{
  PROP_TAB = 1,
  PROP_STAGE,
  PROP_SORT,
  PROP_REVERSE,
  PROP_GROUP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- tokens ---- */

static const char *
stages_to_name (guint stages)
{
  for (guint i = 0; i < TDM_N_STAGES; i++)
    if (stages == 1u << i)
      return tdm_stage_to_token (i);

  return "all";
}

static guint
stages_from_name (const char *name)
{
  TdmStage stage;

  return name != NULL && tdm_stage_from_token (name, &stage) ? 1u << stage : 0;
}

static const char *
tab_to_name (TdmDealTab tab)
{
  return tab != TDM_DEAL_TAB_ALL ? tdm_deal_tab_to_token (tab) : "all";
}

static void
take_tab (TdmDealQuery *query, const char *name)
{
  TdmDealTab tab;

  if (g_strcmp0 (name, "all") == 0)
    query->tab = TDM_DEAL_TAB_ALL;
  else if (name != NULL && tdm_deal_tab_from_token (name, &tab) && tab != TDM_DEAL_TAB_ALL)
    query->tab = tab;
}

/* ---- changes ---- */

/* Takes @query. The one on show stays the same object as long as nothing is another. */
static void
take (TdmShownQuery *self, TdmDealQuery *query)
{
  g_autoptr (TdmDealQuery) taken = query;
  TdmDealQuery *before = self->query;
  const gboolean differs[N_PROPS] = {
    [PROP_TAB] = before->tab != query->tab,       [PROP_STAGE] = before->stages != query->stages,
    [PROP_SORT] = before->sort != query->sort,    [PROP_REVERSE] = before->reverse != query->reverse,
    [PROP_GROUP] = before->group != query->group,
  };

  if (tdm_deal_query_equal (before, query))
    return;

  self->query = g_steal_pointer (&taken);
  tdm_deal_query_free (before);
  for (guint i = 1; i < N_PROPS; i++)
    if (differs[i])
      g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tdm_shown_query_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const TdmDealQuery *query = TDM_SHOWN_QUERY (object)->query;

  switch (prop_id)
    {
    case PROP_TAB:
      g_value_set_string (value, tab_to_name (query->tab));
      break;
    case PROP_STAGE:
      g_value_set_string (value, stages_to_name (query->stages));
      break;
    case PROP_SORT:
      g_value_set_string (value, tdm_deal_sort_to_token (query->sort));
      break;
    case PROP_REVERSE:
      g_value_set_boolean (value, query->reverse);
      break;
    case PROP_GROUP:
      g_value_set_string (value, query->group != TDM_DEAL_GROUP_NONE ? tdm_deal_group_to_token (query->group)
                                                                     : "none");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tdm_shown_query_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmShownQuery *self = TDM_SHOWN_QUERY (object);
  TdmDealQuery *query = tdm_deal_query_copy (self->query);
  const char *token = prop_id != PROP_REVERSE ? g_value_get_string (value) : NULL;

  switch (prop_id)
    {
    case PROP_TAB:
      take_tab (query, token);
      break;
    case PROP_STAGE:
      query->stages = stages_from_name (token);
      break;
    case PROP_SORT:
      tdm_deal_sort_from_token (token != NULL ? token : "", &query->sort);
      break;
    case PROP_REVERSE:
      query->reverse = g_value_get_boolean (value);
      break;
    case PROP_GROUP:
      if (token == NULL || !tdm_deal_group_from_token (token, &query->group))
        query->group = TDM_DEAL_GROUP_NONE;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  take (self, query);
}

static void
tdm_shown_query_finalize (GObject *object)
{
  tdm_deal_query_free (TDM_SHOWN_QUERY (object)->query);

  G_OBJECT_CLASS (tdm_shown_query_parent_class)->finalize (object);
}

static void
tdm_shown_query_class_init (TdmShownQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tdm_shown_query_finalize;
  object_class->get_property = tdm_shown_query_get_property;
  object_class->set_property = tdm_shown_query_set_property;

  props[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, "inbound", flags);
  props[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, "all", flags);
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "expires", flags);
  props[PROP_REVERSE] = g_param_spec_boolean ("reverse", NULL, NULL, FALSE, flags);
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "none", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_SHOWN_QUERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_shown_query_init (TdmShownQuery *self)
{
  self->query = tdm_deal_query_new ();
  self->query->tab = TDM_DEAL_TAB_INBOUND;
}

TdmShownQuery *
tdm_shown_query_new (void)
{
  return g_object_new (TDM_TYPE_SHOWN_QUERY, NULL);
}

const TdmDealQuery *
tdm_shown_query_get (TdmShownQuery *self)
{
  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (self), NULL);

  return self->query;
}

void
tdm_shown_query_set (TdmShownQuery *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  take (self, tdm_deal_query_copy (query));
}

void
tdm_shown_query_set_search (TdmShownQuery *self, const char *text)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  g_set_str (&copy->search, text != NULL && *text != '\0' ? text : NULL);
  take (self, copy);
}

void
tdm_shown_query_set_order (TdmShownQuery *self, TdmDealSort sort, gboolean reverse)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  copy->sort = sort;
  copy->reverse = reverse;
  take (self, copy);
}

gboolean
tdm_shown_query_is_searching (TdmShownQuery *self)
{
  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (self), FALSE);

  return self->query->search != NULL && *self->query->search != '\0';
}

guint
tdm_shown_query_get_n_terms (TdmShownQuery *self)
{
  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (self), 0);

  return self->query->terms != NULL ? self->query->terms->len : 0;
}

/* ---- terms ---- */

const TdmFilterTerm *
tdm_shown_query_find (TdmShownQuery *self, TdmFilterField field, TdmFilterOperator op)
{
  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (self), NULL);

  for (guint i = 0; i < tdm_shown_query_get_n_terms (self); i++)
    {
      const TdmFilterTerm *term = g_ptr_array_index (self->query->terms, i);

      if (term->field == field && term->op == op)
        return term;
    }

  return NULL;
}

void
tdm_shown_query_replace (TdmShownQuery *self, TdmFilterField field, TdmFilterTerm **terms)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  for (TdmFilterOperator op = TDM_FILTER_EQUAL; op <= TDM_FILTER_CONTAINS; op++)
    tdm_deal_query_remove_term (copy, field, op);
  for (; *terms != NULL; terms++)
    tdm_deal_query_put_term (copy, *terms);
  take (self, copy);
}

void
tdm_shown_query_put (TdmShownQuery *self, const GPtrArray *terms)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  for (guint i = 0; i < terms->len; i++)
    tdm_deal_query_put_term (copy, tdm_filter_term_copy (g_ptr_array_index (terms, i)));
  take (self, copy);
}

void
tdm_shown_query_remove (TdmShownQuery *self, const GPtrArray *terms)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  for (guint i = 0; i < terms->len; i++)
    {
      const TdmFilterTerm *term = g_ptr_array_index (terms, i);

      tdm_deal_query_remove_term (copy, term->field, term->op);
    }
  take (self, copy);
}

void
tdm_shown_query_clear_terms (TdmShownQuery *self)
{
  TdmDealQuery *copy;

  g_return_if_fail (TDM_IS_SHOWN_QUERY (self));

  copy = tdm_deal_query_copy (self->query);
  g_clear_pointer (&copy->terms, g_ptr_array_unref);
  take (self, copy);
}

/* Whether every one of @terms is asked for. */
gboolean
tdm_shown_query_has (TdmShownQuery *self, const GPtrArray *terms)
{
  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (self), FALSE);

  for (guint i = 0; i < terms->len; i++)
    {
      const TdmFilterTerm *wanted = g_ptr_array_index (terms, i);
      const TdmFilterTerm *term = tdm_shown_query_find (self, wanted->field, wanted->op);

      if (term == NULL || !tdm_filter_term_equal (term, wanted))
        return FALSE;
    }

  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windowed list of a million deals: ordered ids plus pages loaded as GTK asks (style.md §4). */

#include "tdm-deal-list.h"
#include "tdm-deal-pages-private.h"
#include "tdm-id-vector.h"
#include "tdm-store-queries-private.h"

/* Rows that come with the ids of a new question, so that the first screen never shows blank. */
#define FIRST_ROWS 128

struct _TdmDealList
{
  GObject parent_instance;

  TdmStore *store;
  TdmDealQuery *query;
  GArray *ids; /* guint32, in order */
  TdmDealPages *pages;
  GArray *groups;       /* TdmDealListGroup */
  TdmGroupNames *names; /* holds their texts; NULL without groups */

  /* Of the question that was asked last; an answer that comes with another one is too late. NULL: none asked. */
  GCancellable *cancellable;
  guint64 stamp;    /* of the ids on show */
  gboolean loading; /* a new question has no whole answer yet */
  gboolean asking;  /* an answer is under way */
  gboolean again;   /* deals changed meanwhile */
  guint more_id;    /* asks for the whole answer after the first rows were painted */
};

enum
{
  PROP_STORE = 1,
  PROP_LOADING,
  PROP_N_ITEMS,
  PROP_GROUPS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TdmDealList,
                               tdm_deal_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* ---- the model ---- */

static GType
tdm_deal_list_get_item_type (GListModel *model)
{
  return TDM_TYPE_DEAL;
}

static guint
tdm_deal_list_get_n_items (GListModel *model)
{
  return TDM_DEAL_LIST (model)->ids->len;
}

static gpointer
tdm_deal_list_get_item (GListModel *model, guint position)
{
  TdmDealList *self = TDM_DEAL_LIST (model);

  if (position >= self->ids->len)
    return NULL;

  return tdm_deal_pages_get_deal (self->pages, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = tdm_deal_list_get_item_type;
  iface->get_n_items = tdm_deal_list_get_n_items;
  iface->get_item = tdm_deal_list_get_item;
}

/* ---- questions and answers ---- */

static void
set_loading (TdmDealList *self, gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
splice_cb (const TdmIdSplice *splice, gpointer data)
{
  g_list_model_items_changed (data, splice->position, splice->removed, splice->added);
}

static GArray *
make_groups (const GArray *spans, const TdmGroupNames *names)
{
  GArray *groups = g_array_sized_new (FALSE, FALSE, sizeof (TdmDealListGroup), spans->len);

  for (guint i = 0; i < spans->len; i++)
    {
      const TdmGroupSpan *span = &g_array_index (spans, TdmGroupSpan, i);
      TdmDealListGroup group = { tdm_group_names_get_key (names, span->number),
                                 tdm_group_names_get_label (names, span->number), span->first, span->count };

      g_array_append_val (groups, group);
    }

  return groups;
}

/* @spans NULL for no groups. The old names live until nobody can look at the old groups any more. */
static void
set_groups (TdmDealList *self, const GArray *spans, TdmGroupNames *names)
{
  g_autoptr (TdmGroupNames) old_names = g_steal_pointer (&self->names);
  g_autoptr (GArray) old_groups = g_steal_pointer (&self->groups);

  if (spans != NULL)
    {
      self->groups = make_groups (spans, names);
      self->names = tdm_group_names_ref (names);
    }
  else
    self->groups = g_array_new (FALSE, FALSE, sizeof (TdmDealListGroup));

  if (old_groups->len > 0 || self->groups->len > 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GROUPS]);
}

static void
show_answer (TdmDealList *self, const TdmDealAnswer *answer)
{
  guint n_items = self->ids->len;

  if (answer->rows != NULL)
    tdm_deal_pages_keep (self->pages, answer->rows);

  self->stamp = answer->stamp;
  if (answer->ids == NULL)
    return;

  /* Between two splices no division of the rows would be right. */
  set_groups (self, NULL, NULL);
  tdm_id_vector_turn_into (self->ids, answer->ids, splice_cb, self);
  if (answer->spans != NULL)
    set_groups (self, answer->spans, answer->names);
  if (self->ids->len != n_items)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

static void ask (TdmDealList *self, const TdmDealQuestion *how);

static gboolean
ask_for_whole_cb (gpointer data)
{
  TdmDealList *self = data;

  self->more_id = 0;
  ask (self, &(TdmDealQuestion) { .stamp = TDM_NO_STAMP });

  return G_SOURCE_REMOVE;
}

/* What is known of the answer so far is on show. */
static void
ask_for_more (TdmDealList *self, gboolean complete)
{
  if (!complete)
    {
      /* After the frame with the first rows, which GTK would else fill up with hundreds of others. */
      self->more_id = g_idle_add_full (G_PRIORITY_LOW, ask_for_whole_cb, self, NULL);
      return;
    }

  set_loading (self, FALSE);
  if (self->again)
    {
      self->again = FALSE;
      ask (self, &(TdmDealQuestion) { .stamp = self->stamp });
    }
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealAnswer) answer = tdm_store_ask_finish (TDM_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  self->asking = FALSE;
  if (answer != NULL)
    {
      show_answer (self, answer);
      ask_for_more (self, answer->complete);
      return;
    }

  /* The same query may be asked again. */
  g_info ("Deals could not be listed: %s", error->message);
  g_clear_object (&self->cancellable);
  set_loading (self, FALSE);
}

static void
ask (TdmDealList *self, const TdmDealQuestion *how)
{
  TdmDealQuestion question = *how;

  question.query = self->query;
  self->asking = TRUE;
  tdm_store_ask_async (self->store, &question, self->cancellable, answered_cb, g_object_ref (self));
}

/* Terms, groups and the order by country look at customers and at what waits as well. */
static gboolean
concerns (const TdmChange *change, const TdmDealQuery *query)
{
  gboolean is_plain =
    query->terms == NULL && query->group == TDM_DEAL_GROUP_NONE && query->sort != TDM_DEAL_SORT_COUNTRY;

  return (change->kinds & TDM_CHANGE_DEALS) != 0 ||
         (!is_plain && (change->kinds & (TDM_CHANGE_CUSTOMERS | TDM_CHANGE_OUTBOX)) != 0);
}

/* Whether the answer is another one is decided on the database thread: a heart is no reason to walk a million
 * ids. */
static void
store_changed_cb (TdmDealList *self, TdmChange *change)
{
  if (!concerns (change, self->query) || self->cancellable == NULL)
    return;

  if (self->asking || self->more_id != 0)
    self->again = TRUE;
  else
    ask (self, &(TdmDealQuestion) { .stamp = self->stamp });
}

/* ---- the object ---- */

static void
tdm_deal_list_constructed (GObject *object)
{
  TdmDealList *self = TDM_DEAL_LIST (object);

  G_OBJECT_CLASS (tdm_deal_list_parent_class)->constructed (object);

  self->pages = tdm_deal_pages_new (self->store, self->ids);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_deal_list_dispose (GObject *object)
{
  TdmDealList *self = TDM_DEAL_LIST (object);

  g_clear_handle_id (&self->more_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pages);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_list_parent_class)->dispose (object);
}

static void
tdm_deal_list_finalize (GObject *object)
{
  TdmDealList *self = TDM_DEAL_LIST (object);

  g_array_unref (self->ids);
  g_array_unref (self->groups);
  g_clear_pointer (&self->names, tdm_group_names_unref);
  tdm_deal_query_free (self->query);

  G_OBJECT_CLASS (tdm_deal_list_parent_class)->finalize (object);
}

static void
tdm_deal_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TdmDealList *self = TDM_DEAL_LIST (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;
    case PROP_GROUPS:
      g_value_set_boxed (value, self->groups);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tdm_deal_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TdmDealList *self = TDM_DEAL_LIST (object);

  if (id == PROP_STORE)
    self->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tdm_deal_list_class_init (TdmDealListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tdm_deal_list_constructed;
  object_class->dispose = tdm_deal_list_dispose;
  object_class->finalize = tdm_deal_list_finalize;
  object_class->get_property = tdm_deal_list_get_property;
  object_class->set_property = tdm_deal_list_set_property;

  /**
   * TdmDealList:store:
   *
   * Where the deals are.
   */
  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * TdmDealList:loading:
   *
   * Whether a new query is not wholly answered yet. Its first rows may be on show already. Changes of deals are
   * followed without this.
   */
  props[PROP_LOADING] = g_param_spec_boolean (
    "loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * TdmDealList:n-items:
   *
   * How many deals there are; for bindings.
   */
  props[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * TdmDealList:groups:
   *
   * See tdm_deal_list_get_groups (): what a heading stands above. Told each time all sections are others.
   */
  props[PROP_GROUPS] = g_param_spec_boxed (
    "groups", NULL, NULL, G_TYPE_ARRAY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tdm_deal_list_init (TdmDealList *self)
{
  self->ids = tdm_id_vector_new (0);
  self->groups = g_array_new (FALSE, FALSE, sizeof (TdmDealListGroup));
  self->query = tdm_deal_query_new ();
  self->stamp = TDM_NO_STAMP;
}

/**
 * tdm_deal_list_new:
 * @store: where the deals are
 *
 * The list is empty until tdm_deal_list_set_query () asks for something.
 *
 * Returns: (transfer full): a list of #TdmDeal
 */
TdmDealList *
tdm_deal_list_new (TdmStore *store)
{
  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  return g_object_new (TDM_TYPE_DEAL_LIST, "store", store, NULL);
}

/**
 * tdm_deal_list_set_query:
 * @self: a list
 * @query: which deals, in which order
 *
 * Stops the question before it and asks this one. The old rows stay until there is an answer; in a big database
 * some first rows may come at once and all others a moment later.
 */
void
tdm_deal_list_set_query (TdmDealList *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_DEAL_LIST (self));
  g_return_if_fail (query != NULL);

  if (self->cancellable != NULL)
    {
      if (tdm_deal_query_equal (self->query, query))
        return;
      g_cancellable_cancel (self->cancellable);
      g_object_unref (self->cancellable);
    }

  g_clear_handle_id (&self->more_id, g_source_remove);
  self->cancellable = g_cancellable_new ();
  tdm_deal_query_free (self->query);
  self->query = tdm_deal_query_copy (query);
  self->again = FALSE;
  set_loading (self, TRUE);
  ask (self, &(TdmDealQuestion) { .stamp = TDM_NO_STAMP, .n_rows = FIRST_ROWS, .hurry = TRUE });
}

/**
 * tdm_deal_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none): what was asked last
 */
const TdmDealQuery *
tdm_deal_list_get_query (TdmDealList *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), NULL);

  return self->query;
}

/**
 * tdm_deal_list_get_loading:
 * @self: a list
 *
 * Returns: whether a new query is not wholly answered yet
 */
gboolean
tdm_deal_list_get_loading (TdmDealList *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), FALSE);

  return self->loading;
}

/**
 * tdm_deal_list_find:
 * @self: a list
 * @deal_id: local number of a deal
 *
 * Walks the ids: 0.3 ms at a million.
 *
 * Returns: the position of the deal in this order, `G_MAXUINT` when it is not in the list
 */
guint
tdm_deal_list_find (TdmDealList *self, gint64 deal_id)
{
  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), G_MAXUINT);

  return tdm_id_vector_find (self->ids, (guint32) deal_id);
}

/**
 * tdm_deal_list_get_id:
 * @self: a list
 * @position: a position in it
 *
 * Answers without making an object or loading a page, for what is done to many chosen rows at once.
 *
 * Returns: local number of the deal there, 0 when the list is shorter
 */
guint32
tdm_deal_list_get_id (TdmDealList *self, guint position)
{
  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, guint32, position) : 0;
}

/**
 * tdm_deal_list_get_groups:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TdmDealListGroup): the groups in order; empty while there are none
 */
const GArray *
tdm_deal_list_get_groups (TdmDealList *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), NULL);

  return self->groups;
}

/**
 * tdm_deal_list_find_group:
 * @self: a list
 * @position: of a row
 *
 * Returns: the place of its group in tdm_deal_list_get_groups (), `G_MAXUINT` when there are none
 */
guint
tdm_deal_list_find_group (TdmDealList *self, guint position)
{
  guint low = 0, high;

  g_return_val_if_fail (TDM_IS_DEAL_LIST (self), G_MAXUINT);

  if (self->groups->len == 0 || position >= self->ids->len)
    return G_MAXUINT;

  high = self->groups->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->groups, TdmDealListGroup, middle).first <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windowed list of customers. Only items somebody holds exist, and those are what the view shows. */

#include "tdm-customer-list.h"

#include "tdm-id-vector.h"

/* An import changes customers by the thousand, and the list is read again once. */
#define REST_MS 300

struct _TdmCustomerList
{
  GObject parent_instance;

  TdmStore *store;
  char *search;
  GArray *ids;       /* guint32, in order */
  GHashTable *items; /* id → TdmCustomerItem, not owned: an item that goes takes itself out */
  GArray *wanted;    /* guint32: items that were asked for and are blank */
  guint load_id;
  guint rest_id;
  GCancellable *asking; /* of the question on its way, NULL for none */
  GCancellable *cancellable;
  gboolean loading;
};

enum
{
  PROP_LOADING = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TdmCustomerList,
                               tdm_customer_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* ---- entries ---- */

static void
entries_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tdm_store_load_customers_finish (TDM_STORE (source), result, &error);

  if (entries == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("Customers could not be read: %s", error->message);
      return;
    }

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      TdmCustomerEntry *entry = g_ptr_array_index (entries, i);
      TdmCustomerItem *item =
        g_hash_table_lookup (self->items, GUINT_TO_POINTER ((guint) entry->customer->id));

      if (item != NULL)
        tdm_customer_item_take_entry (item, entry);
      else
        tdm_customer_entry_free (entry);
    }
}

static gboolean
load_cb (gpointer data)
{
  TdmCustomerList *self = data;

  self->load_id = 0;
  tdm_store_load_customers_async (self->store, (const guint32 *) self->wanted->data, self->wanted->len,
                                  self->cancellable, entries_loaded_cb, g_object_ref (self));
  g_array_set_size (self->wanted, 0);

  return G_SOURCE_REMOVE;
}

/* All that one frame asks for is read at once, before it is painted. */
static void
want (TdmCustomerList *self, guint32 id)
{
  g_array_append_val (self->wanted, id);
  if (self->load_id == 0)
    self->load_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, load_cb, self, NULL);
}

static void
reload_items (TdmCustomerList *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    want (self, GPOINTER_TO_UINT (id));
}

/* ---- the model ---- */

/* Called while @item is finalized, so it cannot be asked for its id; the table holds some hundred. */
static void
item_gone_cb (gpointer data, GObject *item)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == (gpointer) item)
      g_hash_table_iter_remove (&iter);
}

static TdmCustomerItem *
ensure_item (TdmCustomerList *self, guint32 id)
{
  TdmCustomerItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (id));

  if (item != NULL)
    return g_object_ref (item);

  item = tdm_customer_item_new (id);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (id), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self->items);
  want (self, id);

  return item;
}

static GType
tdm_customer_list_get_item_type (GListModel *model)
{
  return TDM_TYPE_CUSTOMER_ITEM;
}

static guint
tdm_customer_list_get_n_items (GListModel *model)
{
  return TDM_CUSTOMER_LIST (model)->ids->len;
}

static gpointer
tdm_customer_list_get_item (GListModel *model, guint position)
{
  TdmCustomerList *self = TDM_CUSTOMER_LIST (model);

  if (position >= self->ids->len)
    return NULL;

  return ensure_item (self, g_array_index (self->ids, guint32, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = tdm_customer_list_get_item_type;
  iface->get_n_items = tdm_customer_list_get_n_items;
  iface->get_item = tdm_customer_list_get_item;
}

/* ---- questions and answers ---- */

static void
set_loading (TdmCustomerList *self, gboolean loading)
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

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tdm_store_query_customers_finish (TDM_STORE (source), result, &error);

  /* An answer that comes with another one on its way is too late. */
  if (g_task_get_cancellable (G_TASK (result)) != self->asking)
    return;

  g_clear_object (&self->asking);
  if (ids != NULL)
    tdm_id_vector_turn_into (self->ids, ids, splice_cb, self);
  else
    g_info ("Customers could not be listed: %s", error->message);
  set_loading (self, FALSE);
}

static void
ask (TdmCustomerList *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  set_loading (self, TRUE);
  tdm_store_query_customers_async (self->store, self->search, self->asking, answered_cb, g_object_ref (self));
}

static gboolean
rested_cb (gpointer data)
{
  TdmCustomerList *self = data;

  self->rest_id = 0;
  reload_items (self);
  ask (self);

  return G_SOURCE_REMOVE;
}

/* A new deal may bring a customer, and every deal counts for its own. */
static void
store_changed_cb (TdmCustomerList *self, const TdmChange *change)
{
  if ((change->kinds & (TDM_CHANGE_CUSTOMERS | TDM_CHANGE_DEALS)) != 0 && self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* ---- the object ---- */

static void
tdm_customer_list_dispose (GObject *object)
{
  TdmCustomerList *self = TDM_CUSTOMER_LIST (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_customer_list_parent_class)->dispose (object);
}

static void
forget_items (TdmCustomerList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (G_OBJECT (item), item_gone_cb, self->items);
}

static void
tdm_customer_list_finalize (GObject *object)
{
  TdmCustomerList *self = TDM_CUSTOMER_LIST (object);

  forget_items (self);
  g_hash_table_unref (self->items);
  g_array_unref (self->ids);
  g_array_unref (self->wanted);
  g_clear_object (&self->cancellable);
  g_free (self->search);

  G_OBJECT_CLASS (tdm_customer_list_parent_class)->finalize (object);
}

static void
tdm_customer_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, TDM_CUSTOMER_LIST (object)->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tdm_customer_list_class_init (TdmCustomerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tdm_customer_list_dispose;
  object_class->finalize = tdm_customer_list_finalize;
  object_class->get_property = tdm_customer_list_get_property;

  props[PROP_LOADING] = g_param_spec_boolean (
    "loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tdm_customer_list_init (TdmCustomerList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->items = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * tdm_customer_list_new:
 * @store: where the customers are
 *
 * Asks for all customers at once.
 *
 * Returns: (transfer full): a list of #TdmCustomerItem by name
 */
TdmCustomerList *
tdm_customer_list_new (TdmStore *store)
{
  TdmCustomerList *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_CUSTOMER_LIST, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  ask (self);

  return self;
}

void
tdm_customer_list_set_search (TdmCustomerList *self, const char *search)
{
  g_return_if_fail (TDM_IS_CUSTOMER_LIST (self));

  if (g_set_str (&self->search, search != NULL && *search != '\0' ? search : NULL))
    ask (self);
}

const char *
tdm_customer_list_get_search (TdmCustomerList *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_LIST (self), NULL);

  return self->search;
}

gboolean
tdm_customer_list_get_loading (TdmCustomerList *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_LIST (self), FALSE);

  return self->loading;
}

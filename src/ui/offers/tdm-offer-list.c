/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A company has some hundred offers at most, so all of them are in memory and a search looks at each. */

#include "tdm-offer-list.h"

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-store-offers.h"

/* Changes come in bursts; the offers are read once when the burst is over. */
#define REST_MS 60

struct _TdmOfferList
{
  GObject parent_instance;

  TdmStore *store;
  GCancellable *cancellable;
  TdmCompany *company; /* NULL before it was read */
  GListStore *all;     /* TdmOfferItem, by name as the store lists them */
  GtkCustomFilter *filter;
  GtkSortListModel *shown;
  guint rest_id;
  gboolean loaded;

  char *search;
  char *type;
  char *status;
  char *cosell_status;
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (TdmOfferList, tdm_offer_list, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- filters ---- */

static gboolean
is_shown (gpointer object, gpointer data)
{
  TdmOfferItem *item = object;
  TdmOfferList *self = data;
  const TdmOffer *offer = tdm_offer_item_get_offer (item);
  const char *cosell = tdm_offer_item_get_cosell_status (item);

  if (self->type != NULL && g_strcmp0 (self->type, offer->type) != 0)
    return FALSE;
  if (self->status != NULL && g_strcmp0 (self->status, offer->status) != 0)
    return FALSE;
  if (self->cosell_status != NULL && g_strcmp0 (self->cosell_status, cosell != NULL ? cosell : "") != 0)
    return FALSE;
  if (self->missing && tdm_offer_item_get_n_missing (item) == 0)
    return FALSE;

  return self->search == NULL || tdm_offer_item_matches (item, self->search);
}

static void
show_again (TdmOfferList *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
tdm_offer_list_set_search (TdmOfferList *self, const char *typed)
{
  g_return_if_fail (TDM_IS_OFFER_LIST (self));

  if (g_set_str (&self->search, typed != NULL && *typed != '\0' ? typed : NULL))
    show_again (self);
}

void
tdm_offer_list_set_filters (TdmOfferList *self, const TdmOfferFilters *filters)
{
  gboolean changed = self->missing != filters->missing;

  g_return_if_fail (TDM_IS_OFFER_LIST (self));

  changed |= g_set_str (&self->type, filters->type);
  changed |= g_set_str (&self->status, filters->status);
  changed |= g_set_str (&self->cosell_status, filters->cosell_status);
  self->missing = filters->missing;
  if (changed)
    show_again (self);
}

gboolean
tdm_offer_list_is_narrowed (TdmOfferList *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_LIST (self), FALSE);

  return self->search != NULL || self->type != NULL || self->status != NULL || self->cosell_status != NULL ||
         self->missing;
}

void
tdm_offer_list_set_sorter (TdmOfferList *self, GtkSorter *sorter)
{
  g_return_if_fail (TDM_IS_OFFER_LIST (self));

  gtk_sort_list_model_set_sorter (self->shown, sorter);
}

/* ---- reading ---- */

/* @items: (element-type TdmOfferItem) */
static void
evaluate (TdmOfferList *self, TdmOfferItem *const *items, guint n)
{
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  for (guint i = 0; self->company != NULL && i < n; i++)
    tdm_offer_item_evaluate (items[i], rulebook, self->company, today);
}

/* What rows show and stand by is another. */
static void
order_again (TdmOfferList *self)
{
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->shown);

  if (sorter != NULL)
    gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  show_again (self);
}

static void
evaluate_all (TdmOfferList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->all)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->all), i));
  evaluate (self, (TdmOfferItem *const *) items->pdata, items->len);
  order_again (self);
}

/* An item stays the same object as long as its offer is there, so rows and the focus on them stay too. */
static void
take_offers (TdmOfferList *self, GPtrArray *offers)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  gboolean same = n_before == offers->len;

  for (guint i = 0; i < n_before; i++)
    {
      g_autoptr (TdmOfferItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);

      g_hash_table_insert (known, (gpointer) &tdm_offer_item_get_offer (item)->id, item);
      g_ptr_array_add (items, g_object_ref (item));
    }

  g_ptr_array_set_free_func (offers, NULL);
  for (guint i = 0; i < offers->len; i++)
    {
      TdmOffer *offer = g_ptr_array_index (offers, i);
      TdmOfferItem *item = g_hash_table_lookup (known, &offer->id);

      same = same && item == g_ptr_array_index (items, i);
      g_ptr_array_add (items, item != NULL ? g_object_ref (item) : tdm_offer_item_new (offer->id));
      if (item != NULL)
        g_hash_table_remove (known, &offer->id);
      tdm_offer_item_take (g_ptr_array_index (items, items->len - 1), offer);
    }

  /* Looked at before they are shown, so that no row is filled and put in order twice. */
  evaluate (self, (TdmOfferItem *const *) items->pdata + n_before, items->len - n_before);
  if (same)
    order_again (self);
  else
    {
      g_list_store_splice (self->all, 0, n_before, items->pdata + n_before, items->len - n_before);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
}

static void
offers_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);

  if (offers == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("Offers could not be listed: %s", error->message);
      return;
    }

  self->loaded = TRUE;
  take_offers (self, offers);
}

static void
company_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferList) self = data;
  g_autoptr (GError) error = NULL;
  TdmCompany *company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);

  if (company == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The facts of the company could not be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->company, tdm_company_free);
  self->company = company;
  tdm_store_list_offers_async (self->store, self->cancellable, offers_listed_cb, g_object_ref (self));
}

static void
load (TdmOfferList *self)
{
  tdm_store_load_company_async (self->store, self->cancellable, company_loaded_cb, g_object_ref (self));
}

static gboolean
rested_cb (gpointer data)
{
  TdmOfferList *self = data;

  self->rest_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (TdmOfferList *self, const TdmChange *change)
{
  if ((change->kinds & TDM_CHANGE_OFFERS) != 0 && self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* ---- what there is ---- */

GListModel *
tdm_offer_list_get_shown (TdmOfferList *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}

guint
tdm_offer_list_get_n_all (TdmOfferList *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->all));
}

/* Of those that are shown. */
guint
tdm_offer_list_count_missing (TdmOfferList *self)
{
  guint n = 0;

  g_return_val_if_fail (TDM_IS_OFFER_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (TdmOfferItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      n += tdm_offer_item_get_n_missing (item) > 0;
    }

  return n;
}

gboolean
tdm_offer_list_is_loaded (TdmOfferList *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_LIST (self), FALSE);

  return self->loaded;
}

/* ---- the object ---- */

static void
tdm_offer_list_dispose (GObject *object)
{
  TdmOfferList *self = TDM_OFFER_LIST (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* The filter asks this object, which may be gone before the list that a view still holds. */
  gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_offer_list_parent_class)->dispose (object);
}

static void
tdm_offer_list_finalize (GObject *object)
{
  TdmOfferList *self = TDM_OFFER_LIST (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->company, tdm_company_free);
  g_free (self->search);
  g_free (self->type);
  g_free (self->status);
  g_free (self->cosell_status);

  G_OBJECT_CLASS (tdm_offer_list_parent_class)->finalize (object);
}

static void
tdm_offer_list_class_init (TdmOfferListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_offer_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_offer_list_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TDM_TYPE_OFFER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_offer_list_init (TdmOfferList *self)
{
  GtkFilterListModel *filtered;

  self->cancellable = g_cancellable_new ();
  self->all = g_list_store_new (TDM_TYPE_OFFER_ITEM);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->all)),
                                        GTK_FILTER (g_object_ref (self->filter)));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
}

/**
 * tdm_offer_list_new:
 * @store: held
 *
 * Reads all offers at once and again after each change of them.
 *
 * Returns: (transfer full): a list that says "changed"
 */
TdmOfferList *
tdm_offer_list_new (TdmStore *store)
{
  TdmOfferList *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_OFFER_LIST, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (evaluate_all), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A company has some hundred offers at most: all are in memory, and the evaluator looks at all of them in a few
 * milliseconds. */

#include "tdm-readiness-list.h"

#include "tdm-clock.h"
#include "tdm-collation.h"
#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-store-offers.h"

/* Changes come in bursts; the offers are read once when the burst is over. */
#define REST_MS 60

struct _TdmReadinessList
{
  GObject parent_instance;

  TdmStore *store;
  GCancellable *cancellable;
  TdmCompany *company; /* NULL before it was read */
  GListStore *all;     /* TdmReadinessItem, by name as the store lists them */
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
  guint rest_id;
  gboolean loaded;

  char *search;
  char *geography;
  char *lacking;
  char *next;
};

G_DEFINE_FINAL_TYPE (TdmReadinessList, tdm_readiness_list, G_TYPE_OBJECT)

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
  TdmReadinessItem *item = object;
  TdmReadinessList *self = data;
  const TdmOffer *offer = tdm_readiness_item_get_offer (item);
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);

  if (self->geography != NULL &&
      (offer->geographies == NULL ||
       !g_strv_contains ((const char *const *) offer->geographies, self->geography)))
    return FALSE;
  if (self->lacking != NULL && *self->lacking == '\0' && tdm_readiness_item_get_n_missing (item) == 0)
    return FALSE;
  if (self->lacking != NULL && *self->lacking != '\0' && !tdm_readiness_item_lacks (item, self->lacking))
    return FALSE;
  if (self->next != NULL && (readiness == NULL || g_strcmp0 (self->next, readiness->next) != 0))
    return FALSE;

  return self->search == NULL || tdm_readiness_item_matches (item, self->search);
}

static void
show_again (TdmReadinessList *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
tdm_readiness_list_set_search (TdmReadinessList *self, const char *typed)
{
  g_return_if_fail (TDM_IS_READINESS_LIST (self));

  if (g_set_str (&self->search, typed != NULL && *typed != '\0' ? typed : NULL))
    show_again (self);
}

void
tdm_readiness_list_set_lacking (TdmReadinessList *self, const char *requirement_id)
{
  g_return_if_fail (TDM_IS_READINESS_LIST (self));

  if (g_set_str (&self->lacking, requirement_id))
    show_again (self);
}

void
tdm_readiness_list_set_next (TdmReadinessList *self, const char *status)
{
  g_return_if_fail (TDM_IS_READINESS_LIST (self));

  if (g_set_str (&self->next, status))
    show_again (self);
}

gboolean
tdm_readiness_list_is_narrowed (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), FALSE);

  return self->search != NULL || self->geography != NULL || self->lacking != NULL || self->next != NULL;
}

/* ---- looking at the offers ---- */

/* @items: (element-type TdmReadinessItem) */
static void
evaluate (TdmReadinessList *self, GListModel *items)
{
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();
  gint64 began = g_get_monotonic_time ();
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; self->company != NULL && i < n; i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (items, i);

      tdm_readiness_item_evaluate (item, rulebook, self->company, today, self->geography);
    }
  g_debug ("%u offers looked at in %.1f ms", n, (g_get_monotonic_time () - began) / 1000.0);
}

static void
evaluate_all (TdmReadinessList *self)
{
  evaluate (self, G_LIST_MODEL (self->all));
  show_again (self);
}

/* Requirements and statuses of one year mean nothing in another. */
static void
rulebook_cb (TdmReadinessList *self)
{
  g_set_str (&self->lacking, self->lacking != NULL ? "" : NULL);
  g_clear_pointer (&self->next, g_free);
  evaluate_all (self);
}

/**
 * tdm_readiness_list_set_geography:
 * @code: (nullable): ISO 3166-1 alpha-2; the offers available there, each looked at for that place alone
 */
void
tdm_readiness_list_set_geography (TdmReadinessList *self, const char *code)
{
  g_return_if_fail (TDM_IS_READINESS_LIST (self));

  if (g_set_str (&self->geography, code))
    evaluate_all (self);
}

const char *
tdm_readiness_list_get_geography (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  return self->geography;
}

/* ---- reading ---- */

static GHashTable *
index_items (TdmReadinessList *self)
{
  GHashTable *known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->all)); i++)
    {
      TdmReadinessItem *item = g_list_model_get_item (G_LIST_MODEL (self->all), i);
      gint64 id = tdm_readiness_item_get_id (item);

      g_hash_table_insert (known, g_memdup2 (&id, sizeof id), item);
    }

  return known;
}

/* An item stays the same object as long as its offer is there, so rows and the focus on them stay too. */
static void
take_offers (TdmReadinessList *self, GPtrArray *offers)
{
  g_autoptr (GHashTable) known = index_items (self);
  g_autoptr (GListStore) items = g_list_store_new (TDM_TYPE_READINESS_ITEM);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same = n_before == offers->len;

  g_ptr_array_set_free_func (offers, NULL);
  for (guint i = 0; i < offers->len; i++)
    {
      TdmOffer *offer = g_ptr_array_index (offers, i);
      TdmReadinessItem *item = g_hash_table_lookup (known, &offer->id);
      g_autoptr (GObject) before = same ? g_list_model_get_object (G_LIST_MODEL (self->all), i) : NULL;

      same = same && before == (GObject *) item;
      item = item != NULL ? g_object_ref (item) : tdm_readiness_item_new (offer->id);
      tdm_readiness_item_take (item, offer);
      g_ptr_array_add (added, item);
    }

  /* Looked at before they are shown, so that no row is filled twice. */
  g_list_store_splice (items, 0, 0, added->pdata, added->len);
  evaluate (self, G_LIST_MODEL (items));
  if (!same)
    g_list_store_splice (self->all, 0, n_before, added->pdata, added->len);
  show_again (self);
}

static void
offers_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReadinessList) self = data;
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
  g_autoptr (TdmReadinessList) self = data;
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
load (TdmReadinessList *self)
{
  tdm_store_load_company_async (self->store, self->cancellable, company_loaded_cb, g_object_ref (self));
}

static gboolean
rested_cb (gpointer data)
{
  TdmReadinessList *self = data;

  self->rest_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (TdmReadinessList *self, const TdmChange *change)
{
  if ((change->kinds & (TDM_CHANGE_OFFERS | TDM_CHANGE_COMPANY)) != 0 && self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* ---- what there is ---- */

GListModel *
tdm_readiness_list_get_all (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  return G_LIST_MODEL (self->all);
}

GListModel *
tdm_readiness_list_get_shown (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}

const TdmCompany *
tdm_readiness_list_get_company (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  return self->company;
}

const TdmRulebook *
tdm_readiness_list_get_rulebook (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  return tdm_settings_get_rulebook ();
}

gboolean
tdm_readiness_list_is_loaded (TdmReadinessList *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), FALSE);

  return self->loaded;
}

guint
tdm_readiness_list_count (TdmReadinessList *self, const char *status)
{
  guint n = 0;

  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->all)); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);
      const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);

      n += readiness != NULL && g_strcmp0 (readiness->expected, status) == 0;
    }

  return n;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = tdm_format_country (*(const char *const *) a);
  g_autofree char *second = tdm_format_country (*(const char *const *) b);

  return tdm_collation_compare (first, second);
}

GStrv
tdm_readiness_list_dup_geographies (TdmReadinessList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *codes = g_ptr_array_new ();

  g_return_val_if_fail (TDM_IS_READINESS_LIST (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->all)); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (G_LIST_MODEL (self->all), i);
      const TdmOffer *offer = tdm_readiness_item_get_offer (item);

      for (guint j = 0; offer->geographies != NULL && offer->geographies[j] != NULL; j++)
        if (g_hash_table_add (seen, offer->geographies[j]))
          g_ptr_array_add (codes, g_strdup (offer->geographies[j]));
    }
  g_ptr_array_sort (codes, compare_names);
  g_ptr_array_add (codes, NULL);

  return (GStrv) g_ptr_array_free (codes, FALSE);
}

/* ---- the object ---- */

static void
tdm_readiness_list_dispose (GObject *object)
{
  TdmReadinessList *self = TDM_READINESS_LIST (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* The filter asks this object, which may be gone before the list that a view still holds. */
  gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_readiness_list_parent_class)->dispose (object);
}

static void
tdm_readiness_list_finalize (GObject *object)
{
  TdmReadinessList *self = TDM_READINESS_LIST (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->company, tdm_company_free);
  g_free (self->search);
  g_free (self->geography);
  g_free (self->lacking);
  g_free (self->next);

  G_OBJECT_CLASS (tdm_readiness_list_parent_class)->finalize (object);
}

static void
tdm_readiness_list_class_init (TdmReadinessListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_readiness_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_list_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TDM_TYPE_READINESS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_readiness_list_init (TdmReadinessList *self)
{
  self->cancellable = g_cancellable_new ();
  self->all = g_list_store_new (TDM_TYPE_READINESS_ITEM);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->all)),
                                           GTK_FILTER (g_object_ref (self->filter)));
}

/**
 * tdm_readiness_list_new:
 * @store: held
 *
 * Reads all offers and the company at once and again after each change of them.
 *
 * Returns: (transfer full): a list that says "changed"
 */
TdmReadinessList *
tdm_readiness_list_new (TdmStore *store)
{
  TdmReadinessList *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_READINESS_LIST, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (rulebook_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

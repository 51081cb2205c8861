/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The saved views of a workspace as the window knows them: in order, with counts, and which one is chosen. */

#include "tdm-saved-views.h"

#include "tdm-store-summary.h"

/* The first rows of the window come first, and a burst of changes counts once. */
#define COUNT_DELAY_MS 1000
/* Above this many deals counting all views again and again is not cheap any more. */
#define MAX_COUNTED_DEALS 50000

struct _TdmSavedViews
{
  GObject parent_instance;

  TdmStore *store;    /* not held: it holds this */
  GPtrArray *views;   /* TdmSavedView */
  GHashTable *counts; /* gint64 * → int */
  gint64 current;
  gboolean ready;
  guint count_id; /* timeout */
  guint next;     /* the view that is counted next */
  gboolean counting;
};

G_DEFINE_FINAL_TYPE (TdmSavedViews, tdm_saved_views, G_TYPE_OBJECT)

enum
{
  PROP_CURRENT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- counts, one view after the other ---- */

static void count_next (TdmSavedViews *self);

static void
summarized_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSavedViews) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealSummary) summary = tdm_store_summarize_deals_finish (TDM_STORE (source), result, &error);

  self->counting = FALSE;
  if (summary == NULL)
    {
      g_info ("The deals of a view could not be counted: %s", error->message);
      return;
    }

  if (self->next < self->views->len)
    {
      const TdmSavedView *view = g_ptr_array_index (self->views, self->next++);

      g_hash_table_insert (self->counts, g_memdup2 (&view->id, sizeof view->id),
                           GINT_TO_POINTER (summary->n_deals));
    }
  count_next (self);
}

static void
count_next (TdmSavedViews *self)
{
  const TdmSavedView *view;

  if (self->next >= self->views->len)
    {
      g_signal_emit (self, signals[COUNTED], 0);
      return;
    }

  self->counting = TRUE;
  view = g_ptr_array_index (self->views, self->next);
  tdm_store_summarize_deals_async (self->store, view->query, NULL, summarized_cb, g_object_ref (self));
}

static void
all_counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSavedViews) self = data;
  TdmDealCounts counts;

  if (self->counting || !tdm_store_count_deals_finish (TDM_STORE (source), result, &counts, NULL) ||
      tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 0) > MAX_COUNTED_DEALS)
    return;

  self->next = 0;
  count_next (self);
}

static gboolean
count_cb (gpointer data)
{
  TdmSavedViews *self = data;

  self->count_id = 0;
  if (self->views->len > 0 && !self->counting)
    tdm_store_count_deals_async (self->store, NULL, all_counted_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
count_soon (TdmSavedViews *self)
{
  if (self->count_id == 0)
    self->count_id = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
}

/* ---- the views ---- */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSavedViews) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *views = tdm_store_list_views_finish (TDM_STORE (source), result, &error);

  if (views == NULL)
    {
      g_info ("The saved views could not be read: %s", error->message);
      return;
    }

  g_ptr_array_unref (self->views);
  self->views = views;
  self->ready = TRUE;
  if (tdm_saved_views_find (self, self->current) == NULL)
    tdm_saved_views_set_current (self, 0);
  g_signal_emit (self, signals[CHANGED], 0);
  count_soon (self);
}

static void
list (TdmSavedViews *self)
{
  tdm_store_list_views_async (self->store, NULL, listed_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmSavedViews *self, const TdmChange *change)
{
  if ((change->kinds & TDM_CHANGE_VIEWS) != 0)
    list (self);
  if ((change->kinds & TDM_CHANGE_DEALS) != 0)
    count_soon (self);
}

/* ---- the object ---- */

static void
tdm_saved_views_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_CURRENT)
    g_value_set_int64 (value, TDM_SAVED_VIEWS (object)->current);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_saved_views_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_CURRENT)
    tdm_saved_views_set_current (TDM_SAVED_VIEWS (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_saved_views_finalize (GObject *object)
{
  TdmSavedViews *self = TDM_SAVED_VIEWS (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_ptr_array_unref (self->views);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (tdm_saved_views_parent_class)->finalize (object);
}

static void
tdm_saved_views_class_init (TdmSavedViewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tdm_saved_views_finalize;
  object_class->get_property = tdm_saved_views_get_property;
  object_class->set_property = tdm_saved_views_set_property;

  props[PROP_CURRENT] =
    g_param_spec_int64 ("current", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_SAVED_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] =
    g_signal_new ("counted", TDM_TYPE_SAVED_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_saved_views_init (TdmSavedViews *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_saved_view_free);
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

TdmSavedViews *
tdm_saved_views_get_for_store (TdmStore *store)
{
  TdmSavedViews *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_get_data (G_OBJECT (store), "tdm-saved-views");
  if (self != NULL)
    return self;

  self = g_object_new (TDM_TYPE_SAVED_VIEWS, NULL);
  self->store = store;
  g_object_set_data_full (G_OBJECT (store), "tdm-saved-views", self, g_object_unref);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  list (self);

  return self;
}

const GPtrArray *
tdm_saved_views_get_all (TdmSavedViews *self)
{
  g_return_val_if_fail (TDM_IS_SAVED_VIEWS (self), NULL);

  return self->views;
}

const TdmSavedView *
tdm_saved_views_find (TdmSavedViews *self, gint64 id)
{
  g_return_val_if_fail (TDM_IS_SAVED_VIEWS (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      const TdmSavedView *view = g_ptr_array_index (self->views, i);

      if (view->id == id)
        return view;
    }

  return NULL;
}

gboolean
tdm_saved_views_get_ready (TdmSavedViews *self)
{
  g_return_val_if_fail (TDM_IS_SAVED_VIEWS (self), FALSE);

  return self->ready;
}

int
tdm_saved_views_get_count (TdmSavedViews *self, gint64 id)
{
  gpointer count;

  g_return_val_if_fail (TDM_IS_SAVED_VIEWS (self), -1);

  return g_hash_table_lookup_extended (self->counts, &id, NULL, &count) ? GPOINTER_TO_INT (count) : -1;
}

gint64
tdm_saved_views_get_current (TdmSavedViews *self)
{
  g_return_val_if_fail (TDM_IS_SAVED_VIEWS (self), 0);

  return self->current;
}

void
tdm_saved_views_set_current (TdmSavedViews *self, gint64 id)
{
  g_return_if_fail (TDM_IS_SAVED_VIEWS (self));

  if (self->current == id)
    return;

  self->current = id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
}

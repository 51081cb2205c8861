/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the shown query from a saved view and says whether it is another one since; remembers both over a restart. */

#include "tdm-view-chooser.h"

#include <glib/gi18n.h>

#include "tdm-message.h"
#include "tdm-settings.h"

struct _TdmViewChooser
{
  GObject parent_instance;

  TdmStore *store;
  TdmShownQuery *query;
  TdmSavedViews *views;
  gboolean taking; /* a view is being shown: what changes meanwhile is no change of it */
};

G_DEFINE_FINAL_TYPE (TdmViewChooser, tdm_view_chooser, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (TdmViewChooser *self)
{
  if (!self->taking)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- looks: table or board, and which columns. Taste, so they stand in the settings (style.md §4). ---- */

static char *
dup_look (void)
{
  GSettings *settings = tdm_settings_get_default ();
  g_autofree char *kind = g_settings_get_string (settings, "deals-kind");
  g_auto (GStrv) columns = g_settings_get_strv (settings, "deals-columns");
  g_autofree char *names = g_strjoinv (",", columns);

  return g_strdup_printf ("%s;%s", kind, names);
}

static char *
dup_look_of_view (gint64 id)
{
  g_autoptr (GVariant) looks = g_settings_get_value (tdm_settings_get_default (), "deals-view-looks");
  GVariantIter iter;
  gint64 key;
  const char *look;

  g_variant_iter_init (&iter, looks);
  while (g_variant_iter_next (&iter, "{x&s}", &key, &look))
    if (key == id)
      return g_strdup (look);

  return NULL;
}

static void
keep_look (gint64 id)
{
  GSettings *settings = tdm_settings_get_default ();
  g_autoptr (GVariant) looks = g_settings_get_value (settings, "deals-view-looks");
  g_autofree char *look = dup_look ();
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{xs}"));
  GVariantIter iter;
  gint64 key;
  const char *other;

  g_variant_iter_init (&iter, looks);
  while (g_variant_iter_next (&iter, "{x&s}", &key, &other))
    if (key != id)
      g_variant_builder_add (&builder, "{xs}", key, other);
  g_variant_builder_add (&builder, "{xs}", id, look);
  g_settings_set_value (settings, "deals-view-looks", g_variant_builder_end (&builder));
}

static void
show_look (const char *look)
{
  GSettings *settings = tdm_settings_get_default ();
  g_auto (GStrv) parts = g_strsplit (look, ";", 2);
  g_auto (GStrv) columns = NULL;

  if (g_strv_length (parts) != 2)
    return;

  columns = g_strsplit (parts[1], ",", -1);
  g_settings_set_string (settings, "deals-kind", parts[0]);
  g_settings_set_strv (settings, "deals-columns", (const char *const *) columns);
}

/* ---- views ---- */

static void
show_view (TdmViewChooser *self, const TdmSavedView *view)
{
  g_autofree char *look = dup_look_of_view (view->id);

  self->taking = TRUE;
  tdm_shown_query_set (self->query, view->query);
  if (look != NULL)
    show_look (look);
  self->taking = FALSE;
  emit_changed (self);
}

/* For the next start. What was searched for is of the moment, and not written down with every key, unless it is what
 * the chosen view searches for. */
static void
keep_query (TdmViewChooser *self)
{
  const TdmSavedView *view = tdm_saved_views_find (self->views, tdm_saved_views_get_current (self->views));
  g_autoptr (TdmDealQuery) query = tdm_deal_query_copy (tdm_shown_query_get (self->query));
  g_autofree char *text = NULL;

  if (view == NULL || g_strcmp0 (view->query->search, query->search) != 0)
    g_clear_pointer (&query->search, g_free);
  text = tdm_deal_query_to_text (query);
  g_settings_set_string (tdm_settings_get_default (), "deals-query", text);
}

static void
query_changed_cb (TdmViewChooser *self)
{
  keep_query (self);
  emit_changed (self);
}

static void
current_cb (TdmViewChooser *self)
{
  g_settings_set_int64 (tdm_settings_get_default (), "deals-saved-view",
                        tdm_saved_views_get_current (self->views));
  if (tdm_saved_views_get_ready (self->views))
    keep_query (self);
  emit_changed (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_undo (from, _ ("View changed"), receipt.undo_id);
  else
    tdm_message_show_error (from, error);
}

/* ---- the object ---- */

static void
tdm_view_chooser_finalize (GObject *object)
{
  TdmViewChooser *self = TDM_VIEW_CHOOSER (object);

  g_clear_object (&self->views);
  g_clear_object (&self->query);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_view_chooser_parent_class)->finalize (object);
}

static void
tdm_view_chooser_class_init (TdmViewChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_view_chooser_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_VIEW_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_view_chooser_init (TdmViewChooser *self)
{
}

static void
take_last_query (TdmViewChooser *self)
{
  g_autofree char *text = g_settings_get_string (tdm_settings_get_default (), "deals-query");
  g_autoptr (TdmDealQuery) query = *text != '\0' ? tdm_deal_query_from_text (text, NULL) : NULL;

  if (query != NULL)
    tdm_shown_query_set (self->query, query);
}

TdmViewChooser *
tdm_view_chooser_new (TdmStore *store, TdmShownQuery *query)
{
  TdmViewChooser *self = g_object_new (TDM_TYPE_VIEW_CHOOSER, NULL);
  GSettings *settings = tdm_settings_get_default ();

  self->store = g_object_ref (store);
  self->query = g_object_ref (query);
  self->views = g_object_ref (tdm_saved_views_get_for_store (store));
  take_last_query (self);
  if (!tdm_saved_views_get_ready (self->views))
    tdm_saved_views_set_current (self->views, g_settings_get_int64 (settings, "deals-saved-view"));

  g_signal_connect_object (query, "changed", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::deals-kind", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::deals-columns", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

gint64
tdm_view_chooser_get_id (TdmViewChooser *self)
{
  g_return_val_if_fail (TDM_IS_VIEW_CHOOSER (self), 0);

  return tdm_saved_views_get_current (self->views);
}

gboolean
tdm_view_chooser_is_changed (TdmViewChooser *self)
{
  const TdmSavedView *view;
  g_autofree char *look = dup_look ();
  g_autofree char *saved_look = NULL;

  g_return_val_if_fail (TDM_IS_VIEW_CHOOSER (self), FALSE);

  view = tdm_saved_views_find (self->views, tdm_view_chooser_get_id (self));
  if (view == NULL)
    return FALSE;

  saved_look = dup_look_of_view (view->id);

  return !tdm_deal_query_equal (view->query, tdm_shown_query_get (self->query)) ||
         (saved_look != NULL && !g_str_equal (look, saved_look));
}

void
tdm_view_chooser_choose (TdmViewChooser *self, gint64 id)
{
  const TdmSavedView *view;
  g_autoptr (TdmDealQuery) plain = NULL;

  g_return_if_fail (TDM_IS_VIEW_CHOOSER (self));

  view = tdm_saved_views_find (self->views, id);
  if (view != NULL)
    {
      tdm_saved_views_set_current (self->views, id);
      show_view (self, view);
      return;
    }

  plain = tdm_deal_query_new ();
  plain->tab = tdm_shown_query_get (self->query)->tab;
  if (plain->tab == TDM_DEAL_TAB_ALL)
    plain->tab = TDM_DEAL_TAB_INBOUND;
  plain->sort = tdm_shown_query_get (self->query)->sort;
  plain->reverse = tdm_shown_query_get (self->query)->reverse;
  tdm_saved_views_set_current (self->views, 0);
  tdm_shown_query_set (self->query, plain);
}

void
tdm_view_chooser_reset (TdmViewChooser *self)
{
  const TdmSavedView *view;

  g_return_if_fail (TDM_IS_VIEW_CHOOSER (self));

  view = tdm_saved_views_find (self->views, tdm_view_chooser_get_id (self));
  if (view != NULL)
    show_view (self, view);
}

void
tdm_view_chooser_update (TdmViewChooser *self, GtkWidget *from)
{
  const TdmSavedView *view;

  g_return_if_fail (TDM_IS_VIEW_CHOOSER (self));

  view = tdm_saved_views_find (self->views, tdm_view_chooser_get_id (self));
  if (view == NULL)
    return;

  keep_look (view->id);
  tdm_store_save_view_async (self->store, view->id, view->name, tdm_shown_query_get (self->query), NULL,
                             saved_cb, g_object_ref (from));
}

void
tdm_view_chooser_take_saved (TdmViewChooser *self, gint64 id)
{
  g_return_if_fail (TDM_IS_VIEW_CHOOSER (self));

  keep_look (id);
  tdm_saved_views_set_current (self->views, id);
}

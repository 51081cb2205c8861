/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the rows of the saved views under a row of the sidebar. */

#include "tdm-view-rows.h"

#include "tdm-saved-views.h"
#include "tdm-view-row.h"

struct _TdmViewRows
{
  GObject parent_instance;

  TdmStore *store;
  TdmSavedViews *views;
  GtkListBox *list;
  GtkListBoxRow *above;
  GPtrArray *rows; /* GtkListBoxRow, not owned */
};

G_DEFINE_FINAL_TYPE (TdmViewRows, tdm_view_rows, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (TdmViewRows *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The number of the view whose row has the focus, 0 for none. */
static gint64
get_focused (TdmViewRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
        return tdm_view_row_get_id (TDM_VIEW_ROW (row));
    }

  return 0;
}

/* There are a handful, and they change seldom. */
static void
fill (TdmViewRows *self)
{
  const GPtrArray *views = tdm_saved_views_get_all (self->views);
  gint64 focused = get_focused (self);
  int place = gtk_list_box_row_get_index (self->above) + 1;

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < views->len; i++)
    {
      gint64 id = ((const TdmSavedView *) g_ptr_array_index (views, i))->id;
      GtkWidget *row = tdm_view_row_new (self->store, id);

      gtk_list_box_insert (self->list, row, place + i);
      g_ptr_array_add (self->rows, row);
      if (id == focused)
        gtk_widget_grab_focus (row);
    }
  emit_changed (self);
}

static void
tdm_view_rows_dispose (GObject *object)
{
  TdmViewRows *self = TDM_VIEW_ROWS (object);

  if (self->views != NULL)
    g_signal_handlers_disconnect_by_data (self->views, self);
  g_clear_object (&self->views);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_view_rows_parent_class)->dispose (object);
}

static void
tdm_view_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_VIEW_ROWS (object)->rows);

  G_OBJECT_CLASS (tdm_view_rows_parent_class)->finalize (object);
}

static void
tdm_view_rows_class_init (TdmViewRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_view_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_view_rows_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_VIEW_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_view_rows_init (TdmViewRows *self)
{
  self->rows = g_ptr_array_new ();
}

TdmViewRows *
tdm_view_rows_new (TdmStore *store, GtkListBox *list, GtkListBoxRow *above)
{
  TdmViewRows *self = g_object_new (TDM_TYPE_VIEW_ROWS, NULL);

  self->store = g_object_ref (store);
  self->views = g_object_ref (tdm_saved_views_get_for_store (store));
  self->list = list;
  self->above = above;
  g_signal_connect_object (self->views, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::current", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  fill (self);

  return self;
}

GtkListBoxRow *
tdm_view_rows_get_current (TdmViewRows *self)
{
  gint64 current;

  g_return_val_if_fail (TDM_IS_VIEW_ROWS (self), NULL);

  current = tdm_saved_views_get_current (self->views);
  for (guint i = 0; i < self->rows->len; i++)
    if (tdm_view_row_get_id (g_ptr_array_index (self->rows, i)) == current)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

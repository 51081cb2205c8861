/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One saved view in the sidebar, with its count and what can be done with it. */

#include "tdm-view-row.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-save-view-dialog.h"

struct _TdmViewRow
{
  GtkListBoxRow parent_instance;

  TdmStore *store;
  TdmSavedViews *views;
  gint64 id;

  GtkLabel *name_label;
  GtkLabel *count_label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (TdmViewRow, tdm_view_row, GTK_TYPE_LIST_BOX_ROW)

static guint
get_position (TdmViewRow *self)
{
  const GPtrArray *all = tdm_saved_views_get_all (self->views);

  for (guint i = 0; i < all->len; i++)
    if (((const TdmSavedView *) g_ptr_array_index (all, i))->id == self->id)
      return i;

  return G_MAXUINT;
}

static void
show_count (TdmViewRow *self)
{
  int count = tdm_saved_views_get_count (self->views, self->id);
  g_autofree char *text = count >= 0 ? tdm_format_count (count) : g_strdup ("");

  gtk_label_set_label (self->count_label, text);
}

static void
show (TdmViewRow *self)
{
  const TdmSavedView *view = tdm_saved_views_find (self->views, self->id);
  guint position = get_position (self);
  g_autofree char *tooltip = NULL;

  if (view == NULL)
    return;

  /* Translators: %s is the name a person gave to a saved view. */
  tooltip = g_strdup_printf (_ ("More for the view “%s”"), view->name);
  gtk_label_set_label (self->name_label, view->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), view->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.move-up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.move-down",
                                 position + 1 < tdm_saved_views_get_all (self->views)->len);
  show_count (self);
}

/* ---- actions ---- */

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmViewRow *self = TDM_VIEW_ROW (widget);
  const TdmSavedView *view = tdm_saved_views_find (self->views, self->id);

  if (view != NULL)
    adw_dialog_present (tdm_save_view_dialog_new (self->store, self->id, view->name, view->query), widget);
}

typedef struct
{
  GtkWidget *from;
  char *message; /* NULL for nothing worth saying */
} Ending;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Ending *ending = data;
  g_autoptr (GtkWidget) from = ending->from;
  g_autofree char *message = ending->message;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (from, error);
  else if (message != NULL)
    tdm_message_show_undo (from, message, receipt.undo_id);
}

/* The row may be gone when the answer comes. */
static Ending *
ending_new (TdmViewRow *self, char *message)
{
  Ending *ending = g_new0 (Ending, 1);

  ending->from = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  ending->message = message;

  return ending;
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmViewRow *self = TDM_VIEW_ROW (widget);
  /* Translators: %s is the name of a saved view. */
  char *message = g_strdup_printf (_ ("View “%s” deleted"), gtk_label_get_label (self->name_label));

  tdm_store_remove_view_async (self->store, self->id, NULL, done_cb, ending_new (self, message));
}

static void
move (TdmViewRow *self, int step)
{
  guint position = get_position (self);

  if (position != G_MAXUINT)
    tdm_store_move_view_async (self->store, self->id, position + step, NULL, done_cb,
                               ending_new (self, NULL));
}

static void
move_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move (TDM_VIEW_ROW (widget), -1);
}

static void
move_down_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  move (TDM_VIEW_ROW (widget), 1);
}

/* ---- the object ---- */

static void
pressed_cb (TdmViewRow *self, int n_press, double x, double y)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
tdm_view_row_dispose (GObject *object)
{
  TdmViewRow *self = TDM_VIEW_ROW (object);

  if (self->views != NULL)
    g_signal_handlers_disconnect_by_data (self->views, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_VIEW_ROW);
  g_clear_object (&self->views);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_view_row_parent_class)->dispose (object);
}

static void
tdm_view_row_class_init (TdmViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_view_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-view-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmViewRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmViewRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, TdmViewRow, menu_button);
  gtk_widget_class_install_action (widget_class, "view.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "view.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "view.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "view.move-down", NULL, move_down_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "view.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "view.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "view.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "view.move-down", NULL);
}

static void
tdm_view_row_init (TdmViewRow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

GtkWidget *
tdm_view_row_new (TdmStore *store, gint64 id)
{
  TdmViewRow *self = g_object_new (TDM_TYPE_VIEW_ROW, NULL);

  self->store = g_object_ref (store);
  self->views = g_object_ref (tdm_saved_views_get_for_store (store));
  self->id = id;
  g_signal_connect_object (self->views, "counted", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

gint64
tdm_view_row_get_id (TdmViewRow *self)
{
  g_return_val_if_fail (TDM_IS_VIEW_ROW (self), 0);

  return self->id;
}

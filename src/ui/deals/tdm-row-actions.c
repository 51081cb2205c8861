/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with one deal where it stands in a list: the menu of its row, and the actions behind it. The
 * actions are called row.* and act on the deal the menu was opened for. */

#include "tdm-row-actions.h"

#include <glib/gi18n.h>

#include "tdm-row-deal.h"
#include "tdm-row-editor.h"
#include "tdm-row-sheets.h"
#include "tdm-window.h"

/* Belongs to the view. */
typedef struct
{
  GtkWidget *view;      /* not owned */
  GtkWidget *menu;      /* its parent is the view; NULL before the first time */
  TdmRowEditor *editor; /* not owned: it is the view's */
  GtkWidget *row;       /* weak: takes the focus back */
  TdmDeal *deal;        /* the menu is about */
  TdmRowMenuFunc extra;
  gpointer extra_data;
} RowActions;

/* In the order of the menu. */
static const TdmDealSheet row_sheets[] = {
  TDM_DEAL_SHEET_ACCEPT, TDM_DEAL_SHEET_DECLINE, TDM_DEAL_SHEET_EDIT,  TDM_DEAL_SHEET_INVITE,
  TDM_DEAL_SHEET_WIN,    TDM_DEAL_SHEET_LOSE,    TDM_DEAL_SHEET_ERROR, TDM_DEAL_SHEET_LOG,
};

static void
free_actions (gpointer data)
{
  RowActions *self = data;

  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->deal);
  g_free (self);
}

/* ---- the actions ---- */

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RowActions *self = data;

  if (self->deal != NULL)
    gtk_widget_activate_action (self->view, "win.open-deal", "x", tdm_deal_get_id (self->deal));
}

static void
favorite_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RowActions *self = data;

  if (self->deal != NULL)
    gtk_widget_activate_action (self->view, "deal.set-favorite", "(xb)", tdm_deal_get_id (self->deal),
                                !tdm_deal_get_favorite (self->deal));
}

static void
sheet_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RowActions *self = data;
  GtkRoot *root = gtk_widget_get_root (self->view);
  TdmDealSheet sheet;

  if (self->deal != NULL && TDM_IS_WINDOW (root) &&
      tdm_deal_sheet_from_token (g_variant_get_string (parameter, NULL), &sheet))
    tdm_row_sheet_open (sheet, self->view, tdm_window_get_store (TDM_WINDOW (root)), self->deal);
}

static void
change_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RowActions *self = data;

  if (self->row != NULL)
    tdm_row_editor_begin (self->editor, self->row, g_variant_get_int32 (parameter));
}

static void
insert_actions (RowActions *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = {
    { "open", open_cb },
    { "toggle-favorite", favorite_cb },
    { "sheet", sheet_cb, "s" },
    { "change", change_cb, "i" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->view, "row", G_ACTION_GROUP (group));
}

/* ---- the menu ---- */

static void
append (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static GMenuModel *
sheet_section_new (TdmDeal *deal)
{
  TdmDealState state = tdm_deal_get_state (deal);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (row_sheets); i++)
    {
      g_autofree char *action = g_strdup_printf ("row.sheet('%s')", tdm_deal_sheet_to_token (row_sheets[i]));

      if (tdm_deal_sheet_may_open (row_sheets[i], &state, NULL))
        append (menu, tdm_row_sheet_get_label (row_sheets[i]), action, NULL);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
change_section_new (TdmDeal *deal)
{
  TdmDealState state = tdm_deal_get_state (deal);
  GMenu *menu = g_menu_new ();

  if (tdm_deal_rules_may (&state, TDM_DEAL_ACTION_EDIT, NULL))
    {
      append (menu, _ ("Change the value…"), "row.change(0)", "F2");
      append (menu, _ ("Change the close date…"), "row.change(1)", "F3");
    }

  return G_MENU_MODEL (menu);
}

/* Only what the stage allows (M66, M86, M90). */
static GMenuModel *
menu_new (RowActions *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) extra = g_menu_new ();
  g_autoptr (GMenuModel) changes = change_section_new (self->deal);
  g_autoptr (GMenuModel) sheets = sheet_section_new (self->deal);

  append (first, _ ("Open"), "row.open", "Return");
  append (first, tdm_deal_get_favorite (self->deal) ? _ ("Remove from favorites") : _ ("Add to favorites"),
          "row.toggle-favorite", "<Control>d");
  if (self->extra != NULL)
    self->extra (extra, self->deal, self->extra_data);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, changes);
  g_menu_append_section (menu, NULL, sheets);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (extra));

  return G_MENU_MODEL (menu);
}

static void
menu_closed_cb (RowActions *self)
{
  if (self->row != NULL && gtk_widget_get_mapped (self->row))
    gtk_widget_grab_focus (self->row);
}

static void
view_destroyed_cb (RowActions *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

static void
ensure_menu (RowActions *self)
{
  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, self->view);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
  g_signal_connect_swapped (self->view, "destroy", G_CALLBACK (view_destroyed_cb), self);
}

static gboolean
pop_up (RowActions *self, TdmDeal *deal, GtkWidget *row, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = NULL;

  if (deal == NULL || !tdm_deal_get_loaded (deal))
    return FALSE;

  g_set_object (&self->deal, deal);
  g_set_weak_pointer (&self->row, row);
  ensure_menu (self);
  model = menu_new (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

static gboolean
pop_up_at (RowActions *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (self->view, x, y, GTK_PICK_DEFAULT);

  return pop_up (self, tdm_row_deal_find_at (self->view, x, y),
                 widget != NULL ? tdm_row_deal_get_row (widget) : NULL, &(GdkRectangle) { x, y, 1, 1 });
}

static gboolean
keyboard_menu_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  GtkWidget *row = tdm_row_deal_get_focused_row (view);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, view, &bounds))
    return FALSE;

  return pop_up (data, tdm_row_deal_find (row), row,
                 &(GdkRectangle) { bounds.origin.x + 48, bounds.origin.y + bounds.size.height - 6, 1, 1 });
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event) && pop_up_at (data, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, gpointer data)
{
  if (pop_up_at (data, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
add_controllers (RowActions *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (keyboard_menu_cb, self, NULL)));
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (self->view, keys);
}

void
tdm_row_actions_install (GtkWidget *view, TdmRowMenuFunc extra, gpointer data)
{
  RowActions *self = g_new0 (RowActions, 1);

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) || GTK_IS_LIST_VIEW (view));

  self->view = view;
  self->extra = extra;
  self->extra_data = data;
  g_object_set_data_full (G_OBJECT (view), "tdm-row-actions", self, free_actions);
  self->editor = tdm_row_editor_install (view);
  insert_actions (self);
  add_controllers (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plain click opens a row, a click with Ctrl or Shift marks rows. */

#include "tdm-row-click.h"

#include "tdm-deal-selection.h"

static GtkSelectionModel *
get_model (GtkWidget *view)
{
  return GTK_IS_COLUMN_VIEW (view) ? gtk_column_view_get_model (GTK_COLUMN_VIEW (view))
                                   : gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

/* Headings of columns and sections, and the place under the last row, are no row. */
static gboolean
is_on_row (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (gtk_widget_get_css_name (widget), "row"))
      return TRUE;

  return FALSE;
}

/* The row has marked itself just before, and nothing else. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkSelectionModel *model = get_model (view);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position;

  if (n_press != 1 || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || !TDM_IS_DEAL_SELECTION (model) ||
      !is_on_row (view, x, y))
    return;

  position = tdm_deal_selection_get_single (TDM_DEAL_SELECTION (model));
  if (position != GTK_INVALID_LIST_POSITION)
    g_signal_emit_by_name (view, "activate", position);
}

void
tdm_row_click_add (GtkWidget *view)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) || GTK_IS_LIST_VIEW (view));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), NULL);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
}

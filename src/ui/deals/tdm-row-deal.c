/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deal the row of a list shows, from any widget in it. GTK tells neither the item of a row widget nor the row
 * that has the focus, but every row has a cell of ours. */

#include "tdm-row-deal.h"

#include "tdm-deal-card.h"
#include "tdm-deal-cell.h"
#include "tdm-deal-row.h"
#include "tdm-deal-status-cell.h"
#include "tdm-heart-button.h"

static TdmDeal *
get_deal (GtkWidget *widget)
{
  if (TDM_IS_DEAL_CELL (widget))
    return tdm_deal_cell_get_deal (TDM_DEAL_CELL (widget));
  if (TDM_IS_DEAL_ROW (widget))
    return tdm_deal_row_get_deal (TDM_DEAL_ROW (widget));
  if (TDM_IS_DEAL_CARD (widget))
    return tdm_deal_card_get_deal (TDM_DEAL_CARD (widget));
  if (TDM_IS_DEAL_STATUS_CELL (widget))
    return tdm_deal_status_cell_get_deal (TDM_DEAL_STATUS_CELL (widget));
  if (TDM_IS_HEART_BUTTON (widget))
    return tdm_heart_button_get_deal (TDM_HEART_BUTTON (widget));

  return NULL;
}

static TdmDeal *
find_below (GtkWidget *widget)
{
  TdmDeal *deal = get_deal (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); deal == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    deal = find_below (child);

  return deal;
}

static gboolean
is_row (GtkWidget *widget)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "row");
}

/* The row that @inside is in, or is; NULL when it is in none. */
GtkWidget *
tdm_row_deal_get_row (GtkWidget *inside)
{
  while (inside != NULL && !is_row (inside))
    inside = gtk_widget_get_parent (inside);

  return inside;
}

/**
 * tdm_row_deal_find:
 * @inside: the row of a list of deals, or a widget in it
 *
 * Returns: (transfer none) (nullable): the deal of the row
 */
TdmDeal *
tdm_row_deal_find (GtkWidget *inside)
{
  GtkWidget *row = tdm_row_deal_get_row (inside);

  return row != NULL ? find_below (row) : NULL;
}

/* The row of @view that has the focus, or something in it; NULL when the focus is elsewhere. */
GtkWidget *
tdm_row_deal_get_focused_row (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view))
    return NULL;

  return tdm_row_deal_get_row (focus);
}

/* (transfer none) (nullable) */
TdmDeal *
tdm_row_deal_find_focused (GtkWidget *view)
{
  GtkWidget *row = tdm_row_deal_get_focused_row (view);

  return row != NULL ? tdm_row_deal_find (row) : NULL;
}

/* In coordinates of @view (transfer none) (nullable). */
TdmDeal *
tdm_row_deal_find_at (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  return widget != NULL && widget != view ? tdm_row_deal_find (widget) : NULL;
}

/* A column view would begin with its headings. */
static GtkWidget *
get_rows (GtkWidget *view)
{
  GtkWidget *child = GTK_IS_COLUMN_VIEW (view) ? gtk_widget_get_first_child (view) : view;

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), "listview"))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? child : view;
}

void
tdm_row_deal_focus (GtkWidget *view, guint position)
{
  const GtkListScrollFlags flags = GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT;

  if (GTK_IS_COLUMN_VIEW (view))
    gtk_column_view_scroll_to (GTK_COLUMN_VIEW (view), position, NULL, flags, NULL);
  else
    gtk_list_view_scroll_to (GTK_LIST_VIEW (view), position, flags, NULL);

  /* Scrolling moves the focus only within the view; outside it, it remembers where it would be. */
  if (tdm_row_deal_get_focused_row (view) == NULL)
    gtk_widget_grab_focus (get_rows (view));
}

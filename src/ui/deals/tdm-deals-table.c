/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of deals. Its sorters sort nothing: they only say which heading was clicked, the store sorts. */

#include "tdm-deals-table.h"

#include <glib/gi18n.h>

#include "tdm-deal-cell.h"
#include "tdm-deal-status-cell.h"
#include "tdm-heart-button.h"
#include "tdm-row-actions.h"
#include "tdm-row-click.h"

struct _TdmDealsTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GtkColumnViewColumn *columns[TDM_N_DEAL_SORTS]; /* by sort; NULL for sorts without a column */
  gboolean setting_sort;
  GSList *fixed_columns; /* GtkColumnViewColumn, not owned */
};

G_DEFINE_FINAL_TYPE (TdmDealsTable, tdm_deals_table, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- cells ---- */

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer kind)
{
  gtk_column_view_cell_set_child (cell, tdm_deal_cell_new (GPOINTER_TO_INT (kind)));
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_cell_set_deal (TDM_DEAL_CELL (gtk_column_view_cell_get_child (cell)),
                          gtk_column_view_cell_get_item (cell));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_cell_set_deal (TDM_DEAL_CELL (gtk_column_view_cell_get_child (cell)), NULL);
}

static void
setup_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_column_view_cell_set_child (cell, tdm_deal_status_cell_new ());
}

static void
bind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_status_cell_set_deal (TDM_DEAL_STATUS_CELL (gtk_column_view_cell_get_child (cell)),
                                 gtk_column_view_cell_get_item (cell));
}

static void
unbind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_status_cell_set_deal (TDM_DEAL_STATUS_CELL (gtk_column_view_cell_get_child (cell)), NULL);
}

static void
setup_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_column_view_cell_set_child (cell, tdm_heart_button_new ());
}

static void
bind_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_heart_button_set_deal (TDM_HEART_BUTTON (gtk_column_view_cell_get_child (cell)),
                             gtk_column_view_cell_get_item (cell));
}

static void
unbind_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_heart_button_set_deal (TDM_HEART_BUTTON (gtk_column_view_cell_get_child (cell)), NULL);
}

/* ---- columns ---- */

static GtkListItemFactory *
cell_factory_new (TdmDealCellKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);

  return factory;
}

static GtkListItemFactory *
status_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_status_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_status_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_status_cb), NULL);

  return factory;
}

static GtkListItemFactory *
heart_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_heart_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_heart_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_heart_cb), NULL);

  return factory;
}

/* Widths are in sp, so that large text finds room. */
static void
apply_width (TdmDealsTable *self, GtkColumnViewColumn *column)
{
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "tdm-width"));
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  gtk_column_view_column_set_fixed_width (column,
                                          adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, settings));
}

static void
text_size_cb (TdmDealsTable *self)
{
  for (GSList *l = self->fixed_columns; l != NULL; l = l->next)
    apply_width (self, l->data);
}

/* @width −1 takes what is left. */
static GtkColumnViewColumn *
append_column (TdmDealsTable *self, const char *title, GtkListItemFactory *factory, int width)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_expand (column, width < 0);
  if (width >= 0)
    {
      g_object_set_data (G_OBJECT (column), "tdm-width", GINT_TO_POINTER (width));
      self->fixed_columns = g_slist_prepend (self->fixed_columns, column);
      apply_width (self, column);
    }
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column); /* the view holds it */

  return column;
}

static void
append_sorted_column (
  TdmDealsTable *self, const char *title, GtkListItemFactory *factory, int width, TdmDealSort sort)
{
  GtkColumnViewColumn *column = append_column (self, title, factory, width);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, width >= 0);
  self->columns[sort] = column;
}

static void
append_columns (TdmDealsTable *self)
{
  /* Translators: heading of the column with name, customer and place of a deal. */
  append_sorted_column (self, C_ ("column", "Deal"), cell_factory_new (TDM_DEAL_CELL_NAME), -1,
                        TDM_DEAL_SORT_NAME);
  append_sorted_column (self, C_ ("column", "Value"), cell_factory_new (TDM_DEAL_CELL_VALUE), 142,
                        TDM_DEAL_SORT_VALUE);
  /* Translators: heading of the column with the estimated close date. */
  append_sorted_column (self, C_ ("column", "Closes"), cell_factory_new (TDM_DEAL_CELL_CLOSES), 136,
                        TDM_DEAL_SORT_CLOSING);
  append_sorted_column (self, C_ ("column", "Status"), status_factory_new (), 170, TDM_DEAL_SORT_EXPIRES);
  append_column (self, NULL, heart_factory_new (), 54);
}

/* Headings stand over their figures. The column has no property for it; its title is the n-th child of the header. */
static void
align_value_heading (TdmDealsTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *name = header != NULL ? gtk_widget_get_first_child (header) : NULL;
  GtkWidget *value = name != NULL ? gtk_widget_get_next_sibling (name) : NULL;
  GtkWidget *box = value != NULL ? gtk_widget_get_first_child (value) : NULL;

  if (!GTK_IS_BOX (box))
    return;

  /* The arrow goes in front, so that the word ends where the figures end. */
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
}

/* ---- callbacks ---- */

static void
activate_cb (TdmDealsTable *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATE], 0, position);
}

static void
sorter_changed_cb (TdmDealsTable *self)
{
  if (!self->setting_sort)
    g_signal_emit (self, signals[SORT_CHANGED], 0);
}

static void
tdm_deals_table_finalize (GObject *object)
{
  g_slist_free (TDM_DEALS_TABLE (object)->fixed_columns);

  G_OBJECT_CLASS (tdm_deals_table_parent_class)->finalize (object);
}

static void
tdm_deals_table_class_init (TdmDealsTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deals_table_finalize;

  signals[ACTIVATE] = g_signal_new ("activate", TDM_TYPE_DEALS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SORT_CHANGED] = g_signal_new ("sort-changed", TDM_TYPE_DEALS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_deals_table_init (TdmDealsTable *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);

  self->view = GTK_COLUMN_VIEW (view);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  /* Tab goes from a row to its heart and on to what is after the table, not through a million rows. */
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_column_view_set_enable_rubberband (self->view, TRUE);
  gtk_widget_add_css_class (view, "deal-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Deals"), -1);
  append_columns (self);
  align_value_heading (self);

  g_signal_connect_object (gtk_widget_get_settings (view), "notify::gtk-xft-dpi", G_CALLBACK (text_size_cb),
                           self, G_CONNECT_SWAPPED);
  tdm_row_click_add (view);
  tdm_row_actions_install (view, NULL, NULL);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

void
tdm_deals_table_set_model (TdmDealsTable *self, GtkSelectionModel *model)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  gtk_column_view_set_model (self->view, model);
}

/* Shows the arrow at the heading of @sort, at none when it has no column. */
void
tdm_deals_table_set_sort (TdmDealsTable *self, TdmDealSort sort, gboolean reverse)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  self->setting_sort = TRUE;
  gtk_column_view_sort_by_column (self->view, self->columns[sort],
                                  reverse ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->setting_sort = FALSE;
}

gboolean
tdm_deals_table_get_sort (TdmDealsTable *self, TdmDealSort *sort, gboolean *reverse)
{
  GtkColumnViewSorter *sorter;
  GtkColumnViewColumn *column;

  g_return_val_if_fail (TDM_IS_DEALS_TABLE (self), FALSE);

  sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  if (column == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    if (self->columns[i] == column)
      *sort = i;
  *reverse = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  return TRUE;
}

void
tdm_deals_table_scroll_to_start (TdmDealsTable *self)
{
  GtkSelectionModel *model;

  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  model = gtk_column_view_get_model (self->view);
  if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* @factory: (nullable): headings of the groups */
void
tdm_deals_table_set_header_factory (TdmDealsTable *self, GtkListItemFactory *factory)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  gtk_column_view_set_header_factory (self->view, factory);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of deals. Its sorters sort nothing: they only say which heading was clicked, the store sorts. */

#include "tdm-deals-table.h"

#include <glib/gi18n.h>

#include "tdm-deal-columns.h"
#include "tdm-row-actions.h"
#include "tdm-row-click.h"
#include "tdm-settings.h"

struct _TdmDealsTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GtkColumnViewColumn *columns[TDM_N_DEAL_SORTS]; /* by sort; NULL for sorts without a column */
  TdmDealExtras *extras;                          /* NULL before there is a store */
  gboolean setting_sort;
  gboolean setting; /* columns or widths: it is not the person who changes them */
};

G_DEFINE_FINAL_TYPE (TdmDealsTable, tdm_deals_table, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- columns ---- */

/* Widths are in sp, so that large text finds room. */
static double
sp_to_px (TdmDealsTable *self, double width)
{
  return adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self)));
}

static const TdmDealColumn *
get_kind (GtkColumnViewColumn *column)
{
  return tdm_deal_column_find (gtk_column_view_column_get_id (column));
}

/* In sp: what the person made of it, else the usual one. */
static int
get_width (const TdmDealColumn *kind)
{
  g_autoptr (GVariant) widths = g_settings_get_value (tdm_settings_get_default (), "deals-column-widths");
  int width;

  return g_variant_lookup (widths, kind->name, "i", &width) ? width : kind->width;
}

static void
apply_widths (TdmDealsTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  self->setting = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const TdmDealColumn *kind = get_kind (column);

      if (kind->width >= 0)
        gtk_column_view_column_set_fixed_width (column, sp_to_px (self, get_width (kind)));
    }
  self->setting = FALSE;
}

static void
keep_one_width (GSettings *settings, GVariant *widths, const char *name, int width)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  int other_width;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  g_variant_iter_init (&iter, widths);
  while (g_variant_iter_next (&iter, "{&si}", &other, &other_width))
    if (!g_str_equal (other, name))
      g_variant_builder_add (&builder, "{si}", other, other_width);
  g_variant_builder_add (&builder, "{si}", name, width);
  g_settings_set_value (settings, "deals-column-widths", g_variant_builder_end (&builder));
}

static void
keep_width_cb (TdmDealsTable *self, GParamSpec *pspec, GtkColumnViewColumn *column)
{
  GSettings *settings = tdm_settings_get_default ();
  g_autoptr (GVariant) widths = NULL;
  int width = gtk_column_view_column_get_fixed_width (column);

  if (self->setting || width < 0)
    return;

  widths = g_settings_get_value (settings, "deals-column-widths");
  keep_one_width (settings, widths, get_kind (column)->name, width / sp_to_px (self, 1));
}

static void
append_column (TdmDealsTable *self, const TdmDealColumn *kind)
{
  g_autoptr (GtkColumnViewColumn) column =
    gtk_column_view_column_new (tdm_deal_column_get_heading (kind), NULL);

  gtk_column_view_column_set_id (column, kind->name);
  gtk_column_view_column_set_expand (column, kind->width < 0);
  gtk_column_view_column_set_resizable (column, kind->width >= 0 && !kind->fixed);
  gtk_column_view_column_set_visible (column, FALSE);
  if (kind->sort >= 0)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
      self->columns[kind->sort] = column; /* the view holds it */
    }
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (keep_width_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_append_column (self->view, column);
}

static GtkColumnViewColumn *
find_column (TdmDealsTable *self, const char *name)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), name))
        return column;
    }

  return NULL;
}

/* The cells of a column are made when it is shown first. */
static void
show_column (TdmDealsTable *self, GtkColumnViewColumn *column)
{
  if (gtk_column_view_column_get_factory (column) == NULL)
    {
      g_autoptr (GtkListItemFactory) factory = tdm_deal_column_factory_new (get_kind (column), self->extras);

      gtk_column_view_column_set_factory (column, factory);
    }
  gtk_column_view_column_set_visible (column, TRUE);
}

/* Chosen ones first, in their order. */
static void
apply_columns (TdmDealsTable *self)
{
  g_auto (GStrv) names = tdm_deal_columns_dup_chosen ();
  guint n = g_strv_length (names);

  if (self->setting || self->extras == NULL)
    return;

  self->setting = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_object_ref (find_column (self, names[i]));

      gtk_column_view_insert_column (self->view, i, column);
      show_column (self, column);
    }
  for (guint i = 0; tdm_deal_column_get (i) != NULL; i++)
    if (!g_strv_contains ((const char *const *) names, tdm_deal_column_get (i)->name))
      gtk_column_view_column_set_visible (find_column (self, tdm_deal_column_get (i)->name), FALSE);
  self->setting = FALSE;
}

/* A heading was dragged to another place. On its way it is out of the list, and all are when the table goes: only
 * a whole list says what the person chose. */
static void
columns_moved_cb (TdmDealsTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  if (self->setting || tdm_deal_column_get (g_list_model_get_n_items (columns)) != NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_strv_builder_add (builder, gtk_column_view_column_get_id (column));
    }
  names = g_strv_builder_end (builder);
  self->setting = TRUE;
  g_settings_set_strv (tdm_settings_get_default (), "deals-columns", (const char *const *) names);
  self->setting = FALSE;
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
  g_clear_object (&TDM_DEALS_TABLE (object)->extras);

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
  gtk_column_view_set_reorderable (self->view, TRUE);
  /* Tab goes from a row to its heart and on to what is after the table, not through a million rows. */
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_column_view_set_enable_rubberband (self->view, TRUE);
  gtk_widget_add_css_class (view, "deal-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Deals"), -1);
  for (guint i = 0; tdm_deal_column_get (i) != NULL; i++)
    append_column (self, tdm_deal_column_get (i));
  align_value_heading (self);
  apply_widths (self);

  g_signal_connect_object (gtk_widget_get_settings (view), "notify::gtk-xft-dpi", G_CALLBACK (apply_widths),
                           self, G_CONNECT_SWAPPED);
  tdm_row_click_add (view);
  tdm_row_actions_install (view, NULL, NULL);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);

  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view,
                                                   "hscrollbar-policy", GTK_POLICY_AUTOMATIC, NULL));
}

/* Before it is shown, once. Then the chosen columns are there. */
void
tdm_deals_table_set_store (TdmDealsTable *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));
  g_return_if_fail (self->extras == NULL);

  self->extras = tdm_deal_extras_new (store);
  apply_columns (self);
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (columns_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::deals-columns", G_CALLBACK (apply_columns),
                           self, G_CONNECT_SWAPPED);
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

/* What stands above the first row. */
void
tdm_deals_table_show_first_heading (TdmDealsTable *self)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

/* @factory: (nullable): headings of the groups */
void
tdm_deals_table_set_header_factory (TdmDealsTable *self, GtkListItemFactory *factory)
{
  g_return_if_fail (TDM_IS_DEALS_TABLE (self));

  gtk_column_view_set_header_factory (self->view, factory);
}

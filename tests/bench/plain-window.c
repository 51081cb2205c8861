/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The floor: an empty libadwaita window, or one with a plain GTK table of as many rows and columns as ours, whose
 * texts need no reading.
 *
 *   plain-window [ROWS] */

#include <adwaita.h>

/* ---- rows that are made when asked for ---- */

#define PLAIN_TYPE_ROWS (plain_rows_get_type ())
G_DECLARE_FINAL_TYPE (PlainRows, plain_rows, PLAIN, ROWS, GObject)

struct _PlainRows
{
  GObject parent_instance;

  guint n_rows;
};

static void plain_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlainRows,
                               plain_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plain_rows_list_model_init))

static GType
plain_rows_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
plain_rows_get_n_items (GListModel *model)
{
  return PLAIN_ROWS (model)->n_rows;
}

static gpointer
plain_rows_get_item (GListModel *model, guint position)
{
  g_autofree char *text = g_strdup_printf ("Ironbridge Retail %u", position);

  return position < PLAIN_ROWS (model)->n_rows ? gtk_string_object_new (text) : NULL;
}

static void
plain_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = plain_rows_get_item_type;
  iface->get_n_items = plain_rows_get_n_items;
  iface->get_item = plain_rows_get_item;
}

static void
plain_rows_class_init (PlainRowsClass *klass)
{
}

static void
plain_rows_init (PlainRows *self)
{
}

/* ---- the table ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GtkStringObject *item = gtk_column_view_cell_get_item (cell);

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)),
                       gtk_string_object_get_string (item));
}

static void
append_column (GtkColumnView *view, const char *title, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, width < 0);
  gtk_column_view_append_column (view, column);
}

static GtkWidget *
make_table (guint n_rows)
{
  PlainRows *rows = g_object_new (PLAIN_TYPE_ROWS, NULL);
  GtkWidget *view;

  rows->n_rows = n_rows;
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  append_column (GTK_COLUMN_VIEW (view), "Deal", -1);
  append_column (GTK_COLUMN_VIEW (view), "Value", 148);
  append_column (GTK_COLUMN_VIEW (view), "Closes", 120);
  append_column (GTK_COLUMN_VIEW (view), "Status", 172);
  append_column (GTK_COLUMN_VIEW (view), NULL, 58);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, "vexpand", TRUE, NULL);
}

static void
activate_cb (GtkApplication *application, gpointer data)
{
  guint n_rows = GPOINTER_TO_UINT (data);
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *toolbar_view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view),
                                n_rows > 0 ? make_table (n_rows) : gtk_label_new ("Nothing"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), toolbar_view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  guint64 n_rows = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.tandem_desktop.PlainWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), GUINT_TO_POINTER ((guint) n_rows));

  return g_application_run (G_APPLICATION (application), 1, argv);
}

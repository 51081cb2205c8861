/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers. Typing anywhere on the page searches. */

#include "tdm-customers-page.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-customer-cell.h"
#include "tdm-format.h"

struct _TdmCustomersPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmCustomerList *list;
  gboolean narrow;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkColumnView *table;
  GtkColumnViewColumn *number_column; /* the view's, as the next */
  GtkColumnViewColumn *open_column;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (TdmCustomersPage, tdm_customers_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- showing ---- */

static const char *
stack_page (TdmCustomersPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "table";
  if (tdm_customer_list_get_loading (self->list))
    return "nothing";

  return tdm_customer_list_get_search (self->list) != NULL ? "no-match" : "empty";
}

static void
update (TdmCustomersPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s customer", "%s customers", n), number);

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, stack_page (self));
}

/* The answer to a search is heard where it cannot be seen, and read from its beginning. */
static void
loading_cb (TdmCustomersPage *self)
{
  update (self);
  if (tdm_customer_list_get_loading (self->list) || tdm_customer_list_get_search (self->list) == NULL)
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_column_view_scroll_to (self->table, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->count_label), gtk_label_get_label (self->count_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- what the person does ---- */

static void
search_changed_cb (TdmCustomersPage *self)
{
  tdm_customer_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_started_cb (TdmCustomersPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

static void
focus_list_cb (TdmCustomersPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_column_view_scroll_to (self->table, 0, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
stop_search_cb (TdmCustomersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  focus_list_cb (self);
}

static void
activate_cb (TdmCustomersPage *self, guint position)
{
  g_autoptr (TdmCustomerItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-customer", "x",
                                (gint64) tdm_customer_item_get_id (item));
}

/* ---- columns ---- */

static GtkColumnViewColumn *
append_column (TdmCustomersPage *self, const char *title, TdmCustomerCellKind kind, int width)
{
  g_autoptr (GtkColumnViewColumn) column =
    gtk_column_view_column_new (title, tdm_customer_cell_factory_new (kind));

  gtk_column_view_column_set_expand (column, width < 0);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, NULL));
  gtk_column_view_append_column (self->table, column);

  return column;
}

static void
append_columns (TdmCustomersPage *self)
{
  append_column (self, C_ ("column", "Customer"), TDM_CUSTOMER_CELL_NAME, -1);
  /* Translators: heading of a column of company numbers. */
  self->number_column = append_column (self, C_ ("column", "D-U-N-S number"), TDM_CUSTOMER_CELL_NUMBER, 170);
  /* Translators: heading of the column with the number of deals that are received or accepted. */
  self->open_column = append_column (self, C_ ("column", "Open deals"), TDM_CUSTOMER_CELL_OPEN, 120);
  append_column (self, C_ ("column", "All deals"), TDM_CUSTOMER_CELL_ALL, 110);
}

/* Headings stand over their figures. The column has no property for it; its title is a child of the header. */
static void
align_headings (TdmCustomersPage *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  while (title != NULL && (title = gtk_widget_get_next_sibling (title)) != NULL)
    if (GTK_IS_BOX (gtk_widget_get_first_child (title)))
      gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

/* ---- the object ---- */

static void
tdm_customers_page_map (GtkWidget *widget)
{
  GtkWidget *surroundings = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);

  GTK_WIDGET_CLASS (tdm_customers_page_parent_class)->map (widget);

  gtk_search_entry_set_key_capture_widget (TDM_CUSTOMERS_PAGE (widget)->search_entry,
                                           surroundings != NULL ? surroundings : widget);
}

static void
tdm_customers_page_unmap (GtkWidget *widget)
{
  gtk_search_entry_set_key_capture_widget (TDM_CUSTOMERS_PAGE (widget)->search_entry, NULL);

  GTK_WIDGET_CLASS (tdm_customers_page_parent_class)->unmap (widget);
}

static void
set_narrow (TdmCustomersPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_column_view_column_set_visible (self->open_column, !narrow);
  gtk_column_view_column_set_visible (self->number_column, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_customers_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TDM_CUSTOMERS_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_customers_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    set_narrow (TDM_CUSTOMERS_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_customers_page_dispose (GObject *object)
{
  TdmCustomersPage *self = TDM_CUSTOMERS_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_CUSTOMERS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_customers_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCustomersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomersPage, table);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomersPage, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tdm_customers_page_class_init (TdmCustomersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_customers_page_dispose;
  object_class->get_property = tdm_customers_page_get_property;
  object_class->set_property = tdm_customers_page_set_property;
  widget_class->map = tdm_customers_page_map;
  widget_class->unmap = tdm_customers_page_unmap;

  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  bind_template (widget_class);
}

static void
tdm_customers_page_init (TdmCustomersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_columns (self);
  align_headings (self);
}

/**
 * tdm_customers_page_new:
 * @store: held
 *
 * Returns: (transfer floating): a page that lists every customer by name
 */
TdmCustomersPage *
tdm_customers_page_new (TdmStore *store)
{
  TdmCustomersPage *self = g_object_new (TDM_TYPE_CUSTOMERS_PAGE, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->store = g_object_ref (store);
  self->list = tdm_customer_list_new (store);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_column_view_set_model (self->table, selection);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

TdmCustomerList *
tdm_customers_page_get_list (TdmCustomersPage *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMERS_PAGE (self), NULL);

  return self->list;
}

/* As if it were typed. */
void
tdm_customers_page_set_search (TdmCustomersPage *self, const char *text)
{
  g_return_if_fail (TDM_IS_CUSTOMERS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

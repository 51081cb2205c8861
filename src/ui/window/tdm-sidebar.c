/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places one can go to, and in words how safe the data is. */

#include "tdm-sidebar.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-view-row.h"
#include "tdm-view-rows.h"
#include "tdm-window.h"

struct _TdmSidebar
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkListBoxRow *today_row;
  GtkListBoxRow *offers_row;
  GtkListBoxRow *cosell_row;
  GtkListBoxRow *deals_row;
  GtkListBoxRow *customers_row;
  TdmViewRows *views; /* NULL before there is a store */
  GtkLabel *today_badge;
  GtkLabel *waiting_label;
  gboolean counting; /* the outbox */
};

G_DEFINE_FINAL_TYPE (TdmSidebar, tdm_sidebar, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
row_page (TdmSidebar *self, GtkListBoxRow *row)
{
  if (row == self->offers_row)
    return TDM_PAGE_OFFERS;
  if (row == self->cosell_row)
    return TDM_PAGE_COSELL;
  if (row == self->deals_row)
    return TDM_PAGE_DEALS;
  if (row == self->customers_row)
    return TDM_PAGE_CUSTOMERS;

  return TDM_PAGE_TODAY;
}

static GtkListBoxRow *
page_row (TdmSidebar *self, const char *page)
{
  if (g_str_equal (page, TDM_PAGE_OFFERS))
    return self->offers_row;
  if (g_str_equal (page, TDM_PAGE_COSELL))
    return self->cosell_row;
  if (g_str_equal (page, TDM_PAGE_DEALS))
    return self->deals_row;
  if (g_str_equal (page, TDM_PAGE_CUSTOMERS))
    return self->customers_row;

  return self->today_row;
}

static void
row_activated_cb (TdmSidebar *self, GtkListBoxRow *row)
{
  gint64 view_id = TDM_IS_VIEW_ROW (row) ? tdm_view_row_get_id (TDM_VIEW_ROW (row)) : 0;

  /* Opportunities itself is the way out of a view. */
  if (view_id != 0 || (row == self->deals_row && tdm_view_rows_get_current (self->views) != NULL))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "x", view_id);
      return;
    }

  g_signal_emit (self, signals[ACTIVATED], 0, row_page (self, row));
}

/* The window would do so as well, but the search of a page that takes what is typed beside it comes first. */
static gboolean
activate_row_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (TDM_SIDEBAR (widget)->list));

  return row != NULL && gtk_widget_activate (row);
}

static GtkWidget *
heading_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "sidebar-heading");

  return label;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  TdmSidebar *self = data;

  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  if (row == self->offers_row)
    gtk_list_box_row_set_header (row, heading_new (_ ("Commercial Marketplace")));
  else if (row == self->deals_row)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
tdm_sidebar_dispose (GObject *object)
{
  g_clear_object (&TDM_SIDEBAR (object)->views);
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_SIDEBAR);

  G_OBJECT_CLASS (tdm_sidebar_parent_class)->dispose (object);
}

static void
tdm_sidebar_class_init (TdmSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_sidebar_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", TDM_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, today_row);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, offers_row);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, cosell_row);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, deals_row);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, customers_row);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, today_badge);
  gtk_widget_class_bind_template_child (widget_class, TdmSidebar, waiting_label);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Return, 0, activate_row_cb, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_KP_Enter, 0, activate_row_cb, NULL);
}

static void
tdm_sidebar_init (TdmSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

/* Shows @page as the chosen one without emitting anything. */
void
tdm_sidebar_select (TdmSidebar *self, const char *page)
{
  GtkListBoxRow *row;

  g_return_if_fail (TDM_IS_SIDEBAR (self));

  row = page_row (self, page);
  if (row == self->deals_row && self->views != NULL && tdm_view_rows_get_current (self->views) != NULL)
    row = tdm_view_rows_get_current (self->views);
  gtk_list_box_select_row (self->list, row);
}

/**
 * tdm_sidebar_set_today_count:
 * @count: how many things want to be done; 0 hides the badge
 */
void
tdm_sidebar_set_today_count (TdmSidebar *self, guint count)
{
  g_autofree char *text = tdm_format_count (count);
  /* Translators: what a screen reader adds to the page Today. */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s thing to do", "%s things to do", count), text);

  g_return_if_fail (TDM_IS_SIDEBAR (self));

  gtk_label_set_label (self->today_badge, text);
  gtk_widget_set_visible (GTK_WIDGET (self->today_badge), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->today_badge), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* ---- changes waiting ---- */

static void
show_waiting (TdmSidebar *self, guint count)
{
  g_autofree char *number = tdm_format_count (count);
  /* Translators: a change is an edit on this computer not yet sent to Partner Center. */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s change waiting", "%s changes waiting", count), number);

  gtk_label_set_label (self->waiting_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_label), count > 0);
}

static void
outbox_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSidebar) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tdm_store_list_outbox_finish (TDM_STORE (source), result, &error);

  self->counting = FALSE;
  if (self->waiting_label == NULL)
    return;
  if (entries != NULL)
    show_waiting (self, entries->len);
  else
    g_info ("The outbox could not be counted: %s", error->message);
}

static void
count_outbox (TdmSidebar *self, TdmStore *store)
{
  if (self->counting)
    return;

  self->counting = TRUE;
  tdm_store_list_outbox_async (store, NULL, outbox_listed_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmSidebar *self, const TdmChange *change, TdmStore *store)
{
  if (change->kinds & TDM_CHANGE_OUTBOX)
    count_outbox (self, store);
}

/* Another view, or none: the choice moves between Opportunities and its views, and stays on other places. */
static void
views_changed_cb (TdmSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || row == self->deals_row || TDM_IS_VIEW_ROW (row))
    tdm_sidebar_select (self, TDM_PAGE_DEALS);
}

void
tdm_sidebar_follow_store (TdmSidebar *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_SIDEBAR (self));

  self->views = tdm_view_rows_new (store, self->list, self->deals_row);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (views_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  count_outbox (self, store);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of customers. It follows its item, which is blank until it was read. */

#include "tdm-customer-cell.h"

#include <glib/gi18n.h>

#include "tdm-customer-row.h"
#include "tdm-disc.h"
#include "tdm-format.h"
#include "tdm-record-text.h"
#include "tdm-row-name.h"
#include "tdm-words.h"

#define DISC_SIZE 32

#define TDM_TYPE_CUSTOMER_CELL (tdm_customer_cell_get_type ())
G_DECLARE_FINAL_TYPE (TdmCustomerCell, tdm_customer_cell, TDM, CUSTOMER_CELL, AdwBin)

struct _TdmCustomerCell
{
  AdwBin parent_instance;

  TdmCustomerCellKind kind;
  TdmCustomerItem *item;
  gulong changed_id;
  TdmDisc *disc;
  GtkLabel *first;
  GtkLabel *second;
};

G_DEFINE_FINAL_TYPE (TdmCustomerCell, tdm_customer_cell, ADW_TYPE_BIN)

/* ---- showing ---- */

/**
 * tdm_customer_dup_number_words:
 *
 * Returns: (transfer full): the D-U-N-S number as it is grouped, or in words that there is none (M28)
 */
char *
tdm_customer_dup_number_words (const TdmCustomer *customer)
{
  if (customer->duns == NULL)
    /* Translators: this company has no D-U-N-S number, or it is not known. */
    return g_strdup (_ ("No number"));

  return tdm_customer_row_dup_number (customer);
}

static void
show_name (TdmCustomerCell *self, const TdmCustomer *customer)
{
  g_autofree char *place = tdm_words_place (customer);

  tdm_disc_set_name (self->disc, customer->name);
  tdm_record_text_set (self->first, customer->name, customer->country);
  tdm_record_text_set (self->second, place, customer->country);
  tdm_row_name_set (GTK_WIDGET (self), customer->name);
}

static void
show_number (TdmCustomerCell *self, const TdmCustomer *customer)
{
  g_autofree char *number = tdm_customer_dup_number_words (customer);

  gtk_label_set_label (self->first, number);
  if (customer->duns == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->first), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->first), "dimmed");
}

static void
show_count (TdmCustomerCell *self, guint count)
{
  g_autofree char *number = tdm_format_count (count);

  gtk_label_set_label (self->first, number);
}

static void
show_blank (TdmCustomerCell *self)
{
  gtk_label_set_label (self->first, "");
  if (self->second != NULL)
    gtk_label_set_label (self->second, "");
}

static void
update (TdmCustomerCell *self)
{
  const TdmCustomerEntry *entry = tdm_customer_item_get_entry (self->item);

  if (entry == NULL)
    show_blank (self);
  else if (self->kind == TDM_CUSTOMER_CELL_NAME)
    show_name (self, entry->customer);
  else if (self->kind == TDM_CUSTOMER_CELL_NUMBER)
    show_number (self, entry->customer);
  else
    show_count (self, self->kind == TDM_CUSTOMER_CELL_OPEN ? entry->n_open : entry->n_deals);
}

static void
set_item (TdmCustomerCell *self, TdmCustomerItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  self->changed_id = g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* ---- making ---- */

static GtkLabel *
label_new (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return GTK_LABEL (label);
}

static void
make_name (TdmCustomerCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->disc = TDM_DISC (tdm_disc_new (DISC_SIZE));
  self->first = label_new (0);
  self->second = label_new (0);
  gtk_widget_add_css_class (GTK_WIDGET (self->first), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->second), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->second), "dimmed");
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->disc), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->first));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->second));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->disc));
  gtk_box_append (GTK_BOX (box), lines);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
make_figure (TdmCustomerCell *self)
{
  self->first = label_new (1);
  gtk_widget_add_css_class (GTK_WIDGET (self->first), "numeric");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->first));
}

static void
tdm_customer_cell_dispose (GObject *object)
{
  set_item (TDM_CUSTOMER_CELL (object), NULL);

  G_OBJECT_CLASS (tdm_customer_cell_parent_class)->dispose (object);
}

static void
tdm_customer_cell_class_init (TdmCustomerCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_customer_cell_dispose;
}

static void
tdm_customer_cell_init (TdmCustomerCell *self)
{
}

/* ---- the factory ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  TdmCustomerCell *cell = g_object_new (TDM_TYPE_CUSTOMER_CELL, NULL);

  cell->kind = GPOINTER_TO_INT (data);
  if (cell->kind == TDM_CUSTOMER_CELL_NAME)
    make_name (cell);
  else
    make_figure (cell);
  gtk_list_item_set_child (list_item, GTK_WIDGET (cell));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  set_item (TDM_CUSTOMER_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  set_item (TDM_CUSTOMER_CELL (gtk_list_item_get_child (list_item)), NULL);
}

GtkListItemFactory *
tdm_customer_cell_factory_new (TdmCustomerCellKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of offers. It follows its item. */

#include "tdm-offer-cell.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-collation.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-item.h"
#include "tdm-offer-status.h"
#include "tdm-offer-words.h"
#include "tdm-row-name.h"
#include "tdm-settings.h"

#define TDM_TYPE_OFFER_CELL (tdm_offer_cell_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferCell, tdm_offer_cell, TDM, OFFER_CELL, GtkBox)

struct _TdmOfferCell
{
  GtkBox parent_instance;

  TdmOfferCellKind kind;
  TdmOfferItem *item;
  gulong changed_id;
  GtkLabel *first;
  GtkLabel *second;
  GtkLabel *narrow; /* the second line where there is little room */
  TdmChip *chip;
};

G_DEFINE_FINAL_TYPE (TdmOfferCell, tdm_offer_cell, GTK_TYPE_BOX)

/* ---- showing ---- */

static char *
dup_missing (TdmOfferItem *item)
{
  guint n = tdm_offer_item_get_n_missing (item);
  g_autofree char *number = tdm_format_count (n);

  if (n == 0)
    return NULL;

  /* Translators: so many things are missing for the next co-sell status of an offer. */
  return g_strdup_printf (ngettext ("%s missing", "%s missing", n), number);
}

static void
show_name (TdmOfferCell *self, const TdmOffer *offer)
{
  const char *type = tdm_words_offer_type (offer->type);
  g_autofree char *missing = dup_missing (self->item);
  g_autofree char *line = missing != NULL ? g_strdup_printf ("%s · %s", missing, type) : g_strdup (type);

  gtk_label_set_label (self->first, tdm_offer_get_title (offer));
  gtk_label_set_label (self->second, offer->offer_id);
  gtk_label_set_label (self->narrow, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->first), tdm_offer_get_title (offer));
  tdm_row_name_set (GTK_WIDGET (self), tdm_offer_get_title (offer));
}

/* "Expected: Co-sell ready" when that is another status than the recorded one, else the day it was seen. */
static char *
dup_cosell_line (TdmOfferItem *item)
{
  const TdmOffer *offer = tdm_offer_item_get_offer (item);
  const TdmReadiness *readiness = tdm_offer_item_get_readiness (item);
  const char *expected = readiness != NULL ? readiness->expected : NULL;

  if (offer->recorded_status == NULL)
    /* Translators: a co-sell status that the offer likely meets; it was not seen in Partner Center. */
    return g_strdup (expected != NULL ? C_ ("co-sell status", "Expected") : "");
  if (readiness != NULL && g_strcmp0 (offer->recorded_status, expected) != 0)
    /* Translators: %s is a co-sell status. */
    return g_strdup_printf (_ ("Expected: %s"), expected != NULL ? tdm_words_cosell_status (expected)
                                                                 : C_ ("co-sell status", "None yet"));

  return offer->recorded_on != NULL ? tdm_format_date (offer->recorded_on) : g_strdup ("");
}

static void
show_cosell (TdmOfferCell *self)
{
  g_autofree char *line = dup_cosell_line (self->item);

  tdm_chip_show_cosell_status (self->chip, tdm_settings_get_rulebook (),
                               tdm_offer_item_get_cosell_status (self->item));
  gtk_label_set_label (self->second, line);
  gtk_widget_set_visible (GTK_WIDGET (self->second), *line != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), line);
}

static void
show_missing (TdmOfferCell *self)
{
  guint n = tdm_offer_item_get_n_missing (self->item);
  g_autofree char *number = n > 0 ? tdm_format_count (n) : g_strdup ("–");

  gtk_label_set_label (self->first, number);
}

static void
update (TdmOfferCell *self)
{
  const TdmOffer *offer = tdm_offer_item_get_offer (self->item);

  if (self->kind == TDM_OFFER_CELL_NAME)
    show_name (self, offer);
  else if (self->kind == TDM_OFFER_CELL_TYPE)
    gtk_label_set_label (self->first, tdm_words_offer_type (offer->type));
  else if (self->kind == TDM_OFFER_CELL_STATUS)
    tdm_chip_show_offer_status (self->chip, offer->status);
  else if (self->kind == TDM_OFFER_CELL_COSELL)
    show_cosell (self);
  else
    show_missing (self);
}

static void
set_item (TdmOfferCell *self, TdmOfferItem *item)
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
append_label (TdmOfferCell *self, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), self->kind == TDM_OFFER_CELL_MISSING ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static GtkLabel *
append_second (TdmOfferCell *self)
{
  GtkLabel *label = append_label (self, "caption");

  gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");

  return label;
}

static void
append_chip (TdmOfferCell *self)
{
  self->chip = TDM_CHIP (tdm_chip_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->chip), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chip));
}

static void
make (TdmOfferCell *self, GtkWidget *page)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  if (self->kind == TDM_OFFER_CELL_STATUS || self->kind == TDM_OFFER_CELL_COSELL)
    append_chip (self);
  else
    self->first = append_label (self, self->kind == TDM_OFFER_CELL_NAME      ? "heading"
                                      : self->kind == TDM_OFFER_CELL_MISSING ? "numeric"
                                                                             : NULL);
  if (self->kind == TDM_OFFER_CELL_NAME || self->kind == TDM_OFFER_CELL_COSELL)
    self->second = append_second (self);
  if (self->kind != TDM_OFFER_CELL_NAME)
    return;

  self->narrow = append_second (self);
  g_object_bind_property (page, "narrow", self->narrow, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "narrow", self->second, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
tdm_offer_cell_dispose (GObject *object)
{
  set_item (TDM_OFFER_CELL (object), NULL);

  G_OBJECT_CLASS (tdm_offer_cell_parent_class)->dispose (object);
}

static void
tdm_offer_cell_class_init (TdmOfferCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_offer_cell_dispose;
}

static void
tdm_offer_cell_init (TdmOfferCell *self)
{
}

/* ---- the factory ---- */

typedef struct
{
  TdmOfferCellKind kind;
  GtkWidget *page; /* owns the table, so it is there as long as cells are made */
} Maker;

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Maker *maker = data;
  TdmOfferCell *cell = g_object_new (TDM_TYPE_OFFER_CELL, NULL);

  cell->kind = maker->kind;
  make (cell, maker->page);
  gtk_list_item_set_child (list_item, GTK_WIDGET (cell));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  set_item (TDM_OFFER_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  set_item (TDM_OFFER_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static void
free_maker (gpointer data, GClosure *closure)
{
  g_free (data);
}

GtkListItemFactory *
tdm_offer_cell_factory_new (TdmOfferCellKind kind, GtkWidget *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker *maker = g_new0 (Maker, 1);

  *maker = (Maker) { kind, page };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), maker, free_maker, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/* ---- order ---- */

static int
compare_tokens (const char *const *tokens, const char *a, const char *b)
{
  int first = -1, second = -1;

  for (int i = 0; tokens[i] != NULL; i++)
    {
      if (g_strcmp0 (tokens[i], a) == 0)
        first = i;
      if (g_strcmp0 (tokens[i], b) == 0)
        second = i;
    }

  return first - second;
}

static int
compare_by (TdmOfferCellKind kind, TdmOfferItem *a, TdmOfferItem *b)
{
  const TdmOffer *first = tdm_offer_item_get_offer (a);
  const TdmOffer *second = tdm_offer_item_get_offer (b);

  switch (kind)
    {
    case TDM_OFFER_CELL_TYPE:
      return tdm_collation_compare (tdm_words_offer_type (first->type), tdm_words_offer_type (second->type));
    case TDM_OFFER_CELL_STATUS:
      return compare_tokens (tdm_offer_get_statuses (), first->status, second->status);
    case TDM_OFFER_CELL_COSELL:
      return tdm_offer_item_get_level (a) - tdm_offer_item_get_level (b);
    case TDM_OFFER_CELL_MISSING:
      return (int) tdm_offer_item_get_n_missing (a) - (int) tdm_offer_item_get_n_missing (b);
    case TDM_OFFER_CELL_NAME:
    default:
      return 0;
    }
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  TdmOfferItem *first = TDM_OFFER_ITEM ((gpointer) a);
  TdmOfferItem *second = TDM_OFFER_ITEM ((gpointer) b);
  int order = compare_by ((TdmOfferCellKind) GPOINTER_TO_INT (data), first, second);

  return order != 0 ? order : tdm_offer_item_compare_names (first, second);
}

GtkSorter *
tdm_offer_cell_sorter_new (TdmOfferCellKind kind)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (kind), NULL));
}

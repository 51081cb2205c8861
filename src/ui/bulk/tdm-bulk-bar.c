/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar under a list that says how many deals are chosen and what can be done with all of them. It reads only their
 * numbers: choosing a million rows loads none of them. */

#include "tdm-bulk-bar.h"

#include <glib/gi18n.h>

#include "tdm-bulk-dialog.h"
#include "tdm-bulk-words.h"
#include "tdm-deal-list.h"
#include "tdm-deal-selection.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-store-bulk.h"

/* One row that is chosen has its own actions. */
#define MIN_CHOSEN 2

struct _TdmBulkBar
{
  AdwBin parent_instance;

  TdmStore *store;
  GtkSelectionModel *selection;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TdmBulkBar, tdm_bulk_bar, ADW_TYPE_BIN)

static TdmDealList *
get_list (TdmBulkBar *self)
{
  if (TDM_IS_DEAL_SELECTION (self->selection))
    return tdm_deal_selection_get_list (TDM_DEAL_SELECTION (self->selection));
  if (GTK_IS_MULTI_SELECTION (self->selection))
    return TDM_DEAL_LIST (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (self->selection)));

  return NULL;
}

/* (element-type guint32): in the order of the list */
static GArray *
dup_ids (TdmBulkBar *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  guint n = gtk_bitset_get_size (chosen);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  TdmDealList *list = get_list (self);
  GtkBitsetIter iter;
  guint position;

  if (list == NULL || !gtk_bitset_iter_init_first (&iter, chosen, &position))
    return ids;

  do
    {
      guint32 id = tdm_deal_list_get_id (list, position);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  while (gtk_bitset_iter_next (&iter, &position));

  return ids;
}

static void
update (TdmBulkBar *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  guint n = gtk_bitset_get_size (chosen);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: so many deals are chosen in the list. */
  g_autofree char *text = g_strdup_printf (ngettext ("%s selected", "%s selected", n), number);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n >= MIN_CHOSEN);
}

/* ---- what can be done ---- */

static void
open_sheet (TdmBulkBar *self, TdmBulkPlace place)
{
  g_autoptr (GArray) ids = dup_ids (self);

  if (ids->len > 0)
    adw_dialog_present (ADW_DIALOG (tdm_bulk_dialog_new (self->store, ids, place)), GTK_WIDGET (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_sheet (TDM_BULK_BAR (widget), TDM_BULK_PLACE_VALUE);
}

static void
tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_sheet (TDM_BULK_BAR (widget), TDM_BULK_PLACE_TAGS);
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmBulkBar) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmBulkReceipt) receipt = tdm_store_edit_deals_finish (TDM_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (receipt == NULL)
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  text = tdm_bulk_words_done (receipt);
  tdm_message_show_undo (GTK_WIDGET (self), text, receipt->undo_id);
}

static void
favorite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmBulkBar *self = TDM_BULK_BAR (widget);
  g_autoptr (GArray) ids = dup_ids (self);
  const TdmBulkEdit edit = { .set_favorite = TRUE, .favorite = g_variant_get_boolean (parameter) };

  if (ids->len > 0)
    tdm_store_edit_deals_async (self->store, (const guint32 *) ids->data, ids->len, &edit, FALSE, NULL,
                                marked_cb, g_object_ref (self));
}

/* The application asks where to; the rows may be others by then. */
static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) ids = dup_ids (TDM_BULK_BAR (widget));

  if (ids->len > 0)
    gtk_widget_activate_action (
      widget, "app.export-deals", "@au",
      g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, ids->data, ids->len, sizeof (guint32)));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (TDM_BULK_BAR (widget)->selection);
}

/* ---- making ---- */

static GtkWidget *
button_new (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* What is done less often has no button of its own: the bar must have room in a narrow window, in every language. */
static GtkWidget *
more_menu_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) hearts = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();

  g_menu_append (hearts, _ ("Add to favorites"), "bulk.favorite(true)");
  g_menu_append (hearts, _ ("Remove from favorites"), "bulk.favorite(false)");
  g_menu_append (files, _ ("_Export…"), "bulk.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (hearts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (button, _ ("More actions"));

  return button;
}

static GtkWidget *
clear_button_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Select none"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bulk.clear");

  return button;
}

static void
tdm_bulk_bar_dispose (GObject *object)
{
  TdmBulkBar *self = TDM_BULK_BAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_bulk_bar_parent_class)->dispose (object);
}

static void
tdm_bulk_bar_class_init (TdmBulkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_bulk_bar_dispose;

  gtk_widget_class_install_action (widget_class, "bulk.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "bulk.tag", NULL, tag_action);
  gtk_widget_class_install_action (widget_class, "bulk.favorite", "b", favorite_action);
  gtk_widget_class_install_action (widget_class, "bulk.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "bulk.clear", NULL, clear_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
tdm_bulk_bar_init (TdmBulkBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE,
                              "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  gtk_widget_add_css_class (box, "bulk-bar");
  gtk_box_append (GTK_BOX (box), clear_button_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), button_new (_ ("_Tag…"), "bulk.tag"));
  gtk_box_append (GTK_BOX (box), button_new (_ ("_Edit…"), "bulk.edit"));
  gtk_box_append (GTK_BOX (box), more_menu_new ());
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Selected deals"),
                                  -1);
}

/**
 * tdm_bulk_bar_new:
 * @selection: a TdmDealSelection or a GtkMultiSelection over a TdmDealList
 *
 * Returns: (transfer floating): the bar; it is visible while two deals or more are chosen
 */
GtkWidget *
tdm_bulk_bar_new (TdmStore *store, GtkSelectionModel *selection)
{
  TdmBulkBar *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);
  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (selection), NULL);

  self = g_object_new (TDM_TYPE_BULK_BAR, NULL);
  self->store = g_object_ref (store);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

void
tdm_bulk_bar_edit (TdmBulkBar *self)
{
  g_return_if_fail (TDM_IS_BULK_BAR (self));

  open_sheet (self, TDM_BULK_PLACE_VALUE);
}

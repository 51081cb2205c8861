/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of offers, kept in step with the store. */

#include "tdm-offers-page.h"

#include "tdm-config.h"
#include "tdm-message.h"
#include "tdm-offer-dialog.h"
#include "tdm-offer-row.h"

struct _TdmOffersPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  GtkListBox *list;

  TdmStore *store;
  GCancellable *loading; /* the list being read */
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (TdmOffersPage, tdm_offers_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_STORE = 1,
  PROP_WIDE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static int
get_focused_index (TdmOffersPage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
show_offers (TdmOffersPage *self, GPtrArray *offers)
{
  int focused = get_focused_index (self);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < offers->len; i++)
    {
      TdmOfferRow *row = tdm_offer_row_new (g_ptr_array_index (offers, i));

      g_object_bind_property (self, "wide", row, "wide", G_BINDING_SYNC_CREATE);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  gtk_stack_set_visible_child_name (self->stack, offers->len > 0 ? "list" : "empty");
  if (focused >= 0 && offers->len > 0)
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (focused, (int) offers->len - 1))));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOffersPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->list)
    return;

  if (error)
    tdm_message_show_error (GTK_WIDGET (self), error);
  else
    show_offers (self, offers);
}

static void
load (TdmOffersPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  tdm_store_list_offers_async (self->store, self->loading, loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmOffersPage *self, const TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_OFFERS)
    load (self);
}

static void
row_activated_cb (TdmOffersPage *self, TdmOfferRow *row)
{
  adw_dialog_present (tdm_offer_dialog_new (self->store, tdm_offer_row_get_offer (row)), GTK_WIDGET (self));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tdm_offer_dialog_new (TDM_OFFERS_PAGE (widget)->store, NULL), widget);
}

static void
tdm_offers_page_constructed (GObject *object)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (object);

  G_OBJECT_CLASS (tdm_offers_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
tdm_offers_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (object);

  if (prop_id == PROP_STORE)
    g_value_set_object (value, self->store);
  else
    g_value_set_boolean (value, self->wide);
}

static void
tdm_offers_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (object);

  if (prop_id == PROP_STORE)
    self->store = g_value_dup_object (value);
  else
    self->wide = g_value_get_boolean (value);
}

static void
tdm_offers_page_dispose (GObject *object)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_OFFERS_PAGE);

  G_OBJECT_CLASS (tdm_offers_page_parent_class)->dispose (object);
}

static void
tdm_offers_page_class_init (TdmOffersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_offers_page_constructed;
  object_class->get_property = tdm_offers_page_get_property;
  object_class->set_property = tdm_offers_page_set_property;
  object_class->dispose = tdm_offers_page_dispose;

  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "offers.new", NULL, new_action);
}

static void
tdm_offers_page_init (TdmOffersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @store: an open store; the page follows its signal "changed". */
TdmOffersPage *
tdm_offers_page_new (TdmStore *store)
{
  return g_object_new (TDM_TYPE_OFFERS_PAGE, "store", store, NULL);
}

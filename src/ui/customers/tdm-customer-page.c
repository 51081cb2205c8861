/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one customer. It reads everything when it is shown and whenever deals or customers change. */

#include "tdm-customer-page.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-customer-edit-dialog.h"
#include "tdm-customer-facts.h"
#include "tdm-customer-figures.h"
#include "tdm-customer-merge-dialog.h"
#include "tdm-customer-new-deal.h"
#include "tdm-deal-row.h"
#include "tdm-format.h"
#include "tdm-record-text.h"
#include "tdm-window.h"
#include "tdm-words.h"

/* Changes come in bursts. */
#define REST_MS 150

struct _TdmCustomerPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  gint64 id;
  TdmCustomerEntry *entry; /* NULL until it was read, or when there is none */
  GPtrArray *like;         /* TdmLikeCustomer */
  TdmDealList *list;
  TdmCustomerFigures *figures;
  GCancellable *loading;
  guint rest_id;
  gboolean ready;
  gboolean narrow;

  AdwBanner *like_banner;
  GtkStack *stack;
  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *place_label;
  GtkLabel *figures_label;
  AdwMultiLayoutView *layouts;
  GtkWidget *deals_view;
  GtkWidget *facts_view;
  GtkListView *list_view;
  GtkBox *facts_box;
};

G_DEFINE_FINAL_TYPE (TdmCustomerPage, tdm_customer_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- showing ---- */

static void
show_head (TdmCustomerPage *self)
{
  const TdmCustomer *customer = self->entry->customer;
  g_autofree char *initials = tdm_words_avatar_text (customer->name);
  g_autofree char *place = tdm_words_place (customer);

  adw_avatar_set_text (self->avatar, initials);
  tdm_record_text_set (self->name_label, customer->name, customer->country);
  tdm_record_text_set (self->place_label, place, customer->country);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), customer->name);
}

static void
figures_cb (TdmCustomerPage *self)
{
  g_autofree char *words = NULL;

  if (self->figures_label == NULL || self->entry == NULL)
    return;

  words = tdm_customer_figures_dup_words (self->figures, self->entry);
  gtk_label_set_label (self->figures_label, words);
}

/* A hint by the name alone says so: it is never a reason to merge (M27). */
static void
show_like (TdmCustomerPage *self)
{
  guint n = self->like != NULL ? self->like->len : 0;
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s other entry may mean the same customer.",
                                                     "%s other entries may mean the same customer.", n),
                                           number);

  adw_banner_set_title (self->like_banner, text);
  adw_banner_set_revealed (self->like_banner, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.merge", n > 0);
}

static void
like_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) like = tdm_store_find_like_customers_finish (TDM_STORE (source), result, &error);

  if (like == NULL || self->stack == NULL)
    return;

  g_clear_pointer (&self->like, g_ptr_array_unref);
  self->like = g_steal_pointer (&like);
  show_like (self);
  self->ready = TRUE;
}

static void
contacts_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts =
    tdm_store_list_customer_contacts_finish (TDM_STORE (source), result, &error);

  if (contacts != NULL && self->stack != NULL && self->entry != NULL)
    tdm_customer_facts_fill (self->facts_box, self->entry->customer, contacts);
}

static void
show_entry (TdmCustomerPage *self)
{
  show_head (self);
  tdm_customer_figures_load (self->figures, self->id);
  tdm_store_list_customer_contacts_async (self->store, self->id, self->loading, contacts_listed_cb,
                                          g_object_ref (self));
  tdm_store_find_like_customers_async (self->store, self->entry->customer, self->loading, like_found_cb,
                                       g_object_ref (self));
  gtk_stack_set_visible_child_name (self->stack, "customer");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tdm_store_load_customers_finish (TDM_STORE (source), result, &error);

  if (entries == NULL || self->stack == NULL)
    return;

  g_clear_pointer (&self->entry, tdm_customer_entry_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.edit", entries->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.new-deal", entries->len > 0);
  if (entries->len == 0)
    {
      adw_banner_set_revealed (self->like_banner, FALSE);
      gtk_stack_set_visible_child_name (self->stack, "gone");
      return;
    }

  self->entry = g_ptr_array_steal_index (entries, 0);
  show_entry (self);
}

static void
load (TdmCustomerPage *self)
{
  guint32 id = (guint32) self->id;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  tdm_store_load_customers_async (self->store, &id, 1, self->loading, loaded_cb, g_object_ref (self));
}

static gboolean
rested_cb (gpointer data)
{
  TdmCustomerPage *self = data;

  self->rest_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (TdmCustomerPage *self, const TdmChange *change)
{
  if ((change->kinds & (TDM_CHANGE_CUSTOMERS | TDM_CHANGE_DEALS)) != 0 && self->id != 0 && self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* ---- what the person does ---- */

static void
activate_cb (TdmCustomerPage *self, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (deal != NULL && TDM_IS_WINDOW (root))
    tdm_window_open_deal (TDM_WINDOW (root), tdm_deal_get_id (deal), self->list);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerPage *self = TDM_CUSTOMER_PAGE (widget);

  adw_dialog_present (tdm_customer_edit_dialog_new (self->store, self->entry->customer), widget);
}

/* The entry that stays is the one to look at afterwards. */
static void
merged_cb (TdmCustomerPage *self, gint64 kept)
{
  tdm_customer_page_show (self, kept);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerPage *self = TDM_CUSTOMER_PAGE (widget);
  AdwDialog *dialog = tdm_customer_merge_dialog_new (self->store, self->entry, self->like);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
new_deal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerPage *self = TDM_CUSTOMER_PAGE (widget);

  tdm_customer_start_deal (widget, self->store, self->entry->customer);
}

static void
show_deals_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (TDM_IS_WINDOW (root))
    tdm_window_show_deals (TDM_WINDOW (root), tdm_deal_list_get_query (TDM_CUSTOMER_PAGE (widget)->list));
}

/* ---- the object ---- */

static void
set_narrow (TdmCustomerPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  adw_avatar_set_size (self->avatar, narrow ? 40 : 64);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_customer_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TDM_CUSTOMER_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_customer_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    set_narrow (TDM_CUSTOMER_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_customer_page_dispose (GObject *object)
{
  TdmCustomerPage *self = TDM_CUSTOMER_PAGE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_CUSTOMER_PAGE);
  g_clear_object (&self->figures);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  g_clear_pointer (&self->entry, tdm_customer_entry_free);
  g_clear_pointer (&self->like, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_customer_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-customer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, like_banner);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, deals_view);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, facts_view);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerPage, facts_box);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tdm_customer_page_class_init (TdmCustomerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_customer_page_dispose;
  object_class->get_property = tdm_customer_page_get_property;
  object_class->set_property = tdm_customer_page_set_property;

  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "customer.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "customer.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "customer.new-deal", NULL, new_deal_action);
  gtk_widget_class_install_action (widget_class, "customer.show-deals", NULL, show_deals_action);
}

static void
tdm_customer_page_init (TdmCustomerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_multi_layout_view_set_child (self->layouts, "deals", self->deals_view);
  adw_multi_layout_view_set_child (self->layouts, "facts", self->facts_view);
}

/**
 * tdm_customer_page_new:
 * @store: the store all reading and changing goes through
 *
 * Returns: (transfer floating): an empty page, see tdm_customer_page_show ()
 */
TdmCustomerPage *
tdm_customer_page_new (TdmStore *store)
{
  TdmCustomerPage *self = g_object_new (TDM_TYPE_CUSTOMER_PAGE, NULL);
  g_autoptr (GtkListItemFactory) factory = tdm_deal_row_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->store = g_object_ref (store);
  self->list = tdm_deal_list_new (store);
  self->figures = tdm_customer_figures_new (store);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
  g_signal_connect_object (self->figures, "changed", G_CALLBACK (figures_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tdm_customer_page_show:
 * @customer_id: local number of the directory
 *
 * Shows a customer with all its deals (M27–M29), and keeps up with changes.
 */
void
tdm_customer_page_show (TdmCustomerPage *self, gint64 customer_id)
{
  g_autoptr (TdmDealQuery) query = tdm_customer_figures_dup_query (customer_id, NULL);

  g_return_if_fail (TDM_IS_CUSTOMER_PAGE (self));

  self->id = customer_id;
  self->ready = FALSE;
  tdm_deal_list_set_query (self->list, query);
  load (self);
}

gint64
tdm_customer_page_get_customer_id (TdmCustomerPage *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_PAGE (self), 0);

  return self->id;
}

TdmDealList *
tdm_customer_page_get_list (TdmCustomerPage *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_PAGE (self), NULL);

  return self->list;
}

gboolean
tdm_customer_page_get_ready (TdmCustomerPage *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_PAGE (self), FALSE);

  return self->ready;
}

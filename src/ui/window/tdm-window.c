/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: a sidebar of places, and the page of the chosen one. Pages are made when first shown. */

#include "tdm-window.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-cosell-page.h"
#include "tdm-customer-page.h"
#include "tdm-customers-page.h"
#include "tdm-deal-page.h"
#include "tdm-deal-sheet.h"
#include "tdm-deals-page.h"
#include "tdm-file-drop.h"
#include "tdm-help-topic.h"
#include "tdm-message.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-offer-page.h"
#include "tdm-offers-page.h"
#include "tdm-saved-views.h"
#include "tdm-settings.h"
#include "tdm-sidebar.h"
#include "tdm-today-list.h"
#include "tdm-today-page.h"

struct _TdmWindow
{
  AdwApplicationWindow parent_instance;

  TdmStore *store;
  TdmTodayList *today;
  gint64 last_undo_id; /* of the latest change made in this window, 0 for none */

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  AdwNavigationView *pages;
  TdmSidebar *sidebar;
};

G_DEFINE_FINAL_TYPE (TdmWindow, tdm_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- the pages ---- */

static gboolean
is_page_name (const char *name)
{
  static const char *const names[] = { TDM_PAGE_TODAY, TDM_PAGE_OFFERS,    TDM_PAGE_COSELL,
                                       TDM_PAGE_DEALS, TDM_PAGE_CUSTOMERS, NULL };

  return g_strv_contains (names, name);
}

static AdwNavigationPage *
page_new (TdmWindow *self, const char *name)
{
  if (g_str_equal (name, TDM_PAGE_DEALS))
    return ADW_NAVIGATION_PAGE (tdm_deals_page_new (self->store));
  if (g_str_equal (name, TDM_PAGE_CUSTOMERS))
    return ADW_NAVIGATION_PAGE (tdm_customers_page_new (self->store));
  if (g_str_equal (name, TDM_PAGE_OFFERS))
    return ADW_NAVIGATION_PAGE (tdm_offers_page_new (self->store));
  if (g_str_equal (name, TDM_PAGE_COSELL))
    return ADW_NAVIGATION_PAGE (tdm_cosell_page_new (self->store));

  return ADW_NAVIGATION_PAGE (tdm_today_page_new (self->today));
}

/**
 * tdm_window_ensure_page:
 * @name: one of the TDM_PAGE_ names
 *
 * Returns: (transfer none): the page, made now when it was never shown before
 */
AdwNavigationPage *
tdm_window_ensure_page (TdmWindow *self, const char *name)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (TDM_IS_WINDOW (self), NULL);
  g_return_val_if_fail (is_page_name (name), NULL);

  page = adw_navigation_view_find_page (self->pages, name);
  if (page == NULL)
    {
      page = page_new (self, name);
      adw_navigation_page_set_tag (page, name);
      adw_navigation_view_add (self->pages, page);
    }

  return page;
}

/**
 * tdm_window_show_page:
 * @name: one of the TDM_PAGE_ names; another one shows Today
 *
 * Goes to a place, away from a deal that was open on it.
 */
void
tdm_window_show_page (TdmWindow *self, const char *name)
{
  const char *known = is_page_name (name) ? name : TDM_PAGE_TODAY;

  g_return_if_fail (TDM_IS_WINDOW (self));

  tdm_window_ensure_page (self, known);
  adw_navigation_view_replace_with_tags (self->pages, &known, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  tdm_sidebar_select (self->sidebar, known);
  g_settings_set_string (tdm_settings_get_default (), "page", known);
}

/* The place that is shown, or the one under the deal that is shown. */
const char *
tdm_window_get_page (TdmWindow *self)
{
  g_autoptr (GListModel) stack = NULL;
  g_autoptr (AdwNavigationPage) root = NULL;

  g_return_val_if_fail (TDM_IS_WINDOW (self), NULL);

  stack = adw_navigation_view_get_navigation_stack (self->pages);
  root = g_list_model_get_item (stack, 0);

  return root != NULL ? adw_navigation_page_get_tag (root) : NULL;
}

/* Which deals the list shows, NULL when another place is shown. */
TdmDealQuery *
tdm_window_dup_shown_query (TdmWindow *self)
{
  TdmDealsPage *page;

  if (g_strcmp0 (tdm_window_get_page (self), TDM_PAGE_DEALS) != 0)
    return NULL;

  page = TDM_DEALS_PAGE (tdm_window_ensure_page (self, TDM_PAGE_DEALS));

  return tdm_deal_query_copy (tdm_deal_list_get_query (tdm_deals_page_get_list (page)));
}

static const char *
get_deals_topic (TdmWindow *self, AdwNavigationPage *deals)
{
  g_autoptr (TdmDealQuery) query = tdm_window_dup_shown_query (self);
  g_autofree char *kind = NULL;
  gboolean filtered = query != NULL && query->terms != NULL && query->terms->len > 0;

  g_object_get (deals, "kind", &kind, NULL);

  return filtered || g_strcmp0 (kind, "board") == 0 ? "views" : "finding";
}

/* The page of the handbook about the sheet that is open, or else about what is shown. */
const char *
tdm_window_get_help_topic (TdmWindow *self)
{
  AdwDialog *sheet = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->pages);
  const char *topic = sheet != NULL ? tdm_help_topic_of_sheet (sheet) : NULL;

  if (topic != NULL)
    return topic;
  if (TDM_IS_DEAL_PAGE (shown))
    return "working";
  if (TDM_IS_CUSTOMER_PAGE (shown) || TDM_IS_CUSTOMERS_PAGE (shown))
    return "customers";
  if (TDM_IS_OFFER_PAGE (shown))
    return tdm_help_topic_of_offer_place (tdm_offer_page_get_place (TDM_OFFER_PAGE (shown)));
  if (TDM_IS_OFFERS_PAGE (shown))
    return "offers";
  if (TDM_IS_COSELL_PAGE (shown))
    return "readiness";

  return TDM_IS_DEALS_PAGE (shown) ? get_deals_topic (self, shown) : "getting-started";
}

static void
sidebar_activated_cb (TdmWindow *self, const char *name)
{
  tdm_window_show_page (self, name);
}

static void
visible_page_cb (TdmWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);

  if (page != NULL)
    adw_navigation_page_set_title (self->content_page, adw_navigation_page_get_title (page));
}

/**
 * tdm_window_open_deal:
 * @deal_id: local number
 * @list: (nullable): the list it was opened from, to step through
 *
 * Shows the page of one deal over the place it was opened from.
 */
void
tdm_window_open_deal (TdmWindow *self, gint64 deal_id, TdmDealList *list)
{
  AdwNavigationPage *page;

  g_return_if_fail (TDM_IS_WINDOW (self));

  page = adw_navigation_view_get_visible_page (self->pages);
  if (!TDM_IS_DEAL_PAGE (page))
    {
      page = ADW_NAVIGATION_PAGE (tdm_deal_page_new (self->store));
      adw_navigation_view_push (self->pages, page);
    }

  tdm_deal_page_show (TDM_DEAL_PAGE (page), deal_id, list);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * tdm_window_open_customer:
 * @customer_id: local number of the directory
 *
 * Shows the page of one customer over the place it was opened from.
 */
void
tdm_window_open_customer (TdmWindow *self, gint64 customer_id)
{
  AdwNavigationPage *page;

  g_return_if_fail (TDM_IS_WINDOW (self));

  page = adw_navigation_view_get_visible_page (self->pages);
  if (!TDM_IS_CUSTOMER_PAGE (page))
    {
      page = ADW_NAVIGATION_PAGE (tdm_customer_page_new (self->store));
      adw_navigation_view_push (self->pages, page);
    }

  tdm_customer_page_show (TDM_CUSTOMER_PAGE (page), customer_id);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * tdm_window_open_offer:
 * @offer_id: local number
 * @place: (nullable): token of tdm_offer_place_to_token (); %NULL or "" for the overview
 *
 * Shows the page of one offer over the place it was opened from, at the place where something is entered.
 */
void
tdm_window_open_offer (TdmWindow *self, gint64 offer_id, const char *place)
{
  AdwNavigationPage *page;
  TdmOfferPlace known;

  g_return_if_fail (TDM_IS_WINDOW (self));

  page = adw_navigation_view_get_visible_page (self->pages);
  if (!TDM_IS_OFFER_PAGE (page) || tdm_offer_page_get_offer_id (TDM_OFFER_PAGE (page)) != offer_id)
    {
      page = ADW_NAVIGATION_PAGE (tdm_offer_page_new (self->store, offer_id));
      adw_navigation_view_push (self->pages, page);
    }

  if (place == NULL || !tdm_offer_place_from_token (place, &known))
    known = TDM_PLACE_OFFER_OVERVIEW;

  tdm_offer_page_show_place (TDM_OFFER_PAGE (page), known);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
deal_created_cb (TdmWindow *self, gint64 deal_id, gint64 undo_id)
{
  tdm_window_open_deal (self, deal_id, NULL);
  tdm_message_show_undo (GTK_WIDGET (self), _ ("Deal created"), undo_id);
}

/* Opens the guide, with the draft of last time when there is one. The new deal is shown afterwards. */
void
tdm_window_start_new_deal (TdmWindow *self)
{
  AdwDialog *dialog;

  g_return_if_fail (TDM_IS_WINDOW (self));

  if (TDM_IS_NEW_DEAL_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;

  dialog = tdm_new_deal_dialog_new (self->store);
  g_signal_connect_object (dialog, "created", G_CALLBACK (deal_created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
clone_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = tdm_store_load_deal_finish (TDM_STORE (source), result, NULL, &error);
  AdwDialog *dialog;

  if (record == NULL)
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  dialog = tdm_new_deal_dialog_new_clone (self->store, record);
  g_signal_connect_object (dialog, "created", G_CALLBACK (deal_created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Opens the guide filled from another deal. */
static void
clone_deal_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmWindow *self = TDM_WINDOW (widget);
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, g_variant_get_int64 (parameter));

  tdm_store_load_deal_async (self->store, reference, NULL, clone_loaded_cb, g_object_ref (self));
}

/* ---- actions ---- */

static TdmDealsPage *
show_deals_page (TdmWindow *self)
{
  tdm_window_show_page (self, TDM_PAGE_DEALS);

  return TDM_DEALS_PAGE (tdm_window_ensure_page (self, TDM_PAGE_DEALS));
}

static void
show_page_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  if (g_str_equal (name, TDM_PAGE_DEALS))
    tdm_deals_page_focus_list (show_deals_page (TDM_WINDOW (widget)));
  else
    tdm_window_show_page (TDM_WINDOW (widget), name);
}

static void
open_deal_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_window_open_deal (TDM_WINDOW (widget), g_variant_get_int64 (parameter), NULL);
}

/* A sheet over whatever is shown: from a list, a reminder, or a draft that waits on Today. */
static void
open_sheet_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 deal_id;
  const char *token;
  TdmDealSheet sheet;

  g_variant_get (parameter, "(x&s)", &deal_id, &token);
  if (tdm_deal_sheet_from_token (token, &sheet))
    tdm_deal_sheet_open (sheet, widget, TDM_WINDOW (widget)->store, deal_id);
}

static void
open_customer_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_window_open_customer (TDM_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
open_offer_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 offer_id;
  const char *place;

  g_variant_get (parameter, "(x&s)", &offer_id, &place);
  tdm_window_open_offer (TDM_WINDOW (widget), offer_id, place);
}

/* Over the list of offers, which then opens the new one. */
static void
new_offer_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_window_show_page (TDM_WINDOW (widget), TDM_PAGE_OFFERS);
  gtk_widget_activate_action (GTK_WIDGET (tdm_window_ensure_page (TDM_WINDOW (widget), TDM_PAGE_OFFERS)),
                              "offers.new", NULL);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_deals_page_focus_search (show_deals_page (TDM_WINDOW (widget)));
}

static void
deals_tab_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDealsPage *page = show_deals_page (TDM_WINDOW (widget));

  g_object_set (page, "tab", g_variant_get_string (parameter, NULL), NULL);
  tdm_deals_page_focus_list (page);
}

static void
show_view (TdmWindow *self, gint64 id)
{
  TdmDealsPage *page = show_deals_page (self);

  tdm_deals_page_show_saved_view (page, id);
  tdm_deals_page_focus_list (page);
}

static void
show_view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_view (TDM_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* By its place in the sidebar. */
static void
show_view_at_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmWindow *self = TDM_WINDOW (widget);
  const GPtrArray *views = tdm_saved_views_get_all (tdm_saved_views_get_for_store (self->store));
  guint place = g_variant_get_uint32 (parameter);

  if (place < views->len)
    show_view (self, ((const TdmSavedView *) g_ptr_array_index (views, place))->id);
}

static void
show_received_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_object_set (show_deals_page (TDM_WINDOW (widget)), "tab", "inbound", "stage", "received", "sort",
                "expires", "reverse", FALSE, NULL);
}

/**
 * tdm_window_show_deals:
 * @query: which deals, in which order
 *
 * Shows the list of deals with a question asked elsewhere, as filters that can be seen and taken off.
 */
void
tdm_window_show_deals (TdmWindow *self, const TdmDealQuery *query)
{
  TdmDealsPage *page;

  g_return_if_fail (TDM_IS_WINDOW (self));
  g_return_if_fail (query != NULL);

  page = show_deals_page (self);
  tdm_deals_page_show_query (page, query);
  tdm_deals_page_focus_list (page);
}

static void
undo_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_undo_finish (TDM_STORE (source), result, &error))
    tdm_message_show (GTK_WIDGET (self), _ ("The change was undone"));
  else
    tdm_message_show_error (GTK_WIDGET (self), error);
}

static void
undo (TdmWindow *self, gint64 undo_id)
{
  if (undo_id == 0)
    return;

  if (self->last_undo_id == undo_id)
    self->last_undo_id = 0;
  tdm_store_undo_async (self->store, undo_id, NULL, undo_done_cb, g_object_ref (self));
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  undo (TDM_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
undo_last_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  undo (TDM_WINDOW (widget), TDM_WINDOW (widget)->last_undo_id);
}

/* Remembers the change for Ctrl+Z. */
static gboolean
finish_change (TdmWindow *self, GAsyncResult *result, TdmReceipt *receipt)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_change_finish (self->store, result, receipt, &error))
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }

  tdm_window_remember_undo (self, receipt->undo_id);

  return TRUE;
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmWindow) self = data;
  TdmReceipt receipt = { 0 };

  finish_change (self, result, &receipt);
}

/* In the tab of favorites the row goes away, so the way back is offered. */
static void
unmarked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmWindow) self = data;
  TdmReceipt receipt = { 0 };

  if (finish_change (self, result, &receipt))
    tdm_message_show_undo (GTK_WIDGET (self), _ ("Removed from favorites"), receipt.undo_id);
}

/* One for every heart in the window. The store changes the live deal once the mark is on disk; the hearts follow. */
static void
set_favorite_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmWindow *self = TDM_WINDOW (widget);
  gint64 deal_id;
  gboolean favorite;

  g_variant_get (parameter, "(xb)", &deal_id, &favorite);
  tdm_store_set_deal_favorite_async (self->store, deal_id, favorite, NULL, favorite ? marked_cb : unmarked_cb,
                                     g_object_ref (self));
}

/* ---- what the sidebar says ---- */

static void
today_count_cb (TdmWindow *self)
{
  tdm_sidebar_set_today_count (self->sidebar, tdm_today_list_get_count (self->today));
}

/* ---- the object ---- */

static void
bind_settings (TdmWindow *self)
{
  GSettings *settings = tdm_settings_get_default ();

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
tdm_window_constructed (GObject *object)
{
  TdmWindow *self = TDM_WINDOW (object);
  g_autofree char *page = g_settings_get_string (tdm_settings_get_default (), "page");

  G_OBJECT_CLASS (tdm_window_parent_class)->constructed (object);

  self->today = tdm_today_list_new (self->store);
  g_signal_connect_object (self->today, "changed", G_CALLBACK (today_count_cb), self, G_CONNECT_SWAPPED);
  bind_settings (self);
  tdm_file_drop_add (GTK_WINDOW (self));
  tdm_window_show_page (self, page);
  tdm_sidebar_follow_store (self->sidebar, self->store);
}

static void
tdm_window_dispose (GObject *object)
{
  TdmWindow *self = TDM_WINDOW (object);

  /* It may outlive this window, and what it says later finds no widgets any more. */
  if (self->today != NULL)
    g_signal_handlers_disconnect_by_data (self->today, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_WINDOW);
  g_clear_object (&self->today);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_window_parent_class)->dispose (object);
}

static void
tdm_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, TDM_WINDOW (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    TDM_WINDOW (object)->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-deal", "x", open_deal_action);
  gtk_widget_class_install_action (widget_class, "win.open-customer", "x", open_customer_action);
  gtk_widget_class_install_action (widget_class, "win.open-offer", "(xs)", open_offer_action);
  gtk_widget_class_install_action (widget_class, "win.new-offer", NULL, new_offer_action);
  gtk_widget_class_install_action (widget_class, "win.clone-deal", "x", clone_deal_action);
  gtk_widget_class_install_action (widget_class, "win.open-sheet", "(xs)", open_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.deals-tab", "s", deals_tab_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "x", show_view_action);
  gtk_widget_class_install_action (widget_class, "win.show-view-at", "u", show_view_at_action);
  gtk_widget_class_install_action (widget_class, "win.show-received", NULL, show_received_action);
  gtk_widget_class_install_action (widget_class, "win.undo", "x", undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-last", NULL, undo_last_action);
  gtk_widget_class_install_action (widget_class, "deal.set-favorite", "(xb)", set_favorite_action);

  /* A binding and no accelerator of the application: text fields take Ctrl+Z first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-last", NULL);
  /* Ctrl with 1, 2 and 3 are the tabs. */
  for (guint i = 0; i < 6; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_4 + i, GDK_CONTROL_MASK, "win.show-view-at",
                                         "u", i);
}

static void
tdm_window_class_init (TdmWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_window_constructed;
  object_class->dispose = tdm_window_dispose;
  object_class->get_property = tdm_window_get_property;
  object_class->set_property = tdm_window_set_property;

  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TdmWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, TdmWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, TdmWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TdmWindow, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_cb);

  install_actions (widget_class);
}

static void
tdm_window_init (TdmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  if (g_str_equal (TDM_PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * tdm_window_new:
 * @store: opening is enough; lists fill when it is open
 */
TdmWindow *
tdm_window_new (GtkApplication *application, TdmStore *store)
{
  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  return g_object_new (TDM_TYPE_WINDOW, "application", application, "store", store, NULL);
}

TdmStore *
tdm_window_get_store (TdmWindow *self)
{
  g_return_val_if_fail (TDM_IS_WINDOW (self), NULL);

  return self->store;
}

/* What Ctrl+Z takes back from now on; 0 changes nothing. Each message that offers Undo says so. */
void
tdm_window_remember_undo (TdmWindow *self, gint64 undo_id)
{
  g_return_if_fail (TDM_IS_WINDOW (self));

  if (undo_id != 0)
    self->last_undo_id = undo_id;
}

/* Takes @toast. A window that is closed already shows nothing. */
void
tdm_window_add_toast (TdmWindow *self, AdwToast *toast)
{
  g_return_if_fail (TDM_IS_WINDOW (self));

  if (self->toasts != NULL)
    adw_toast_overlay_add_toast (self->toasts, toast);
  else
    g_object_unref (toast);
}

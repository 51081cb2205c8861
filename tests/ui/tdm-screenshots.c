/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the real window on a data folder, goes to a page, and writes a picture of it. */

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "tdm-about.h"
#include "tdm-bulk-dialog.h"
#include "tdm-collation.h"
#include "tdm-company-dialog.h"
#include "tdm-cosell-page.h"
#include "tdm-cosell-shots.h"
#include "tdm-deal-sheet.h"
#include "tdm-deals-board.h"
#include "tdm-customer-edit-dialog.h"
#include "tdm-customer-merge-dialog.h"
#include "tdm-customers-page.h"
#include "tdm-deals-page.h"
#include "tdm-deals-view.h"
#include "tdm-export-dialog.h"
#include "tdm-import-dialog.h"
#include "tdm-language.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-new-offer-dialog.h"
#include "tdm-offer-form.h"
#include "tdm-offer-page.h"
#include "tdm-offers-page.h"
#include "tdm-part-list.h"
#include "tdm-review-dialog.h"
#include "tdm-preferences-dialog.h"
#include "tdm-preview-source.h"
#include "tdm-registration-dialog.h"
#include "tdm-settings.h"
#include "tdm-shortcuts-dialog.h"
#include "tdm-solution-shots.h"
#include "tdm-ui.h"
#include "tdm-window.h"

/* Long enough for the last rows to be laid out after the store has answered everything. */
#define SETTLE_MS 350
#define BARRIERS 6

typedef struct
{
  char *data_dir;
  char *page;
  char *size;
  char *scheme;
  char *language;
  char *out;
  int text_scale; /* per cent, 0 for the usual size */
  gboolean list_pages;

  AdwApplication *application;
  TdmStore *store;
  TdmWindow *window;
  TdmOfferEditor *editor; /* whose change is for the picture only */
  guint barriers;         /* questions to the store that are still to be asked before the picture */
  int status;
} Shot;

static const char *const pages[] = {
  "today",
  "deals-inbound",
  "deals-outbound",
  "deals-favorites",
  "deals-filtered",
  "deals-grouped",
  "deals-board",
  "deals-board-months",
  "deals-all",
  "deals-marked",
  "deals-bulk",
  "deals-filter",
  "deals-empty",
  "deal",
  "new-deal-1",
  "new-deal-2",
  "new-deal-3",
  "new-deal-4",
  "new-deal-5",
  "new-deal-6",
  "new-deal-7",
  "offers",
  "offers-filter",
  "new-offer",
  "offer-overview",
  "offer-publishing",
  "offer-listing",
  "offer-listing-files",
  "offer-plans",
  "offer-plan-sheet",
  "offer-csp",
  "offer-cosell-listing",
  "offer-cosell-documents",
  "offer-cosell-contacts",
  "offer-cosell",
  "offer-cosell-facts",
  "offer-cosell-sheet",
  "offer-contacts",
  "offer-contact-edit",
  "offer-contacts-preview",
  "offer-copy-partner-center",
  "offer-coverage",
  "offer-drop-sheet",
  "offer-places",
  "review-publish",
  "co-sell",
  "cosell-programme",
  "cosell-compare",
  "company",
  "preferences",
  "preferences-reminders",
  "preferences-solutions",
  "shortcuts",
  "about",
  "import",
  "export",
  "deal-accepted",
  "deal-archived",
  "sheet-accept",
  "sheet-decline",
  "sheet-edit",
  "sheet-invite",
  "sheet-win",
  "sheet-lose",
  "sheet-log",
  "sheet-clone",
  "deal-won",
  "deal-solutions",
  "sheet-solutions",
  "sheet-register",
  "customers",
  "customer",
  "customer-edit",
  "customer-merge",
  NULL,
};

/* Pages of a deal and the sheets over them: which deal serves. */
static const struct
{
  const char *page;
  const char *tab;
  const char *stage;
  const char *sheet; /* NULL for the page itself, "clone" for the guide filled from the deal */
  const char *name;  /* NULL for the first that fits */
} deal_pages[] = {
  { "deal", "inbound", "all", NULL },
  { "deal-accepted", "inbound", "accepted", NULL },
  { "deal-archived", "inbound", "archived", NULL },
  { "sheet-accept", "inbound", "received", "accept" },
  { "sheet-decline", "inbound", "received", "decline" },
  { "sheet-edit", "inbound", "accepted", "edit" },
  { "sheet-invite", "outbound", "accepted", "invite" },
  { "sheet-win", "inbound", "accepted", "win" },
  { "sheet-lose", "inbound", "accepted", "lose" },
  { "sheet-log", "inbound", "accepted", "log" },
  { "sheet-clone", "inbound", "accepted", "clone" },
  { "deal-won", "inbound", "archived", "won" },
  { "deal-solutions", "outbound", "accepted", NULL, "Wind park condition monitoring" },
  { "sheet-solutions", "outbound", "accepted", "edit", "Wind park condition monitoring" },
  { "sheet-register", "inbound", "archived", "register" },
};

/* ---- going to a page ---- */

/* "preferences-NAME" is that page of them. */
static AdwDialog *
preferences_page_new (TdmStore *store, const char *page)
{
  AdwDialog *dialog = tdm_preferences_dialog_new (store);

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog),
                                                page + strlen ("preferences-"));
  return dialog;
}

static AdwDialog *
dialog_new (Shot *shot)
{
  if (g_str_has_prefix (shot->page, "new-deal-"))
    return tdm_new_deal_dialog_new (shot->store);
  if (g_str_equal (shot->page, "new-offer"))
    return tdm_new_offer_dialog_new (shot->store);
  if (g_str_equal (shot->page, "company"))
    return tdm_company_dialog_new (shot->store);
  if (g_str_equal (shot->page, "preferences"))
    return tdm_preferences_dialog_new (shot->store);
  if (g_str_has_prefix (shot->page, "preferences-"))
    return preferences_page_new (shot->store, shot->page);
  if (g_str_equal (shot->page, "shortcuts"))
    return tdm_shortcuts_dialog_new ();
  if (g_str_equal (shot->page, "export"))
    return ADW_DIALOG (tdm_export_dialog_new (TRUE));
  if (g_str_equal (shot->page, "import"))
    {
      g_autoptr (TdmImportSource) source = tdm_preview_source_new ();

      return ADW_DIALOG (tdm_import_dialog_new (shot->store, source));
    }

  return NULL;
}

static void
show_deals (Shot *shot, const char *tab)
{
  AdwNavigationPage *page = tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS);

  tdm_window_show_page (shot->window, TDM_PAGE_DEALS);
  g_object_set (page, "tab", tab, "stage", "all", "sort", "expires", "reverse", FALSE, NULL);
}

/* Opportunities with filters, groups, as a board, or with the sheet of filters. */
static gboolean
show_deals_kind (Shot *shot)
{
  AdwNavigationPage *page;

  if (!g_str_equal (shot->page, "deals-filtered") && !g_str_equal (shot->page, "deals-grouped") &&
      !g_str_has_prefix (shot->page, "deals-board") && !g_str_equal (shot->page, "deals-filter"))
    return FALSE;

  page = tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS);
  show_deals (shot, "inbound");
  if (g_str_equal (shot->page, "deals-filtered"))
    {
      gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "this-month");
      gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "co-sell");
    }
  else if (g_str_equal (shot->page, "deals-grouped"))
    g_object_set (page, "group", "customer", NULL);
  else if (g_str_has_prefix (shot->page, "deals-board"))
    g_object_set (page, "kind", "board", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "deals.filter", NULL);

  return TRUE;
}

/* The first widget of a type at or below @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* All deals are chosen, and the sheet for them is open. */
static void
show_bulk (Shot *shot)
{
  TdmDealList *list =
    tdm_deals_page_get_list (TDM_DEALS_PAGE (tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      guint32 id = tdm_deal_list_get_id (list, i);

      g_array_append_val (ids, id);
    }
  adw_dialog_present (ADW_DIALOG (tdm_bulk_dialog_new (shot->store, ids, TDM_BULK_PLACE_VALUE)),
                      GTK_WIDGET (shot->window));
}

/* The board by close month, the sheet for many deals: what is there only when the page has its rows. */
static void
go_on_with_deals (Shot *shot)
{
  GtkWidget *board = find (GTK_WIDGET (shot->window), TDM_TYPE_DEALS_BOARD);

  if (g_str_equal (shot->page, "deals-board-months") && board != NULL)
    g_object_set (board, "division", "close-month", NULL);
  else if (g_str_equal (shot->page, "deals-bulk"))
    show_bulk (shot);
  else if (g_str_equal (shot->page, "deals-marked"))
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (
      tdm_deals_view_get_selection (TDM_DEALS_VIEW (find (GTK_WIDGET (shot->window), TDM_TYPE_DEALS_VIEW)))));
}

static gboolean
is_offer_page (const char *page)
{
  return g_str_has_prefix (page, "offer") || g_str_equal (page, "new-offer") ||
         g_str_equal (page, "review-publish");
}

static gboolean
is_cosell_page (const char *page)
{
  return g_str_equal (page, "co-sell") || g_str_has_prefix (page, "cosell-") || g_str_equal (page, "company");
}

/* A tab of the page. */
static void
go_on_with_cosell (Shot *shot)
{
  TdmCosellPage *page = TDM_COSELL_PAGE (tdm_window_ensure_page (shot->window, TDM_PAGE_COSELL));

  if (g_str_equal (shot->page, "cosell-programme"))
    tdm_cosell_page_show_tab (page, "program");
  else if (g_str_equal (shot->page, "cosell-compare"))
    tdm_cosell_page_show_tab (page, "compare");
}

static void
go (Shot *shot)
{
  AdwDialog *dialog;

  if (g_str_equal (shot->page, "deals-empty"))
    {
      show_deals (shot, "inbound");
      tdm_deals_page_set_search (TDM_DEALS_PAGE (tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS)),
                                 "qqq");
    }
  else if (show_deals_kind (shot))
    ;
  else if (g_str_equal (shot->page, "deals-bulk") || g_str_equal (shot->page, "deals-marked"))
    show_deals (shot, "inbound");
  else if (g_str_has_prefix (shot->page, "deals-"))
    show_deals (shot, shot->page + strlen ("deals-"));
  else if (is_offer_page (shot->page))
    tdm_window_show_page (shot->window, TDM_PAGE_OFFERS);
  else if (is_cosell_page (shot->page))
    tdm_window_show_page (shot->window, TDM_PAGE_COSELL);
  else if (g_str_equal (shot->page, "today"))
    tdm_window_show_page (shot->window, TDM_PAGE_TODAY);
  else if (g_str_has_prefix (shot->page, "customer"))
    tdm_window_show_page (shot->window, TDM_PAGE_CUSTOMERS);
  else
    show_deals (shot, "inbound");

  for (guint i = 0; i < G_N_ELEMENTS (deal_pages); i++)
    if (g_str_equal (deal_pages[i].page, shot->page))
      g_object_set (tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS), "tab", deal_pages[i].tab, "stage",
                    deal_pages[i].stage, NULL);

  dialog = dialog_new (shot);
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (shot->window));
  if (g_str_equal (shot->page, "about"))
    tdm_about_present (GTK_WIDGET (shot->window), shot->store);
}

static gboolean
is_sheet_allowed (TdmDeal *deal, const char *token)
{
  TdmDealState state = { tdm_deal_get_stage (deal), tdm_deal_get_outcome (deal),
                         tdm_deal_get_deal_type (deal), tdm_deal_get_direction (deal) };
  TdmDealSheet sheet;

  if (g_strcmp0 (token, "won") == 0 || g_strcmp0 (token, "register") == 0)
    return tdm_deal_rules_may (&state, TDM_DEAL_ACTION_REGISTER, NULL) && state.type != TDM_DEAL_TYPE_PRIVATE;

  return token == NULL || !tdm_deal_sheet_from_token (token, &sheet) ||
         tdm_deal_sheet_may_open (sheet, &state, NULL);
}

static void
open_deal (Shot *shot, TdmDealList *list, TdmDeal *deal, const char *sheet)
{
  gint64 id = tdm_deal_get_id (deal);

  tdm_window_open_deal (shot->window, id, list);
  if (g_strcmp0 (sheet, "clone") == 0)
    gtk_widget_activate_action (GTK_WIDGET (shot->window), "win.clone-deal", "x", id);
  else if (g_strcmp0 (sheet, "register") == 0)
    tdm_registration_present (shot->store, id, GTK_WIDGET (shot->window));
  else if (sheet != NULL && g_strcmp0 (sheet, "won") != 0)
    gtk_widget_activate_action (GTK_WIDGET (shot->window), "win.open-sheet", "(xs)", id, sheet);
}

/* The first deal of the list that allows what is to be shown. */
static void
go_to_deal (Shot *shot)
{
  TdmDealList *list =
    tdm_deals_page_get_list (TDM_DEALS_PAGE (tdm_window_ensure_page (shot->window, TDM_PAGE_DEALS)));

  for (guint i = 0; i < G_N_ELEMENTS (deal_pages); i++)
    for (guint j = 0;
         g_str_equal (deal_pages[i].page, shot->page) && j < g_list_model_get_n_items (G_LIST_MODEL (list));
         j++)
      {
        g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), j);

        if (!is_sheet_allowed (deal, deal_pages[i].sheet) ||
            (deal_pages[i].name != NULL && g_strcmp0 (tdm_deal_get_name (deal), deal_pages[i].name) != 0))
          continue;

        open_deal (shot, list, deal, deal_pages[i].sheet);
        return;
      }
}

/* A made-up second entry, since the sample has none that is alike. */
static void
present_merge (Shot *shot, const TdmCustomerEntry *entry)
{
  g_autoptr (GPtrArray) like = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_like_customer_free);
  TdmLikeCustomer *other = g_new0 (TdmLikeCustomer, 1);

  other->customer = tdm_customer_copy (entry->customer);
  g_set_str (&other->customer->address_line1, "Hafenstrasse 7");
  g_clear_pointer (&other->customer->duns, g_free);
  other->reason = TDM_LIKENESS_SAME_NAME_AND_PLACE;
  other->n_deals = 2;
  g_ptr_array_add (like, other);
  adw_dialog_present (tdm_customer_merge_dialog_new (shot->store, entry, like), GTK_WIDGET (shot->window));
}

static void
show_customer (Shot *shot)
{
  AdwNavigationPage *page = tdm_window_ensure_page (shot->window, TDM_PAGE_CUSTOMERS);
  g_autoptr (TdmCustomerItem) item =
    g_list_model_get_item (G_LIST_MODEL (tdm_customers_page_get_list (TDM_CUSTOMERS_PAGE (page))), 0);
  const TdmCustomerEntry *entry = item != NULL ? tdm_customer_item_get_entry (item) : NULL;

  if (entry == NULL)
    return;

  tdm_window_open_customer (shot->window, entry->customer->id);
  if (g_str_equal (shot->page, "customer-edit"))
    adw_dialog_present (tdm_customer_edit_dialog_new (shot->store, entry->customer),
                        GTK_WIDGET (shot->window));
  if (g_str_equal (shot->page, "customer-merge"))
    present_merge (shot, entry);
}

/* The offer that has most to show for a page; one on its way to customers for "offer-publishing". */
static gboolean
suits (const TdmOffer *offer, const char *page)
{
  if (g_str_equal (page, "offer-publishing"))
    return offer->phase != NULL;
  if (g_str_equal (page, "review-publish"))
    return offer->live == TDM_TRUTH_YES && tdm_offer_may_publish (offer, NULL, NULL);

  return offer->live == TDM_TRUTH_YES && offer->documents->len > 0 && offer->plans->len > 0;
}

static gint64
find_offer (Shot *shot, GListModel *shown)
{
  gint64 first = 0;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TdmOfferItem) item = g_list_model_get_item (shown, i);

      if (suits (tdm_offer_item_get_offer (item), shot->page))
        return tdm_offer_item_get_id (item);
      if (first == 0)
        first = tdm_offer_item_get_id (item);
    }

  return first;
}

/* "offer-plans" is the page of that place, "offer-overview" the first. */
static const char *
get_place (const char *page)
{
  if (tdm_cosell_shots_get_place (page) != NULL)
    return tdm_cosell_shots_get_place (page);
  if (g_str_equal (page, "offer-plan-sheet"))
    return "plans";
  if (g_str_equal (page, "offer-listing-files"))
    return "listing";

  return g_str_has_prefix (page, "offer-") ? page + strlen ("offer-") : NULL;
}

/* The offers, with filters; or one of them. */
static void
go_on_with_offers (Shot *shot)
{
  TdmOffersPage *page = TDM_OFFERS_PAGE (tdm_window_ensure_page (shot->window, TDM_PAGE_OFFERS));
  const TdmOfferFilters filters = { .missing = TRUE };
  gint64 id;

  if (g_str_equal (shot->page, "offers-filter"))
    tdm_offers_page_show_filters (page, &filters);
  if (g_str_has_prefix (shot->page, "offers") || g_str_equal (shot->page, "new-offer"))
    return;

  id = find_offer (shot, tdm_offer_list_get_shown (tdm_offers_page_get_list (page)));
  if (id != 0)
    tdm_window_open_offer (shot->window, id, get_place (shot->page));
}

/* The lower end of a long page, and a sheet over one. */
static void
go_on_in_offer (Shot *shot)
{
  GtkWidget *form = find (GTK_WIDGET (shot->window), TDM_TYPE_OFFER_FORM);
  GtkWidget *list = find (GTK_WIDGET (shot->window), TDM_TYPE_PART_LIST);
  GtkAdjustment *adjustment;

  tdm_cosell_shots_show (GTK_WIDGET (shot->window), shot->page);
  if (g_str_equal (shot->page, "offer-plan-sheet") && list != NULL)
    tdm_part_list_open (TDM_PART_LIST (list), 0);
  if (!g_str_equal (shot->page, "offer-listing-files") || form == NULL)
    return;

  adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find (form, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

/* Over an offer, once it was read. */
static void
review (Shot *shot)
{
  GtkWidget *page = find (GTK_WIDGET (shot->window), TDM_TYPE_OFFER_PAGE);
  TdmOfferEditor *editor = page != NULL ? tdm_offer_page_get_editor (TDM_OFFER_PAGE (page)) : NULL;
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  if (editor == NULL || tdm_offer_editor_get_offer (editor) == NULL)
    return;

  values->solution_id = g_strdup ("SOL-20511");
  tdm_offer_editor_edit (editor, values, TDM_OFFER_FIELD_SOLUTION_ID);
  shot->editor = g_object_ref (editor);
  adw_dialog_present (tdm_review_dialog_new (editor), page);
}

/* What can only be done when the page has its data. */
static void
go_on (Shot *shot)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (shot->window));

  if (g_str_has_prefix (shot->page, "customer") && !g_str_equal (shot->page, "customers"))
    show_customer (shot);
  if (TDM_IS_NEW_DEAL_DIALOG (dialog))
    tdm_deal_draft_set_step (tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (dialog)),
                             shot->page[strlen ("new-deal-")] - '1');

  go_to_deal (shot);
}

/* ---- the picture ---- */

static gboolean
take_cb (gpointer data)
{
  Shot *shot = data;
  GtkWidget *widget = GTK_WIDGET (shot->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, shot->out))
    {
      fprintf (stderr, "tdm-screenshots: %s cannot be written\n", shot->out);
      shot->status = 1;
    }

  if (shot->editor != NULL)
    tdm_offer_editor_discard (shot->editor);
  g_clear_object (&shot->editor);
  gtk_window_destroy (GTK_WINDOW (shot->window));
  g_application_quit (G_APPLICATION (shot->application));

  return G_SOURCE_REMOVE;
}

static gboolean ask_barrier_cb (gpointer data);

static void
barrier_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Shot *shot = data;
  TdmDealCounts counts;

  tdm_store_count_deals_finish (TDM_STORE (source), result, &counts, NULL);
  shot->barriers--;
  if (shot->barriers == BARRIERS / 2)
    {
      go_on (shot);
      go_on_with_deals (shot);
      if (is_offer_page (shot->page))
        go_on_with_offers (shot);
      if (is_cosell_page (shot->page))
        go_on_with_cosell (shot);
    }
  if (shot->barriers == 1 && g_str_equal (shot->page, "review-publish"))
    review (shot);
  if (shot->barriers == 1 && is_offer_page (shot->page))
    go_on_in_offer (shot);
  if (shot->barriers == 1)
    tdm_solution_shots_go_on (GTK_WIDGET (shot->window), shot->page);

  if (shot->barriers > 0)
    g_timeout_add (40, ask_barrier_cb, shot);
  else
    g_timeout_add (SETTLE_MS, take_cb, shot);
}

/* The store answers one after another, so an answer means that all before it was answered too. */
static gboolean
ask_barrier_cb (gpointer data)
{
  Shot *shot = data;

  tdm_store_count_deals_async (shot->store, NULL, barrier_cb, shot);

  return G_SOURCE_REMOVE;
}

/* ---- the program ---- */

/* The window greys out what leads to actions that nobody has; here the program has them, and they do nothing. */
static void
do_nothing_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

static void
add_actions (Shot *shot)
{
  const GActionEntry entries[] = {
    { "about", do_nothing_cb },       { "preferences", do_nothing_cb }, { "shortcuts", do_nothing_cb },
    { "help", do_nothing_cb },        { "quit", do_nothing_cb },        { "new-deal", do_nothing_cb },
    { "export", do_nothing_cb },      { "restart", do_nothing_cb },     { "import", do_nothing_cb },
    { "open-sample", do_nothing_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (shot->application), entries, G_N_ELEMENTS (entries), shot);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Shot *shot = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_open_finish (TDM_STORE (source), result, &error))
    {
      ask_barrier_cb (shot);
      return;
    }

  fprintf (stderr, "tdm-screenshots: %s\n", error->message);
  shot->status = 1;
  g_application_quit (G_APPLICATION (shot->application));
}

static void
set_size (Shot *shot)
{
  int width = 1100;
  int height = 760;

  if (shot->size != NULL && sscanf (shot->size, "%dx%d", &width, &height) != 2)
    fprintf (stderr, "tdm-screenshots: %s is no size\n", shot->size);
  gtk_window_set_default_size (GTK_WINDOW (shot->window), width, height);
}

static void
activate_cb (GApplication *application, Shot *shot)
{
  gboolean dark = g_strcmp0 (shot->scheme, "dark") == 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);

  if (shot->text_scale > 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * shot->text_scale / 100, NULL);
  add_actions (shot);
  shot->store = tdm_store_new (shot->data_dir, TDM_STORE_DEFAULT);
  tdm_store_set_collation (shot->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (shot->store, NULL, opened_cb, shot);

  shot->window = tdm_window_new (GTK_APPLICATION (application), shot->store);
  set_size (shot);
  shot->barriers = BARRIERS;
  gtk_window_present (GTK_WINDOW (shot->window));
  go (shot);
}

static gboolean
parse (Shot *shot, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &shot->data_dir, "Folder with the deals to show", "FOLDER" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &shot->page, "What to show, see --list-pages", "NAME" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &shot->size, "Size of the window", "WxH" },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &shot->scheme, "light or dark", "SCHEME" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &shot->language, "Named for the record; LANGUAGE decides",
      "TOKEN" },
    { "text-scale", 0, 0, G_OPTION_ARG_INT, &shot->text_scale, "Size of text", "PERCENT" },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &shot->out, "Picture to write", "FILE" },
    { "list-pages", 0, 0, G_OPTION_ARG_NONE, &shot->list_pages, "Print the names of the pages", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  fprintf (stderr, "tdm-screenshots: %s\n", error->message);

  return FALSE;
}

static int
run (Shot *shot)
{
  tdm_ui_register ();
  shot->application =
    g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.tandem_desktop.Tandem.Pictures", "flags",
                  G_APPLICATION_NON_UNIQUE, "resource-base-path", "/io/github/tandem_desktop/Tandem", NULL);
  g_signal_connect (shot->application, "activate", G_CALLBACK (activate_cb), shot);
  g_application_run (G_APPLICATION (shot->application), 0, NULL);

  if (shot->store != NULL)
    tdm_store_close (shot->store);
  g_clear_object (&shot->store);
  g_clear_object (&shot->application);

  return shot->status;
}

int
main (int argc, char **argv)
{
  Shot shot = { 0 };

  tdm_language_init ();
  if (!parse (&shot, &argc, &argv))
    return 2;

  if (shot.list_pages)
    {
      for (guint i = 0; pages[i] != NULL; i++)
        puts (pages[i]);
      return 0;
    }
  if (shot.page == NULL || shot.out == NULL || !g_strv_contains (pages, shot.page))
    {
      fputs ("tdm-screenshots: --page with a name of --list-pages, and --out\n", stderr);
      return 2;
    }

  if (shot.data_dir == NULL)
    shot.data_dir = g_build_filename (g_get_user_data_dir (), "tandem", NULL);

  return run (&shot);
}

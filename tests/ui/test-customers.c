/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Customers: the directory, its search, one customer, editing with its refusal, and merging with its undo. */

#include "tdm-customer-edit-dialog.h"
#include "tdm-customer-merge-dialog.h"
#include "tdm-customer-page.h"
#include "tdm-customers-page.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* ---- deals and their customers ---- */

static TdmDealRecord *
deal_new (const char *name, const char *customer, const char *city, const char *duns)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->customer->name = g_strdup (customer);
  record->customer->country = g_strdup ("DE");
  record->customer->city = g_strdup (city);
  record->customer->duns = g_strdup (duns);
  record->contact = tdm_person_new ("Annika", "Thoms", "+49 40 1234567", "annika@nordlicht.example");
  record->direction = TDM_DIRECTION_OUTBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  record->type = TDM_DEAL_TYPE_PRIVATE;
  record->value = g_strdup ("1000");
  record->currency = g_strdup ("EUR");
  record->close_date = g_strdup ("2027-02-26");

  return record;
}

static TdmDealRecord *
shared_new (const char *name, const char *customer, const char *city)
{
  TdmDealRecord *record = deal_new (name, customer, city, NULL);

  record->type = TDM_DEAL_TYPE_CO_SELL;

  return record;
}

static void
import (Fixture *fixture, TdmDealRecord *first, ...)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  va_list others;

  va_start (others, first);
  for (TdmDealRecord *record = first; record != NULL; record = va_arg (others, TdmDealRecord *))
    tdm_list_source_add (rows, record);
  va_end (others);
  tdm_window_fixture_import (fixture, rows);
}

/* ---- the directory ---- */

static TdmCustomersPage *
show_customers (Fixture *fixture)
{
  if (fixture->window == NULL)
    tdm_window_fixture_present (fixture, 1100, 760);
  tdm_window_show_page (fixture->window, TDM_PAGE_CUSTOMERS);

  return TDM_CUSTOMERS_PAGE (tdm_window_ensure_page (fixture->window, TDM_PAGE_CUSTOMERS));
}

static guint
get_n (TdmCustomersPage *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (tdm_customers_page_get_list (page)));
}

static void
wait_for (TdmCustomersPage *page, guint n)
{
  tdm_wait_until (!tdm_customer_list_get_loading (tdm_customers_page_get_list (page)) && get_n (page) == n);
}

/* The item, once it is read. */
static TdmCustomerItem *
dup_item (TdmCustomersPage *page, guint position)
{
  TdmCustomerItem *item = g_list_model_get_item (G_LIST_MODEL (tdm_customers_page_get_list (page)), position);

  tdm_wait_until (tdm_customer_item_get_entry (item) != NULL);

  return item;
}

/* M26, M28: by name, with the numbers that tell entities apart, and found by name, place and number. */
static void
test_directory (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  g_autoptr (TdmCustomerItem) first = NULL;

  import (fixture, deal_new ("Portal", "Nordlicht Logistik", "Hamburg", "315550142"),
          deal_new ("Sensors", "Nordlicht Logistik", "Hamburg", "315550142"),
          deal_new ("Meters", "Tilbury Water", "Reading", NULL),
          deal_new ("Routes", "A&B <Ltd>", "Leeds", NULL), NULL);
  page = show_customers (fixture);
  wait_for (page, 3);
  first = dup_item (page, 0);
  g_assert_cmpstr (tdm_customer_item_get_entry (first)->customer->name, ==, "A&B <Ltd>");

  tdm_customers_page_set_search (page, "n");
  wait_for (page, 1);
  tdm_customers_page_set_search (page, "reading");
  wait_for (page, 1);
  tdm_customers_page_set_search (page, "315550142");
  wait_for (page, 1);
  g_clear_object (&first);
  first = dup_item (page, 0);
  g_assert_cmpuint (tdm_customer_item_get_entry (first)->n_deals, ==, 2);
  g_assert_cmpuint (tdm_customer_item_get_entry (first)->n_open, ==, 2);
  tdm_customers_page_set_search (page, "nobody");
  wait_for (page, 0);
  tdm_customers_page_set_search (page, "");
  wait_for (page, 3);
}

/* A new customer appears by itself. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;

  import (fixture, deal_new ("Portal", "Nordlicht", "Hamburg", NULL), NULL);
  page = show_customers (fixture);
  wait_for (page, 1);
  import (fixture, deal_new ("Meters", "Tilbury", "Reading", NULL), NULL);
  wait_for (page, 2);
}

/* ---- one customer ---- */

static TdmCustomerPage *
find_page (GtkWidget *root)
{
  if (TDM_IS_CUSTOMER_PAGE (root))
    return TDM_CUSTOMER_PAGE (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TdmCustomerPage *found = find_page (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static TdmCustomerPage *
open_customer (Fixture *fixture, TdmCustomersPage *page, guint position)
{
  g_autoptr (TdmCustomerItem) item = dup_item (page, position);
  TdmCustomerPage *customer;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-customer", "x",
                              (gint64) tdm_customer_item_get_id (item));
  tdm_wait_until ((customer = find_page (GTK_WIDGET (fixture->window))) != NULL);
  tdm_wait_until (tdm_customer_page_get_ready (customer));

  return customer;
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* Its deals and no others. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  TdmCustomerPage *customer;

  import (fixture, deal_new ("Portal", "Nordlicht", "Hamburg", "315550142"),
          deal_new ("Sensors", "Nordlicht", "Hamburg", "315550142"),
          deal_new ("Meters", "Tilbury", "Reading", NULL), NULL);
  page = show_customers (fixture);
  wait_for (page, 2);
  customer = open_customer (fixture, page, 0);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (customer)), ==, "Nordlicht");
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_customer_page_get_list (customer)), 2);
  g_assert_cmpstr (tdm_window_get_page (fixture->window), ==, TDM_PAGE_CUSTOMERS);
}

/* ---- editing ---- */

static void
set_field (AdwDialog *dialog, const char *member, const char *text)
{
  gtk_editable_set_text (tdm_customer_edit_dialog_get_field (TDM_CUSTOMER_EDIT_DIALOG (dialog), member),
                         text);
}

static AdwDialog *
open_editor (Fixture *fixture, TdmCustomerPage *customer)
{
  gtk_widget_activate_action (GTK_WIDGET (customer), "customer.edit", NULL);
  tdm_wait_until (TDM_IS_CUSTOMER_EDIT_DIALOG (get_dialog (fixture)));

  return get_dialog (fixture);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  TdmCustomerPage *customer;
  AdwDialog *dialog;

  import (fixture, deal_new ("Portal", "Nordlicht", "Hamburg", NULL), NULL);
  page = show_customers (fixture);
  wait_for (page, 1);
  customer = open_customer (fixture, page, 0);
  dialog = open_editor (fixture, customer);

  /* Bad input stays, and is not saved. */
  set_field (dialog, "duns", "12");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-edit.save", NULL);
  g_assert_true (get_dialog (fixture) == dialog);

  set_field (dialog, "duns", "31-555-0142");
  set_field (dialog, "name", "Nordlicht Logistik");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-edit.save", NULL);
  tdm_wait_until (get_dialog (fixture) == NULL);
  tdm_wait_until (
    g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (customer)), "Nordlicht Logistik"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  tdm_wait_until (g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (customer)), "Nordlicht"));
}

/* What is shared with Microsoft keeps its name, but a missing number may be filled in; the reason is told. */
static void
test_refusal (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  TdmCustomerPage *customer;
  AdwDialog *dialog;

  import (fixture, shared_new ("Portal", "Nordlicht", "Hamburg"), NULL);
  page = show_customers (fixture);
  wait_for (page, 1);
  customer = open_customer (fixture, page, 0);
  dialog = open_editor (fixture, customer);

  set_field (dialog, "name", "Somebody else");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-edit.save", NULL);
  tdm_wait_until (tdm_customer_edit_dialog_get_refusal (TDM_CUSTOMER_EDIT_DIALOG (dialog)) != NULL);
  g_assert_true (get_dialog (fixture) == dialog);

  set_field (dialog, "name", "Nordlicht");
  g_assert_null (tdm_customer_edit_dialog_get_refusal (TDM_CUSTOMER_EDIT_DIALOG (dialog)));
  set_field (dialog, "duns", "315550142");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-edit.save", NULL);
  tdm_wait_until (get_dialog (fixture) == NULL);
}

/* What was typed survives the sheet (M20 in spirit: nothing typed is lost). */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  TdmCustomerPage *customer;
  AdwDialog *dialog;

  import (fixture, deal_new ("Portal", "Nordlicht", "Hamburg", NULL), NULL);
  page = show_customers (fixture);
  wait_for (page, 1);
  customer = open_customer (fixture, page, 0);
  dialog = open_editor (fixture, customer);
  set_field (dialog, "city", "Bremen");
  adw_dialog_close (dialog);
  tdm_wait_until (get_dialog (fixture) == NULL);

  dialog = open_editor (fixture, customer);
  tdm_wait_until (g_str_equal (
    gtk_editable_get_text (tdm_customer_edit_dialog_get_field (TDM_CUSTOMER_EDIT_DIALOG (dialog), "city")),
    "Bremen"));
  adw_dialog_force_close (dialog);
}

/* ---- merging ---- */

static AdwDialog *
open_merge (Fixture *fixture, TdmCustomerPage *customer)
{
  gtk_widget_activate_action (GTK_WIDGET (customer), "customer.merge", NULL);
  tdm_wait_until (TDM_IS_CUSTOMER_MERGE_DIALOG (get_dialog (fixture)));

  return get_dialog (fixture);
}

/* M27: never by the name alone: the button waits for the user's word. Then one entry, and back again. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  TdmCustomerPage *customer;
  AdwDialog *dialog;

  import (fixture, deal_new ("Portal", "Nordlicht GmbH", "Hamburg", NULL),
          deal_new ("Sensors", "NORDLICHT", "Hamburg", "315550142"), NULL);
  page = show_customers (fixture);
  wait_for (page, 2);
  customer = open_customer (fixture, page, 0);
  dialog = open_merge (fixture, customer);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-merge.merge", NULL);
  g_assert_cmpuint (get_n (page), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-merge.keep", "s", "second");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-merge.confirm", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "customer-merge.merge", NULL);
  tdm_wait_until (get_dialog (fixture) == NULL);
  wait_for (page, 1);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_customer_page_get_list (customer)), 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  wait_for (page, 2);
}

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* M27, M28: two numbers are two entities, whatever they are called: nothing is offered, and the store refuses. */
static void
test_two_entities (Fixture *fixture, gconstpointer data)
{
  TdmCustomersPage *page;
  g_autoptr (TdmCustomerItem) first = NULL;
  g_autoptr (TdmCustomerItem) second = NULL;
  g_autoptr (GAsyncResult) merged = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  import (fixture, deal_new ("Portal", "Nordlicht", "Hamburg", "315550142"),
          deal_new ("Sensors", "Nordlicht", "Hamburg", "315550143"), NULL);
  page = show_customers (fixture);
  wait_for (page, 2);
  gtk_widget_activate_action (GTK_WIDGET (open_customer (fixture, page, 0)), "customer.merge", NULL);
  g_assert_null (get_dialog (fixture));

  first = dup_item (page, 0);
  second = dup_item (page, 1);
  tdm_store_merge_customers_async (fixture->store, tdm_customer_item_get_id (first),
                                   tdm_customer_item_get_id (second), NULL, remember_result_cb, &merged);
  tdm_wait_until (merged != NULL);
  g_assert_false (tdm_store_change_finish (fixture->store, merged, &receipt, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
}

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/customers/directory", test_directory);
  ADD ("/customers/follows", test_follows);
  ADD ("/customers/page", test_page);
  ADD ("/customers/edit", test_edit);
  ADD ("/customers/refusal", test_refusal);
  ADD ("/customers/draft", test_draft);
  ADD ("/customers/merge", test_merge);
  ADD ("/customers/two-entities", test_two_entities);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the guide for a new deal says and offers, step by step; test-new-deal.c has what it does with the answers. */

#include "tdm-customer-row.h"
#include "tdm-new-deal-customer.h"
#include "tdm-new-deal-details.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-new-deal-employees.h"
#include "tdm-new-deal-selling-type.h"
#include "tdm-new-deal-step.h"
#include "tdm-text-row.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

#include <string.h>

/* The steps as the guide counts them. */
enum
{
  CUSTOMER,
  CONTACT,
  DETAILS,
  EMPLOYEES,
  SOLUTIONS,
  SELLING_TYPE,
};

typedef struct
{
  TdmWindowFixture window;
  GtkWidget *dialog;
} Fixture;

static TdmDealDraft *
get_draft (Fixture *fixture)
{
  return tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (fixture->dialog));
}

static GtkWidget *
get_part (Fixture *fixture, GType step, const char *name)
{
  return tdm_find_part (fixture->dialog, step, name);
}

static GtkWidget *
get_stack (Fixture *fixture)
{
  return get_part (fixture, TDM_TYPE_NEW_DEAL_DIALOG, "stack");
}

static void
open_guide (Fixture *fixture, guint step)
{
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  fixture->dialog = GTK_WIDGET (tdm_new_deal_dialog_new (fixture->window.store));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), GTK_WIDGET (fixture->window.window));
  tdm_wait_until (gtk_widget_get_sensitive (get_stack (fixture)));
  tdm_deal_draft_set_step (get_draft (fixture), step);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->window, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  tdm_window_fixture_tear_down (&fixture->window, data);
}

/* ---- deals that were there before ---- */

static TdmDealRecord *
deal_new (const char *name, const char *country, const char *duns)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->direction = TDM_DIRECTION_INBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->customer->name = g_strdup ("Nordlicht");
  record->customer->country = g_strdup (country);
  record->customer->city = g_strdup ("Hamburg");
  record->customer->address_line1 = g_strdup ("Hafenstrasse 7");
  record->customer->duns = g_strdup (duns);

  return record;
}

/* Two entities of one company at one place, and a third in another country. */
static void
import_entities (Fixture *fixture)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();

  tdm_list_source_add (rows, deal_new ("First", "DE", "315550142"));
  tdm_list_source_add (rows, deal_new ("Second", "DE", "315550143"));
  tdm_list_source_add (rows, deal_new ("Third", "PL", NULL));
  tdm_window_fixture_import (&fixture->window, rows);
}

static void
import_colleague (Fixture *fixture)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmDealRecord *record = deal_new ("First", "DE", NULL);

  g_ptr_array_add (record->team,
                   tdm_person_new ("Sofia", "Reinholt", "+49 40 555", "sofia@larkfield.example"));
  tdm_list_source_add (rows, record);
  tdm_window_fixture_import (&fixture->window, rows);
}

/* ---- what is said ---- */

/* M20, M21: what a co-sell deal needs stands at the first step, with the way to the further criteria. */
static void
test_before (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label;

  open_guide (fixture, CUSTOMER);
  tdm_wait_for_words (
    fixture->dialog, "A co-sell deal needs a commercially ready solution, a sales team ready to engage and a "
                     "strong go-to-market strategy. Further criteria apply.");
  label = get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "readiness_label");
  g_assert_nonnull (
    strstr (gtk_label_get_label (GTK_LABEL (label)),
            "https://partner.microsoft.com/reach-customers/selling-with-microsoft#become-ready"));
}

static void
assert_step (GtkWidget *step, const char *title, const char *next_label)
{
  g_assert_cmpstr (tdm_new_deal_step_get_title (TDM_NEW_DEAL_STEP (step)), ==, title);
  g_assert_cmpstr (tdm_new_deal_step_get_next_label (TDM_NEW_DEAL_STEP (step)), ==, next_label);
}

/* M23, M30, M43, M55: the order of the seeds, and the buttons by their names. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  const char *const titles[] = { "Customer",  "Customer contact", "Deal details",
                                 "Employees", "Solutions",        "Selling type" };
  GtkWidget *step;

  open_guide (fixture, CUSTOMER);
  step = gtk_widget_get_first_child (get_stack (fixture));
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++, step = gtk_widget_get_next_sibling (step))
    assert_step (step, titles[i], i == CUSTOMER ? "Select customer" : "Next");
}

/* M38–M40: what each optional field is for is said beside it. */
static void
test_meanings (Fixture *fixture, gconstpointer data)
{
  open_guide (fixture, DETAILS);
  tdm_wait_for_words (fixture->dialog, "A name by which you recognize the deal later.");
  tdm_wait_for_words (fixture->dialog, "The number of this deal in your own CRM");
  tdm_wait_for_words (fixture->dialog, "Deals of one campaign are counted together.");
  tdm_wait_for_words (fixture->dialog, "so that colleagues can take over and see where things stand");
}

/* M33, M34, M56–M61: private unless help is asked for, and what asking means is said at the switch. */
static void
test_selling_type (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes;

  open_guide (fixture, SELLING_TYPE);
  tdm_wait_for_words (fixture->dialog, "Would you like Microsoft’s help?");
  tdm_wait_for_words (fixture->dialog,
                      "Without help this is a private deal: Microsoft sellers cannot see it.");
  g_assert_false (tdm_deal_draft_get_record (get_draft (fixture))->help_requested);
  g_assert_false (tdm_says (fixture->dialog, "Asking does not promise"));

  g_object_set (get_part (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "help_row"), "active", TRUE, NULL);
  tdm_wait_for_words (fixture->dialog, "Microsoft has 14 days to decide, until");
  tdm_wait_for_words (fixture->dialog, "Asking does not promise that a seller joins.");
  tdm_wait_for_words (fixture->dialog, "Microsoft may use it to reach the customer directly.");
  tdm_wait_for_words (fixture->dialog, "Say what help you need: a seller decides by these notes.");
  notes = get_part (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "notes_row");
  tdm_text_row_set_text (TDM_TEXT_ROW (notes), "A demo");
  tdm_wait_until (!tdm_says (fixture->dialog, "Say what help you need: a seller decides by these notes."));
}

/* ---- what is offered ---- */

static float
get_place (GtkWidget *widget, GtkWidget *root, gboolean across)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));

  return across ? graphene_rect_get_x (&bounds) : graphene_rect_get_y (&bounds);
}

static guint
count_matches (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += TDM_IS_CUSTOMER_ROW (row);

  return n;
}

/* M25–M30: the place is asked for first; of its entities each shows its number, and the user chooses. */
static void
test_matches (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;
  GtkWidget *name;
  GtkWidget *country;

  import_entities (fixture);
  open_guide (fixture, CUSTOMER);
  list = get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "matches_list");
  name = get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row");
  country = get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "country_row");
  tdm_wait_until (get_place (country, fixture->dialog, FALSE) < get_place (name, fixture->dialog, FALSE));

  g_object_set (get_draft (fixture), "country", "DE", NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Nordlicht");
  tdm_wait_until (count_matches (list) == 2);
  tdm_wait_for_words (fixture->dialog, "One company can have several entities. Take the exact match.");
  tdm_wait_for_words (list, "31-555-0142");
  tdm_wait_for_words (list, "31-555-0143");
  g_assert_false (tdm_deal_draft_has_customer (get_draft (fixture)));

  gtk_widget_activate (gtk_widget_get_first_child (list));
  tdm_press (fixture->dialog, "Select customer");
  tdm_wait_until (tdm_deal_draft_get_step (get_draft (fixture)) == CONTACT);
}

/* M28: an entity whose number nobody knows says so. */
static void
test_no_number (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  import_entities (fixture);
  open_guide (fixture, CUSTOMER);
  list = get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "matches_list");
  g_object_set (get_draft (fixture), "country", "PL", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_part (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row")), "nord");
  tdm_wait_until (count_matches (list) == 1);
  tdm_wait_for_words (list, "No number");
}

/* M47: whoever worked on an earlier deal stands at the right and is added at once. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  GtkWidget *recent;
  GtkWidget *email;
  GtkWidget *row;

  import_colleague (fixture);
  open_guide (fixture, EMPLOYEES);
  recent = get_part (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "recent_list");
  email = get_part (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "email_row");
  tdm_wait_until ((row = gtk_widget_get_first_child (recent)) != NULL && gtk_widget_get_mapped (row));
  tdm_wait_until (get_place (recent, fixture->dialog, TRUE) > get_place (email, fixture->dialog, TRUE));

  g_signal_emit_by_name (recent, "row-activated", row);
  g_assert_cmpuint (tdm_deal_draft_get_record (get_draft (fixture))->team->len, ==, 1);
  tdm_wait_until (!gtk_widget_get_visible (row));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/guide/before", test_before);
  ADD ("/guide/order", test_order);
  ADD ("/guide/meanings", test_meanings);
  ADD ("/guide/selling-type", test_selling_type);
  ADD ("/guide/matches", test_matches);
  ADD ("/guide/no-number", test_no_number);
  ADD ("/guide/recent", test_recent);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The guide that creates a deal: walked from end to end, left and found again, and what it says when it objects. */

#include <string.h>

#include "tdm-new-deal-contact.h"
#include "tdm-new-deal-customer.h"
#include "tdm-new-deal-details.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-new-deal-employees.h"
#include "tdm-new-deal-selling-type.h"
#include "tdm-new-deal-solutions.h"
#include "tdm-new-deal-step-row.h"
#include "tdm-rules.h"
#include "tdm-solution-row.h"
#include "tdm-window-fixture.h"

/* The steps as the guide counts them. */
enum
{
  CUSTOMER,
  CONTACT,
  DETAILS,
  EMPLOYEES,
  SOLUTIONS,
  SELLING_TYPE,
  REVIEW,
};

typedef struct
{
  TdmWindowFixture window;
  TdmNewDealDialog *dialog;
  gint64 deal_id; /* of the deal the guide made, 0 before */
  gint64 undo_id;
} Fixture;

/* ---- the guide under test ---- */

static TdmDealDraft *
get_draft (Fixture *fixture)
{
  return tdm_new_deal_dialog_get_draft (fixture->dialog);
}

static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), TDM_TYPE_NEW_DEAL_DIALOG, name));
}

static GtkWidget *
find_step (Fixture *fixture, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_part (fixture, "stack")); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
      return child;

  g_assert_not_reached ();
}

static GtkWidget *
get_field (Fixture *fixture, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (find_step (fixture, type), type, name));
}

static TdmStepState
get_state (Fixture *fixture, int step)
{
  GtkListBox *list = GTK_LIST_BOX (get_part (fixture, "steps_list"));

  return tdm_new_deal_step_row_get_state (TDM_NEW_DEAL_STEP_ROW (gtk_list_box_get_row_at_index (list, step)));
}

static void
created_cb (Fixture *fixture, gint64 deal_id, gint64 undo_id)
{
  fixture->deal_id = deal_id;
  fixture->undo_id = undo_id;
}

/* Opens the guide and waits until the draft of last time is there. */
static void
open_guide (Fixture *fixture)
{
  fixture->dialog = TDM_NEW_DEAL_DIALOG (tdm_new_deal_dialog_new (fixture->window.store));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "created", G_CALLBACK (created_cb), fixture);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), GTK_WIDGET (fixture->window.window));
  tdm_wait_until (gtk_widget_get_sensitive (get_part (fixture, "stack")));
}

static void
close_guide (Fixture *fixture)
{
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  tdm_wait_until (fixture->dialog == NULL);
}

static void
type_text (Fixture *fixture, GType type, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, type, name)), text);
}

static void
press_next (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-deal.next", NULL));
}

static void
go_on_to (Fixture *fixture, guint step)
{
  press_next (fixture);
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, step);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_invalid (GtkWidget *row)
{
  return gtk_test_accessible_has_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->window, data);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  open_guide (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    close_guide (fixture);
  tdm_window_fixture_tear_down (&fixture->window, data);
}

/* ---- filling in ---- */

static GtkWidget *
get_last_match (Fixture *fixture)
{
  return gtk_widget_get_last_child (get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "matches_list"));
}

static void
fill_new_customer (Fixture *fixture)
{
  g_object_set (get_draft (fixture), "country", "PL", NULL);
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row", "Zakłady <b>Wisła</b> & S.A.");
  tdm_wait_until (get_last_match (fixture) != NULL);

  g_signal_emit_by_name (get_last_match (fixture), "activated");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "address1_row", "ul. Piotrkowska 1");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "city_row", "Łódź");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "duns_row", "31-555-0142");
}

static void
fill_details (Fixture *fixture)
{
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row", "Plant telemetry, phase 2");
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "value_row", "640,000.50");
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "date_row", "2027-05-28");
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "crm_row", "CRM-7");
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "campaign_row", "Fair 2026");
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "notes_row"), "text", "Wants a demo.", NULL);
  g_object_set (get_draft (fixture), "currency", "PLN", NULL);
}

static void
fill_person (Fixture *fixture)
{
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "first_name_row", "Sofia");
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "last_name_row", "Reinholt");
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "phone_row", "+49 40 555 01 02");
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "email_row", "sofia@larkfield.example");
}

static void
fill_contact (Fixture *fixture)
{
  type_text (fixture, TDM_TYPE_NEW_DEAL_CONTACT, "first_name_row", "Annika");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CONTACT, "last_name_row", "Thoms");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CONTACT, "phone_row", "+49 40 555");
  type_text (fixture, TDM_TYPE_NEW_DEAL_CONTACT, "email_row", "annika@nordlicht.example");
}

/* From the first step to the one that asks for the selling type. */
static void
walk_to_selling_type (Fixture *fixture)
{
  fill_new_customer (fixture);
  go_on_to (fixture, CONTACT);
  go_on_to (fixture, DETAILS);
  fill_details (fixture);
  go_on_to (fixture, EMPLOYEES);
  /* Somebody still in the form is added by going on. */
  fill_person (fixture);
  go_on_to (fixture, SOLUTIONS);
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "id_row", "SOL-1");
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "solution_name_row", "Insight");
  go_on_to (fixture, SELLING_TYPE);
}

/* ---- the store afterwards ---- */

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static TdmDealRecord *
load_created (Fixture *fixture)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->deal_id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmDealRecord *record;

  tdm_store_load_deal_async (fixture->window.store, reference, NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  record = tdm_store_load_deal_finish (fixture->window.store, result, NULL, &error);
  g_assert_no_error (error);

  return record;
}

static GVariant *
load_draft (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *draft;

  tdm_store_load_draft_async (fixture->window.store, "new-deal", NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  draft = tdm_store_load_draft_finish (fixture->window.store, result, &error);
  g_assert_no_error (error);

  return draft;
}

/* ---- tests ---- */

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  const TdmPerson *person;
  const TdmSolution *solution;

  walk_to_selling_type (fixture);
  go_on_to (fixture, REVIEW);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);
  g_assert_cmpint (fixture->undo_id, !=, 0);

  record = load_created (fixture);
  g_assert_cmpint (record->type, ==, TDM_DEAL_TYPE_PRIVATE);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpint (record->direction, ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpstr (record->customer->name, ==, "Zakłady <b>Wisła</b> & S.A.");
  g_assert_cmpstr (record->customer->country, ==, "PL");
  g_assert_cmpstr (record->customer->city, ==, "Łódź");
  g_assert_cmpstr (record->customer->duns, ==, "315550142");
  g_assert_null (record->contact);
  g_assert_cmpstr (record->name, ==, "Plant telemetry, phase 2");
  g_assert_cmpstr (record->value, ==, "640000.50");
  g_assert_cmpstr (record->currency, ==, "PLN");
  g_assert_cmpstr (record->close_date, ==, "2027-05-28");
  g_assert_cmpstr (record->crm_id, ==, "CRM-7");
  g_assert_cmpstr (record->campaign_id, ==, "Fair 2026");
  g_assert_cmpstr (record->notes, ==, "Wants a demo.");
  g_assert_false (record->help_requested);

  g_assert_cmpuint (record->team->len, ==, 1);
  person = g_ptr_array_index (record->team, 0);
  g_assert_cmpstr (person->email, ==, "sofia@larkfield.example");
  g_assert_cmpuint (record->solutions->len, ==, 1);
  solution = g_ptr_array_index (record->solutions, 0);
  g_assert_cmpstr (solution->id, ==, "SOL-1");
  g_assert_cmpint (solution->kind, ==, TDM_SOLUTION_KIND_OWN);

  g_assert_null (load_draft (fixture));
}

/* The contact was left out; asking for help makes it mandatory, and the guide leads back to it (M32). */
static void
test_co_sell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *first_name = get_field (fixture, TDM_TYPE_NEW_DEAL_CONTACT, "first_name_row");

  walk_to_selling_type (fixture);
  g_assert_cmpint (get_state (fixture, CONTACT), ==, TDM_STEP_DONE);
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "help_row"), "active", TRUE, NULL);
  g_object_set (get_draft (fixture), "help-kind", "ProofOfConceptOrDemo", NULL);
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "consent_check"), "active", TRUE, NULL);

  tdm_wait_until (get_state (fixture, CONTACT) == TDM_STEP_LACKING);
  go_on_to (fixture, CONTACT);
  g_assert_cmpint (get_state (fixture, DETAILS), ==, TDM_STEP_DONE);
  g_assert_cmpint (get_state (fixture, REVIEW), ==, TDM_STEP_AHEAD);
  g_assert_true (is_invalid (first_name));
  g_assert_true (has_focus (first_name));

  fill_contact (fixture);
  g_assert_false (is_invalid (first_name));
  for (guint step = DETAILS; step <= REVIEW; step++)
    go_on_to (fixture, step);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);

  record = load_created (fixture);
  g_assert_cmpint (record->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_true (record->help_requested);
  g_assert_true (record->consent);
  g_assert_cmpstr (record->help_kind, ==, "ProofOfConceptOrDemo");
  /* What is known about the deal is where the notes to Microsoft begin (M61). */
  g_assert_cmpstr (record->help_notes, ==, "Wants a demo.");
  g_assert_cmpstr (record->contact->email, ==, "annika@nordlicht.example");
}

static void
test_consent (Fixture *fixture, gconstpointer data)
{
  walk_to_selling_type (fixture);
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "help_row"), "active", TRUE, NULL);

  /* Neither kind of help nor consent: the guide stays, at the first of the two. */
  go_on_to (fixture, SELLING_TYPE);
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "kind_row")));
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "consent_row")));
  g_assert_true (has_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "kind_row")));
}

/* Closing keeps everything: the step, what is wrong, and what stands in a form that adds to a list. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  fill_new_customer (fixture);
  go_on_to (fixture, CONTACT);
  go_on_to (fixture, DETAILS);
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row", "東京 rollout");
  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "value_row", "about 12");
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "first_name_row", "Sofia");
  close_guide (fixture);

  open_guide (fixture);
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, DETAILS);
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->customer->city, ==, "Łódź");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row"))), ==,
    "東京 rollout");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "value_row"))), ==,
    "about 12");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "first_name_row"))),
    ==, "Sofia");
}

/* Undo takes the deal back, not the work: the guide has it all again, at the last step. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  walk_to_selling_type (fixture);
  go_on_to (fixture, REVIEW);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);
  tdm_store_undo_async (fixture->window.store, fixture->undo_id, NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  g_assert_true (tdm_store_undo_finish (fixture->window.store, result, &error));
  g_assert_no_error (error);

  open_guide (fixture);
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, REVIEW);
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->name, ==, "Plant telemetry, phase 2");
  g_assert_cmpuint (tdm_deal_draft_get_record (get_draft (fixture))->team->len, ==, 1);
}

/* A deal that stays leaves an empty guide behind. */
static void
test_next_deal (Fixture *fixture, gconstpointer data)
{
  walk_to_selling_type (fixture);
  go_on_to (fixture, REVIEW);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);

  open_guide (fixture);
  g_assert_true (tdm_deal_draft_is_empty (get_draft (fixture)));
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, CUSTOMER);
  /* Country and currency are those of the last deal (M25). */
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->customer->country, ==, "PL");
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->currency, ==, "PLN");
}

/* A change is on the disk in half a second without anybody closing anything: kill -9 takes nothing. */
static void
test_kept_while_typing (Fixture *fixture, gconstpointer data)
{
  GtkLabel *label = GTK_LABEL (get_part (fixture, "keeper_label"));
  g_autoptr (GVariant) draft = NULL;
  gint64 typed = g_get_monotonic_time ();

  type_text (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row", "Claims intake");
  tdm_wait_until (strcmp (gtk_label_get_label (label), "Draft kept") == 0);
  g_assert_cmpint (g_get_monotonic_time () - typed, <, 2 * G_USEC_PER_SEC);

  draft = load_draft (fixture);
  g_assert_nonnull (draft);
}

static void
test_start_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) before = NULL;

  fill_new_customer (fixture);
  go_on_to (fixture, CONTACT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-deal.start-over", NULL);
  g_assert_true (tdm_deal_draft_is_empty (get_draft (fixture)));
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, CUSTOMER);
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "city_row"))), ==,
    "");

  close_guide (fixture);
  g_assert_null (load_draft (fixture));
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  GtkWidget *value = get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "value_row");
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (value)));

  tdm_deal_draft_set_step (get_draft (fixture), DETAILS);
  gtk_widget_grab_focus (value);
  gtk_editable_set_text (GTK_EDITABLE (value), "12x");
  /* Not while somebody types. */
  g_assert_false (is_invalid (value));

  gtk_widget_grab_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "crm_row"));
  tdm_wait_until (is_invalid (value));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (
    gtk_test_accessible_has_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_true (gtk_widget_has_css_class (value, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "12x");

  gtk_editable_set_text (GTK_EDITABLE (value), "12.50");
  g_assert_false (is_invalid (value));
  g_assert_false (gtk_widget_has_css_class (value, "error"));
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->value, ==, "12.50");
}

/* Going ahead with an empty step marks what is missing and leads to the first of it. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  tdm_deal_draft_set_step (get_draft (fixture), DETAILS);
  go_on_to (fixture, DETAILS);
  g_assert_true (has_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row")));
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row")));
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "value_row")));
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "date_row")));
  g_assert_false (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "crm_row")));

  tdm_deal_draft_set_step (get_draft (fixture), EMPLOYEES);
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "first_name_row", "Sofia");
  go_on_to (fixture, EMPLOYEES);
  g_assert_true (has_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "last_name_row")));
}

static gboolean
names_a_known_customer (Fixture *fixture)
{
  GtkWidget *list = get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "matches_list");
  GtkWidget *first = gtk_widget_get_first_child (list);

  return first != NULL && first != gtk_widget_get_last_child (list);
}

/* A customer of the directory is offered by its beginning, and never chosen by itself (M26–M29). */
static void
test_suggestion (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "matches_list");

  tdm_window_fixture_import_some (&fixture->window);
  g_object_set (get_draft (fixture), "country", "DE", NULL);
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row", "nordl");
  tdm_wait_until (names_a_known_customer (fixture));
  g_assert_false (tdm_deal_draft_has_customer (get_draft (fixture)));

  /* On the way from the name to the matches nobody is told to choose. */
  gtk_widget_grab_focus (gtk_widget_get_first_child (list));
  g_assert_false (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row")));

  gtk_widget_activate (gtk_widget_get_first_child (list));
  g_assert_true (tdm_deal_draft_has_customer (get_draft (fixture)));
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->customer->name, ==, "Nordlicht");

  /* Another name is another customer. */
  type_text (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row", "xyz");
  tdm_wait_until (!tdm_deal_draft_has_customer (get_draft (fixture)));
}

static GtkListBoxRow *
get_choice (Fixture *fixture, int position)
{
  return gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "choice_list")), position);
}

/* Three kinds in one deal (M51–M54): one of Microsoft's from the list, the others typed. */
static void
test_solutions (Fixture *fixture, gconstpointer data)
{
  AdwToggleGroup *kinds = ADW_TOGGLE_GROUP (get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "kind_group"));
  GtkWidget *add = get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "form_group");
  const GPtrArray *solutions = tdm_deal_draft_get_record (get_draft (fixture))->solutions;

  tdm_deal_draft_set_step (get_draft (fixture), SOLUTIONS);
  adw_toggle_group_set_active_name (kinds, "microsoft");
  tdm_wait_until (get_choice (fixture, 0) != NULL);
  g_assert_false (gtk_widget_get_visible (add));

  /* Enter in the search ticks the first hit, and takes it off again. */
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "search_entry", "power bi");
  g_signal_emit_by_name (get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "search_entry"), "activate");
  g_assert_cmpuint (solutions->len, ==, 1);
  g_assert_cmpstr (((TdmSolution *) g_ptr_array_index (solutions, 0))->id, ==, "PowerBI");
  g_assert_true (tdm_solution_row_get_active (TDM_SOLUTION_ROW (get_choice (fixture, 0))));

  adw_toggle_group_set_active_name (kinds, "third-party");
  g_assert_true (gtk_widget_get_visible (add));
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "solution_name_row", "Nameless");
  go_on_to (fixture, SOLUTIONS);
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "id_row")));
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "id_row", "TP-1");
  go_on_to (fixture, SELLING_TYPE);
  g_assert_cmpuint (solutions->len, ==, 2);
  g_assert_cmpint (((TdmSolution *) g_ptr_array_index (solutions, 1))->kind, ==,
                   TDM_SOLUTION_KIND_THIRD_PARTY);
}

static void
test_too_many_solutions (Fixture *fixture, gconstpointer data)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (get_draft (fixture));
  int max = tdm_rules_get ()->max_solutions;

  for (int i = 0; i < max; i++)
    {
      g_autofree char *id = g_strdup_printf ("SOL-%d", i);
      g_autoptr (TdmSolution) solution = tdm_solution_new (id, NULL, TDM_SOLUTION_KIND_OWN);

      tdm_deal_draft_add_solution (get_draft (fixture), solution);
    }

  tdm_deal_draft_set_step (get_draft (fixture), SOLUTIONS);
  type_text (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "id_row", "one more");
  go_on_to (fixture, SOLUTIONS);
  g_assert_cmpint (record->solutions->len, ==, max);
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_SOLUTIONS, "choice_list")));
}

/* The team is edited in the form it came from, and taken apart from its row. */
static void
test_team (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "team_list");
  const GPtrArray *team = tdm_deal_draft_get_record (get_draft (fixture))->team;

  tdm_deal_draft_set_step (get_draft (fixture), EMPLOYEES);
  fill_person (fixture);
  g_signal_emit_by_name (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "first_name_row"),
                         "entry-activated");
  g_assert_cmpuint (team->len, ==, 1);

  g_signal_emit_by_name (gtk_widget_get_first_child (list), "edit");
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "email_row", "sofia at larkfield");
  g_signal_emit_by_name (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "add_row"), "activated");
  g_assert_true (is_invalid (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "email_row")));
  type_text (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "email_row", "reinholt@larkfield.example");
  g_signal_emit_by_name (get_field (fixture, TDM_TYPE_NEW_DEAL_EMPLOYEES, "add_row"), "activated");
  g_assert_cmpuint (team->len, ==, 1);
  g_assert_cmpstr (((TdmPerson *) g_ptr_array_index (team, 0))->email, ==, "reinholt@larkfield.example");

  g_signal_emit_by_name (gtk_widget_get_first_child (list), "remove");
  g_assert_cmpuint (team->len, ==, 0);
  go_on_to (fixture, EMPLOYEES);
  g_assert_true (is_invalid (list));
}

/* As narrow as a phone: one step at a time, with the place in the header, and the same focus. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  gboolean narrow = FALSE;

  close_guide (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window.window), 360, 720);
  tdm_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window.window)) == 360);
  open_guide (fixture);
  tdm_wait_until ((g_object_get (fixture->dialog, "narrow", &narrow, NULL), narrow));
  /* The sheet takes the focus for itself when it is up, and gives it back. */
  for (gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 4; g_get_monotonic_time () < until;)
    tdm_window_fixture_iterate ();
  tdm_wait_until (has_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "name_row")));
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (get_part (fixture, "step_title"))), ==,
                   "Step 1 of 7");

  tdm_deal_draft_set_step (get_draft (fixture), DETAILS);
  tdm_wait_until (has_focus (get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "name_row")));
}

/* The second way of step six: Microsoft sellers see the deal, nobody is asked for help (M56 is the plain way). */
static void
test_partner_led (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;

  walk_to_selling_type (fixture);
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "share_row"), "active", TRUE, NULL);
  press_next (fixture);
  g_assert_cmpuint (tdm_deal_draft_get_step (get_draft (fixture)), ==, SELLING_TYPE);
  g_object_set (get_field (fixture, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "consent_check"), "active", TRUE, NULL);
  go_on_to (fixture, REVIEW);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);

  record = load_created (fixture);
  g_assert_cmpint (record->type, ==, TDM_DEAL_TYPE_PARTNER_LED);
  g_assert_true (record->consent);
  g_assert_false (record->help_requested);
}

/* The next deal begins with team, solutions and currency of the last one; alone they are no draft. What may be a
 * duplicate is told while it is typed, and nothing is merged (M27). */
static void
test_second_deal (Fixture *fixture, gconstpointer data)
{
  GtkWidget *likes;

  walk_to_selling_type (fixture);
  go_on_to (fixture, REVIEW);
  press_next (fixture);
  tdm_wait_until (fixture->deal_id != 0 && fixture->dialog == NULL);

  open_guide (fixture);
  g_assert_true (tdm_deal_draft_is_empty (get_draft (fixture)));
  g_assert_cmpuint (tdm_deal_draft_get_record (get_draft (fixture))->team->len, ==, 1);
  g_assert_cmpuint (tdm_deal_draft_get_record (get_draft (fixture))->solutions->len, ==, 1);
  g_assert_cmpstr (tdm_deal_draft_get_record (get_draft (fixture))->currency, ==, "PLN");

  likes = get_field (fixture, TDM_TYPE_NEW_DEAL_CUSTOMER, "likes");
  g_assert_false (gtk_widget_get_visible (likes));
  fill_new_customer (fixture);
  tdm_wait_until (gtk_widget_get_visible (likes));
  g_assert_true (tdm_deal_draft_get_new_customer (get_draft (fixture)));

  likes = get_field (fixture, TDM_TYPE_NEW_DEAL_DETAILS, "likes");
  g_assert_false (gtk_widget_get_visible (likes));
  fill_details (fixture);
  tdm_wait_until (gtk_widget_get_visible (likes));
}

#define ADD(path, test) g_test_add ("/new-deal/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("private", test_private);
  ADD ("co-sell", test_co_sell);
  ADD ("consent", test_consent);
  ADD ("draft", test_draft);
  ADD ("undo", test_undo);
  ADD ("next-deal", test_next_deal);
  ADD ("kept-while-typing", test_kept_while_typing);
  ADD ("start-over", test_start_over);
  ADD ("errors", test_errors);
  ADD ("missing", test_missing);
  ADD ("suggestion", test_suggestion);
  ADD ("solutions", test_solutions);
  ADD ("too-many-solutions", test_too_many_solutions);
  ADD ("team", test_team);
  ADD ("narrow", test_narrow);
  ADD ("partner-led", test_partner_led);
  ADD ("second-deal", test_second_deal);

  return g_test_run ();
}

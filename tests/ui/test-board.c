/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board: what its columns ask, how cards move without a pointer, what is announced, and where the focus is. */

#include "tdm-board-column.h"
#include "tdm-board-division.h"
#include "tdm-deal-sheet.h"
#include "tdm-deals-board.h"
#include "tdm-row-deal.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture base;
  AdwApplicationWindow *window;
  TdmDealsBoard *board;
  char *announced;
} Fixture;

static void
announced_cb (Fixture *fixture, const char *text)
{
  g_set_str (&fixture->announced, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->base, data);
  tdm_window_fixture_import_some (&fixture->base);
}

/* A window with the board and nothing else. */
static void
present (Fixture *fixture, const char *division, int width)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();

  fixture->board = TDM_DEALS_BOARD (tdm_deals_board_new (fixture->base.store));
  g_object_set (fixture->board, "division", division, NULL);
  g_signal_connect_swapped (fixture->board, "announced", G_CALLBACK (announced_cb), fixture);
  fixture->window =
    ADW_APPLICATION_WINDOW (adw_application_window_new (GTK_APPLICATION (fixture->base.application)));
  adw_application_window_set_content (fixture->window, GTK_WIDGET (fixture->board));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  tdm_deals_board_set_query (fixture->board, query);
  tdm_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->board)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_free (fixture->announced);
  tdm_window_fixture_tear_down (&fixture->base, data);
}

static TdmBoardColumn *
find_column (GtkWidget *widget, guint index)
{
  TdmBoardColumn *found = NULL;

  if (TDM_IS_BOARD_COLUMN (widget))
    return tdm_board_column_get_index (TDM_BOARD_COLUMN (widget)) == index ? TDM_BOARD_COLUMN (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_column (child, index);

  return found;
}

static GListModel *
get_cards (Fixture *fixture, guint index)
{
  return G_LIST_MODEL (tdm_board_column_get_list (find_column (GTK_WIDGET (fixture->board), index)));
}

static TdmDeal *
dup_card (Fixture *fixture, guint index, const char *name)
{
  GListModel *cards = get_cards (fixture, index);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (cards, i);

      if (g_strcmp0 (tdm_deal_get_name (deal), name) == 0)
        return g_steal_pointer (&deal);
    }

  g_error ("No card %s", name);
}

/* What Ctrl and an arrow say. */
static void
step (Fixture *fixture, guint index, TdmDeal *deal, int by)
{
  g_clear_pointer (&fixture->announced, g_free);
  g_signal_emit_by_name (find_column (GTK_WIDGET (fixture->board), index), "step", deal, by);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (fixture->window);
}

static gint64
get_focused_deal (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  TdmDeal *deal = focus != NULL ? tdm_row_deal_find (focus) : NULL;

  return deal != NULL ? tdm_deal_get_id (deal) : 0;
}

static void
remember_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* As the sheet does it. */
static void
accept (Fixture *fixture, TdmDeal *deal)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_ptr_array_add (values->team, tdm_person_new ("Ada", "Lovelace", "+44 20 7946 0000", "ada@example.com"));
  tdm_store_accept_deal_async (fixture->base.store, tdm_deal_get_id (deal), values, TDM_DEAL_FIELD_TEAM, NULL,
                               remember_cb, &result);
  tdm_wait_until (result != NULL);
  tdm_store_change_finish (fixture->base.store, result, &receipt, &error);
  g_assert_no_error (error);
}

/* ---- columns ---- */

static void
test_stages (Fixture *fixture, gconstpointer data)
{
  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 3);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ARCHIVED), 1);
  g_assert_null (find_column (GTK_WIDGET (fixture->board), TDM_N_STAGES));
}

/* The deals of the fixture close on 26 February, three months from now; the archived one is not on this board. */
static void
test_months (Fixture *fixture, gconstpointer data)
{
  present (fixture, "close-month", 1600);
  tdm_window_fixture_wait_for_list (get_cards (fixture, 4), 5);
  g_assert_cmpuint (g_list_model_get_n_items (get_cards (fixture, 0)), ==, 0);
}

/* A column that nobody has seen asks nothing. */
static void
test_lazy (Fixture *fixture, gconstpointer data)
{
  TdmBoardColumn *far;

  present (fixture, "stage", 360);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  far = find_column (GTK_WIDGET (fixture->board), TDM_STAGE_ARCHIVED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tdm_board_column_get_list (far))), ==, 0);
  g_assert_false (tdm_deal_list_get_loading (tdm_board_column_get_list (far)));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  gboolean narrow = FALSE;

  present (fixture, "stage", 360);
  tdm_wait_until ((g_object_get (fixture->board, "narrow", &narrow, NULL), narrow));
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  /* The focus goes to the column beside, which comes into sight. */
  tdm_deals_board_focus (fixture->board);
  g_signal_emit_by_name (find_column (GTK_WIDGET (fixture->board), 0), "leave", 1);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 3);
}

/* ---- moves by stage ---- */

/* U15: the sheet a move needs opens; what comes of it is announced, and the focus stays on the card. */
static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = NULL;

  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 3);
  deal = dup_card (fixture, TDM_STAGE_RECEIVED, "Patient portal");

  step (fixture, TDM_STAGE_RECEIVED, deal, 1);
  tdm_wait_until (get_dialog (fixture) != NULL);
  g_assert_null (fixture->announced);
  accept (fixture, deal);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 4);
  g_assert_cmpstr (fixture->announced, ==, "Moved to Accepted");

  adw_dialog_force_close (get_dialog (fixture));
  tdm_wait_until (get_focused_deal (fixture) == tdm_deal_get_id (deal));
}

/* The pointer goes the same way: let go over a column, a card asks for the sheet too. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = NULL;

  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  deal = dup_card (fixture, TDM_STAGE_RECEIVED, "Patient portal");
  g_signal_emit_by_name (find_column (GTK_WIDGET (fixture->board), TDM_STAGE_RECEIVED), "dropped", deal);
  g_assert_null (get_dialog (fixture));
  g_signal_emit_by_name (find_column (GTK_WIDGET (fixture->board), TDM_STAGE_ARCHIVED), "dropped", deal);
  tdm_wait_until (get_dialog (fixture) != NULL);
  g_assert_cmpint (tdm_deal_get_stage (deal), ==, TDM_STAGE_RECEIVED);
  adw_dialog_force_close (get_dialog (fixture));
}

/* M90: an accepted deal is archived by its outcome, so that is asked. */
static void
test_archive_asks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = NULL;

  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 3);
  deal = dup_card (fixture, TDM_STAGE_ACCEPTED, "Meter data hub");

  step (fixture, TDM_STAGE_ACCEPTED, deal, 1);
  tdm_wait_until (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (get_dialog (fixture)), "won"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (get_dialog (fixture)), "lost"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (get_dialog (fixture)), "error"));
  adw_dialog_force_close (get_dialog (fixture));
}

/* M95: what may not be says why. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) accepted = NULL;
  g_autoptr (TdmDeal) archived = NULL;

  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ACCEPTED), 3);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_ARCHIVED), 1);
  accepted = dup_card (fixture, TDM_STAGE_ACCEPTED, "Meter data hub");
  archived = dup_card (fixture, TDM_STAGE_ARCHIVED, "Loyalty app");

  step (fixture, TDM_STAGE_ACCEPTED, accepted, -1);
  g_assert_nonnull (fixture->announced);
  step (fixture, TDM_STAGE_ARCHIVED, archived, -1);
  g_assert_nonnull (fixture->announced);
  step (fixture, TDM_STAGE_ARCHIVED, archived, 1);
  g_assert_nonnull (fixture->announced);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (tdm_deal_get_stage (archived), ==, TDM_STAGE_ARCHIVED);
}

/* ---- moves by month ---- */

static void
test_month_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = NULL;

  present (fixture, "close-month", 1600);
  tdm_window_fixture_wait_for_list (get_cards (fixture, 4), 5);
  deal = dup_card (fixture, 4, "Meter data hub");

  step (fixture, 4, deal, 1);
  tdm_wait_until (fixture->announced != NULL);
  g_assert_cmpstr (fixture->announced, ==, "Moved to March 2027");
  g_assert_cmpstr (tdm_deal_get_close_date (deal), ==, "2027-03-26");
  tdm_window_fixture_wait_for_list (get_cards (fixture, 5), 1);
  tdm_wait_until (get_focused_deal (fixture) == tdm_deal_get_id (deal));
}

/* A received deal is not edited before it is accepted (M86). */
static void
test_month_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = NULL;

  present (fixture, "close-month", 1600);
  tdm_window_fixture_wait_for_list (get_cards (fixture, 4), 5);
  deal = dup_card (fixture, 4, "Patient portal");

  step (fixture, 4, deal, 1);
  g_assert_nonnull (fixture->announced);
  g_assert_cmpstr (tdm_deal_get_close_date (deal), ==, "2027-02-26");
}

static void
test_dates (void)
{
  static const struct
  {
    guint column;
    const char *date;
    const char *moved;
  } cases[] = {
    { 0, "2027-02-26", NULL },                                            /* nothing is moved into the past */
    { 1, "2027-02-26", "2026-11-26" },                                    /* this month */
    { 1, "2027-02-01", "2026-11-23" },                                    /* its first is over, so today */
    { 2, "2026-11-30", "2026-12-30" }, { 4, "2027-01-31", "2027-02-28" }, /* February is shorter */
    { 4, NULL, "2027-02-28" },         { 7, "2026-12-05", "2027-05-05" }, { 8, "2026-12-05", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved = tdm_board_division_dup_date (cases[i].column, cases[i].date);

      g_assert_cmpstr (moved, ==, cases[i].moved);
    }
}

/* ---- for assistive tools ---- */

static void
test_names (Fixture *fixture, gconstpointer data)
{
  TdmBoardColumn *column;

  present (fixture, "stage", 1100);
  tdm_window_fixture_wait_for_list (get_cards (fixture, TDM_STAGE_RECEIVED), 2);
  column = find_column (GTK_WIDGET (fixture->board), TDM_STAGE_RECEIVED);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, "Received");

  tdm_deals_board_focus (fixture->board);
  tdm_wait_until (get_focused_deal (fixture) != 0);
  tdm_wait_until (gtk_test_accessible_has_property (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  g_test_add_func ("/board/dates", test_dates);
  ADD ("/board/stages", test_stages);
  ADD ("/board/months", test_months);
  ADD ("/board/lazy", test_lazy);
  ADD ("/board/narrow", test_narrow);
  ADD ("/board/accept", test_accept);
  ADD ("/board/drop", test_drop);
  ADD ("/board/archive-asks", test_archive_asks);
  ADD ("/board/refused", test_refused);
  ADD ("/board/month-move", test_month_move);
  ADD ("/board/month-refused", test_month_refused);
  ADD ("/board/names", test_names);

  return g_test_run ();
}

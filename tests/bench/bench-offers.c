/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages about offers in the real window: from what the person does to the painted page, each page made anew.
 *
 *   bench-offers DATA-DIR
 *
 * Prints a line a figure: what, milliseconds, those of them that the processor worked, separated by tabs. Animations are off: they take their own time, and the
 * page is complete in their first frame. */

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "tdm-collation.h"
#include "tdm-company-dialog.h"
#include "tdm-compare-view.h"
#include "tdm-config.h"
#include "tdm-cosell-page.h"
#include "tdm-language.h"
#include "tdm-offer-page.h"
#include "tdm-offers-page.h"
#include "tdm-program-view.h"
#include "tdm-readiness-board.h"
#include "tdm-readiness-grid.h"
#include "tdm-readiness-report.h"
#include "tdm-settings.h"
#include "tdm-today-page.h"
#include "tdm-ui.h"
#include "tdm-window.h"

#define WIDTH 1100
#define HEIGHT 760
#define N_STEPS 200
#define STEP_PIXELS 60
#define LIMIT_S 30
/* Long enough for what a page does after its first frame. */
#define REST_MS 300

typedef struct
{
  AdwApplication *application;
  TdmStore *store;
  TdmWindow *window;
  guint n_offers;
  char *pdf;

  gboolean painted;   /* since the last look */
  gboolean reported;  /* the report is in its file */
  gint64 frame_start; /* of the frame that is being painted */
  double frame_ms;    /* of the last one */
} Bench;

typedef void (*Action) (Bench *self);
typedef gboolean (*Ready) (Bench *self);

/* ---- frames ---- */

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
before_paint_cb (Bench *self)
{
  self->frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *self)
{
  self->frame_ms = milliseconds_since (self->frame_start);
  self->painted = TRUE;
}

static gboolean
go_on_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
rest (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, go_on_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* Whether the first widget of the type can be seen. */
static gboolean
is_seen (Bench *self, GType type)
{
  GtkWidget *widget = find (GTK_WIDGET (self->window), type);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* The frame that counts is the first one painted wholly after @ready. */
static void
measure (Bench *self, const char *what, Action act, Ready ready)
{
  gboolean was_ready = FALSE;
  gint64 start;
  clock_t worked;

  rest (REST_MS);
  start = g_get_monotonic_time ();
  worked = clock ();
  act (self);
  for (;;)
    {
      if (!was_ready && ready (self))
        {
          was_ready = TRUE;
          self->painted = FALSE;
          gtk_widget_queue_draw (GTK_WIDGET (self->window));
        }
      if (was_ready && self->painted)
        break;
      if (milliseconds_since (start) > LIMIT_S * 1000)
        g_error ("%s: never ready", what);
      g_main_context_iteration (NULL, TRUE);
    }
  printf ("%s\t%.2f\t%.2f\n", what, milliseconds_since (start),
          (double) (clock () - worked) * 1000 / CLOCKS_PER_SEC);
  fflush (stdout);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
scroll (Bench *self, const char *what, GtkAdjustment *adjustment)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  rest (REST_MS);
  gtk_adjustment_set_value (adjustment, 0);
  rest (REST_MS);
  for (guint i = 0; i < N_STEPS; i++)
    {
      self->painted = FALSE;
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP_PIXELS);
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      while (!self->painted)
        g_main_context_iteration (NULL, TRUE);
      g_array_append_val (times, self->frame_ms);
    }
  g_array_sort (times, compare_times);
  printf ("frame of %s, p95\t%.2f\n", what, g_array_index (times, double, N_STEPS * 95 / 100));
  printf ("frame of %s, longest\t%.2f\n", what, g_array_index (times, double, N_STEPS - 1));
}

/* ---- pages ---- */

static TdmOffersPage *
get_offers (Bench *self)
{
  return TDM_OFFERS_PAGE (tdm_window_ensure_page (self->window, TDM_PAGE_OFFERS));
}

static TdmCosellPage *
get_cosell (Bench *self)
{
  return TDM_COSELL_PAGE (tdm_window_ensure_page (self->window, TDM_PAGE_COSELL));
}

static AdwNavigationView *
get_pages (Bench *self)
{
  GtkWidget *offers = find (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW);

  return ADW_NAVIGATION_VIEW (offers);
}

static void
show_nothing (Bench *self)
{
  adw_navigation_view_push (get_pages (self), adw_navigation_page_new (gtk_label_new ("Empty"), "Empty"));
}

static gboolean
is_nothing_shown (Bench *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (get_pages (self));

  return g_str_equal (adw_navigation_page_get_title (page), "Empty") &&
         gtk_widget_get_mapped (GTK_WIDGET (page));
}

static void
show_today (Bench *self)
{
  tdm_window_show_page (self->window, TDM_PAGE_TODAY);
}

static gboolean
is_today_shown (Bench *self)
{
  GtkWidget *page = GTK_WIDGET (tdm_window_ensure_page (self->window, TDM_PAGE_TODAY));
  g_autoptr (TdmTodayList) list = NULL;

  g_object_get (page, "list", &list, NULL);

  return gtk_widget_get_mapped (page) && tdm_today_list_get_ready (list);
}

static void
show_offers (Bench *self)
{
  tdm_window_show_page (self->window, TDM_PAGE_OFFERS);
}

static guint
count_offers (Bench *self)
{
  return g_list_model_get_n_items (tdm_offer_list_get_shown (tdm_offers_page_get_list (get_offers (self))));
}

static gboolean
are_offers_shown (Bench *self)
{
  return count_offers (self) == self->n_offers &&
         gtk_widget_get_mapped (find (GTK_WIDGET (get_offers (self)), GTK_TYPE_COLUMN_VIEW));
}

static void
search_offers (Bench *self)
{
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (get_offers (self)), GTK_TYPE_SEARCH_ENTRY)),
                         "analytics");
}

static gboolean
are_offers_found (Bench *self)
{
  return count_offers (self) < self->n_offers;
}

static void
open_offer (Bench *self)
{
  tdm_window_open_offer (self->window, 2, NULL);
}

static TdmOfferPage *
get_offer_page (Bench *self)
{
  return TDM_OFFER_PAGE (adw_navigation_view_get_visible_page (get_pages (self)));
}

static gboolean
is_offer_shown (Bench *self)
{
  TdmOfferPage *page = get_offer_page (self);

  return tdm_offer_editor_get_offer (tdm_offer_page_get_editor (page)) != NULL &&
         gtk_widget_get_mapped (GTK_WIDGET (page));
}

static void
open_place (Bench *self, const char *token)
{
  tdm_window_open_offer (self->window, 2, token);
}

static void
open_listing (Bench *self)
{
  open_place (self, "listing");
}

static void
open_plans (Bench *self)
{
  open_place (self, "plans");
}

static void
open_csp (Bench *self)
{
  open_place (self, "csp");
}

static void
open_offer_cosell (Bench *self)
{
  open_place (self, "cosell-listing");
}

static void
show_board (Bench *self)
{
  tdm_window_show_page (self->window, TDM_PAGE_COSELL);
}

static gboolean
is_board_shown (Bench *self)
{
  GListModel *all = tdm_readiness_list_get_all (tdm_cosell_page_get_list (get_cosell (self)));

  return g_list_model_get_n_items (all) == self->n_offers && is_seen (self, TDM_TYPE_READINESS_GRID);
}

static void
show_2020 (Bench *self)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", "R20a");
}

static void
show_newest (Bench *self)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", "");
}

static void
show_program (Bench *self)
{
  tdm_cosell_page_show_tab (get_cosell (self), "program");
}

static gboolean
is_program_shown (Bench *self)
{
  return is_seen (self, TDM_TYPE_PROGRAM_VIEW);
}

static void
show_comparison (Bench *self)
{
  tdm_cosell_page_show_tab (get_cosell (self), "compare");
}

static gboolean
is_comparison_shown (Bench *self)
{
  GtkWidget *view = find (GTK_WIDGET (get_cosell (self)), TDM_TYPE_COMPARE_VIEW);

  return gtk_widget_get_mapped (view) &&
         g_list_model_get_n_items (tdm_compare_view_get_lines (TDM_COMPARE_VIEW (view))) == self->n_offers;
}

static void
open_company (Bench *self)
{
  gtk_widget_activate_action (GTK_WIDGET (get_cosell (self)), "cosell.company", NULL);
}

static gboolean
is_company_shown (Bench *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  return dialog != NULL && gtk_widget_get_mapped (GTK_WIDGET (dialog));
}

static void
report_done_cb (Bench *self)
{
  self->reported = TRUE;
}

static void
write_report (Bench *self)
{
  g_autoptr (GtkPrintOperation) report =
    tdm_readiness_report_new (tdm_cosell_page_get_list (get_cosell (self)));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (report, TRUE);
  gtk_print_operation_set_export_filename (report, self->pdf);
  g_signal_connect_swapped (report, "done", G_CALLBACK (report_done_cb), self);
  gtk_print_operation_run (report, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (self->window), &error);
}

static gboolean
is_report_written (Bench *self)
{
  return self->reported;
}

/* ---- all of them ---- */

static GtkAdjustment *
get_adjustment (GtkWidget *root, GType type)
{
  GtkWidget *widget = find (root, type);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
}

static void
measure_offers (Bench *self)
{
  measure (self, "Overview", show_offers, are_offers_shown);
  scroll (self, "Overview", get_adjustment (GTK_WIDGET (get_offers (self)), GTK_TYPE_COLUMN_VIEW));
  measure (self, "search in the Overview", search_offers, are_offers_found);
  measure (self, "an offer", open_offer, is_offer_shown);
  measure (self, "its Properties and listing", open_listing, is_offer_shown);
  measure (self, "its Plans", open_plans, is_offer_shown);
  measure (self, "its CSP", open_csp, is_offer_shown);
  measure (self, "its Co-sell with Microsoft", open_offer_cosell, is_offer_shown);
}

static void
measure_cosell (Bench *self)
{
  GtkWidget *board;

  measure (self, "Co-sell board", show_board, is_board_shown);
  board = find (GTK_WIDGET (self->window), TDM_TYPE_READINESS_BOARD);
  scroll (self, "the board", get_adjustment (board, GTK_TYPE_LIST_VIEW));
  scroll (self, "the page of the board", get_adjustment (board, GTK_TYPE_SCROLLED_WINDOW));
  measure (self, "the board by the rules of 2020", show_2020, is_board_shown);
  measure (self, "and by the newest again", show_newest, is_board_shown);
  measure (self, "Program", show_program, is_program_shown);
  measure (self, "Compare", show_comparison, is_comparison_shown);
  scroll (self, "Compare", get_adjustment (GTK_WIDGET (get_cosell (self)), GTK_TYPE_COLUMN_VIEW));
  measure (self, "company facts", open_company, is_company_shown);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
  measure (self, "the report as a PDF file", write_report, is_report_written);
}

static void
measure_all (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  measure (self, "empty", show_nothing, is_nothing_shown);
  adw_navigation_view_pop (get_pages (self));
  measure (self, "Today", show_today, is_today_shown);
  measure_offers (self);
  measure_cosell (self);
}

/* ---- the program ---- */

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static guint
count_stored (TdmStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  tdm_store_list_offers_async (store, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  offers = tdm_store_list_offers_finish (store, result, error);

  return offers != NULL ? offers->len : 0;
}

static gboolean
open_store (Bench *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_set_collation (self->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (self->store, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!tdm_store_open_finish (self->store, result, error))
    return FALSE;

  self->n_offers = count_stored (self->store, error);

  return self->n_offers > 0;
}

static void
open_window (Bench *self)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  /* A page that is not measured. */
  g_settings_set_string (tdm_settings_get_default (), "page", TDM_PAGE_CUSTOMERS);
  self->window = tdm_window_new (GTK_APPLICATION (self->application), self->store);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    g_main_context_iteration (NULL, TRUE);
}

static int
run (const char *folder)
{
  g_autoptr (AdwApplication) application =
    g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.tandem_desktop.Tandem.Bench", "flags",
                  G_APPLICATION_NON_UNIQUE, "resource-base-path", TDM_RESOURCE_PATH, NULL);
  g_autoptr (TdmStore) store = tdm_store_new (folder, TDM_STORE_DEFAULT);
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  Bench self = { .application = application, .store = store, .pdf = pdf };
  g_autoptr (GError) error = NULL;

  if (!g_application_register (G_APPLICATION (application), NULL, &error) || !open_store (&self, &error))
    {
      g_printerr ("bench-offers: %s\n", error != NULL ? error->message : "there are no offers");
      return 1;
    }

  open_window (&self);
  measure_all (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  tdm_store_close (store);

  return 0;
}

int
main (int argc, char *argv[])
{
  tdm_language_init ();
  if (argc != 2)
    {
      g_printerr ("usage: bench-offers DATA-DIR\n");
      return 2;
    }
  tdm_ui_register ();

  return run (argv[1]);
}

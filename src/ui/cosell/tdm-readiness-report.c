/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laid out by itself for whatever paper: the columns share the width, rows fill the pages. Sizes in points. */

#include "tdm-readiness-report.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-readiness-columns.h"
#include "tdm-report-mark.h"

#define TITLE_SIZE 15
#define TEXT_SIZE 8.5
#define SMALL_SIZE 7
#define LINE 1.35 /* of the size of the text */
#define ROW_HEIGHT 25
#define HEADING_HEIGHT 46
#define FOOTER_HEIGHT 24
#define MARK_SIZE 9
#define NAME_SHARE 0.22
#define STATUS_SHARE 0.16
#define GAP 6

struct _TdmReadinessReport
{
  GtkPrintOperation parent_instance;

  const TdmRulebook *rulebook;
  GPtrArray *items;   /* (element-type TdmReadinessItem) */
  GPtrArray *columns; /* (element-type TdmReadinessColumn) */
  char *today;        /* as people write it */
  char *geography;    /* name, NULL for all */
  double intro_height;
  guint rows_on_first;
  guint rows_on_others;
};

G_DEFINE_FINAL_TYPE (TdmReadinessReport, tdm_readiness_report, GTK_TYPE_PRINT_OPERATION)

/* ---- text ---- */

typedef struct
{
  cairo_t *cr;
  GtkPrintContext *context;
  double width;
  double height;
  gboolean from_end; /* one reads from the right */
} Page;

static PangoLayout *
layout_new (Page *page, const char *text, double size, gboolean bold, double width)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (page->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  /* With an alignment of its own each text would follow its own language: names in Latin letters in a table that is
   * read from the right. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* @x: from where one begins to read. Returns the height. */
static double
draw_text (
  Page *page, const char *text, double size, gboolean bold, double x, double y, double width, int lines)
{
  g_autoptr (PangoLayout) layout = layout_new (page, text, size, bold, width);
  int height;

  pango_layout_set_height (layout, -lines);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (page->cr, page->from_end ? page->width - x - width : x, y);
  pango_cairo_show_layout (page->cr, layout);

  return (double) height / PANGO_SCALE;
}

static void
draw_centered (Page *page, const char *text, double size, double x, double y, double width, double height)
{
  g_autoptr (PangoLayout) layout = layout_new (page, text, size, FALSE, width);
  int text_height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_height (layout, -4);
  pango_layout_get_size (layout, NULL, &text_height);
  cairo_move_to (page->cr, page->from_end ? page->width - x - width : x,
                 y + height - (double) text_height / PANGO_SCALE);
  pango_cairo_show_layout (page->cr, layout);
}

static void
draw_rule (Page *page, double y, double gray)
{
  cairo_save (page->cr);
  cairo_set_source_rgb (page->cr, gray, gray, gray);
  cairo_set_line_width (page->cr, 0.5);
  cairo_move_to (page->cr, 0, y);
  cairo_line_to (page->cr, page->width, y);
  cairo_stroke (page->cr);
  cairo_restore (page->cr);
}

/* ---- columns ---- */

static double
get_column_width (TdmReadinessReport *self, const Page *page)
{
  return page->width * (1 - NAME_SHARE - STATUS_SHARE) / MAX (self->columns->len, 1);
}

static double
get_column_x (TdmReadinessReport *self, const Page *page, guint column)
{
  return page->width * (NAME_SHARE + STATUS_SHARE) + column * get_column_width (self, page);
}

static void
draw_heading (TdmReadinessReport *self, Page *page, double y)
{
  double width = get_column_width (self, page);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const TdmReadinessColumn *column = g_ptr_array_index (self->columns, i);
      const TdmReadinessColumn *before = i > 0 ? g_ptr_array_index (self->columns, i - 1) : NULL;
      g_autofree char *title = tdm_readiness_column_dup_title (column, self->rulebook);

      draw_centered (page, title, SMALL_SIZE, get_column_x (self, page, i) + 1, y + SMALL_SIZE * LINE,
                     width - 2, HEADING_HEIGHT - SMALL_SIZE * LINE - 4);
      /* The status over the first of its requirements. */
      if (before == NULL || !g_str_equal (before->requirement->status, column->requirement->status))
        draw_text (page, tdm_words_cosell_status (column->requirement->status), SMALL_SIZE, TRUE,
                   get_column_x (self, page, i) + 2, y, page->width - get_column_x (self, page, i) - 2, 1);
    }
  draw_text (page, C_ ("column", "Offer"), SMALL_SIZE, TRUE, 0, y + HEADING_HEIGHT - SMALL_SIZE * LINE - 4,
             page->width * NAME_SHARE - GAP, 1);
  draw_text (page, C_ ("column", "Likely status"), SMALL_SIZE, TRUE, page->width * NAME_SHARE,
             y + HEADING_HEIGHT - SMALL_SIZE * LINE - 4, page->width * STATUS_SHARE - GAP, 1);
  draw_rule (page, y + HEADING_HEIGHT - 1, 0.3);
}

static void
draw_mark (TdmReadinessReport *self, Page *page, guint column, const TdmReadiness *readiness, double y)
{
  const TdmRequirementResult *result =
    tdm_readiness_column_find (g_ptr_array_index (self->columns, column), readiness);
  double width = get_column_width (self, page);
  double x = get_column_x (self, page, column);
  g_autofree char *parts = NULL;

  if (result == NULL)
    return;

  parts = tdm_requirement_result_dup_parts (result);
  if (parts != NULL)
    draw_centered (page, parts, SMALL_SIZE, x, y, width, ROW_HEIGHT / 2.0 + SMALL_SIZE * LINE / 2);
  else
    tdm_report_mark_draw (page->cr, result->state, result->covered,
                          (page->from_end ? page->width - x - width : x) + width / 2, y + ROW_HEIGHT / 2.0,
                          MARK_SIZE);
}

static void
draw_row (TdmReadinessReport *self, Page *page, TdmReadinessItem *item, double y)
{
  const TdmOffer *offer = tdm_readiness_item_get_offer (item);
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);
  const char *expected = readiness != NULL ? readiness->expected : NULL;
  g_autofree char *recorded = tdm_readiness_item_dup_recorded (item);
  double name_width = page->width * NAME_SHARE - GAP;
  double status_width = page->width * STATUS_SHARE - GAP;

  draw_text (page, tdm_offer_get_title (offer), TEXT_SIZE, TRUE, 0, y + 2, name_width, 1);
  draw_text (page, tdm_words_offer_type (offer->type), SMALL_SIZE, FALSE, 0, y + 2 + TEXT_SIZE * LINE,
             name_width, 1);
  draw_text (page, expected != NULL ? tdm_words_cosell_status (expected) : "–", SMALL_SIZE, TRUE,
             page->width * NAME_SHARE, y + 3, status_width, 1);
  if (recorded != NULL)
    draw_text (page, recorded, SMALL_SIZE, FALSE, page->width * NAME_SHARE, y + 2 + TEXT_SIZE * LINE,
               status_width, 1);
  for (guint i = 0; readiness != NULL && i < self->columns->len; i++)
    draw_mark (self, page, i, readiness, y);
  draw_rule (page, y + ROW_HEIGHT, 0.8);
}

/* ---- the first page ---- */

static double
draw_legend (Page *page, double y)
{
  double x = 0;

  for (int state = TDM_REQUIREMENT_MET; state <= TDM_REQUIREMENT_NOT_APPLICABLE; state++)
    {
      const char *words = tdm_words_requirement_state ((TdmRequirementState) state);
      g_autoptr (PangoLayout) layout = layout_new (page, words, SMALL_SIZE, FALSE, page->width);
      int width;

      tdm_report_mark_draw (page->cr, (TdmRequirementState) state, FALSE,
                            page->from_end ? page->width - x - MARK_SIZE / 2.0 : x + MARK_SIZE / 2.0,
                            y + SMALL_SIZE * LINE / 2, MARK_SIZE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
      pango_layout_set_width (layout, -1);
      pango_layout_get_size (layout, &width, NULL);
      draw_text (page, words, SMALL_SIZE, FALSE, x + MARK_SIZE + 4, y, (double) width / PANGO_SCALE + 4, 1);
      x += MARK_SIZE + 4 + (double) width / PANGO_SCALE + 18;
    }

  return SMALL_SIZE * LINE + GAP;
}

static double
draw_intro (TdmReadinessReport *self, Page *page)
{
  const char *year = tdm_words_rulebook (self->rulebook->id);
  /* Translators: what a report is about: a program year, and the geographies. */
  g_autofree char *line = g_strdup_printf (C_ ("report", "%s · %s"), year,
                                           self->geography != NULL ? self->geography : _ ("All geographies"));
  double y = 0;

  y += draw_text (page, _ ("Co-sell readiness"), TITLE_SIZE, TRUE, 0, y, page->width, 1) + 2;
  y += draw_text (page, line, TEXT_SIZE, FALSE, 0, y, page->width, 1);
  y +=
    draw_text (page, tdm_words_rulebook_about (self->rulebook->id), SMALL_SIZE, FALSE, 0, y, page->width, 2);
  y +=
    draw_text (page,
               _ ("A status here is what an offer likely meets by what is recorded. What it is, only Partner "
                  "Center shows."),
               SMALL_SIZE, FALSE, 0, y, page->width, 2) +
    GAP;

  return y + draw_legend (page, y) + GAP;
}

static void
draw_footer (TdmReadinessReport *self, Page *page, int number, int n_pages)
{
  g_autofree char *one = tdm_format_count (number);
  g_autofree char *all = tdm_format_count (n_pages);
  /* Translators: at the foot of a printed page. */
  g_autofree char *numbers = g_strdup_printf (_ ("Page %s of %s"), one, all);
  /* Translators: at the foot of a printed page; %s is a day. */
  g_autofree char *made = g_strdup_printf (_ ("Co-sell readiness as of %s"), self->today);
  double y = page->height - FOOTER_HEIGHT / 2.0;

  draw_text (page, made, SMALL_SIZE, FALSE, 0, y, page->width * 0.7, 1);
  draw_text (page, numbers, SMALL_SIZE, FALSE, page->width * 0.85, y, page->width * 0.15, 1);
}

/* ---- printing ---- */

static Page
page_of (GtkPrintContext *context)
{
  return (Page) {
    .cr = gtk_print_context_get_cairo_context (context),
    .context = context,
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .from_end = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
}

/* How much the introduction takes is known by drawing it to nowhere. */
static void
measure_intro (TdmReadinessReport *self, GtkPrintContext *context)
{
  Page page = page_of (context);
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);

  page.cr = cairo_create (nowhere);
  self->intro_height = draw_intro (self, &page);
  cairo_destroy (page.cr);
  cairo_surface_destroy (nowhere);
}

static guint
count_rows (double height)
{
  return height > ROW_HEIGHT ? (guint) (height / ROW_HEIGHT) : 1;
}

static void
tdm_readiness_report_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  TdmReadinessReport *self = TDM_READINESS_REPORT (operation);
  double room = gtk_print_context_get_height (context) - HEADING_HEIGHT - FOOTER_HEIGHT;
  guint n_pages = 1;

  measure_intro (self, context);
  self->rows_on_first = count_rows (room - self->intro_height);
  self->rows_on_others = count_rows (room);
  if (self->items->len > self->rows_on_first)
    n_pages += (self->items->len - self->rows_on_first + self->rows_on_others - 1) / self->rows_on_others;
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
tdm_readiness_report_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number)
{
  TdmReadinessReport *self = TDM_READINESS_REPORT (operation);
  Page page = page_of (context);
  guint first = number == 0 ? 0 : self->rows_on_first + (guint) (number - 1) * self->rows_on_others;
  guint n = number == 0 ? self->rows_on_first : self->rows_on_others;
  double y = number == 0 ? draw_intro (self, &page) : 0;
  int n_pages;

  draw_heading (self, &page, y);
  y += HEADING_HEIGHT;
  for (guint i = first; i < MIN (first + n, self->items->len); i++)
    {
      draw_row (self, &page, g_ptr_array_index (self->items, i), y);
      y += ROW_HEIGHT;
    }
  g_object_get (operation, "n-pages", &n_pages, NULL);
  draw_footer (self, &page, number + 1, n_pages);
}

/* ---- the object ---- */

static void
tdm_readiness_report_finalize (GObject *object)
{
  TdmReadinessReport *self = TDM_READINESS_REPORT (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self->today);
  g_free (self->geography);

  G_OBJECT_CLASS (tdm_readiness_report_parent_class)->finalize (object);
}

static void
tdm_readiness_report_class_init (TdmReadinessReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_report_finalize;
  GTK_PRINT_OPERATION_CLASS (klass)->begin_print = tdm_readiness_report_begin_print;
  GTK_PRINT_OPERATION_CLASS (klass)->draw_page = tdm_readiness_report_draw_page;
}

/* The table is wide, so the paper lies. */
static void
tdm_readiness_report_init (TdmReadinessReport *self)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), _ ("Co-sell readiness"));
}

/**
 * tdm_readiness_report_new:
 * @list: its offers are held, but read when a page is drawn
 *
 * Run it with the action that prints, or that exports to a file, which needs no printer.
 */
GtkPrintOperation *
tdm_readiness_report_new (TdmReadinessList *list)
{
  TdmReadinessReport *self = g_object_new (TDM_TYPE_READINESS_REPORT, NULL);
  GListModel *all = tdm_readiness_list_get_all (list);
  const char *geography = tdm_readiness_list_get_geography (list);
  g_autofree char *today = tdm_clock_dup_today ();

  self->rulebook = tdm_readiness_list_get_rulebook (list);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (self->items, g_list_model_get_item (all, i));
  self->columns = tdm_readiness_columns_new (self->rulebook, all);
  self->today = tdm_format_date_long (today);
  self->geography = geography != NULL ? tdm_format_country (geography) : NULL;

  return GTK_PRINT_OPERATION (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a board is divided: what each column is called, which deals it asks for, and where a deal lands in it. */

#include "tdm-board-division.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-words.h"

/* Columns by close month: overdue, this month, five more, later, none. */
#define OVERDUE 0
#define THIS_MONTH 1
#define LAST_MONTH 6
#define LATER 7
#define NO_DATE 8
#define N_MONTH_COLUMNS 9

static const char *const tokens[] = {
  [TDM_BOARD_BY_STAGE] = "stage",
  [TDM_BOARD_BY_CLOSE_MONTH] = "close-month",
};

const char *
tdm_board_division_to_token (TdmBoardDivision division)
{
  return tokens[division];
}

gboolean
tdm_board_division_from_token (const char *token, TdmBoardDivision *division)
{
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (g_strcmp0 (tokens[i], token) == 0)
      {
        *division = i;
        return TRUE;
      }

  return FALSE;
}

guint
tdm_board_division_get_n_columns (TdmBoardDivision division)
{
  return division == TDM_BOARD_BY_STAGE ? TDM_N_STAGES : N_MONTH_COLUMNS;
}

gboolean
tdm_board_division_is_archive (TdmBoardDivision division, guint column)
{
  return division == TDM_BOARD_BY_STAGE && column == TDM_STAGE_ARCHIVED;
}

/* The first day of the month @months after this one. */
static void
get_month (guint months, GDate *first)
{
  g_autofree char *today = tdm_clock_dup_today ();
  int year = 0;
  int month = 0;

  sscanf (today, "%d-%d", &year, &month);
  g_date_clear (first, 1);
  g_date_set_dmy (first, 1, month, year);
  g_date_add_months (first, months);
}

static char *
date_to_text (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * tdm_board_division_dup_title:
 *
 * Returns: (transfer full): the heading of a column: a stage, a month of the calendar
 */
char *
tdm_board_division_dup_title (TdmBoardDivision division, guint column)
{
  g_autofree char *first = NULL;
  GDate date;

  if (division == TDM_BOARD_BY_STAGE)
    return g_strdup (tdm_words_stage_filter (column));
  if (column == OVERDUE)
    /* Translators: heading of the column with deals whose close date has passed. */
    return g_strdup (C_ ("board column", "Overdue"));
  if (column == LATER)
    /* Translators: heading of the column with deals that close after the last month that has a column. */
    return g_strdup (C_ ("board column", "Later"));
  if (column == NO_DATE)
    return g_strdup (C_ ("board column", "No close date"));

  get_month (column - THIS_MONTH, &date);
  first = date_to_text (&date);

  return tdm_format_month (first);
}

/* Beside those of the page, which may ask about the same field. */
static void
add_term (TdmDealQuery *query, TdmFilterOperator op, const char *value)
{
  const char *values[] = { value, NULL };

  if (query->terms == NULL)
    query->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);
  g_ptr_array_add (query->terms, tdm_filter_term_new (TDM_FILTER_CLOSE_DATE, op, values));
}

static void
add_month_terms (TdmDealQuery *query, guint column)
{
  g_autofree char *from = g_strdup_printf ("month+%u", column - THIS_MONTH);
  g_autofree char *to = g_strdup_printf ("month+%u", column - THIS_MONTH + 1);

  if (column == OVERDUE)
    add_term (query, TDM_FILTER_LESS, "today");
  else if (column == NO_DATE)
    add_term (query, TDM_FILTER_EQUAL, "");
  else
    {
      add_term (query, TDM_FILTER_AT_LEAST, column == THIS_MONTH ? "today" : from);
      if (column <= LAST_MONTH)
        add_term (query, TDM_FILTER_LESS, to);
    }
}

/**
 * tdm_board_division_dup_query:
 * @page: what the page asks for
 *
 * By stage the columns are the stage filter, so that of the page is left out; by close month a page without one shows
 * the deals that are open.
 *
 * Returns: (transfer full): the question of one column
 */
TdmDealQuery *
tdm_board_division_dup_query (TdmBoardDivision division, guint column, const TdmDealQuery *page)
{
  TdmDealQuery *query = tdm_deal_query_copy (page);

  query->group = TDM_DEAL_GROUP_NONE;
  if (division == TDM_BOARD_BY_STAGE)
    {
      query->stages = 1u << column;
      return query;
    }

  if (query->stages == 0)
    query->stages = 1u << TDM_STAGE_RECEIVED | 1u << TDM_STAGE_ACCEPTED;
  add_month_terms (query, column);

  return query;
}

/**
 * tdm_board_division_dup_date:
 * @column: of a board by close month
 * @close_date: (nullable): of the deal, YYYY-MM-DD
 *
 * The same day of the month of @column, or its last day when it is shorter or there was no date; never a day that is
 * over already.
 *
 * Returns: (transfer full) (nullable): the close date of a deal that is moved there; %NULL for the columns nothing is
 * moved to
 */
char *
tdm_board_division_dup_date (guint column, const char *close_date)
{
  g_autofree char *today = tdm_clock_dup_today ();
  g_autofree char *text = NULL;
  int day = 31;
  GDate date;

  if (column == OVERDUE || column >= NO_DATE)
    return NULL;

  if (close_date != NULL)
    sscanf (close_date, "%*d-%*d-%d", &day);
  get_month (column - THIS_MONTH, &date);
  g_date_set_day (
    &date, CLAMP (day, 1, g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date))));
  text = date_to_text (&date);

  return g_strdup (strcmp (text, today) < 0 ? today : text);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How quickly and how the user answers: the figures beside the tips (M96, M97). */

#include "tdm-answer-figures-private.h"

#include "tdm-rules.h"

/* Only answers given here have a time: what came already answered tells nothing. */
static const char select_answers[] =
  "SELECT t.kind = 'accepted', t.at, d.created, d.expiration FROM timeline t JOIN deal d ON d.id = t.deal_id"
  " WHERE t.kind IN ('accepted', 'declined') AND t.at >= ? AND d.direction = 0";

static gint64
window_end (gint64 created, gint64 expiration)
{
  return expiration != TDM_NO_TIME ? expiration
                                   : created + tdm_rules_get ()->answer_window_days * G_TIME_SPAN_DAY;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static double
median_hours (GArray *times)
{
  guint middle = times->len / 2;
  gint64 upper, lower;

  if (times->len == 0)
    return -1;

  g_array_sort (times, compare_times);
  upper = g_array_index (times, gint64, middle);
  lower = g_array_index (times, gint64, times->len % 2 == 1 ? middle : middle - 1);
  return ((double) upper + (double) lower) / 2 / G_TIME_SPAN_HOUR;
}

static void
add_answer (TdmStatement *row, GArray *times, TdmAnswerFigures *figures)
{
  gint64 at = tdm_statement_get_number (row, 1);
  gint64 created = tdm_statement_get_number (row, 2);
  gint64 taken = MAX (at - created, 0);

  if (tdm_statement_get_number (row, 0) != 0)
    figures->n_accepted++;
  else
    figures->n_declined++;
  if (at > window_end (created, tdm_statement_get_number (row, 3)) - G_TIME_SPAN_DAY)
    figures->n_late++;
  if (created != TDM_NO_TIME)
    g_array_append_val (times, taken);
}

static gboolean
load_answers (TdmDb *db, gint64 since, TdmAnswerFigures *figures, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, select_answers, error);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", since);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    add_answer (row, times, figures);

  figures->median_hours = median_hours (times);
  return step == TDM_STEP_DONE;
}

static gboolean
load_expired (TdmDb *db, gint64 since, TdmAnswerFigures *figures, GError **error)
{
  gint64 window = tdm_rules_get ()->answer_window_days * G_TIME_SPAN_DAY;
  gint64 n_expired;

  if (!tdm_db_get_number (db, 0, &n_expired, error,
                          "SELECT count(*) FROM deal WHERE outcome = 4 AND direction = 0"
                          " AND (CASE expiration WHEN 0 THEN created + ? ELSE expiration END) >= ?",
                          "ii", window, since))
    return FALSE;

  figures->n_expired = (guint) n_expired;
  return TRUE;
}

gboolean
tdm_answer_figures_load (TdmDb *db, gint64 since, TdmAnswerFigures *figures, GError **error)
{
  *figures = (TdmAnswerFigures) { 0 };
  return load_answers (db, since, figures, error) && load_expired (db, since, figures, error);
}

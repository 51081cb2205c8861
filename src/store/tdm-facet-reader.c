/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the facets of every deal from the index that holds them. */

#include "tdm-facet-reader-private.h"

/* The columns of deal_by_facets in its order, and where they stand in a facet word. */
static const guint shifts[] = { 1 /* direction */,
                                2 /* stage */,
                                5 /* outcome */,
                                8 /* type */,
                                4 /* favorite */,
                                10 /* microsoft_status */,
                                13 /* consent */ };
#define N_COLUMNS G_N_ELEMENTS (shifts)

#define COLUMNS "direction, stage, outcome, type, favorite, microsoft_status, consent"

/* Millions of deals have some hundred combinations. To jump from one to the next and take the ids between is twice
 * as fast as to look at every column of every deal. */
#define NEXT(condition)                                                                                      \
  "SELECT " COLUMNS " FROM deal INDEXED BY deal_by_facets WHERE " condition " ORDER BY " COLUMNS " LIMIT 1"
#define SAME_1 "direction = ?1 AND "
#define SAME_2 SAME_1 "stage = ?2 AND "
#define SAME_3 SAME_2 "outcome = ?3 AND "
#define SAME_4 SAME_3 "type = ?4 AND "
#define SAME_5 SAME_4 "favorite = ?5 AND "
#define SAME_6 SAME_5 "microsoft_status = ?6 AND "

/* The combination behind another one, by how many columns stay the same. One comparison of seven columns at once
 * would walk where these jump. */
static const char *const next_combination[N_COLUMNS] = {
  NEXT ("direction > ?1"),      NEXT (SAME_1 "stage > ?2"),    NEXT (SAME_2 "outcome > ?3"),
  NEXT (SAME_3 "type > ?4"),    NEXT (SAME_4 "favorite > ?5"), NEXT (SAME_5 "microsoft_status > ?6"),
  NEXT (SAME_6 "consent > ?7"),
};
static const char ids_of_combination[] =
  "SELECT id FROM deal INDEXED BY deal_by_facets WHERE direction = ?1 AND stage = ?2 AND outcome = ?3"
  " AND type = ?4 AND favorite = ?5 AND microsoft_status = ?6 AND consent = ?7";

static void
bind_combination (TdmStatement *statement, const gint64 *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    tdm_statement_bind_number (statement, (int) i + 1, values[i]);
}

/* @values become those of the next combination with the same first @n_same. */
static TdmStep
step_within (TdmDb *db, gint64 *values, guint n_same, GError **error)
{
  g_autoptr (TdmStatement) next = tdm_db_prepare (db, next_combination[n_same], error);
  TdmStep step;

  if (next == NULL)
    return TDM_STEP_ERROR;

  bind_combination (next, values, n_same + 1);
  step = tdm_statement_step (next, error);
  for (guint i = 0; step == TDM_STEP_ROW && i < N_COLUMNS; i++)
    values[i] = tdm_statement_get_number (next, (int) i);

  return step;
}

static TdmStep
step_to_next (TdmDb *db, gint64 *values, GError **error)
{
  TdmStep step = TDM_STEP_DONE;

  for (guint n_same = N_COLUMNS; n_same > 0 && step == TDM_STEP_DONE; n_same--)
    step = step_within (db, values, n_same - 1, error);

  return step;
}

static guint16
make_word (const gint64 *values)
{
  guint word = TDM_FACET_EXISTS;

  for (guint i = 0; i < N_COLUMNS; i++)
    word |= (guint) values[i] << shifts[i];

  return (guint16) word;
}

static gboolean
take_ids (TdmDealFacets *facets, TdmStatement *ids, const gint64 *values, GError **error)
{
  guint16 word = make_word (values);
  TdmStep step;

  bind_combination (ids, values, N_COLUMNS);
  while ((step = tdm_statement_step (ids, error)) == TDM_STEP_ROW)
    tdm_deal_facets_set (facets, (guint32) tdm_statement_get_number (ids, 0), word);
  tdm_statement_reset (ids);

  return step == TDM_STEP_DONE;
}

gboolean
tdm_facet_reader_read (TdmDb *db, TdmDealFacets *facets, GError **error)
{
  g_autoptr (TdmStatement) ids = tdm_db_prepare (db, ids_of_combination, error);
  gint64 values[N_COLUMNS] = { -1, 0, 0, 0, 0, 0, 0 };
  TdmStep step = TDM_STEP_ERROR;

  while (ids != NULL && (step = step_to_next (db, values, error)) == TDM_STEP_ROW)
    if (!take_ids (facets, ids, values, error))
      {
        step = TDM_STEP_ERROR;
        break;
      }

  if (step != TDM_STEP_DONE)
    tdm_deal_facets_clear (facets);

  return step == TDM_STEP_DONE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deals a typed text finds, asked of the search index. */

#include "tdm-deal-search.h"
#include "tdm-search-text.h"

/* No ORDER BY and no IN (…): a set of ids walked in a sorted vector is ten times as fast. */
static TdmIdSet *
collect_matches (TdmDb *db, const char *expression, guint32 max_id, GError **error)
{
  g_autoptr (TdmStatement) statement = NULL;
  g_autoptr (TdmIdSet) ids = tdm_id_set_new (max_id);
  TdmStep step;

  statement = tdm_db_prepare (db, "SELECT rowid FROM deal_search WHERE deal_search MATCH ?1", error);
  if (statement == NULL)
    return NULL;

  tdm_statement_bind_text (statement, 1, expression);
  while ((step = tdm_statement_step (statement, error)) == TDM_STEP_ROW)
    tdm_id_set_add (ids, (guint32) tdm_statement_get_number (statement, 0));

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gboolean
tdm_deal_search (TdmDb *db, const char *typed, guint32 max_id, TdmIdSet **found, GError **error)
{
  g_autofree char *expression = typed != NULL ? tdm_text_dup_match_query (typed) : NULL;

  *found = expression != NULL ? collect_matches (db, expression, max_id, error) : NULL;

  return expression == NULL || *found != NULL;
}

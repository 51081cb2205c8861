/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks for damage: pages, references, the search index. */

#include "tdm-check-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-search-table-private.h"

/* Above so many deals only a sample of the search index is looked at. */
#define DEALS_FULLY_CHECKED 50000
#define SAMPLE 1000
/* A damaged file may have a finding a row; nobody reads more. */
#define FINDINGS_MAX 100

static void
add_finding (GPtrArray *findings, char *line)
{
  if (findings->len < FINDINGS_MAX)
    g_ptr_array_add (findings, line);
  else
    g_free (line);
}

gboolean
tdm_check_pages (TdmDb *db, GPtrArray *findings, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "PRAGMA integrity_check (100)", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      const char *line = tdm_statement_get_text (row, 0);

      if (!g_str_equal (line, "ok"))
        add_finding (findings, g_strdup_printf ("integrity: %s", line));
    }

  return step == TDM_STEP_DONE;
}

gboolean
tdm_check_references (TdmDb *db, GPtrArray *findings, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "PRAGMA foreign_key_check", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    add_finding (findings,
                 g_strdup_printf ("references: %s refers to a missing %s", tdm_statement_get_text (row, 0),
                                  tdm_statement_get_text (row, 2)));

  return step == TDM_STEP_DONE;
}

/* ---- every deal: a sum over the tokens of a document does not depend on their order in the index ---- */

static guint64
hash_token (const char *token, gsize length, int column, gint64 offset)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ (guint64) column << 56 ^ (guint64) offset << 24;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) token[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static int
find_column (const char *name)
{
  static const char *const columns[TDM_N_SEARCH_COLUMNS] = { "name", "customer", "notes", "codes", "people" };

  for (int i = 0; i < TDM_N_SEARCH_COLUMNS; i++)
    if (g_str_equal (name, columns[i]))
      return i;

  return TDM_N_SEARCH_COLUMNS;
}

/* id → sum of its tokens as the index has them; a guint64 that the table owns */
static GHashTable *
sum_index (TdmDb *db, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, "SELECT term, doc, col, \"offset\" FROM temp.deal_search_tokens", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      gpointer id = GSIZE_TO_POINTER ((gsize) tdm_statement_get_number (row, 1));
      const char *term = tdm_statement_get_text (row, 0);
      guint64 *sum = g_hash_table_lookup (sums, id);

      if (sum == NULL)
        {
          sum = g_new0 (guint64, 1);
          g_hash_table_insert (sums, id, sum);
        }
      *sum += hash_token (term, strlen (term), find_column (tdm_statement_get_text (row, 2)),
                          tdm_statement_get_number (row, 3));
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&sums) : NULL;
}

static guint64
sum_column (const char *tokens, int column)
{
  guint64 sum = 0;
  gint64 offset = 0;

  while (*tokens != '\0')
    {
      gsize length = strcspn (tokens, " ");

      sum += hash_token (tokens, length, column, offset++);
      tokens += length;
      tokens += strspn (tokens, " ");
    }

  return sum;
}

static guint64
sum_record (const TdmDealRecord *record)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  guint64 sum = 0;

  for (int i = 0; i < TDM_N_SEARCH_COLUMNS; i++)
    {
      g_string_truncate (tokens, 0);
      tdm_search_table_append_tokens (tokens, record, (TdmSearchColumn) i);
      sum += sum_column (tokens->str, i);
    }

  return sum;
}

static gboolean
compare_deal (TdmDb *db, gint64 id, GHashTable *sums, GPtrArray *findings, GError **error)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_rows_load (db, id, FALSE, error);
  gpointer key = GSIZE_TO_POINTER ((gsize) id);
  guint64 *found;

  if (record == NULL)
    return FALSE;

  found = g_hash_table_lookup (sums, key);
  if ((found != NULL ? *found : 0) != sum_record (record))
    add_finding (findings,
                 g_strdup_printf ("search: deal %" G_GINT64_FORMAT " is not indexed as it reads", id));
  g_hash_table_remove (sums, key);
  return TRUE;
}

static gboolean
compare_all (TdmDb *db, GHashTable *sums, GPtrArray *findings, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT id FROM deal ORDER BY id", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    if (!compare_deal (db, tdm_statement_get_number (row, 0), sums, findings, error))
      return FALSE;

  if (g_hash_table_size (sums) > 0)
    add_finding (findings,
                 g_strdup_printf ("search: %u deals in the index are gone", g_hash_table_size (sums)));
  return step == TDM_STEP_DONE;
}

static gboolean
check_every_deal (TdmDb *db, GPtrArray *findings, GError **error)
{
  g_autoptr (GHashTable) sums = NULL;

  if (!tdm_db_execute (db,
                       "CREATE VIRTUAL TABLE IF NOT EXISTS temp.deal_search_tokens"
                       " USING fts5vocab (main, deal_search, instance)",
                       error))
    return FALSE;

  sums = sum_index (db, error);
  return sums != NULL && compare_all (db, sums, findings, error);
}

/* ---- a sample of a big index: the first words of each deal must find it ---- */

static gboolean
finds_deal (TdmDb *db, const TdmDealRecord *record, gboolean *found, GError **error)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autofree char *match = NULL;
  gint64 id;

  tdm_search_table_append_tokens (tokens, record, TDM_SEARCH_NAME);
  *found = TRUE;
  if (tokens->len == 0)
    return TRUE;

  g_string_truncate (tokens, strcspn (tokens->str, " "));
  match = g_strdup_printf ("name : \"%s\"", tokens->str);
  if (!tdm_db_get_number (db, 0, &id, error,
                          "SELECT rowid FROM deal_search WHERE deal_search MATCH ? AND rowid = ?", "ti",
                          match, record->id))
    return FALSE;

  *found = id != 0;
  return TRUE;
}

static gboolean
check_sample (TdmDb *db, gint64 deals, GPtrArray *findings, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT id FROM deal WHERE id % ? = 0", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", deals / SAMPLE);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      gint64 id = tdm_statement_get_number (row, 0);
      g_autoptr (TdmDealRecord) record = tdm_deal_rows_load (db, id, FALSE, error);
      gboolean found;

      if (record == NULL || !finds_deal (db, record, &found, error))
        return FALSE;
      if (!found)
        add_finding (findings,
                     g_strdup_printf ("search: deal %" G_GINT64_FORMAT " is not found by its name", id));
    }

  return step == TDM_STEP_DONE;
}

gboolean
tdm_check_search (TdmDb *db, GPtrArray *findings, GError **error)
{
  gint64 deals;

  if (!tdm_db_get_number (db, 0, &deals, error, "SELECT count(*) FROM deal", ""))
    return FALSE;

  return deals <= DEALS_FULLY_CHECKED ? check_every_deal (db, findings, error)
                                      : check_sample (db, deals, findings, error);
}

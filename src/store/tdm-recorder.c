/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records what a transaction changes by SQLite's session extension. */

#include "tdm-db-private.h"
#include "tdm-recorder-private.h"
#include "tdm-store-error.h"

/* What a person's change can touch. The search index is made anew, outbox and undo have their own rules. */
static const char *const recorded_tables[] = {
  "deal",          "deal_text",
  "customer",      "person",
  "deal_solution", "timeline",
  "raw",           "view",
  "absence",       "registration",
  "offer",         "offer_industry",
  "offer_link",    "offer_listing_contact",
  "offer_plan",    "offer_csp_partner",
  "offer_area",    "offer_contact",
  "offer_fact",    "offer_document",
  "offer_event",   "company_fact",
  "company_month", "kept_solution",
};

gboolean
tdm_recorder_start (TdmDb *db, GError **error)
{
  sqlite3_session **session = tdm_db_get_session (db);
  int code;

  g_assert (*session == NULL);

  code = sqlite3session_create (tdm_db_get_handle (db), "main", session);
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (recorded_tables); i++)
    code = sqlite3session_attach (*session, recorded_tables[i]);

  return code == SQLITE_OK || tdm_db_set_error_code (tdm_db_get_handle (db), code, error);
}

gboolean
tdm_recorder_pause (TdmDb *db)
{
  sqlite3_session *session = *tdm_db_get_session (db);
  gboolean was_recording = session != NULL && sqlite3session_enable (session, -1) != 0;

  if (was_recording)
    sqlite3session_enable (session, 0);
  return was_recording;
}

void
tdm_recorder_resume (TdmDb *db, gboolean was_recording)
{
  if (was_recording)
    sqlite3session_enable (*tdm_db_get_session (db), 1);
}

gboolean
tdm_recorder_is_recording (TdmDb *db)
{
  return *tdm_db_get_session (db) != NULL;
}

static GBytes *
bytes_of_sqlite (void *data, int length)
{
  return g_bytes_new_with_free_func (data, (gsize) length, sqlite3_free, data);
}

GBytes *
tdm_recorder_stop (TdmDb *db, GError **error)
{
  sqlite3_session **session = tdm_db_get_session (db);
  void *data = NULL;
  int length = 0;
  int code = sqlite3session_changeset (*session, &length, &data);

  tdm_recorder_drop (db);
  if (code == SQLITE_OK)
    return bytes_of_sqlite (data, length);

  tdm_db_set_error_code (tdm_db_get_handle (db), code, error);
  return NULL;
}

void
tdm_recorder_drop (TdmDb *db)
{
  g_clear_pointer (tdm_db_get_session (db), sqlite3session_delete);
}

/* Any conflict means that somebody changed the row since. */
static int
refuse_conflict (void *data, int reason, sqlite3_changeset_iter *iter)
{
  gboolean *conflict = data;

  *conflict = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static GBytes *
invert_changeset (GBytes *changeset, GError **error)
{
  void *data = NULL;
  int length = 0;
  int code = sqlite3changeset_invert ((int) g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                                      &length, &data);

  if (code == SQLITE_OK)
    return bytes_of_sqlite (data, length);

  tdm_db_set_error_code (NULL, code, error);
  return NULL;
}

gboolean
tdm_recorder_revert (TdmDb *db, GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) inverse = NULL;
  gboolean conflict = FALSE;
  int code;

  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  inverse = invert_changeset (changeset, error);
  if (inverse == NULL)
    return FALSE;

  code = sqlite3changeset_apply (tdm_db_get_handle (db), (int) g_bytes_get_size (inverse),
                                 (void *) g_bytes_get_data (inverse, NULL), NULL, refuse_conflict, &conflict);
  if (code == SQLITE_OK)
    return TRUE;
  if (!conflict)
    return tdm_db_set_error_code (tdm_db_get_handle (db), code, error);

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE,
                       "Something newer stands on this change");
  return FALSE;
}

static void
add_id (GHashTable *seen, GArray *ids, sqlite3_value *value)
{
  gint64 id;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_INTEGER)
    return;

  id = sqlite3_value_int64 (value);
  if (g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) id)))
    g_array_append_val (ids, id);
}

static void
add_row_ids (GHashTable *seen, GArray *ids, sqlite3_changeset_iter *iter, int operation)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_INSERT && sqlite3changeset_old (iter, 0, &value) == SQLITE_OK)
    add_id (seen, ids, value);
  value = NULL;
  if (operation != SQLITE_DELETE && sqlite3changeset_new (iter, 0, &value) == SQLITE_OK)
    add_id (seen, ids, value);
}

/* A row that stays has new values only in the columns that changed. */
static gboolean
touches (sqlite3_changeset_iter *iter, int operation, const int *columns)
{
  if (columns == NULL || operation != SQLITE_UPDATE)
    return TRUE;

  for (; *columns >= 0; columns++)
    {
      sqlite3_value *value = NULL;

      if (sqlite3changeset_new (iter, *columns, &value) == SQLITE_OK && value != NULL)
        return TRUE;
    }

  return FALSE;
}

/* @operation: SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE */
typedef void (*ChangeFunc) (sqlite3_changeset_iter *iter, const char *table, int operation, gpointer data);

static gboolean
for_each_change (GBytes *changeset, ChangeFunc func, gpointer data, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset),
                                     (void *) g_bytes_get_data (changeset, NULL));

  while (code == SQLITE_OK && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      func (iter, table, operation, data);
      code = SQLITE_OK;
    }
  sqlite3changeset_finalize (iter);

  return code == SQLITE_DONE || tdm_db_set_error_code (NULL, code, error);
}

typedef struct
{
  const char *table;
  const int *columns;
  GHashTable *seen;
  GArray *ids;
} IdSearch;

static void
add_if_of_table (sqlite3_changeset_iter *iter, const char *table, int operation, gpointer data)
{
  IdSearch *search = data;

  if (g_str_equal (table, search->table) && touches (iter, operation, search->columns))
    add_row_ids (search->seen, search->ids, iter, operation);
}

GArray *
tdm_recorder_list_ids (GBytes *changeset, const char *table, const int *columns, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  IdSearch search = { table, columns, seen, ids };

  return for_each_change (changeset, add_if_of_table, &search, error) ? g_steal_pointer (&ids) : NULL;
}

static void
add_table (sqlite3_changeset_iter *iter, const char *table, int operation, gpointer data)
{
  GHashTable *tables = data;

  if (!g_hash_table_contains (tables, table))
    g_hash_table_add (tables, g_strdup (table));
}

GHashTable *
tdm_recorder_list_tables (GBytes *changeset, GError **error)
{
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return for_each_change (changeset, add_table, tables, error) ? g_steal_pointer (&tables) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening: whose file it is, the schema it needs, and what a reader beside a running window does. */

#include "tdm-db-private.h"
#include "tdm-document-file-private.h"
#include "tdm-migrations-private.h"
#include "tdm-name-keys-private.h"
#include "tdm-store-private.h"

/* A reader waits so long for another process that is just making the database. */
#define CREATION_TRIES 40
#define CREATION_PAUSE_US (50 * 1000)

static gboolean
look_over (TdmDataDir *folder, gboolean read_only, TdmSchemaState *state, GError **error)
{
  g_autoptr (TdmDb) db = tdm_db_open (folder->database, read_only, error);

  return db != NULL && tdm_migrations_look (db, state, error);
}

/* Reads who made the file over a connection that cannot write, so a stranger's file stays untouched. Only a change
 * that was cut off before the file had its WAL needs one that can: SQLite takes it back before anybody reads. */
static gboolean
look_at_file (TdmDataDir *folder, TdmSchemaState *state, GError **error)
{
  g_autofree char *journal = g_strconcat (folder->database, "-journal", NULL);
  g_autoptr (GError) look_error = NULL;

  if (look_over (folder, TRUE, state, &look_error))
    return TRUE;
  if (g_error_matches (look_error, TDM_STORE_ERROR, TDM_STORE_ERROR_READ_ONLY) &&
      g_file_test (journal, G_FILE_TEST_IS_REGULAR))
    return look_over (folder, FALSE, state, error);

  g_propagate_error (error, g_steal_pointer (&look_error));
  return FALSE;
}

static TdmDb *
open_to_write (TdmDataDir *folder, GError **error)
{
  TdmSchemaState state;
  g_autoptr (TdmDb) db = NULL;

  if (!tdm_data_dir_prepare_database (folder, error) || !look_at_file (folder, &state, error))
    return NULL;

  db = tdm_db_open (folder->database, FALSE, error);
  if (db == NULL || !tdm_migrations_run (db, folder->database, error))
    return NULL;

  tdm_data_dir_remember_database (folder);
  return g_steal_pointer (&db);
}

/* The empty workspace for a reader that comes first. TRUE also when somebody else is at it. */
static gboolean
make_database (TdmDataDir *folder, GError **error)
{
  g_autoptr (GError) lock_error = NULL;
  g_autoptr (TdmDb) db = NULL;

  if (!tdm_data_dir_lock (folder, &lock_error))
    {
      if (g_error_matches (lock_error, TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&lock_error));
      return FALSE;
    }

  db = open_to_write (folder, error);
  tdm_data_dir_unlock (folder);
  return db != NULL;
}

static gboolean
wait_for_schema (TdmDataDir *folder, GError **error)
{
  for (int i = 0; i < CREATION_TRIES; i++)
    {
      TdmSchemaState state = TDM_SCHEMA_EMPTY;

      if (tdm_data_dir_has_database (folder) && !look_at_file (folder, &state, error))
        return FALSE;
      if (state == TDM_SCHEMA_CURRENT)
        return TRUE;
      if (!make_database (folder, error))
        return FALSE;
      if (i > 0)
        g_usleep (CREATION_PAUSE_US);
    }

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY,
                       "Another program is making the database");
  return FALSE;
}

gboolean
tdm_store_open_database (TdmStore *self, TdmDataDir **folder, TdmDb **db, GError **error)
{
  gboolean read_only = (tdm_store_get_flags (self) & TDM_STORE_READ_ONLY) != 0;

  *folder = tdm_data_dir_open (tdm_store_get_data_dir (self), error);
  if (*folder == NULL)
    return FALSE;

  if (read_only)
    *db = wait_for_schema (*folder, error) ? tdm_db_open ((*folder)->database, TRUE, error) : NULL;
  else
    *db = tdm_data_dir_lock (*folder, error) ? open_to_write (*folder, error) : NULL;

  return *db != NULL;
}

void
tdm_store_start_care (TdmStore *self, TdmDb *db)
{
  if (tdm_db_is_read_only (db))
    return;

  tdm_document_file_remove_leftovers (tdm_store_get_data_dir (self));
  tdm_name_keys_start (self, db);
}

void
tdm_store_leave_database (TdmDb *db)
{
  g_autoptr (GError) error = NULL;

  /* A glance at some rows of each index is enough for the planner. */
  if (!tdm_db_execute (db, "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint (TRUNCATE)",
                       &error))
    g_info ("The database was left without care: %s", error->message);
}

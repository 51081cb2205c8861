/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one connection to the database file: settings, statement cache, transactions. */

#include "tdm-db.h"
#include "tdm-change-log-private.h"
#include "tdm-db-private.h"

struct _TdmDb
{
  sqlite3 *handle;
  gboolean read_only;
  GHashTable *statements; /* address of the SQL text → TdmStatement */
  GCancellable *cancellable;
  TdmChange *change;
  sqlite3_session *session;
  TdmCollationKeyFunc collation;
  TdmCountryNameFunc country_names;
};

/* Virtual machine steps between two looks at the cancellable: some tens of microseconds. */
#define STEPS_BETWEEN_LOOKS 2000

/* The header of a page, the WAL and the schema are read as from a stranger: reliability.md §2. */
static const char settings[] = "PRAGMA foreign_keys = ON;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA mmap_size = 0;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA journal_size_limit = 67108864;"
                               "PRAGMA cache_size = -16384;";

static const struct
{
  int id;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_ATTACHED, 1 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 999 },
};

static int
look_at_cancellable (void *data)
{
  TdmDb *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static void
harden (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (handle, limits[i].id, limits[i].value);
}

static void
free_statement (gpointer data)
{
  TdmStatement *statement = data;

  sqlite3_finalize (statement->stmt);
  g_free (statement);
}

TdmDb *
tdm_db_open (const char *path, gboolean read_only, GError **error)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
              (read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  g_autoptr (TdmDb) self = g_new0 (TdmDb, 1);
  int code = sqlite3_open_v2 (path, &self->handle, flags, NULL);

  self->read_only = read_only;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, free_statement);
  if (code != SQLITE_OK)
    {
      tdm_db_set_error_code (self->handle, code, error);
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, 5000);
  harden (self->handle);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, look_at_cancellable, self);
  if (!tdm_db_execute (self, settings, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
tdm_db_close (TdmDb *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->change, tdm_change_free);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement outlives its connection");
  g_free (self);
}

sqlite3 *
tdm_db_get_handle (TdmDb *self)
{
  return self->handle;
}

TdmChange **
tdm_db_get_change (TdmDb *self)
{
  return &self->change;
}

sqlite3_session **
tdm_db_get_session (TdmDb *self)
{
  return &self->session;
}

void
tdm_db_set_collation (TdmDb *self, TdmCollationKeyFunc func)
{
  self->collation = func;
}

guint8 *
tdm_db_make_name_key (TdmDb *self, const char *name, gsize *length)
{
  char *key;

  if (name == NULL)
    {
      /* No key of a name begins with this byte. */
      *length = 1;
      return g_memdup2 ("\xff", 1);
    }
  if (self->collation != NULL)
    return self->collation (name, length);

  key = g_utf8_casefold (name, -1);
  *length = strlen (key);
  return (guint8 *) key;
}

void
tdm_db_set_country_names (TdmDb *self, TdmCountryNameFunc func)
{
  self->country_names = func;
}

char *
tdm_db_dup_country_name (TdmDb *self, const char *code)
{
  return self->country_names != NULL ? self->country_names (code) : g_strdup (code);
}

gboolean
tdm_db_is_read_only (TdmDb *self)
{
  return self->read_only;
}

void
tdm_db_set_cancellable (TdmDb *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

static TdmStatement *
prepare_statement (TdmDb *self, const char *sql, gboolean cached, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  TdmStatement *statement;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, cached ? SQLITE_PREPARE_PERSISTENT : 0, &stmt, NULL) !=
      SQLITE_OK)
    {
      tdm_db_set_error (self, error);
      return NULL;
    }

  statement = g_new0 (TdmStatement, 1);
  statement->stmt = stmt;
  statement->db = self;
  statement->busy = TRUE;
  statement->cached = cached;
  return statement;
}

TdmStatement *
tdm_db_prepare (TdmDb *self, const char *sql, GError **error)
{
  /* By address: hashing a long text costs more than the row it writes. */
  TdmStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      statement = prepare_statement (self, sql, TRUE, error);
      if (statement != NULL)
        g_hash_table_insert (self->statements, (gpointer) sql, statement);
      return statement;
    }

  g_assert (g_str_equal (sqlite3_sql (statement->stmt), sql));

  /* Two walks of the same statement at once: the second gets its own. */
  if (statement->busy)
    return prepare_statement (self, sql, FALSE, error);

  statement->busy = TRUE;
  return statement;
}

gboolean
tdm_db_execute (TdmDb *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  return tdm_db_set_error (self, error);
}

gboolean
tdm_db_run (TdmDb *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (self, sql, error);
  va_list values;

  if (statement == NULL)
    return FALSE;

  va_start (values, types);
  tdm_statement_bind_valist (statement, types, values);
  va_end (values);
  return tdm_statement_step (statement, error) != TDM_STEP_ERROR;
}

gboolean
tdm_db_get_number (
  TdmDb *self, gint64 fallback, gint64 *number, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (self, sql, error);
  va_list values;
  TdmStep step;

  if (statement == NULL)
    return FALSE;

  va_start (values, types);
  tdm_statement_bind_valist (statement, types, values);
  va_end (values);
  step = tdm_statement_step (statement, error);
  *number = step == TDM_STEP_ROW ? tdm_statement_get_number (statement, 0) : fallback;
  return step != TDM_STEP_ERROR;
}

gint64
tdm_db_get_last_id (TdmDb *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

gint64
tdm_db_get_changes (TdmDb *self)
{
  return sqlite3_changes64 (self->handle);
}

gboolean
tdm_transaction_begin (TdmTransaction *self, TdmDb *db, GError **error)
{
  if (!tdm_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->db = db;
  return TRUE;
}

gboolean
tdm_transaction_commit (TdmTransaction *self, GError **error)
{
  if (!tdm_db_execute (self->db, "COMMIT", error))
    return FALSE;

  self->db = NULL;
  return TRUE;
}

void
tdm_transaction_clear (TdmTransaction *self)
{
  TdmDb *db = g_steal_pointer (&self->db);

  if (db == NULL)
    return;

  g_clear_pointer (&db->session, sqlite3session_delete);
  /* A full disk may have rolled back already. */
  if (!sqlite3_get_autocommit (db->handle))
    tdm_db_execute (db, "ROLLBACK", NULL);
}

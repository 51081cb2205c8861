/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs the schema scripts of the resource in order, each with its version in one transaction. */

#include <fcntl.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include "tdm-db-private.h"
#include "tdm-migrations-private.h"
#include "tdm-schema-resource.h"
#include "tdm-store-error.h"

#define SCHEMA_PATH "/io/github/tandem_desktop/Tandem/schema/"

/* In order; the place in the list is the version. */
static const char *const scripts[] = { "001-first.sql", "002-life-of-a-deal.sql", "003-offers.sql" };

static gboolean
look_at_identity (TdmDb *db, gint64 *identity, gint64 *version, gint64 *objects, GError **error)
{
  return tdm_db_get_number (db, 0, identity, error, "PRAGMA application_id", "") &&
         tdm_db_get_number (db, 0, version, error, "PRAGMA user_version", "") &&
         tdm_db_get_number (db, 0, objects, error, "SELECT count(*) FROM sqlite_schema", "");
}

gboolean
tdm_migrations_look (TdmDb *db, TdmSchemaState *state, GError **error)
{
  gint64 identity, version, objects;

  if (!look_at_identity (db, &identity, &version, &objects, error))
    return FALSE;

  if (identity == 0 && version == 0 && objects == 0)
    {
      *state = TDM_SCHEMA_EMPTY;
      return TRUE;
    }
  if (identity != TDM_DB_APPLICATION_ID || version < 1)
    {
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_FOREIGN, "A database of another program");
      return FALSE;
    }
  if (version > (gint64) G_N_ELEMENTS (scripts))
    {
      g_set_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_TOO_NEW, "Made by a newer version (schema %d)",
                   (int) version);
      return FALSE;
    }

  *state = version == (gint64) G_N_ELEMENTS (scripts) ? TDM_SCHEMA_CURRENT : TDM_SCHEMA_OLD;
  return TRUE;
}

static char *
load_script (guint version)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, scripts[version - 1], NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (tdm_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("A schema script is missing in the program: %s", error->message);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The version is a number of ours, never text from outside, and PRAGMA takes no parameters. */
static gboolean
run_script (TdmDb *db, guint version, GError **error)
{
  g_auto (TdmTransaction) txn = { NULL };
  g_autofree char *script = load_script (version);
  g_autofree char *stamp =
    g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;", TDM_DB_APPLICATION_ID, version);

  return tdm_transaction_begin (&txn, db, error) && tdm_db_execute (db, script, error) &&
         tdm_db_execute (db, stamp, error) && tdm_transaction_commit (&txn, error);
}

/* On the disk before the upgrade begins: a copy that only the page cache has is none after a power cut. */
static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  return fd >= 0 ? g_close (fd, NULL) && ok : FALSE;
}

/* A copy under a temporary name first: an interrupted VACUUM INTO leaves a partial file. */
static gboolean
keep_copy (TdmDb *db, const char *path, gint64 version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.pre-v%d", path, (int) version + 1);
  g_autofree char *temporary = g_strconcat (copy, ".tmp", NULL);

  g_unlink (temporary);
  if (!tdm_db_run (db, error, "VACUUM INTO ?", "t", temporary))
    return FALSE;

  g_chmod (temporary, 0600);
  if (sync_file (temporary) && g_rename (temporary, copy) == 0)
    return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_IO,
                       "The copy before the upgrade cannot be kept");
  return FALSE;
}

gboolean
tdm_migrations_run (TdmDb *db, const char *path, GError **error)
{
  gint64 version;

  /* Cannot be changed inside a transaction, and stays in the file. */
  if (!tdm_db_execute (db, "PRAGMA journal_mode = WAL", error) ||
      !tdm_db_get_number (db, 0, &version, error, "PRAGMA user_version", ""))
    return FALSE;

  if (version > 0 && version < (gint64) G_N_ELEMENTS (scripts) && !keep_copy (db, path, version, error))
    return FALSE;

  for (guint next = (guint) version + 1; next <= G_N_ELEMENTS (scripts); next++)
    if (!run_script (db, next, error))
      return FALSE;

  return TRUE;
}

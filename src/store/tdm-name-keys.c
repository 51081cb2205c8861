/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the sort keys of names anew when the language changes, a batch at a time in the background. */

#include "tdm-change-log-private.h"
#include "tdm-db-private.h"
#include "tdm-name-keys-private.h"

/* So many rows take some ten milliseconds: nobody waits longer for the database thread. */
#define BATCH 500

typedef struct
{
  char *tag;
  gint64 next; /* id to go on from */
  gboolean customers_done;
} Rebuild;

static void
free_rebuild (gpointer data)
{
  Rebuild *self = data;

  g_free (self->tag);
  g_free (self);
}

/* The next rows as (id, name), so that no read walks an index that is being written. */
static gboolean
rebuild_batch (
  TdmDb *db, Rebuild *self, const char *select, const char *update, gboolean *done, GError **error)
{
  g_autoptr (TdmStatement) read = tdm_db_prepare (db, select, error);
  g_autoptr (TdmStatement) write = read != NULL ? tdm_db_prepare (db, update, error) : NULL;
  TdmStep step = TDM_STEP_ERROR;
  int rows = 0;

  if (write == NULL)
    return FALSE;

  tdm_statement_bind (read, "ii", self->next, (gint64) BATCH);
  while ((step = tdm_statement_step (read, error)) == TDM_STEP_ROW)
    {
      gsize length;
      g_autofree guint8 *key = tdm_db_make_name_key (db, tdm_statement_get_text (read, 1), &length);

      self->next = tdm_statement_get_number (read, 0);
      tdm_statement_bind_blob (write, 1, key, length);
      tdm_statement_bind_number (write, 2, self->next);
      if (!tdm_statement_run (write, error))
        return FALSE;
      rows++;
    }

  *done = rows < BATCH;
  return step == TDM_STEP_DONE;
}

static gboolean
rebuild_next (TdmDb *db, Rebuild *self, gboolean *done, GError **error)
{
  if (self->customers_done)
    return rebuild_batch (db, self, "SELECT d.id, d.name FROM deal d WHERE d.id > ? ORDER BY d.id LIMIT ?",
                          "UPDATE deal SET name_key = ?1, customer_key = coalesce ("
                          "(SELECT name_key FROM customer WHERE id = deal.customer_id), x'ff') WHERE id = ?2",
                          done, error);

  return rebuild_batch (db, self, "SELECT id, name FROM customer WHERE id > ? ORDER BY id LIMIT ?",
                        "UPDATE customer SET name_key = ?1 WHERE id = ?2", done, error);
}

/* The tag is written with the last batch: a rebuild that was interrupted starts again. */
static gboolean
rebuild_step (TdmDb *db, gpointer data, GError **error)
{
  Rebuild *self = data;
  g_auto (TdmTransaction) txn = { NULL };
  gboolean done = FALSE;

  if (!tdm_transaction_begin (&txn, db, error) || !rebuild_next (db, self, &done, error))
    return FALSE;

  if (done && self->customers_done &&
      !tdm_db_run (db, error, "INSERT OR REPLACE INTO meta VALUES ('collation', ?)", "t", self->tag))
    return FALSE;

  if (!tdm_transaction_commit (&txn, error))
    return FALSE;

  if (!done)
    return TRUE;
  if (self->customers_done)
    {
      tdm_db_note_all_deals (db);
      tdm_db_note_change (db, TDM_CHANGE_CUSTOMERS);
      return FALSE;
    }
  self->customers_done = TRUE;
  self->next = 0;
  return TRUE;
}

void
tdm_name_keys_start (TdmStore *self, TdmDb *db)
{
  const char *tag = tdm_store_get_collation_tag (self);
  gint64 same = 0;
  Rebuild *rebuild;

  if (!tdm_db_get_number (db, 0, &same, NULL, "SELECT value IS ? FROM meta WHERE key = 'collation'", "t",
                          tag != NULL ? tag : "") ||
      same)
    return;

  rebuild = g_new0 (Rebuild, 1);
  rebuild->tag = g_strdup (tag != NULL ? tag : "");
  tdm_store_run_background (self, rebuild_step, rebuild, free_rebuild);
}

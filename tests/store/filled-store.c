/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in a folder of its own with any number of made-up deals, written past the verbs so that a million take
 * seconds. */

#include "filled-store.h"

#include <glib/gstdio.h>

#include "tdm-change-log-private.h"

/* Numbers that look random and have ties: i × a prime, modulo another. */
static const char fill_customers[] =
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u / 5 + 1)"
  "INSERT INTO customer (id, name, name_key, country, city)"
  " SELECT i, 'Customer ' || i, CAST ('customer ' || i AS BLOB), 'PL', 'Łódź' FROM n";
static const char fill_deals[] =
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
  "INSERT INTO deal (id, name, name_key, customer_id, customer_key, direction, stage, outcome, type,"
  " microsoft_status, favorite, consent, value, currency, value_key, close_date, deadline, created, updated,"
  " expiration, invited)"
  " SELECT i, 'Deal ' || (i * 7919 %% 1000), CAST ('deal ' || (i * 7919 %% 1000) AS BLOB), 1 + i %% (%u / 5 "
  "+ 1),"
  " CAST ('customer ' || (i %% 777) AS BLOB), i %% 2, i * 31 %% 3, 0, 0, 0, i * 17 %% 40 = 0, 0,"
  " i * 104729 %% 99991, 'PLN', 'PLN ' || printf ('%%08d', i * 104729 %% 99991),"
  " date ('2026-01-01', (i * 7907 %% 700) || ' days'), CASE i %% 5 WHEN 0 THEN i * 6547 %% 9973"
  " ELSE 9223372036854775807 END, i, i * 7699 %% 1000003, 0, 0 FROM n";

gboolean
wake_up_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static TdmStore *
open_store (const char *folder)
{
  TdmStore *store = tdm_store_new (folder, TDM_STORE_DEFAULT);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tdm_store_open_async (store, NULL, done_cb, &result);
  wait_until (result != NULL);
  g_assert_true (tdm_store_open_finish (store, result, &error));
  g_assert_no_error (error);

  return store;
}

static void
execute (TdmDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  tdm_db_execute (db, sql, &error);
  g_assert_no_error (error);
}

/* One row after another: the texts of a column, joined by semicolons. */
static char *
select_text (TdmDb *db, const char *sql)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (db, sql, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  while (tdm_statement_step (statement, NULL) == TDM_STEP_ROW)
    g_string_append_printf (text, "%s;", tdm_statement_get_text (statement, 0));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

#define INDEXES "FROM sqlite_master WHERE type = 'index' AND tbl_name = 'deal' AND sql IS NOT NULL"

/* Indexes are built afterwards: that is three times as fast. */
static void
fill (TdmDb *db, guint n_deals)
{
  g_autofree char *drop = select_text (db, "SELECT 'DROP INDEX ' || name " INDEXES);
  g_autofree char *create = select_text (db, "SELECT sql " INDEXES);
  g_autofree char *customers = g_strdup_printf (fill_customers, n_deals);
  g_autofree char *deals = g_strdup_printf (fill_deals, n_deals, n_deals);

  execute (db, "BEGIN");
  execute (db, drop);
  execute (db, customers);
  execute (db, deals);
  execute (db, create);
  /* The keys of names are what the fill says; nobody shall make them anew in the background. */
  execute (db, "INSERT OR REPLACE INTO meta VALUES ('collation', '')");
  execute (db, "COMMIT");
}

void
filled_store_set_up (FilledStore *self, guint n_deals)
{
  g_autofree char *path = NULL;
  TdmDb *db;

  self->folder = g_dir_make_tmp ("tandem-test-XXXXXX", NULL);
  path = g_build_filename (self->folder, "tandem.db", NULL);
  self->store = open_store (self->folder);
  if (n_deals == 0)
    return;

  tdm_store_close (self->store);
  g_object_unref (self->store);
  db = tdm_db_open (path, FALSE, NULL);
  fill (db, n_deals);
  tdm_db_close (db);
  self->store = open_store (self->folder);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
filled_store_tear_down (FilledStore *self)
{
  tdm_store_close (self->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&self->store));
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

typedef struct
{
  const char *sql;
  const gint64 *ids;
  GArray *answer;
} Work;

static gpointer
change_job (TdmDb *db, gpointer data, GError **error)
{
  Work *work = data;

  execute (db, "BEGIN");
  g_assert_true (tdm_db_run (db, error, work->sql, "i", work->ids[0]));
  execute (db, "COMMIT");
  for (const gint64 *id = work->ids; *id != 0; id++)
    tdm_db_note_deal (db, *id);

  return NULL;
}

static gpointer
select_job (TdmDb *db, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (TdmStatement) statement = tdm_db_prepare (db, g_intern_string (work->sql), error);

  g_assert_nonnull (statement);
  while (tdm_statement_step (statement, error) == TDM_STEP_ROW)
    {
      guint32 id = (guint32) tdm_statement_get_number (statement, 0);

      g_array_append_val (work->answer, id);
    }

  return NULL;
}

static void
run (FilledStore *self, TdmJobKind kind, TdmStoreJobFunc func, Work *work)
{
  g_autoptr (GAsyncResult) result = NULL;
  GTask *task = g_task_new (self->store, NULL, done_cb, &result);

  g_task_set_task_data (task, work, NULL);
  tdm_store_run (self->store, kind, task, func, NULL);
  wait_until (result != NULL);
  g_assert_false (g_task_had_error (G_TASK (result)));
}

void
filled_store_change (FilledStore *self, const char *sql, const gint64 *ids)
{
  run (self, TDM_JOB_WRITE, change_job, &(Work) { .sql = sql, .ids = ids });
}

GArray *
filled_store_select (FilledStore *self, const char *sql)
{
  Work work = { .sql = sql, .answer = g_array_new (FALSE, FALSE, sizeof (guint32)) };

  run (self, TDM_JOB_READ, select_job, &work);

  return work.answer;
}

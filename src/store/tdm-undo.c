/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a change back: the rows as they were, the outbox and the search index. */

#include "tdm-change-log-private.h"
#include "tdm-customer-table-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-draft-table-private.h"
#include "tdm-recorder-private.h"
#include "tdm-search-table-private.h"
#include "tdm-store-error.h"
#include "tdm-undo-table-private.h"
#include "tdm-verb-private.h"

static gboolean
too_late (GError **error)
{
  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE, "This change was sent already");
  return FALSE;
}

static gboolean
is_heart (const TdmUndo *undo)
{
  return g_str_equal (undo->kind, TDM_UNDO_FAVORITE) || g_str_equal (undo->kind, TDM_UNDO_UNFAVORITE);
}

/* What Partner Center knows already can be taken back only where a second change can say so. */
static gboolean
compensate (TdmDb *db, gint64 deal_id, const char *action, GError **error)
{
  TdmOutboxAdd entry = { .deal_id = deal_id, .action = action };
  gint64 seq;

  if (!g_str_equal (action, "edit") && !g_str_equal (action, "favorite"))
    return too_late (error);

  return tdm_outbox_table_add (db, &entry, &seq, error);
}

static gboolean
take_out_of_outbox (TdmDb *db, gint64 seq, gint64 deal_id, const char *action, GError **error)
{
  g_autoptr (GError) load_error = NULL;
  TdmOutboxEntry *entry;
  gboolean left;

  if (seq == 0)
    return TRUE;

  tdm_db_note_change (db, TDM_CHANGE_OUTBOX);
  entry = tdm_outbox_table_load (db, seq, NULL, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (entry == NULL)
    return compensate (db, deal_id, action, error);

  left = entry->attempts > 0 || g_str_equal (entry->state, "sending");
  tdm_outbox_entry_free (entry);
  return left ? too_late (error) : tdm_outbox_table_remove (db, seq, error);
}

static gboolean
take_many_out_of_outbox (TdmDb *db, const TdmUndo *undo, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT outbox_seq, deal_id, action FROM undo_deal WHERE undo_id = ? AND outbox_seq <> 0", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", undo->id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    if (!take_out_of_outbox (db, tdm_statement_get_number (row, 0), tdm_statement_get_number (row, 1),
                             tdm_statement_get_text (row, 2), error))
      return FALSE;

  return step == TDM_STEP_DONE;
}

static gboolean
take_back_entries (TdmDb *db, const TdmUndo *undo, GError **error)
{
  const char *action = is_heart (undo) ? "favorite" : undo->kind;

  return take_out_of_outbox (db, undo->outbox_seq, undo->deal_id, action, error) &&
         take_many_out_of_outbox (db, undo, error);
}

static gboolean
remove_created (TdmDb *db, const TdmUndo *undo, GError **error)
{
  gboolean has_later;

  if (undo->created_first == 0)
    return TRUE;
  if (!tdm_undo_table_has_later (db, undo, &has_later, error))
    return FALSE;

  if (has_later)
    {
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE,
                           "An imported deal was changed since");
      return FALSE;
    }

  for (gint64 id = undo->created_first;
       id <= undo->created_last && id - undo->created_first <= TDM_CHANGE_LOG_MAX; id++)
    tdm_db_note_deal (db, id);
  return tdm_deal_rows_remove (db, undo->created_first, undo->created_last, error);
}

/* Their first column is the deal's id. What is searched stands in some columns of the first three, by their number
 * in the schema: the name, the customer and its key; shared notes, CRM ID and campaign; all of a person. */
static const struct
{
  const char *table;
  int searched[4];
} deal_tables[] = {
  { "deal", { 3, 5, 6, -1 } }, { "deal_text", { 1, 4, 5, -1 } }, { "person", { 3, 4, 6, -1 } },
  { "deal_solution", { -1 } }, { "timeline", { -1 } },           { "raw", { -1 } },
  { "registration", { -1 } },
};
#define N_SEARCHED_TABLES 3

static gboolean
note_deals (TdmDb *db, GBytes *changeset, const char *table, GError **error)
{
  g_autoptr (GArray) ids = tdm_recorder_list_ids (changeset, table, NULL, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    tdm_db_note_deal (db, g_array_index (ids, gint64, i));

  return ids != NULL;
}

static gboolean
index_deals_again (TdmDb *db, GBytes *changeset, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (deal_tables); i++)
    if (!note_deals (db, changeset, deal_tables[i].table, error))
      return FALSE;

  for (guint i = 0; i < N_SEARCHED_TABLES; i++)
    {
      g_autoptr (GArray) ids =
        tdm_recorder_list_ids (changeset, deal_tables[i].table, deal_tables[i].searched, error);

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        if (!tdm_deal_rows_index_again (db, g_array_index (ids, gint64, j), error))
          return FALSE;
      if (ids == NULL)
        return FALSE;
    }

  return TRUE;
}

/* A customer may be gone again: the change that is taken back brought it. */
static gboolean
index_customer_again (TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (TdmCustomer) customer = tdm_customer_table_load (db, id, &load_error);

  if (customer != NULL)
    return tdm_search_table_put_customer (db, customer, FALSE, error);
  if (load_error == NULL)
    return tdm_search_table_remove_customer (db, id, error);

  g_propagate_error (error, g_steal_pointer (&load_error));
  return FALSE;
}

static gboolean
index_customers_again (TdmDb *db, GBytes *changeset, GError **error)
{
  g_autoptr (GArray) ids = tdm_recorder_list_ids (changeset, "customer", NULL, error);

  if (ids == NULL)
    return FALSE;

  if (ids->len > 0)
    tdm_db_note_change (db, TDM_CHANGE_CUSTOMERS);
  for (guint i = 0; i < ids->len; i++)
    if (!index_customer_again (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* Tables that windows read whole, by the beginning of their names. */
static const struct
{
  const char *prefix;
  TdmChangeKinds kind;
} lists[] = { { "offer", TDM_CHANGE_OFFERS },
              { "company_", TDM_CHANGE_COMPANY },
              { "kept_solution", TDM_CHANGE_SOLUTIONS },
              { "view", TDM_CHANGE_VIEWS },
              { "absence", TDM_CHANGE_REMINDERS } };

static void
note_list (TdmDb *db, const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_has_prefix (table, lists[i].prefix))
      tdm_db_note_change (db, lists[i].kind);
}

static gboolean
note_lists (TdmDb *db, GBytes *changeset, GError **error)
{
  g_autoptr (GHashTable) tables = tdm_recorder_list_tables (changeset, error);
  GHashTableIter iter;
  gpointer table;

  if (tables == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, &table, NULL))
    note_list (db, table);

  return TRUE;
}

static gboolean
revert_piece (TdmDb *db, GBytes *changeset, GError **error)
{
  return tdm_recorder_revert (db, changeset, error) && index_deals_again (db, changeset, error) &&
         index_customers_again (db, changeset, error) && note_lists (db, changeset, error);
}

static gboolean
revert_pieces (TdmDb *db, gint64 undo_id, GError **error)
{
  gint64 pieces;

  if (!tdm_db_get_number (db, 0, &pieces, error, "SELECT count(*) FROM undo_changeset WHERE undo_id = ?", "i",
                          undo_id))
    return FALSE;

  for (int position = (int) pieces - 1; position >= 0; position--)
    {
      g_autoptr (GBytes) changeset = tdm_undo_table_load_changeset (db, undo_id, position, error);

      if (changeset == NULL || !revert_piece (db, changeset, error))
        return FALSE;
    }

  return TRUE;
}

/* After the changes were reverted: until then a changed deal does not name its old customer again. */
static gboolean
remove_created_customers (TdmDb *db, const TdmUndo *undo, GError **error)
{
  if (undo->created_first == 0)
    return TRUE;

  tdm_db_note_change (db, TDM_CHANGE_CUSTOMERS);
  return tdm_customer_table_remove_unused (db, error);
}

/* The next deal may get the number of one that is gone, and must not find its texts. */
static gboolean
remove_orphaned_drafts (TdmDb *db, GError **error)
{
  if (!tdm_draft_table_remove_orphans (db, error))
    return FALSE;

  if (tdm_db_get_changes (db) > 0)
    tdm_db_note_change (db, TDM_CHANGE_DRAFTS);
  return TRUE;
}

static gboolean
require_last_heart (TdmDb *db, const TdmUndo *undo, GError **error)
{
  gint64 later;

  if (!tdm_db_get_number (
        db, 0, &later, error,
        "SELECT 1 FROM undo WHERE id > ?1 AND deal_id = ?2 AND kind IN ('favorite', 'unfavorite')"
        " UNION ALL SELECT 1 FROM undo_deal WHERE undo_id > ?1 AND deal_id = ?2 AND action = 'favorite'"
        " LIMIT 1",
        "ii", undo->id, undo->deal_id))
    return FALSE;
  if (later == 0)
    return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE, "The heart was changed since");
  return FALSE;
}

static gboolean
revert_heart (TdmDb *db, const TdmUndo *undo, GError **error)
{
  gboolean was_set = g_str_equal (undo->kind, TDM_UNDO_FAVORITE);

  if (!require_last_heart (db, undo, error) ||
      !tdm_deal_table_set_favorite (db, undo->deal_id, !was_set, error))
    return FALSE;

  tdm_db_note_deal (db, undo->deal_id);
  return tdm_db_run (
    db, error,
    "DELETE FROM timeline WHERE deal_id = ?1 AND position = (SELECT max (position) FROM timeline"
    " WHERE deal_id = ?1 AND kind = 'favorite' AND at = ?2)",
    "ii", undo->deal_id, undo->at);
}

gboolean
tdm_verb_undo (TdmDb *db, gint64 undo_id, GError **error)
{
  g_auto (TdmTransaction) txn = { NULL };
  g_auto (TdmUndo) undo = { 0 };

  return tdm_transaction_begin (&txn, db, error) && tdm_undo_table_load (db, undo_id, &undo, error) &&
         take_back_entries (db, &undo, error) && remove_created (db, &undo, error) &&
         (is_heart (&undo) ? revert_heart (db, &undo, error) : revert_pieces (db, undo_id, error)) &&
         remove_created_customers (db, &undo, error) && remove_orphaned_drafts (db, error) &&
         tdm_undo_table_remove (db, undo_id, error) && tdm_transaction_commit (&txn, error);
}

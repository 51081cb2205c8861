/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals, and notes in a history, as the windows and the command line ask for them. */

#include "tdm-store-bulk.h"

#include "tdm-bulk-edit-private.h"
#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-clean-private.h"
#include "tdm-deal-history-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-store-private.h"

/* ---- one change to many deals ---- */

static void
free_bulk_order (gpointer data)
{
  TdmBulkOrder *order = data;

  tdm_deal_record_free ((TdmDealRecord *) order->edit.values);
  g_strfreev ((GStrv) order->edit.add_tags);
  g_strfreev ((GStrv) order->edit.remove_tags);
  g_array_unref (order->ids);
  g_free (order);
}

static GArray *
copy_ids (const guint32 *ids, guint n_ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);

  for (guint i = 0; i < n_ids; i++)
    if (g_hash_table_add (seen, GUINT_TO_POINTER (ids[i])))
      {
        gint64 id = ids[i];

        g_array_append_val (copy, id);
      }

  return copy;
}

/* A tag that is empty or only blanks is none. */
static const char *const *
copy_tags (const char *const *tags)
{
  g_autoptr (GStrvBuilder) copy = g_strv_builder_new ();

  if (tags == NULL || *tags == NULL)
    return NULL;

  for (; *tags != NULL; tags++)
    {
      g_autofree char *tag = g_strstrip (g_strdup (*tags));

      if (*tag != '\0')
        g_strv_builder_add (copy, g_strdelimit (tag, "\n", ' '));
    }

  return (const char *const *) g_strv_builder_end (copy);
}

/**
 * tdm_store_edit_deals_async:
 * @ids: (array length=n_ids): which deals; one that is named twice counts once
 * @edit: what every one of them gets
 * @dry_run: tell what would happen and change nothing
 *
 * Edits many deals in one transaction with one undo. Each deal answers to its own rules (M86–M88, M95): a deal that
 * refuses is left as it is and told, the others change. Every changed deal has its history and its own entry in the
 * outbox, as if it had been edited alone.
 */
void
tdm_store_edit_deals_async (TdmStore *self,
                            const guint32 *ids,
                            guint n_ids,
                            const TdmBulkEdit *edit,
                            gboolean dry_run,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  TdmBulkOrder *order;
  TdmDealRecord *values;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && edit != NULL && (n_ids == 0 || ids != NULL));
  g_return_if_fail (edit->fields == 0 || edit->values != NULL);

  values = edit->values != NULL ? tdm_deal_record_copy (edit->values) : NULL;
  if (values != NULL)
    tdm_deal_clean (values);

  order = g_new0 (TdmBulkOrder, 1);
  order->edit = *edit;
  order->edit.values = values;
  order->edit.add_tags = copy_tags (edit->add_tags);
  order->edit.remove_tags = copy_tags (edit->remove_tags);
  order->ids = copy_ids (ids, n_ids);
  order->dry_run = dry_run;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_edit_deals_async);
  g_task_set_task_data (task, order, free_bulk_order);
  tdm_store_run (self, dry_run ? TDM_JOB_READ : TDM_JOB_WRITE, task, tdm_bulk_edit_job,
                 (GDestroyNotify) tdm_bulk_receipt_free);
}

/**
 * tdm_store_edit_deals_finish:
 *
 * Returns: (transfer full) (nullable): what was done; %NULL when nothing was, with a %TDM_STORE_ERROR
 */
TdmBulkReceipt *
tdm_store_edit_deals_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- a note in the history ---- */

typedef struct
{
  gint64 deal_id;
  char *text;
} NoteOrder;

static void
free_note_order (gpointer data)
{
  NoteOrder *order = data;

  g_free (order->text);
  g_free (order);
}

static gpointer
add_note_job (TdmDb *db, gpointer data, GError **error)
{
  const NoteOrder *order = data;
  g_autoptr (TdmDealRecord) deal = NULL;
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_deal_rules_require_text ("note", order->text, error))
    return NULL;

  deal = tdm_deal_table_load_row (db, order->deal_id, error);
  if (deal == NULL || !tdm_verb_begin (&verb, db, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, "note", NULL, NULL, NULL, order->text, error) ||
      !tdm_verb_keep (&verb, "note", order->deal_id, error))
    return NULL;

  tdm_db_note_deal (db, order->deal_id);
  return tdm_verb_commit (&verb, error) ? tdm_receipt_new (order->deal_id, verb.undo_id) : NULL;
}

/**
 * tdm_store_add_note_async:
 * @text: what was said or done; blanks around it are dropped
 *
 * Writes a note into the history of a deal in any stage, also an archived one. Nothing leaves this computer. An
 * empty note is refused with %TDM_RULE_ERROR_MISSING, one beyond 16,000 characters with %TDM_RULE_ERROR_TOO_LONG, both of the
 * member "note". Finished by tdm_store_change_finish ().
 */
void
tdm_store_add_note_async (TdmStore *self,
                          gint64 deal_id,
                          const char *text,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  NoteOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && text != NULL);

  order = g_new0 (NoteOrder, 1);
  order->deal_id = deal_id;
  order->text = g_strstrip (g_strdup (text));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_add_note_async);
  g_task_set_task_data (task, order, free_note_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, add_note_job, g_free);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals: each by its own rules, all in one transaction with one undo. */

#include "tdm-bulk-edit-private.h"

#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-history-private.h"
#include "tdm-private-words.h"

/* What one deal still needs after the recording has ended: the members it changed, and the entity tag they stood on. */
typedef struct
{
  gint64 deal_id;
  TdmDealFields fields;
  char *base_etag;
} Changed;

typedef struct
{
  TdmDb *db;
  const TdmBulkOrder *order;
  TdmBulkReceipt *receipt;
  GArray *changed; /* Changed */
} BulkRun;

static void
clear_changed (gpointer data)
{
  g_free (((Changed *) data)->base_etag);
}

static void
free_refusal (gpointer data)
{
  TdmBulkRefusal *refusal = data;

  g_free (refusal->name);
  g_error_free (refusal->error);
  g_free (refusal);
}

void
tdm_bulk_receipt_free (TdmBulkReceipt *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_free (self);
}

/* Takes @error. */
static void
refuse (BulkRun *self, gint64 deal_id, const char *name, GError *error)
{
  TdmBulkRefusal *refusal = g_new0 (TdmBulkRefusal, 1);

  refusal->deal_id = deal_id;
  refusal->name = g_strdup (name);
  refusal->error = error;
  g_ptr_array_add (self->receipt->refused, refusal);
}

static void
move_close_date (TdmDealRecord *record, int days)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text =
    g_strconcat (record->close_date != NULL ? record->close_date : "", "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (text, utc);
  g_autoptr (GDateTime) moved = day != NULL ? g_date_time_add_days (day, days) : NULL;

  if (moved == NULL)
    return;

  g_free (record->close_date);
  record->close_date = g_date_time_format (moved, "%Y-%m-%d");
}

/* Each tag once, in the order they came. (transfer full) (nullable) */
static GStrv
make_tags (const char *const *old, const char *const *add, const char *const *remove)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *lists[] = { old, add };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const char *const *tag = lists[i]; tag != NULL && *tag != NULL; tag++)
      if ((remove == NULL || !g_strv_contains (remove, *tag)) && g_hash_table_add (kept, (gpointer) *tag))
        g_strv_builder_add (tags, *tag);

  return g_hash_table_size (kept) > 0 ? g_strv_builder_end (tags) : NULL;
}

static void
change_tags (TdmPrivateWords *words, const TdmBulkEdit *edit)
{
  g_auto (GStrv) old = words->tags;

  words->tags = make_tags ((const char *const *) old, edit->add_tags, edit->remove_tags);
}

static TdmDealFields
get_asked_fields (const TdmBulkEdit *edit)
{
  TdmDealFields fields = edit->fields;

  if (edit->move_close_days != 0)
    fields |= TDM_DEAL_FIELD_CLOSE_DATE;
  if (edit->add_tags != NULL || edit->remove_tags != NULL)
    fields |= TDM_DEAL_FIELD_TAGS;
  return fields;
}

static gboolean
apply_edit (TdmDealChange *change, const TdmBulkEdit *edit, GError **error)
{
  TdmDealFields fields = get_asked_fields (edit);

  if (edit->move_close_days != 0)
    move_close_date (change->after, edit->move_close_days);
  if ((fields & TDM_DEAL_FIELD_TAGS) != 0)
    change_tags (change->after->private_words, edit);
  if (edit->set_favorite)
    change->after->favorite = edit->favorite != FALSE;

  return fields == 0 || tdm_deal_change_may_edit (change, fields, error);
}

static gboolean
write_history (const TdmDealChange *change, TdmVerb *verb, GError **error)
{
  TdmDealFields told = change->fields & ~TDM_DEAL_FIELD_FAVORITE;
  gboolean favorite = change->after->favorite;

  if (!tdm_deal_history_add_edits (verb->db, change->before, change->after, told, verb->now, error))
    return FALSE;

  return (change->fields & TDM_DEAL_FIELD_FAVORITE) == 0 ||
         tdm_deal_history_add (verb->db, change->after->id, verb->now, "favorite", "favorite",
                               favorite ? "false" : "true", favorite ? "true" : "false", NULL, error);
}

static gboolean
save_one (BulkRun *self, TdmDealChange *change, TdmVerb *verb, GError **error)
{
  Changed changed = { .deal_id = change->after->id };

  if (!tdm_deal_change_save (change, verb, error) || !write_history (change, verb, error))
    return FALSE;

  changed.fields = change->fields;
  changed.base_etag = g_strdup (change->before->etag);
  g_array_append_val (self->changed, changed);
  return TRUE;
}

/* @verb is NULL in a dry run. A refusal by a rule is an answer, not an error. */
static gboolean
edit_one (BulkRun *self, gint64 deal_id, TdmVerb *verb, GError **error)
{
  const TdmBulkEdit *edit = &self->order->edit;
  g_auto (TdmDealChange) change = { NULL };
  GError *refusal = NULL;

  if (!tdm_deal_change_load (&change, self->db, deal_id, edit->values, edit->fields, &refusal) ||
      !apply_edit (&change, edit, &refusal))
    {
      if (refusal->domain != TDM_RULE_ERROR &&
          !g_error_matches (refusal, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, refusal);
          return FALSE;
        }

      refuse (self, deal_id, change.before != NULL ? change.before->name : NULL, refusal);
      return TRUE;
    }

  if (tdm_deal_record_diff (change.before, change.after, get_asked_fields (edit) | TDM_DEAL_FIELD_FAVORITE) ==
      0)
    {
      self->receipt->unchanged++;
      return TRUE;
    }

  self->receipt->changed++;
  return verb == NULL || save_one (self, &change, verb, error);
}

static gboolean
edit_all (BulkRun *self, TdmVerb *verb, GError **error)
{
  for (guint i = 0; i < self->order->ids->len; i++)
    if (!edit_one (self, g_array_index (self->order->ids, gint64, i), verb, error))
      return FALSE;

  return TRUE;
}

/* Private members go nowhere; the heart is a change of its own, as when it is set on one deal. */
static gboolean
post_one (TdmVerb *verb, const Changed *changed, GError **error)
{
  TdmOutboxAdd edit = { .deal_id = changed->deal_id, .action = "edit", .base_etag = changed->base_etag };
  TdmOutboxAdd heart = { .deal_id = changed->deal_id,
                         .action = "favorite",
                         .base_etag = changed->base_etag,
                         .fields = TDM_DEAL_FIELD_FAVORITE };

  edit.fields =
    changed->fields & ~(TDM_DEAL_FIELDS_PRIVATE | TDM_DEAL_FIELD_FAVORITE | TDM_DEAL_FIELD_UPDATED);
  if (!tdm_verb_post_one_of_many (verb, &edit, error))
    return FALSE;

  return (changed->fields & TDM_DEAL_FIELD_FAVORITE) == 0 || tdm_verb_post_one_of_many (verb, &heart, error);
}

static gboolean
write_all (BulkRun *self, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_verb_begin (&verb, self->db, error) || !edit_all (self, &verb, error))
    return FALSE;
  if (self->changed->len == 0)
    return TRUE;

  if (!tdm_verb_keep (&verb, "bulk-edit", 0, error))
    return FALSE;
  for (guint i = 0; i < self->changed->len; i++)
    if (!post_one (&verb, &g_array_index (self->changed, Changed, i), error))
      return FALSE;

  self->receipt->undo_id = verb.undo_id;
  return tdm_verb_commit (&verb, error);
}

gpointer
tdm_bulk_edit_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmBulkOrder *order = data;
  g_autoptr (TdmBulkReceipt) receipt = g_new0 (TdmBulkReceipt, 1);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (Changed));
  BulkRun run = { db, order, receipt, changed };
  gboolean ok;

  receipt->refused = g_ptr_array_new_with_free_func (free_refusal);
  g_array_set_clear_func (changed, clear_changed);
  ok = order->dry_run ? edit_all (&run, NULL, error) : write_all (&run, error);
  return ok ? g_steal_pointer (&receipt) : NULL;
}

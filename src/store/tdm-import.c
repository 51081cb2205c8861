/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One import on its way: matches rows with deals, writes them and counts. */

#include "tdm-bulk-load-private.h"
#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-deal-history-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-deal-clean-private.h"
#include "tdm-import-customers-private.h"
#include "tdm-import-matcher-private.h"
#include "tdm-import-private.h"
#include "tdm-import-report-private.h"
#include "tdm-import-updates-private.h"
#include "tdm-outbox-table-private.h"
#include "tdm-recorder-private.h"
#include "tdm-timeline-table-private.h"
#include "tdm-undo-table-private.h"

/* With so many new deals in a table that had only some, building indexes anew is faster than keeping them. */
#define BULK_AFTER_CREATED 2000
#define BULK_IF_THERE_WERE 10000
/* Updates kept in memory before they are written as one piece of undo. */
#define UPDATES_A_PIECE 2000

struct _TdmImport
{
  TdmDb *db;
  char *file;
  TdmImportFlags flags;
  gint64 now;
  TdmImportReport *report;
  TdmImportMatcher *matcher;
  TdmImportCustomers *customers;
  TdmImportUpdates *updates; /* not written yet */
  TdmBulkLoad *bulk;         /* NULL: one row after another with all indexes */
  gint64 there_were;         /* deals before */

  TdmUndo undo;
  int n_pieces;
  guint n_updates; /* since the last piece */
};

TdmImport *
tdm_import_new (TdmDb *db, const char *file, TdmImportFlags flags)
{
  TdmImport *self = g_new0 (TdmImport, 1);

  self->db = db;
  self->file = g_strdup (file);
  self->flags = flags;
  self->now = tdm_clock_now ();
  self->report = tdm_import_report_new ();
  self->matcher = tdm_import_matcher_new (db);
  self->customers = tdm_import_customers_new (db);
  self->updates = tdm_import_updates_new ();
  self->undo.kind = g_strdup ("import");
  return self;
}

void
tdm_import_free (TdmImport *self)
{
  g_free (self->file);
  g_clear_pointer (&self->report, tdm_import_report_free);
  tdm_import_matcher_free (self->matcher);
  tdm_import_customers_free (self->customers);
  tdm_import_updates_free (self->updates);
  g_clear_pointer (&self->bulk, tdm_bulk_load_free);
  tdm_undo_clear (&self->undo);
  g_free (self);
}

const TdmImportReport *
tdm_import_get_report (TdmImport *self)
{
  return self->report;
}

TdmImportReport *
tdm_import_take_report (TdmImport *self)
{
  if (self->report->applied)
    self->report->undo_id = self->undo.id;
  return g_steal_pointer (&self->report);
}

gboolean
tdm_import_begin (TdmImport *self, GError **error)
{
  return tdm_db_get_number (self->db, 0, &self->there_were, error, "SELECT count(*) FROM deal", "") &&
         tdm_undo_table_add (self->db, self->now, &self->undo, error) && tdm_recorder_start (self->db, error);
}

/* ---- a new deal ---- */

/* A file says when a deal was made or changed, or it is now; New deals are answered, own ones are accepted. */
static void
complete_new_deal (TdmImport *self, TdmDealRecord *record, const TdmImportRow *row)
{
  if ((row->fields & TDM_DEAL_FIELD_DIRECTION) == 0)
    record->direction = row->new_direction;
  if ((row->fields & TDM_DEAL_FIELD_STAGE) == 0)
    record->stage = record->direction == TDM_DIRECTION_INBOUND ? TDM_STAGE_RECEIVED : TDM_STAGE_ACCEPTED;
  if (record->updated == TDM_NO_TIME)
    record->updated = record->created != TDM_NO_TIME ? record->created : self->now;
  if (record->created == TDM_NO_TIME)
    record->created = self->now;
  record->id = 0;
}

static gboolean
begin_history (TdmImport *self, const TdmDealRecord *record, GPtrArray *timeline, GError **error)
{
  gboolean sample = (self->flags & TDM_IMPORT_SAMPLE) != 0;
  g_autoptr (TdmTimelineEntry) entry = NULL;

  if (timeline == NULL || timeline->len == 0)
    {
      entry = sample ? tdm_timeline_entry_new (record->created, "created", NULL, NULL, NULL, NULL)
                     : tdm_timeline_entry_new (self->now, "imported", NULL, NULL, NULL, self->file);
      return tdm_timeline_table_begin (self->db, record->id, entry, error);
    }

  for (guint i = 0; i < timeline->len; i++)
    if (!tdm_timeline_table_add (self->db, record->id, g_ptr_array_index (timeline, i), error))
      return FALSE;

  return TRUE;
}

/* What Partner Center does not know yet must be made there. */
static gboolean
post_new_deal (TdmImport *self, const TdmDealRecord *record, GError **error)
{
  TdmOutboxAdd entry = { .deal_id = record->id, .action = "create" };
  gint64 seq;

  if ((self->flags & TDM_IMPORT_SAMPLE) != 0 || record->referral_id != NULL ||
      record->stage != TDM_STAGE_ACCEPTED)
    return TRUE;

  tdm_db_note_change (self->db, TDM_CHANGE_OUTBOX);
  return tdm_outbox_table_add (self->db, &entry, &seq, error);
}

static gboolean
write_new_deal (TdmImport *self, TdmImportRow *row, gint64 import_key, GError **error)
{
  TdmDealRecord *record = row->record;
  /* The range of ids says enough for undo. */
  gboolean was_recording = tdm_recorder_pause (self->db);
  gboolean ok;

  ok = tdm_import_customers_resolve (self->customers, record->customer, error) &&
       tdm_deal_rows_insert (self->db, record, import_key, TRUE, error) &&
       begin_history (self, record, row->timeline, error) && post_new_deal (self, record, error);
  tdm_recorder_resume (self->db, was_recording);
  return ok;
}

static gboolean
begin_bulk (TdmImport *self, GError **error)
{
  if (self->bulk != NULL || self->there_were > BULK_IF_THERE_WERE ||
      self->report->created < BULK_AFTER_CREATED)
    return TRUE;

  if (!tdm_import_matcher_load_all (self->matcher, error))
    return FALSE;

  self->bulk = tdm_bulk_load_begin (self->db, error);
  return self->bulk != NULL;
}

static gboolean
create_deal (TdmImport *self, TdmImportRow *row, gint64 import_key, GError **error)
{
  complete_new_deal (self, row->record, row);
  if (!write_new_deal (self, row, import_key, error))
    return FALSE;

  if (self->undo.created_first == 0)
    self->undo.created_first = row->record->id;
  self->undo.created_last = row->record->id;
  tdm_import_matcher_add (self->matcher, row->record, row->fields, import_key);
  tdm_db_note_deal (self->db, row->record->id);
  tdm_import_report_add (self->report, TDM_IMPORT_ACTION_CREATE, self->file, row->row, row->record,
                         row->fields);
  return begin_bulk (self, error);
}

/* ---- a deal that is there ---- */

static gboolean
keep_piece (TdmImport *self, GError **error)
{
  g_autoptr (GBytes) changeset = tdm_recorder_stop (self->db, error);

  if (changeset == NULL)
    return FALSE;

  self->n_updates = 0;
  return g_bytes_get_size (changeset) == 0 ||
         tdm_undo_table_add_changeset (self->db, self->undo.id, self->n_pieces++, changeset, error);
}

static gboolean
write_update (TdmImport *self,
              const TdmDealRecord *before,
              const TdmDealRecord *after,
              TdmDealFields changes,
              GError **error)
{
  if (!tdm_deal_rows_save (self->db, after, changes, error) ||
      !tdm_deal_history_add (self->db, after->id, self->now, "imported", NULL, NULL, NULL, self->file,
                             error) ||
      !tdm_deal_history_add_edits (self->db, before, after, changes, self->now, error))
    return FALSE;

  tdm_db_note_deal (self->db, after->id);
  if (++self->n_updates < UPDATES_A_PIECE)
    return TRUE;

  return keep_piece (self, error) && tdm_recorder_start (self->db, error);
}

/* What @wanted changes; the customer counts as the same when it is the same entity. */
static TdmDealFields
lay_over (TdmDealRecord *after,
          const TdmDealRecord *before,
          const TdmDealRecord *wanted,
          TdmDealFields fields)
{
  TdmDealFields changes;
  TdmCustomer *merged;

  tdm_deal_record_apply (after, wanted, fields);
  changes = tdm_deal_record_diff (before, after, fields & ~TDM_DEAL_FIELD_CUSTOMER);
  if ((fields & TDM_DEAL_FIELD_CUSTOMER) == 0)
    return changes;

  merged = tdm_import_customers_merge (before->customer, after->customer);
  tdm_customer_free (after->customer);
  after->customer = merged;
  if (!tdm_customer_equal (merged, before->customer))
    return changes | TDM_DEAL_FIELD_CUSTOMER;

  merged->id = before->customer->id;
  return changes;
}

static gboolean
changes_something (const TdmImportUpdate *update)
{
  g_autoptr (TdmDealRecord) after = tdm_deal_record_copy (update->before);

  return lay_over (after, update->before, update->wanted, update->fields) != 0;
}

static gboolean
is_older (const TdmDealRecord *known, const TdmImportRow *row)
{
  return (row->fields & TDM_DEAL_FIELD_UPDATED) != 0 && row->record->updated != TDM_NO_TIME &&
         row->record->updated < known->updated;
}

static void
report_unchanged (TdmImport *self, guint64 row, const TdmDealRecord *deal)
{
  tdm_import_report_add (self->report, TDM_IMPORT_ACTION_UNCHANGED, self->file, row, deal, 0);
}

static gboolean
write_kept_update (TdmImport *self, const TdmImportUpdate *update, GError **error)
{
  g_autoptr (TdmDealRecord) after = tdm_deal_record_copy (update->before);
  TdmDealFields changes = lay_over (after, update->before, update->wanted, update->fields);
  TdmDealFields told = changes;

  if ((changes & TDM_DEAL_FIELD_CUSTOMER) != 0 &&
      !tdm_import_customers_resolve (self->customers, after->customer, error))
    return FALSE;
  if ((update->fields & TDM_DEAL_FIELD_UPDATED) == 0)
    {
      after->updated = self->now;
      changes |= TDM_DEAL_FIELD_UPDATED;
    }
  if (!write_update (self, update->before, after, changes, error))
    return FALSE;

  tdm_import_report_add (self->report, TDM_IMPORT_ACTION_UPDATE, self->file, update->row, after, told);
  return TRUE;
}

static gboolean
write_kept_updates (TdmImport *self, guint n_left, GError **error)
{
  while (tdm_import_updates_get_n (self->updates) > n_left)
    {
      g_autoptr (TdmImportUpdate) update = tdm_import_updates_pop (self->updates);

      if (!write_kept_update (self, update, error))
        return FALSE;
    }

  return TRUE;
}

/* The same deal again in one file: the later row has the last word, unless it says itself that it is older. */
static void
overrule (TdmImport *self, TdmImportUpdate *update, const TdmImportRow *row)
{
  gint64 id = update->before->id;

  if (is_older ((update->fields & TDM_DEAL_FIELD_UPDATED) != 0 ? update->wanted : update->before, row))
    {
      report_unchanged (self, row->row, update->before);
      return;
    }

  report_unchanged (self, update->row, update->before);
  tdm_deal_record_apply (update->wanted, row->record, row->fields);
  update->fields |= row->fields;
  update->row = row->row;
  if (changes_something (update))
    return;

  report_unchanged (self, row->row, update->before);
  tdm_import_updates_remove (self->updates, id);
}

static gboolean
update_deal (TdmImport *self, gint64 id, TdmImportRow *row, GError **error)
{
  TdmImportUpdate *known = tdm_import_updates_find (self->updates, id);
  g_autoptr (TdmImportUpdate) update = NULL;

  if (known != NULL)
    {
      overrule (self, known, row);
      return TRUE;
    }

  update = g_new0 (TdmImportUpdate, 1);
  update->row = row->row;
  update->fields = row->fields;
  update->wanted = tdm_deal_record_copy (row->record);
  update->before = tdm_deal_rows_load (self->db, id, (row->fields & TDM_DEAL_FIELD_RAW_JSON) != 0, error);
  if (update->before == NULL)
    return FALSE;

  if (is_older (update->before, row) || !changes_something (update))
    report_unchanged (self, row->row, update->before);
  else if (row->record->referral_id == NULL)
    return write_kept_update (self, update, error);
  else
    tdm_import_updates_add (self->updates, g_steal_pointer (&update));

  return write_kept_updates (self, TDM_IMPORT_UPDATES_MAX, error);
}

/* ---- a row ---- */

static gboolean
reject_bad_members (TdmImport *self, const TdmImportRow *row)
{
  g_autoptr (GPtrArray) problems = tdm_deal_rules_check (row->record, TDM_DEAL_CHECK_IMPORT);
  g_autofree char *reason = NULL;
  const TdmProblem *problem;

  if (problems->len == 0)
    return FALSE;

  problem = g_ptr_array_index (problems, 0);
  reason = tdm_problem_describe (problem);
  tdm_import_report_add_rejection (self->report, self->file, row->row, row->record, problem->field,
                                   row->value, reason);
  return TRUE;
}

gboolean
tdm_import_take_row (TdmImport *self, TdmImportRow *row, GError **error)
{
  gint64 id, import_key;

  if (row->record == NULL)
    {
      tdm_import_report_add_rejection (self->report, self->file, row->row, NULL, row->column, row->value,
                                       row->reason);
      return TRUE;
    }

  tdm_deal_clean (row->record);
  if (reject_bad_members (self, row))
    return TRUE;
  if (!tdm_import_matcher_find (self->matcher, row->record, row->fields, &id, &import_key, error))
    return FALSE;

  return id != 0 ? update_deal (self, id, row, error) : create_deal (self, row, import_key, error);
}

gboolean
tdm_import_end_rows (TdmImport *self, GError **error)
{
  if (!write_kept_updates (self, 0, error))
    return FALSE;

  tdm_import_report_sort (self->report);
  return TRUE;
}

gboolean
tdm_import_finish (TdmImport *self, GError **error)
{
  if (self->bulk != NULL && !tdm_bulk_load_finish (self->bulk, self->db, error))
    return FALSE;

  tdm_db_note_change (self->db, TDM_CHANGE_CUSTOMERS);
  self->report->applied = TRUE;
  return keep_piece (self, error) &&
         tdm_undo_table_set_created (self->db, self->undo.id, self->undo.created_first,
                                     self->undo.created_last, error);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long or rare members of a deal, and the referral as it was received. */

#include "tdm-deal-text-table-private.h"
#include "tdm-private-words.h"

/* A line feed ends a tag in the table, so none may hold one. */
static char *
join_tags (GStrv tags)
{
  char *joined;

  if (tags == NULL || *tags == NULL)
    return NULL;

  for (char **tag = tags; *tag != NULL; tag++)
    g_strdelimit (*tag, "\n", ' ');

  joined = g_strjoinv ("\n", tags);
  return joined;
}

static GStrv
split_tags (const char *joined)
{
  return joined != NULL ? g_strsplit (joined, "\n", -1) : NULL;
}

gboolean
tdm_deal_text_table_load (TdmDb *db, TdmDealRecord *record, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT notes, private_notes, tags, crm_id, campaign_id, status_reason, help_requested,"
                    " help_kind, help_notes, next_step, next_step_date FROM deal_text WHERE deal_id = ?",
                    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", record->id);
  step = tdm_statement_step (row, error);
  if (step != TDM_STEP_ROW)
    return step == TDM_STEP_DONE;

  record->notes = tdm_statement_dup_text (row, 0);
  record->private_words->notes = tdm_statement_dup_text (row, 1);
  record->private_words->tags = split_tags (tdm_statement_get_text (row, 2));
  record->crm_id = tdm_statement_dup_text (row, 3);
  record->campaign_id = tdm_statement_dup_text (row, 4);
  record->status_reason = tdm_statement_dup_text (row, 5);
  record->help_requested = tdm_statement_get_number (row, 6) != 0;
  record->help_kind = tdm_statement_dup_text (row, 7);
  record->help_notes = tdm_statement_dup_text (row, 8);
  record->private_words->next_step = tdm_statement_dup_text (row, 9);
  record->private_words->next_step_date = tdm_statement_dup_text (row, 10);
  return TRUE;
}

static gboolean
has_long_members (const TdmDealRecord *record)
{
  return record->notes != NULL || !tdm_private_words_is_empty (record->private_words) ||
         record->crm_id != NULL || record->campaign_id != NULL || record->status_reason != NULL ||
         record->help_requested || record->help_kind != NULL || record->help_notes != NULL;
}

#define INSERT_TEXT                                                                                          \
  "INSERT INTO deal_text (deal_id, notes, private_notes, tags, crm_id, campaign_id, status_reason,"          \
  " help_requested, help_kind, help_notes, next_step, next_step_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "   \
  "?, ?, ?)"
#define INSERT_RAW "INSERT INTO raw (deal_id, json) VALUES (?, ?)"

/* Plain for a new deal, for the reason told in tdm-solution-table.c. */
static const char insert_text[] = INSERT_TEXT;
static const char put_text[] = INSERT_TEXT
  " ON CONFLICT (deal_id) DO UPDATE SET notes = excluded.notes, private_notes = excluded.private_notes,"
  " tags = excluded.tags, crm_id = excluded.crm_id, campaign_id = excluded.campaign_id,"
  " status_reason = excluded.status_reason, help_requested = excluded.help_requested,"
  " help_kind = excluded.help_kind, help_notes = excluded.help_notes, next_step = excluded.next_step,"
  " next_step_date = excluded.next_step_date";
static const char insert_raw[] = INSERT_RAW;
static const char put_raw[] = INSERT_RAW " ON CONFLICT (deal_id) DO UPDATE SET json = excluded.json";

gboolean
tdm_deal_text_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  const TdmPrivateWords *words = record->private_words;
  g_autofree char *tags = NULL;

  if (!has_long_members (record))
    return fresh || tdm_db_run (db, error, "DELETE FROM deal_text WHERE deal_id = ?", "i", record->id);

  tags = join_tags (words->tags);
  return tdm_db_run (db, error, fresh ? insert_text : put_text, "ittttttitttt", record->id, record->notes,
                     words->notes, tags, record->crm_id, record->campaign_id, record->status_reason,
                     (gint64) (record->help_requested != FALSE), record->help_kind, record->help_notes,
                     words->next_step, words->next_step_date);
}

gboolean
tdm_raw_table_load (TdmDb *db, TdmDealRecord *record, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT json FROM raw WHERE deal_id = ?", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", record->id);
  step = tdm_statement_step (row, error);
  if (step == TDM_STEP_ROW)
    record->raw_json = tdm_statement_dup_text (row, 0);
  return step != TDM_STEP_ERROR;
}

gboolean
tdm_raw_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  if (record->raw_json == NULL)
    return fresh || tdm_db_run (db, error, "DELETE FROM raw WHERE deal_id = ?", "i", record->id);

  return tdm_db_run (db, error, fresh ? insert_raw : put_raw, "it", record->id, record->raw_json);
}

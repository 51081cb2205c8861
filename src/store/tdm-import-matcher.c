/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the deal that a file row means. */

#include "tdm-import-keys-private.h"
#include "tdm-import-matcher-private.h"

struct _TdmImportMatcher
{
  TdmDb *db;
  TdmImportKeys *all;      /* referral ids and import keys; NULL while the indexes answer */
  TdmImportKeys *creation; /* deals without referral id; NULL until a row asks */
};

TdmImportMatcher *
tdm_import_matcher_new (TdmDb *db)
{
  TdmImportMatcher *self = g_new0 (TdmImportMatcher, 1);

  self->db = db;
  return self;
}

void
tdm_import_matcher_free (TdmImportMatcher *self)
{
  g_clear_pointer (&self->all, tdm_import_keys_free);
  g_clear_pointer (&self->creation, tdm_import_keys_free);
  g_free (self);
}

static gboolean
is_by_creation (const TdmDealRecord *record, TdmDealFields fields)
{
  return (fields & TDM_DEAL_FIELD_CREATED) != 0 && record->created != TDM_NO_TIME;
}

gboolean
tdm_import_matcher_load_all (TdmImportMatcher *self, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    self->db,
    "SELECT id, referral_id, import_key FROM deal WHERE referral_id IS NOT NULL OR import_key IS NOT NULL",
    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  self->all = tdm_import_keys_new ();
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      const char *referral_id = tdm_statement_get_text (row, 1);
      guint64 key = referral_id != NULL ? tdm_fingerprint_of_referral (referral_id)
                                        : (guint64) tdm_statement_get_number (row, 2);

      tdm_import_keys_add (self->all, key, (guint32) tdm_statement_get_number (row, 0));
    }

  return step == TDM_STEP_DONE;
}

static gboolean
load_creations (TdmImportMatcher *self, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (self->db, "SELECT id, created, name FROM deal WHERE referral_id IS NULL", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  self->creation = tdm_import_keys_new ();
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    tdm_import_keys_add (
      self->creation,
      tdm_fingerprint_of_creation (tdm_statement_get_number (row, 1), tdm_statement_get_text (row, 2)),
      (guint32) tdm_statement_get_number (row, 0));

  return step == TDM_STEP_DONE;
}

static gboolean
find_referral (TdmImportMatcher *self, const char *referral_id, gint64 *id, GError **error)
{
  guint64 key = tdm_fingerprint_of_referral (referral_id);
  guint cursor = 0;
  guint32 candidate;

  *id = 0;
  if (self->all == NULL)
    return tdm_db_get_number (self->db, 0, id, error, "SELECT id FROM deal WHERE referral_id = ?", "t",
                              referral_id);

  while (*id == 0 && (candidate = tdm_import_keys_next (self->all, key, &cursor)) != 0)
    if (!tdm_db_get_number (self->db, 0, id, error, "SELECT id FROM deal WHERE id = ? AND referral_id = ?",
                            "it", (gint64) candidate, referral_id))
      return FALSE;

  return TRUE;
}

static gboolean
find_import_key (TdmImportMatcher *self, gint64 key, gint64 *id, GError **error)
{
  guint cursor = 0;
  guint32 candidate;

  *id = 0;
  if (self->all == NULL)
    return tdm_db_get_number (self->db, 0, id, error,
                              "SELECT id FROM deal WHERE import_key = ? ORDER BY id LIMIT 1", "i", key);

  while (*id == 0 && (candidate = tdm_import_keys_next (self->all, (guint64) key, &cursor)) != 0)
    if (!tdm_db_get_number (self->db, 0, id, error, "SELECT id FROM deal WHERE id = ? AND import_key = ?",
                            "ii", (gint64) candidate, key))
      return FALSE;

  return TRUE;
}

static gboolean
find_creation (TdmImportMatcher *self, const TdmDealRecord *record, gint64 *id, GError **error)
{
  guint cursor = 0;
  guint32 candidate;
  guint64 key = tdm_fingerprint_of_creation (record->created, record->name);

  *id = 0;
  if (self->creation == NULL && !load_creations (self, error))
    return FALSE;

  while (*id == 0 && (candidate = tdm_import_keys_next (self->creation, key, &cursor)) != 0)
    if (!tdm_db_get_number (
          self->db, 0, id, error,
          "SELECT id FROM deal WHERE id = ? AND created = ? AND name IS ? AND referral_id IS NULL", "iit",
          (gint64) candidate, record->created, record->name))
      return FALSE;

  return TRUE;
}

gboolean
tdm_import_matcher_find (TdmImportMatcher *self,
                         const TdmDealRecord *record,
                         TdmDealFields fields,
                         gint64 *id,
                         gint64 *import_key,
                         GError **error)
{
  *import_key = 0;
  if (record->referral_id != NULL)
    return find_referral (self, record->referral_id, id, error);
  if (is_by_creation (record, fields))
    return find_creation (self, record, id, error);

  *import_key = (gint64) tdm_fingerprint_of_content (record, fields);
  return find_import_key (self, *import_key, id, error);
}

void
tdm_import_matcher_add (TdmImportMatcher *self,
                        const TdmDealRecord *record,
                        TdmDealFields fields,
                        gint64 import_key)
{
  guint32 id = (guint32) record->id;

  if (self->all != NULL && record->referral_id != NULL)
    tdm_import_keys_add (self->all, tdm_fingerprint_of_referral (record->referral_id), id);
  else if (self->all != NULL && import_key != 0)
    tdm_import_keys_add (self->all, (guint64) import_key, id);

  if (self->creation != NULL && record->referral_id == NULL)
    tdm_import_keys_add (self->creation, tdm_fingerprint_of_creation (record->created, record->name), id);
}

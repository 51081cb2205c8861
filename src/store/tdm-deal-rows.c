/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole deal over all its tables. */

#include "tdm-deal-rows-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-deal-text-table-private.h"
#include "tdm-person-table-private.h"
#include "tdm-registration-table-private.h"
#include "tdm-search-table-private.h"
#include "tdm-solution-table-private.h"
#include "tdm-store-error.h"

/* Members that have tables of their own; all others stand in the narrow row. */
#define FIELDS_APART                                                                                         \
  (TDM_DEAL_FIELDS_LONG | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_CONTACT |          \
   TDM_DEAL_FIELD_RAW_JSON | TDM_DEAL_FIELD_REGISTRATION)

TdmDealRecord *
tdm_deal_rows_load (TdmDb *db, gint64 id, gboolean with_raw, GError **error)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_table_load_row (db, id, error);

  if (record == NULL || !tdm_deal_text_table_load (db, record, error) ||
      !tdm_person_table_load (db, record, error) || !tdm_solution_table_load (db, record, error) ||
      !tdm_registration_table_load (db, record, error) ||
      (with_raw && !tdm_raw_table_load (db, record, error)))
    return NULL;

  return g_steal_pointer (&record);
}

gboolean
tdm_deal_rows_insert (
  TdmDb *db, TdmDealRecord *record, gint64 import_key, gboolean searchable, GError **error)
{
  return tdm_deal_table_insert (db, record, import_key, error) &&
         tdm_deal_text_table_put (db, record, TRUE, error) &&
         tdm_person_table_put_team (db, record, TRUE, error) &&
         tdm_person_table_put_contact (db, record, TRUE, error) &&
         tdm_solution_table_put (db, record, TRUE, error) && tdm_raw_table_put (db, record, TRUE, error) &&
         tdm_registration_table_put (db, record, TRUE, error) &&
         (!searchable || tdm_search_table_put_deal (db, record, TRUE, error));
}

gboolean
tdm_deal_rows_save (TdmDb *db, const TdmDealRecord *record, TdmDealFields fields, GError **error)
{
  if ((fields & ~FIELDS_APART) != 0 && !tdm_deal_table_update (db, record, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELDS_LONG) != 0 && !tdm_deal_text_table_put (db, record, FALSE, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELD_TEAM) != 0 && !tdm_person_table_put_team (db, record, FALSE, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELD_CONTACT) != 0 && !tdm_person_table_put_contact (db, record, FALSE, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELD_SOLUTIONS) != 0 && !tdm_solution_table_put (db, record, FALSE, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELD_RAW_JSON) != 0 && !tdm_raw_table_put (db, record, FALSE, error))
    return FALSE;
  if ((fields & TDM_DEAL_FIELD_REGISTRATION) != 0 && !tdm_registration_table_put (db, record, FALSE, error))
    return FALSE;

  return (fields & TDM_DEAL_FIELDS_SEARCHED) == 0 || tdm_search_table_put_deal (db, record, FALSE, error);
}

gboolean
tdm_deal_rows_remove (TdmDb *db, gint64 first, gint64 last, GError **error)
{
  static const char *const deletions[] = {
    "DELETE FROM deal_search WHERE rowid BETWEEN ? AND ?",
    "DELETE FROM outbox WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM registration WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM raw WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM timeline WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM deal_solution WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM person WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM deal_text WHERE deal_id BETWEEN ? AND ?",
    "DELETE FROM deal WHERE id BETWEEN ? AND ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (deletions); i++)
    if (!tdm_db_run (db, error, deletions[i], "ii", first, last))
      return FALSE;

  return TRUE;
}

gboolean
tdm_deal_rows_index_again (TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (TdmDealRecord) record = tdm_deal_rows_load (db, id, FALSE, &load_error);

  if (record != NULL)
    return tdm_search_table_put_deal (db, record, FALSE, error);

  if (g_error_matches (load_error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND))
    return tdm_search_table_remove_deal (db, id, error);

  g_propagate_error (error, g_steal_pointer (&load_error));
  return FALSE;
}

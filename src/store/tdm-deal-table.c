/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of deals: the narrow rows that lists show. */

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-db-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-rules.h"
#include "tdm-store-error.h"

/* Sort keys of members without a value: such deals come last. */
#define NO_DEADLINE G_MAXINT64
#define NO_DATE "9999-99-99"

/* Which entry of the outbox a deal's sync state follows: the gravest. */
enum
{
  RANK_NONE,
  RANK_WAITING,
  RANK_HELD,
  RANK_REFUSED,
  RANK_CONFLICT,
};

static const char select_row[] =
  "SELECT d.id, d.referral_id, d.engagement_id, d.name, d.direction, d.stage, d.outcome, d.type,"
  " d.microsoft_status, d.favorite, d.consent, d.value, d.currency, d.close_date, d.deadline, d.created, "
  "d.updated,"
  " d.expiration, d.invited, d.sender, d.etag,"
  " c.id, c.name, c.country, c.city, c.address_line1, c.address_line2, c.state, c.postal_code, c.duns,"
  " (SELECT max (CASE o.state WHEN 'conflict' THEN 4 WHEN 'refused' THEN 3"
  " WHEN 'held' THEN 1 + (o.until > ?2) ELSE 1 END) FROM outbox o WHERE o.deal_id = d.id)"
  " FROM deal d LEFT JOIN customer c ON c.id = d.customer_id WHERE d.id = ?1";

static TdmSyncState
derive_sync_state (gint64 rank, gboolean has_referral)
{
  switch (rank)
    {
    case RANK_CONFLICT:
      return TDM_SYNC_STATE_CONFLICT;
    case RANK_REFUSED:
      return TDM_SYNC_STATE_REFUSED;
    case RANK_HELD:
      return TDM_SYNC_STATE_HELD;
    case RANK_WAITING:
      return has_referral ? TDM_SYNC_STATE_WAITING : TDM_SYNC_STATE_LOCAL;
    default:
      return has_referral ? TDM_SYNC_STATE_SYNCED : TDM_SYNC_STATE_LOCAL;
    }
}

static void
read_states (TdmDealRecord *record, TdmStatement *row)
{
  record->direction = (TdmDirection) tdm_statement_get_number (row, 4);
  record->stage = (TdmStage) tdm_statement_get_number (row, 5);
  record->outcome = (TdmOutcome) tdm_statement_get_number (row, 6);
  record->type = (TdmDealType) tdm_statement_get_number (row, 7);
  record->microsoft_status = (TdmMicrosoftStatus) tdm_statement_get_number (row, 8);
  record->favorite = tdm_statement_get_number (row, 9) != 0;
  record->consent = tdm_statement_get_number (row, 10) != 0;
}

static void
read_money_and_time (TdmDealRecord *record, TdmStatement *row)
{
  record->value = tdm_statement_dup_text (row, 11);
  record->currency = tdm_statement_dup_text (row, 12);
  if (!g_str_equal (tdm_statement_get_text (row, 13), NO_DATE))
    record->close_date = tdm_statement_dup_text (row, 13);
  record->deadline = tdm_statement_get_number (row, 14);
  if (record->deadline == NO_DEADLINE)
    record->deadline = TDM_NO_TIME;
  record->created = tdm_statement_get_number (row, 15);
  record->updated = tdm_statement_get_number (row, 16);
  record->expiration = tdm_statement_get_number (row, 17);
  record->invited = tdm_statement_get_number (row, 18);
}

static void
read_customer (TdmCustomer *customer, TdmStatement *row)
{
  customer->id = tdm_statement_get_number (row, 21);
  customer->name = tdm_statement_dup_text (row, 22);
  customer->country = tdm_statement_dup_text (row, 23);
  customer->city = tdm_statement_dup_text (row, 24);
  customer->address_line1 = tdm_statement_dup_text (row, 25);
  customer->address_line2 = tdm_statement_dup_text (row, 26);
  customer->state = tdm_statement_dup_text (row, 27);
  customer->postal_code = tdm_statement_dup_text (row, 28);
  customer->duns = tdm_statement_dup_text (row, 29);
}

static TdmDealRecord *
read_row (TdmStatement *row)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->id = tdm_statement_get_number (row, 0);
  record->referral_id = tdm_statement_dup_text (row, 1);
  record->engagement_id = tdm_statement_dup_text (row, 2);
  record->name = tdm_statement_dup_text (row, 3);
  read_states (record, row);
  read_money_and_time (record, row);
  record->sender = tdm_statement_dup_text (row, 19);
  record->etag = tdm_statement_dup_text (row, 20);
  read_customer (record->customer, row);
  record->sync = derive_sync_state (tdm_statement_get_number (row, 30), record->referral_id != NULL);
  return record;
}

GPtrArray *
tdm_deal_table_load_rows (TdmDb *db, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, select_row, error);
  g_autoptr (GPtrArray) records = NULL;
  gint64 now = tdm_clock_now ();

  if (row == NULL)
    return NULL;

  records = g_ptr_array_new_full (n_ids, (GDestroyNotify) tdm_deal_record_free);
  for (guint i = 0; i < n_ids; i++)
    {
      tdm_statement_bind (row, "ii", ids[i], now);
      switch (tdm_statement_step (row, error))
        {
        case TDM_STEP_ROW:
          g_ptr_array_add (records, read_row (row));
          break;
        case TDM_STEP_DONE:
          break;
        case TDM_STEP_ERROR:
        default:
          return NULL;
        }
      tdm_statement_reset (row);
    }

  return g_steal_pointer (&records);
}

TdmDealRecord *
tdm_deal_table_load_row (TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) records = tdm_deal_table_load_rows (db, &id, 1, error);

  if (records == NULL)
    return NULL;

  if (records->len == 0)
    {
      g_set_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no deal %" G_GINT64_FORMAT,
                   id);
      return NULL;
    }

  return g_ptr_array_steal_index (records, 0);
}

gboolean
tdm_deal_table_find (TdmDb *db, const char *reference, gint64 *id, GError **error)
{
  guint64 number = 0;
  gboolean ok;

  if (g_ascii_string_to_unsigned (reference, 10, 1, G_MAXUINT32, &number, NULL))
    ok = tdm_db_get_number (db, 0, id, error, "SELECT id FROM deal WHERE id = ?", "i", (gint64) number);
  else
    {
      g_autofree char *guid = g_ascii_strdown (reference, -1);

      ok = tdm_db_get_number (db, 0, id, error, "SELECT id FROM deal WHERE referral_id = ?", "t", guid);
    }

  if (!ok || *id != 0)
    return ok;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such deal");
  return FALSE;
}

char *
tdm_deal_table_dup_value_key (const char *value, const char *currency)
{
  g_autofree char *amount = value != NULL ? tdm_amount_dup_sort_key (value) : NULL;

  if (amount == NULL)
    return g_strdup ("~");

  return g_strconcat (currency != NULL ? currency : "~", amount, NULL);
}

static gint64
deadline_key (const TdmDealRecord *record)
{
  gint64 deadline = tdm_deal_record_get_deadline (record, tdm_rules_get ()->answer_window_days);

  return deadline != TDM_NO_TIME ? deadline : NO_DEADLINE;
}

/* Parameters 1 to 25: every column but the import key. What is bound lives in @keys until the row is written. */
typedef struct
{
  guint8 *name;
  guint8 *customer;
  char *value;
} RowKeys;

static void
row_keys_clear (RowKeys *keys)
{
  g_free (keys->name);
  g_free (keys->customer);
  g_free (keys->value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RowKeys, row_keys_clear)

static void
bind_identity (TdmStatement *row, TdmDb *db, const TdmDealRecord *record, RowKeys *keys)
{
  const TdmCustomer *customer = record->customer;
  gsize length;

  if (record->id != 0)
    tdm_statement_bind_number (row, 1, record->id);
  else
    tdm_statement_bind_null (row, 1);
  tdm_statement_bind_text (row, 2, record->referral_id);
  tdm_statement_bind_text (row, 3, record->engagement_id);
  tdm_statement_bind_text (row, 4, record->name);
  keys->name = tdm_db_make_name_key (db, record->name, &length);
  tdm_statement_bind_blob (row, 5, keys->name, length);
  if (customer->id != 0)
    tdm_statement_bind_number (row, 6, customer->id);
  else
    tdm_statement_bind_null (row, 6);
  keys->customer = tdm_db_make_name_key (db, customer->name, &length);
  tdm_statement_bind_blob (row, 7, keys->customer, length);
}

static void
bind_states (TdmStatement *row, const TdmDealRecord *record)
{
  tdm_statement_bind_number (row, 8, record->direction);
  tdm_statement_bind_number (row, 9, record->stage);
  tdm_statement_bind_number (row, 10, record->outcome);
  tdm_statement_bind_number (row, 11, record->type);
  tdm_statement_bind_number (row, 12, record->microsoft_status);
  tdm_statement_bind_number (row, 13, record->favorite != FALSE);
  tdm_statement_bind_number (row, 14, record->consent != FALSE);
}

static void
bind_money_and_time (TdmStatement *row, const TdmDealRecord *record, RowKeys *keys)
{
  keys->value = tdm_deal_table_dup_value_key (record->value, record->currency);
  tdm_statement_bind_text (row, 15, record->value);
  tdm_statement_bind_text (row, 16, record->currency);
  tdm_statement_bind_text (row, 17, keys->value);
  tdm_statement_bind_text (row, 18, record->close_date != NULL ? record->close_date : NO_DATE);
  tdm_statement_bind_number (row, 19, deadline_key (record));
  tdm_statement_bind_number (row, 20, record->created);
  tdm_statement_bind_number (row, 21, record->updated);
  tdm_statement_bind_number (row, 22, record->expiration);
  tdm_statement_bind_number (row, 23, record->invited);
  tdm_statement_bind_text (row, 24, record->sender);
  tdm_statement_bind_text (row, 25, record->etag);
}

gboolean
tdm_deal_table_insert (TdmDb *db, TdmDealRecord *record, gint64 import_key, GError **error)
{
  g_auto (RowKeys) keys = { NULL };
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "INSERT INTO deal (id, referral_id, engagement_id, name, name_key, customer_id, customer_key, direction, "
    "stage,"
    " outcome, type, microsoft_status, favorite, consent, value, currency, value_key, close_date, deadline,"
    " created, updated, expiration, invited, sender, etag, import_key)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    error);

  if (row == NULL)
    return FALSE;

  bind_identity (row, db, record, &keys);
  bind_states (row, record);
  bind_money_and_time (row, record, &keys);
  if (import_key != 0)
    tdm_statement_bind_number (row, 26, import_key);
  else
    tdm_statement_bind_null (row, 26);
  if (!tdm_statement_run (row, error))
    return FALSE;

  record->id = tdm_db_get_last_id (db);
  return TRUE;
}

gboolean
tdm_deal_table_update (TdmDb *db, const TdmDealRecord *record, GError **error)
{
  g_auto (RowKeys) keys = { NULL };
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "UPDATE deal SET referral_id = ?2, engagement_id = ?3, name = ?4, name_key = ?5, customer_id = ?6,"
    " customer_key = ?7, direction = ?8, stage = ?9, outcome = ?10, type = ?11, microsoft_status = ?12,"
    " favorite = ?13, consent = ?14, value = ?15, currency = ?16, value_key = ?17, close_date = ?18,"
    " deadline = ?19, created = ?20, updated = ?21, expiration = ?22, invited = ?23, sender = ?24, etag = ?25"
    " WHERE id = ?1",
    error);

  if (row == NULL)
    return FALSE;

  bind_identity (row, db, record, &keys);
  bind_states (row, record);
  bind_money_and_time (row, record, &keys);
  return tdm_statement_run (row, error);
}

gboolean
tdm_deal_table_set_favorite (TdmDb *db, gint64 id, gboolean favorite, GError **error)
{
  return tdm_db_run (db, error, "UPDATE deal SET favorite = ? WHERE id = ?", "ii",
                     (gint64) (favorite != FALSE), id);
}

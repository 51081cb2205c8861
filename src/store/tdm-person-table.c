/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People on deals: the team in its order, and the customer's contact. */

#include "tdm-person-table-private.h"

enum
{
  ROLE_TEAM,
  ROLE_CONTACT,
};

static TdmPerson *
read_person (TdmStatement *row, int column)
{
  return tdm_person_new (tdm_statement_get_text (row, column), tdm_statement_get_text (row, column + 1),
                         tdm_statement_get_text (row, column + 2), tdm_statement_get_text (row, column + 3));
}

gboolean
tdm_person_table_load (TdmDb *db, TdmDealRecord *record, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT role, first_name, last_name, phone, email FROM person WHERE deal_id = ? ORDER BY role, position",
    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", record->id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    if (tdm_statement_get_number (row, 0) == ROLE_TEAM)
      g_ptr_array_add (record->team, read_person (row, 1));
    else if (record->contact == NULL)
      record->contact = read_person (row, 1);

  return step == TDM_STEP_DONE;
}

#define INSERT_ROW                                                                                           \
  "INSERT INTO person (deal_id, role, position, first_name, last_name, phone, email) VALUES (?, ?, ?, ?, "   \
  "?, ?, ?)"

/* Plain for a new deal, for the reason told in tdm-solution-table.c. */
static const char insert_row[] = INSERT_ROW;
static const char put_row[] = INSERT_ROW " ON CONFLICT DO UPDATE SET first_name = excluded.first_name,"
                                         " last_name = excluded.last_name, phone = excluded.phone,"
                                         " email = excluded.email";

static gboolean
put_person (TdmDb *db,
            const char *sql,
            gint64 deal_id,
            int role,
            guint position,
            const TdmPerson *person,
            GError **error)
{
  return tdm_db_run (db, error, sql, "iiitttt", deal_id, (gint64) role, (gint64) position, person->first_name,
                     person->last_name, person->phone, person->email);
}

static gboolean
remove_from (TdmDb *db, gint64 deal_id, int role, guint position, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM person WHERE deal_id = ? AND role = ? AND position >= ?", "iii",
                     deal_id, (gint64) role, (gint64) position);
}

gboolean
tdm_person_table_put_team (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  for (guint i = 0; i < record->team->len; i++)
    if (!put_person (db, fresh ? insert_row : put_row, record->id, ROLE_TEAM, i,
                     g_ptr_array_index (record->team, i), error))
      return FALSE;

  return fresh || remove_from (db, record->id, ROLE_TEAM, record->team->len, error);
}

gboolean
tdm_person_table_put_contact (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  if (record->contact != NULL)
    return put_person (db, fresh ? insert_row : put_row, record->id, ROLE_CONTACT, 0, record->contact, error);

  return fresh || remove_from (db, record->id, ROLE_CONTACT, 0, error);
}

static char *
person_key (const TdmPerson *person)
{
  g_autofree char *key = person->email != NULL
                           ? g_strdup (person->email)
                           : g_strconcat (person->first_name != NULL ? person->first_name : "", "\n",
                                          person->last_name != NULL ? person->last_name : "", NULL);

  return g_utf8_casefold (key, -1);
}

/* Each person once, the first row of them; at most @limit. */
static GPtrArray *
read_people (TdmStatement *row, guint limit, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_person_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TdmStep step = TDM_STEP_DONE;

  while (people->len < limit && (step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      g_autoptr (TdmPerson) person = read_person (row, 0);

      if (!tdm_person_is_empty (person) && g_hash_table_add (seen, person_key (person)))
        g_ptr_array_add (people, g_steal_pointer (&person));
    }

  return step != TDM_STEP_ERROR ? g_steal_pointer (&people) : NULL;
}

/* Deals looked at for recent people: enough for every habit, and a bounded walk of one index. */
#define RECENT_DEALS 500

GPtrArray *
tdm_person_table_list_recent (TdmDb *db, guint limit, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT p.first_name, p.last_name, p.phone, p.email"
    " FROM (SELECT id, updated FROM deal ORDER BY updated DESC, id DESC LIMIT ?) d"
    " CROSS JOIN person p ON p.deal_id = d.id AND p.role = 0 ORDER BY d.updated DESC, d.id DESC, p.position",
    error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", (gint64) RECENT_DEALS);
  return read_people (row, limit, error);
}

GPtrArray *
tdm_person_table_list_contacts (TdmDb *db, gint64 customer_id, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT p.first_name, p.last_name, p.phone, p.email"
                    " FROM deal d CROSS JOIN person p ON p.deal_id = d.id AND p.role = 1"
                    " WHERE d.customer_id = ? ORDER BY d.updated DESC, d.id DESC",
                    error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", customer_id);
  return read_people (row, G_MAXUINT, error);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the search tables hold: the tokens of each deal and each customer. */

#include "tdm-deal-rules.h"
#include "tdm-search-table-private.h"
#include "tdm-search-text.h"

static void
append_text (GString *out, const char *text)
{
  if (text != NULL)
    tdm_text_append_tokens (out, text);
}

static void
append_person (GString *out, const TdmPerson *person)
{
  append_text (out, person->first_name);
  append_text (out, person->last_name);
  append_text (out, person->email);
}

static void
append_people (GString *out, const TdmDealRecord *record)
{
  if (record->contact != NULL)
    append_person (out, record->contact);
  for (guint i = 0; i < record->team->len; i++)
    append_person (out, g_ptr_array_index (record->team, i));
}

void
tdm_search_table_append_tokens (GString *out, const TdmDealRecord *record, TdmSearchColumn column)
{
  switch (column)
    {
    case TDM_SEARCH_NAME:
      append_text (out, record->name);
      break;
    case TDM_SEARCH_CUSTOMER:
      append_text (out, record->customer->name);
      break;
    case TDM_SEARCH_NOTES:
      append_text (out, record->notes);
      break;
    case TDM_SEARCH_CODES:
      append_text (out, record->crm_id);
      append_text (out, record->campaign_id);
      break;
    case TDM_SEARCH_PEOPLE:
      append_people (out, record);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* One buffer for all columns, each ended by a NUL: the statement reads them where they stand. */
static GString *
make_tokens (const TdmDealRecord *record, gsize starts[TDM_N_SEARCH_COLUMNS])
{
  g_autoptr (GString) column = g_string_sized_new (256);
  GString *tokens = g_string_sized_new (512);

  for (int i = 0; i < TDM_N_SEARCH_COLUMNS; i++)
    {
      g_string_truncate (column, 0);
      tdm_search_table_append_tokens (column, record, (TdmSearchColumn) i);
      starts[i] = tokens->len;
      g_string_append_len (tokens, column->str, (gssize) column->len + 1);
    }

  return tokens;
}

gboolean
tdm_search_table_put_deal (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  gsize starts[TDM_N_SEARCH_COLUMNS];
  g_autoptr (GString) tokens = NULL;

  if (!fresh && !tdm_search_table_remove_deal (db, record->id, error))
    return FALSE;

  tokens = make_tokens (record, starts);
  return tdm_db_run (db, error,
                     "INSERT INTO deal_search (rowid, name, customer, notes, codes, people)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     "ittttt", record->id, tokens->str + starts[0], tokens->str + starts[1],
                     tokens->str + starts[2], tokens->str + starts[3], tokens->str + starts[4]);
}

gboolean
tdm_search_table_remove_deal (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM deal_search WHERE rowid = ?", "i", id);
}

char *
tdm_search_table_dup_duns_digits (const char *duns)
{
  g_autoptr (GString) digits = NULL;

  if (!tdm_duns_is_valid (duns))
    return NULL;

  digits = g_string_new (NULL);
  for (; *duns != '\0'; duns++)
    if (g_ascii_isdigit (*duns))
      g_string_append_c (digits, *duns);

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

gboolean
tdm_search_table_remove_customer (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM customer_search WHERE rowid = ?", "i", id);
}

gboolean
tdm_search_table_put_customer (TdmDb *db, const TdmCustomer *customer, gboolean fresh, GError **error)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) city = g_string_new (NULL);
  g_autofree char *duns = tdm_search_table_dup_duns_digits (customer->duns);

  if (!fresh && !tdm_search_table_remove_customer (db, customer->id, error))
    return FALSE;

  append_text (name, customer->name);
  append_text (city, customer->city);
  return tdm_db_run (db, error, "INSERT INTO customer_search (rowid, name, city, duns) VALUES (?, ?, ?, ?)",
                     "ittt", customer->id, name->str, city->str, duns != NULL ? duns : "");
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deals that one term holds for, asked of covering indexes: no row of a deal is read. */

#include "tdm-term-set-private.h"

#include "tdm-clock.h"
#include "tdm-db-private.h"
#include "tdm-deal-enums.h"
#include "tdm-search-text.h"

/* ---- collecting ---- */

static gboolean
add_rows (TdmTermRun *self, TdmStatement *statement)
{
  TdmStep step;

  while ((step = tdm_statement_step (statement, self->error)) == TDM_STEP_ROW)
    tdm_id_set_add (self->set, (guint32) tdm_statement_get_number (statement, 0));

  return step == TDM_STEP_DONE;
}

gboolean
tdm_term_run_collect (TdmTermRun *self, const char *sql, const char *types, ...)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (self->db, sql, self->error);
  va_list values;

  if (statement == NULL)
    return FALSE;

  va_start (values, types);
  tdm_statement_bind_valist (statement, types, values);
  va_end (values);

  return add_rows (self, statement);
}

gboolean
tdm_term_run_collect_matching (TdmTermRun *self,
                               const char *sql,
                               TdmTextMatchFunc matches,
                               gconstpointer data)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (self->db, sql, self->error);
  g_autoptr (GString) last = g_string_new (NULL);
  gboolean last_matches = FALSE, has_last = FALSE;
  TdmStep step = TDM_STEP_ERROR;

  while (statement != NULL && (step = tdm_statement_step (statement, self->error)) == TDM_STEP_ROW)
    {
      const char *text = tdm_statement_get_text (statement, 0);

      if (!has_last || !g_str_equal (text, last->str))
        {
          g_string_assign (last, text);
          has_last = TRUE;
          last_matches = matches (text, data);
        }
      if (last_matches)
        tdm_id_set_add (self->set, (guint32) tdm_statement_get_number (statement, 1));
    }

  return step == TDM_STEP_DONE;
}

/* ---- customers ---- */

/* Fewer customers than this are asked for their deals one by one. */
#define FEW_CUSTOMERS 20000

static gboolean
add_deals_of_each (TdmTermRun *self, const TdmIdSet *customers)
{
  g_autoptr (TdmStatement) statement =
    tdm_db_prepare (self->db, "SELECT id FROM deal WHERE customer_id = ?1", self->error);

  for (guint32 id = 0; statement != NULL && tdm_id_set_find (customers, &id); id++)
    {
      tdm_statement_bind_number (statement, 1, id);
      if (!add_rows (self, statement))
        return FALSE;
      tdm_statement_reset (statement);
    }

  return statement != NULL;
}

/* One walk along an index is cheaper than very many jumps in it. */
static gboolean
add_deals_of_many (TdmTermRun *self, const TdmIdSet *customers)
{
  g_autoptr (TdmStatement) statement =
    tdm_db_prepare (self->db, "SELECT customer_id, id FROM deal WHERE customer_id > 0", self->error);
  TdmStep step = TDM_STEP_ERROR;

  while (statement != NULL && (step = tdm_statement_step (statement, self->error)) == TDM_STEP_ROW)
    if (tdm_id_set_contains (customers, (guint32) tdm_statement_get_number (statement, 0)))
      tdm_id_set_add (self->set, (guint32) tdm_statement_get_number (statement, 1));

  return step == TDM_STEP_DONE;
}

static gboolean
add_deals_of_customers (TdmTermRun *self, const TdmIdSet *customers)
{
  return tdm_id_set_get_size (customers) < FEW_CUSTOMERS ? add_deals_of_each (self, customers)
                                                         : add_deals_of_many (self, customers);
}

static gboolean
add_customers_with (TdmTermRun *self, const char *sql, const char *value)
{
  g_autoptr (TdmIdSet) customers = tdm_id_set_new (0);
  TdmTermRun run = { self->index, self->db, self->all, customers, self->error };

  return tdm_term_run_collect (&run, sql, "t", value) && add_deals_of_customers (self, customers);
}

/* ---- one value ---- */

static gboolean
add_name (TdmTermRun *self, const char *value)
{
  gsize length;
  g_autofree guint8 *key = tdm_db_make_name_key (self->db, value, &length);
  g_autoptr (GBytes) bytes = g_bytes_new (key, length);

  return tdm_term_run_collect (self, "SELECT id FROM deal WHERE name_key = ?1 AND name = ?2", "bt", bytes,
                               value);
}

static gboolean
has_tag (const char *tags, gconstpointer wanted)
{
  g_auto (GStrv) each = g_strsplit (tags, "\n", -1);

  return g_strv_contains ((const char *const *) each, wanted);
}

/* Tags stand one a line; most deals that have any have the same few. */
static const char tags_in_order[] =
  "SELECT tags, deal_id FROM deal_text WHERE tags IS NOT NULL ORDER BY tags";

/* Deals with a value have its currency in front of their key. Currencies have three letters. */
static gboolean
add_currency (TdmTermRun *self, const char *currency)
{
  g_autofree char *first = g_strconcat (currency, "A", NULL);
  g_autofree char *end = g_strconcat (currency, "~", NULL);

  return tdm_term_run_collect (self,
                               "SELECT id FROM deal WHERE value_key >= ?1 AND value_key < ?2"
                               " UNION ALL"
                               " SELECT id FROM deal WHERE currency = ?3 AND value IS NULL",
                               "ttt", first, end, currency);
}

/* The gravest entry of the outbox decides, as in tdm-deal-table.c. */
static const char deals_in_outbox[] =
  "SELECT o.deal_id, max (CASE o.state WHEN 'conflict' THEN 4 WHEN 'refused' THEN 3"
  " WHEN 'held' THEN 1 + (o.until > ?1) ELSE 1 END), d.referral_id IS NOT NULL"
  " FROM outbox AS o CROSS JOIN deal AS d ON d.id = o.deal_id GROUP BY o.deal_id";

static TdmSyncState
get_sync_state (gint64 rank, gboolean has_referral)
{
  if (rank == 4)
    return TDM_SYNC_STATE_CONFLICT;
  if (rank == 3)
    return TDM_SYNC_STATE_REFUSED;
  if (rank == 2)
    return TDM_SYNC_STATE_HELD;

  return has_referral ? TDM_SYNC_STATE_WAITING : TDM_SYNC_STATE_LOCAL;
}

/* Deals without an entry are in sync, or local when there is no referral. */
static gboolean
add_sync_state (TdmTermRun *self, const char *token)
{
  g_autoptr (TdmIdSet) local = tdm_id_set_new (0);
  g_autoptr (TdmIdSet) posted = tdm_id_set_new (0);
  g_autoptr (TdmIdSet) rest = tdm_id_set_copy (self->all);
  g_autoptr (TdmStatement) entries = tdm_db_prepare (self->db, deals_in_outbox, self->error);
  TdmTermRun run = { self->index, self->db, self->all, local, self->error };
  TdmStep step = TDM_STEP_ERROR;
  TdmSyncState wanted;

  tdm_sync_state_from_token (token, &wanted);
  if (entries != NULL)
    tdm_statement_bind_number (entries, 1, tdm_clock_now ());
  while (entries != NULL && (step = tdm_statement_step (entries, self->error)) == TDM_STEP_ROW)
    {
      guint32 id = (guint32) tdm_statement_get_number (entries, 0);

      tdm_id_set_add (posted, id);
      if (get_sync_state (tdm_statement_get_number (entries, 1),
                          tdm_statement_get_number (entries, 2) != 0) == wanted)
        tdm_id_set_add (self->set, id);
    }
  if (step != TDM_STEP_DONE ||
      !tdm_term_run_collect (&run, "SELECT id FROM deal WHERE referral_id IS NULL", ""))
    return FALSE;

  tdm_id_set_subtract (rest, posted);
  if (wanted == TDM_SYNC_STATE_SYNCED)
    tdm_id_set_subtract (rest, local);
  else if (wanted == TDM_SYNC_STATE_LOCAL)
    tdm_id_set_intersect (rest, local);
  else
    return TRUE;

  tdm_id_set_unite (self->set, rest);
  return TRUE;
}

static gboolean
add_customer (TdmTermRun *self, const char *value)
{
  return tdm_term_run_collect (self, "SELECT id FROM deal WHERE customer_id = ?1", "i",
                               g_ascii_strtoll (value, NULL, 10));
}

/* Fields whose value is a text of one index. */
static const char *const by_text[TDM_N_FILTER_FIELDS] = {
  [TDM_FILTER_HELP_KIND] = "SELECT deal_id FROM deal_text WHERE help_kind = ?1",
  [TDM_FILTER_REGISTRATION] = "SELECT deal_id FROM registration WHERE state = ?1",
  [TDM_FILTER_CRM_ID] = "SELECT deal_id FROM deal_text WHERE crm_id = ?1",
  [TDM_FILTER_CAMPAIGN] = "SELECT deal_id FROM deal_text WHERE campaign_id = ?1",
  [TDM_FILTER_OWNER] = "SELECT deal_id FROM person WHERE role = 0 AND position = 0 AND email = ?1",
  [TDM_FILTER_SOLUTION] = "SELECT ds.deal_id FROM solution AS s CROSS JOIN deal_solution AS ds"
                          " ON ds.solution = s.id WHERE s.solution_id = ?1",
  [TDM_FILTER_SENDER] = "SELECT id FROM deal WHERE sender = ?1",
};

static gboolean
add_equal (TdmTermRun *self, TdmFilterField field, const char *value)
{
  if (*value == '\0')
    return tdm_term_run_add_without (self, field);
  if (by_text[field] != NULL)
    return tdm_term_run_collect (self, by_text[field], "t", value);

  switch (field)
    {
    case TDM_FILTER_NAME:
      return add_name (self, value);
    case TDM_FILTER_CUSTOMER_NAME:
      return add_customers_with (self, "SELECT id FROM customer WHERE name = ?1", value);
    case TDM_FILTER_CITY:
      return add_customers_with (self, "SELECT id FROM customer WHERE city = ?1", value);
    case TDM_FILTER_COUNTRY:
      return add_customers_with (self, "SELECT id FROM customer WHERE country = ?1", value);
    case TDM_FILTER_CUSTOMER:
      return add_customer (self, value);
    case TDM_FILTER_CURRENCY:
      return add_currency (self, value);
    case TDM_FILTER_SYNC:
      return add_sync_state (self, value);
    case TDM_FILTER_TAG:
      return tdm_term_run_collect_matching (self, tags_in_order, has_tag, value);
    default:
      return tdm_term_run_add_range (self, field, TDM_FILTER_EQUAL, value);
    }
}

/* ---- words ---- */

static gboolean
has_words (const char *text, gconstpointer typed)
{
  return tdm_text_matches (text, typed);
}

static gboolean
is_tagged_with_words (const char *tags, gconstpointer typed)
{
  g_auto (GStrv) each = g_strsplit (tags, "\n", -1);

  for (char **tag = each; *tag != NULL; tag++)
    if (tdm_text_matches (*tag, typed))
      return TRUE;

  return FALSE;
}

/* Texts that the search index has in a column of their own. */
static gboolean
add_found (TdmTermRun *self, const char *column, const char *typed)
{
  g_autofree char *words = tdm_text_dup_match_query (typed);
  g_autofree char *expression = words != NULL ? g_strdup_printf ("%s : (%s)", column, words) : NULL;

  if (expression == NULL)
    {
      tdm_id_set_unite (self->set, self->all);
      return TRUE;
    }

  return tdm_term_run_collect (self, "SELECT rowid FROM deal_search WHERE deal_search MATCH ?1", "t",
                               expression);
}

static gboolean
add_customers_matching (TdmTermRun *self, const char *sql, const char *typed)
{
  g_autoptr (TdmIdSet) customers = tdm_id_set_new (0);
  TdmTermRun run = { self->index, self->db, self->all, customers, self->error };

  return tdm_term_run_collect_matching (&run, sql, has_words, typed) &&
         add_deals_of_customers (self, customers);
}

static gboolean
add_currencies_matching (TdmTermRun *self, const char *typed)
{
  g_auto (GStrv) currencies = tdm_term_run_list_currencies (self);

  for (char **currency = currencies; currency != NULL && *currency != NULL; currency++)
    if (**currency != '~' && tdm_text_matches (*currency, typed) && !add_currency (self, *currency))
      return FALSE;

  return currencies != NULL &&
         tdm_term_run_collect_matching (
           self,
           "SELECT currency, id FROM deal WHERE currency IS NOT NULL AND value IS NULL ORDER BY currency",
           has_words, typed);
}

/* By id or by name: what people remember. */
static gboolean
add_solutions_matching (TdmTermRun *self, const char *typed)
{
  g_autoptr (TdmStatement) solutions =
    tdm_db_prepare (self->db, "SELECT id, solution_id, name FROM solution", self->error);
  TdmStep step = TDM_STEP_ERROR;

  while (solutions != NULL && (step = tdm_statement_step (solutions, self->error)) == TDM_STEP_ROW)
    if ((tdm_text_matches (tdm_statement_get_text (solutions, 1), typed) ||
         tdm_text_matches (tdm_statement_get_text (solutions, 2), typed)) &&
        !tdm_term_run_collect (self, "SELECT deal_id FROM deal_solution WHERE solution = ?1", "i",
                               tdm_statement_get_number (solutions, 0)))
      return FALSE;

  return step == TDM_STEP_DONE;
}

#define TEXTS_IN_ORDER(column)                                                                               \
  "SELECT " column ", deal_id FROM deal_text WHERE " column " IS NOT NULL ORDER BY " column
#define CUSTOMERS_IN_ORDER(column)                                                                           \
  "SELECT " column ", id FROM customer WHERE " column " IS NOT NULL ORDER BY " column

static gboolean
add_containing (TdmTermRun *self, TdmFilterField field, const char *typed)
{
  switch (field)
    {
    case TDM_FILTER_NAME:
      return add_found (self, "name", typed);
    case TDM_FILTER_CUSTOMER_NAME:
      return add_found (self, "customer", typed);
    case TDM_FILTER_NOTES:
      return add_found (self, "notes", typed);
    case TDM_FILTER_CITY:
      return add_customers_matching (self, CUSTOMERS_IN_ORDER ("city"), typed);
    case TDM_FILTER_COUNTRY:
      return add_customers_matching (self, CUSTOMERS_IN_ORDER ("country"), typed);
    case TDM_FILTER_CURRENCY:
      return add_currencies_matching (self, typed);
    case TDM_FILTER_CRM_ID:
      return tdm_term_run_collect_matching (self, TEXTS_IN_ORDER ("crm_id"), has_words, typed);
    case TDM_FILTER_CAMPAIGN:
      return tdm_term_run_collect_matching (self, TEXTS_IN_ORDER ("campaign_id"), has_words, typed);
    case TDM_FILTER_TAG:
      return tdm_term_run_collect_matching (self, tags_in_order, is_tagged_with_words, typed);
    case TDM_FILTER_OWNER:
      return tdm_term_run_collect_matching (
        self,
        "SELECT email, deal_id FROM person WHERE role = 0 AND position = 0"
        " AND email IS NOT NULL ORDER BY email",
        has_words, typed);
    case TDM_FILTER_SENDER:
      return tdm_term_run_collect_matching (
        self, "SELECT sender, id FROM deal WHERE sender IS NOT NULL ORDER BY sender", has_words, typed);
    case TDM_FILTER_SOLUTION:
      return add_solutions_matching (self, typed);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* ---- the term ---- */

static gboolean
add_any_of (TdmTermRun *self, const TdmFilterTerm *term)
{
  for (char **value = term->values; *value != NULL; value++)
    if (!add_equal (self, term->field, *value))
      return FALSE;

  return TRUE;
}

static gboolean
find_matches (TdmTermRun *self, const TdmFilterTerm *term)
{
  switch (term->op)
    {
    case TDM_FILTER_EQUAL:
    case TDM_FILTER_NOT_EQUAL:
      return add_any_of (self, term);
    case TDM_FILTER_CONTAINS:
      return add_containing (self, term->field, term->values[0]);
    default:
      return tdm_term_run_add_range (self, term->field, term->op, term->values[0]);
    }
}

TdmIdSet *
tdm_term_set_find (
  TdmDealIndex *index, TdmDb *db, const TdmFilterTerm *term, const TdmIdSet *all, GError **error)
{
  g_autoptr (TdmIdSet) set = tdm_id_set_new ((all->n_words << 6) - 1);
  TdmTermRun run = { index, db, all, set, error };
  TdmIdSet *others;

  if (!find_matches (&run, term))
    return NULL;
  if (term->op != TDM_FILTER_NOT_EQUAL)
    return g_steal_pointer (&set);

  others = tdm_id_set_copy (all);
  tdm_id_set_subtract (others, set);

  return others;
}

gboolean
tdm_term_set_is_fleeting (const TdmFilterTerm *term)
{
  return term->field == TDM_FILTER_SYNC;
}

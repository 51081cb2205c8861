/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values that deals have in a field, counted along an index. */

#include "tdm-filter-choices-private.h"

#include "tdm-search-text.h"

void
tdm_filter_choice_free (TdmFilterChoice *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self->label);
  g_free (self);
}

#define OF_TEXTS(column)                                                                                     \
  "SELECT " column ", NULL, count (*) FROM deal_text WHERE " column " IS NOT NULL GROUP BY " column
#define OF_CUSTOMERS(column)                                                                                 \
  "SELECT c." column ", NULL, count (*) FROM customer AS c CROSS JOIN deal AS d ON d.customer_id = c.id"     \
  " WHERE c." column " IS NOT NULL GROUP BY c." column

/* Keys of values begin with three letters of currency, or with "~" where there is none. */
#define NEXT_CURRENCY(after)                                                                                 \
  "SELECT substr (min (value_key), 1, 3) FROM deal WHERE value_key > " after " AND value_key < '~'"

/* Value, label, deals. Each walks one index, or jumps from one into another. */
static const char *const choices[TDM_N_FILTER_FIELDS] = {
  [TDM_FILTER_CAMPAIGN] = OF_TEXTS ("campaign_id"),
  [TDM_FILTER_CRM_ID] = OF_TEXTS ("crm_id"),
  [TDM_FILTER_HELP_KIND] = OF_TEXTS ("help_kind"),
  [TDM_FILTER_TAG] = OF_TEXTS ("tags"),
  [TDM_FILTER_CITY] = OF_CUSTOMERS ("city"),
  [TDM_FILTER_COUNTRY] = OF_CUSTOMERS ("country"),
  [TDM_FILTER_CURRENCY] =
    "WITH RECURSIVE codes (k) AS (" NEXT_CURRENCY ("''") " UNION ALL SELECT (" NEXT_CURRENCY (
      "codes.k || '~'") ")"
                        " FROM codes WHERE k IS NOT NULL)"
                        " SELECT k, NULL, (SELECT count (*) FROM deal WHERE value_key >= k || 'A' AND "
                        "value_key "
                        "< k || '~')"
                        " FROM codes WHERE k IS NOT NULL"
                        " UNION ALL SELECT currency, NULL, count (*) FROM deal WHERE currency IS NOT NULL "
                        "AND "
                        "value IS NULL"
                        " GROUP BY currency",
  [TDM_FILTER_CUSTOMER] = "SELECT c.id, c.name, n FROM (SELECT customer_id, count (*) AS n FROM deal"
                          " WHERE customer_id > 0 GROUP BY customer_id) CROSS JOIN customer AS c"
                          " ON c.id = customer_id",
  [TDM_FILTER_OWNER] =
    "SELECT o.email, (SELECT trim (coalesce (p.first_name, '') || ' ' || coalesce (p.last_name, ''))"
    " FROM person AS p WHERE p.deal_id = o.last AND p.role = 0 AND p.position = 0), o.n"
    " FROM (SELECT email, max (deal_id) AS last, count (*) AS n FROM person"
    " WHERE role = 0 AND position = 0 AND email IS NOT NULL GROUP BY email) AS o",
  [TDM_FILTER_REGISTRATION] = "SELECT state, NULL, count (*) FROM registration GROUP BY state",
  [TDM_FILTER_SENDER] = "SELECT sender, NULL, count (*) FROM deal WHERE sender IS NOT NULL GROUP BY sender",
  [TDM_FILTER_SOLUTION] =
    "SELECT s.solution_id, max (s.name), sum ((SELECT count (*) FROM deal_solution AS ds"
    " WHERE ds.solution = s.id)) AS n FROM solution AS s GROUP BY s.solution_id",
};

typedef struct
{
  const TdmChoiceQuestion *question;
  GPtrArray *found;
  GHashTable *by_value; /* value → its choice in @found; for tags, which come several at once */
} Listing;

static gboolean
is_wanted (const char *typed, const char *value, const char *label)
{
  return typed == NULL || *typed == '\0' || tdm_text_matches (value, typed) ||
         (label != NULL && tdm_text_matches (label, typed));
}

static void
add_choice (Listing *self, const char *value, const char *label, guint count)
{
  TdmFilterChoice *choice;

  if (count == 0 || !is_wanted (self->question->typed, value, label))
    return;

  choice = g_hash_table_lookup (self->by_value, value);
  if (choice == NULL)
    {
      choice = g_new0 (TdmFilterChoice, 1);
      choice->value = g_strdup (value);
      choice->label = label != NULL && *label != '\0' ? g_strdup (label) : NULL;
      g_ptr_array_add (self->found, choice);
      g_hash_table_insert (self->by_value, choice->value, choice);
    }
  choice->count += count;
}

static void
add_row (Listing *self, TdmStatement *row)
{
  const char *value = tdm_statement_get_text (row, 0);
  guint count = (guint) tdm_statement_get_number (row, 2);
  g_auto (GStrv) tags = NULL;

  if (self->question->field != TDM_FILTER_TAG)
    {
      add_choice (self, value, tdm_statement_get_text (row, 1), count);
      return;
    }

  tags = g_strsplit (value, "\n", -1);
  for (char **tag = tags; *tag != NULL; tag++)
    add_choice (self, *tag, NULL, count);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const TdmFilterChoice *x = *(TdmFilterChoice *const *) a;
  const TdmFilterChoice *y = *(TdmFilterChoice *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;

  return g_strcmp0 (x->value, y->value);
}

GPtrArray *
tdm_filter_choices_list (TdmDb *db, const TdmChoiceQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_choice_free);
  g_autoptr (GHashTable) by_value = g_hash_table_new (g_str_hash, g_str_equal);
  Listing listing = { question, found, by_value };
  g_autoptr (TdmStatement) rows = NULL;
  TdmStep step = TDM_STEP_ERROR;

  if (choices[question->field] == NULL)
    return g_steal_pointer (&found);

  rows = tdm_db_prepare (db, choices[question->field], error);
  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    add_row (&listing, rows);
  if (step != TDM_STEP_DONE)
    return NULL;

  g_ptr_array_sort (found, compare_choices);
  if (question->limit < found->len)
    g_ptr_array_set_size (found, (int) question->limit);

  return g_steal_pointer (&found);
}

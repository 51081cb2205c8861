/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search finds what a scan of every text finds, no more and no less, in any mixture of five languages. */

#include "filled-store.h"
#include "tdm-change-log-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-generated-deals.h"
#include "tdm-search-text.h"

#include "tdm-customer-table-private.h"

#define N_COLUMNS 5

/* Deals by id − 1, NULL where one was removed: the scan's side of the comparison. */
typedef struct
{
  FilledStore filled;
  GPtrArray *deals;
} SearchTest;

static void
free_deal (gpointer data)
{
  g_clear_pointer ((TdmDealRecord **) &data, tdm_deal_record_free);
}

/* ---- a scan ---- */

static void
append_part (GString *column, const char *part)
{
  if (part != NULL)
    g_string_append_printf (column, "%s\n", part);
}

static void
append_person (GString *column, const TdmPerson *person)
{
  append_part (column, person->first_name);
  append_part (column, person->last_name);
  append_part (column, person->email);
}

static GStrv
dup_columns (const TdmDealRecord *deal)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GString) people = g_string_new (NULL);

  append_part (codes, deal->crm_id);
  append_part (codes, deal->campaign_id);
  if (deal->contact != NULL)
    append_person (people, deal->contact);
  for (guint i = 0; i < deal->team->len; i++)
    append_person (people, g_ptr_array_index (deal->team, i));

  g_strv_builder_add_many (columns, deal->name ? deal->name : "",
                           deal->customer->name ? deal->customer->name : "", deal->notes ? deal->notes : "",
                           codes->str, people->str, NULL);

  return g_strv_builder_end (columns);
}

static GStrv
split_terms (const char *typed)
{
  g_autoptr (GStrvBuilder) terms = g_strv_builder_new ();

  while (*typed != '\0')
    {
      const char *start = typed;

      while (*typed != '\0' && !g_unichar_isspace (g_utf8_get_char (typed)))
        typed = g_utf8_next_char (typed);
      g_strv_builder_take (terms, g_strndup (start, (gsize) (typed - start)));
      if (*typed != '\0')
        typed = g_utf8_next_char (typed);
    }

  return g_strv_builder_end (terms);
}

static gboolean
is_in_a_column (GStrv columns, const char *term)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (tdm_text_matches (columns[i], term))
      return TRUE;

  return FALSE;
}

static gboolean
scan_matches (const TdmDealRecord *deal, GStrv terms)
{
  g_auto (GStrv) columns = dup_columns (deal);

  for (guint i = 0; terms[i] != NULL; i++)
    if (!is_in_a_column (columns, terms[i]))
      return FALSE;

  return TRUE;
}

static GArray *
scan (SearchTest *self, const char *typed)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto (GStrv) terms = split_terms (typed);

  for (guint32 id = 1; id <= self->deals->len; id++)
    {
      const TdmDealRecord *deal = g_ptr_array_index (self->deals, id - 1);

      if (deal != NULL && scan_matches (deal, terms))
        g_array_append_val (ids, id);
    }

  return ids;
}

/* ---- the store ---- */

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static GArray *
search (SearchTest *self, const char *typed, TdmDealSort sort)
{
  TdmDealQuery query = { .search = (char *) typed, .sort = sort };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  tdm_store_query_deals_async (self->filled.store, &query, 0, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  ids = tdm_store_query_deals_finish (self->filled.store, result, &error);
  g_assert_no_error (error);

  return ids;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a;
  guint32 right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

static void
check (SearchTest *self, const char *typed)
{
  g_autoptr (GArray) expected = scan (self, typed);
  g_autoptr (GArray) found = search (self, typed, TDM_DEAL_SORT_UPDATED);

  g_array_sort (found, compare_ids);
  if (found->len != expected->len ||
      (found->len > 0 && memcmp (found->data, expected->data, found->len * sizeof (guint32)) != 0))
    g_error ("“%s” finds %u deals, a scan finds %u", typed, found->len, expected->len);
}

typedef gboolean (*ChangeFunc) (TdmDb *db, SearchTest *self, gpointer data, GError **error);

typedef struct
{
  SearchTest *self;
  ChangeFunc func;
  gpointer data;
} Change;

static gpointer
change_job (TdmDb *db, gpointer data, GError **error)
{
  Change *change = data;
  g_auto (TdmTransaction) txn = { NULL };

  if (tdm_transaction_begin (&txn, db, error) && change->func (db, change->self, change->data, error))
    tdm_transaction_commit (&txn, error);
  tdm_db_note_all_deals (db);

  return NULL;
}

static void
run_change (SearchTest *self, ChangeFunc func, gpointer data)
{
  Change change = { self, func, data };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GTask *task = g_task_new (self->filled.store, NULL, keep_result_cb, &result);

  g_task_set_task_data (task, &change, NULL);
  tdm_store_run (self->filled.store, TDM_JOB_WRITE, task, change_job, NULL);
  wait_until (result != NULL);
  g_task_propagate_pointer (G_TASK (result), &error);
  g_assert_no_error (error);
}

static gboolean
insert_all (TdmDb *db, SearchTest *self, gpointer data, GError **error)
{
  for (guint i = 0; i < self->deals->len; i++)
    {
      TdmDealRecord *deal = g_ptr_array_index (self->deals, i);

      if (!tdm_customer_table_resolve (db, deal->customer, error) ||
          !tdm_deal_rows_insert (db, deal, 0, TRUE, error))
        return FALSE;
      g_assert_cmpint (deal->id, ==, i + 1);
    }

  return TRUE;
}

static gboolean
rename_deal (TdmDb *db, SearchTest *self, gpointer data, GError **error)
{
  return tdm_deal_rows_save (db, data, TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_NOTES, error);
}

static gboolean
remove_deal (TdmDb *db, SearchTest *self, gpointer data, GError **error)
{
  TdmDealRecord *deal = data;

  return tdm_deal_rows_remove (db, deal->id, deal->id, error);
}

static void
set_up (SearchTest *self)
{
  filled_store_set_up (&self->filled, 0);
  self->deals = g_ptr_array_new_with_free_func (free_deal);
}

static void
tear_down (SearchTest *self)
{
  g_ptr_array_unref (self->deals);
  filled_store_tear_down (&self->filled);
}

/* ---- random texts ---- */

static const char *const fragments[] = {
  "Kraków",   "Łódź",        "łódka",  "Żółć",        "株式会社",   "東京",         "東京都",   "クラウド",
  "ｸﾗｳﾄﾞ",    "くらうど",    "雲端",   "云端",        "銀行",       "银行",         "한국",     "서울시",
  "클라우드", "Ångström",    "straße", "STRASSE",     "ＡＢＣ１２", "ﬁnance",       "İstanbul", "ılık",
  "naïve",    "nai\u0308ve", "𠮷野家", "々",          "ー",         "バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", "O’Neill",
  "AT&T",     "foo-bar",     "3.14",   "a@b.example", "\"quoted\"", "NEAR",         "OR",       "*",
  "名称：",   "ⅳ",           "½",      "x²",          "🚀",         "Đorđe",        "Œuvre",    "smørrebrød",
  "Æther",    "ĳ",           "ǆ",      "한\u1100",    "が",         "か\u3099",
};
static const char *const joints[] = { "",   "",       " ",      "-",  "、",     "\n",
                                      "\t", "\u00a0", "\u3000", "・", "\u200b", "/" };

static const char *
pick (const char *const *words, guint n_words)
{
  return words[g_test_rand_int_range (0, (gint32) n_words)];
}

static char *
make_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
    {
      g_string_append (text, pick (fragments, G_N_ELEMENTS (fragments)));
      g_string_append (text, pick (joints, G_N_ELEMENTS (joints)));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
make_some_text (int percent)
{
  return g_test_rand_int_range (0, 100) < percent ? make_text () : NULL;
}

static TdmDealRecord *
make_deal (void)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  deal->name = make_text ();
  deal->customer->name = make_text ();
  deal->customer->country = g_strdup ("PL");
  deal->notes = make_some_text (40);
  deal->crm_id = make_some_text (40);
  deal->campaign_id = make_some_text (20);
  for (int n = g_test_rand_int_range (0, 3); n > 0; n--)
    {
      g_autofree char *first = make_some_text (80);
      g_autofree char *last = make_text ();

      g_ptr_array_add (deal->team, tdm_person_new (first, last, "+48 123", "ada@example.com"));
    }

  return deal;
}

/* A piece of some text of a random deal, sometimes with case, marks or width changed. */
static char *
make_piece (SearchTest *self)
{
  guint at = (guint) g_test_rand_int_range (0, (gint32) self->deals->len);
  const TdmDealRecord *deal = g_ptr_array_index (self->deals, at);
  g_auto (GStrv) columns = deal ? dup_columns (deal) : NULL;
  const char *text = columns ? columns[g_test_rand_int_range (0, N_COLUMNS)] : "東";
  glong length = g_utf8_strlen (text, -1);
  glong start = g_test_rand_int_range (0, (gint32) length + 1);
  glong end = start + g_test_rand_int_range (1, 8);
  g_autofree char *piece = g_utf8_substring (text, start, MIN (length, end));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return g_utf8_strup (piece, -1);
    case 1:
      return g_utf8_normalize (piece, -1, G_NORMALIZE_NFD);
    case 2:
      return tdm_text_fold (piece);
    default:
      return g_steal_pointer (&piece);
    }
}

static void
check_random_pieces (SearchTest *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *first = make_piece (self);
      g_autofree char *second = make_piece (self);
      g_autofree char *both = g_strdup_printf ("%s %s", first, second);

      check (self, first);
      check (self, both);
    }
}

static void
test_random (void)
{
  SearchTest self;

  set_up (&self);
  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (self.deals, make_deal ());
  run_change (&self, insert_all, NULL);

  check_random_pieces (&self, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
    check (&self, fragments[i]);
  check (&self, "");
  check (&self, " \t ");

  tear_down (&self);
}

static void
test_generated (void)
{
  SearchTest self;

  set_up (&self);
  for (guint64 i = 0; i < 500; i++)
    g_ptr_array_add (self.deals, tdm_generated_deal_new (1, i, 500));
  run_change (&self, insert_all, NULL);
  check_random_pieces (&self, 500);
  tear_down (&self);
}

/* What a renamed or removed deal said before is not found any more. */
static void
test_changes (void)
{
  SearchTest self;

  set_up (&self);
  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (self.deals, make_deal ());
  run_change (&self, insert_all, NULL);

  for (guint i = 0; i < 100; i++)
    {
      TdmDealRecord *deal = g_ptr_array_index (self.deals, i);
      g_autofree char *old_name = g_strdup (deal->name);

      if (i % 3 == 0)
        {
          run_change (&self, remove_deal, deal);
          tdm_deal_record_free (deal);
          g_ptr_array_index (self.deals, i) = NULL;
        }
      else
        {
          g_free (deal->name);
          g_free (deal->notes);
          deal->name = make_text ();
          deal->notes = make_some_text (50);
          run_change (&self, rename_deal, deal);
        }
      check (&self, old_name);
      check_random_pieces (&self, 3);
    }

  tear_down (&self);
}

/* ---- the promises of the design, by name ---- */

static const struct
{
  const char *text;
  const char *typed;
  gboolean found;
} promises[] = {
  { "Kraków Office", "krakow", TRUE },
  { "Kraków Office", "KRAKÓW", TRUE },
  { "Kraków Office", "k", TRUE },
  { "Kraków Office", "off kra", TRUE },
  { "Kraków Office", "rakow", FALSE },
  { "Łódzka Spółdzielnia", "lodz", TRUE },
  { "Łódzka Spółdzielnia", "spoldz", TRUE },
  { "東京電装株式会社", "東", TRUE },
  { "東京電装株式会社", "東京", TRUE },
  { "東京電装株式会社", "電装株", TRUE },
  { "東京電装株式会社", "社", TRUE },
  { "東京電装株式会社", "京東", FALSE },
  { "クラウド移行", "クラウド", TRUE },
  { "クラウド移行", "ｸﾗｳﾄﾞ", TRUE },
  { "クラウド移行", "くらうど", TRUE },
  { "クラウド移行", "ラウ", TRUE },
  { "台北雲端股份有限公司", "雲端", TRUE },
  { "中国银行", "银行", TRUE },
  { "주식회사 한국물산", "한국", TRUE },
  { "주식회사 한국물산", "국물", TRUE },
  { "ＣＯＮＴＯＳＯ　１２３", "contoso 123", TRUE },
  { "AT&T", "at&t", TRUE },
  { "AT&T", "\" OR *", FALSE },
};

static void
test_promises (void)
{
  SearchTest self;

  set_up (&self);
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      TdmDealRecord *deal = tdm_deal_record_new ();

      deal->name = g_strdup (promises[i].text);
      g_ptr_array_add (self.deals, deal);
    }
  run_change (&self, insert_all, NULL);

  for (guint32 i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (GArray) ids = search (&self, promises[i].typed, TDM_DEAL_SORT_NAME);
      gboolean found = FALSE;

      for (guint n = 0; n < ids->len; n++)
        found |= g_array_index (ids, guint32, n) == i + 1;
      if (found != promises[i].found)
        g_error ("“%s” in “%s”: %s", promises[i].typed, promises[i].text, found ? "found" : "not found");
    }

  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search/promises", test_promises);
  g_test_add_func ("/search/generated", test_generated);
  g_test_add_func ("/search/random", test_random);
  g_test_add_func ("/search/changes", test_changes);

  return g_test_run ();
}

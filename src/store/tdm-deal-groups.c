/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which group every deal is in, and the order of the groups. */

#include "tdm-deal-groups.h"

#include "tdm-db-private.h"

/* Names of owners beyond these are not looked up: nobody reads so many headings. */
#define MAX_OWNER_NAMES 20000
/* Numbers of customers beyond these can only come from a damaged file. */
#define MAX_CUSTOMER_ID (1 << 26)

#define NO_DATE "9999-99-99"
#define MONTH_BYTES 7 /* of YYYY-MM-DD */

/* Ways to divide that only orders ask for, beside those of TdmDealGroup. */
enum
{
  WAY_COUNTRY = TDM_N_DEAL_GROUPS,
  WAY_SENDER,
};

struct _TdmGroupNames
{
  gatomicrefcount refs;
  GStringChunk *texts;
  GPtrArray *keys;
  GPtrArray *labels;
};

struct _TdmDealGroups
{
  guint way;        /* a TdmDealGroup or one of the above */
  guint64 change;   /* of the index, when this was read */
  guint32 *numbers; /* by id, @n_numbers of them; NULL when not read */
  guint n_numbers;
  TdmGroupNames *names;
};

/* ---- names ---- */

static TdmGroupNames *
new_names (void)
{
  TdmGroupNames *self = g_new0 (TdmGroupNames, 1);

  g_atomic_ref_count_init (&self->refs);
  self->texts = g_string_chunk_new (4096);
  self->keys = g_ptr_array_new ();
  self->labels = g_ptr_array_new ();

  return self;
}

TdmGroupNames *
tdm_group_names_ref (TdmGroupNames *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
tdm_group_names_unref (TdmGroupNames *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

static const char *
get_text (const GPtrArray *texts, guint number)
{
  return number < texts->len ? texts->pdata[number] : NULL;
}

const char *
tdm_group_names_get_key (const TdmGroupNames *self, guint number)
{
  return get_text (self->keys, number);
}

const char *
tdm_group_names_get_label (const TdmGroupNames *self, guint number)
{
  return get_text (self->labels, number);
}

/* @label NULL: as the key. */
static void
add_name (TdmGroupNames *self, const char *key, const char *label)
{
  char *kept = g_string_chunk_insert (self->texts, key);

  g_ptr_array_add (self->keys, kept);
  g_ptr_array_add (self->labels, label != NULL ? g_string_chunk_insert (self->texts, label) : kept);
}

/* ---- the object ---- */

TdmDealGroups *
tdm_deal_groups_new (void)
{
  return g_new0 (TdmDealGroups, 1);
}

void
tdm_deal_groups_clear (TdmDealGroups *self)
{
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->names, tdm_group_names_unref);
  self->n_numbers = 0;
}

void
tdm_deal_groups_free (TdmDealGroups *self)
{
  tdm_deal_groups_clear (self);
  g_free (self);
}

TdmGroupNames *
tdm_deal_groups_get_names (TdmDealGroups *self)
{
  return self->names;
}

static void
set_number (TdmDealGroups *self, gint64 id, guint number)
{
  if (id > 0 && id < self->n_numbers)
    self->numbers[id] = number;
}

/* ---- reading ---- */

static void
read_stages (TdmDealGroups *self, const TdmDealFacets *facets)
{
  for (TdmStage stage = TDM_STAGE_RECEIVED; stage < TDM_N_STAGES; stage++)
    add_name (self->names, tdm_stage_to_token (stage), NULL);

  for (guint32 id = 0; id < self->n_numbers; id++)
    self->numbers[id] = tdm_deal_facets_get (facets, id) >> TDM_FACET_STAGE_SHIFT & 3;
}

/* @sql gives a text and an id, equal texts after each other; of the text the first @length bytes name the group. */
static gboolean
read_texts (TdmDealGroups *self, TdmDb *db, const char *sql, gsize length, GArray *last_ids, GError **error)
{
  g_autoptr (TdmStatement) rows = tdm_db_prepare (db, sql, error);
  g_autoptr (GString) last = g_string_new (NULL);
  TdmStep step = TDM_STEP_ERROR;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    {
      const char *text = tdm_statement_get_text (rows, 0);
      gint64 id = tdm_statement_get_number (rows, 1);
      gsize n = MIN (length, strlen (text));

      if (self->names->keys->len == 0 || n != last->len || memcmp (text, last->str, n) != 0)
        {
          g_string_truncate (g_string_assign (last, text), n);
          add_name (self->names, last->str, NULL);
          if (last_ids != NULL)
            g_array_append_val (last_ids, id);
        }
      if (last_ids != NULL)
        g_array_index (last_ids, gint64, last_ids->len - 1) = id;
      set_number (self, id, self->names->keys->len - 1);
    }

  return step == TDM_STEP_DONE;
}

/* ---- owners ---- */

/* In scripts without blanks the family name is first. */
static char *
join_name (const char *first, const char *last)
{
  if (first == NULL || last == NULL)
    return g_strdup (first != NULL ? first : last);
  if (g_unichar_iswide (g_utf8_get_char (last)))
    return g_strconcat (last, first, NULL);

  return g_strconcat (first, " ", last, NULL);
}

static gboolean
read_owner_names (TdmDealGroups *self, TdmDb *db, const GArray *last_ids, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT first_name, last_name FROM person WHERE deal_id = ?1 AND role = 0 AND position = 0", error);

  for (guint i = 0; row != NULL && i < MIN (last_ids->len, MAX_OWNER_NAMES); i++)
    {
      g_autofree char *name = NULL;
      TdmStep step;

      tdm_statement_bind_number (row, 1, g_array_index (last_ids, gint64, i));
      step = tdm_statement_step (row, error);
      if (step == TDM_STEP_ERROR)
        return FALSE;
      if (step == TDM_STEP_ROW)
        name = join_name (tdm_statement_get_text (row, 0), tdm_statement_get_text (row, 1));
      if (name != NULL)
        self->names->labels->pdata[i] = g_string_chunk_insert (self->names->texts, name);
      tdm_statement_reset (row);
    }

  return row != NULL;
}

/* ---- sorting by what people read ---- */

typedef struct
{
  guint number; /* before */
  GBytes *key;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;
  int order = g_bytes_compare (x->key, y->key);

  return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

static void
clear_place (gpointer data)
{
  g_bytes_unref (((Place *) data)->key);
}

static GArray *
make_places (const TdmGroupNames *names, TdmDb *db)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < names->keys->len; i++)
    {
      gsize length;
      guint8 *key = tdm_db_make_name_key (db, names->labels->pdata[i], &length);
      Place place = { i, g_bytes_new_take (key, length) };

      g_array_append_val (places, place);
    }

  return places;
}

static void
move_texts (GPtrArray *texts, const GArray *places)
{
  g_autofree gpointer *before = g_memdup2 (texts->pdata, texts->len * sizeof (gpointer));

  for (guint i = 0; i < texts->len; i++)
    texts->pdata[i] = before[g_array_index (places, Place, i).number];
}

static void
sort_by_label (TdmDealGroups *self, TdmDb *db)
{
  g_autoptr (GArray) places = make_places (self->names, db);
  guint n = places->len;
  g_autofree guint32 *after = g_new (guint32, n + 1);

  g_array_sort (places, compare_places);
  for (guint i = 0; i < n; i++)
    after[g_array_index (places, Place, i).number] = i;
  after[n] = n;
  for (guint32 id = 0; id < self->n_numbers; id++)
    self->numbers[id] = after[MIN (self->numbers[id], n)];

  move_texts (self->names->keys, places);
  move_texts (self->names->labels, places);
}

/* ---- customers ---- */

/* Their number by id, in the order of their names. */
static GArray *
read_customer_numbers (TdmDealGroups *self, TdmDb *db, GError **error)
{
  g_autoptr (TdmStatement) rows = tdm_db_prepare (db, "SELECT id FROM customer ORDER BY name_key, id", error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  TdmStep step = TDM_STEP_ERROR;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    {
      gint64 id = tdm_statement_get_number (rows, 0);
      guint32 no_number = G_MAXUINT32;
      char key[24];

      if (id <= 0 || id > MAX_CUSTOMER_ID)
        continue;
      while (numbers->len <= id)
        g_array_append_val (numbers, no_number);

      g_array_index (numbers, guint32, id) = self->names->keys->len;
      g_snprintf (key, sizeof key, "%" G_GINT64_FORMAT, id);
      add_name (self->names, key, NULL);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&numbers) : NULL;
}

static gboolean
find_customer (const GArray *numbers, gint64 id, guint32 *number)
{
  *number = id > 0 && id < numbers->len ? g_array_index (numbers, guint32, id) : G_MAXUINT32;

  return *number != G_MAXUINT32;
}

static gboolean
read_customer_names (TdmDealGroups *self, TdmDb *db, const GArray *numbers, GError **error)
{
  g_autoptr (TdmStatement) rows =
    tdm_db_prepare (db, "SELECT id, name FROM customer INDEXED BY customer_by_name", error);
  TdmStep step = TDM_STEP_ERROR;
  guint32 number;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    if (!tdm_statement_is_null (rows, 1) &&
        find_customer (numbers, tdm_statement_get_number (rows, 0), &number))
      self->names->labels->pdata[number] =
        g_string_chunk_insert (self->names->texts, tdm_statement_get_text (rows, 1));

  return step == TDM_STEP_DONE;
}

/* Gives every deal the number of its customer. */
static gboolean
read_numbers_of_customers (TdmDealGroups *self, TdmDb *db, const GArray *numbers, GError **error)
{
  g_autoptr (TdmStatement) rows =
    tdm_db_prepare (db, "SELECT customer_id, id FROM deal WHERE customer_id > 0", error);
  TdmStep step = TDM_STEP_ERROR;
  guint32 number;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    if (find_customer (numbers, tdm_statement_get_number (rows, 0), &number))
      set_number (self, tdm_statement_get_number (rows, 1), number);

  return step == TDM_STEP_DONE;
}

static gboolean
read_customers (TdmDealGroups *self, TdmDb *db, GError **error)
{
  g_autoptr (GArray) numbers = read_customer_numbers (self, db, error);

  return numbers != NULL && read_customer_names (self, db, numbers, error) &&
         read_numbers_of_customers (self, db, numbers, error);
}

static gboolean
read_owners (TdmDealGroups *self, TdmDb *db, GError **error)
{
  g_autoptr (GArray) last_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_texts (self, db,
                   "SELECT email, deal_id FROM person WHERE role = 0 AND position = 0 AND email IS NOT NULL"
                   " ORDER BY email, deal_id",
                   G_MAXSIZE, last_ids, error) ||
      !read_owner_names (self, db, last_ids, error))
    return FALSE;

  sort_by_label (self, db);
  return TRUE;
}

static gboolean
read_campaigns (TdmDealGroups *self, TdmDb *db, GError **error)
{
  if (!read_texts (
        self, db,
        "SELECT campaign_id, deal_id FROM deal_text WHERE campaign_id IS NOT NULL ORDER BY campaign_id",
        G_MAXSIZE, NULL, error))
    return FALSE;

  sort_by_label (self, db);
  return TRUE;
}

/* ---- what only orders ask for ---- */

static gboolean
read_senders (TdmDealGroups *self, TdmDb *db, GError **error)
{
  if (!read_texts (self, db, "SELECT sender, id FROM deal WHERE sender IS NOT NULL ORDER BY sender",
                   G_MAXSIZE, NULL, error))
    return FALSE;

  sort_by_label (self, db);
  return TRUE;
}

/* The number of the country by the customer's id. */
static GArray *
read_countries_of_customers (TdmDealGroups *self, TdmDb *db, GError **error)
{
  g_autoptr (TdmStatement) rows =
    tdm_db_prepare (db, "SELECT country, id FROM customer WHERE country IS NOT NULL ORDER BY country", error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray *keys = self->names->keys;
  TdmStep step = TDM_STEP_ERROR;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    {
      const char *country = tdm_statement_get_text (rows, 0);
      gint64 id = tdm_statement_get_number (rows, 1);
      guint32 no_number = G_MAXUINT32;

      if (id <= 0 || id > MAX_CUSTOMER_ID)
        continue;
      if (keys->len == 0 || !g_str_equal (country, keys->pdata[keys->len - 1]))
        add_name (self->names, country, NULL);
      while (numbers->len <= id)
        g_array_append_val (numbers, no_number);
      g_array_index (numbers, guint32, id) = keys->len - 1;
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&numbers) : NULL;
}

static void
name_countries (TdmDealGroups *self, TdmDb *db)
{
  for (guint i = 0; i < self->names->keys->len; i++)
    {
      g_autofree char *name = tdm_db_dup_country_name (db, self->names->keys->pdata[i]);

      self->names->labels->pdata[i] = g_string_chunk_insert (self->names->texts, name);
    }
}

static gboolean
read_countries (TdmDealGroups *self, TdmDb *db, GError **error)
{
  g_autoptr (GArray) numbers = read_countries_of_customers (self, db, error);

  if (numbers == NULL || !read_numbers_of_customers (self, db, numbers, error))
    return FALSE;

  name_countries (self, db);
  sort_by_label (self, db);
  return TRUE;
}

static gboolean
read_way (TdmDealGroups *self, TdmDb *db, const TdmDealFacets *facets, GError **error)
{
  switch (self->way)
    {
    case WAY_COUNTRY:
      return read_countries (self, db, error);
    case WAY_SENDER:
      return read_senders (self, db, error);
    case TDM_DEAL_GROUP_STAGE:
      read_stages (self, facets);
      return TRUE;
    case TDM_DEAL_GROUP_CUSTOMER:
      return read_customers (self, db, error);
    case TDM_DEAL_GROUP_CAMPAIGN:
      return read_campaigns (self, db, error);
    case TDM_DEAL_GROUP_OWNER:
      return read_owners (self, db, error);
    case TDM_DEAL_GROUP_CLOSE_MONTH:
      return read_texts (
        self, db, "SELECT close_date, id FROM deal WHERE close_date < '" NO_DATE "' ORDER BY close_date",
        MONTH_BYTES, NULL, error);
    case TDM_DEAL_GROUP_NONE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
prepare (TdmDealGroups *self, TdmDealIndex *index, TdmDb *db, guint way, GError **error)
{
  const TdmDealFacets *facets = tdm_deal_index_load_facets (index, db, error);
  guint64 change = tdm_deal_index_get_change (index);

  if (facets == NULL)
    return FALSE;
  if (self->numbers != NULL && self->way == way && self->change == change)
    return TRUE;

  tdm_deal_groups_clear (self);
  self->way = way;
  self->change = change;
  self->names = new_names ();
  self->n_numbers = facets->max_id + 1;
  self->numbers = g_new (guint32, self->n_numbers);
  memset (self->numbers, 0xff, self->n_numbers * sizeof (guint32));
  if (read_way (self, db, facets, error))
    return TRUE;

  tdm_deal_groups_clear (self);
  return FALSE;
}

gboolean
tdm_deal_groups_prepare (
  TdmDealGroups *self, TdmDealIndex *index, TdmDb *db, TdmDealGroup kind, GError **error)
{
  return prepare (self, index, db, kind, error);
}

gboolean
tdm_deal_groups_prepare_for_sort (
  TdmDealGroups *self, TdmDealIndex *index, TdmDb *db, TdmDealSort sort, GError **error)
{
  switch (sort)
    {
    case TDM_DEAL_SORT_OWNER:
      return prepare (self, index, db, TDM_DEAL_GROUP_OWNER, error);
    case TDM_DEAL_SORT_CAMPAIGN:
      return prepare (self, index, db, TDM_DEAL_GROUP_CAMPAIGN, error);
    case TDM_DEAL_SORT_COUNTRY:
      return prepare (self, index, db, WAY_COUNTRY, error);
    case TDM_DEAL_SORT_SENDER:
      return prepare (self, index, db, WAY_SENDER, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* ---- dividing ---- */

static inline guint
get_number (const TdmDealGroups *self, guint32 id, guint none)
{
  return id < self->n_numbers ? MIN (self->numbers[id], none) : none;
}

static GArray *
make_spans (const guint *counts, guint n_groups)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (TdmGroupSpan));
  guint first = 0;

  for (guint i = 0; i < n_groups; i++)
    if (counts[i] > 0)
      {
        TdmGroupSpan span = { i, first, counts[i] };

        g_array_append_val (spans, span);
        first += counts[i];
      }

  return spans;
}

GArray *
tdm_deal_groups_divide (TdmDealGroups *self, GArray *ids)
{
  guint none = self->names->keys->len;
  g_autofree guint *counts = g_new0 (guint, none + 1);
  g_autofree guint32 *before = g_memdup2 (ids->data, ids->len * sizeof (guint32));
  g_autoptr (GArray) spans = NULL;

  for (guint i = 0; i < ids->len; i++)
    counts[get_number (self, before[i], none)]++;
  spans = make_spans (counts, none + 1);

  /* From here on the places where the next deal of each group goes. */
  for (guint i = 0; i < spans->len; i++)
    {
      const TdmGroupSpan *span = &g_array_index (spans, TdmGroupSpan, i);

      counts[span->number] = span->first;
    }
  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, guint32, counts[get_number (self, before[i], none)]++) = before[i];

  return g_steal_pointer (&spans);
}

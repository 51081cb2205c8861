/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads Today group by group, the most urgent first, so that its rows are painted before the others are asked for.
 * Numbers come last, and only of groups that have more than their rows. */

#include "tdm-today-list.h"

#include "tdm-clock.h"
#include "tdm-deal-rules.h"
#include "tdm-private-words.h"
#include "tdm-settings.h"
#include "tdm-store-reminders.h"
#include "tdm-today-drafts.h"
#include "tdm-today-kinds.h"
#include "tdm-today-offers.h"

/* Changes come in bursts, and nobody waits for this list: a sync or an import asks once, at its end. */
#define REST_MS 300
/* How often it looks whether another day has begun. */
#define DAY_SECONDS 60
#define WATCHED (TDM_CHANGE_DEALS | TDM_CHANGE_OUTBOX | TDM_CHANGE_DRAFTS | TDM_CHANGE_REMINDERS)
/* The draft that keeps what was dismissed: (element-type gint64) ids of deals. */
#define DISMISSED "today-dismissed"
/* Nobody reads more of them, and each costs a look at the calendar. */
#define MAX_AWAY 500

typedef struct
{
  GListStore *items;
  guint n;       /* all of them */
  gboolean more; /* than was read; the number is not known yet */
} Group;

struct _TdmTodayList
{
  GObject parent_instance;

  TdmStore *store;
  Group groups[TDM_N_TODAY_KINDS];
  guint n_deals;
  gboolean ready;
  gboolean counted;
  guint rest_id;
  guint day_id;
  char *today; /* YYYY-MM-DD, when it was last asked */

  GCancellable *cancellable;
  gboolean running;
  gboolean again; /* something changed while asking */
  guint step;     /* of a run: first the rows of each kind, then the number of each, then all deals */
  GArray *dismissed;
  TdmTodayOffers *offers; /* NULL before they were read */
  gboolean offers_stale;
};

G_DEFINE_FINAL_TYPE (TdmTodayList, tdm_today_list, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void ask (TdmTodayList *self);

/* ---- results ---- */

static gboolean
holds (GListStore *list, GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (TdmTodayItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!tdm_today_item_equal (item, g_ptr_array_index (items, i)))
        return FALSE;
    }

  return TRUE;
}

/* @items may be more than there is place for. @n: all of them, as far as is known. */
static void
fill (TdmTodayList *self, TdmTodayKind kind, GPtrArray *items, guint n)
{
  Group *group = &self->groups[kind];

  if (items->len > tdm_today_kind_get_max_rows (kind))
    g_ptr_array_set_size (items, (int) tdm_today_kind_get_max_rows (kind));
  if (!holds (group->items, items))
    g_list_store_splice (group->items, 0, g_list_model_get_n_items (G_LIST_MODEL (group->items)),
                         items->pdata, items->len);
  group->n = group->more ? MAX (group->n, n) : n;
}

static GPtrArray *
items_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
finish (TdmTodayList *self)
{
  self->running = FALSE;
  self->ready = TRUE;
  self->counted = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);

  if (self->again)
    ask (self);
}

/* The next step of a run. What is most urgent is painted before the rest is asked for. */
static void
go_on (TdmTodayList *self)
{
  self->step++;
  if (!self->ready && self->groups[TDM_TODAY_ANSWER].n > 0)
    {
      self->ready = TRUE;
      g_signal_emit (self, signals[CHANGED], 0);
    }

  ask (self);
}

/* A group that cannot be read keeps its rows, and does not keep the others from being read. */
static void
fail (TdmTodayList *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, TDM_STORE_ERROR, TDM_STORE_ERROR_CLOSED))
    {
      self->running = FALSE;
      return;
    }

  g_info ("A part of Today could not be read: %s", error->message);
  go_on (self);
}

/* ---- groups that are questions about deals ---- */

static gboolean
is_dismissed (TdmTodayList *self, gint64 deal_id)
{
  for (guint i = 0; i < self->dismissed->len; i++)
    if (g_array_index (self->dismissed, gint64, i) == deal_id)
      return TRUE;

  return FALSE;
}

static guint
get_limit (TdmTodayList *self, TdmTodayKind kind)
{
  guint spare = kind == TDM_TODAY_SHARE ? self->dismissed->len : 0;

  return tdm_today_kind_get_max_rows (kind) + spare + 1;
}

static void
show_deals (TdmTodayList *self, TdmTodayKind kind, const GArray *ids)
{
  g_autoptr (GPtrArray) items = items_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      g_autoptr (TdmDeal) deal = NULL;

      if (kind == TDM_TODAY_SHARE && is_dismissed (self, id))
        continue;
      if (items->len == tdm_today_kind_get_max_rows (kind))
        break;
      deal = tdm_store_get_deal (self->store, id);
      g_ptr_array_add (items, tdm_today_item_new (kind, deal));
    }

  fill (self, kind, items, ids->len);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const TdmDealRecord *first = *(const TdmDealRecord *const *) a;
  const TdmDealRecord *second = *(const TdmDealRecord *const *) b;

  return g_strcmp0 (first->private_words->next_step_date, second->private_words->next_step_date);
}

static void
steps_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  g_autoptr (GPtrArray) items = items_new ();

  if (records == NULL)
    {
      fail (self, error);
      return;
    }

  g_ptr_array_sort (records, compare_steps);
  for (guint i = 0; i < records->len; i++)
    {
      const TdmDealRecord *record = g_ptr_array_index (records, i);
      g_autoptr (TdmDeal) deal = tdm_store_get_deal (self->store, record->id);

      g_ptr_array_add (items, tdm_today_item_new_step (deal, record->private_words->next_step,
                                                       record->private_words->next_step_date));
    }

  fill (self, TDM_TODAY_NEXT_STEPS, items, items->len);
  go_on (self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);
  TdmTodayKind kind = self->step;

  if (ids == NULL)
    {
      fail (self, error);
      return;
    }

  self->groups[kind].more = ids->len == get_limit (self, kind);
  if (kind == TDM_TODAY_NEXT_STEPS)
    {
      tdm_store_load_deals_async (self->store, (const guint32 *) ids->data, ids->len, FALSE,
                                  self->cancellable, steps_loaded_cb, g_object_ref (self));
      return;
    }

  show_deals (self, kind, ids);
  go_on (self);
}

static void
ask_deals (TdmTodayList *self, TdmTodayKind kind)
{
  g_autoptr (TdmDealQuery) query = tdm_today_kind_dup_query (kind);

  tdm_store_query_deals_async (self->store, query, get_limit (self, kind), self->cancellable, answered_cb,
                               g_object_ref (self));
}

static void
dismissed_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) kept = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);
  gsize n = 0;

  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  g_array_set_size (self->dismissed, 0);
  if (kept != NULL && g_variant_is_of_type (kept, G_VARIANT_TYPE ("ax")))
    {
      const gint64 *ids = g_variant_get_fixed_array (kept, &n, sizeof *ids);

      g_array_append_vals (self->dismissed, ids, (guint) n);
    }
  ask_deals (self, TDM_TODAY_SHARE);
}

/* ---- the outbox ---- */

static void
add_entry (TdmTodayList *self, TdmOutboxEntry *entry, GPtrArray *changes, GPtrArray *held)
{
  g_autoptr (TdmDeal) deal = tdm_store_get_deal (self->store, entry->deal_id);

  if (g_str_equal (entry->state, "refused") || g_str_equal (entry->state, "conflict"))
    g_ptr_array_add (changes, tdm_today_item_new_change (TDM_TODAY_CHANGES, deal, entry));
  else if (g_str_equal (entry->state, "held"))
    g_ptr_array_add (held, tdm_today_item_new_change (TDM_TODAY_HELD, deal, entry));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = tdm_today_item_get_time (*(TdmTodayItem *const *) a);
  gint64 second = tdm_today_item_get_time (*(TdmTodayItem *const *) b);

  return first < second ? -1 : first > second;
}

static void
outbox_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tdm_store_list_outbox_finish (TDM_STORE (source), result, &error);
  g_autoptr (GPtrArray) changes = items_new ();
  g_autoptr (GPtrArray) held = items_new ();

  if (entries == NULL)
    {
      fail (self, error);
      return;
    }

  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i), changes, held);
  g_ptr_array_sort (held, compare_times);
  fill (self, TDM_TODAY_CHANGES, changes, changes->len);
  fill (self, TDM_TODAY_HELD, held, held->len);
  go_on (self);
}

/* ---- absences ---- */

static void
away_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) away = tdm_store_list_away_finish (TDM_STORE (source), result, &error);
  g_autoptr (GPtrArray) items = items_new ();

  if (away == NULL)
    {
      fail (self, error);
      return;
    }

  for (guint i = 0; i < away->len; i++)
    {
      const TdmAwayDeal *entry = g_ptr_array_index (away, i);
      g_autoptr (TdmDeal) deal = tdm_store_get_deal (self->store, entry->deal->deal_id);

      g_ptr_array_add (items, tdm_today_item_new (TDM_TODAY_AWAY, deal));
    }

  fill (self, TDM_TODAY_AWAY, items, items->len);
  go_on (self);
}

static void
ask_away (TdmTodayList *self)
{
  tdm_store_list_away_async (self->store, tdm_settings_get_working_days (), MAX_AWAY, self->cancellable,
                             away_listed_cb, g_object_ref (self));
}

/* ---- offers ---- */

/* Of the kept rows, since filling a group may cut its list. */
static void
fill_kept (TdmTodayList *self, TdmTodayKind kind, GPtrArray *kept)
{
  g_autoptr (GPtrArray) items = items_new ();

  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (kept, i)));
  fill (self, kind, items, items->len);
}

static void
show_offers (TdmTodayList *self)
{
  fill_kept (self, TDM_TODAY_DOCUMENTS, self->offers->outdated);
  fill_kept (self, TDM_TODAY_OFFERS, self->offers->lacking);
  go_on (self);
}

static void
offers_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  TdmTodayOffers *offers = tdm_today_offers_load_finish (TDM_STORE (source), result, &error);

  if (offers == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->offers, tdm_today_offers_free);
  self->offers = offers;
  show_offers (self);
}

/* Deals change often and offers seldom. */
static void
ask_offers (TdmTodayList *self)
{
  if (self->offers != NULL && !self->offers_stale)
    {
      show_offers (self);
      return;
    }

  self->offers_stale = FALSE;
  tdm_today_offers_load_async (self->store, self->cancellable, offers_loaded_cb, g_object_ref (self));
}

/* ---- drafts ---- */

static void
drafts_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = tdm_today_drafts_load_finish (TDM_STORE (source), result, &error);

  if (items == NULL)
    {
      fail (self, error);
      return;
    }

  fill (self, TDM_TODAY_DRAFTS, items, items->len);
  go_on (self);
}

/* ---- numbers ---- */

static void
numbered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);

  if (ids == NULL)
    {
      fail (self, error);
      return;
    }

  self->groups[self->step - TDM_N_TODAY_KINDS].n = ids->len;
  go_on (self);
}

/* All ids are four bytes a deal; a summary would add up their values as well. */
static void
ask_number (TdmTodayList *self, TdmTodayKind kind)
{
  g_autoptr (TdmDealQuery) query = tdm_today_kind_dup_query (kind);

  tdm_store_query_deals_async (self->store, query, 0, self->cancellable, numbered_cb, g_object_ref (self));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  TdmDealCounts counts = { 0 };

  if (!tdm_store_count_deals_finish (TDM_STORE (source), result, &counts, &error))
    {
      fail (self, error);
      return;
    }

  self->n_deals = tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 0);
  self->groups[TDM_TODAY_ANSWER].n = tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 1 << TDM_STAGE_RECEIVED);
  go_on (self);
}

/* ---- a run ---- */

static void
ask_rows (TdmTodayList *self, TdmTodayKind kind)
{
  switch (kind)
    {
    case TDM_TODAY_AWAY:
      ask_away (self);
      break;
    case TDM_TODAY_CHANGES:
      tdm_store_list_outbox_async (self->store, self->cancellable, outbox_listed_cb, g_object_ref (self));
      break;
    case TDM_TODAY_OFFERS:
      ask_offers (self);
      break;
    case TDM_TODAY_DRAFTS:
      tdm_today_drafts_load_async (self->store, self->offers != NULL ? self->offers->titles : NULL,
                                   self->cancellable, drafts_loaded_cb, g_object_ref (self));
      break;
    case TDM_TODAY_SHARE:
      tdm_store_load_draft_async (self->store, DISMISSED, self->cancellable, dismissed_loaded_cb,
                                  g_object_ref (self));
      break;
    default:
      ask_deals (self, kind);
    }
}

static gboolean
has_nothing_to_ask (TdmTodayList *self)
{
  /* Held changes come with the refused ones, documents with their offers. */
  if (self->step < TDM_N_TODAY_KINDS)
    return self->step == TDM_TODAY_HELD || self->step == TDM_TODAY_DOCUMENTS;

  /* Answers are counted with all deals. */
  return self->step < 2 * TDM_N_TODAY_KINDS && (self->step == TDM_N_TODAY_KINDS + TDM_TODAY_ANSWER ||
                                                !self->groups[self->step - TDM_N_TODAY_KINDS].more);
}

static void
start (TdmTodayList *self)
{
  self->running = TRUE;
  self->again = FALSE;
  self->step = 0;
}

/* Asks what the present step of a run is about, or begins one. */
static void
ask (TdmTodayList *self)
{
  if (!self->running)
    start (self);
  while (has_nothing_to_ask (self))
    self->step++;

  if (self->step < TDM_N_TODAY_KINDS)
    ask_rows (self, self->step);
  else if (self->step < 2 * TDM_N_TODAY_KINDS)
    ask_number (self, self->step - TDM_N_TODAY_KINDS);
  else if (self->step == 2 * TDM_N_TODAY_KINDS)
    tdm_store_count_deals_async (self->store, self->cancellable, counted_cb, g_object_ref (self));
  else
    finish (self);
}

static gboolean
rested_cb (gpointer data)
{
  TdmTodayList *self = data;

  self->rest_id = 0;
  if (self->running)
    self->again = TRUE;
  else
    ask (self);

  return G_SOURCE_REMOVE;
}

static void
rest (TdmTodayList *self)
{
  if (self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* Also when another rulebook was chosen, or another day has begun. */
static void
read_offers_again (TdmTodayList *self)
{
  self->offers_stale = TRUE;
  rest (self);
}

/* What is due, overdue or expired is so by the clock alone as well. */
static gboolean
look_at_day_cb (gpointer data)
{
  TdmTodayList *self = data;
  g_autofree char *today = tdm_clock_dup_today ();

  if (g_set_str (&self->today, today))
    read_offers_again (self);

  return G_SOURCE_CONTINUE;
}

static void
store_changed_cb (TdmTodayList *self, const TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_OFFERS)
    read_offers_again (self);
  else if (change->kinds & WATCHED)
    rest (self);
}

/* ---- the object ---- */

static void
tdm_today_list_dispose (GObject *object)
{
  TdmTodayList *self = TDM_TODAY_LIST (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->day_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_today_list_parent_class)->dispose (object);
}

static void
tdm_today_list_finalize (GObject *object)
{
  TdmTodayList *self = TDM_TODAY_LIST (object);

  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    g_object_unref (self->groups[i].items);
  g_clear_object (&self->cancellable);
  g_free (self->today);
  g_array_unref (self->dismissed);
  g_clear_pointer (&self->offers, tdm_today_offers_free);

  G_OBJECT_CLASS (tdm_today_list_parent_class)->finalize (object);
}

static void
tdm_today_list_class_init (TdmTodayListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tdm_today_list_dispose;
  object_class->finalize = tdm_today_list_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_TODAY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_today_list_init (TdmTodayList *self)
{
  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    self->groups[i].items = g_list_store_new (TDM_TYPE_TODAY_ITEM);
  self->cancellable = g_cancellable_new ();
  self->dismissed = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * tdm_today_list_new:
 * @store: held
 *
 * Returns: (transfer full): a list that reads itself in a moment and after each change. Main thread.
 */
TdmTodayList *
tdm_today_list_new (TdmStore *store)
{
  TdmTodayList *self = g_object_new (TDM_TYPE_TODAY_LIST, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (read_offers_again),
                           self, G_CONNECT_SWAPPED);
  self->today = tdm_clock_dup_today ();
  self->day_id = g_timeout_add_seconds (DAY_SECONDS, look_at_day_cb, self);
  rest (self);

  return self;
}

TdmStore *
tdm_today_list_get_store (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), NULL);

  return self->store;
}

/* Reads at once what would be read in a moment: somebody looks at it. */
void
tdm_today_list_hurry (TdmTodayList *self)
{
  g_return_if_fail (TDM_IS_TODAY_LIST (self));

  if (self->rest_id == 0)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  rested_cb (self);
}

gboolean
tdm_today_list_get_ready (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), FALSE);

  return self->ready;
}

gboolean
tdm_today_list_get_counted (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), FALSE);

  return self->counted;
}

GListModel *
tdm_today_list_get_items (TdmTodayList *self, TdmTodayKind kind)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), NULL);
  g_return_val_if_fail (kind < TDM_N_TODAY_KINDS, NULL);

  return G_LIST_MODEL (self->groups[kind].items);
}

guint
tdm_today_list_get_n (TdmTodayList *self, TdmTodayKind kind)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);
  g_return_val_if_fail (kind < TDM_N_TODAY_KINDS, 0);

  return self->groups[kind].n;
}

guint
tdm_today_list_get_n_deals (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);

  return self->n_deals;
}

guint
tdm_today_list_get_count (TdmTodayList *self)
{
  guint count = 0;

  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);

  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    if (tdm_today_kind_is_counted (i))
      count += self->groups[i].n;

  return count;
}

static void
dismissed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;

  if (!tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    g_info ("What was dismissed could not be kept: %s", error->message);
  tdm_today_list_hurry (self);
}

void
tdm_today_list_dismiss (TdmTodayList *self, gint64 deal_id)
{
  g_return_if_fail (TDM_IS_TODAY_LIST (self));

  g_array_append_val (self->dismissed, deal_id);
  tdm_store_save_draft_async (self->store, DISMISSED,
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, self->dismissed->data,
                                                         self->dismissed->len, sizeof (gint64)),
                              self->cancellable, dismissed_cb, g_object_ref (self));
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the deals that a list hands out blank, a page at a time, and keeps the pages last used. */

#include "tdm-deal-pages-private.h"
#include "tdm-store-queries-private.h"

#define PAGE_ROWS 128
/* Rows that one job loads at most; GTK keeps some 200 bound whatever is visible. */
#define JOB_ROWS (4 * PAGE_ROWS)
/* Deals that stay loaded, so that scrolling back shows them at once: 32 pages, about 4 MB. */
#define MAX_KEPT (32 * PAGE_ROWS)

/* A deal was handed out blank. */
typedef struct
{
  guint position;
  GWeakRef deal;
} Want;

struct _TdmDealPages
{
  GObject parent_instance;

  TdmStore *store;
  GArray *ids;      /* guint32, shared with the list */
  GPtrArray *wants; /* Want, the latest last */
  GQueue kept;      /* GPtrArray of TdmDeal, the latest first */
  guint n_kept;     /* deals in them */
  guint idle;       /* collects what one frame asks for */
  gboolean loading; /* a job is under way: the next one starts when it is back */
};

G_DEFINE_FINAL_TYPE (TdmDealPages, tdm_deal_pages, G_TYPE_OBJECT)

static void
want_free (gpointer data)
{
  Want *want = data;

  g_weak_ref_clear (&want->deal);
  g_free (want);
}

static void
tdm_deal_pages_dispose (GObject *object)
{
  TdmDealPages *self = TDM_DEAL_PAGES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->wants, g_ptr_array_unref);
  g_queue_clear_full (&self->kept, (GDestroyNotify) g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_pages_parent_class)->dispose (object);
}

static void
tdm_deal_pages_class_init (TdmDealPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_deal_pages_dispose;
}

static void
tdm_deal_pages_init (TdmDealPages *self)
{
  self->wants = g_ptr_array_new_with_free_func (want_free);
  g_queue_init (&self->kept);
}

/* ---- jobs ---- */

static void
append_page (TdmDealPages *self, guint page, GArray *rows)
{
  guint first = page * PAGE_ROWS;
  guint n_rows = MIN (PAGE_ROWS, self->ids->len - first);

  g_array_append_vals (rows, &g_array_index (self->ids, guint32, first), n_rows);
}

/* The id moved since it was handed out when it no longer stands at its position: then it comes alone. */
static void
append_wanted (TdmDealPages *self, const Want *want, TdmDeal *deal, GArray *pages, GArray *rows)
{
  guint32 id = (guint32) tdm_deal_get_id (deal);
  guint page = want->position / PAGE_ROWS;

  if (want->position >= self->ids->len || g_array_index (self->ids, guint32, want->position) != id)
    {
      g_array_append_val (rows, id);
      return;
    }

  for (guint i = 0; i < pages->len; i++)
    if (g_array_index (pages, guint, i) == page)
      return;

  g_array_append_val (pages, page);
  append_page (self, page, rows);
}

/* The latest wants first. A deal that nobody holds any more was flown past by a fast scroll. */
static GArray *
take_wanted_rows (TdmDealPages *self)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  while (self->wants->len > 0 && rows->len < JOB_ROWS)
    {
      Want *want = g_ptr_array_steal_index (self->wants, self->wants->len - 1);
      g_autoptr (TdmDeal) deal = g_weak_ref_get (&want->deal);

      if (deal != NULL && !tdm_deal_get_loaded (deal))
        append_wanted (self, want, deal, pages, rows);
      want_free (want);
    }

  return rows;
}

static void load_wanted (TdmDealPages *self);

static void
rows_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealPages) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tdm_store_load_rows_finish (TDM_STORE (source), result, &error);

  self->loading = FALSE;
  if (rows != NULL)
    tdm_deal_pages_keep (self, rows);
  else
    g_info ("A page of deals could not be read: %s", error->message);

  load_wanted (self);
}

static void
load_wanted (TdmDealPages *self)
{
  g_autoptr (GArray) rows = NULL;

  if (self->loading)
    return;

  rows = take_wanted_rows (self);
  if (rows->len == 0)
    return;

  self->loading = TRUE;
  tdm_store_load_rows_async (self->store, g_steal_pointer (&rows), NULL, rows_loaded_cb, g_object_ref (self));
}

static gboolean
idle_cb (gpointer data)
{
  TdmDealPages *self = data;

  self->idle = 0;
  load_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
add_want (TdmDealPages *self, guint position, TdmDeal *deal)
{
  Want *want = g_new0 (Want, 1);

  want->position = position;
  g_weak_ref_init (&want->deal, deal);
  g_ptr_array_add (self->wants, want);

  if (self->idle == 0 && !self->loading)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, idle_cb, self, NULL);
}

/* ---- for the list ---- */

TdmDealPages *
tdm_deal_pages_new (TdmStore *store, GArray *ids)
{
  TdmDealPages *self = g_object_new (TDM_TYPE_DEAL_PAGES, NULL);

  self->store = g_object_ref (store);
  self->ids = g_array_ref (ids);

  return self;
}

TdmDeal *
tdm_deal_pages_get_deal (TdmDealPages *self, guint position)
{
  TdmDeal *deal = tdm_store_ensure_deal (self->store, g_array_index (self->ids, guint32, position));

  if (!tdm_deal_get_loaded (deal))
    add_want (self, position, deal);

  return deal;
}

static void
drop_oldest (TdmDealPages *self)
{
  g_autoptr (GPtrArray) deals = g_queue_pop_tail (&self->kept);

  self->n_kept -= deals->len;
}

void
tdm_deal_pages_keep (TdmDealPages *self, GPtrArray *rows)
{
  GPtrArray *deals = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      TdmDealRecord *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (deals, tdm_store_ensure_deal (self->store, row->id));
    }
  tdm_store_update_deals (self->store, rows);

  self->n_kept += deals->len;
  g_queue_push_head (&self->kept, deals);
  while (self->n_kept > MAX_KEPT)
    drop_oldest (self);
}

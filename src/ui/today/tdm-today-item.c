/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today. */

#include "tdm-today-item.h"

struct _TdmTodayItem
{
  GObject parent_instance;

  TdmTodayKind kind;
  TdmDeal *deal;
  char *text;
  char *error;
  char *state;
  gint64 time;
  gint64 seq;
  gint64 offer_id;
  char *offer_title;
  char *place;
};

G_DEFINE_FINAL_TYPE (TdmTodayItem, tdm_today_item, G_TYPE_OBJECT)

static void
tdm_today_item_finalize (GObject *object)
{
  TdmTodayItem *self = TDM_TODAY_ITEM (object);

  g_clear_object (&self->deal);
  g_free (self->text);
  g_free (self->error);
  g_free (self->state);
  g_free (self->offer_title);
  g_free (self->place);

  G_OBJECT_CLASS (tdm_today_item_parent_class)->finalize (object);
}

static void
tdm_today_item_class_init (TdmTodayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_today_item_finalize;
}

static void
tdm_today_item_init (TdmTodayItem *self)
{
}

/**
 * tdm_today_item_new:
 * @deal: (nullable): a live deal, held; maybe not loaded yet
 */
TdmTodayItem *
tdm_today_item_new (TdmTodayKind kind, TdmDeal *deal)
{
  TdmTodayItem *self = g_object_new (TDM_TYPE_TODAY_ITEM, NULL);

  self->kind = kind;
  g_set_object (&self->deal, deal);

  return self;
}

TdmTodayItem *
tdm_today_item_new_change (TdmTodayKind kind, TdmDeal *deal, const TdmOutboxEntry *entry)
{
  TdmTodayItem *self = tdm_today_item_new (kind, deal);

  self->text = g_strdup (entry->action);
  self->error = g_strdup (entry->last_error);
  self->state = g_strdup (entry->state);
  self->time = entry->until;
  self->seq = entry->seq;

  return self;
}

TdmTodayItem *
tdm_today_item_new_step (TdmDeal *deal, const char *step, const char *date)
{
  TdmTodayItem *self = tdm_today_item_new (TDM_TODAY_NEXT_STEPS, deal);

  self->text = g_strdup (step);
  self->state = g_strdup (date);

  return self;
}

TdmTodayItem *
tdm_today_item_new_draft (TdmDeal *deal, const char *draft, gint64 saved)
{
  TdmTodayItem *self = tdm_today_item_new (TDM_TODAY_DRAFTS, deal);

  self->text = g_strdup (draft);
  self->time = saved;

  return self;
}

TdmTodayItem *
tdm_today_item_new_offer_draft (gint64 offer_id, const char *title, const char *draft, gint64 saved)
{
  TdmTodayItem *self = tdm_today_item_new_draft (NULL, draft, saved);

  self->offer_id = offer_id;
  self->offer_title = g_strdup (title);

  return self;
}

TdmTodayItem *
tdm_today_item_new_offer (TdmTodayKind kind,
                          gint64 offer_id,
                          const char *title,
                          const char *text,
                          const char *state,
                          const char *place)
{
  TdmTodayItem *self = tdm_today_item_new (kind, NULL);

  self->offer_id = offer_id;
  self->offer_title = g_strdup (title);
  self->text = g_strdup (text);
  self->state = g_strdup (state);
  self->place = g_strdup (place);

  return self;
}

TdmTodayKind
tdm_today_item_get_kind (TdmTodayItem *self)
{
  return self->kind;
}

TdmDeal *
tdm_today_item_get_deal (TdmTodayItem *self)
{
  return self->deal;
}

const char *
tdm_today_item_get_text (TdmTodayItem *self)
{
  return self->text;
}

const char *
tdm_today_item_get_error (TdmTodayItem *self)
{
  return self->error;
}

const char *
tdm_today_item_get_state (TdmTodayItem *self)
{
  return self->state;
}

gint64
tdm_today_item_get_time (TdmTodayItem *self)
{
  return self->time;
}

gint64
tdm_today_item_get_seq (TdmTodayItem *self)
{
  return self->seq;
}

gint64
tdm_today_item_get_offer_id (TdmTodayItem *self)
{
  return self->offer_id;
}

const char *
tdm_today_item_get_offer_title (TdmTodayItem *self)
{
  return self->offer_title;
}

const char *
tdm_today_item_get_place (TdmTodayItem *self)
{
  return self->place;
}

/* Whether a row of the one may go on showing the other. */
gboolean
tdm_today_item_equal (TdmTodayItem *a, TdmTodayItem *b)
{
  return a->kind == b->kind && a->deal == b->deal && a->time == b->time && a->seq == b->seq &&
         g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->error, b->error) == 0 &&
         g_strcmp0 (a->state, b->state) == 0 && a->offer_id == b->offer_id &&
         g_strcmp0 (a->offer_title, b->offer_title) == 0 && g_strcmp0 (a->place, b->place) == 0;
}

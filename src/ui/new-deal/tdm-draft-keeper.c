/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saves a draft shortly after each change, at once when asked, and remembers the habits of the last deal. */

#include "tdm-draft-keeper.h"

#include "tdm-format.h"
#include "tdm-store-directory.h"

#define DRAFT_KIND "new-deal"
#define HABITS_KIND "new-deal-habits"
/* The draft of the deal made last, (xv) with its id: it comes back when making it is undone. */
#define MADE_KIND "new-deal-made"

/* A change is on its way to the disk after this long; with the write it stays under half a second. */
#define SAVE_DELAY_MS 300

struct _TdmDraftKeeper
{
  GObject parent_instance;

  TdmStore *store;
  TdmDealDraft *draft;
  guint save_id;
  guint running; /* saves the store has not answered yet */
  gboolean loaded;
  gboolean finished;
  TdmKeeperState state;
  GVariant *made; /* the draft of the deal made last, while it is looked up */
  GError *error;
};

G_DEFINE_FINAL_TYPE (TdmDraftKeeper, tdm_draft_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_STATE_CHANGED,
  SIGNAL_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (TdmDraftKeeper *self, TdmKeeperState state)
{
  if (state != TDM_KEEPER_FAILED)
    g_clear_error (&self->error);
  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDraftKeeper) self = data;
  g_autoptr (GError) error = NULL;

  self->running--;
  if (!tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    {
      g_info ("The draft could not be kept: %s", error->message);
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
      set_state (self, TDM_KEEPER_FAILED);
    }
  else if (self->running == 0 && self->save_id == 0)
    set_state (self, tdm_deal_draft_is_empty (self->draft) ? TDM_KEEPER_EMPTY : TDM_KEEPER_KEPT);
}

static void
save (TdmDraftKeeper *self, const char *kind, GVariant *content)
{
  g_autoptr (GVariant) owned = content ? g_variant_ref_sink (content) : NULL;

  self->running++;
  tdm_store_save_draft_async (self->store, kind, owned, NULL, saved_cb, g_object_ref (self));
}

static gboolean
save_cb (gpointer data)
{
  TdmDraftKeeper *self = data;

  self->save_id = 0;
  save (self, DRAFT_KIND,
        tdm_deal_draft_is_empty (self->draft) ? NULL : tdm_deal_draft_to_variant (self->draft));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (TdmDraftKeeper *self)
{
  if (!self->loaded || self->finished)
    return;

  set_state (self, TDM_KEEPER_BUSY);
  if (self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static void
announce_loaded (TdmDraftKeeper *self)
{
  self->loaded = TRUE;
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
apply_habits (TdmDraftKeeper *self, GVariant *habits)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (self->draft);
  const char *country = tdm_format_get_home_country ();
  const char *currency = tdm_format_get_home_currency ();

  if (habits && g_variant_is_of_type (habits, G_VARIANT_TYPE ("(ss)")))
    g_variant_get (habits, "(&s&s)", &country, &currency);

  if (!record->customer->country)
    g_object_set (self->draft, "country", country, NULL);
  if (!record->currency)
    g_object_set (self->draft, "currency", currency, NULL);
}

/* A draft that has nothing yet begins with the team and the solutions of the last deal. */
static void
defaults_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDraftKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) defaults =
    tdm_store_load_deal_defaults_finish (TDM_STORE (source), result, &error);

  if (error)
    g_info ("The habits of the last deal could not be read: %s", error->message);
  if (defaults && tdm_deal_draft_is_empty (self->draft))
    tdm_deal_draft_set_habits (self->draft, defaults);
  announce_loaded (self);
}

static void
habits_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDraftKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) habits = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);

  if (error)
    g_info ("The habits of the last deal could not be read: %s", error->message);

  apply_habits (self, habits);
  tdm_store_load_deal_defaults_async (self->store, NULL, defaults_loaded_cb, g_object_ref (self));
}

static void
load_habits (TdmDraftKeeper *self)
{
  tdm_store_load_draft_async (self->store, HABITS_KIND, NULL, habits_loaded_cb, self);
}

/* A deal that is gone was undone: what was typed for it is a draft again. */
static void
made_deal_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmDraftKeeper *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = tdm_store_load_deal_finish (TDM_STORE (source), result, NULL, &error);

  if (g_error_matches (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND) &&
      tdm_deal_draft_restore (self->draft, self->made))
    save (self, DRAFT_KIND, tdm_deal_draft_to_variant (self->draft));

  save (self, MADE_KIND, NULL);
  load_habits (self);
}

static void
made_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmDraftKeeper *self = data;
  g_autoptr (GVariant) made = tdm_store_load_draft_finish (TDM_STORE (source), result, NULL);
  g_autofree char *reference = NULL;
  gint64 deal_id;

  if (!made || !g_variant_is_of_type (made, G_VARIANT_TYPE ("(xv)")))
    {
      load_habits (self);
      return;
    }

  g_clear_pointer (&self->made, g_variant_unref);
  g_variant_get (made, "(xv)", &deal_id, &self->made);
  reference = g_strdup_printf ("%" G_GINT64_FORMAT, deal_id);
  tdm_store_load_deal_async (self->store, reference, NULL, made_deal_loaded_cb, self);
}

static void
draft_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmDraftKeeper *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) content = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);

  if (error)
    g_info ("The draft could not be read: %s", error->message);

  if (content && tdm_deal_draft_restore (self->draft, content))
    {
      set_state (self, TDM_KEEPER_KEPT);
      load_habits (self);
    }
  else
    tdm_store_load_draft_async (self->store, MADE_KIND, NULL, made_loaded_cb, self);
}

static void
tdm_draft_keeper_dispose (GObject *object)
{
  TdmDraftKeeper *self = TDM_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);
  g_clear_pointer (&self->made, g_variant_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (tdm_draft_keeper_parent_class)->dispose (object);
}

static void
tdm_draft_keeper_class_init (TdmDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_draft_keeper_dispose;

  signals[SIGNAL_STATE_CHANGED] = g_signal_new ("state-changed", TDM_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", TDM_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_draft_keeper_init (TdmDraftKeeper *self)
{
}

TdmDraftKeeper *
tdm_draft_keeper_new (TdmStore *store, TdmDealDraft *draft)
{
  TdmDraftKeeper *self = g_object_new (TDM_TYPE_DRAFT_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tdm_draft_keeper_load:
 * @self: a keeper
 *
 * Brings back the draft of last time, or preselects country and currency as in the last deal. Nothing is
 * saved before that, so an early keystroke cannot wipe out a kept draft.
 */
void
tdm_draft_keeper_load (TdmDraftKeeper *self)
{
  g_return_if_fail (TDM_IS_DRAFT_KEEPER (self));

  tdm_store_load_draft_async (self->store, DRAFT_KIND, NULL, draft_loaded_cb, g_object_ref (self));
}

/* Saves at once what has not been saved yet: at a change of step and when the dialog closes. */
void
tdm_draft_keeper_flush (TdmDraftKeeper *self)
{
  if (self->save_id == 0)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  save_cb (self);
}

/**
 * tdm_draft_keeper_finish:
 * @self: a keeper
 * @deal_id: the deal that was made of the draft
 *
 * Lets go of the draft, but not for good: if making the deal is undone, it is there again. Remembers country and
 * currency for the next deal.
 */
void
tdm_draft_keeper_finish (TdmDraftKeeper *self, gint64 deal_id)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (self->draft);

  self->finished = TRUE;
  g_clear_handle_id (&self->save_id, g_source_remove);
  save (self, DRAFT_KIND, NULL);
  save (self, MADE_KIND, g_variant_new ("(xv)", deal_id, tdm_deal_draft_to_variant (self->draft)));
  if (record->customer->country && record->currency)
    save (self, HABITS_KIND, g_variant_new ("(ss)", record->customer->country, record->currency));
}

TdmKeeperState
tdm_draft_keeper_get_state (TdmDraftKeeper *self)
{
  return self->state;
}

const GError *
tdm_draft_keeper_get_error (TdmDraftKeeper *self)
{
  return self->error;
}

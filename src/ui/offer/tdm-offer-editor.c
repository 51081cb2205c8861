/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A working copy over the saved offer. Only members that differ are kept and written, so what comes in from elsewhere
 * meanwhile (a document, an import, an undo) is not overwritten by a form that was open. */

#include "tdm-offer-editor.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-message.h"

/* A change is on its way to the disk after this long; with the write it stays under half a second. */
#define KEEP_DELAY_MS 300

/* On disk: when it was typed, which members, and those members. */
#define DRAFT_TYPE "(xtv)"
#define DRAFT_PREFIX "offer-"

struct _TdmOfferEditor
{
  GObject parent_instance;

  TdmStore *store;
  gint64 id;
  TdmOffer *saved;   /* NULL before it was read */
  TdmOffer *working; /* the same */
  TdmOffer *kept;    /* members of @kept_fields from an earlier time, until the offer is there */
  TdmOfferFields kept_fields;
  gint64 kept_since;
  TdmOfferFields changes; /* in which the two differ */
  GCancellable *cancellable;
  guint keep_id;
  guint reload_id;
  gboolean stored; /* the store has a draft */
};

G_DEFINE_FINAL_TYPE (TdmOfferEditor, tdm_offer_editor, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CHANGED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_LOADED,
  SIGNAL_EDITED,
  SIGNAL_GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the draft ---- */

char *
tdm_offer_editor_dup_draft_kind (gint64 offer_id)
{
  return g_strdup_printf (DRAFT_PREFIX "%" G_GINT64_FORMAT, offer_id);
}

gboolean
tdm_offer_editor_parse_draft_kind (const char *kind, gint64 *offer_id)
{
  guint64 number;

  if (!g_str_has_prefix (kind, DRAFT_PREFIX) ||
      !g_ascii_string_to_unsigned (kind + strlen (DRAFT_PREFIX), 10, 1, G_MAXINT64, &number, NULL))
    return FALSE;

  *offer_id = (gint64) number;

  return TRUE;
}

static GVariant *
dup_draft (TdmOfferEditor *self)
{
  g_autoptr (TdmOffer) changed = tdm_offer_new ();

  tdm_offer_apply (changed, self->working, self->changes);

  return g_variant_new (DRAFT_TYPE, tdm_clock_now (), (guint64) self->changes,
                        tdm_shape_to_variant (&tdm_offer_shape, changed));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    g_info ("The draft of an offer could not be kept: %s", error->message);
}

static void
keep (TdmOfferEditor *self)
{
  g_autofree char *kind = tdm_offer_editor_dup_draft_kind (self->id);
  GVariant *content = self->changes != 0 ? dup_draft (self) : NULL;

  if (content == NULL && !self->stored)
    return;

  self->stored = content != NULL;
  tdm_store_save_draft_async (self->store, kind, content, NULL, kept_cb, NULL);
}

static gboolean
keep_cb (gpointer data)
{
  TdmOfferEditor *self = data;

  self->keep_id = 0;
  keep (self);

  return G_SOURCE_REMOVE;
}

static void
keep_soon (TdmOfferEditor *self)
{
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add (KEEP_DELAY_MS, keep_cb, self);
}

/**
 * tdm_offer_editor_flush:
 *
 * Puts what was typed last on the disk without waiting for a pause.
 */
void
tdm_offer_editor_flush (TdmOfferEditor *self)
{
  g_return_if_fail (TDM_IS_OFFER_EDITOR (self));

  if (self->keep_id == 0)
    return;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  keep (self);
}

/* ---- the two copies ---- */

static void
compare (TdmOfferEditor *self)
{
  TdmOfferFields before = self->changes;

  self->changes = tdm_offer_diff (self->saved, self->working);
  if (self->changes == 0)
    self->kept_since = 0;
  if ((before != 0) != (self->changes != 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHANGED]);
}

/* What was typed stays on top of what was read. */
static void
take_saved (TdmOfferEditor *self, TdmOffer *offer)
{
  g_autoptr (TdmOffer) typed = g_steal_pointer (&self->working);
  g_autoptr (TdmOffer) kept = g_steal_pointer (&self->kept);
  TdmOfferFields before = self->changes;

  g_clear_pointer (&self->saved, tdm_offer_free);
  self->saved = tdm_offer_copy (offer);
  self->working = tdm_offer_copy (offer);
  if (kept != NULL)
    tdm_offer_apply (self->working, kept, self->kept_fields & ~TDM_OFFER_FIELDS_FIXED);
  if (typed != NULL)
    tdm_offer_apply (self->working, typed, self->changes);
  compare (self);
  if (before != self->changes || self->stored)
    keep_soon (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_store_load_offer_finish (TDM_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (offer != NULL)
    {
      take_saved (self, offer);
      g_signal_emit (self, signals[SIGNAL_LOADED], 0);
    }
  else if (g_error_matches (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[SIGNAL_GONE], 0);
  else
    g_info ("An offer could not be read: %s", error->message);
}

static void
load (TdmOfferEditor *self)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, self->id);

  tdm_store_load_offer_async (self->store, reference, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
draft_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) draft = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);
  g_autoptr (GVariant) content = NULL;
  guint64 fields;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL && g_variant_is_of_type (draft, G_VARIANT_TYPE (DRAFT_TYPE)))
    {
      g_variant_get (draft, DRAFT_TYPE, &self->kept_since, &fields, &content);
      self->kept = tdm_shape_from_variant (&tdm_offer_shape, content);
      self->kept_fields = (TdmOfferFields) (fields & TDM_OFFER_FIELDS_ALL);
      self->stored = TRUE;
    }
  load (self);
}

static gboolean
reload_cb (gpointer data)
{
  TdmOfferEditor *self = data;

  self->reload_id = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (TdmOfferEditor *self, const TdmChange *change)
{
  if ((change->kinds & TDM_CHANGE_OFFERS) != 0 && self->reload_id == 0)
    self->reload_id = g_idle_add (reload_cb, self);
}

/* ---- editing ---- */

/**
 * tdm_offer_editor_edit:
 * @values: an offer of which only the members of @fields are looked at
 *
 * What is fixed after creation stays as it is.
 */
void
tdm_offer_editor_edit (TdmOfferEditor *self, const TdmOffer *values, TdmOfferFields fields)
{
  TdmOfferFields differ;

  g_return_if_fail (TDM_IS_OFFER_EDITOR (self));

  if (self->working == NULL)
    return;

  differ = tdm_offer_diff (self->working, values) & fields & ~TDM_OFFER_FIELDS_FIXED;
  if (differ == 0)
    return;

  tdm_offer_apply (self->working, values, differ);
  compare (self);
  keep_soon (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, (guint) differ);
}

/* Throws away what was typed since the last save. */
void
tdm_offer_editor_discard (TdmOfferEditor *self)
{
  TdmOfferFields differ;

  g_return_if_fail (TDM_IS_OFFER_EDITOR (self));

  differ = self->changes;
  if (self->working == NULL || differ == 0)
    return;

  tdm_offer_apply (self->working, self->saved, differ);
  compare (self);
  keep_soon (self);
  tdm_offer_editor_flush (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, (guint) differ);
}

/* ---- saving ---- */

/* What is on its way: the user may type on meanwhile. */
typedef struct
{
  TdmOffer *sent;
  TdmOfferFields fields;
} SaveOrder;

static void
free_order (gpointer data)
{
  SaveOrder *order = data;

  tdm_offer_free (order->sent);
  g_free (order);
}

static void
store_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  TdmOfferEditor *self = g_task_get_source_object (task);
  const SaveOrder *order = g_task_get_task_data (task);
  GError *error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  tdm_offer_apply (self->saved, order->sent, order->fields);
  compare (self);
  keep_soon (self);
  tdm_offer_editor_flush (self);
  g_task_return_int (task, receipt.undo_id);
}

void
tdm_offer_editor_save_async (TdmOfferEditor *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  SaveOrder *order;

  g_return_if_fail (TDM_IS_OFFER_EDITOR (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, tdm_offer_editor_save_async);
  if (self->working == NULL || self->changes == 0)
    {
      g_task_return_int (task, 0);
      return;
    }

  order = g_new0 (SaveOrder, 1);
  order->sent = tdm_offer_copy (self->working);
  order->fields = self->changes;
  g_task_set_task_data (task, order, free_order);
  tdm_store_save_offer_async (self->store, order->sent, order->fields, NULL, store_saved_cb,
                              g_steal_pointer (&task));
}

gboolean
tdm_offer_editor_save_finish (TdmOfferEditor *self, GAsyncResult *result, gint64 *undo_id, GError **error)
{
  gssize id;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  id = g_task_propagate_int (G_TASK (result), error);
  if (undo_id != NULL)
    *undo_id = MAX (id, 0);

  return id >= 0;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;
  gint64 undo_id;

  if (!tdm_offer_editor_save_finish (TDM_OFFER_EDITOR (source), result, &undo_id, &error))
    tdm_message_show_error (parent, error);
  else if (undo_id != 0)
    tdm_message_show_undo (parent, _ ("Draft saved"), undo_id);
  else
    tdm_message_show (parent, _ ("Everything is saved already"));
}

void
tdm_offer_editor_save (TdmOfferEditor *self, GtkWidget *parent)
{
  g_return_if_fail (TDM_IS_OFFER_EDITOR (self) && GTK_IS_WIDGET (parent));

  tdm_offer_editor_save_async (self, saved_cb, g_object_ref (parent));
}

/* ---- the object ---- */

static void
tdm_offer_editor_dispose (GObject *object)
{
  TdmOfferEditor *self = TDM_OFFER_EDITOR (object);

  if (self->store != NULL)
    tdm_offer_editor_flush (self);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_offer_editor_parent_class)->dispose (object);
}

static void
tdm_offer_editor_finalize (GObject *object)
{
  TdmOfferEditor *self = TDM_OFFER_EDITOR (object);

  g_clear_pointer (&self->saved, tdm_offer_free);
  g_clear_pointer (&self->working, tdm_offer_free);
  g_clear_pointer (&self->kept, tdm_offer_free);

  G_OBJECT_CLASS (tdm_offer_editor_parent_class)->finalize (object);
}

static void
tdm_offer_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHANGED)
    g_value_set_boolean (value, tdm_offer_editor_is_changed (TDM_OFFER_EDITOR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tdm_offer_editor_class_init (TdmOfferEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tdm_offer_editor_dispose;
  object_class->finalize = tdm_offer_editor_finalize;
  object_class->get_property = tdm_offer_editor_get_property;

  props[PROP_CHANGED] = g_param_spec_boolean (
    "changed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", TDM_TYPE_OFFER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", TDM_TYPE_OFFER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_GONE] =
    g_signal_new ("gone", TDM_TYPE_OFFER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_offer_editor_init (TdmOfferEditor *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * tdm_offer_editor_new:
 * @store: held
 * @offer_id: local number
 *
 * Begins to read the offer and what was kept for it.
 *
 * Returns: (transfer full): an editor that says "loaded" when the offer is there
 */
TdmOfferEditor *
tdm_offer_editor_new (TdmStore *store, gint64 offer_id)
{
  g_autofree char *kind = tdm_offer_editor_dup_draft_kind (offer_id);
  TdmOfferEditor *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_OFFER_EDITOR, NULL);
  self->store = g_object_ref (store);
  self->id = offer_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  tdm_store_load_draft_async (store, kind, self->cancellable, draft_loaded_cb, g_object_ref (self));

  return self;
}

TdmStore *
tdm_offer_editor_get_store (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), NULL);

  return self->store;
}

gint64
tdm_offer_editor_get_id (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), 0);

  return self->id;
}

const TdmOffer *
tdm_offer_editor_get_offer (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), NULL);

  return self->working;
}

const TdmOffer *
tdm_offer_editor_get_saved (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), NULL);

  return self->saved;
}

gboolean
tdm_offer_editor_is_changed (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), FALSE);

  return self->changes != 0;
}

gint64
tdm_offer_editor_get_kept_since (TdmOfferEditor *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (self), 0);

  return self->kept_since;
}

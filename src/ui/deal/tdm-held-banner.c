/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the hold of the deal from the outbox and counts it down (U1). */

#include "tdm-held-banner.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-message.h"

/* Longer holds ("end of day") are told by the clock, since nobody counts hours down. */
#define COUNTDOWN_SECONDS 120

struct _TdmHeldBanner
{
  AdwBin parent_instance;

  AdwBanner *banner;
  TdmStore *store;
  GCancellable *asking;
  gint64 deal_id;
  gint64 seq;   /* of the held entry, 0 for none */
  gint64 until; /* microseconds UTC */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (TdmHeldBanner, tdm_held_banner, ADW_TYPE_BIN)

static void
hide (TdmHeldBanner *self)
{
  self->seq = 0;
  g_clear_handle_id (&self->tick_id, g_source_remove);
  adw_banner_set_revealed (self->banner, FALSE);
}

static char *
dup_title (int seconds, gint64 until, gint64 now)
{
  g_autofree char *when = NULL;

  if (seconds <= COUNTDOWN_SECONDS)
    return g_strdup_printf (ngettext ("This change leaves in %d second. Until then it can be taken back.",
                                      "This change leaves in %d seconds. Until then it can be taken back.",
                                      seconds),
                            seconds);

  when = tdm_format_instant (until, now);
  /* Translators: %s is a moment, for example “today at 18:00”. */
  return g_strdup_printf (_ ("This change leaves %s. Until then it can be taken back."), when);
}

static gboolean
tick_cb (gpointer data)
{
  TdmHeldBanner *self = data;
  gint64 now = tdm_clock_now ();
  int seconds = (int) ((self->until - now + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
  g_autofree char *title = NULL;

  if (self->until <= now)
    {
      self->tick_id = 0;
      hide (self);
      return G_SOURCE_REMOVE;
    }

  title = dup_title (seconds, self->until, now);
  adw_banner_set_title (self->banner, title);
  return G_SOURCE_CONTINUE;
}

static void
show_entry (TdmHeldBanner *self, const TdmOutboxEntry *entry)
{
  self->seq = entry->seq;
  self->until = entry->until;
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  if (tick_cb (self) == G_SOURCE_CONTINUE)
    adw_banner_set_revealed (self->banner, TRUE);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmHeldBanner) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = tdm_store_list_outbox_finish (TDM_STORE (source), result, &error);

  if (entries == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The outbox could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const TdmOutboxEntry *entry = g_ptr_array_index (entries, i);

      if (entry->deal_id == self->deal_id && g_str_equal (entry->state, "held"))
        {
          show_entry (self, entry);
          return;
        }
    }

  hide (self);
}

/**
 * tdm_held_banner_show:
 * @record: (nullable): the deal on show
 *
 * Asks the outbox only when the deal says that something of it is held.
 */
void
tdm_held_banner_show (TdmHeldBanner *self, TdmStore *store, const TdmDealRecord *record)
{
  g_return_if_fail (TDM_IS_HELD_BANNER (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_set_object (&self->store, store);
  if (record == NULL || record->sync != TDM_SYNC_STATE_HELD)
    {
      hide (self);
      return;
    }

  self->deal_id = record->id;
  self->asking = g_cancellable_new ();
  tdm_store_list_outbox_async (store, self->asking, listed_cb, g_object_ref (self));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmHeldBanner) self = data;
  g_autoptr (GError) error = NULL;

  if (!tdm_store_undo_finish (TDM_STORE (source), result, &error))
    tdm_message_show_error (GTK_WIDGET (self), error);
  else
    /* Translators: a change that was waiting was taken back. */
    tdm_message_show (GTK_WIDGET (self), _ ("Taken back, nothing was sent"));
}

void
tdm_held_banner_withdraw (TdmHeldBanner *self)
{
  gint64 seq;

  g_return_if_fail (TDM_IS_HELD_BANNER (self));

  seq = self->seq;
  if (seq == 0)
    return;

  hide (self);
  tdm_store_withdraw_async (self->store, seq, NULL, withdrawn_cb, g_object_ref (self));
}

static void
tdm_held_banner_dispose (GObject *object)
{
  TdmHeldBanner *self = TDM_HELD_BANNER (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_held_banner_parent_class)->dispose (object);
}

static void
tdm_held_banner_class_init (TdmHeldBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_held_banner_dispose;
}

static void
tdm_held_banner_init (TdmHeldBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  /* Translators: takes back a change that has not been sent yet. */
  adw_banner_set_button_label (self->banner, _ ("Withdraw"));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (tdm_held_banner_withdraw), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

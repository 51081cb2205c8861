/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the dates of open deals into the calendar file of the preferences, some seconds after they changed. Other
 * programs read it: it is replaced whole, and has private words only when the user ticked that. */

#include "tdm-feed.h"

#include "tdm-export-run.h"
#include "tdm-settings.h"

/* Changes come in flocks, and no calendar looks at its files every second. */
#define SETTLE_SECONDS 3

struct _TdmFeed
{
  GObject parent_instance;

  TdmStore *store;
  GCancellable *cancellable;
  guint settling;
  gboolean writing;
  gboolean again;
};

G_DEFINE_FINAL_TYPE (TdmFeed, tdm_feed, G_TYPE_OBJECT)

static void write_soon (TdmFeed *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmFeed) self = data;
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (!tdm_export_run_finish (TDM_STORE (source), result, NULL, &error))
    g_info ("The calendar file was not written: %s", error->message);
  if (self->again && !g_cancellable_is_cancelled (self->cancellable))
    write_soon (self);
}

static char *
dup_path (void)
{
  g_autofree char *uri = g_settings_get_string (tdm_settings_get_default (), "feed-file");
  g_autoptr (GFile) file = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  return file != NULL ? g_file_get_path (file) : NULL;
}

static gboolean
settled_cb (gpointer data)
{
  TdmFeed *self = data;
  gboolean with_private = g_settings_get_boolean (tdm_settings_get_default (), "feed-private");
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autofree char *path = dup_path ();
  TdmExportOrder order = { .format = TDM_EXPORT_ICS };

  self->settling = 0;
  self->again = self->writing;
  if (path == NULL || self->writing)
    return G_SOURCE_REMOVE;

  self->writing = TRUE;
  query->stages = 1u << TDM_STAGE_RECEIVED | 1u << TDM_STAGE_ACCEPTED;
  order.query = query;
  order.flags = with_private ? TDM_EXPORT_INCLUDE_PRIVATE : TDM_EXPORT_DEFAULT;
  tdm_export_run_async (self->store, &order, path, self->cancellable, written_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
write_soon (TdmFeed *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add_seconds (SETTLE_SECONDS, settled_cb, self);
}

static void
store_changed_cb (TdmFeed *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_DEALS)
    write_soon (self);
}

static void
tdm_feed_dispose (GObject *object)
{
  TdmFeed *self = TDM_FEED (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_feed_parent_class)->dispose (object);
}

static void
tdm_feed_finalize (GObject *object)
{
  g_clear_object (&TDM_FEED (object)->cancellable);

  G_OBJECT_CLASS (tdm_feed_parent_class)->finalize (object);
}

static void
tdm_feed_class_init (TdmFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_feed_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_feed_finalize;
}

static void
tdm_feed_init (TdmFeed *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * tdm_feed_new:
 *
 * Writes once after the start, for what other days changed, and whenever deals or the settings of it change (U6).
 */
TdmFeed *
tdm_feed_new (TdmStore *store)
{
  TdmFeed *self = g_object_new (TDM_TYPE_FEED, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::feed-file", G_CALLBACK (write_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::feed-private", G_CALLBACK (write_soon),
                           self, G_CONNECT_SWAPPED);
  write_soon (self);
  return self;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's answers, waited for in the main context of the thread. */

#include "tdm-store-wait-private.h"

gpointer
tdm_store_wait_begin (TdmStoreWait *self)
{
  g_clear_object (&self->result);
  return self;
}

void
tdm_store_wait_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmStoreWait *self = data;

  self->result = g_object_ref (result);
}

GAsyncResult *
tdm_store_wait_end (TdmStoreWait *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  while (self->result == NULL)
    g_main_context_iteration (context, TRUE);

  return self->result;
}

void
tdm_store_wait_clear (TdmStoreWait *self)
{
  g_clear_object (&self->result);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Waiting for the store by iterating the context of this thread. */

#include "tdm-cli-wait.h"

/**
 * tdm_cli_ready_cb:
 * @slot: address of a `GAsyncResult *` that is %NULL until now
 *
 * The callback to give to the store.
 */
void
tdm_cli_ready_cb (GObject *source, GAsyncResult *result, gpointer slot)
{
  g_set_object ((GAsyncResult **) slot, result);
}

/**
 * tdm_cli_wait:
 * @slot: what was given as data with [func@cli_ready_cb]
 *
 * Returns: (transfer none): the result, owned by @slot
 */
GAsyncResult *
tdm_cli_wait (GAsyncResult **slot)
{
  GMainContext *context = g_main_context_get_thread_default ();

  while (*slot == NULL)
    g_main_context_iteration (context, TRUE);

  return *slot;
}

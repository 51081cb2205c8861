/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's answers, waited for in the main context of the thread: never the main thread of a window. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lives on the stack, zeroed. */
typedef struct
{
  GAsyncResult *result;
} TdmStoreWait;

/* What is given to a verb; @data: the wait. Forgets the answer before. */
gpointer tdm_store_wait_begin (TdmStoreWait *self);
void tdm_store_wait_ready_cb (GObject *source, GAsyncResult *result, gpointer data);
/* (transfer none): until the next verb */
GAsyncResult *tdm_store_wait_end (TdmStoreWait *self);

void tdm_store_wait_clear (TdmStoreWait *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmStoreWait, tdm_store_wait_clear)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views: named lists of deals in the sidebar. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
  TdmDealQuery *query;
} TdmSavedView;

void tdm_saved_view_free (TdmSavedView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmSavedView, tdm_saved_view_free)

/* (element-type TdmSavedView): in the order of the sidebar. "changed" has TDM_CHANGE_VIEWS when they change. */
void tdm_store_list_views_async (TdmStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
GPtrArray *tdm_store_list_views_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* @id 0 makes a new one at the end. An empty name or one that another view has (case ignored) is refused. Finish
 * with tdm_store_change_finish (): the receipt's deal_id is the view's number; undo brings the old one back. */
void tdm_store_save_view_async (TdmStore *self,
                                gint64 id,
                                const char *name,
                                const TdmDealQuery *query,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
void tdm_store_remove_view_async (
  TdmStore *self, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Moves it to @position of the list. */
void tdm_store_move_view_async (TdmStore *self,
                                gint64 id,
                                guint position,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of Today for what was typed and not finished. */

#pragma once

#include "tdm-today-item.h"

G_BEGIN_DECLS

/* @offer_titles: (nullable) (element-type gint64 utf8): what the offers are called; held */
void tdm_today_drafts_load_async (TdmStore *store,
                                  GHashTable *offer_titles,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
/* Latest first. (element-type TdmTodayItem) */
GPtrArray *tdm_today_drafts_load_finish (TdmStore *store, GAsyncResult *result, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Today says of offers: live ones that lack material, and documents that are out of date. */

#pragma once

#include "tdm-today-item.h"

G_BEGIN_DECLS

/**
 * TdmTodayOffers:
 * @lacking: (element-type TdmTodayItem): by how little is missing, so that what is nearly done comes first
 * @outdated: (element-type TdmTodayItem): by the day until which the document was to be kept
 * @titles: (element-type gint64 utf8): what each offer is called
 */
typedef struct
{
  GPtrArray *lacking;
  GPtrArray *outdated;
  GHashTable *titles;
} TdmTodayOffers;

void tdm_today_offers_free (TdmTodayOffers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmTodayOffers, tdm_today_offers_free)

void tdm_today_offers_load_async (TdmStore *store,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
TdmTodayOffers *tdm_today_offers_load_finish (TdmStore *store, GAsyncResult *result, GError **error);

G_END_DECLS

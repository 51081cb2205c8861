/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deals a typed text finds, asked of the search index. */

#pragma once

#include "tdm-db.h"
#include "tdm-id-set.h"

G_BEGIN_DECLS

/**
 * tdm_deal_search:
 * @typed: (nullable): as a person typed it
 * @max_id: the largest id of a deal
 * @found: (out) (nullable): the deals, %NULL when there is nothing to search for and every deal is meant
 *
 * Finds the deals whose name, customer, notes, codes and people together hold every term of @typed. Database
 * thread; stops when the job is cancelled.
 */
gboolean tdm_deal_search (TdmDb *db, const char *typed, guint32 max_id, TdmIdSet **found, GError **error);

G_END_DECLS

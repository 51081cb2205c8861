/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar file that follows the deals. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_FEED (tdm_feed_get_type ())
G_DECLARE_FINAL_TYPE (TdmFeed, tdm_feed, TDM, FEED, GObject)

/* @store: open. */
TdmFeed *tdm_feed_new (TdmStore *store);

G_END_DECLS

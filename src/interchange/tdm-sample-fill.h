/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the offers of the sample workspace into the store, with their documents and the company. */

#pragma once

#include "tdm-sample-workspace.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* Offers that are there already stay as they are. Blocks and runs the thread-default main context meanwhile, so never
 * the main thread of a window. */
gboolean tdm_sample_fill_offers (TdmStore *store, TdmSampleWorkspace *sample, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the facets of every deal from the index that holds them. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-facets.h"

G_BEGIN_DECLS

/* Fills @facets, which are empty; they are empty again on error. Database thread only. */
gboolean tdm_facet_reader_read (TdmDb *db, TdmDealFacets *facets, GError **error);

G_END_DECLS

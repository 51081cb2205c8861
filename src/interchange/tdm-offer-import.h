/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers of a file go into the store: what is there already keeps what the file does not say. */

#pragma once

#include "tdm-offer-file.h"
#include "tdm-store-offers.h"

G_BEGIN_DECLS

/* Blocks until it is done, and runs the thread-default main context meanwhile: the command line's, or that of a thread
 * of its own; never the main thread of a window. @flags: DRY_RUN, ALL_OR_NOTHING. In the report a name
 * is that of the offer, and changes are none: they are of deals. */
TdmImportReport *
tdm_offer_import_run (TdmStore *store, const TdmOfferFile *file, TdmImportFlags flags, GError **error);

/* (transfer full): @existing (NULL for none) with what @row brings. */
TdmOffer *tdm_offer_import_merge (const TdmOffer *existing, const TdmOfferRow *row);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer stands under a rulebook, as JSON. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-readiness.h"

G_BEGIN_DECLS

/* {id, offerId, expected, next, requirements: [{id, state, reason}]}; both must live as long as @doc is built. */
yyjson_mut_val *
tdm_readiness_json_build (yyjson_mut_doc *doc, const TdmOffer *offer, const TdmReadiness *readiness);

G_END_DECLS

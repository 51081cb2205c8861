/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the kinds of documents and assets differ in. */

#pragma once

#include "tdm-store-offers.h"

G_BEGIN_DECLS

gboolean tdm_document_kind_is_asset (const char *kind);
/* Its place in the form; unknown kinds come last. */
int tdm_document_kind_get_rank (const char *kind);
/* Whether it is one of those we know: others are kept, but not added. */
gboolean tdm_document_kind_is_known (const char *kind);

G_END_DECLS

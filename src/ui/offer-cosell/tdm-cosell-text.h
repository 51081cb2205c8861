/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of an offer as lines of text: places, solution areas, documents. */

#pragma once

#include "tdm-offer.h"

G_BEGIN_DECLS

/* All (transfer full). Names of places in the chosen language; an unknown code is answered as it is. */
char *tdm_cosell_text_place (const char *code);
char *tdm_cosell_text_places (const char *const *codes);
char *tdm_cosell_text_state (const char *code);
/* "Germany, Austria, Poland"; with many only the first, and how many more there are. */
char *tdm_cosell_text_list (const char *const *values);
/* (element-type TdmChoice): "Data and AI (Analytics, Databases), Infrastructure" */
char *tdm_cosell_text_areas (const GPtrArray *areas);
/* "Insight one-pager.pdf · 2.1 MB · 14 October"; @n_versions 0 or 1: nothing is said of them. */
char *tdm_cosell_text_document (const TdmOfferDocument *document, guint n_versions);

/* All of them but OOO; (transfer full) */
GStrv tdm_cosell_text_dup_all_geographies (void);

G_END_DECLS

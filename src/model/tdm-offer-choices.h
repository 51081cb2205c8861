/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lists of an offer's form propose, from data/rules/cosell.ini, or group by group from a file of that name in the
 * user's configuration folder "tandem": values that are in neither are kept. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* NULL-terminated English names as Partner Center shows them; live for ever. */
const char *const *tdm_offer_choices_get_platforms (void);
const char *const *tdm_offer_choices_get_segments (void);
const char *const *tdm_offer_choices_get_areas (void);
const char *const *tdm_offer_choices_get_sub_areas (const char *area);
const char *const *tdm_offer_choices_get_categories (void);
const char *const *tdm_offer_choices_get_industries (void);
const char *const *tdm_offer_choices_get_verticals (const char *industry);

#define TDM_GEOGRAPHY_ALL "OOO"
/* The 247 codes of §4.3, OOO included, and the state codes "US-WA" of the three countries that have some. */
const char *const *tdm_geographies_get (void);
gboolean tdm_geography_is_known (const char *code);
const char *const *tdm_geographies_get_states (void);
gboolean tdm_geography_is_state (const char *code);
/* English names, for the states only: ICU knows the countries. (nullable) */
const char *tdm_geography_get_state_name (const char *code);

G_END_DECLS

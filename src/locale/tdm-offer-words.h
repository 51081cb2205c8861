/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for offers: their types and where they are in publication. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By the tokens of the model, see tdm_offer_get_types (). A token this version does not know is answered as is. */
const char *tdm_words_offer_status (const char *token);
const char *tdm_words_offer_type (const char *token);
const char *tdm_words_solution_type (const char *token);

G_END_DECLS

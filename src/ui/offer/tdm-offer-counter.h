/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * “64 of 100 characters” below a field, which becomes an error beyond the limit (offers-and-cosell.md §1.1). */

#pragma once

#include "tdm-field-message.h"

G_BEGIN_DECLS

/* @field: as in tdm_offer_get_max_length () */
void tdm_offer_counter_show_text (TdmFieldMessage *message, const char *field, const char *text);
/* @field: as in tdm_offer_get_max_count () */
void tdm_offer_counter_show_count (TdmFieldMessage *message, const char *field, guint count);

G_END_DECLS

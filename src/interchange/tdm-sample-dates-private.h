/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that count from today: `+95d`, `-13d18h`. */

#pragma once

#include "tdm-json-reader.h"

G_BEGIN_DECLS

/* @value is one deal; its dates become real ones as seen at @now (microseconds UTC). Texts belong to @doc. */
void tdm_sample_dates_resolve (yyjson_mut_doc *doc, yyjson_mut_val *deal, gint64 now);

/* Every text in @value, however deep, that is such a date becomes a day as seen at @now. */
void tdm_sample_dates_resolve_days (yyjson_mut_doc *doc, yyjson_mut_val *value, gint64 now);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers, money, dates and times as people of the chosen language write them. */

#pragma once

#include <glib.h>

#include "tdm-parse.h"
#include "tdm-regions.h"

G_BEGIN_DECLS

/* Decimal strings in, UTF-8 text out; nothing passes through a double but percentages. */
char *tdm_format_amount (const char *value, const char *currency);
char *tdm_format_money (const char *value, const char *currency);
char *tdm_format_money_symbol (const char *value, const char *currency);
gboolean tdm_format_is_code_first (void);
char *tdm_format_count (gint64 count);
char *tdm_format_percent (double ratio);

/* Dates without time are `YYYY-MM-DD`, instants are microseconds since 1970 in UTC. */
char *tdm_format_date (const char *date);
char *tdm_format_date_long (const char *date);
char *tdm_format_date_with_weekday (const char *date);
char *tdm_format_month (const char *date);
char *tdm_format_instant (gint64 instant, gint64 now);
char *tdm_format_instant_date (gint64 instant);
char *tdm_format_time (gint64 instant);

/* The local day an instant falls on, as `YYYY-MM-DD`. */
char *tdm_format_get_local_date (gint64 instant);

G_END_DECLS

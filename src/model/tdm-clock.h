/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock, which TANDEM_NOW moves, and the written forms of instants and days. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Microseconds UTC: the wall clock, or TANDEM_NOW (RFC 3339) standing still. Any thread. */
gint64 tdm_clock_now (void);
/* Today as YYYY-MM-DD in the local time zone. */
char *tdm_clock_dup_today (void);
/* RFC 3339 in UTC, whole seconds unless there is a fraction: "2024-05-20T10:00:00Z"; NULL for TDM_NO_TIME. */
char *tdm_instant_to_text (gint64 instant);
/* RFC 3339 with offset, or ISO 8601 date-time ending in Z with up to 7 fraction digits. */
gboolean tdm_instant_from_text (const char *text, gint64 *instant);
/* Whole days from @now to @instant, rounded toward the past: 0 is "less than a day", negative is overdue. */
int tdm_instant_days_left (gint64 instant, gint64 now);
/* Days from day @from to day @to, both YYYY-MM-DD. */
int tdm_date_days_between (const char *from, const char *to);

G_END_DECLS

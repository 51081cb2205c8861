/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long is left: answer windows, close dates and the age of data in words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int tdm_words_days_left (gint64 deadline, gint64 now);
char *tdm_words_deadline (gint64 deadline, gint64 now);
char *tdm_words_answer_by (gint64 deadline, gint64 now);
int tdm_words_days_overdue (const char *close_date, gint64 now);
char *tdm_words_overdue (const char *close_date, gint64 now);
char *tdm_words_age (gint64 instant, gint64 now);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the dates of deals are called in a calendar. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Patterns with one %s for the name of a deal. */
const char *tdm_words_calendar_answer (void);
const char *tdm_words_calendar_close (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the text of a cell means: amounts, codes, answers and lists as people and spreadsheets write them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tdm_cell_text_read_amount (const char *text);
char *tdm_cell_text_read_code (const char *text, gsize length);
gboolean tdm_cell_text_read_answer (const char *text, gboolean *answer);
char *tdm_cell_text_normalise_header (const char *text);
gboolean tdm_cell_text_equal (const char *text, const char *word);
GStrv tdm_cell_text_split (const char *text);

G_END_DECLS

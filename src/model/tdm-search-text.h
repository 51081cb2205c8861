/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search text: folding and cutting into the tokens the index and the query share (design §4, E49). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folds: NFKC, case, combining marks, ł đ ø ß æ œ ı, width, hiragana to katakana. */
char *tdm_text_fold (const char *text);

/**
 * tdm_text_append_tokens:
 *
 * Appends to @out the tokens of @text separated by blanks: a folded word for letters and digits, overlapping
 * pairs plus the closing single for each run of Han, kana or Hangul. All else separates.
 */
void tdm_text_append_tokens (GString *out, const char *text);

/**
 * tdm_text_dup_match_query:
 *
 * The FTS5 expression for what a person typed: every blank-separated term must be found, a word from its
 * beginning, CJK anywhere. Every token is quoted, so nothing typed is ever syntax.
 *
 * Returns: (nullable) (transfer full): %NULL when @typed holds nothing to search for
 */
char *tdm_text_dup_match_query (const char *typed);

/* The same question asked of one text without an index; what the index answers must equal this (a test holds it). */
gboolean tdm_text_matches (const char *text, const char *typed);

G_END_DECLS

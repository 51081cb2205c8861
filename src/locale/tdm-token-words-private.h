/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables from the tokens of the model to words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @words: marked with NC_ (), all of one table in one context */
typedef struct
{
  const char *token;
  const char *words;
} TdmTokenWords;

/* @table ends with { NULL, NULL }. (transfer none) (nullable): an unknown token is answered as it is: Partner Center
 * gets new ones every year. */
const char *tdm_token_words_find (const TdmTokenWords *table, const char *context, const char *token);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks a token up and translates what stands there. */

#include "tdm-token-words-private.h"

#include <glib/gi18n.h>

const char *
tdm_token_words_find (const TdmTokenWords *table, const char *context, const char *token)
{
  for (; table->token != NULL; table++)
    if (g_strcmp0 (table->token, token) == 0)
      return g_dpgettext2 (NULL, context, table->words);

  return token;
}

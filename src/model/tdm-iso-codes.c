/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The codes of ISO 3166-1 and ISO 4217, read once from the rules. */

#include "tdm-iso-codes-private.h"

#include "tdm-rules-file-private.h"

static gpointer
read_codes (gpointer data)
{
  const char *const *source = data;
  g_autoptr (GKeyFile) file = tdm_rules_file_load (source[0]);
  g_auto (GStrv) keys = tdm_rules_file_get_keys (file, source[1]);
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **key = keys; *key != NULL; key++)
    g_hash_table_add (codes, g_strdup (*key));

  return codes;
}

gboolean
tdm_iso_has_country (const char *code)
{
  static const char *const source[] = { "countries.ini", "countries" };
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_contains (g_once (&once, read_codes, (gpointer) source), code);
}

gboolean
tdm_iso_has_currency (const char *code)
{
  static const char *const source[] = { "currencies.ini", "currencies" };
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_contains (g_once (&once, read_codes, (gpointer) source), code);
}

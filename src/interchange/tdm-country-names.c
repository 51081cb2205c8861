/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Country codes from the codes and English names that files have. */

#include "tdm-country-names.h"

#include <gio/gio.h>

#include "tdm-rules.h"

#define COUNTRIES_PATH "/io/github/tandem_desktop/Tandem/rules/countries.ini"

typedef struct
{
  GHashTable *codes; /* set of ISO 3166-1 alpha-2 */
  GHashTable *names; /* case-folded name or three letters → code, owned by codes */
} Countries;

static GKeyFile *
load_file (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* The rules bring the resource along. */
  tdm_rules_get ();
  bytes = g_resources_lookup_data (COUNTRIES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("Cannot read the countries: %s", error->message);

  return g_steal_pointer (&file);
}

static void
add_names (Countries *self, GKeyFile *file, const char *group, const char *code)
{
  g_auto (GStrv) names = g_key_file_get_string_list (file, group, code, NULL, NULL);

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    g_hash_table_insert (self->names, g_utf8_casefold (names[i], -1), (gpointer) code);
}

static gpointer
load_countries (gpointer data)
{
  Countries *self = g_new0 (Countries, 1);
  g_autoptr (GKeyFile) file = load_file ();
  g_auto (GStrv) codes = g_key_file_get_keys (file, "countries", NULL, NULL);

  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      char *code = g_strdup (codes[i]);

      g_hash_table_add (self->codes, code);
      add_names (self, file, "countries", code);
      add_names (self, file, "also", code);
    }

  return self;
}

/* Any thread; lives for ever. */
static const Countries *
get_countries (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_countries, NULL);
}

/**
 * tdm_country_from_code:
 * @text: two letters in either case
 *
 * Returns: (nullable): ISO 3166-1 alpha-2, %NULL when no country has this code
 */
const char *
tdm_country_from_code (const char *text)
{
  g_autofree char *code = g_ascii_strup (text, -1);

  return g_hash_table_lookup (get_countries ()->codes, code);
}

/**
 * tdm_country_from_name:
 * @text: a code of two or three letters, or an English name
 *
 * Returns: (nullable): ISO 3166-1 alpha-2, %NULL when nobody knows the country
 */
const char *
tdm_country_from_name (const char *text)
{
  const char *code = tdm_country_from_code (text);
  g_autofree char *name = NULL;

  if (code != NULL)
    return code;

  name = g_utf8_casefold (text, -1);
  return g_hash_table_lookup (get_countries ()->names, name);
}

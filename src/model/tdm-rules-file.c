/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads one of the rules files that are a part of the program. */

#include "tdm-rules-file-private.h"

#include <gio/gio.h>

#include "tdm-rules-resource.h"

#define RULES_PATH "/io/github/tandem_desktop/Tandem/rules/"

GKeyFile *
tdm_rules_file_load (const char *name)
{
  g_autofree char *path = g_strconcat (RULES_PATH, name, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* Naming the resource also keeps the linker from dropping it out of the static library. */
  bytes =
    g_resource_lookup_data (tdm_rules_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("Cannot read the rules in %s: %s", name, error->message);

  return g_steal_pointer (&file);
}

char *
tdm_rules_file_get_text (GKeyFile *file, const char *group, const char *key)
{
  g_autoptr (GError) error = NULL;
  char *text = g_key_file_get_string (file, group, key, &error);

  if (text == NULL)
    g_error ("Cannot read the rules: %s", error->message);

  return text;
}

int
tdm_rules_file_get_number (GKeyFile *file, const char *key)
{
  g_autoptr (GError) error = NULL;
  int number = g_key_file_get_integer (file, "rules", key, &error);

  if (error != NULL)
    g_error ("Cannot read the rules: %s", error->message);

  return number;
}

GStrv
tdm_rules_file_get_keys (GKeyFile *file, const char *group)
{
  g_autoptr (GError) error = NULL;
  GStrv keys = g_key_file_get_keys (file, group, NULL, &error);

  if (keys == NULL)
    g_error ("Cannot read the rules: %s", error->message);

  return keys;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of documents. */

#include "tdm-document-name-private.h"

/* Stands for what would mislead: a name with U+202E in it can look like that of a PDF and be a program. */
#define REPLACEMENT 0xfffd

static gboolean
turns_direction (gunichar c)
{
  return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gunichar
clean_character (gunichar c)
{
  if (c == '/')
    return '_';

  return g_unichar_iscntrl (c) || turns_direction (c) ? REPLACEMENT : c;
}

char *
tdm_document_name_clean (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *clean = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (clean, clean_character (g_utf8_get_char (p)));
  /* These name folders. */
  if (g_str_equal (clean->str, ".") || g_str_equal (clean->str, ".."))
    g_string_assign (clean, "_");

  return g_string_free (clean, FALSE);
}

char *
tdm_document_name_of_file (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  return tdm_document_name_clean (name);
}

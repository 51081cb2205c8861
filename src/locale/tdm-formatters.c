/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making a formatter costs up to a millisecond, using it a microsecond: hence a cache for each thread. */

#include "tdm-formatters-private.h"

#include <string.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#include "tdm-language-private.h"

typedef struct
{
  guint generation;    /* of the language they were made for */
  GHashTable *numbers; /* skeleton → UNumberFormatter */
  GHashTable *dates;   /* skeleton and zone → UDateFormat */
} Formatters;

static void
formatters_free (gpointer data)
{
  Formatters *self = data;

  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->dates);
  g_free (self);
}

static GPrivate thread_formatters = G_PRIVATE_INIT (formatters_free);

static Formatters *
formatters_get (void)
{
  Formatters *self = g_private_get (&thread_formatters);

  if (self != NULL && self->generation == tdm_language_get_generation ())
    return self;

  self = g_new0 (Formatters, 1);
  self->generation = tdm_language_get_generation ();
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) unumf_close);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) udat_close);
  g_private_replace (&thread_formatters, self);
  return self;
}

const UNumberFormatter *
tdm_formatters_get_number (const char *skeleton)
{
  Formatters *self = formatters_get ();
  UNumberFormatter *formatter = g_hash_table_lookup (self->numbers, skeleton);
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *text = NULL;
  int32_t length;

  if (formatter != NULL)
    return formatter;

  text = tdm_utf16_from_utf8 (skeleton, &length);
  formatter = unumf_openForSkeletonAndLocale (text, length, tdm_language_get_formats_locale (), &status);
  if (U_FAILURE (status))
    {
      g_warning ("No number format %s: %s", skeleton, u_errorName (status));
      return NULL;
    }

  g_hash_table_insert (self->numbers, g_strdup (skeleton), formatter);
  return formatter;
}

static const UChar utc_zone[] = { 'U', 'T', 'C', 0 };

static UDateFormat *
open_style (UDateFormatStyle style, gboolean utc, UErrorCode *status)
{
  return udat_open (UDAT_NONE, style, tdm_language_get_formats_locale (), utc ? utc_zone : NULL, -1, NULL, 0,
                    status);
}

/* The pattern CLDR has for the parts named by @skeleton, in the order and with the words of the language. */
static UDateFormat *
open_skeleton (const char *skeleton, gboolean utc, UErrorCode *status)
{
  const char *locale = tdm_language_get_formats_locale ();
  UDateTimePatternGenerator *generator = udatpg_open (locale, status);
  UChar pattern[128];
  g_autofree UChar *wanted = NULL;
  int32_t wanted_length, length;

  if (U_FAILURE (*status))
    return NULL;

  wanted = tdm_utf16_from_utf8 (skeleton, &wanted_length);
  length = udatpg_getBestPattern (generator, wanted, wanted_length, pattern, G_N_ELEMENTS (pattern), status);
  udatpg_close (generator);

  return udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc ? utc_zone : NULL, -1, pattern, length, status);
}

UDateFormat *
tdm_formatters_get_date (const char *skeleton, gboolean utc)
{
  Formatters *self = formatters_get ();
  g_autofree char *key = g_strconcat (utc ? "utc " : "local ", skeleton, NULL);
  UDateFormat *format = g_hash_table_lookup (self->dates, key);
  UErrorCode status = U_ZERO_ERROR;

  if (format != NULL)
    return format;

  if (g_str_equal (skeleton, "medium"))
    format = open_style (UDAT_MEDIUM, utc, &status);
  else if (g_str_equal (skeleton, "long"))
    format = open_style (UDAT_LONG, utc, &status);
  else
    format = open_skeleton (skeleton, utc, &status);
  /* A day with its weekday is a heading of its own: “Poniedziałek, 23 listopada”. */
  if (g_str_has_prefix (skeleton, "EEEE"))
    udat_setContext (format, UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE, &status);

  if (U_FAILURE (status))
    {
      g_warning ("No date format %s: %s", skeleton, u_errorName (status));
      return NULL;
    }

  g_hash_table_insert (self->dates, g_steal_pointer (&key), format);
  return format;
}

char *
tdm_utf8_from_utf16 (const UChar *text, int32_t length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  char *utf8;

  u_strToUTF8WithSub (NULL, 0, &needed, text, length, 0xfffd, NULL, &status);
  utf8 = g_malloc (needed + 1);
  status = U_ZERO_ERROR;
  u_strToUTF8WithSub (utf8, needed + 1, NULL, text, length, 0xfffd, NULL, &status);
  return utf8;
}

UChar *
tdm_utf16_from_utf8 (const char *text, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize bytes = MIN (strlen (text), (gsize) G_MAXINT32 / 2);
  UChar *utf16 = g_new (UChar, bytes + 1); /* never more units than bytes */

  u_strFromUTF8WithSub (utf16, (int32_t) bytes + 1, length, text, (int32_t) bytes, 0xfffd, NULL, &status);
  return utf16;
}

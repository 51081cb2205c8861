/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One collator for the whole program: asking a finished one for keys is safe from every thread. */

#include "tdm-collation.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "tdm-formatters-private.h"
#include "tdm-language-private.h"

#define SHORT_TEXT 256 /* UTF-16 units: nearly all names */
#define SHORT_KEY 768  /* bytes */

typedef struct _Collation Collation;

struct _Collation
{
  guint generation; /* of the language it was made for */
  UCollator *collator;
  char *tag;
  Collation *replaced; /* kept: another thread may still sort with it */
};

static GMutex lock;
static Collation *current; /* replaced under the lock, read without */

static char *
make_tag (const UCollator *collator, const char *locale)
{
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];

  ucol_getVersion (collator, version);
  u_versionToString (version, text);
  return g_strdup_printf ("icu " U_ICU_VERSION ", collation %s, %s", text, locale);
}

static Collation *
collation_new (void)
{
  const char *locale = tdm_language_get_icu_locale ();
  Collation *self = g_new0 (Collation, 1);
  UErrorCode status = U_ZERO_ERROR;

  self->generation = tdm_language_get_generation ();
  self->collator = ucol_open (locale, &status);
  if (U_FAILURE (status))
    g_error ("No collation for %s: %s", locale, u_errorName (status));

  ucol_setStrength (self->collator, UCOL_TERTIARY);
  self->tag = make_tag (self->collator, locale);
  return self;
}

static const Collation *
collation_get (void)
{
  Collation *self = g_atomic_pointer_get (&current);

  if (G_LIKELY (self != NULL && self->generation == tdm_language_get_generation ()))
    return self;

  g_mutex_lock (&lock);
  if (current == NULL || current->generation != tdm_language_get_generation ())
    {
      self = collation_new ();
      self->replaced = current;
      g_atomic_pointer_set (&current, self);
    }
  self = current;
  g_mutex_unlock (&lock);

  return self;
}

/* The key without its closing zero byte. */
static gsize
make_key (const UChar *text, int32_t units, guint8 *buffer, gsize size)
{
  int32_t needed = ucol_getSortKey (collation_get ()->collator, text, units, buffer, (int32_t) size);

  return needed > 0 ? needed - 1 : 0;
}

/**
 * tdm_collation_key_into:
 * @text: UTF-8; wrong bytes sort as U+FFFD
 * @buffer: (nullable): where the key goes
 * @size: room in @buffer, one byte more than the key needs
 *
 * For long runs of keys with one buffer. Any thread.
 *
 * Returns: length of the key in bytes; when @size is not larger than that, @buffer holds nothing of use
 */
gsize
tdm_collation_key_into (const char *text, guint8 *buffer, gsize size)
{
  UChar units[SHORT_TEXT];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (text != NULL, 0);

  u_strFromUTF8WithSub (units, SHORT_TEXT, &length, text, -1, 0xfffd, NULL, &status);
  if (U_SUCCESS (status))
    return make_key (units, length, buffer, size);

  g_autofree UChar *long_text = tdm_utf16_from_utf8 (text, &length);
  return make_key (long_text, length, buffer, size);
}

/**
 * tdm_collation_key:
 * @text: UTF-8
 * @length: (out): length of the key in bytes
 *
 * A key whose bytes, compared with memcmp (), sort like @text in the chosen language. Keys of different
 * tags must not be mixed, see tdm_collation_get_tag (). Any thread.
 *
 * Returns: (transfer full) (array length=length): the key
 */
guint8 *
tdm_collation_key (const char *text, gsize *length)
{
  guint8 buffer[SHORT_KEY];
  guint8 *key;

  *length = tdm_collation_key_into (text, buffer, sizeof buffer);
  if (*length < sizeof buffer)
    return g_memdup2 (buffer, MAX (*length, 1));

  key = g_malloc (*length + 1);
  tdm_collation_key_into (text, key, *length + 1);
  return key;
}

/**
 * tdm_collation_compare:
 *
 * Returns: negative, 0 or positive, as people of the chosen language order @a and @b
 */
int
tdm_collation_compare (const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  int order = ucol_strcollUTF8 (collation_get ()->collator, a, -1, b, -1, &status);

  return U_SUCCESS (status) ? order : strcmp (a, b);
}

/**
 * tdm_collation_get_tag:
 *
 * Returns: (transfer none): changes when the language or ICU changes: keys stored under another tag are stale.
 *   Good for the life of the program.
 */
const char *
tdm_collation_get_tag (void)
{
  return collation_get ()->tag;
}

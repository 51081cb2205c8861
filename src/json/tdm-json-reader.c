/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads JSON from anywhere outside: refuses what could hurt us and keeps every number as it was written. */

#include "tdm-json-reader.h"

#include <string.h>

#define READ_CHUNK ((gsize) 256 * 1024)
#define FEW_MEMBERS 16 /* up to here comparing each with each beats a hash table */

static gboolean check_value (yyjson_val *value, GError **error);

G_DEFINE_QUARK (tdm - json - error - quark, tdm_json_error)

static void
set_error_at (GError **error, TdmJsonError code, const char *text, gsize position, const char *reason)
{
  guint line = 1;
  gsize line_start = 0;

  for (gsize i = 0; i < position; i++)
    if (text[i] == '\n')
      {
        line++;
        line_start = i + 1;
      }

  g_set_error (error, TDM_JSON_ERROR, code, "line %u, column %" G_GSIZE_FORMAT ": %s", line,
               position - line_start + 1, reason);
}

/* Skips to the closing quote of the string that opens at @i. */
static gsize
skip_string (const char *text, gsize length, gsize i)
{
  for (i++; i < length && text[i] != '"'; i++)
    if (text[i] == '\\')
      i++;

  return i;
}

/**
 * tdm_json_check_depth:
 * @max_depth: how many arrays and objects may be open at once
 *
 * Walks over the text without recursion, since the parser itself would accept any depth (R36).
 */
gboolean
tdm_json_check_depth (const char *text, gsize length, guint max_depth, GError **error)
{
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '"':
        i = skip_string (text, length, i);
        break;
      case '[':
      case '{':
        if (++depth > max_depth)
          {
            set_error_at (error, TDM_JSON_ERROR_TOO_DEEP, text, i, "nested too deeply");
            return FALSE;
          }
        break;
      case ']':
      case '}':
        depth -= depth > 0;
        break;
      default:
        break;
      }

  return TRUE;
}

static gboolean
check_text (yyjson_val *text, GError **error)
{
  if (memchr (unsafe_yyjson_get_str (text), '\0', unsafe_yyjson_get_len (text)) == NULL)
    return TRUE;

  g_set_error_literal (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NUL, "a string holds a NUL character");
  return FALSE;
}

static gboolean
refuse_duplicate (yyjson_val *key, GError **error)
{
  g_set_error (error, TDM_JSON_ERROR, TDM_JSON_ERROR_DUPLICATE, "%.100s: stands twice in one object",
               yyjson_get_str (key));
  return FALSE;
}

static gboolean
check_few_keys (yyjson_val *object, GError **error)
{
  yyjson_val *keys[FEW_MEMBERS];
  yyjson_val *key, *value;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    keys[i] = key;
    for (gsize j = 0; j < i; j++)
      if (unsafe_yyjson_equals_strn (keys[j], unsafe_yyjson_get_str (key), unsafe_yyjson_get_len (key)))
        return refuse_duplicate (key, error);
  }

  return TRUE;
}

static gboolean
check_many_keys (yyjson_val *object, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  yyjson_val *key, *value;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    if (!g_hash_table_add (seen, (char *) yyjson_get_str (key)))
      return refuse_duplicate (key, error);
  }

  return TRUE;
}

static gboolean
check_object (yyjson_val *object, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    if (!check_text (key, error) || !check_value (value, error))
      return FALSE;
  }

  return yyjson_obj_size (object) <= FEW_MEMBERS ? check_few_keys (object, error)
                                                 : check_many_keys (object, error);
}

static gboolean
check_array (yyjson_val *array, GError **error)
{
  yyjson_val *value;
  size_t i, n;

  yyjson_arr_foreach (array, i, n, value)
  {
    if (!check_value (value, error))
      return FALSE;
  }

  return TRUE;
}

/* Recursion is safe here: the depth was checked before. */
static gboolean
check_value (yyjson_val *value, GError **error)
{
  switch (yyjson_get_type (value))
    {
    case YYJSON_TYPE_STR:
      return check_text (value, error);
    case YYJSON_TYPE_ARR:
      return check_array (value, error);
    case YYJSON_TYPE_OBJ:
      return check_object (value, error);
    default:
      return TRUE;
    }
}

static yyjson_doc *
parse (const char *text, gsize length, GError **error)
{
  yyjson_read_err problem;
  yyjson_doc *doc;
  TdmJsonError code = TDM_JSON_ERROR_SYNTAX;

  doc = yyjson_read_opts ((char *) text, length, YYJSON_READ_NUMBER_AS_RAW, NULL, &problem);
  if (doc != NULL)
    return doc;

  if (problem.code == YYJSON_READ_ERROR_INVALID_STRING)
    code = TDM_JSON_ERROR_ENCODING;
  set_error_at (error, code, text, MIN (problem.pos, length), problem.msg);
  return NULL;
}

/**
 * tdm_json_read:
 * @length: bytes of @text, which need not end in NUL
 * @max_size: refuse more bytes than this; %TDM_JSON_DEFAULT_MAX_SIZE is a good value
 *
 * Parses strictly (reliability §7): a leading byte order mark is skipped; size, depth, duplicate members, NUL
 * in strings and bad UTF-8 are refused. Numbers stay raw text.
 *
 * Returns: (transfer full): the document, or %NULL with a `TDM_JSON_ERROR`
 */
yyjson_doc *
tdm_json_read (const char *text, gsize length, gsize max_size, GError **error)
{
  g_autoptr (yyjson_doc) doc = NULL;

  if (length > max_size)
    {
      g_set_error (error, TDM_JSON_ERROR, TDM_JSON_ERROR_TOO_BIG, "larger than %" G_GSIZE_FORMAT " bytes",
                   max_size);
      return NULL;
    }

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  if (!tdm_json_check_depth (text, length, TDM_JSON_MAX_DEPTH, error))
    return NULL;

  doc = parse (text, length, error);
  if (doc == NULL || !check_value (yyjson_doc_get_root (doc), error))
    return NULL;

  return g_steal_pointer (&doc);
}

/**
 * tdm_json_read_stream:
 *
 * Reads @stream to its end and parses it as tdm_json_read() does. Never holds more than @max_size bytes.
 */
yyjson_doc *
tdm_json_read_stream (GInputStream *stream, gsize max_size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  gssize n;

  do
    {
      gsize had = text->len;

      g_byte_array_set_size (text, had + READ_CHUNK);
      n = g_input_stream_read (stream, text->data + had, READ_CHUNK, cancellable, error);
      if (n < 0)
        return NULL;
      g_byte_array_set_size (text, had + n);
    }
  while (n > 0 && text->len <= max_size);

  return tdm_json_read ((const char *) text->data, text->len, max_size, error);
}

/**
 * tdm_json_write:
 *
 * Writes @value in one line. Numbers come out exactly as they were read.
 *
 * Returns: (transfer full)
 */
char *
tdm_json_write (yyjson_val *value)
{
  /* malloc and g_malloc share one allocator since GLib 2.46, so g_free () is right for this. */
  return yyjson_val_write (value, YYJSON_WRITE_NOFLAG, NULL);
}

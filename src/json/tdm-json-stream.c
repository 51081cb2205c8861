/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The elements of a JSON list of any length, one after another, in bounded memory.
 *
 * The outermost level is read here by hand; each element is cut out and given to the strict parser. */

#include "tdm-json-stream.h"

#include <string.h>

#define READ_CHUNK ((gsize) 256 * 1024)

#define AT_END (-1)
#define AT_ERROR (-2)

struct _TdmJsonStream
{
  GInputStream *input;
  GStrv list_names; /* members that may hold the list */
  gsize max_size;   /* of one element, and of all that stands around the list */

  char *buffer;
  gsize size; /* one byte more is allocated */
  gsize mark; /* bytes from here on must stay */
  gsize at;
  gsize end;
  guint64 dropped; /* bytes of the file before the buffer */
  gboolean input_ended;

  TdmJsonShape shape;
  char *list_name;
  yyjson_doc *header;
  yyjson_doc *only; /* the element of an OBJECT */
  gboolean first;
  gboolean finished;
};

/**
 * tdm_json_stream_new:
 * @list_names: which members of an outer object may hold the list, %NULL-terminated
 * @max_size: bytes of one element, of the head and of the tail
 */
TdmJsonStream *
tdm_json_stream_new (GInputStream *input, const char *const *list_names, gsize max_size)
{
  TdmJsonStream *self = g_new0 (TdmJsonStream, 1);

  self->input = g_object_ref (input);
  self->list_names = g_strdupv ((GStrv) list_names);
  self->max_size = max_size;
  self->size = READ_CHUNK;
  self->buffer = g_malloc (self->size + 1);
  return self;
}

void
tdm_json_stream_free (TdmJsonStream *self)
{
  g_clear_object (&self->input);
  g_clear_pointer (&self->list_names, g_strfreev);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->list_name, g_free);
  g_clear_pointer (&self->header, yyjson_doc_free);
  g_clear_pointer (&self->only, yyjson_doc_free);
  g_free (self);
}

static gboolean
refuse (TdmJsonStream *self, TdmJsonError code, const char *reason, GError **error)
{
  g_set_error (error, TDM_JSON_ERROR, code, "byte %" G_GUINT64_FORMAT ": %s",
               tdm_json_stream_get_offset (self), reason);
  return FALSE;
}

/* Drops what lies before the mark, so that there is room to read into. */
static gboolean
make_room (TdmJsonStream *self, GError **error)
{
  if (self->mark > 0)
    {
      memmove (self->buffer, self->buffer + self->mark, self->end - self->mark);
      self->dropped += self->mark;
      self->at -= self->mark;
      self->end -= self->mark;
      self->mark = 0;
    }

  if (self->end > self->max_size)
    return refuse (self, TDM_JSON_ERROR_TOO_BIG, "too large", error);

  if (self->end == self->size)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }

  return TRUE;
}

/* The next byte without taking it, or AT_END or AT_ERROR. */
static int
peek (TdmJsonStream *self, GError **error)
{
  gssize n;

  if (self->at < self->end)
    return (guchar) self->buffer[self->at];
  if (self->input_ended)
    return AT_END;
  if (!make_room (self, error))
    return AT_ERROR;

  n = g_input_stream_read (self->input, self->buffer + self->end, self->size - self->end, NULL, error);
  if (n < 0)
    return AT_ERROR;
  if (n == 0)
    {
      self->input_ended = TRUE;
      return AT_END;
    }

  self->end += n;
  return (guchar) self->buffer[self->at];
}

static int
peek_token (TdmJsonStream *self, GError **error)
{
  int c;

  while ((c = peek (self, error)) == ' ' || c == '\n' || c == '\r' || c == '\t')
    self->at++;

  return c;
}

/* AT_END where something had to come is an error too. */
static gboolean
refuse_token (TdmJsonStream *self, int c, GError **error)
{
  if (c == AT_ERROR)
    return FALSE;
  if (c == AT_END)
    return refuse (self, TDM_JSON_ERROR_SYNTAX, "the text ends too early", error);

  return refuse (self, TDM_JSON_ERROR_SYNTAX, "something else was expected here", error);
}

static gboolean
expect (TdmJsonStream *self, char wanted, GError **error)
{
  int c = peek_token (self, error);

  if (c != wanted)
    return refuse_token (self, c, error);

  self->at++;
  return TRUE;
}

/* Goes on in the buffer up to one of @stops, or to its end. The file has no NUL outside of what is refused later, so
 * the end is marked with one. */
static void
skip_until (TdmJsonStream *self, const char *stops)
{
  self->buffer[self->end] = '\0';
  self->at += strcspn (self->buffer + self->at, stops);
}

/* Walks over a string; where it lies is relative to the mark, for the buffer may move. */
static gboolean
skip_string (TdmJsonStream *self, GError **error)
{
  int c;

  self->at++;
  while (skip_until (self, "\"\\"), (c = peek (self, error)) != '"')
    {
      if (c < 0)
        return refuse_token (self, c, error);
      self->at++;
      if (c != '\\')
        continue;
      if ((c = peek (self, error)) < 0)
        return refuse_token (self, c, error);
      self->at++;
    }

  self->at++;
  return TRUE;
}

static gboolean
skip_nested (TdmJsonStream *self, GError **error)
{
  guint depth = 0;
  int c;

  do
    {
      skip_until (self, "\"[]{}");
      if ((c = peek (self, error)) < 0)
        return refuse_token (self, c, error);
      if (c == '"')
        {
          if (!skip_string (self, error))
            return FALSE;
          continue;
        }

      if ((c == '[' || c == '{') && ++depth > TDM_JSON_MAX_DEPTH)
        return refuse (self, TDM_JSON_ERROR_TOO_DEEP, "nested too deeply", error);
      if (c == ']' || c == '}')
        depth--;
      self->at++;
    }
  while (depth > 0);

  return TRUE;
}

static gboolean
skip_word (TdmJsonStream *self, GError **error)
{
  gsize start = self->at - self->mark;
  int c;

  while ((c = peek (self, error)) > 0 && strchr (",]} \t\r\n\"[{:", c) == NULL)
    self->at++;
  if (c == AT_ERROR || self->at - self->mark == start)
    return refuse_token (self, c, error);

  return TRUE;
}

static gboolean
skip_value (TdmJsonStream *self, GError **error)
{
  int c = peek_token (self, error);

  if (c == '"')
    return skip_string (self, error);
  if (c == '[' || c == '{')
    return skip_nested (self, error);

  return skip_word (self, error);
}

/* From the mark to here. */
static yyjson_doc *
parse_marked (TdmJsonStream *self, GError **error)
{
  return tdm_json_read (self->buffer + self->mark, self->at - self->mark, self->max_size, error);
}

/* From the mark up to @length bytes after it, as an object of its own. */
static yyjson_doc *
parse_members (TdmJsonStream *self, const char *open, gsize length, GError **error)
{
  g_autoptr (GString) text = g_string_new (open);

  g_string_append_len (text, self->buffer + self->mark, (gssize) length);
  while (text->len > 0 && (text->str[text->len - 1] == ',' || g_ascii_isspace (text->str[text->len - 1])))
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '}');
  return tdm_json_read (text->str, text->len, self->max_size, error);
}

static gboolean
expect_end (TdmJsonStream *self, GError **error)
{
  int c = peek_token (self, error);

  if (c == AT_END)
    return TRUE;

  return refuse_token (self, c, error);
}

/* One name and its colon; @name: (out) (transfer full). */
static gboolean
read_name (TdmJsonStream *self, char **name, GError **error)
{
  int c = peek_token (self, error);
  gsize start = self->at - self->mark;

  if (c != '"')
    return refuse_token (self, c, error);
  if (!skip_string (self, error))
    return FALSE;

  *name = g_strndup (self->buffer + self->mark + start + 1, self->at - self->mark - start - 2);
  return expect (self, ':', error);
}

/* The head of a list is over: keeps what stood before it. */
static gboolean
begin_list (TdmJsonStream *self, char *name, gsize head_length, GError **error)
{
  self->header = parse_members (self, "", head_length, error);
  if (self->header == NULL)
    return FALSE;

  self->shape = TDM_JSON_SHAPE_LIST;
  self->list_name = g_strdup (name);
  self->at++;
  return TRUE;
}

static gboolean
is_list (TdmJsonStream *self, const char *name, int c)
{
  return c == '[' && g_strv_contains ((const char *const *) self->list_names, name);
}

/* Whether more members follow: `,` or `}`. */
static gboolean
end_member (TdmJsonStream *self, gboolean *more, GError **error)
{
  int c = peek_token (self, error);

  if (c != ',' && c != '}')
    return refuse_token (self, c, error);

  self->at++;
  *more = c == ',';
  return TRUE;
}

static gboolean
finish_object (TdmJsonStream *self, GError **error)
{
  self->shape = TDM_JSON_SHAPE_OBJECT;
  self->only = parse_marked (self, error);
  if (self->only == NULL)
    return FALSE;

  self->mark = self->at;
  return expect_end (self, error);
}

/* The mark stands at the opening brace. */
static gboolean
open_object (TdmJsonStream *self, GError **error)
{
  gboolean more = TRUE;

  self->at++;
  if (peek_token (self, error) == '}')
    {
      self->at++;
      return finish_object (self, error);
    }

  while (more)
    {
      g_autofree char *name = NULL;
      gsize before = self->at - self->mark;
      int c;

      if (!read_name (self, &name, error) || (c = peek_token (self, error)) == AT_ERROR)
        return FALSE;
      if (is_list (self, name, c))
        return begin_list (self, name, before, error);
      if (!skip_value (self, error) || !end_member (self, &more, error))
        return FALSE;
    }

  return finish_object (self, error);
}

static gboolean
skip_byte_order_mark (TdmJsonStream *self, GError **error)
{
  int c = peek (self, error);

  if (c == AT_ERROR)
    return FALSE;
  if (self->end - self->at >= 3 && memcmp (self->buffer + self->at, "\xEF\xBB\xBF", 3) == 0)
    self->at += 3;

  return TRUE;
}

/**
 * tdm_json_stream_open:
 *
 * Reads up to the first element, so that shape and header are known.
 *
 * Returns: FALSE with a `TDM_JSON_ERROR` when this is not JSON, or neither an array nor an object
 */
gboolean
tdm_json_stream_open (TdmJsonStream *self, GError **error)
{
  int c;

  if (!skip_byte_order_mark (self, error))
    return FALSE;

  c = peek_token (self, error);
  self->mark = self->at;
  self->first = TRUE;
  if (c == '{')
    return open_object (self, error);
  if (c != '[')
    return refuse_token (self, c, error);

  self->shape = TDM_JSON_SHAPE_ARRAY;
  self->at++;
  return TRUE;
}

/* What follows the list in its object is looked at for its form only. */
static gboolean
read_tail (TdmJsonStream *self, GError **error)
{
  g_autoptr (yyjson_doc) tail = NULL;
  gboolean more;

  if (!end_member (self, &more, error))
    return FALSE;

  self->mark = self->at;
  while (more)
    {
      g_autofree char *name = NULL;

      if (!read_name (self, &name, error) || !skip_value (self, error) || !end_member (self, &more, error))
        return FALSE;
      if (g_strv_contains ((const char *const *) self->list_names, name))
        return refuse (self, TDM_JSON_ERROR_DUPLICATE, "a second list", error);
      if (!more && (tail = parse_members (self, "{", self->at - self->mark - 1, error)) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
end_list (TdmJsonStream *self, GError **error)
{
  self->at++;
  self->mark = self->at;
  self->finished = TRUE;
  if (self->shape == TDM_JSON_SHAPE_LIST && !read_tail (self, error))
    return FALSE;

  self->mark = self->at;
  return expect_end (self, error);
}

static gboolean
next_in_list (TdmJsonStream *self, yyjson_doc **element, GError **error)
{
  int c = peek_token (self, error);

  if (c == ']')
    return end_list (self, error);
  if (!self->first && !expect (self, ',', error))
    return FALSE;

  self->first = FALSE;
  if (peek_token (self, error) == AT_ERROR)
    return FALSE;
  self->mark = self->at;
  if (!skip_value (self, error))
    return FALSE;

  *element = parse_marked (self, error);
  self->mark = self->at;
  return *element != NULL;
}

/**
 * tdm_json_stream_next:
 * @element: (out) (nullable) (transfer full): the next element, %NULL at the end
 *
 * Returns: FALSE with a `TDM_JSON_ERROR` when the rest cannot be read
 */
gboolean
tdm_json_stream_next (TdmJsonStream *self, yyjson_doc **element, GError **error)
{
  *element = NULL;
  if (self->finished)
    return TRUE;
  if (self->shape != TDM_JSON_SHAPE_OBJECT)
    return next_in_list (self, element, error);

  *element = g_steal_pointer (&self->only);
  self->finished = TRUE;
  return TRUE;
}

TdmJsonShape
tdm_json_stream_get_shape (TdmJsonStream *self)
{
  return self->shape;
}

/**
 * tdm_json_stream_get_list_name:
 *
 * Returns: (nullable): which member holds the list of a %TDM_JSON_SHAPE_LIST
 */
const char *
tdm_json_stream_get_list_name (TdmJsonStream *self)
{
  return self->list_name;
}

/**
 * tdm_json_stream_get_header:
 *
 * Returns: (nullable): of a %TDM_JSON_SHAPE_LIST an object with the members before the list, of a
 *   %TDM_JSON_SHAPE_OBJECT the object itself as long as it was not taken
 */
yyjson_val *
tdm_json_stream_get_header (TdmJsonStream *self)
{
  return yyjson_doc_get_root (self->header != NULL ? self->header : self->only);
}

/**
 * tdm_json_stream_get_offset:
 *
 * Returns: how many bytes of the file are read
 */
guint64
tdm_json_stream_get_offset (TdmJsonStream *self)
{
  return self->dropped + self->at;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads CSV of any length, one row after another, without copying a cell.
 *
 * A row is found in one big buffer first; only when all of it is there, quotes are taken out and ends are marked
 * in place. When the buffer ends inside a row, the row moves to the front, more is read, and it is looked at anew. */

#include "tdm-csv-reader.h"

#include <string.h>

#define READ_CHUNK ((gsize) 1024 * 1024)
#define SNIFF_BYTES ((gsize) 64 * 1024)

typedef enum
{
  FOUND_ROW,
  NEED_MORE,
  FAILED,
} Found;

typedef struct
{
  gsize start; /* from the start of the row */
  gsize end;
  gboolean quoted;  /* start and end are inside the quotes */
  gboolean doubled; /* quotes inside are written twice */
} Span;

struct _TdmCsvReader
{
  GInputStream *stream;
  gboolean ended;

  char *buffer;
  gsize size; /* one byte more is allocated, for the last NUL */
  gsize start;
  gsize end;

  char delimiter;
  gboolean stops[256]; /* what ends a cell without quotes */
  GArray *spans;       /* Span */
  GArray *cells;       /* TdmCsvCell */
  TdmCsvRow row;
};

static GInputStream *
convert (GInputStream *stream, const char *encoding, GError **error)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", encoding, NULL);

  if (converter == NULL)
    {
      g_set_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_ENCODING,
                   "the encoding “%.40s” is not known", encoding);
      return NULL;
    }

  return g_converter_input_stream_new (stream, G_CONVERTER (converter));
}

/* A byte order mark names the encoding unless the caller did. Takes the mark off the stream. */
static GInputStream *
decode (GInputStream *stream, const char *encoding, GError **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new (stream);
  GBufferedInputStream *peeking = G_BUFFERED_INPUT_STREAM (buffered);
  const guchar *mark;
  gsize n;

  if (g_buffered_input_stream_fill (peeking, 4, NULL, error) < 0)
    return NULL;

  mark = g_buffered_input_stream_peek_buffer (peeking, &n);
  if (n >= 3 && memcmp (mark, "\xEF\xBB\xBF", 3) == 0)
    return g_input_stream_skip (buffered, 3, NULL, error) == 3 ? g_steal_pointer (&buffered) : NULL;
  if (n >= 2 && memcmp (mark, "\xFF\xFE", 2) == 0)
    encoding = "UTF-16LE";
  else if (n >= 2 && memcmp (mark, "\xFE\xFF", 2) == 0)
    encoding = "UTF-16BE";
  else
    return encoding != NULL ? convert (buffered, encoding, error) : g_steal_pointer (&buffered);

  return g_input_stream_skip (buffered, 2, NULL, error) == 2 ? convert (buffered, encoding, error) : NULL;
}

static gboolean
fail (TdmCsvReader *self, TdmInterchangeError code, const char *reason, GError **error)
{
  g_set_error (error, TDM_INTERCHANGE_ERROR, code, "row %" G_GUINT64_FORMAT ": %s", self->row.number, reason);
  return FALSE;
}

/* Reads behind what is there; the row that begins at start moves to the front of the buffer. */
static gboolean
fill (TdmCsvReader *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gssize n;

  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  if (self->end > TDM_CSV_MAX_ROW)
    return fail (self, TDM_INTERCHANGE_ERROR_TOO_BIG, "larger than 16 MiB", error);

  if (self->size - self->end < READ_CHUNK / 2)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }

  n = g_input_stream_read (self->stream, self->buffer + self->end, self->size - self->end, NULL, &problem);
  if (n < 0 && (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
                g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)))
    return fail (self, TDM_INTERCHANGE_ERROR_ENCODING, "not in the encoding of the file", error);
  if (n < 0)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  self->end += (gsize) n;
  self->ended = n == 0;
  return TRUE;
}

/* Whichever of the three stands most often in the first row, outside quotes. */
static char
sniff_delimiter (const char *text, gsize length)
{
  static const char candidates[] = { ',', ';', '\t' };
  gsize counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  gsize best = 0;

  for (gsize i = 0; i < MIN (length, SNIFF_BYTES); i++)
    {
      if (!quoted && (text[i] == '\n' || text[i] == '\r'))
        break;
      quoted ^= text[i] == '"';
      for (gsize c = 0; !quoted && c < G_N_ELEMENTS (candidates); c++)
        counts[c] += text[i] == candidates[c];
    }

  for (gsize c = 1; c < G_N_ELEMENTS (candidates); c++)
    if (counts[c] > counts[best])
      best = c;

  return candidates[best];
}

static void
set_delimiter (TdmCsvReader *self, char delimiter)
{
  self->delimiter = delimiter;
  self->stops[(guchar) delimiter] = TRUE;
  self->stops['\n'] = TRUE;
  self->stops['\r'] = TRUE;
}

/**
 * tdm_csv_reader_new:
 * @encoding: (nullable): what the file is written in; %NULL for UTF-8, with or without a byte order mark, or
 *   UTF-16 with one
 *
 * The delimiter is comma, semicolon or tab, whichever the first row uses most.
 *
 * Returns: (transfer full): the reader, or %NULL with @error when nothing can be read or nobody knows @encoding
 */
TdmCsvReader *
tdm_csv_reader_new (GInputStream *stream, const char *encoding, GError **error)
{
  g_autoptr (TdmCsvReader) self = g_new0 (TdmCsvReader, 1);

  self->size = 2 * READ_CHUNK;
  self->buffer = g_malloc (self->size + 1);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->cells = g_array_new (FALSE, FALSE, sizeof (TdmCsvCell));
  self->row.number = 1;
  self->stream = decode (stream, encoding, error);
  if (self->stream == NULL || !fill (self, error))
    return NULL;

  self->row.number = 0;
  set_delimiter (self, sniff_delimiter (self->buffer, self->end));
  return g_steal_pointer (&self);
}

void
tdm_csv_reader_free (TdmCsvReader *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_free (self);
}

/* Finds the quote that closes the cell; *@at stands behind the opening one and ends behind the closing one. */
static Found
find_quoted (TdmCsvReader *self, Span *span, gsize *at, GError **error)
{
  const char *text = self->buffer + self->start;
  gsize length = self->end - self->start;
  const char *quote;

  span->quoted = TRUE;
  span->start = *at;
  while ((quote = memchr (text + *at, '"', length - *at)) != NULL)
    {
      *at = (gsize) (quote - text) + 1;
      if (*at == length && !self->ended)
        return NEED_MORE;
      if (*at == length || text[*at] != '"')
        {
          span->end = *at - 1;
          return FOUND_ROW;
        }
      span->doubled = TRUE;
      (*at)++;
    }

  if (length - span->start > TDM_CSV_MAX_CELL)
    return fail (self, TDM_INTERCHANGE_ERROR_TOO_BIG,
                 "a cell larger than 1 MiB, or a quote that is not closed", error),
           FAILED;
  if (self->ended)
    return fail (self, TDM_INTERCHANGE_ERROR_SYNTAX, "a quote that is not closed", error), FAILED;

  return NEED_MORE;
}

/* Finds the end of one cell; *@at moves to what ends it: delimiter, line end or the end of the text. */
static Found
find_cell (TdmCsvReader *self, gsize *at, GError **error)
{
  const char *text = self->buffer + self->start;
  gsize length = self->end - self->start;
  Span span = { *at, *at, FALSE, FALSE };
  gsize i = *at;

  if (i < length && text[i] == '"')
    {
      Found found;

      i++;
      found = find_quoted (self, &span, &i, error);
      if (found != FOUND_ROW)
        return found;
      self->row.malformed |= i < length && !self->stops[(guchar) text[i]];
    }

  while (i < length && !self->stops[(guchar) text[i]])
    i++;
  if (i == length && !self->ended)
    {
      *at = i;
      return i - span.start > TDM_CSV_MAX_CELL
               ? (fail (self, TDM_INTERCHANGE_ERROR_TOO_BIG, "a cell larger than 1 MiB", error), FAILED)
               : NEED_MORE;
    }

  if (!span.quoted)
    span.end = i;
  if (span.end - span.start > TDM_CSV_MAX_CELL)
    return fail (self, TDM_INTERCHANGE_ERROR_TOO_BIG, "a cell larger than 1 MiB", error), FAILED;

  g_array_append_val (self->spans, span);
  *at = i;
  return FOUND_ROW;
}

/* Finds all cells of the row at start; @next: where the row after it begins. */
static Found
find_row (TdmCsvReader *self, gsize *next, GError **error)
{
  const char *text = self->buffer + self->start;
  gsize length = self->end - self->start;
  gsize at = 0;

  g_array_set_size (self->spans, 0);
  self->row.malformed = FALSE;
  for (;; at++)
    {
      Found found = find_cell (self, &at, error);

      if (found != FOUND_ROW)
        return found;
      if (self->spans->len > TDM_CSV_MAX_COLUMNS)
        return fail (self, TDM_INTERCHANGE_ERROR_TOO_BIG, "more than 1,024 columns", error), FAILED;
      if (at == length || text[at] != self->delimiter)
        break;
    }

  /* A line may end in CR, LF or both; which, may show only after more is read. */
  if (at + 1 == length && text[at] == '\r' && !self->ended)
    return NEED_MORE;

  *next = at + (at < length);
  if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
    *next += 1;
  return FOUND_ROW;
}

/* Writes each doubled quote once; the text gets shorter in its place. */
static gsize
undouble (char *text, gsize length)
{
  gsize out = 0;

  for (gsize i = 0; i < length; i++)
    {
      text[out++] = text[i];
      if (text[i] == '"')
        i++;
    }

  return out;
}

static void
mark_cells (TdmCsvReader *self)
{
  char *text = self->buffer + self->start;

  g_array_set_size (self->cells, self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);
      TdmCsvCell *cell = &g_array_index (self->cells, TdmCsvCell, i);

      cell->text = text + span->start;
      cell->length = span->end - span->start;
      if (span->doubled)
        cell->length = undouble (cell->text, cell->length);
      cell->text[cell->length] = '\0';
    }

  self->row.cells = (TdmCsvCell *) self->cells->data;
  self->row.n_cells = self->cells->len;
}

static Found
read_row (TdmCsvReader *self, gsize *next, GError **error)
{
  Found found;

  while ((found = find_row (self, next, error)) == NEED_MORE)
    if (!fill (self, error))
      return FAILED;

  return found;
}

static gboolean
is_blank (TdmCsvReader *self)
{
  const Span *only = &g_array_index (self->spans, Span, 0);

  return self->spans->len == 1 && only->start == only->end && !only->quoted;
}

/**
 * tdm_csv_reader_next:
 * @row: (out) (nullable): the next row that is not empty, %NULL at the end; belongs to the reader and is valid
 *   until the next call
 *
 * Returns: FALSE with a `TDM_INTERCHANGE_ERROR` that names the row when the rest cannot be read (R33)
 */
gboolean
tdm_csv_reader_next (TdmCsvReader *self, const TdmCsvRow **row, GError **error)
{
  gsize next = 0;

  *row = NULL;
  do
    {
      if (self->start == self->end && (self->ended || !fill (self, error) || self->ended))
        return self->ended;

      self->row.number++;
      if (read_row (self, &next, error) == FAILED)
        return FALSE;
      if (!g_utf8_validate_len (self->buffer + self->start, next, NULL))
        return fail (self, TDM_INTERCHANGE_ERROR_ENCODING, "not UTF-8; its encoding must be named", error);

      mark_cells (self);
      self->start += next;
    }
  while (is_blank (self));

  *row = &self->row;
  return TRUE;
}

char
tdm_csv_reader_get_delimiter (TdmCsvReader *self)
{
  return self->delimiter;
}

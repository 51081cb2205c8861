/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A CSV file with a header, and the one row that is being turned into a deal. */

#include "tdm-csv-table-private.h"

#include <string.h>

#include "tdm-cell-text.h"
#include "tdm-clean-text.h"
#include "tdm-csv-writer.h"

#define MAX_SHOWN 100 /* characters of a bad cell that a rejection quotes */

/* The star only says that a column is mandatory; it is no part of the name. */
static char *
dup_name (const TdmCsvCell *cell)
{
  char *name = tdm_clean_line (tdm_csv_skip_apostrophe (cell->text), -1);

  if (name == NULL)
    return g_strdup ("");
  if (g_str_has_suffix (name, "*"))
    name[strlen (name) - 1] = '\0';

  return g_strchomp (name);
}

static gboolean
read_header (TdmCsvTable *self, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) normal_names = g_strv_builder_new ();
  const TdmCsvRow *row;

  if (!tdm_csv_reader_next (self->reader, &row, error))
    return FALSE;

  for (guint i = 0; row != NULL && i < row->n_cells; i++)
    {
      char *name = dup_name (&row->cells[i]);

      g_strv_builder_take (normal_names, tdm_cell_text_normalise_header (name));
      g_strv_builder_take (names, name);
    }

  self->names = g_strv_builder_end (names);
  self->normal_names = g_strv_builder_end (normal_names);
  return TRUE;
}

static gboolean
start (TdmCsvTable *self, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  self->stream = g_file_read (self->file, NULL, error);
  if (self->stream == NULL)
    return FALSE;

  info = g_file_input_stream_query_info (self->stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  self->size = info != NULL ? g_file_info_get_size (info) : 0;
  self->reader = tdm_csv_reader_new (G_INPUT_STREAM (self->stream), self->encoding, error);
  return self->reader != NULL && read_header (self, error);
}

static void
stop (TdmCsvTable *self)
{
  g_clear_pointer (&self->reader, tdm_csv_reader_free);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->normal_names, g_strfreev);
}

/**
 * tdm_csv_table_open:
 * @encoding: (nullable): as for tdm_csv_reader_new()
 *
 * Opens @file and reads its header.
 */
TdmCsvTable *
tdm_csv_table_open (GFile *file, const char *encoding, GError **error)
{
  g_autoptr (TdmCsvTable) self = g_new0 (TdmCsvTable, 1);

  self->file = g_object_ref (file);
  self->encoding = g_strdup (encoding);
  return start (self, error) ? g_steal_pointer (&self) : NULL;
}

void
tdm_csv_table_free (TdmCsvTable *self)
{
  stop (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->encoding, g_free);
  g_free (self);
}

/* The columns stay as they were mapped: it is the same file. */
gboolean
tdm_csv_table_rewind (TdmCsvTable *self, GError **error)
{
  stop (self);
  return start (self, error);
}

double
tdm_csv_table_get_progress (TdmCsvTable *self)
{
  if (self->size == 0 || self->stream == NULL)
    return -1.0;

  return CLAMP ((double) g_seekable_tell (G_SEEKABLE (self->stream)) / (double) self->size, 0.0, 1.0);
}

gboolean
tdm_csv_table_has (TdmCsvTable *self, const char *normal_name)
{
  return self->normal_names != NULL &&
         g_strv_contains ((const char *const *) self->normal_names, normal_name);
}

/* "solution 12" is the numbered column "solution ". */
static gboolean
is_column (const TdmCsvColumn *column, const char *normal_name)
{
  gsize length = strlen (column->name);

  if (column->name[length - 1] != ' ')
    return g_str_equal (column->name, normal_name);

  return strncmp (column->name, normal_name, length) == 0 && normal_name[length] != '\0' &&
         strspn (normal_name + length, "0123456789") == strlen (normal_name + length);
}

static const TdmCsvColumn *
find_column (const TdmCsvColumn *columns, gsize n_columns, const char *normal_name)
{
  for (gsize i = 0; i < n_columns; i++)
    if (is_column (&columns[i], normal_name))
      return &columns[i];

  return NULL;
}

static gboolean
stands_before (GStrv names, gsize i)
{
  for (gsize j = 0; j < i; j++)
    if (g_str_equal (names[j], names[i]))
      return TRUE;

  return FALSE;
}

GPtrArray *
tdm_csv_table_map (TdmCsvTable *self, const TdmCsvColumn *columns, gsize n_columns, TdmImportSource *source)
{
  GPtrArray *map = g_ptr_array_new ();

  for (gsize i = 0; self->names[i] != NULL; i++)
    {
      const TdmCsvColumn *column = find_column (columns, n_columns, self->normal_names[i]);

      /* Of two columns with one name only the first counts. */
      if (column != NULL && stands_before (self->normal_names, i))
        column = NULL;
      g_ptr_array_add (map, (gpointer) column);
      tdm_import_source_add_column (source, self->names[i], column != NULL ? column->member : NULL);
    }

  return map;
}

static void
begin_deal (TdmCsvDeal *deal, guint64 row)
{
  deal->row->row = row;
  deal->row->new_direction = TDM_DIRECTION_OUTBOUND;
  deal->record = tdm_deal_record_new ();
}

static void
take_cell (TdmCsvTable *self, GPtrArray *map, TdmCsvDeal *deal, guint i, const TdmCsvCell *cell)
{
  const TdmCsvColumn *column = g_ptr_array_index (map, i);
  g_autofree char *text = NULL;
  const char *reason;

  if (column == NULL || column->take == NULL)
    return;

  text = tdm_clean_text (tdm_csv_skip_apostrophe (cell->text), -1);
  reason = column->take (deal, text);
  if (reason != NULL)
    tdm_csv_deal_reject (deal, self->names[i], text, reason);
}

static void
take_cells (TdmCsvTable *self, GPtrArray *map, TdmCsvDeal *deal, const TdmCsvRow *row)
{
  static const TdmCsvCell empty = { (char *) "", 0 };

  for (guint i = 0; i < map->len && !tdm_csv_deal_is_rejected (deal); i++)
    take_cell (self, map, deal, i, i < row->n_cells ? &row->cells[i] : &empty);
}

/* Spreadsheets leave rows of nothing but separators behind. */
static gboolean
is_empty (const TdmCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].length > 0)
      return FALSE;

  return TRUE;
}

/* Such a row has a separator too many somewhere, and nobody knows where. */
static gboolean
is_too_long (const TdmCsvRow *row, guint n_columns)
{
  for (guint i = n_columns; i < row->n_cells; i++)
    if (row->cells[i].length > 0)
      return TRUE;

  return FALSE;
}

gboolean
tdm_csv_table_next (TdmCsvTable *self, GPtrArray *map, TdmCsvDeal *deal, GError **error)
{
  const TdmCsvRow *row;

  do
    {
      if (!tdm_csv_reader_next (self->reader, &row, error) || row == NULL)
        return FALSE;
    }
  while (is_empty (row));

  begin_deal (deal, row->number);
  if (row->malformed)
    tdm_csv_deal_reject (deal, NULL, NULL, "text stands behind a closing quote");
  else if (is_too_long (row, map->len))
    tdm_csv_deal_reject (deal, NULL, NULL, "more cells than the header has columns");
  else
    take_cells (self, map, deal, row);

  return TRUE;
}

void
tdm_csv_deal_clear (TdmCsvDeal *self)
{
  g_clear_pointer (&self->record, tdm_deal_record_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->substatus, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->solution_ids, g_free);
  g_clear_pointer (&self->solution_names, g_free);
}

void
tdm_csv_deal_reject (TdmCsvDeal *self, const char *column, const char *value, const char *reason)
{
  g_set_str (&self->row->column, column);
  g_set_str (&self->row->reason, reason);
  g_clear_pointer (&self->row->value, g_free);
  if (value != NULL)
    self->row->value =
      g_utf8_strlen (value, -1) > MAX_SHOWN ? g_utf8_substring (value, 0, MAX_SHOWN) : g_strdup (value);
}

void
tdm_csv_deal_accept (TdmCsvDeal *self)
{
  self->row->fields = self->fields;
  self->row->record = g_steal_pointer (&self->record);
}

gboolean
tdm_csv_deal_is_rejected (TdmCsvDeal *self)
{
  return self->row->reason != NULL;
}

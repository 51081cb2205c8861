/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where imported rows come from: the base class of every file format. */

#include "tdm-import-source.h"
#include "tdm-timeline-entry.h"

typedef struct
{
  char *file_name;
  char *kind;
  GPtrArray *columns; /* TdmImportColumn */
} TdmImportSourcePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TdmImportSource, tdm_import_source, G_TYPE_OBJECT)

static TdmImportSourcePrivate *
get_private (TdmImportSource *self)
{
  return tdm_import_source_get_instance_private (self);
}

static void
free_column (gpointer data)
{
  TdmImportColumn *column = data;

  g_free (column->column);
  g_free (column->field);
  g_free (column);
}

static void
tdm_import_source_finalize (GObject *object)
{
  TdmImportSourcePrivate *priv = get_private (TDM_IMPORT_SOURCE (object));

  g_free (priv->file_name);
  g_free (priv->kind);
  g_ptr_array_unref (priv->columns);

  G_OBJECT_CLASS (tdm_import_source_parent_class)->finalize (object);
}

static void
tdm_import_source_class_init (TdmImportSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_import_source_finalize;
}

static void
tdm_import_source_init (TdmImportSource *self)
{
  get_private (self)->columns = g_ptr_array_new_with_free_func (free_column);
}

void
tdm_import_row_clear (TdmImportRow *self)
{
  g_clear_pointer (&self->record, tdm_deal_record_free);
  g_clear_pointer (&self->timeline, g_ptr_array_unref);
  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->reason, g_free);
  *self = (TdmImportRow) { 0 };
}

/**
 * tdm_import_source_next:
 * @row: filled with the next row; what it held is freed
 *
 * Database thread while an import runs.
 *
 * Returns: %FALSE at the end, or with @error when the rest cannot be read
 */
gboolean
tdm_import_source_next (TdmImportSource *self, TdmImportRow *row, GError **error)
{
  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), FALSE);

  tdm_import_row_clear (row);
  return TDM_IMPORT_SOURCE_GET_CLASS (self)->next (self, row, error);
}

/**
 * tdm_import_source_rewind:
 *
 * Back to the first row, so that a preview can be followed by the import.
 */
gboolean
tdm_import_source_rewind (TdmImportSource *self, GError **error)
{
  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), FALSE);

  return TDM_IMPORT_SOURCE_GET_CLASS (self)->rewind (self, error);
}

/**
 * tdm_import_source_get_progress:
 *
 * Returns: 0.0 to 1.0, or a negative number when it is unknown
 */
double
tdm_import_source_get_progress (TdmImportSource *self)
{
  TdmImportSourceClass *klass;

  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), -1.0);

  klass = TDM_IMPORT_SOURCE_GET_CLASS (self);
  return klass->get_progress != NULL ? klass->get_progress (self) : -1.0;
}

const char *
tdm_import_source_get_file_name (TdmImportSource *self)
{
  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), NULL);

  return get_private (self)->file_name;
}

void
tdm_import_source_set_file_name (TdmImportSource *self, const char *file_name)
{
  g_return_if_fail (TDM_IS_IMPORT_SOURCE (self));

  g_set_str (&get_private (self)->file_name, file_name);
}

GPtrArray *
tdm_import_source_get_columns (TdmImportSource *self)
{
  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), NULL);

  return get_private (self)->columns;
}

void
tdm_import_source_add_column (TdmImportSource *self, const char *column, const char *field)
{
  TdmImportColumn *entry;

  g_return_if_fail (TDM_IS_IMPORT_SOURCE (self));

  entry = g_new0 (TdmImportColumn, 1);
  entry->column = g_strdup (column);
  entry->field = g_strdup (field);
  g_ptr_array_add (get_private (self)->columns, entry);
}

const char *
tdm_import_source_get_kind (TdmImportSource *self)
{
  g_return_val_if_fail (TDM_IS_IMPORT_SOURCE (self), NULL);

  return get_private (self)->kind;
}

void
tdm_import_source_set_kind (TdmImportSource *self, const char *kind)
{
  g_return_if_fail (TDM_IS_IMPORT_SOURCE (self));

  g_set_str (&get_private (self)->kind, kind);
}

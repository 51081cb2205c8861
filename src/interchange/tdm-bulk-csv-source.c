/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from Partner Center's bulk CSV, in either of its column sets (referrals-api §14.1). */

#include "tdm-bulk-csv-source.h"

#include "tdm-bulk-csv-columns-private.h"

struct _TdmBulkCsvSource
{
  TdmImportSource parent_instance;

  TdmCsvTable *table;
  GPtrArray *map; /* TdmCsvColumn per column of the file, NULL for unknown ones */
};

G_DEFINE_FINAL_TYPE (TdmBulkCsvSource, tdm_bulk_csv_source, TDM_TYPE_IMPORT_SOURCE)

static gboolean
tdm_bulk_csv_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmBulkCsvSource *self = TDM_BULK_CSV_SOURCE (source);
  g_auto (TdmCsvDeal) deal = { row };

  if (!tdm_csv_table_next (self->table, self->map, &deal, error))
    return FALSE;

  if (!tdm_csv_deal_is_rejected (&deal))
    tdm_bulk_csv_finish_deal (&deal);
  if (!tdm_csv_deal_is_rejected (&deal))
    tdm_csv_deal_accept (&deal);

  return TRUE;
}

static gboolean
tdm_bulk_csv_source_rewind (TdmImportSource *source, GError **error)
{
  return tdm_csv_table_rewind (TDM_BULK_CSV_SOURCE (source)->table, error);
}

static double
tdm_bulk_csv_source_get_progress (TdmImportSource *source)
{
  return tdm_csv_table_get_progress (TDM_BULK_CSV_SOURCE (source)->table);
}

static void
tdm_bulk_csv_source_finalize (GObject *object)
{
  TdmBulkCsvSource *self = TDM_BULK_CSV_SOURCE (object);

  g_clear_pointer (&self->table, tdm_csv_table_free);
  g_clear_pointer (&self->map, g_ptr_array_unref);
  G_OBJECT_CLASS (tdm_bulk_csv_source_parent_class)->finalize (object);
}

static void
tdm_bulk_csv_source_class_init (TdmBulkCsvSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_bulk_csv_source_finalize;
  source_class->next = tdm_bulk_csv_source_next;
  source_class->rewind = tdm_bulk_csv_source_rewind;
  source_class->get_progress = tdm_bulk_csv_source_get_progress;
}

static void
tdm_bulk_csv_source_init (TdmBulkCsvSource *self)
{
}

/**
 * tdm_bulk_csv_source_new:
 * @encoding: (nullable): as for tdm_csv_reader_new()
 *
 * Returns: (transfer full): the source, or %NULL with @error when the file cannot be read
 */
TdmImportSource *
tdm_bulk_csv_source_new (GFile *file, const char *encoding, GError **error)
{
  g_autoptr (TdmBulkCsvSource) self = g_object_new (TDM_TYPE_BULK_CSV_SOURCE, NULL);
  gsize n_columns;
  const TdmCsvColumn *columns = tdm_bulk_csv_get_columns (&n_columns);

  self->table = tdm_csv_table_open (file, encoding, error);
  if (self->table == NULL)
    return NULL;

  self->map = tdm_csv_table_map (self->table, columns, n_columns, TDM_IMPORT_SOURCE (self));
  tdm_import_source_set_kind (TDM_IMPORT_SOURCE (self), "bulk-csv");
  return TDM_IMPORT_SOURCE (g_steal_pointer (&self));
}

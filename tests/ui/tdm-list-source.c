/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import source whose rows were put into it: how tests fill a store with deals of any stage. */

#include "tdm-list-source.h"

struct _TdmListSource
{
  TdmImportSource parent_instance;

  GArray *rows; /* TdmImportRow */
  guint next;
};

G_DEFINE_FINAL_TYPE (TdmListSource, tdm_list_source, TDM_TYPE_IMPORT_SOURCE)

#define ALL_FIELDS ((TdmDealFields) ((TDM_DEAL_FIELD_SENDER << 1) - 1))

static gboolean
tdm_list_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmListSource *self = TDM_LIST_SOURCE (source);
  const TdmImportRow *from;

  if (self->next == self->rows->len)
    return FALSE;

  from = &g_array_index (self->rows, TdmImportRow, self->next++);
  row->row = from->row;
  row->record = from->record != NULL ? tdm_deal_record_copy (from->record) : NULL;
  row->fields = ALL_FIELDS;
  row->column = g_strdup (from->column);
  row->value = g_strdup (from->value);
  row->reason = g_strdup (from->reason);

  return TRUE;
}

static gboolean
tdm_list_source_rewind (TdmImportSource *source, GError **error)
{
  TDM_LIST_SOURCE (source)->next = 0;

  return TRUE;
}

static double
tdm_list_source_get_progress (TdmImportSource *source)
{
  TdmListSource *self = TDM_LIST_SOURCE (source);

  return self->rows->len > 0 ? (double) self->next / self->rows->len : -1;
}

static void
tdm_list_source_finalize (GObject *object)
{
  g_array_unref (TDM_LIST_SOURCE (object)->rows);

  G_OBJECT_CLASS (tdm_list_source_parent_class)->finalize (object);
}

static void
tdm_list_source_class_init (TdmListSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_list_source_finalize;
  source_class->next = tdm_list_source_next;
  source_class->rewind = tdm_list_source_rewind;
  source_class->get_progress = tdm_list_source_get_progress;
}

static void
tdm_list_source_init (TdmListSource *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (TdmImportRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) tdm_import_row_clear);
}

TdmListSource *
tdm_list_source_new (void)
{
  return g_object_new (TDM_TYPE_LIST_SOURCE, NULL);
}

void
tdm_list_source_add (TdmListSource *self, TdmDealRecord *record)
{
  TdmImportRow row = { .row = self->rows->len + 2, .record = record };

  g_array_append_val (self->rows, row);
}

void
tdm_list_source_add_rejected (TdmListSource *self, const char *column, const char *value, const char *reason)
{
  TdmImportRow row = {
    .row = self->rows->len + 2,
    .column = g_strdup (column),
    .value = g_strdup (value),
    .reason = g_strdup (reason),
  };

  g_array_append_val (self->rows, row);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an import did, row by row. */

#include "tdm-import-report-private.h"

static void
free_result (gpointer data)
{
  TdmImportResult *result = data;

  g_free (result->file);
  g_free (result->name);
  g_free (result->column);
  g_free (result->value);
  g_free (result->reason);
  g_free (result);
}

TdmImportReport *
tdm_import_report_new (void)
{
  TdmImportReport *self = g_new0 (TdmImportReport, 1);

  self->results = g_ptr_array_new_with_free_func (free_result);
  return self;
}

void
tdm_import_report_free (TdmImportReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->results);
  g_free (self);
}

static TdmImportResult *
add_result (
  TdmImportReport *self, TdmImportAction action, const char *file, guint64 row, const TdmDealRecord *record)
{
  TdmImportResult *result = g_new0 (TdmImportResult, 1);

  result->file = g_strdup (file);
  result->row = row;
  result->action = action;
  if (record != NULL)
    result->name = g_strdup (record->name != NULL ? record->name : record->customer->name);
  g_ptr_array_add (self->results, result);
  return result;
}

static void
count_row (TdmImportReport *self, TdmImportAction action)
{
  switch (action)
    {
    case TDM_IMPORT_ACTION_CREATE:
      self->created++;
      break;
    case TDM_IMPORT_ACTION_UPDATE:
      self->updated++;
      break;
    case TDM_IMPORT_ACTION_UNCHANGED:
      self->unchanged++;
      break;
    case TDM_IMPORT_ACTION_REJECT:
      self->rejected++;
      break;
    default:
      g_assert_not_reached ();
    }
}

void
tdm_import_report_add (TdmImportReport *self,
                       TdmImportAction action,
                       const char *file,
                       guint64 row,
                       const TdmDealRecord *record,
                       TdmDealFields changes)
{
  count_row (self, action);
  /* All rejections are kept beside these. */
  if (self->created + self->updated + self->unchanged <= TDM_IMPORT_RESULTS_KEPT)
    add_result (self, action, file, row, record)->changes = changes;
}

void
tdm_import_report_add_rejection (TdmImportReport *self,
                                 const char *file,
                                 guint64 row,
                                 const TdmDealRecord *record,
                                 const char *column,
                                 const char *value,
                                 const char *reason)
{
  TdmImportResult *result;

  count_row (self, TDM_IMPORT_ACTION_REJECT);
  result = add_result (self, TDM_IMPORT_ACTION_REJECT, file, row, record);
  result->column = g_strdup (column);
  result->value = g_strdup (value);
  result->reason = g_strdup (reason);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint64 left = (*(TdmImportResult *const *) a)->row;
  guint64 right = (*(TdmImportResult *const *) b)->row;

  return left < right ? -1 : left > right;
}

void
tdm_import_report_sort (TdmImportReport *self)
{
  g_ptr_array_sort (self->results, compare_rows);
}

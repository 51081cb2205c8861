/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file to preview in the import dialog, without a file. */

#include "tdm-preview-source.h"

#include "tdm-list-source.h"

static void
add_row (TdmListSource *source, const char *name)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->customer->name = g_strdup ("Fabrikam Shipping");
  record->customer->country = g_strdup ("NL");
  record->direction = TDM_DIRECTION_OUTBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  tdm_list_source_add (source, record);
}

TdmImportSource *
tdm_preview_source_new (void)
{
  TdmImportSource *source = TDM_IMPORT_SOURCE (tdm_list_source_new ());

  tdm_import_source_set_file_name (source, "partner-center-november.csv");
  tdm_import_source_set_kind (source, "bulk-csv");
  tdm_import_source_add_column (source, "Opportunity name", "name");
  tdm_import_source_add_column (source, "Customer name", "customer.name");
  tdm_import_source_add_column (source, "Estimated Close Date", "closeDate");
  tdm_import_source_add_column (source, "Rating", NULL);
  add_row (TDM_LIST_SOURCE (source), "Harbour cranes telemetry");
  add_row (TDM_LIST_SOURCE (source), "Payroll move to Azure");
  tdm_list_source_add_rejected (TDM_LIST_SOURCE (source), "Estimated Close Date", "31/31/2026", "not a date");
  add_row (TDM_LIST_SOURCE (source), "Clinic scheduling");

  return source;
}

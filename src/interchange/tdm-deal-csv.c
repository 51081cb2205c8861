/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one row of our own CSV. */

#include "tdm-deal-csv-private.h"

#include "tdm-deal-columns-private.h"

void
tdm_deal_csv_add_header (TdmCsvWriter *writer, const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    tdm_csv_writer_add_text (writer, ((const TdmDealColumn *) columns->pdata[i])->name);

  tdm_csv_writer_end_row (writer);
}

void
tdm_deal_csv_add_deal (TdmCsvWriter *writer, const TdmDealRecord *record, const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TdmDealColumn *column = columns->pdata[i];
      g_autofree char *value = column->dup (record);

      if (column->kind == TDM_COLUMN_NUMBER)
        tdm_csv_writer_add_number (writer, value);
      else
        tdm_csv_writer_add_text (writer, value);
    }

  tdm_csv_writer_end_row (writer);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one row of our own CSV. */

#include "tdm-deal-csv-private.h"

#include "tdm-deal-columns-private.h"

void
tdm_deal_csv_add_header (TdmCsvWriter *writer, gboolean with_private)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);

  for (gsize i = 0; i < n; i++)
    if (with_private || !columns[i].is_private)
      tdm_csv_writer_add_text (writer, columns[i].name);

  tdm_csv_writer_end_row (writer);
}

void
tdm_deal_csv_add_deal (TdmCsvWriter *writer, const TdmDealRecord *record, gboolean with_private)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *value = NULL;

      if (columns[i].is_private && !with_private)
        continue;

      value = columns[i].dup (record);
      if (columns[i].kind == TDM_COLUMN_NUMBER)
        tdm_csv_writer_add_number (writer, value);
      else
        tdm_csv_writer_add_text (writer, value);
    }

  tdm_csv_writer_end_row (writer);
}

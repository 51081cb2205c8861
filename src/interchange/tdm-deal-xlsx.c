/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as rows of a workbook with typed cells. */

#include "tdm-deal-xlsx-private.h"

#include "tdm-deal-columns-private.h"

TdmSheet *
tdm_deal_xlsx_new (gboolean with_private, GError **error)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (TdmSheetColumn));

  for (gsize i = 0; i < n; i++)
    if (with_private || !columns[i].is_private)
      {
        const TdmSheetColumn column = { columns[i].name, columns[i].kind, columns[i].width };

        g_array_append_val (shown, column);
      }

  return tdm_sheet_new ("Deals", (const TdmSheetColumn *) shown->data, shown->len, error);
}

void
tdm_deal_xlsx_add_deal (TdmSheet *sheet, const TdmDealRecord *record, gboolean with_private)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);

  tdm_sheet_begin_row (sheet);
  for (gsize i = 0; i < n; i++)
    if (with_private || !columns[i].is_private)
      {
        g_autofree char *text = columns[i].dup (record);

        tdm_sheet_add_cell (sheet, text);
      }
}

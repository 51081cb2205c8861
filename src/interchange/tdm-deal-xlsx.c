/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as rows of a workbook with typed cells. */

#include "tdm-deal-xlsx-private.h"

#include "tdm-deal-columns-private.h"

TdmSheet *
tdm_deal_xlsx_new (const GPtrArray *columns, GError **error)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (TdmSheetColumn));

  for (guint i = 0; i < columns->len; i++)
    {
      const TdmDealColumn *chosen = columns->pdata[i];
      const TdmSheetColumn column = { chosen->name, chosen->kind, chosen->width };

      g_array_append_val (shown, column);
    }

  return tdm_sheet_new ("Deals", (const TdmSheetColumn *) shown->data, shown->len, error);
}

void
tdm_deal_xlsx_add_deal (TdmSheet *sheet, const TdmDealRecord *record, const GPtrArray *columns)
{
  tdm_sheet_begin_row (sheet);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *text = ((const TdmDealColumn *) columns->pdata[i])->dup (record);

      tdm_sheet_add_cell (sheet, text);
    }
}

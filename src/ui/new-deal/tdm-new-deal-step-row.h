/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A named step in the list beside the guide: how far it is, and what was said there. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TDM_STEP_AHEAD, /* not seen yet */
  TDM_STEP_CURRENT,
  TDM_STEP_DONE,
  TDM_STEP_LACKING, /* seen, and something is missing or wrong */
} TdmStepState;

#define TDM_TYPE_NEW_DEAL_STEP_ROW (tdm_new_deal_step_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealStepRow, tdm_new_deal_step_row, TDM, NEW_DEAL_STEP_ROW, GtkListBoxRow)

TdmNewDealStepRow *tdm_new_deal_step_row_new (const char *title);
void tdm_new_deal_step_row_show (TdmNewDealStepRow *self, TdmStepState state, const char *summary);
TdmStepState tdm_new_deal_step_row_get_state (TdmNewDealStepRow *self);

G_END_DECLS

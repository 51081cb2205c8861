/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheets that change one deal: their names, the rule behind each, and how one is opened from anywhere. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

/* In the order of the shortcuts dialog. */
typedef enum
{
  TDM_DEAL_SHEET_ACCEPT,
  TDM_DEAL_SHEET_DECLINE,
  TDM_DEAL_SHEET_EDIT,
  TDM_DEAL_SHEET_INVITE,
  TDM_DEAL_SHEET_SHARE,
  TDM_DEAL_SHEET_WIN,
  TDM_DEAL_SHEET_LOSE,
  TDM_DEAL_SHEET_ERROR,
  TDM_DEAL_SHEET_LOG, /* a call or a meeting, and the next step */
} TdmDealSheet;
#define TDM_N_DEAL_SHEETS 9

/* "accept", "decline", "edit", "invite", "share", "win", "lose", "error", "log". */
const char *tdm_deal_sheet_to_token (TdmDealSheet sheet);
gboolean tdm_deal_sheet_from_token (const char *token, TdmDealSheet *sheet);
TdmDealAction tdm_deal_sheet_get_action (TdmDealSheet sheet);
TdmDealSheet tdm_deal_sheet_from_action (TdmDealAction action);
gboolean tdm_deal_sheet_may_open (TdmDealSheet sheet, const TdmDealState *state, GError **error);

/* Drafts: what was typed into a sheet is kept under "TOKEN-ID", for example "accept-12". List them with
 * tdm_store_list_drafts_async () and open the sheet again with the action "win.open-sheet" (int64 deal, string
 * token); it restores the text itself. */
char *tdm_deal_sheet_dup_draft_kind (TdmDealSheet sheet, gint64 deal_id);
gboolean tdm_deal_sheet_parse_draft_kind (const char *kind, TdmDealSheet *sheet, gint64 *deal_id);

void
tdm_deal_sheet_present (TdmDealSheet sheet, GtkWidget *parent, TdmStore *store, const TdmDealRecord *record);
void tdm_deal_sheet_open (TdmDealSheet sheet, GtkWidget *parent, TdmStore *store, gint64 deal_id);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a sheet, kept while it is typed: it outlives the sheet and the program. Shown as a quiet line when
 * text of an earlier time came back. The names of the drafts are in tdm-deal-sheet.h. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-sheet.h"

G_BEGIN_DECLS

#define TDM_TYPE_SHEET_DRAFT (tdm_sheet_draft_get_type ())
G_DECLARE_FINAL_TYPE (TdmSheetDraft, tdm_sheet_draft, TDM, SHEET_DRAFT, GtkBox)

/* Signals: "restore" (GVariant *content) once, when a kept text was found; "discard" when the user does not want it:
 * the sheet then shows what it began with. */

void tdm_sheet_draft_start (TdmSheetDraft *self, TdmStore *store, const char *kind);
void tdm_sheet_draft_keep (TdmSheetDraft *self, GVariant *content);
void tdm_sheet_draft_flush (TdmSheetDraft *self);
void tdm_sheet_draft_stop (TdmSheetDraft *self);
void tdm_sheet_draft_finish (TdmSheetDraft *self);

G_END_DECLS

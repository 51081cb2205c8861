/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The readiness board: the ladder, offers × requirements with filters, next steps, facts of the company. */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_BOARD (tdm_readiness_board_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessBoard, tdm_readiness_board, TDM, READINESS_BOARD, AdwBin)

void tdm_readiness_board_set_list (TdmReadinessBoard *self, TdmReadinessList *list);
void tdm_readiness_board_set_narrow (TdmReadinessBoard *self, gboolean narrow);

G_END_DECLS

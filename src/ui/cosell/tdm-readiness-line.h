/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer on the board: name and type, a mark for each requirement, the status it likely has. */

#pragma once

#include "tdm-readiness-layout.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_LINE (tdm_readiness_line_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessLine, tdm_readiness_line, TDM, READINESS_LINE, GtkWidget)

GtkListItemFactory *tdm_readiness_line_factory_new (TdmReadinessLayout *layout);
/* (nullable) (transfer none) */
TdmReadinessItem *tdm_readiness_line_get_item (TdmReadinessLine *self);
guint tdm_readiness_line_get_n_marks (TdmReadinessLine *self);
GtkWidget *tdm_readiness_line_get_mark (TdmReadinessLine *self, guint column);
/* Which mark has the focus, -1 for none. */
int tdm_readiness_line_find_focus (TdmReadinessLine *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing of how leads go between a partner and Microsoft’s sellers: shared, accepted, won (M106). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TDM_TYPE_LEAD_DRAWING (tdm_lead_drawing_get_type ())
G_DECLARE_FINAL_TYPE (TdmLeadDrawing, tdm_lead_drawing, TDM, LEAD_DRAWING, GtkWidget)

GtkWidget *tdm_lead_drawing_new (void);

G_END_DECLS

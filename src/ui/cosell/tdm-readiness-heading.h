/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heading of the board: the statuses, and under each the requirements that lead to it. */

#pragma once

#include "tdm-readiness-layout.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_HEADING (tdm_readiness_heading_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessHeading, tdm_readiness_heading, TDM, READINESS_HEADING, GtkWidget)

GtkWidget *tdm_readiness_heading_new (void);
/* @layout: held */
void tdm_readiness_heading_set_layout (TdmReadinessHeading *self, TdmReadinessLayout *layout);

G_END_DECLS

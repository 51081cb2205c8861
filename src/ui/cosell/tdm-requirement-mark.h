/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How one offer stands in one requirement, as a shape: a full check, a person, a ring or “1 of 2”, a dash. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-readiness.h"

G_BEGIN_DECLS

#define TDM_TYPE_REQUIREMENT_MARK (tdm_requirement_mark_get_type ())
G_DECLARE_FINAL_TYPE (TdmRequirementMark, tdm_requirement_mark, TDM, REQUIREMENT_MARK, GtkWidget)

/* Pressed by the keyboard it is "clicked", as by tdm_requirement_mark_press (). */
GtkWidget *tdm_requirement_mark_new (void);
/* @offer_id and @title are of the offer; @result (nullable) is only looked at now. */
void tdm_requirement_mark_show (TdmRequirementMark *self,
                                gint64 offer_id,
                                const char *title,
                                const TdmRequirementResult *result);
/* Opens the place where the requirement is fixed, by the action cosell.open. */
void tdm_requirement_mark_press (TdmRequirementMark *self);
/* Only a shape, as in a legend. */
void tdm_requirement_mark_show_state (TdmRequirementMark *self, TdmRequirementState state);

G_END_DECLS

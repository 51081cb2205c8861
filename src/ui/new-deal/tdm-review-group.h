/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one step of the guide brought together, with the way back to it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_REVIEW_GROUP (tdm_review_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmReviewGroup, tdm_review_group, TDM, REVIEW_GROUP, AdwPreferencesGroup)

/* Signal "edit": the user wants to go back to this step. */
void tdm_review_group_clear (TdmReviewGroup *self);
void tdm_review_group_add_fact (TdmReviewGroup *self, const char *title, const char *value);
void tdm_review_group_add_row (TdmReviewGroup *self, GtkWidget *row);
void tdm_review_group_add_problem (TdmReviewGroup *self, const char *text);

G_END_DECLS

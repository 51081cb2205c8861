/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of rows that are made anew when what they show has changed, and hidden while there is nothing to show. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_FILLED_GROUP (tdm_filled_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmFilledGroup, tdm_filled_group, TDM, FILLED_GROUP, AdwPreferencesGroup)

GtkWidget *tdm_filled_group_new (void);
/* @content: all that the rows say, as text. FALSE when that is what they say already; else the rows are gone. */
gboolean tdm_filled_group_begin (TdmFilledGroup *self, const char *content);
/* Texts are plain (R31); @icon_name and @subtitle may be NULL. Returns: (transfer none) */
AdwActionRow *
tdm_filled_group_add (TdmFilledGroup *self, const char *icon_name, const char *title, const char *subtitle);
/* A row of one's own. */
void tdm_filled_group_add_row (TdmFilledGroup *self, GtkWidget *row);
/* The row has an action: it is pressed as a whole, and an arrow says so. */
void tdm_filled_group_lead (AdwActionRow *row, const char *action_name, GVariant *target);

G_END_DECLS

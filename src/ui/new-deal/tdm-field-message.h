/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line under a field: what it is for, or what is wrong with it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_FIELD_MESSAGE (tdm_field_message_get_type ())
G_DECLARE_FINAL_TYPE (TdmFieldMessage, tdm_field_message, TDM, FIELD_MESSAGE, AdwPreferencesRow)

/* Signal "left": focus has gone from the field to somewhere else. */

GtkWidget *tdm_field_message_get_field (TdmFieldMessage *self);
void tdm_field_message_focus_field (TdmFieldMessage *self);
void tdm_field_message_set_helper (TdmFieldMessage *self, const char *helper);
void tdm_field_message_set_error (TdmFieldMessage *self, const char *text);
void tdm_field_message_set_warning (TdmFieldMessage *self, const char *text);
void tdm_field_message_announce (TdmFieldMessage *self);
gboolean tdm_field_message_has_error (TdmFieldMessage *self);
gboolean tdm_field_message_is_touched (TdmFieldMessage *self);
const char *tdm_field_message_get_text (TdmFieldMessage *self);

G_END_DECLS

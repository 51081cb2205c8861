/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags in place: each can be removed, an entry adds more and offers those that are used already. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_TAGS_ROW (tdm_tags_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmTagsRow, tdm_tags_row, TDM, TAGS_ROW, AdwPreferencesRow)

/* Signals: "changed" when the user added or removed one; "typed" while something stands in the entry. */

void tdm_tags_row_set_store (TdmTagsRow *self, TdmStore *store);
void tdm_tags_row_set_tags (TdmTagsRow *self, const char *const *tags);
GStrv tdm_tags_row_dup_tags (TdmTagsRow *self);
const char *tdm_tags_row_get_typed (TdmTagsRow *self);
void tdm_tags_row_set_typed (TdmTagsRow *self, const char *text);
void tdm_tags_row_focus (TdmTagsRow *self);

G_END_DECLS

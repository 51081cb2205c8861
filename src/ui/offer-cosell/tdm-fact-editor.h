/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one fact that only the user knows: its value, the day it is of, where it comes from. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-parts.h"

G_BEGIN_DECLS

#define TDM_TYPE_FACT_EDITOR (tdm_fact_editor_get_type ())
G_DECLARE_FINAL_TYPE (TdmFactEditor, tdm_fact_editor, TDM, FACT_EDITOR, AdwExpanderRow)

typedef enum
{
  TDM_FACT_PERCENT,
  TDM_FACT_USD,
  TDM_FACT_YES_NO,
} TdmFactKind;

/* Signal "changed": the user typed; see tdm_fact_editor_read (). */
GtkWidget *
tdm_fact_editor_new (const char *name, TdmFactKind kind, const char *title, const char *value_title);
/* Reads the fact of its name out of @facts; no signal, and nothing moves while it says the same. */
void tdm_fact_editor_show (TdmFactEditor *self, const GPtrArray *facts);
/* Puts what stands in the row into @facts; while it is no value the field says so and @facts stay as they are. */
void tdm_fact_editor_read (TdmFactEditor *self, GPtrArray *facts);
void tdm_fact_editor_focus (TdmFactEditor *self);

G_END_DECLS

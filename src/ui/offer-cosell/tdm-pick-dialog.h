/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet with a list of choices: search, check one or several, done. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_PICK_DIALOG (tdm_pick_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmPickDialog, tdm_pick_dialog, TDM, PICK_DIALOG, AdwDialog)

typedef enum
{
  TDM_PICK_SEVERAL,
  TDM_PICK_ONE,
} TdmPickMode;

/* Signal "accepted": see tdm_pick_dialog_dup_chosen (). The sheet closes itself after it. */
TdmPickDialog *tdm_pick_dialog_new (const char *title, TdmPickMode mode);
/* @about: (nullable): a second line */
void tdm_pick_dialog_add (TdmPickDialog *self, const char *value, const char *label, const char *about);
/* With @value chosen there is no other: “all countries”. */
void tdm_pick_dialog_set_alone (TdmPickDialog *self, const char *value);
/* A button that chooses every one. */
void tdm_pick_dialog_allow_all (TdmPickDialog *self, const char *label);
void tdm_pick_dialog_set_hint (TdmPickDialog *self, const char *hint);
/* After the choices were added; a value that is none of them is kept and shown. */
void tdm_pick_dialog_choose (TdmPickDialog *self, const char *const *values);
void tdm_pick_dialog_search (TdmPickDialog *self, const char *text);
/* (transfer full): in the order of the list */
GStrv tdm_pick_dialog_dup_chosen (TdmPickDialog *self);
void tdm_pick_dialog_accept (TdmPickDialog *self);

G_END_DECLS

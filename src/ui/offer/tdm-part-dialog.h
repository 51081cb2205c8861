/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet for one part of an offer: a plan, a link, a partner, a contact of the listing. */

#pragma once

#include <adwaita.h>

#include "tdm-shape.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmPartField:
 * @member: of the shape, a text
 * @title: marked with N_ ()
 * @helper: (nullable): what it is for, marked with N_ ()
 * @purpose: of the keyboard on the screen
 * @list_choices: (nullable): what can be chosen, as TdmCodeItem; NULL for an entry
 * @is_amount: typed and shown in the manner of the language, kept as decimal text
 */
typedef struct
{
  const char *member;
  const char *title;
  const char *helper;
  GtkInputPurpose purpose;
  GListModel *(*list_choices) (void);
  gboolean is_amount;
} TdmPartField;

typedef struct
{
  const TdmShape *shape;
  const TdmPartField *fields;
  guint n_fields;
} TdmPartForm;

/* Whether the part can be taken; the field of the error ends with the name of a member. */
typedef gboolean (*TdmPartCheck) (gconstpointer part, gpointer data, GError **error);

#define TDM_TYPE_PART_DIALOG (tdm_part_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmPartDialog, tdm_part_dialog, TDM, PART_DIALOG, AdwDialog)

/* Signals: "accepted", see tdm_part_dialog_dup_part (); "removed". The sheet closes itself before either. */

/* @initial: (nullable): what it begins with, NULL for a new part */
TdmPartDialog *tdm_part_dialog_new (const TdmPartForm *form, const char *title, gconstpointer initial);
void tdm_part_dialog_set_check (TdmPartDialog *self, TdmPartCheck check, gpointer data);
/* There is a button that removes the part. */
void tdm_part_dialog_allow_remove (TdmPartDialog *self, const char *label);
/* The member can no longer be changed. */
void tdm_part_dialog_fix (TdmPartDialog *self, const char *member, const char *why);
/* What is typed outlives the sheet and the program. */
void tdm_part_dialog_keep (TdmPartDialog *self, TdmStore *store, const char *kind);

/* (transfer full): what stands in the form */
gpointer tdm_part_dialog_dup_part (TdmPartDialog *self);
/* (transfer none): an AdwEntryRow or an AdwComboRow */
GtkWidget *tdm_part_dialog_get_row (TdmPartDialog *self, const char *member);
/* (transfer none) (nullable): what is wrong with a member */
const char *tdm_part_dialog_get_error (TdmPartDialog *self, const char *member);
gboolean tdm_part_dialog_accept (TdmPartDialog *self);
void tdm_part_dialog_remove (TdmPartDialog *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person in a list: avatar, name, how to reach them, and what can be done there. */

#pragma once

#include <adwaita.h>

#include "tdm-person.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_PERSON_ROW_PLAIN,
  TDM_PERSON_ROW_MEMBER, /* on the deal: edit and remove */
  TDM_PERSON_ROW_RECENT, /* from an earlier deal: a click adds */
} TdmPersonRowKind;

#define TDM_TYPE_PERSON_ROW (tdm_person_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmPersonRow, tdm_person_row, TDM, PERSON_ROW, AdwActionRow)

/* Signals: "edit" and "remove" of a member; a recent person is added by "activated". */
TdmPersonRow *tdm_person_row_new (const TdmPerson *person, TdmPersonRowKind kind);
const TdmPerson *tdm_person_row_get_person (TdmPersonRow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values that deals have in a field, counted along an index. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-summary.h"

G_BEGIN_DECLS

/* @typed: (nullable) */
typedef struct
{
  TdmFilterField field;
  char *typed;
  guint limit;
} TdmChoiceQuestion;

/* Database thread only. (element-type TdmFilterChoice); empty for a field that has nothing to choose from. */
GPtrArray *tdm_filter_choices_list (TdmDb *db, const TdmChoiceQuestion *question, GError **error);

G_END_DECLS

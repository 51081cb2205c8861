/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups of Today: which deals belong to them, what they are called, and what can be done. */

#pragma once

#include "tdm-today-item.h"

G_BEGIN_DECLS

/* What a button of a row does. */
typedef enum
{
  TDM_TODAY_VERB_NONE,
  TDM_TODAY_VERB_OPEN,
  TDM_TODAY_VERB_ACCEPT,
  TDM_TODAY_VERB_DECLINE,
  TDM_TODAY_VERB_EDIT,
  TDM_TODAY_VERB_WIN,
  TDM_TODAY_VERB_LOSE,
  TDM_TODAY_VERB_INVITE,
  TDM_TODAY_VERB_WITHDRAW,
  TDM_TODAY_VERB_FINISH_STEP,
  TDM_TODAY_VERB_CONTINUE,
  TDM_TODAY_VERB_DISMISS,
  TDM_TODAY_VERB_COMPLETE, /* what an offer lacks */
  TDM_TODAY_VERB_REPLACE,  /* a document of an offer */
} TdmTodayVerb;

TdmDealQuery *tdm_today_kind_dup_query (TdmTodayKind kind);
guint tdm_today_kind_get_max_rows (TdmTodayKind kind);
gboolean tdm_today_kind_is_counted (TdmTodayKind kind);
const char *tdm_today_kind_get_title (TdmTodayKind kind);
const char *tdm_today_kind_get_explanation (TdmTodayKind kind);
TdmTodayVerb tdm_today_kind_get_verb (TdmTodayKind kind);
TdmTodayVerb tdm_today_kind_get_second_verb (TdmTodayKind kind);
/* What the button of @verb says in this group. */
const char *tdm_today_kind_get_verb_label (TdmTodayKind kind, TdmTodayVerb verb);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One group of Today: its rows, and the way to all of them. */

#pragma once

#include "tdm-today-list.h"
#include "tdm-today-row.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_SECTION (tdm_today_section_get_type ())
/* Signals: "do" (TdmTodayItem, uint TdmTodayVerb); "show-all". */
G_DECLARE_FINAL_TYPE (TdmTodaySection, tdm_today_section, TDM, TODAY_SECTION, AdwBin)

GtkWidget *tdm_today_section_new (TdmTodayList *list, TdmTodayKind kind, const TdmTodayColumns *columns);
TdmTodayKind tdm_today_section_get_kind (TdmTodaySection *self);
/* NULL when there is none. */
TdmTodayRow *tdm_today_section_get_row (TdmTodaySection *self, guint position);
/* The numbers changed. */
void tdm_today_section_update (TdmTodaySection *self);
void tdm_today_section_set_narrow (TdmTodaySection *self, gboolean narrow);

G_END_DECLS

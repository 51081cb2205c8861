/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offers of the store by the rules of the chosen year, and the facts of the company. Main thread. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-readiness-item.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_LIST (tdm_readiness_list_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessList, tdm_readiness_list, TDM, READINESS_LIST, GObject)

/* Signal "changed": what is shown is another, or says something else. */
TdmReadinessList *tdm_readiness_list_new (TdmStore *store);
gboolean tdm_readiness_list_is_loaded (TdmReadinessList *self);

/* (element-type TdmReadinessItem) (transfer none) */
GListModel *tdm_readiness_list_get_all (TdmReadinessList *self);
GListModel *tdm_readiness_list_get_shown (TdmReadinessList *self);
/* (nullable): NULL before it was read */
const TdmCompany *tdm_readiness_list_get_company (TdmReadinessList *self);
const TdmRulebook *tdm_readiness_list_get_rulebook (TdmReadinessList *self);
/* How many of all offers likely have the status; NULL for those that have none. */
guint tdm_readiness_list_count (TdmReadinessList *self, const char *status);
/* (transfer full): codes of all geographies that an offer is available in, by name */
GStrv tdm_readiness_list_dup_geographies (TdmReadinessList *self);

/* NULL takes each filter off. */
void tdm_readiness_list_set_search (TdmReadinessList *self, const char *typed);
void tdm_readiness_list_set_geography (TdmReadinessList *self, const char *code);
const char *tdm_readiness_list_get_geography (TdmReadinessList *self);
/* Only offers that lack this requirement; "" for any. */
void tdm_readiness_list_set_lacking (TdmReadinessList *self, const char *requirement_id);
/* Only offers whose next status it is. */
void tdm_readiness_list_set_next (TdmReadinessList *self, const char *status);
gboolean tdm_readiness_list_is_narrowed (TdmReadinessList *self);

G_END_DECLS

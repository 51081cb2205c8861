/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import source whose rows were put into it: how tests fill a store with deals of any stage. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define TDM_TYPE_LIST_SOURCE (tdm_list_source_get_type ())
G_DECLARE_FINAL_TYPE (TdmListSource, tdm_list_source, TDM, LIST_SOURCE, TdmImportSource)

TdmListSource *tdm_list_source_new (void);
/* Takes @record; all of its members are brought. */
void tdm_list_source_add (TdmListSource *self, TdmDealRecord *record);
void
tdm_list_source_add_rejected (TdmListSource *self, const char *column, const char *value, const char *reason);

G_END_DECLS

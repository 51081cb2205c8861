/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Aligned columns for people, wide characters counted as two. */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

typedef struct _TdmCliTable TdmCliTable;

/* @titles: NULL-terminated; one that begins with '>' is a column of figures, set to the right. NULL: no header. */
TdmCliTable *tdm_cli_table_new (const char *const *titles, guint n_columns);
void tdm_cli_table_free (TdmCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmCliTable, tdm_cli_table_free)

void tdm_cli_table_add (TdmCliTable *self, const char *text);
void tdm_cli_table_print (TdmCliTable *self, TdmCliRun *run);

guint tdm_cli_text_width (const char *text);

G_END_DECLS

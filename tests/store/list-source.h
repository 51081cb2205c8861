/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import source that hands out rows put into it. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define LIST_TYPE_SOURCE (list_source_get_type ())
G_DECLARE_FINAL_TYPE (ListSource, list_source, LIST, SOURCE, TdmImportSource)

#define LIST_SOURCE_ALL_FIELDS ((TdmDealFields) ((1 << 29) - 1))

TdmImportSource *list_source_new (void);
/* A copy of @record. */
void list_source_add (ListSource *self, const TdmDealRecord *record, TdmDealFields fields);
void list_source_add_rejection (ListSource *self, const char *column, const char *reason);
/* The history that comes with the row added last. */
void list_source_set_timeline (ListSource *self, GPtrArray *timeline);
/* Hands out @n_rows generated rows instead, seeded by @seed. */
void list_source_generate (ListSource *self, guint n_rows, guint seed);
/* Cancels when so many rows were handed out. */
void list_source_cancel_after (ListSource *self, guint rows, GCancellable *cancellable);

G_END_DECLS

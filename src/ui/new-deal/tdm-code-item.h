/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One choice of a drop-down: a code for the data, words for people. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TDM_TYPE_CODE_ITEM (tdm_code_item_get_type ())
G_DECLARE_FINAL_TYPE (TdmCodeItem, tdm_code_item, TDM, CODE_ITEM, GObject)

/* @code may be NULL: the choice of no value. */
TdmCodeItem *tdm_code_item_new (const char *code, const char *label);
const char *tdm_code_item_get_code (TdmCodeItem *self);

/* Lists for drop-downs, in the order they are offered. */
GListModel *tdm_code_item_list_countries (void);
GListModel *tdm_code_item_list_currencies (void);
GListModel *tdm_code_item_list_help_kinds (void);

/* The position of @code in @list, -1 when it is not there. */
int tdm_code_item_find (GListModel *list, const char *code);

G_END_DECLS

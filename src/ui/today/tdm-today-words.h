/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of Today and the sentence above them say. */

#pragma once

#include "tdm-today-list.h"

G_BEGIN_DECLS

char *tdm_today_item_dup_title (TdmTodayItem *item);
char *tdm_today_item_dup_subtitle (TdmTodayItem *item);
char *tdm_today_list_dup_sentence (TdmTodayList *list);
char *tdm_today_dup_date_heading (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does what the button of a row on Today says. */

#pragma once

#include <adwaita.h>

#include "tdm-today-kinds.h"
#include "tdm-today-list.h"

G_BEGIN_DECLS

void tdm_today_do (GtkWidget *from, TdmTodayList *list, TdmTodayItem *item, TdmTodayVerb verb);

G_END_DECLS

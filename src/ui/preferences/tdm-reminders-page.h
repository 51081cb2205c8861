/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preferences of reminders: when, on which days, how quietly, and into which calendar. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_REMINDERS_PAGE (tdm_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmRemindersPage, tdm_reminders_page, TDM, REMINDERS_PAGE, AdwPreferencesPage)

AdwPreferencesPage *tdm_reminders_page_new (TdmStore *store);

G_END_DECLS

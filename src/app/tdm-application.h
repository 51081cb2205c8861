/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: opens the store, shows the window, and knows every layer. */

#pragma once

#include <adwaita.h>

#include "tdm-reminders.h"
#include "tdm-store.h"
#include "tdm-window.h"

G_BEGIN_DECLS

#define TDM_TYPE_APPLICATION (tdm_application_get_type ())
G_DECLARE_FINAL_TYPE (TdmApplication, tdm_application, TDM, APPLICATION, AdwApplication)

TdmApplication *tdm_application_new (int argc, char **argv);
void tdm_application_close_store (TdmApplication *self);
void tdm_application_restart (TdmApplication *self);
gboolean tdm_application_wants_restart (TdmApplication *self);

void tdm_application_leave (TdmApplication *self);

TdmStore *tdm_application_get_store (TdmApplication *self);
TdmReminders *tdm_application_get_reminders (TdmApplication *self);
TdmWindow *tdm_application_ensure_window (TdmApplication *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What app.… actions do. */

#pragma once

#include "tdm-application.h"
#include "tdm-import-flow.h"

G_BEGIN_DECLS

void tdm_application_add_actions (TdmApplication *self, TdmImportFlow *import_flow);

G_END_DECLS

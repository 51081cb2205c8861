/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the deals to a file a person chose. */

#pragma once

#include "tdm-application.h"

G_BEGIN_DECLS

void tdm_export_flow_start (TdmApplication *application);
void tdm_export_flow_start_selection (TdmApplication *application, const guint32 *deal_ids, gsize n_deals);

G_END_DECLS

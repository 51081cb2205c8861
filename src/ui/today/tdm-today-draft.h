/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which drafts of the store a person can go on with from Today, and how. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-rules.h"
#include "tdm-store.h"

G_BEGIN_DECLS

const char *tdm_today_draft_get_form (const char *kind);
gboolean tdm_today_draft_is_offer (const char *kind, gint64 *offer_id);
gboolean tdm_today_draft_parse (const char *kind, TdmDealAction *action, gint64 *deal_id);
void tdm_today_draft_continue (const char *kind, GtkWidget *from, TdmStore *store);

G_END_DECLS

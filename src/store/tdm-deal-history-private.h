/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what changed in a deal into its history. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* One "edited" entry for each member of @fields that differs, with its value before and after. */
gboolean tdm_deal_history_add_edits (TdmDb *db,
                                     const TdmDealRecord *before,
                                     const TdmDealRecord *after,
                                     TdmDealFields fields,
                                     gint64 at,
                                     GError **error);
/* One entry of @kind. */
gboolean tdm_deal_history_add (TdmDb *db,
                               gint64 deal_id,
                               gint64 at,
                               const char *kind,
                               const char *field,
                               const char *from,
                               const char *to,
                               const char *text,
                               GError **error);

G_END_DECLS

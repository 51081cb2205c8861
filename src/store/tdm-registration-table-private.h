/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registrations of won deals, one a deal at most. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Fills the member of @record; leaves it NULL when there is none. */
gboolean tdm_registration_table_load (TdmDb *db, TdmDealRecord *record, GError **error);
/* Writes the member of @record, or removes the row when it is NULL. @fresh: the deal is new. */
gboolean tdm_registration_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);

G_END_DECLS

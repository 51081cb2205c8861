/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People on deals: the team in its order, and the customer's contact. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Fills team and contact. */
gboolean tdm_person_table_load (TdmDb *db, TdmDealRecord *record, GError **error);
/* @fresh: the deal has no rows here yet */
gboolean tdm_person_table_put_team (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);
gboolean
tdm_person_table_put_contact (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);

/* (transfer full) (element-type TdmPerson): team members of the deals changed last, each person once (M47) */
GPtrArray *tdm_person_table_list_recent (TdmDb *db, guint limit, GError **error);
/* (transfer full) (element-type TdmPerson): contacts of a customer's deals, latest first, each person once */
GPtrArray *tdm_person_table_list_contacts (TdmDb *db, gint64 customer_id, GError **error);

G_END_DECLS

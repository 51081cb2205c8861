/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What in the store may mean the same as something that is being typed. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-directory.h"

G_BEGIN_DECLS

/* (transfer full) (element-type TdmLikeCustomer): strongest reason first */
GPtrArray *tdm_likeness_find_customers (TdmDb *db, const TdmCustomer *customer, GError **error);
/* (transfer full) (element-type TdmLikeDeal) */
GPtrArray *tdm_likeness_find_deals (TdmDb *db, const TdmDealRecord *record, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company. Database thread only. */

#pragma once

#include "tdm-company.h"
#include "tdm-db.h"

G_BEGIN_DECLS

/* (transfer full): without any fact when nothing was said yet */
TdmCompany *tdm_company_table_load (TdmDb *db, GError **error);
gboolean tdm_company_table_put (TdmDb *db, const TdmCompany *company, GError **error);

G_END_DECLS

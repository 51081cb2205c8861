/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What single cells do to a deal, for every kind of Partner Center file. */

#pragma once

#include "tdm-csv-table-private.h"

G_BEGIN_DECLS

const char *tdm_csv_cell_take_referral_id (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_engagement_id (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_name (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_notes (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_crm_id (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_campaign_id (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_value (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_currency (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_close_date (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_created (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_updated (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_invited (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_customer_name (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_country (TdmCsvDeal *deal, const char *text);
/* The downloads may have names instead of codes. */
const char *tdm_csv_cell_take_country_name (TdmCsvDeal *deal, const char *text);
const char *tdm_csv_cell_take_city (TdmCsvDeal *deal, const char *text);

G_END_DECLS

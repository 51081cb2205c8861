/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What single cells do to a deal, for every kind of Partner Center file. */

#include "tdm-csv-cells-private.h"

#include "tdm-cell-text.h"
#include "tdm-clean-text.h"
#include "tdm-country-names.h"
#include "tdm-date-text.h"

/* Names and ids are one line each. */
static void
set_line (char **out, const char *text)
{
  g_free (*out);
  *out = text != NULL ? tdm_clean_line (text, -1) : NULL;
}

/* GUIDs are the same in either case, and files differ. */
static void
set_id (char **out, const char *text)
{
  g_free (*out);
  *out = NULL;
  if (text != NULL)
    *out = g_uuid_string_is_valid (text) ? g_ascii_strdown (text, -1) : tdm_clean_line (text, -1);
}

const char *
tdm_csv_cell_take_referral_id (TdmCsvDeal *deal, const char *text)
{
  set_id (&deal->record->referral_id, text);
  return NULL;
}

/* An empty cell does not tear a deal out of its engagement. */
const char *
tdm_csv_cell_take_engagement_id (TdmCsvDeal *deal, const char *text)
{
  set_id (&deal->record->engagement_id, text);
  if (text != NULL)
    deal->fields |= TDM_DEAL_FIELD_ENGAGEMENT_ID;
  return NULL;
}

const char *
tdm_csv_cell_take_name (TdmCsvDeal *deal, const char *text)
{
  set_line (&deal->record->name, text);
  deal->fields |= TDM_DEAL_FIELD_NAME;
  return NULL;
}

const char *
tdm_csv_cell_take_notes (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->record->notes, text);
  deal->fields |= TDM_DEAL_FIELD_NOTES;
  return NULL;
}

const char *
tdm_csv_cell_take_crm_id (TdmCsvDeal *deal, const char *text)
{
  set_line (&deal->record->crm_id, text);
  deal->fields |= TDM_DEAL_FIELD_CRM_ID;
  return NULL;
}

const char *
tdm_csv_cell_take_campaign_id (TdmCsvDeal *deal, const char *text)
{
  set_line (&deal->record->campaign_id, text);
  deal->fields |= TDM_DEAL_FIELD_CAMPAIGN_ID;
  return NULL;
}

const char *
tdm_csv_cell_take_value (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_VALUE;
  if (text == NULL)
    return NULL;

  deal->record->value = tdm_cell_text_read_amount (text);
  return deal->record->value != NULL ? NULL : "not an amount that can be read in one way only";
}

const char *
tdm_csv_cell_take_currency (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_CURRENCY;
  if (text == NULL)
    return NULL;

  deal->record->currency = tdm_cell_text_read_code (text, 3);
  return deal->record->currency != NULL ? NULL : "not a currency code of three letters";
}

const char *
tdm_csv_cell_take_close_date (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_CLOSE_DATE;
  if (text == NULL)
    return NULL;

  deal->record->close_date = tdm_date_text_read (text);
  return deal->record->close_date != NULL ? NULL : "not a date";
}

static const char *
take_instant (TdmCsvDeal *deal, const char *text, gint64 *instant, TdmDealFields field)
{
  if (text == NULL)
    return NULL;
  if (!tdm_date_text_read_instant (text, instant))
    return "not a date";

  deal->fields |= field;
  return NULL;
}

const char *
tdm_csv_cell_take_created (TdmCsvDeal *deal, const char *text)
{
  return take_instant (deal, text, &deal->record->created, TDM_DEAL_FIELD_CREATED);
}

const char *
tdm_csv_cell_take_updated (TdmCsvDeal *deal, const char *text)
{
  return take_instant (deal, text, &deal->record->updated, TDM_DEAL_FIELD_UPDATED);
}

const char *
tdm_csv_cell_take_invited (TdmCsvDeal *deal, const char *text)
{
  return take_instant (deal, text, &deal->record->invited, TDM_DEAL_FIELD_INVITED);
}

const char *
tdm_csv_cell_take_customer_name (TdmCsvDeal *deal, const char *text)
{
  set_line (&deal->record->customer->name, text);
  deal->fields |= TDM_DEAL_FIELD_CUSTOMER;
  return NULL;
}

const char *
tdm_csv_cell_take_country (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_CUSTOMER;
  if (text == NULL)
    return NULL;

  g_set_str (&deal->record->customer->country, tdm_country_from_code (text));
  return deal->record->customer->country != NULL ? NULL : "not a country code of two letters";
}

const char *
tdm_csv_cell_take_country_name (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_CUSTOMER;
  if (text == NULL)
    return NULL;

  g_set_str (&deal->record->customer->country, tdm_country_from_name (text));
  return deal->record->customer->country != NULL ? NULL : "not a country";
}

const char *
tdm_csv_cell_take_city (TdmCsvDeal *deal, const char *text)
{
  set_line (&deal->record->customer->city, text);
  deal->fields |= TDM_DEAL_FIELD_CUSTOMER;
  return NULL;
}

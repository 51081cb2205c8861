/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which page of the handbook is about what is on screen, in two tables. */

#include "tdm-help-topic.h"

/* By the names of types, so that the window need not know every sheet there is. */
static const struct
{
  const char *type;
  const char *topic;
} sheets[] = {
  { "TdmAreasDialog", "co-sell-material" },
  { "TdmBulkDialog", "working" },
  { "TdmColumnsDialog", "views" },
  { "TdmCompanyDialog", "company-facts" },
  { "TdmContactDialog", "co-sell-contacts" },
  { "TdmContactsPreviewDialog", "co-sell-contacts" },
  { "TdmCopyDialog", "partner-center" },
  { "TdmDropDialog", "co-sell-material" },
  { "TdmExportDialog", "data" },
  { "TdmFilterDialog", "views" },
  { "TdmImportDialog", "importing" },
  { "TdmKeepUntilDialog", "co-sell-material" },
  { "TdmNewDealDialog", "new-deal" },
  { "TdmNewOfferDialog", "new-offer" },
  { "TdmPartDialog", "offer-listing" },
  { "TdmRegistrationDialog", "registration" },
  { "TdmReviewDialog", "publishing" },
  { "TdmSaveViewDialog", "views" },
  { "TdmShortcutsDialog", "keyboard" },
  { "TdmVersionsDialog", "co-sell-material" },
};

static const char *const places[TDM_N_OFFER_PLACES] = {
  [TDM_PLACE_OFFER_OVERVIEW] = "offer-page",
  [TDM_PLACE_OFFER_LISTING] = "offer-listing",
  [TDM_PLACE_OFFER_PLANS] = "offer-listing",
  [TDM_PLACE_OFFER_CSP] = "offer-listing",
  [TDM_PLACE_COSELL_LISTING] = "co-sell-material",
  [TDM_PLACE_COSELL_DOCUMENTS] = "co-sell-material",
  [TDM_PLACE_COSELL_CONTACTS] = "co-sell-contacts",
  [TDM_PLACE_OFFER_FACTS] = "co-sell-material",
  [TDM_PLACE_COMPANY] = "company-facts",
};

/**
 * tdm_help_topic_of_sheet:
 * @sheet: a dialog that is open
 *
 * Returns: (transfer none) (nullable): id of a Mallard page
 */
const char *
tdm_help_topic_of_sheet (AdwDialog *sheet)
{
  g_return_val_if_fail (ADW_IS_DIALOG (sheet), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].type, G_OBJECT_TYPE_NAME (sheet)))
      return sheets[i].topic;

  return NULL;
}

/**
 * tdm_help_topic_of_offer_place:
 * @place: where the reader is on the page of an offer
 *
 * Returns: (transfer none): id of a Mallard page
 */
const char *
tdm_help_topic_of_offer_place (TdmOfferPlace place)
{
  g_return_val_if_fail (place < TDM_N_OFFER_PLACES, NULL);

  return places[place];
}

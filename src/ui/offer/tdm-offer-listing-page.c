/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the marketplace shows of an offer, with the limits of offers-and-cosell.md §1.1. */

#include "tdm-offer-listing-page.h"

#include <glib/gi18n.h>

#include "tdm-asset-list.h"
#include "tdm-link-kind.h"
#include "tdm-listing-choices.h"
#include "tdm-listing-contacts.h"
#include "tdm-listing-texts.h"
#include "tdm-offer-form.h"

GtkWidget *
tdm_offer_listing_page_new (TdmOfferEditor *editor)
{
  TdmOfferForm *form = tdm_offer_form_new (editor, TDM_OFFER_SECTION_LISTING,
                                           _ ("What customers see in the marketplace. An offer that only "
                                              "joins co-sell can leave this page empty when its "
                                              "listing is kept in Partner Center."));

  tdm_offer_form_add (form, tdm_listing_texts_new (editor));
  tdm_offer_form_add (form, tdm_listing_choices_new (editor));
  tdm_offer_form_add (form, tdm_listing_contacts_new (editor));
  tdm_offer_form_add (form, tdm_part_list_new (editor, tdm_link_kind_get (), _ ("Useful links")));
  tdm_offer_form_add (form, tdm_asset_list_new (editor, "large-logo"));
  tdm_offer_form_add (form, tdm_asset_list_new (editor, "screenshot"));
  tdm_offer_form_add (form, tdm_asset_list_new (editor, "video-url"));
  tdm_offer_form_add (form, tdm_asset_list_new (editor, "marketing-document"));

  return GTK_WIDGET (form);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer of the commercial marketplace as a plain value. */

#pragma once

#include <glib-object.h>

#include "tdm-offer-parts.h"

G_BEGIN_DECLS

/**
 * TdmOffer:
 * @id: local number, 0 before the store gave one
 * @offer_id: the Offer ID of Partner Center, 1–50 lower-case letters, digits, dash and underscore; fixed after creation
 * @name: (nullable): what customers see; tdm_offer_get_title () where one is needed
 * @alias: (nullable): the name used only in Partner Center; fixed after creation
 * @type: offer type token, for example "saas"; fixed after creation; unknown ones are kept
 * @solution_type: (nullable): "ip", "service", "managed-service", "device"
 * @solution_id: (nullable): id under which deals name it as a solution
 * @status: the publication status shown: token of cli.md, "draft", "publish-in-progress", …; see tdm-publication.h
 * @phase: (nullable): the phase of publication it is in: "automated-validation", "certification",
 *   "preview-creation", "publisher-sign-off", "publish"
 * @live: customers can see a version of it, also while an update is prepared or validated
 * @changed: the draft differs from what was published last
 * @summary: search results summary; with @description … @links and @listing_contacts the page Properties and listing
 * @industries: (element-type TdmChoice): with their verticals
 * @links: (element-type TdmOfferLink)
 * @listing_contacts: (element-type TdmListingContact)
 * @assets: (element-type TdmOfferDocument): logos, screenshots, videos and marketing documents of the listing
 * @plans: (element-type TdmOfferPlan)
 * @csp: (nullable): "any", "specific", "none"
 * @csp_partners: (element-type TdmCspPartner): with "specific"
 * @transactable: sold through Microsoft
 * @geographies: ISO 3166-1 alpha-2 codes of where it is available
 * @platforms: with @segments and @areas the Listing section of Co-sell with Microsoft
 * @areas: (element-type TdmChoice): solution areas with their sub-areas
 * @documents: (element-type TdmOfferDocument): current ones of Co-sell with Microsoft, in the order of the kinds
 * @contacts: (element-type TdmOfferContact)
 * @facts: (element-type TdmDeclared): "azurePercent", "billedRevenueUsd", "architectureOnAzure"
 * @recorded_status: (nullable): co-sell status as the user read it in Partner Center, token of a rulebook
 * @recorded_on: (nullable): YYYY-MM-DD
 * @created: in microseconds UTC, like @updated
 */
typedef struct
{
  gint64 id;
  char *offer_id;
  char *name;
  char *alias;
  char *type;
  char *solution_type;
  char *solution_id;
  char *status;
  char *phase;
  TdmTruth live;
  TdmTruth changed;
  char *summary;
  char *description;
  char *getting_started;
  GStrv keywords;
  GStrv categories;
  GPtrArray *industries;
  GPtrArray *links;
  GPtrArray *listing_contacts;
  GPtrArray *assets;
  GPtrArray *plans;
  char *csp;
  GPtrArray *csp_partners;
  TdmTruth transactable;
  GStrv geographies;
  GStrv platforms;
  GStrv segments;
  GPtrArray *areas;
  GPtrArray *documents;
  GPtrArray *contacts;
  GPtrArray *facts;
  char *recorded_status;
  char *recorded_on;
  gint64 created;
  gint64 updated;
} TdmOffer;

#define TDM_TYPE_OFFER (tdm_offer_get_type ())
GType tdm_offer_get_type (void);

extern const TdmShape tdm_offer_shape;

TdmOffer *tdm_offer_new (void);
TdmOffer *tdm_offer_copy (const TdmOffer *self);
void tdm_offer_free (TdmOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmOffer, tdm_offer_free)

/* (transfer none): its name, else its alias, else the Offer ID */
const char *tdm_offer_get_title (const TdmOffer *self);

/* The members a change brings. Publication moves, documents and assets have verbs of their own. */
typedef enum
{
  TDM_OFFER_FIELD_NAME = 1 << 0,
  TDM_OFFER_FIELD_ALIAS = 1 << 1, /* creation only */
  TDM_OFFER_FIELD_STATUS = 1 << 2,
  TDM_OFFER_FIELD_SOLUTION_ID = 1 << 3,
  TDM_OFFER_FIELD_SOLUTION_TYPE = 1 << 4,
  TDM_OFFER_FIELD_OFFER_ID = 1 << 5, /* creation only */
  TDM_OFFER_FIELD_TYPE = 1 << 6,     /* creation only */
  TDM_OFFER_FIELD_SUMMARY = 1 << 7,
  TDM_OFFER_FIELD_DESCRIPTION = 1 << 8,
  TDM_OFFER_FIELD_GETTING_STARTED = 1 << 9,
  TDM_OFFER_FIELD_KEYWORDS = 1 << 10,
  TDM_OFFER_FIELD_CATEGORIES = 1 << 11,
  TDM_OFFER_FIELD_INDUSTRIES = 1 << 12,
  TDM_OFFER_FIELD_LINKS = 1 << 13,
  TDM_OFFER_FIELD_LISTING_CONTACTS = 1 << 14,
  TDM_OFFER_FIELD_PLANS = 1 << 15,
  TDM_OFFER_FIELD_CSP = 1 << 16,
  TDM_OFFER_FIELD_CSP_PARTNERS = 1 << 17,
  TDM_OFFER_FIELD_TRANSACTABLE = 1 << 18,
  TDM_OFFER_FIELD_GEOGRAPHIES = 1 << 19,
  TDM_OFFER_FIELD_PLATFORMS = 1 << 20,
  TDM_OFFER_FIELD_SEGMENTS = 1 << 21,
  TDM_OFFER_FIELD_AREAS = 1 << 22,
  TDM_OFFER_FIELD_CONTACTS = 1 << 23,
  TDM_OFFER_FIELD_FACTS = 1 << 24,
  TDM_OFFER_FIELD_RECORDED_STATUS = 1 << 25,
  TDM_OFFER_FIELD_RECORDED_ON = 1 << 26,
} TdmOfferFields;
#define TDM_OFFER_FIELDS_FIXED (TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE | TDM_OFFER_FIELD_ALIAS)
#define TDM_OFFER_FIELDS_ALL ((TdmOfferFields) ((1 << 27) - 1))

TdmOfferFields tdm_offer_diff (const TdmOffer *a, const TdmOffer *b);
void tdm_offer_apply (TdmOffer *self, const TdmOffer *from, TdmOfferFields fields);

/* Tokens we know, NULL-terminated, in the order of the form. */
const char *const *tdm_offer_get_types (void);
const char *const *tdm_offer_get_statuses (void);
const char *const *tdm_offer_get_solution_types (void);
const char *const *tdm_offer_get_csp_choices (void);
/* "one-pager", "pitch-deck", "architecture-diagram", "case-study", "customer-wins", "channel-pitch-deck", "other",
 * "landing-page-url", "social-url" (offers-and-cosell.md §4.2); the last two are links. */
const char *const *tdm_offer_get_document_kinds (void);
/* "marketing-document", "large-logo", "screenshot", "video-url" (§1.1). */
const char *const *tdm_offer_get_asset_kinds (void);
gboolean tdm_offer_is_link_kind (const char *kind);
/* Partner roles of §4.3, and the roles of the contacts of the listing. */
const char *const *tdm_offer_get_contact_roles (void);
const char *const *tdm_offer_get_listing_roles (void);
const char *const *tdm_offer_get_pricings (void);
const char *const *tdm_offer_get_fact_names (void);

G_END_DECLS

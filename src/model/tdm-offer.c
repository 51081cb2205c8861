/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers as values, and the closed lists of their tokens. */

#include "tdm-offer.h"

G_DEFINE_BOXED_TYPE (TdmOffer, tdm_offer, tdm_offer_copy, tdm_offer_free)

static const char *const offer_types[] = {
  "saas",
  "azure-application-solution-template",
  "azure-application-managed",
  "azure-container",
  "azure-vm",
  "consulting",
  "dynamics-365-ce",
  "dynamics-365-operations",
  "business-central",
  "iot-edge",
  "managed-service",
  "power-bi-app",
  NULL,
};

static const char *const offer_statuses[] = {
  "draft", "publish-in-progress",       "attention-needed", "preview",
  "live",  "pending-stop-distribution", "not-available",    NULL,
};

static const char *const solution_types[] = { "ip", "service", "managed-service", "device", NULL };

static const char *const csp_choices[] = { "any", "specific", "none", NULL };

static const char *const document_kinds[] = {
  "one-pager",          "pitch-deck", "architecture-diagram", "case-study", "customer-wins",
  "channel-pitch-deck", "other",      "landing-page-url",     "social-url", NULL,
};

static const char *const asset_kinds[] = { "marketing-document", "large-logo", "screenshot", "video-url",
                                           NULL };

static const char *const contact_roles[] = {
  "partner-sales", "partner-technical-sales", "partner-marketing", "partner-customer-success", NULL,
};

static const char *const listing_roles[] = { "support", "engineering", "csp", NULL };

static const char *const pricings[] = {
  "free", "flat-rate", "per-user", "usage-based", "byol", "contact-me", NULL,
};

static const char *const fact_names[] = { "azurePercent", "billedRevenueUsd", "architectureOnAzure", NULL };

#define MEMBER(name, kind, member, field, parts)                                                             \
  { name, kind, G_STRUCT_OFFSET (TdmOffer, member), field, parts }
#define TEXT(name, member, FIELD) MEMBER (name, TDM_MEMBER_TEXT, member, TDM_OFFER_FIELD_##FIELD, NULL)
#define TEXTS(name, member, FIELD) MEMBER (name, TDM_MEMBER_TEXTS, member, TDM_OFFER_FIELD_##FIELD, NULL)
#define PARTS(name, member, FIELD, part)                                                                     \
  MEMBER (name, TDM_MEMBER_PARTS, member, TDM_OFFER_FIELD_##FIELD, &tdm_##part##_shape)

/* The names are those of our own JSON, where that has the member at the top. */
static const TdmMember offer_members[] = {
  MEMBER ("id", TDM_MEMBER_NUMBER, id, 0, NULL),
  TEXT ("offerId", offer_id, OFFER_ID),
  TEXT ("name", name, NAME),
  TEXT ("alias", alias, ALIAS),
  TEXT ("type", type, TYPE),
  TEXT ("solutionType", solution_type, SOLUTION_TYPE),
  TEXT ("solutionId", solution_id, SOLUTION_ID),
  TEXT ("status", status, STATUS),
  MEMBER ("phase", TDM_MEMBER_TEXT, phase, 0, NULL),
  MEMBER ("live", TDM_MEMBER_TRUTH, live, 0, NULL),
  MEMBER ("changed", TDM_MEMBER_TRUTH, changed, 0, NULL),
  TEXT ("summary", summary, SUMMARY),
  TEXT ("description", description, DESCRIPTION),
  TEXT ("gettingStarted", getting_started, GETTING_STARTED),
  TEXTS ("keywords", keywords, KEYWORDS),
  TEXTS ("categories", categories, CATEGORIES),
  PARTS ("industries", industries, INDUSTRIES, choice),
  PARTS ("links", links, LINKS, offer_link),
  PARTS ("listingContacts", listing_contacts, LISTING_CONTACTS, listing_contact),
  MEMBER ("assets", TDM_MEMBER_PARTS, assets, 0, &tdm_offer_document_shape),
  PARTS ("plans", plans, PLANS, offer_plan),
  TEXT ("csp", csp, CSP),
  PARTS ("cspPartners", csp_partners, CSP_PARTNERS, csp_partner),
  MEMBER ("transactable", TDM_MEMBER_TRUTH, transactable, TDM_OFFER_FIELD_TRANSACTABLE, NULL),
  TEXTS ("geographies", geographies, GEOGRAPHIES),
  TEXTS ("platforms", platforms, PLATFORMS),
  TEXTS ("segments", segments, SEGMENTS),
  PARTS ("areas", areas, AREAS, choice),
  MEMBER ("documents", TDM_MEMBER_PARTS, documents, 0, &tdm_offer_document_shape),
  PARTS ("contacts", contacts, CONTACTS, offer_contact),
  PARTS ("facts", facts, FACTS, declared),
  TEXT ("recordedStatus", recorded_status, RECORDED_STATUS),
  TEXT ("recordedOn", recorded_on, RECORDED_ON),
  MEMBER ("created", TDM_MEMBER_NUMBER, created, 0, NULL),
  MEMBER ("updated", TDM_MEMBER_NUMBER, updated, 0, NULL),
};

static void
free_offer (gpointer value)
{
  tdm_offer_free (value);
}

const TdmShape tdm_offer_shape = TDM_SHAPE (TdmOffer, offer_members, free_offer);

/**
 * tdm_offer_new:
 *
 * Returns: (transfer full): an offer without any value, its lists empty
 */
TdmOffer *
tdm_offer_new (void)
{
  return tdm_shape_new (&tdm_offer_shape);
}

TdmOffer *
tdm_offer_copy (const TdmOffer *self)
{
  return tdm_shape_copy (&tdm_offer_shape, self);
}

void
tdm_offer_free (TdmOffer *self)
{
  tdm_shape_free (&tdm_offer_shape, self);
}

const char *
tdm_offer_get_title (const TdmOffer *self)
{
  if (self->name != NULL)
    return self->name;

  return self->alias != NULL ? self->alias : self->offer_id;
}

/**
 * tdm_offer_diff:
 *
 * Returns: the members that differ, of those that a change can bring
 */
TdmOfferFields
tdm_offer_diff (const TdmOffer *a, const TdmOffer *b)
{
  return (TdmOfferFields) tdm_shape_diff (&tdm_offer_shape, a, b);
}

void
tdm_offer_apply (TdmOffer *self, const TdmOffer *from, TdmOfferFields fields)
{
  tdm_shape_apply (&tdm_offer_shape, self, from, fields);
}

/* ---- tokens ---- */

const char *const *
tdm_offer_get_types (void)
{
  return offer_types;
}

const char *const *
tdm_offer_get_statuses (void)
{
  return offer_statuses;
}

const char *const *
tdm_offer_get_solution_types (void)
{
  return solution_types;
}

const char *const *
tdm_offer_get_csp_choices (void)
{
  return csp_choices;
}

const char *const *
tdm_offer_get_document_kinds (void)
{
  return document_kinds;
}

const char *const *
tdm_offer_get_asset_kinds (void)
{
  return asset_kinds;
}

const char *const *
tdm_offer_get_contact_roles (void)
{
  return contact_roles;
}

const char *const *
tdm_offer_get_listing_roles (void)
{
  return listing_roles;
}

const char *const *
tdm_offer_get_pricings (void)
{
  return pricings;
}

const char *const *
tdm_offer_get_fact_names (void)
{
  return fact_names;
}

gboolean
tdm_offer_is_link_kind (const char *kind)
{
  return g_str_has_suffix (kind, "-url");
}

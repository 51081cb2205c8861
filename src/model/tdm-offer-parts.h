/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an offer is made of: plans, choices, documents, contacts, facts. Plain structs; texts are NULL when there is
 * no value. */

#pragma once

#include "tdm-shape.h"

G_BEGIN_DECLS

/**
 * TdmOfferPlan:
 * @plan_id: 1–50 lower-case letters, digits, dash and underscore; fixed once the plan was saved
 * @pricing: "free", "flat-rate", "per-user", "usage-based", "byol", "contact-me"; others are kept
 * @price: decimal text in @currency, a month
 * @status: "draft", "live", "stopped"
 */
typedef struct
{
  char *plan_id;
  char *name;
  char *summary;
  char *pricing;
  char *price;
  char *currency;
  char *status;
} TdmOfferPlan;

/**
 * TdmChoice:
 * @value: a solution area or an industry
 * @subs: its sub-areas (sales plays) or verticals
 */
typedef struct
{
  char *value;
  GStrv subs;
} TdmChoice;

typedef struct
{
  char *title;
  char *url;
} TdmOfferLink;

/**
 * TdmListingContact:
 * @role: "support", "engineering" or "csp"
 */
typedef struct
{
  char *role;
  char *name;
  char *email;
  char *phone;
} TdmListingContact;

typedef struct
{
  char *name;
  char *tenant_id;
} TdmCspPartner;

/**
 * TdmOfferDocument:
 * @id: local number
 * @kind: see tdm_offer_get_document_kinds () and tdm_offer_get_asset_kinds (); unknown ones are kept
 * @name: the file's name as it was given
 * @sha256: of the stored file, hexadecimal; NULL for a link
 * @size: in bytes
 * @added: instant in microseconds UTC
 * @replaced: when a newer version took its place, in microseconds UTC; 0 for the current one
 * @keep_until: (nullable): YYYY-MM-DD from which on it is out of date
 * @url: (nullable): for the kinds that are a link
 */
typedef struct
{
  gint64 id;
  char *kind;
  char *name;
  char *sha256;
  gint64 size;
  gint64 added;
  gint64 replaced;
  char *keep_until;
  char *url;
} TdmOfferDocument;

/**
 * TdmOfferContact:
 * @role: "partner-marketing", "partner-sales", "partner-technical-sales", "partner-customer-success"
 * @countries: codes of tdm_geographies, or "OOO" for all
 * @states: "US-WA"
 */
typedef struct
{
  char *name;
  char *email;
  char *title;
  char *role;
  GStrv countries;
  GStrv states;
} TdmOfferContact;

/**
 * TdmDeclared:
 * @name: which fact, see tdm_offer_get_fact_names () and tdm-company.h
 * @value: decimal text, "yes" or "no", a day, a token
 * @on: (nullable): YYYY-MM-DD the value is of
 * @note: (nullable): where it comes from
 *
 * What only the user knows (offers-and-cosell.md §5.2).
 */
typedef struct
{
  char *name;
  char *value;
  char *on;
  char *note;
} TdmDeclared;

extern const TdmShape tdm_offer_plan_shape;
extern const TdmShape tdm_choice_shape;
extern const TdmShape tdm_offer_link_shape;
extern const TdmShape tdm_listing_contact_shape;
extern const TdmShape tdm_csp_partner_shape;
extern const TdmShape tdm_offer_document_shape;
extern const TdmShape tdm_offer_contact_shape;
extern const TdmShape tdm_declared_shape;

/* (nullable) (transfer none): the fact of this name among @facts */
const TdmDeclared *tdm_declared_find (const GPtrArray *facts, const char *name);
/* (nullable) (transfer none): its value */
const char *tdm_declared_get (const GPtrArray *facts, const char *name);
/* Takes the place of the fact of that name; @value NULL takes it away. */
void
tdm_declared_set (GPtrArray *facts, const char *name, const char *value, const char *on, const char *note);

G_END_DECLS

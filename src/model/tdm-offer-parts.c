/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shapes of the parts of an offer. The names are those of our own JSON. */

#include "tdm-offer-parts.h"

#define MEMBER(Struct, name, kind, member) { name, kind, G_STRUCT_OFFSET (Struct, member), 0, NULL }
#define TEXT(Struct, name, member) MEMBER (Struct, name, TDM_MEMBER_TEXT, member)
#define TEXTS(Struct, name, member) MEMBER (Struct, name, TDM_MEMBER_TEXTS, member)
#define NUMBER(Struct, name, member) MEMBER (Struct, name, TDM_MEMBER_NUMBER, member)

#define SHAPE(Struct, part)                                                                                  \
  static void free_##part (gpointer value)                                                                   \
  {                                                                                                          \
    tdm_shape_free (&tdm_##part##_shape, value);                                                             \
  }                                                                                                          \
  const TdmShape tdm_##part##_shape = TDM_SHAPE (Struct, part##_members, free_##part)

static const TdmMember offer_plan_members[] = {
  TEXT (TdmOfferPlan, "planId", plan_id),  TEXT (TdmOfferPlan, "name", name),
  TEXT (TdmOfferPlan, "summary", summary), TEXT (TdmOfferPlan, "pricing", pricing),
  TEXT (TdmOfferPlan, "price", price),     TEXT (TdmOfferPlan, "currency", currency),
  TEXT (TdmOfferPlan, "status", status),
};
SHAPE (TdmOfferPlan, offer_plan);

static const TdmMember choice_members[] = {
  TEXT (TdmChoice, "value", value),
  TEXTS (TdmChoice, "subs", subs),
};
SHAPE (TdmChoice, choice);

static const TdmMember offer_link_members[] = {
  TEXT (TdmOfferLink, "title", title),
  TEXT (TdmOfferLink, "url", url),
};
SHAPE (TdmOfferLink, offer_link);

static const TdmMember listing_contact_members[] = {
  TEXT (TdmListingContact, "role", role),
  TEXT (TdmListingContact, "name", name),
  TEXT (TdmListingContact, "email", email),
  TEXT (TdmListingContact, "phone", phone),
};
SHAPE (TdmListingContact, listing_contact);

static const TdmMember csp_partner_members[] = {
  TEXT (TdmCspPartner, "name", name),
  TEXT (TdmCspPartner, "tenantId", tenant_id),
};
SHAPE (TdmCspPartner, csp_partner);

static const TdmMember offer_document_members[] = {
  NUMBER (TdmOfferDocument, "id", id),
  TEXT (TdmOfferDocument, "kind", kind),
  TEXT (TdmOfferDocument, "name", name),
  TEXT (TdmOfferDocument, "sha256", sha256),
  NUMBER (TdmOfferDocument, "size", size),
  NUMBER (TdmOfferDocument, "added", added),
  NUMBER (TdmOfferDocument, "replaced", replaced),
  TEXT (TdmOfferDocument, "keepUntil", keep_until),
  TEXT (TdmOfferDocument, "url", url),
};
SHAPE (TdmOfferDocument, offer_document);

static const TdmMember offer_contact_members[] = {
  TEXT (TdmOfferContact, "name", name),
  TEXT (TdmOfferContact, "email", email),
  TEXT (TdmOfferContact, "title", title),
  TEXT (TdmOfferContact, "role", role),
  TEXTS (TdmOfferContact, "countries", countries),
  TEXTS (TdmOfferContact, "states", states),
};
SHAPE (TdmOfferContact, offer_contact);

static const TdmMember declared_members[] = {
  TEXT (TdmDeclared, "name", name),
  TEXT (TdmDeclared, "value", value),
  TEXT (TdmDeclared, "on", on),
  TEXT (TdmDeclared, "note", note),
};
SHAPE (TdmDeclared, declared);

/* ---- facts by name ---- */

const TdmDeclared *
tdm_declared_find (const GPtrArray *facts, const char *name)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const TdmDeclared *fact = facts->pdata[i];

      if (g_str_equal (fact->name, name))
        return fact;
    }

  return NULL;
}

const char *
tdm_declared_get (const GPtrArray *facts, const char *name)
{
  const TdmDeclared *fact = tdm_declared_find (facts, name);

  return fact != NULL ? fact->value : NULL;
}

void
tdm_declared_set (GPtrArray *facts, const char *name, const char *value, const char *on, const char *note)
{
  TdmDeclared *fact = (TdmDeclared *) tdm_declared_find (facts, name);

  if (value == NULL)
    {
      if (fact != NULL)
        g_ptr_array_remove (facts, fact);
      return;
    }
  if (fact == NULL)
    {
      fact = tdm_shape_new (&tdm_declared_shape);
      fact->name = g_strdup (name);
      g_ptr_array_add (facts, fact);
    }

  g_set_str (&fact->value, value);
  g_set_str (&fact->on, on);
  g_set_str (&fact->note, note);
}

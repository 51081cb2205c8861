/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each check of a rulebook looks at. No programme year is known here: what differs between the years is in the
 * files of data/rules/rulebooks. */

#include "tdm-readiness-checks-private.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-deal-rules.h"
#include "tdm-offer-check.h"

typedef const TdmReadinessFacts Facts;
typedef TdmRequirementResult Result;

static void
set_met (Result *result)
{
  result->state = TDM_REQUIREMENT_MET;
}

static void
set_declared (Result *result)
{
  result->state = TDM_REQUIREMENT_SELF_DECLARED;
}

/* @subject: (transfer full) (nullable) */
static void
set_missing (Result *result, const char *reason, char *subject)
{
  result->state = TDM_REQUIREMENT_MISSING;
  result->reason = reason;
  g_free (result->subject);
  result->subject = subject;
}

static gboolean
contains (GStrv list, const char *text)
{
  return list != NULL && text != NULL && g_strv_contains ((const char *const *) list, text);
}

static gboolean
is_empty (GStrv list)
{
  return list == NULL || *list == NULL;
}

/* ---- whom it is for ---- */

static gboolean
is_transactable (const TdmOffer *offer)
{
  return offer->transactable == TDM_TRUTH_YES;
}

/* Sold through Microsoft, and for money: with plans, at least one of them is not free. */
static gboolean
is_paid (const TdmOffer *offer)
{
  if (!is_transactable (offer) || offer->plans->len == 0)
    return is_transactable (offer);

  for (guint i = 0; i < offer->plans->len; i++)
    if (g_strcmp0 (((const TdmOfferPlan *) offer->plans->pdata[i])->pricing, "free") != 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_not_paid (const TdmOffer *offer)
{
  return !is_paid (offer);
}

static const struct
{
  const char *when;
  gboolean (*holds) (const TdmOffer *offer);
  const char *reason;
} conditions[] = {
  { "transactable", is_transactable, "for-transactable" },
  { "paid", is_paid, "for-paid" },
  { "not-paid", is_not_paid, "for-not-paid" },
};

/* Either list is enough; without both it is for everyone. */
static gboolean
is_of_type (const TdmRequirement *self, const TdmOffer *offer)
{
  if (self->types == NULL && self->solution_types == NULL)
    return TRUE;

  return contains (self->types, offer->type) || contains (self->solution_types, offer->solution_type);
}

/* A co-sell status that was read before the day tells as well that the offer is older. An offer that has not been
 * stored yet is a new one. */
static gboolean
is_older (const TdmOffer *offer, const char *since)
{
  g_autofree char *created = offer->created != 0 ? tdm_instant_to_text (offer->created) : NULL;

  if (offer->recorded_on != NULL && strcmp (offer->recorded_on, since) < 0)
    return TRUE;

  return created != NULL && strncmp (created, since, strlen (since)) < 0;
}

gboolean
tdm_requirement_applies (const TdmRequirement *self, Facts *facts, const char **reason)
{
  const TdmOffer *offer = facts->offer;
  const TdmRulebookStatus *status = tdm_rulebook_find_status (facts->rulebook, self->status);

  *reason = NULL;
  if (contains (status->not_solution_types, offer->solution_type))
    *reason = "service";
  if (!tdm_rulebook_status_is_open (status, offer->type, NULL) || !is_of_type (self, offer))
    *reason = "other-type";
  for (guint i = 0; self->when != NULL && *reason == NULL && i < G_N_ELEMENTS (conditions); i++)
    if (g_str_equal (conditions[i].when, self->when) && !conditions[i].holds (offer))
      *reason = conditions[i].reason;
  if (*reason == NULL && self->since != NULL && is_older (offer, self->since))
    *reason = "older-offer";

  return *reason == NULL;
}

/* ---- the offer ---- */

static void
judge_published (Facts *facts, Result *result)
{
  if (facts->offer->live == TDM_TRUTH_YES)
    set_met (result);
  else
    set_missing (result, "not-live", NULL);
}

static void
judge_csp (Facts *facts, Result *result)
{
  if (facts->offer->csp == NULL)
    set_missing (result, "not-said", NULL);
  else if (g_str_equal (facts->offer->csp, "none"))
    set_missing (result, "csp-none", NULL);
  else
    set_met (result);
}

/* One for each geography, not one for all of them (T50). */
static void
judge_sales_contacts (Facts *facts, Result *result)
{
  g_auto (GStrv) without = tdm_offer_get_uncovered (facts->offer, "partner-sales");

  if (is_empty (facts->offer->geographies))
    {
      set_missing (result, "no-geographies", NULL);
      return;
    }

  result->want = g_strv_length (facts->offer->geographies);
  result->have = result->want - g_strv_length (without);
  if (is_empty (without))
    set_met (result);
  else
    set_missing (result, "no-contact", g_strjoinv (", ", without));
}

static guint
count_subs (const TdmChoice *area)
{
  return area->subs != NULL ? g_strv_length (area->subs) : 0;
}

static gboolean
has_areas (Facts *facts)
{
  const GPtrArray *areas = facts->offer->areas;

  for (guint i = 0; i < areas->len; i++)
    if (count_subs (areas->pdata[i]) < (guint) facts->rulebook->min_subs)
      return FALSE;

  return areas->len > 0;
}

static gboolean
has_field (Facts *facts, const char *field)
{
  if (g_str_equal (field, "platforms"))
    return !is_empty (facts->offer->platforms);
  if (g_str_equal (field, "segments"))
    return !is_empty (facts->offer->segments);
  if (g_str_equal (field, "solutionType"))
    return facts->offer->solution_type != NULL;

  return has_areas (facts);
}

static gboolean
has_too_many_areas (Facts *facts)
{
  const GPtrArray *areas = facts->offer->areas;

  for (guint i = 0; i < areas->len; i++)
    if (count_subs (areas->pdata[i]) > (guint) facts->rulebook->max_subs)
      return TRUE;

  return areas->len > (guint) facts->rulebook->max_areas;
}

static void
judge_listing_fields (Facts *facts, Result *result)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) without = NULL;

  for (char **field = facts->rulebook->listing_fields; *field != NULL; field++)
    if (!has_field (facts, *field))
      g_strv_builder_add (builder, *field);

  without = g_strv_builder_end (builder);
  result->want = g_strv_length (facts->rulebook->listing_fields);
  result->have = result->want - g_strv_length (without);
  if (!is_empty (without))
    set_missing (result, "no-fields", g_strjoinv (", ", without));
  else if (has_too_many_areas (facts))
    set_missing (result, "too-many-areas", NULL);
  else
    set_met (result);
}

static gboolean
has_document (const TdmOffer *offer, GStrv kinds)
{
  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      if (document->replaced == 0 && contains (kinds, document->kind))
        return TRUE;
    }

  return FALSE;
}

static void
judge_document (Facts *facts, Result *result)
{
  if (has_document (facts->offer, result->requirement->documents))
    set_met (result);
  else
    set_missing (result, "no-document", NULL);
}

/* The diagram is evidence only together with the word that it shows the code running on Azure. */
static void
judge_architecture (Facts *facts, Result *result)
{
  const char *on_azure = tdm_declared_get (facts->offer->facts, "architectureOnAzure");

  if (!has_document (facts->offer, result->requirement->documents))
    {
      set_missing (result, "no-document", NULL);
      return;
    }

  if (g_strcmp0 (on_azure, "yes") == 0)
    {
      set_met (result);
      return;
    }

  set_missing (result, on_azure == NULL ? "diagram-not-said" : "diagram-not-on-azure", NULL);
  result->place = TDM_PLACE_OFFER_FACTS;
}

/* Types are of the file; only the solution type is left to look at. */
static void
judge_offer_type (Facts *facts, Result *result)
{
  const char *wanted = result->requirement->wanted;

  if (wanted == NULL || g_strcmp0 (facts->offer->solution_type, wanted) == 0)
    set_met (result);
  else
    set_missing (result, facts->offer->solution_type == NULL ? "not-said" : "not-ip", NULL);
}

static void
judge_transactable (Facts *facts, Result *result)
{
  if (is_transactable (facts->offer))
    set_met (result);
  else
    set_missing (result, "not-transactable", NULL);
}

/* Advice: nothing of it is known here, and nothing waits for it. */
static void
judge_cloud_specialist (Facts *facts, Result *result)
{
  set_missing (result, "ask-specialist", NULL);
}

/* ---- the word of the user ---- */

static gboolean
reaches (const char *value, const TdmRequirement *requirement)
{
  int order = tdm_amount_compare (value, requirement->limit);

  return requirement->strict ? order > 0 : order >= 0;
}

static gboolean
is_too_old (const TdmDeclared *fact, const TdmRequirement *requirement, const char *today)
{
  g_autofree char *expiry = NULL;

  if (requirement->max_age_months == 0 || fact->on == NULL || !tdm_date_is_valid (fact->on))
    return FALSE;

  expiry = tdm_declared_dup_expiry (fact->on, (guint) requirement->max_age_months);
  return strcmp (today, expiry) >= 0;
}

static void
judge_figure (Facts *facts, Result *result, const char *name, const char *reason)
{
  const TdmDeclared *fact = tdm_declared_find (facts->offer->facts, name);

  if (fact == NULL || !tdm_amount_is_valid (fact->value))
    set_missing (result, "not-said", NULL);
  else if (is_too_old (fact, result->requirement, facts->today))
    set_missing (result, "expired", g_strdup (fact->on));
  else if (reaches (fact->value, result->requirement))
    set_declared (result);
  else
    set_missing (result, reason, g_strdup (fact->value));
}

static void
judge_billed_revenue (Facts *facts, Result *result)
{
  judge_figure (facts, result, "billedRevenueUsd", "below-limit");
}

static void
judge_azure_share (Facts *facts, Result *result)
{
  judge_figure (facts, result, "azurePercent", "not-more-than-half");
}

static void
judge_azure_revenue (Facts *facts, Result *result)
{
  g_auto (TdmTrailing) trailing = { 0 };

  tdm_company_get_trailing (facts->company, facts->today, result->requirement->limit, &trailing);
  if (trailing.usd == NULL)
    set_missing (result, trailing.expired ? "expired" : "not-said", NULL);
  else if (reaches (trailing.usd, result->requirement))
    set_declared (result);
  else
    set_missing (result, "below-limit", g_steal_pointer (&trailing.usd));
}

static gboolean
is_no (const char *value)
{
  return g_str_equal (value, "no");
}

static void
judge_business_profile (Facts *facts, Result *result)
{
  const char *complete = tdm_declared_get (facts->company->facts, "businessProfileComplete");

  if (complete == NULL)
    set_missing (result, "not-said", NULL);
  else if (is_no (complete))
    set_missing (result, "said-no", NULL);
  else
    set_declared (result);
}

static void
judge_partner_id (Facts *facts, Result *result)
{
  if (tdm_declared_get (facts->company->facts, "partnerId") != NULL)
    set_declared (result);
  else
    set_missing (result, "not-said", NULL);
}

/* Active (T23): its last day may be today. */
static void
judge_gold_competency (Facts *facts, Result *result)
{
  const char *gold = tdm_declared_get (facts->company->facts, "goldCompetency");
  const char *until = tdm_declared_get (facts->company->facts, "goldCompetencyUntil");

  if (gold == NULL)
    set_missing (result, "not-said", NULL);
  else if (is_no (gold))
    set_missing (result, "said-no", NULL);
  else if (until != NULL && strcmp (until, facts->today) < 0)
    set_missing (result, "expired", g_strdup (until));
  else
    set_declared (result);
}

static void
judge_isv_connect (Facts *facts, Result *result)
{
  const char *tier = tdm_declared_get (facts->company->facts, "isvConnectTier");
  const char *wanted = result->requirement->wanted;

  if (tier == NULL)
    set_missing (result, "not-said", NULL);
  else if (wanted != NULL && !g_str_equal (tier, wanted))
    set_missing (result, "other-tier", g_strdup (tier));
  else
    set_declared (result);
}

/* ---- by token ---- */

static const struct
{
  const char *check;
  void (*judge) (Facts *facts, Result *result);
  TdmOfferPlace place;
} checks[] = {
  { "published", judge_published, TDM_PLACE_OFFER_OVERVIEW },
  { "business-profile", judge_business_profile, TDM_PLACE_COMPANY },
  { "partner-id", judge_partner_id, TDM_PLACE_COMPANY },
  { "csp", judge_csp, TDM_PLACE_OFFER_CSP },
  { "sales-contacts", judge_sales_contacts, TDM_PLACE_COSELL_CONTACTS },
  { "listing-fields", judge_listing_fields, TDM_PLACE_COSELL_LISTING },
  { "document", judge_document, TDM_PLACE_COSELL_DOCUMENTS },
  { "gold-competency", judge_gold_competency, TDM_PLACE_COMPANY },
  { "cloud-specialist", judge_cloud_specialist, TDM_PLACE_COSELL_DOCUMENTS },
  { "isv-connect", judge_isv_connect, TDM_PLACE_COMPANY },
  { "offer-type", judge_offer_type, TDM_PLACE_COSELL_LISTING },
  { "azure-revenue", judge_azure_revenue, TDM_PLACE_COMPANY },
  { "billed-revenue", judge_billed_revenue, TDM_PLACE_OFFER_FACTS },
  { "azure-share", judge_azure_share, TDM_PLACE_OFFER_FACTS },
  { "architecture", judge_architecture, TDM_PLACE_COSELL_DOCUMENTS },
  { "transactable", judge_transactable, TDM_PLACE_OFFER_PLANS },
};

static guint
find_check (const TdmRequirement *requirement)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].check, requirement->check))
      return i;

  g_error ("Cannot read the rules: no check is called “%s”", requirement->check);
}

TdmOfferPlace
tdm_requirement_get_place (const TdmRequirement *self)
{
  return checks[find_check (self)].place;
}

void
tdm_requirement_judge (Facts *facts, Result *result)
{
  const TdmRequirement *requirement = result->requirement;

  if (contains (requirement->passes, facts->offer->type) && is_transactable (facts->offer))
    {
      set_met (result);
      result->reason = "by-default";
      return;
    }

  checks[find_check (requirement)].judge (facts, result);
}

/**
 * tdm_readiness_get_checks:
 *
 * Returns: (transfer none): what a requirement of a rulebook can look at
 */
const char *const *
tdm_readiness_get_checks (void)
{
  static const char *tokens[G_N_ELEMENTS (checks) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
        tokens[i] = checks[i].check;
      g_once_init_leave (&once, 1);
    }

  return tokens;
}

/**
 * tdm_readiness_get_reasons:
 *
 * Returns: (transfer none): why a requirement can be missing, met without more, or not for an offer
 */
const char *const *
tdm_readiness_get_reasons (void)
{
  static const char *const reasons[] = {
    "not-live",       "not-said",
    "said-no",        "expired",
    "below-limit",    "no-contact",
    "no-geographies", "no-fields",
    "no-document",    "too-many-areas",
    "not-ip",         "not-more-than-half",
    "other-tier",     "not-transactable",
    "csp-none",       "diagram-not-said",
    "by-default",     "ask-specialist",
    "other-type",     "diagram-not-on-azure",
    "service",        "for-transactable",
    "for-paid",       "for-not-paid",
    "older-offer",    NULL,
  };

  return reasons;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ladder: which status an offer likely meets, which is next, and what stands between. */

#include "tdm-readiness.h"

#include "tdm-readiness-checks-private.h"

/* ---- tokens ---- */

static const char *const place_tokens[TDM_N_OFFER_PLACES] = {
  "overview",         "listing",         "plans",       "csp",     "cosell-listing",
  "cosell-documents", "cosell-contacts", "offer-facts", "company",
};

const char *
tdm_offer_place_to_token (TdmOfferPlace place)
{
  g_return_val_if_fail ((guint) place < TDM_N_OFFER_PLACES, NULL);

  return place_tokens[place];
}

/**
 * tdm_offer_place_from_token:
 * @token: (nullable): what a link names
 * @place: (out): the place
 *
 * Returns: %FALSE when there is no such place
 */
gboolean
tdm_offer_place_from_token (const char *token, TdmOfferPlace *place)
{
  for (guint i = 0; i < TDM_N_OFFER_PLACES; i++)
    if (g_strcmp0 (token, place_tokens[i]) == 0)
      {
        *place = (TdmOfferPlace) i;
        return TRUE;
      }

  return FALSE;
}

const char *
tdm_requirement_state_to_token (TdmRequirementState state)
{
  static const char *const tokens[] = { "met", "self-declared", "missing", "not-applicable" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (tokens), NULL);

  return tokens[state];
}

/* ---- requirements ---- */

static void
free_result (gpointer data)
{
  TdmRequirementResult *result = data;

  g_free (result->subject);
  g_free (result);
}

static TdmRequirementResult *
judge (const TdmReadinessFacts *facts, const TdmRequirement *requirement)
{
  TdmRequirementResult *result = g_new0 (TdmRequirementResult, 1);

  result->requirement = requirement;
  result->place = tdm_requirement_get_place (requirement);
  result->state = TDM_REQUIREMENT_NOT_APPLICABLE;
  if (tdm_requirement_applies (requirement, facts, &result->reason))
    tdm_requirement_judge (facts, result);

  return result;
}

static gboolean
is_met (const TdmRequirementResult *result)
{
  return result->state == TDM_REQUIREMENT_MET || result->state == TDM_REQUIREMENT_SELF_DECLARED;
}

static gboolean
are_alternatives (const TdmRequirement *a, const TdmRequirement *b)
{
  return a->alternative != NULL && g_strcmp0 (a->alternative, b->alternative) == 0;
}

/* One of the alternatives is enough: the others are missing, but nobody waits for them. */
static void
cover_alternatives (TdmReadiness *self)
{
  for (guint i = 0; i < self->results->len; i++)
    {
      TdmRequirementResult *result = self->results->pdata[i];

      for (guint j = 0; result->state == TDM_REQUIREMENT_MISSING && j < self->results->len; j++)
        {
          const TdmRequirementResult *other = self->results->pdata[j];

          if (are_alternatives (result->requirement, other->requirement) && is_met (other))
            result->covered = TRUE;
        }
    }
}

static gboolean
blocks (const TdmRequirementResult *result)
{
  return result->state == TDM_REQUIREMENT_MISSING && !result->requirement->optional && !result->covered;
}

/* ---- the ladder ---- */

static gboolean
is_reached (const TdmReadiness *self, const TdmRulebookStatus *status)
{
  for (guint i = 0; i < self->results->len; i++)
    {
      const TdmRequirementResult *result = self->results->pdata[i];

      if (g_str_equal (result->requirement->status, status->token) && blocks (result))
        return FALSE;
    }

  return TRUE;
}

/* What an offer has that is not live. A status that does not need it, as the first of 2020, is everybody's. */
static gboolean
is_everybodys (const TdmRulebookStatus *status)
{
  return status->level == 0 && !status->needs_live;
}

/* At most one status of a level is open to an offer. The statuses are in the order of their levels, so the climb ends
 * at the first that is not reached: what comes is next. */
static void
climb (TdmReadiness *self, const TdmOffer *offer)
{
  gboolean blocked = FALSE;

  for (guint i = 0; i < self->rulebook->statuses->len && self->next == NULL; i++)
    {
      const TdmRulebookStatus *status = self->rulebook->statuses->pdata[i];

      if (!tdm_rulebook_status_is_open (status, offer->type, offer->solution_type))
        continue;
      if (status->needs_live && offer->live != TDM_TRUTH_YES)
        blocked = TRUE;
      if (is_everybodys (status))
        self->expected = status->token;
      else if (blocked || !is_reached (self, status))
        self->next = status->token;
      else
        self->expected = status->token;
      blocked = blocked || !is_reached (self, status);
    }
}

/**
 * tdm_readiness_evaluate:
 * @rulebook: whose rules
 * @offer: the offer
 * @company: facts of the company
 * @today: YYYY-MM-DD
 *
 * The one evaluator: nothing else is looked at, and nothing is changed (M113–M138).
 *
 * Returns: (transfer full): what the offer likely meets; @rulebook must outlive it
 */
TdmReadiness *
tdm_readiness_evaluate (const TdmRulebook *rulebook,
                        const TdmOffer *offer,
                        const TdmCompany *company,
                        const char *today)
{
  TdmReadinessFacts facts = { rulebook, offer, company, today };
  TdmReadiness *self = g_new0 (TdmReadiness, 1);

  self->rulebook = rulebook;
  self->results = g_ptr_array_new_full (rulebook->requirements->len, free_result);
  for (guint i = 0; i < rulebook->requirements->len; i++)
    g_ptr_array_add (self->results, judge (&facts, rulebook->requirements->pdata[i]));

  cover_alternatives (self);
  climb (self, offer);
  return self;
}

void
tdm_readiness_free (TdmReadiness *self)
{
  g_ptr_array_unref (self->results);
  g_free (self);
}

/**
 * tdm_readiness_find:
 * @requirement_id: "B1"
 *
 * Returns: (transfer none) (nullable): the result; %NULL when the rulebook has no such requirement
 */
const TdmRequirementResult *
tdm_readiness_find (const TdmReadiness *self, const char *requirement_id)
{
  for (guint i = 0; i < self->results->len; i++)
    {
      const TdmRequirementResult *result = self->results->pdata[i];

      if (g_str_equal (result->requirement->id, requirement_id))
        return result;
    }

  return NULL;
}

static int
get_level (const TdmReadiness *self, const char *token)
{
  const TdmRulebookStatus *status = tdm_rulebook_find_status (self->rulebook, token);

  return status != NULL ? status->level : -1;
}

/**
 * tdm_readiness_is_in_the_way:
 * @result: one of the results
 *
 * Returns: whether the offer lacks it for the next status, those of the levels below included
 */
gboolean
tdm_readiness_is_in_the_way (const TdmReadiness *self, const TdmRequirementResult *result)
{
  return blocks (result) && get_level (self, result->requirement->status) <= get_level (self, self->next);
}

/**
 * tdm_readiness_is_another_way:
 * @result: one of the results
 *
 * Returns: whether an alternative that stands before it is missing as well: either of them is enough, and a list of
 *   what is missing says so (M133, M134)
 */
gboolean
tdm_readiness_is_another_way (const TdmReadiness *self, const TdmRequirementResult *result)
{
  for (guint i = 0; i < self->results->len && self->results->pdata[i] != result; i++)
    {
      const TdmRequirementResult *other = self->results->pdata[i];

      if (are_alternatives (result->requirement, other->requirement) && blocks (other))
        return TRUE;
    }

  return FALSE;
}

/**
 * tdm_readiness_count_missing:
 *
 * Returns: how many requirements stand between the offer and the next status, 0 when there is none above; alternatives
 *   that are all missing count once
 */
guint
tdm_readiness_count_missing (const TdmReadiness *self)
{
  guint n = 0;

  for (guint i = 0; i < self->results->len; i++)
    if (tdm_readiness_is_in_the_way (self, self->results->pdata[i]) &&
        !tdm_readiness_is_another_way (self, self->results->pdata[i]))
      n++;

  return n;
}

/**
 * tdm_readiness_has_level:
 * @level: 1 for co-sell ready
 *
 * Returns: whether the offer likely meets a status of that level or a higher one (M52)
 */
gboolean
tdm_readiness_has_level (const TdmReadiness *self, int level)
{
  return get_level (self, self->expected) >= level;
}

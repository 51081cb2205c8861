/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vocabularies of a registration, and how its state may go on (referrals-api.md §9). */

#include "tdm-registration.h"

#define TO(state) (1u << TDM_REGISTRATION_STATE_##state)

static const guint next_states[TDM_N_REGISTRATION_STATES] = {
  [TDM_REGISTRATION_STATE_NONE] = TO (APPROVED) | TO (REVIEW_PENDING),
  [TDM_REGISTRATION_STATE_APPROVED] = TO (REVIEW_PENDING) | TO (CLOSED),
  [TDM_REGISTRATION_STATE_REVIEW_PENDING] = TO (PASSED) | TO (FAILED) | TO (ACTION_REQUIRED),
  [TDM_REGISTRATION_STATE_ACTION_REQUIRED] = TO (REVIEW_PENDING),
  [TDM_REGISTRATION_STATE_PASSED] = TO (CLOSED),
  [TDM_REGISTRATION_STATE_FAILED] = TO (CLOSED),
  [TDM_REGISTRATION_STATE_CLOSED] = 0,
};

/**
 * tdm_registration_state_may_become:
 * @from: a state
 * @to: another
 *
 * Returns: whether the service goes that way
 */
gboolean
tdm_registration_state_may_become (TdmRegistrationState from, TdmRegistrationState to)
{
  g_return_val_if_fail ((guint) from < TDM_N_REGISTRATION_STATES, FALSE);
  g_return_val_if_fail ((guint) to < TDM_N_REGISTRATION_STATES, FALSE);

  return (next_states[from] & (1u << to)) != 0;
}

/**
 * tdm_registration_state_is_editable:
 * @state: where a registration stands
 *
 * Returns: whether its form may still be changed (M92)
 */
gboolean
tdm_registration_state_is_editable (TdmRegistrationState state)
{
  return state == TDM_REGISTRATION_STATE_NONE || state == TDM_REGISTRATION_STATE_ACTION_REQUIRED;
}

static const char *const states[] = { "none",   "review-pending", "action-required", "approved",
                                      "passed", "failed",         "closed" };
static const char *const validations[] = { NULL, "pending", "passed", "failed" };
static const char *const terms[] = { NULL, "Perpetual", "Finite" };
static const char *const places[] = { NULL, "Customer", "Partner" };
static const char *const pricings[] = { NULL, "PayAsYouGo", "Other" };

G_STATIC_ASSERT (G_N_ELEMENTS (states) == TDM_N_REGISTRATION_STATES);
G_STATIC_ASSERT (G_N_ELEMENTS (validations) == TDM_N_MARKETPLACE_VALIDATIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (terms) == TDM_N_CONTRACT_TERMS);
G_STATIC_ASSERT (G_N_ELEMENTS (places) == TDM_N_DEPLOYED_ON);
G_STATIC_ASSERT (G_N_ELEMENTS (pricings) == TDM_N_PRICINGS);

/* "review-pending" and the "ReviewPending" of the wire are the same. */
static gboolean
tokens_equal (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  for (;; a++, b++)
    {
      a += *a == '-';
      b += *b == '-';
      if (g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;
    }
}

static int
find_token (const char *const *tokens, gsize n_tokens, const char *token)
{
  for (gsize i = 0; i < n_tokens; i++)
    if (tokens_equal (tokens[i], token))
      return (int) i;

  return -1;
}

#define VOCABULARY(Type, name, tokens)                                                                       \
  const char *name##_to_token (Type value)                                                                   \
  {                                                                                                          \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (tokens), NULL);                                      \
    return tokens[value];                                                                                    \
  }                                                                                                          \
                                                                                                             \
  gboolean name##_from_token (const char *token, Type *value)                                                \
  {                                                                                                          \
    int found = find_token (tokens, G_N_ELEMENTS (tokens), token);                                           \
                                                                                                             \
    if (found >= 0)                                                                                          \
      *value = (Type) found;                                                                                 \
    return found >= 0;                                                                                       \
  }

VOCABULARY (TdmRegistrationState, tdm_registration_state, states)
VOCABULARY (TdmMarketplaceValidation, tdm_marketplace_validation, validations)
VOCABULARY (TdmContractTerm, tdm_contract_term, terms)
VOCABULARY (TdmDeployedOn, tdm_deployed_on, places)
VOCABULARY (TdmPricing, tdm_pricing, pricings)

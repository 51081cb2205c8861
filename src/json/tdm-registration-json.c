/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registration of a deal in our own JSON. Members are called as in cli.md; reading also understands what the
 * wire calls them (referrals-api.md §9). */

#include "tdm-registration-json.h"

#include "tdm-clock.h"
#include "tdm-date-text.h"
#include "tdm-registration-json-private.h"

typedef gboolean (*TakeFunc) (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error);

typedef struct
{
  const char *name;
  const char *wire; /* (nullable): what the service calls it */
  TakeFunc take;    /* NULL: nothing to read */
  gsize offset;     /* in TdmRegistration */
} Member;

typedef struct
{
  const Member *members;
  gsize n_members;
} Shape;

static const Member *
find_member (const Shape *shape, const char *name)
{
  for (gsize i = 0; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name) || g_strcmp0 (shape->members[i].wire, name) == 0)
      return &shape->members[i];

  return NULL;
}

/* Every member of @object into the registration at @base. */
static gboolean
take_shape (
  const TdmJsonPath *path, yyjson_val *object, const Shape *shape, TdmRegistration *base, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  if (yyjson_is_null (object))
    return TRUE;
  if (!yyjson_is_obj (object))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };
    const Member *member = find_member (shape, here.name);

    if (member == NULL)
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);

    /* Refusals name the member as we call it. */
    here.name = member->name;
    if (member->take != NULL && !member->take (&here, value, G_STRUCT_MEMBER_P (base, member->offset), error))
      return FALSE;
  }

  return TRUE;
}

/* ---- members ---- */

static gboolean
take_line (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return tdm_json_take_line (path, value, target, error);
}

static gboolean
take_text (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return tdm_json_take_text (path, value, target, error);
}

static gboolean
take_amount (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return tdm_json_take_amount (path, value, target, error);
}

static gboolean
take_currency (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return tdm_json_take_currency (path, value, target, error);
}

static gboolean
take_instant (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return tdm_json_take_instant (path, value, target, error);
}

/* A day, or an instant whose UTC day counts. */
static gboolean
take_day (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  char **day = target;
  g_autofree char *text = NULL;
  gint64 instant;

  if (!yyjson_is_str (value) || !tdm_instant_from_text (yyjson_get_str (value), &instant))
    return tdm_json_take_date (path, value, day, error);

  /* An instant is written with its UTC day in front. */
  text = tdm_instant_to_text (instant);
  g_free (*day);
  *day = text != NULL ? g_strndup (text, 10) : NULL;
  return TRUE;
}

static gboolean
take_answer (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  TdmAnswer *answer = target;
  gboolean yes;

  *answer = TDM_ANSWER_UNKNOWN;
  if (yyjson_is_null (value))
    return TRUE;
  if (!tdm_json_take_boolean (path, value, &yes, error))
    return FALSE;

  *answer = yes ? TDM_ANSWER_YES : TDM_ANSWER_NO;
  return TRUE;
}

#define TAKE_TOKEN(name, Type, prefix)                                                                       \
  static gboolean take_##name (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)  \
  {                                                                                                          \
    Type *token = target;                                                                                    \
                                                                                                             \
    if ((yyjson_is_str (value) || yyjson_is_null (value)) &&                                                 \
        prefix##_from_token (yyjson_get_str (value), token))                                                 \
      return TRUE;                                                                                           \
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);                                            \
  }

TAKE_TOKEN (state, TdmRegistrationState, tdm_registration_state)
TAKE_TOKEN (validation, TdmMarketplaceValidation, tdm_marketplace_validation)
TAKE_TOKEN (term, TdmContractTerm, tdm_contract_term)
TAKE_TOKEN (deployed_on, TdmDeployedOn, tdm_deployed_on)
TAKE_TOKEN (pricing, TdmPricing, tdm_pricing)

/* ---- shapes ---- */

#define AT(member) G_STRUCT_OFFSET (TdmRegistration, member)
#define REACHED(state) G_STRUCT_OFFSET (TdmRegistration, reached[TDM_REGISTRATION_STATE_##state])
#define SHAPE(members) { members, G_N_ELEMENTS (members) }

static const Member contract_members[] = {
  { "value", NULL, take_amount, AT (contract.value) },
  { "currency", NULL, take_currency, AT (contract.currency) },
  { "term", NULL, take_term, AT (contract.term) },
  { "signDate", "signDateTime", take_day, AT (contract.sign_day) },
  { "startDate", "startDateTime", take_day, AT (contract.start_day) },
  { "endDate", "endDateTime", take_day, AT (contract.end_day) },
};
static const Shape contract_shape = SHAPE (contract_members);

static const Member sale_members[] = {
  { "marketplaceTransacted", "isMarketplaceTransacted", take_answer, AT (solution.marketplace) },
  { "marketplaceDate", "marketplaceTransactionDateTime", take_day, AT (solution.marketplace_day) },
};
static const Shape sale_shape = SHAPE (sale_members);

static gboolean
take_sale (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return take_shape (path->up, value, &sale_shape, target, error);
}

static const Member solution_members[] = {
  { "id", NULL, take_line, AT (solution.id) },
  { "eligible", NULL, take_answer, AT (solution.eligible) },
  { "value", NULL, take_amount, AT (solution.value) },
  { "currency", NULL, take_currency, AT (solution.currency) },
  { "deployedOnAzure", "isDeployedOnAzure", take_answer, AT (solution.on_azure) },
  { "deployedOn", "primaryDeploymentOn", take_deployed_on, AT (solution.deployed_on) },
  { "pricing", "pricingModel", take_pricing, AT (solution.pricing) },
  { "marketplaceTransacted", NULL, take_answer, AT (solution.marketplace) },
  { "marketplaceDate", NULL, take_day, AT (solution.marketplace_day) },
  { "marketplaceTransactionDetails", NULL, take_sale, 0 },
};
static const Shape solution_shape = SHAPE (solution_members);

static const Member history_members[] = {
  { "reviewPending", "reviewPendingDateTime", take_instant, REACHED (REVIEW_PENDING) },
  { "actionRequired", "actionRequiredDateTime", take_instant, REACHED (ACTION_REQUIRED) },
  { "approved", "approvedDateTime", take_instant, REACHED (APPROVED) },
  { "passed", "passedDateTime", take_instant, REACHED (PASSED) },
  { "failed", "failedDateTime", take_instant, REACHED (FAILED) },
  { "closed", "closedDateTime", take_instant, REACHED (CLOSED) },
};
static const Shape history_shape = SHAPE (history_members);

static gboolean
take_contract (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return take_shape (path, value, &contract_shape, target, error);
}

/* The wire has a list; there is one solution to a registration. */
static gboolean
take_solution (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  if (yyjson_is_arr (value) && yyjson_arr_size (value) > 1)
    return tdm_json_refuse (path, TDM_RULE_ERROR_TOO_MANY, error);
  if (yyjson_is_arr (value))
    value = yyjson_arr_get_first (value);

  return value == NULL || take_shape (path, value, &solution_shape, target, error);
}

static gboolean
take_history (const TdmJsonPath *path, yyjson_val *value, gpointer target, GError **error)
{
  return take_shape (path, value, &history_shape, target, error);
}

/* Nested shapes count their offsets from the registration itself. */
static const Member whole_members[] = {
  { "type", NULL, take_line, AT (type) },
  { "contract", NULL, take_contract, 0 },
  { "solution", "solutionDetails", take_solution, 0 },
  { "state", "status", take_state, AT (state) },
  { "marketplaceValidation", NULL, take_validation, AT (marketplace_validation) },
  { "reason", "statusReason", take_text, AT (reason) },
  { "registrationId", "id", take_line, AT (registration_id) },
  { "registered", "registrationDateTime", take_instant, AT (registered) },
  { "history", "statusHistory", take_history, 0 },
};
static const Shape whole_shape = SHAPE (whole_members);

static const Member form_members[] = {
  { "type", NULL, take_line, AT (type) },
  { "contract", NULL, take_contract, 0 },
  { "solution", "solutionDetails", take_solution, 0 },
  { "state", "status", NULL, 0 },
  { "marketplaceValidation", NULL, NULL, 0 },
  { "reason", "statusReason", NULL, 0 },
  { "registrationId", "id", NULL, 0 },
  { "registered", "registrationDateTime", NULL, 0 },
  { "history", "statusHistory", NULL, 0 },
};
static const Shape form_shape = SHAPE (form_members);

static void
ensure_type (TdmRegistration *self)
{
  if (self->type == NULL)
    self->type = g_strdup (TDM_REGISTRATION_TYPE);
}

/**
 * tdm_registration_json_read_form:
 * @form: filled; members that are not there keep what they had
 *
 * Returns: %FALSE with the member that is wrong; the form is half filled then
 */
gboolean
tdm_registration_json_read_form (yyjson_val *object, TdmRegistration *form, GError **error)
{
  if (!yyjson_is_obj (object))
    {
      g_set_error_literal (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NOT_OURS, "not an object");
      return FALSE;
    }
  if (!take_shape (NULL, object, &form_shape, form, error))
    return FALSE;

  ensure_type (form);
  return TRUE;
}

gboolean
tdm_registration_json_take (const TdmJsonPath *path, yyjson_val *value, TdmRegistration **out, GError **error)
{
  g_autoptr (TdmRegistration) read = NULL;

  if (!yyjson_is_null (value))
    {
      read = tdm_registration_new ();
      if (!take_shape (path, value, &whole_shape, read, error))
        return FALSE;
      ensure_type (read);
    }

  tdm_registration_free (*out);
  *out = g_steal_pointer (&read);
  return TRUE;
}

/* ---- writing ---- */

static void
add_answer (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, TdmAnswer answer)
{
  yyjson_mut_obj_add_val (doc, object, name,
                          answer == TDM_ANSWER_UNKNOWN ? yyjson_mut_null (doc)
                                                       : yyjson_mut_bool (doc, answer == TDM_ANSWER_YES));
}

static void
add_contract (yyjson_mut_doc *doc, yyjson_mut_val *whole, const TdmContract *contract)
{
  yyjson_mut_val *object = yyjson_mut_obj_add_obj (doc, whole, "contract");

  tdm_json_add_text (doc, object, "value", contract->value);
  tdm_json_add_text (doc, object, "currency", contract->currency);
  tdm_json_add_text (doc, object, "term", tdm_contract_term_to_token (contract->term));
  tdm_json_add_text (doc, object, "signDate", contract->sign_day);
  tdm_json_add_text (doc, object, "startDate", contract->start_day);
  tdm_json_add_text (doc, object, "endDate", contract->end_day);
}

static void
add_solution (yyjson_mut_doc *doc, yyjson_mut_val *whole, const TdmRegisteredSolution *solution)
{
  yyjson_mut_val *object = yyjson_mut_obj_add_obj (doc, whole, "solution");

  tdm_json_add_text (doc, object, "id", solution->id);
  add_answer (doc, object, "eligible", solution->eligible);
  tdm_json_add_text (doc, object, "value", solution->value);
  tdm_json_add_text (doc, object, "currency", solution->currency);
  add_answer (doc, object, "deployedOnAzure", solution->on_azure);
  tdm_json_add_text (doc, object, "deployedOn", tdm_deployed_on_to_token (solution->deployed_on));
  tdm_json_add_text (doc, object, "pricing", tdm_pricing_to_token (solution->pricing));
  add_answer (doc, object, "marketplaceTransacted", solution->marketplace);
  tdm_json_add_text (doc, object, "marketplaceDate", solution->marketplace_day);
}

static void
add_history (yyjson_mut_doc *doc, yyjson_mut_val *whole, const TdmRegistration *registration)
{
  yyjson_mut_val *object = yyjson_mut_obj_add_obj (doc, whole, "history");

  for (gsize i = 0; i < G_N_ELEMENTS (history_members); i++)
    tdm_json_add_instant (doc, object, history_members[i].name,
                          G_STRUCT_MEMBER (gint64, registration, history_members[i].offset));
}

/**
 * tdm_registration_json_build:
 * @registration: (nullable): must live as long as @doc is built
 *
 * Builds the member `registration` of a deal: every member always there.
 */
yyjson_mut_val *
tdm_registration_json_build (yyjson_mut_doc *doc, const TdmRegistration *registration)
{
  yyjson_mut_val *whole;

  if (registration == NULL)
    return yyjson_mut_null (doc);

  whole = yyjson_mut_obj (doc);
  tdm_json_add_text (doc, whole, "state", tdm_registration_state_to_token (registration->state));
  tdm_json_add_text (doc, whole, "reason", registration->reason);
  tdm_json_add_text (doc, whole, "marketplaceValidation",
                     tdm_marketplace_validation_to_token (registration->marketplace_validation));
  tdm_json_add_text (doc, whole, "registrationId", registration->registration_id);
  tdm_json_add_text (doc, whole, "type", registration->type);
  add_contract (doc, whole, &registration->contract);
  add_solution (doc, whole, &registration->solution);
  tdm_json_add_instant (doc, whole, "registered", registration->registered);
  add_history (doc, whole, registration);
  return whole;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which members a deal must have, and of what form, for what is about to be done with it. */

#include "tdm-deal-rules.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-private-words.h"
#include "tdm-rules.h"

typedef struct
{
  const TdmDealRecord *record;
  TdmDealCheck check;
  GPtrArray *problems;
} Inspection;

static void
report (Inspection *self, const char *field, TdmRuleError code)
{
  g_ptr_array_add (self->problems, tdm_problem_new (field, code));
}

/* Bytes first: most texts are far below in either measure. */
static gboolean
is_too_long (const char *field, const char *text)
{
  guint limit = tdm_deal_rules_get_max_length (field);

  return strlen (text) > limit && g_utf8_strlen (text, -1) > (glong) limit;
}

static void
check_text (Inspection *self, const char *field, const char *text, gboolean mandatory)
{
  if (text == NULL || *text == '\0')
    {
      if (mandatory)
        report (self, field, TDM_RULE_ERROR_MISSING);
    }
  else if (is_too_long (field, text))
    report (self, field, TDM_RULE_ERROR_TOO_LONG);
}

static void
check_form (Inspection *self,
            const char *field,
            const char *text,
            gboolean mandatory,
            gboolean (*is_valid) (const char *text))
{
  if (text == NULL || *text == '\0' || is_too_long (field, text))
    check_text (self, field, text, mandatory);
  else if (!is_valid (text))
    report (self, field, TDM_RULE_ERROR_INVALID);
}

static gboolean
is_create (const Inspection *self)
{
  return self->check == TDM_DEAL_CHECK_CREATE;
}

/* Microsoft's help makes contact, consent and the kind of help mandatory (M32, M33). */
static gboolean
needs_help_members (const Inspection *self)
{
  return self->check == TDM_DEAL_CHECK_INVITE || (is_create (self) && self->record->help_requested);
}

/* Sellers of Microsoft see what is shared with them, also without being asked for help (referrals-api.md §6.2). */
static gboolean
needs_consent (const Inspection *self)
{
  return needs_help_members (self) || self->check == TDM_DEAL_CHECK_SHARE ||
         (is_create (self) && self->record->type == TDM_DEAL_TYPE_PARTNER_LED);
}

static void
check_customer (Inspection *self)
{
  const TdmCustomer *customer = self->record->customer;
  gboolean mandatory = is_create (self);

  check_form (self, "customer.country", customer->country, mandatory, tdm_country_code_is_valid);
  check_text (self, "customer.name", customer->name, mandatory);
  check_text (self, "customer.city", customer->city, mandatory);
  check_text (self, "customer.addressLine1", customer->address_line1, mandatory);
  check_text (self, "customer.addressLine2", customer->address_line2, FALSE);
  check_text (self, "customer.state", customer->state, FALSE);
  check_text (self, "customer.postalCode", customer->postal_code, FALSE);
  check_form (self, "customer.duns", customer->duns, FALSE, tdm_duns_is_valid);
}

static void
check_contact (Inspection *self)
{
  static const TdmPerson nobody;
  const TdmPerson *contact = self->record->contact != NULL ? self->record->contact : &nobody;
  gboolean mandatory = needs_help_members (self);

  check_text (self, "customer.contact.firstName", contact->first_name, mandatory);
  check_text (self, "customer.contact.lastName", contact->last_name, mandatory);
  check_form (self, "customer.contact.phone", contact->phone, mandatory, tdm_phone_is_valid);
  check_form (self, "customer.contact.email", contact->email, mandatory, tdm_email_is_valid);
}

static void
check_details (Inspection *self)
{
  const TdmDealRecord *record = self->record;
  gboolean mandatory = is_create (self);
  gboolean needs_name = self->check != TDM_DEAL_CHECK_IMPORT;

  check_text (self, "name", record->name, needs_name);
  check_form (self, "value", record->value, mandatory, tdm_amount_is_valid);
  check_form (self, "currency", record->currency, mandatory, tdm_currency_code_is_valid);
  check_form (self, "closeDate", record->close_date, mandatory, tdm_date_is_valid);
  check_text (self, "crmId", record->crm_id, FALSE);
  check_text (self, "campaignId", record->campaign_id, FALSE);
  check_text (self, "notes", record->notes, FALSE);
  check_text (self, "privateNotes", record->private_words->notes, FALSE);
}

/* A date alone says nothing. */
static void
check_next_step (Inspection *self)
{
  const TdmPrivateWords *words = self->record->private_words;

  check_text (self, "nextStep.text", words->next_step, words->next_step_date != NULL);
  check_form (self, "nextStep.date", words->next_step_date, FALSE, tdm_date_is_valid);
}

static void
check_tags (Inspection *self)
{
  GStrv tags = self->record->private_words->tags;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *field = g_strdup_printf ("tags[%u]", i);

      check_text (self, field, tags[i], FALSE);
    }
}

/* What only files bring. */
static void
check_identity (Inspection *self)
{
  check_form (self, "referralId", self->record->referral_id, FALSE, tdm_guid_is_valid);
  check_text (self, "statusReason", self->record->status_reason, FALSE);
  check_text (self, "sender", self->record->sender, FALSE);
}

/* People whom the service knows may lack members, but none holds a file. */
static void
check_team_lengths (Inspection *self)
{
  const GPtrArray *team = self->record->team;

  for (guint i = 0; i < team->len; i++)
    {
      const TdmPerson *person = team->pdata[i];
      const char *const names[] = { "firstName", "lastName", "phone", "email" };
      const char *const texts[] = { person->first_name, person->last_name, person->phone, person->email };

      for (gsize m = 0; m < G_N_ELEMENTS (names); m++)
        {
          g_autofree char *field = texts[m] != NULL ? g_strdup_printf ("team[%u].%s", i, names[m]) : NULL;

          if (field != NULL)
            check_text (self, field, texts[m], FALSE);
        }
    }
}

static void
check_member (Inspection *self, guint i, const TdmPerson *person)
{
  const struct
  {
    const char *member;
    const char *text;
    gboolean (*is_valid) (const char *text);
  } members[] = {
    { "firstName", person->first_name, NULL },
    { "lastName", person->last_name, NULL },
    { "phone", person->phone, tdm_phone_is_valid },
    { "email", person->email, tdm_email_is_valid },
  };

  for (gsize m = 0; m < G_N_ELEMENTS (members); m++)
    {
      g_autofree char *field = g_strdup_printf ("team[%u].%s", i, members[m].member);

      if (members[m].text == NULL || *members[m].text == '\0')
        report (self, field, TDM_RULE_ERROR_INCOMPLETE);
      else if (is_too_long (field, members[m].text))
        report (self, field, TDM_RULE_ERROR_TOO_LONG);
      else if (members[m].is_valid != NULL && !members[m].is_valid (members[m].text))
        report (self, field, TDM_RULE_ERROR_INVALID);
    }
}

static gboolean
has_complete_member (const GPtrArray *team)
{
  for (guint i = 0; i < team->len; i++)
    if (tdm_person_is_complete (team->pdata[i]))
      return TRUE;

  return FALSE;
}

/* A deal the service knows may have people without a phone. Accepting it needs one complete member (cli.md); what
 * a person types here must be complete for all (M44). */
static void
check_team (Inspection *self)
{
  const GPtrArray *team = self->record->team;
  gboolean one_is_enough = self->check == TDM_DEAL_CHECK_ACCEPT && has_complete_member (team);

  if (team->len > (guint) tdm_rules_get ()->max_team)
    report (self, "team", TDM_RULE_ERROR_TOO_MANY);
  if (self->check == TDM_DEAL_CHECK_IMPORT)
    {
      check_team_lengths (self);
      return;
    }

  if (team->len == 0)
    report (self, "team", TDM_RULE_ERROR_MISSING);
  for (guint i = 0; i < team->len && !one_is_enough; i++)
    check_member (self, i, team->pdata[i]);
}

static void
check_solutions (Inspection *self)
{
  const GPtrArray *solutions = self->record->solutions;

  if (solutions->len > (guint) tdm_rules_get ()->max_solutions)
    report (self, "solutions", TDM_RULE_ERROR_TOO_MANY);
  if (solutions->len == 0 && (is_create (self) || self->check == TDM_DEAL_CHECK_EDIT))
    report (self, "solutions", TDM_RULE_ERROR_MISSING);

  for (guint i = 0; i < solutions->len; i++)
    {
      const TdmSolution *solution = solutions->pdata[i];
      g_autofree char *field = g_strdup_printf ("solutions[%u].id", i);

      g_autofree char *name = g_strdup_printf ("solutions[%u].name", i);

      check_text (self, field, solution->id, TRUE);
      check_text (self, name, solution->name, FALSE);
    }
}

static gboolean
is_help_kind (const char *kind)
{
  return tdm_rules_find_help_kind (kind) != NULL;
}

static void
check_selling_type (Inspection *self)
{
  const TdmDealRecord *record = self->record;
  gboolean mandatory = needs_help_members (self);

  check_form (self, "help.kind", record->help_kind, mandatory, is_help_kind);
  check_text (self, "help.notes", record->help_notes, FALSE);
  if (needs_consent (self) && !record->consent)
    report (self, "consent", TDM_RULE_ERROR_CONSENT);
}

/* What the service sent may be odd in places a change here does not touch: only what the check is about is looked
 * at, and for an import the kinds the database must rely on. */
static void
inspect (Inspection *self)
{
  gboolean whole = is_create (self) || self->check == TDM_DEAL_CHECK_EDIT;

  gboolean shares = self->check == TDM_DEAL_CHECK_INVITE || self->check == TDM_DEAL_CHECK_SHARE;

  if (self->check == TDM_DEAL_CHECK_IMPORT)
    check_identity (self);
  if (whole || self->check == TDM_DEAL_CHECK_IMPORT)
    check_customer (self);
  if (whole || shares)
    check_contact (self);
  if (!shares)
    {
      check_details (self);
      check_tags (self);
      check_next_step (self);
      check_team (self);
      check_solutions (self);
    }
  if (is_create (self) || shares)
    check_selling_type (self);
}

GPtrArray *
tdm_deal_rules_check (const TdmDealRecord *record, TdmDealCheck check)
{
  Inspection self = { record, check, g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free) };

  inspect (&self);
  return self.problems;
}

/* The bit of the member a problem is about: "team[0].email" is in "team". */
static TdmDealFields
field_of (const TdmProblem *problem)
{
  static const TdmDealFields fields[] = {
    TDM_DEAL_FIELD_NAME,     TDM_DEAL_FIELD_VALUE,         TDM_DEAL_FIELD_CURRENCY, TDM_DEAL_FIELD_CLOSE_DATE,
    TDM_DEAL_FIELD_CRM_ID,   TDM_DEAL_FIELD_CAMPAIGN_ID,   TDM_DEAL_FIELD_NOTES,    TDM_DEAL_FIELD_CONTACT,
    TDM_DEAL_FIELD_CUSTOMER, TDM_DEAL_FIELD_PRIVATE_NOTES, TDM_DEAL_FIELD_TEAM,     TDM_DEAL_FIELD_SOLUTIONS,
    TDM_DEAL_FIELD_CONSENT,  TDM_DEAL_FIELD_HELP,          TDM_DEAL_FIELD_TAGS,     TDM_DEAL_FIELD_NEXT_STEP,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *member = tdm_deal_fields_get_first_member (fields[i]);
      gsize length = strlen (member);

      if (g_str_has_prefix (problem->field, member) && strchr (".[", problem->field[length]) != NULL)
        return fields[i];
    }

  /* The identity that only files bring is no member anybody changes: it always counts. */
  return (TdmDealFields) G_MAXUINT;
}

static gboolean
require (const TdmDealRecord *record, TdmDealCheck check, TdmDealFields fields, GError **error)
{
  g_autoptr (GPtrArray) problems = tdm_deal_rules_check (record, check);

  for (guint i = 0; i < problems->len; i++)
    {
      const TdmProblem *problem = problems->pdata[i];

      if ((field_of (problem) & fields) != 0)
        {
          tdm_rule_error_set (error, problem->code, problem->field);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
tdm_deal_rules_require (const TdmDealRecord *record, TdmDealCheck check, GError **error)
{
  return require (record, check, (TdmDealFields) G_MAXUINT, error);
}

/**
 * tdm_deal_rules_require_members:
 * @record: the deal as it will be
 * @check: what is about to be done
 * @fields: the members that change
 * @error: (out) (optional): the first problem in one of them
 *
 * A deal that came without a name or a team can still get its value corrected.
 *
 * Returns: whether none of the changed members breaks a rule
 */
gboolean
tdm_deal_rules_require_members (const TdmDealRecord *record,
                                TdmDealCheck check,
                                TdmDealFields fields,
                                GError **error)
{
  return require (record, check, fields, error);
}

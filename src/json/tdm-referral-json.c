/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a referral of Partner Center's Referrals API into a deal.
 *
 * A member that is absent says nothing; one that is null has no value. Tokens nobody knows are no error: the raw
 * JSON keeps them. */

#include "tdm-referral-json.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-date-text.h"
#include "tdm-referral-state-private.h"
#include "tdm-referral-value-private.h"
#include "tdm-rules.h"

#define NO_DATE "0001-01-01" /* how the service's platform writes a date that was never set */

typedef struct
{
  yyjson_val *referral;
  TdmDealRecord *record;
  TdmDealFields fields;
  TdmReferralFault *fault;
} Reading;

void
tdm_referral_fault_clear (TdmReferralFault *self)
{
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->reason, g_free);
}

static gboolean
refuse (Reading *self, const char *member, const char *value, const char *reason)
{
  self->fault->member = g_strdup (member);
  self->fault->value = g_strdup (value);
  self->fault->reason = g_strdup (reason);
  return FALSE;
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

/* ---- members ---- */

/* GUIDs are the same in either case, and files differ. */
static char *
dup_id (yyjson_val *object, const char *name)
{
  g_autofree char *id = tdm_referral_value_dup_line (object, name);

  if (id != NULL && g_uuid_string_is_valid (id))
    return g_ascii_strdown (id, -1);

  return g_steal_pointer (&id);
}

static gboolean
read_ids (Reading *self)
{
  yyjson_val *id = yyjson_obj_get (self->referral, "id");

  if (!yyjson_is_str (id))
    return refuse (self, "id", NULL, "a referral has an id");

  replace (&self->record->referral_id, dup_id (self->referral, "id"));
  if (self->record->referral_id == NULL)
    return refuse (self, "id", NULL, "a referral has an id");

  if (tdm_referral_value_has (self->referral, "engagementId"))
    {
      replace (&self->record->engagement_id, dup_id (self->referral, "engagementId"));
      self->fields |= TDM_DEAL_FIELD_ENGAGEMENT_ID;
    }

  return TRUE;
}

static void
read_line (Reading *self, yyjson_val *object, const char *name, char **out, TdmDealFields field)
{
  if (!tdm_referral_value_has (object, name))
    return;

  replace (out, tdm_referral_value_dup_line (object, name));
  self->fields |= field;
}

static void
read_text (Reading *self, yyjson_val *object, const char *name, char **out, TdmDealFields field)
{
  if (!tdm_referral_value_has (object, name))
    return;

  replace (out, tdm_referral_value_dup_text (object, name));
  self->fields |= field;
}

static gboolean
read_instant (Reading *self, const char *name, gint64 *out, TdmDealFields field)
{
  g_autofree char *text = tdm_referral_value_dup_line (self->referral, name);

  if (!tdm_referral_value_has (self->referral, name))
    return TRUE;

  *out = TDM_NO_TIME;
  self->fields |= field;
  if (text == NULL || g_str_has_prefix (text, NO_DATE) || tdm_date_text_read_instant (text, out))
    return TRUE;

  return refuse (self, name, text, "not a date");
}

static gboolean
read_value (Reading *self, yyjson_val *details)
{
  g_autofree char *value = tdm_referral_value_dup_line (details, "dealValue");

  if (!tdm_referral_value_has (details, "dealValue"))
    return TRUE;
  if (value != NULL && !tdm_amount_is_valid (value))
    return refuse (self, "details.dealValue", value, "not an amount");

  replace (&self->record->value, g_steal_pointer (&value));
  self->fields |= TDM_DEAL_FIELD_VALUE;
  return TRUE;
}

static gboolean
read_currency (Reading *self, yyjson_val *details)
{
  g_autofree char *written = tdm_referral_value_dup_line (details, "currency");
  g_autofree char *currency = written != NULL ? g_ascii_strup (written, -1) : NULL;

  if (!tdm_referral_value_has (details, "currency"))
    return TRUE;
  if (currency != NULL && (strlen (currency) != 3 || strspn (currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
    return refuse (self, "details.currency", written, "not a currency code");

  replace (&self->record->currency, g_steal_pointer (&currency));
  self->fields |= TDM_DEAL_FIELD_CURRENCY;
  return TRUE;
}

static gboolean
read_close_date (Reading *self, yyjson_val *details)
{
  g_autofree char *written = tdm_referral_value_dup_line (details, "closingDateTime");
  g_autofree char *date = NULL;

  if (!tdm_referral_value_has (details, "closingDateTime"))
    return TRUE;
  if (written != NULL && !g_str_has_prefix (written, NO_DATE))
    {
      date = tdm_date_text_read (written);
      if (date == NULL)
        return refuse (self, "details.closingDateTime", written, "not a date");
    }

  replace (&self->record->close_date, g_steal_pointer (&date));
  self->fields |= TDM_DEAL_FIELD_CLOSE_DATE;
  return TRUE;
}

static gboolean
is_microsoft_solution (const char *id)
{
  GPtrArray *known = tdm_rules_get ()->microsoft_solutions;

  for (guint i = 0; i < known->len; i++)
    if (g_strcmp0 (((const TdmCode *) g_ptr_array_index (known, i))->code, id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_own_solution (yyjson_val *referral, const char *id)
{
  yyjson_val *targets = yyjson_obj_get (referral, "target");

  for (guint i = 0; i < tdm_referral_value_count (targets); i++)
    {
      yyjson_val *target = tdm_referral_value_element (targets, i);

      if (tdm_referral_value_is (target, "type", "SolutionProfile") &&
          tdm_referral_value_is (target, "id", id))
        return TRUE;
    }

  return FALSE;
}

static TdmSolutionKind
get_solution_kind (yyjson_val *referral, yyjson_val *solution, const char *id)
{
  if (tdm_referral_value_is (solution, "type", "Category") || is_microsoft_solution (id))
    return TDM_SOLUTION_KIND_MICROSOFT;

  return is_own_solution (referral, id) ? TDM_SOLUTION_KIND_OWN : TDM_SOLUTION_KIND_UNKNOWN;
}

static void
read_solutions (Reading *self, yyjson_val *list)
{
  g_ptr_array_set_size (self->record->solutions, 0);
  self->fields |= TDM_DEAL_FIELD_SOLUTIONS;

  for (guint i = 0; i < tdm_referral_value_count (list); i++)
    {
      yyjson_val *solution = tdm_referral_value_element (list, i);
      g_autofree char *id = tdm_referral_value_dup_line (solution, "id");
      g_autofree char *name = tdm_referral_value_dup_line (solution, "name");

      if (id != NULL || name != NULL)
        g_ptr_array_add (
          self->record->solutions,
          tdm_solution_new (id != NULL ? id : name, name,
                            get_solution_kind (self->referral, solution, id != NULL ? id : name)));
    }
}

static gboolean
read_details (Reading *self)
{
  yyjson_val *details = yyjson_obj_get (self->referral, "details");
  yyjson_val *requirements = yyjson_obj_get (details, "requirements");

  read_text (self, details, "notes", &self->record->notes, TDM_DEAL_FIELD_NOTES);
  if (!read_value (self, details) || !read_currency (self, details) || !read_close_date (self, details))
    return FALSE;
  if (yyjson_is_null (requirements) || tdm_referral_value_has (requirements, "solutions"))
    read_solutions (self, yyjson_obj_get (requirements, "solutions"));

  return TRUE;
}

static TdmPerson *
read_person (yyjson_val *member)
{
  g_autoptr (TdmPerson) person = tdm_person_new (NULL, NULL, NULL, NULL);

  person->first_name = tdm_referral_value_dup_line (member, "firstName");
  person->last_name = tdm_referral_value_dup_line (member, "lastName");
  person->phone = tdm_referral_value_dup_line (member, "phoneNumber");
  person->email = tdm_referral_value_dup_line (member, "email");
  return tdm_person_is_empty (person) ? NULL : g_steal_pointer (&person);
}

static void
read_team (Reading *self)
{
  yyjson_val *team = yyjson_obj_get (self->referral, "team");

  if (team == NULL)
    return;

  g_ptr_array_set_size (self->record->team, 0);
  self->fields |= TDM_DEAL_FIELD_TEAM;
  for (guint i = 0; i < tdm_referral_value_count (team); i++)
    {
      TdmPerson *person = read_person (tdm_referral_value_element (team, i));

      if (person != NULL)
        g_ptr_array_add (self->record->team, person);
    }
}

static void
read_contact (Reading *self, yyjson_val *profile)
{
  yyjson_val *team = yyjson_obj_get (profile, "team");
  TdmPerson *contact = NULL;

  if (team == NULL)
    return;

  for (guint i = 0; contact == NULL && i < tdm_referral_value_count (team); i++)
    contact = read_person (tdm_referral_value_element (team, i));

  g_clear_pointer (&self->record->contact, tdm_person_free);
  self->record->contact = contact;
  self->fields |= TDM_DEAL_FIELD_CONTACT;
}

static char *
dup_duns (yyjson_val *profile)
{
  yyjson_val *ids = yyjson_obj_get (profile, "ids");

  for (guint i = 0; i < tdm_referral_value_count (ids); i++)
    {
      yyjson_val *id = tdm_referral_value_element (ids, i);

      if (tdm_referral_value_is (id, "profileType", "Duns"))
        return tdm_referral_value_dup_line (id, "id");
    }

  return NULL;
}

static gboolean
read_country (Reading *self, yyjson_val *address)
{
  g_autofree char *written = tdm_referral_value_dup_line (address, "country");
  g_autofree char *country = written != NULL ? g_ascii_strup (written, -1) : NULL;

  if (country != NULL && (strlen (country) != 2 || strspn (country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 2))
    return refuse (self, "customerProfile.address.country", written, "not a two-letter country code");

  replace (&self->record->customer->country, g_steal_pointer (&country));
  return TRUE;
}

static gboolean
read_customer (Reading *self)
{
  yyjson_val *profile = yyjson_obj_get (self->referral, "customerProfile");
  yyjson_val *address = yyjson_obj_get (profile, "address");
  TdmCustomer *customer = self->record->customer;

  if (profile == NULL)
    return TRUE;

  replace (&customer->name, tdm_referral_value_dup_line (profile, "name"));
  replace (&customer->city, tdm_referral_value_dup_line (address, "city"));
  replace (&customer->address_line1, tdm_referral_value_dup_line (address, "addressLine1"));
  replace (&customer->address_line2, tdm_referral_value_dup_line (address, "addressLine2"));
  replace (&customer->state, tdm_referral_value_dup_line (address, "state"));
  replace (&customer->postal_code, tdm_referral_value_dup_line (address, "postalCode"));
  replace (&customer->duns, dup_duns (profile));
  self->fields |= TDM_DEAL_FIELD_CUSTOMER;
  read_contact (self, profile);
  return read_country (self, address);
}

/* ---- what several members say together ---- */

static void
read_stage (Reading *self)
{
  TdmOutcome outcome = TDM_OUTCOME_NONE;

  if (tdm_referral_find_stage (self->referral, &self->record->stage))
    {
      if (self->record->stage == TDM_STAGE_ARCHIVED)
        tdm_referral_find_outcome (self->referral, &outcome);
      self->record->outcome = outcome;
      self->fields |= TDM_DEAL_FIELD_STAGE;
    }

  read_text (self, self->referral, "statusReason", &self->record->status_reason,
             TDM_DEAL_FIELD_STATUS_REASON);
}

/* §13.3. Without a trace of Microsoft's copy the share flag tells what a new deal is; a shared one that is here
 * already may be co-sell all the same, since the copy need not be in the same file. */
static void
read_type (Reading *self)
{
  yyjson_val *consent = yyjson_obj_get (self->referral, "consent");
  gboolean shared = tdm_referral_value_is (self->referral, "type", "Shared");

  if (shared && tdm_referral_is_connected_to_microsoft (self->referral))
    self->record->type = TDM_DEAL_TYPE_CO_SELL;
  else if (tdm_referral_value_is_true (consent, "consentToShareReferralWithMicrosoftSellers"))
    self->record->type = TDM_DEAL_TYPE_PARTNER_LED;
  else
    self->record->type = TDM_DEAL_TYPE_PRIVATE;

  if (self->record->type == TDM_DEAL_TYPE_CO_SELL || (!shared && consent != NULL))
    self->fields |= TDM_DEAL_FIELD_TYPE;
}

static void
read_consent (Reading *self)
{
  yyjson_val *consent = yyjson_obj_get (self->referral, "consent");

  if (consent == NULL)
    return;

  /* The doubled “ToTo” is the wire's own spelling. */
  self->record->consent = tdm_referral_value_is_true (consent, "consentToToShareInfoWithOthers");
  self->fields |= TDM_DEAL_FIELD_CONSENT;
}

static void
read_help (Reading *self, yyjson_val *invitation, gboolean requested)
{
  TdmDealRecord *record = self->record;

  replace (&record->help_kind, NULL);
  if (!tdm_referral_value_is (invitation, "assistanceRequestCode", "Unknown"))
    record->help_kind = tdm_referral_value_dup_line (invitation, "assistanceRequestCode");
  replace (&record->help_notes, tdm_referral_value_dup_text (invitation, "notes"));
  record->help_requested = requested;
  self->fields |= TDM_DEAL_FIELD_HELP;
}

static char *
dup_sender (yyjson_val *referral)
{
  g_autofree char *name =
    tdm_referral_value_dup_line (tdm_referral_get_inviter (referral), "organizationName");

  if (name == NULL && tdm_referral_is_invited_by_microsoft (referral))
    return g_strdup ("Microsoft");

  return g_steal_pointer (&name);
}

/* Whoever invites asks; what an inbound deal asks of us is no request of ours. */
static void
read_invitation (Reading *self)
{
  yyjson_val *invitation = yyjson_obj_get (self->referral, "inviteContext");

  if (invitation == NULL)
    return;

  read_help (self, invitation,
             tdm_referral_is_invited_by_own (self->referral) &&
               tdm_referral_is_for_microsoft (self->referral));
  if (tdm_referral_is_invited_by_other (self->referral))
    {
      replace (&self->record->sender, dup_sender (self->referral));
      self->fields |= TDM_DEAL_FIELD_SENDER;
    }
}

static gboolean
read_instants (Reading *self)
{
  TdmDealRecord *record = self->record;

  return read_instant (self, "createdDateTime", &record->created, TDM_DEAL_FIELD_CREATED) &&
         read_instant (self, "updatedDateTime", &record->updated, TDM_DEAL_FIELD_UPDATED) &&
         read_instant (self, "expirationDateTime", &record->expiration, TDM_DEAL_FIELD_EXPIRATION);
}

static void
read_rest (Reading *self)
{
  TdmDealRecord *record = self->record;

  read_line (self, self->referral, "name", &record->name, TDM_DEAL_FIELD_NAME);
  read_line (self, self->referral, "externalReferenceId", &record->crm_id, TDM_DEAL_FIELD_CRM_ID);
  read_line (self, self->referral, "campaignId", &record->campaign_id, TDM_DEAL_FIELD_CAMPAIGN_ID);
  read_line (self, self->referral, "eTag", &record->etag, TDM_DEAL_FIELD_ETAG);
  if (tdm_referral_value_has (self->referral, "favorite"))
    {
      record->favorite = tdm_referral_value_is_true (self->referral, "favorite");
      self->fields |= TDM_DEAL_FIELD_FAVORITE;
    }

  replace (&record->raw_json, tdm_json_write (self->referral));
  self->fields |= TDM_DEAL_FIELD_RAW_JSON;
}

/* Recursion is safe: the reader let no deep nesting through. */
static gboolean
has_long_text (yyjson_val *value)
{
  yyjson_val *key, *inner;
  size_t i, n;

  if (yyjson_is_str (value))
    return yyjson_get_len (value) > TDM_JSON_MAX_TEXT;

  yyjson_obj_foreach (value, i, n, key, inner)
  {
    if (has_long_text (inner))
      return TRUE;
  }
  yyjson_arr_foreach (value, i, n, inner)
  {
    if (has_long_text (inner))
      return TRUE;
  }

  return FALSE;
}

/**
 * tdm_referral_json_read:
 * @fields: (out): the members that were there
 * @fault: (out): why not, when this returns FALSE; zeroed by the caller
 *
 * Reads one referral, tolerating the drift of shapes in referrals-api §18 P6.
 *
 * Returns: FALSE when it has no id, a number or date that is none, or a text of more than %TDM_JSON_MAX_TEXT bytes
 */
gboolean
tdm_referral_json_read (yyjson_val *referral,
                        TdmDealRecord *record,
                        TdmDealFields *fields,
                        TdmReferralFault *fault)
{
  Reading self = { referral, record, 0, fault };

  if (!yyjson_is_obj (referral))
    return refuse (&self, NULL, NULL, "not an object");
  if (has_long_text (referral))
    return refuse (&self, NULL, NULL, "a text longer than 1 MiB");
  if (!read_ids (&self) || !read_instants (&self) || !read_details (&self) || !read_customer (&self))
    return FALSE;

  read_team (&self);
  read_stage (&self);
  if (tdm_referral_find_direction (referral, &record->direction))
    self.fields |= TDM_DEAL_FIELD_DIRECTION;
  read_type (&self);
  read_consent (&self);
  read_invitation (&self);
  read_rest (&self);
  *fields = self.fields;
  return TRUE;
}

/**
 * tdm_referral_json_apply_microsoft_copy:
 * @copy: Microsoft's referral of the same engagement
 * @record: the company's own deal
 * @fields: (inout): gains what @copy brings
 *
 * Microsoft's answer, when it was asked, and what for, all stand in its copy (§6.3).
 */
void
tdm_referral_json_apply_microsoft_copy (yyjson_val *copy, TdmDealRecord *record, TdmDealFields *fields)
{
  TdmReferralFault fault = { NULL };
  Reading self = { copy, record, 0, &fault };
  yyjson_val *invitation = yyjson_obj_get (copy, "inviteContext");

  record->microsoft_status = tdm_referral_find_microsoft_status (copy);
  record->type = TDM_DEAL_TYPE_CO_SELL;
  self.fields = TDM_DEAL_FIELD_MICROSOFT_STATUS | TDM_DEAL_FIELD_TYPE;

  if (invitation != NULL && !tdm_referral_is_invited_by_microsoft (copy))
    {
      read_help (&self, invitation, TRUE);
      read_instant (&self, "createdDateTime", &record->invited, TDM_DEAL_FIELD_INVITED);
    }

  *fields |= self.fields;
  tdm_referral_fault_clear (&fault);
}

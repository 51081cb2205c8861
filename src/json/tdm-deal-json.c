/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a deal from our own JSON. */

#include "tdm-deal-json.h"

#include "tdm-json-member-private.h"
#include "tdm-private-words.h"
#include "tdm-registration-json-private.h"
#include "tdm-rules.h"
#include "tdm-timeline-json-private.h"

/* What one read fills. */
typedef struct
{
  TdmDealJsonMode mode;
  TdmDealRecord *record;
  TdmDealFields fields;
  GPtrArray *timeline;
} Reading;

typedef gboolean (*TakeFunc) (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error);

/* In which modes a member is taken; in NEW the others are ignored, elsewhere they are refused. */
typedef enum
{
  IN_NEW = 1 << TDM_DEAL_JSON_NEW,
  IN_EDIT = 1 << TDM_DEAL_JSON_EDIT,
  IN_INVITE = 1 << TDM_DEAL_JSON_INVITE,
  IN_ARCHIVE = 1 << TDM_DEAL_JSON_ARCHIVE,
} Modes;

#define FORM (IN_NEW | IN_EDIT | IN_ARCHIVE)
#define HELP (IN_NEW | IN_INVITE | IN_ARCHIVE)

typedef struct
{
  const char *name;
  Modes modes;
  TdmDealFields field;
  TakeFunc take; /* or: */
  gboolean (*take_text) (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
  gsize offset; /* of the text in TdmDealRecord */
} Member;

static const TdmJsonTextMember person_members[] = {
  { "firstName", tdm_json_take_line, G_STRUCT_OFFSET (TdmPerson, first_name) },
  { "lastName", tdm_json_take_line, G_STRUCT_OFFSET (TdmPerson, last_name) },
  { "phone", tdm_json_take_line, G_STRUCT_OFFSET (TdmPerson, phone) },
  { "email", tdm_json_take_line, G_STRUCT_OFFSET (TdmPerson, email) },
};

static const TdmJsonTextMember customer_members[] = {
  { "name", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, name) },
  { "country", tdm_json_take_country, G_STRUCT_OFFSET (TdmCustomer, country) },
  { "city", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, city) },
  { "addressLine1", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, address_line1) },
  { "addressLine2", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, address_line2) },
  { "state", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, state) },
  { "postalCode", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, postal_code) },
  { "duns", tdm_json_take_line, G_STRUCT_OFFSET (TdmCustomer, duns) },
};

static TdmPerson *
take_person (const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_autoptr (TdmPerson) person = tdm_person_new (NULL, NULL, NULL, NULL);

  if (!tdm_json_take_object (path, value, person_members, G_N_ELEMENTS (person_members), person, error))
    return NULL;

  return g_steal_pointer (&person);
}

static gboolean
take_contact (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_autoptr (TdmPerson) contact = NULL;

  if (!yyjson_is_null (value) && (contact = take_person (path, value, error)) == NULL)
    return FALSE;
  if (contact != NULL && tdm_person_is_empty (contact))
    g_clear_pointer (&contact, tdm_person_free);

  g_clear_pointer (&self->record->contact, tdm_person_free);
  self->record->contact = g_steal_pointer (&contact);
  self->fields |= TDM_DEAL_FIELD_CONTACT;
  return TRUE;
}

static gboolean
take_customer_member (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  if (g_str_equal (path->name, "contact"))
    return take_contact (self, path, value, error);

  for (gsize i = 0; i < G_N_ELEMENTS (customer_members); i++)
    if (g_str_equal (customer_members[i].name, path->name))
      {
        if (self->mode == TDM_DEAL_JSON_INVITE)
          return tdm_json_refuse (path, TDM_RULE_ERROR_NOT_EDITABLE, error);
        self->fields |= TDM_DEAL_FIELD_CUSTOMER;
        return customer_members[i].take (
          path, value, G_STRUCT_MEMBER_P (self->record->customer, customer_members[i].offset), error);
      }

  return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
}

/* Members that are not there keep what the record had. */
static gboolean
take_customer (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  yyjson_val *key, *member;
  size_t i, n;

  if (!yyjson_is_obj (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (value, i, n, key, member)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };

    if (!take_customer_member (self, &here, member, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_team (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  g_ptr_array_set_size (self->record->team, 0);
  yyjson_arr_foreach (value, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    TdmPerson *person = take_person (&here, element, error);

    if (person == NULL)
      return FALSE;
    g_ptr_array_add (self->record->team, person);
  }

  return TRUE;
}

static gboolean
take_solution_kind (const TdmJsonPath *path, yyjson_val *value, TdmSolutionKind *kind, GError **error)
{
  if ((yyjson_is_null (value) || yyjson_is_str (value)) &&
      tdm_solution_kind_from_token (yyjson_get_str (value), kind))
    return TRUE;

  return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
}

static gboolean
take_solution_member (const TdmJsonPath *path, yyjson_val *value, TdmSolution *solution, GError **error)
{
  if (g_str_equal (path->name, "id"))
    return tdm_json_take_line (path, value, &solution->id, error);
  if (g_str_equal (path->name, "name"))
    return tdm_json_take_line (path, value, &solution->name, error);
  if (g_str_equal (path->name, "kind"))
    return take_solution_kind (path, value, &solution->kind, error);

  return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
}

static TdmSolution *
take_solution (const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_autoptr (TdmSolution) solution = tdm_solution_new (NULL, NULL, TDM_SOLUTION_KIND_UNKNOWN);
  yyjson_val *key, *member;
  size_t i, n;

  if (!yyjson_is_obj (value))
    {
      tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
      return NULL;
    }

  yyjson_obj_foreach (value, i, n, key, member)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };

    if (!take_solution_member (&here, member, solution, error))
      return NULL;
  }

  return g_steal_pointer (&solution);
}

static gboolean
take_solutions (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  g_ptr_array_set_size (self->record->solutions, 0);
  yyjson_arr_foreach (value, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    TdmSolution *solution = take_solution (&here, element, error);

    if (solution == NULL)
      return FALSE;
    g_ptr_array_add (self->record->solutions, solution);
  }

  return TRUE;
}

static gboolean
take_tags (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_arr_foreach (value, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    g_autofree char *tag = NULL;

    if (!tdm_json_take_line (&here, element, &tag, error))
      return FALSE;
    if (tag != NULL)
      g_strv_builder_take (tags, g_steal_pointer (&tag));
  }

  g_strfreev (self->record->private_words->tags);
  self->record->private_words->tags = g_strv_builder_end (tags);
  if (*self->record->private_words->tags == NULL)
    g_clear_pointer (&self->record->private_words->tags, g_strfreev);
  return TRUE;
}

static gboolean
take_private_notes (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  return tdm_json_take_text (path, value, &self->record->private_words->notes, error);
}

static const TdmJsonTextMember next_step_members[] = {
  { "text", tdm_json_take_line, G_STRUCT_OFFSET (TdmPrivateWords, next_step) },
  { "date", tdm_json_take_date, G_STRUCT_OFFSET (TdmPrivateWords, next_step_date) },
};

static gboolean
take_next_step (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  TdmPrivateWords *words = self->record->private_words;

  g_clear_pointer (&words->next_step, g_free);
  g_clear_pointer (&words->next_step_date, g_free);

  return yyjson_is_null (value) || tdm_json_take_object (path, value, next_step_members,
                                                         G_N_ELEMENTS (next_step_members), words, error);
}

/* An archive may hold a kind that this version does not know. */
static gboolean
take_help_kind (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  TdmDealRecord *record = self->record;

  if (!tdm_json_take_line (path, value, &record->help_kind, error))
    return FALSE;
  if (record->help_kind == NULL || self->mode == TDM_DEAL_JSON_ARCHIVE)
    return TRUE;
  if (tdm_rules_find_help_kind (record->help_kind) == NULL)
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  return TRUE;
}

static gboolean
take_help_member (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  if (g_str_equal (path->name, "requested"))
    return tdm_json_take_boolean (path, value, &self->record->help_requested, error);
  if (g_str_equal (path->name, "kind"))
    return take_help_kind (self, path, value, error);
  if (g_str_equal (path->name, "notes"))
    return tdm_json_take_text (path, value, &self->record->help_notes, error);

  return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
}

static gboolean
take_help (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  yyjson_val *key, *member;
  size_t i, n;

  if (yyjson_is_null (value))
    {
      self->record->help_requested = FALSE;
      g_clear_pointer (&self->record->help_kind, g_free);
      g_clear_pointer (&self->record->help_notes, g_free);
      return TRUE;
    }
  if (!yyjson_is_obj (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (value, i, n, key, member)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };

    if (!take_help_member (self, &here, member, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_consent (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  return tdm_json_take_boolean (path, value, &self->record->consent, error);
}

static gboolean
take_favorite (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  return tdm_json_take_boolean (path, value, &self->record->favorite, error);
}

/* Text or null that must be one of a vocabulary. */
#define TAKE_TOKEN(member, type)                                                                             \
  static gboolean take_##member (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)  \
  {                                                                                                          \
    if ((yyjson_is_str (value) || yyjson_is_null (value)) &&                                                 \
        type##_from_token (yyjson_get_str (value), &self->record->member))                                   \
      return TRUE;                                                                                           \
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);                                            \
  }

TAKE_TOKEN (direction, tdm_direction)
TAKE_TOKEN (stage, tdm_stage)
TAKE_TOKEN (outcome, tdm_outcome)
TAKE_TOKEN (microsoft_status, tdm_microsoft_status)

/* Of a new deal only the wish to let Microsoft sellers see it counts: help alone makes it co-sell, and all else is
 * private (referrals-api.md §6.2). */
static gboolean
take_type (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  TdmDealType type = TDM_DEAL_TYPE_PRIVATE;
  gboolean known = yyjson_is_str (value) && tdm_deal_type_from_token (yyjson_get_str (value), &type);

  if (self->mode != TDM_DEAL_JSON_NEW && !known)
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  self->record->type =
    self->mode == TDM_DEAL_JSON_NEW && type == TDM_DEAL_TYPE_CO_SELL ? TDM_DEAL_TYPE_PRIVATE : type;
  return TRUE;
}

#define TAKE_INSTANT(member)                                                                                 \
  static gboolean take_##member (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)  \
  {                                                                                                          \
    return tdm_json_take_instant (path, value, &self->record->member, error);                                \
  }

TAKE_INSTANT (created)
TAKE_INSTANT (updated)
TAKE_INSTANT (expiration)
TAKE_INSTANT (invited)

static gboolean
take_timeline (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_clear_pointer (&self->timeline, g_ptr_array_unref);
  self->timeline = tdm_timeline_json_read (path, value, error);
  return self->timeline != NULL;
}

/* The referral as it was received, nested. */
static gboolean
take_raw (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  g_clear_pointer (&self->record->raw_json, g_free);
  if (!yyjson_is_null (value))
    self->record->raw_json = tdm_json_write (value);
  return TRUE;
}

static gboolean
take_registration (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  return tdm_registration_json_take (path, value, &self->record->registration, error);
}

static gboolean
take_nothing (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  return TRUE;
}

#define TEXT(member) NULL, tdm_json_take_text, G_STRUCT_OFFSET (TdmDealRecord, member)
#define LINE(member) NULL, tdm_json_take_line, G_STRUCT_OFFSET (TdmDealRecord, member)

/* clang-format off */
static const Member members[] = {
  { "name", FORM, TDM_DEAL_FIELD_NAME, LINE (name) },
  { "value", FORM, TDM_DEAL_FIELD_VALUE, NULL, tdm_json_take_amount, G_STRUCT_OFFSET (TdmDealRecord, value) },
  { "currency", FORM, TDM_DEAL_FIELD_CURRENCY, NULL, tdm_json_take_currency, G_STRUCT_OFFSET (TdmDealRecord, currency) },
  { "closeDate", FORM, TDM_DEAL_FIELD_CLOSE_DATE, NULL, tdm_json_take_date, G_STRUCT_OFFSET (TdmDealRecord, close_date) },
  { "crmId", FORM, TDM_DEAL_FIELD_CRM_ID, LINE (crm_id) },
  { "campaignId", FORM, TDM_DEAL_FIELD_CAMPAIGN_ID, LINE (campaign_id) },
  { "notes", FORM, TDM_DEAL_FIELD_NOTES, TEXT (notes) },
  { "privateNotes", FORM, TDM_DEAL_FIELD_PRIVATE_NOTES, take_private_notes },
  { "tags", FORM, TDM_DEAL_FIELD_TAGS, take_tags },
  { "nextStep", FORM, TDM_DEAL_FIELD_NEXT_STEP, take_next_step },
  { "team", FORM, TDM_DEAL_FIELD_TEAM, take_team },
  { "solutions", FORM, TDM_DEAL_FIELD_SOLUTIONS, take_solutions },
  { "customer", FORM | IN_INVITE, 0, take_customer },
  { "consent", HELP, TDM_DEAL_FIELD_CONSENT, take_consent },
  { "help", HELP, TDM_DEAL_FIELD_HELP, take_help },
  { "favorite", IN_NEW | IN_ARCHIVE, TDM_DEAL_FIELD_FAVORITE, take_favorite },
  { "referralId", IN_ARCHIVE, 0, LINE (referral_id) },
  { "engagementId", IN_ARCHIVE, TDM_DEAL_FIELD_ENGAGEMENT_ID, LINE (engagement_id) },
  { "statusReason", IN_ARCHIVE, TDM_DEAL_FIELD_STATUS_REASON, TEXT (status_reason) },
  { "direction", IN_ARCHIVE, TDM_DEAL_FIELD_DIRECTION, take_direction },
  { "stage", IN_ARCHIVE, TDM_DEAL_FIELD_STAGE, take_stage },
  { "outcome", IN_ARCHIVE, TDM_DEAL_FIELD_STAGE, take_outcome },
  { "type", IN_NEW | IN_ARCHIVE, TDM_DEAL_FIELD_TYPE, take_type },
  { "microsoftStatus", IN_ARCHIVE, TDM_DEAL_FIELD_MICROSOFT_STATUS, take_microsoft_status },
  { "created", IN_ARCHIVE, TDM_DEAL_FIELD_CREATED, take_created },
  { "updated", IN_ARCHIVE, TDM_DEAL_FIELD_UPDATED, take_updated },
  { "timeline", IN_ARCHIVE, 0, take_timeline },
  { "expiration", IN_ARCHIVE, TDM_DEAL_FIELD_EXPIRATION, take_expiration },
  { "invited", IN_ARCHIVE, TDM_DEAL_FIELD_INVITED, take_invited },
  { "sender", IN_ARCHIVE, TDM_DEAL_FIELD_SENDER, LINE (sender) },
  { "etag", IN_ARCHIVE, TDM_DEAL_FIELD_ETAG, LINE (etag) },
  { "registration", IN_ARCHIVE, TDM_DEAL_FIELD_REGISTRATION, take_registration },
  { "raw", IN_ARCHIVE, TDM_DEAL_FIELD_RAW_JSON, take_raw },
  /* The store makes these anew. */
  { "id", IN_ARCHIVE, 0, take_nothing },
  { "deadline", IN_ARCHIVE, 0, take_nothing },
  { "sync", IN_ARCHIVE, 0, take_nothing },
};
/* clang-format on */

static const Member *
find_member (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

static gboolean
take_member (Reading *self, const TdmJsonPath *path, yyjson_val *value, GError **error)
{
  const Member *member = find_member (path->name);

  if (member == NULL)
    return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
  if ((member->modes & (1u << self->mode)) == 0)
    return self->mode == TDM_DEAL_JSON_NEW || tdm_json_refuse (path, TDM_RULE_ERROR_NOT_EDITABLE, error);

  self->fields |= member->field;
  if (member->take != NULL)
    return member->take (self, path, value, error);

  return member->take_text (path, value, G_STRUCT_MEMBER_P (self->record, member->offset), error);
}

/**
 * tdm_deal_json_read:
 * @object: one deal
 * @record: where the members go; those that are not there keep what it had, also inside `customer` and `help`
 * @fields: (out): the members that were there
 * @timeline: (out) (optional) (transfer full) (nullable) (element-type TdmTimelineEntry): the history, when there
 *   is one and @mode is %TDM_DEAL_JSON_ARCHIVE
 *
 * Reads the shape of `cli.md`. After an error @record holds a part of the members.
 *
 * Returns: FALSE with a `TDM_RULE_ERROR` that names the member
 */
gboolean
tdm_deal_json_read (yyjson_val *object,
                    TdmDealJsonMode mode,
                    TdmDealRecord *record,
                    TdmDealFields *fields,
                    GPtrArray **timeline,
                    GError **error)
{
  Reading self = { mode, record, 0, NULL };
  gboolean done = TRUE;
  yyjson_val *key, *value;
  size_t i, n;

  if (!yyjson_is_obj (object))
    {
      g_set_error_literal (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NOT_OURS, "a deal must be a JSON object");
      return FALSE;
    }

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath path = { NULL, yyjson_get_str (key), 0 };

    done = done && take_member (&self, &path, value, error);
  }

  *fields = self.fields;
  if (timeline != NULL)
    *timeline = g_steal_pointer (&self.timeline);
  g_clear_pointer (&self.timeline, g_ptr_array_unref);
  return done;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as values: copies, changes laid over them, differences and the deadline. */

#include "tdm-deal-record.h"
#include "tdm-private-words.h"
#include "tdm-registration.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TdmDealRecord, tdm_deal_record, tdm_deal_record_copy, tdm_deal_record_free)

#define WINDOW_DAY (24 * G_TIME_SPAN_HOUR)

typedef struct
{
  TdmDealFields field; /* 0: no change may bring it */
  gsize offset;
} Member;

/* A list of its own for each kind of C member, so that no member is forgotten by copy, apply or diff. */
#define M(field, member) { field, G_STRUCT_OFFSET (TdmDealRecord, member) }

static const Member text_members[] = {
  M (0, referral_id),
  M (TDM_DEAL_FIELD_ENGAGEMENT_ID, engagement_id),
  M (TDM_DEAL_FIELD_NAME, name),
  M (TDM_DEAL_FIELD_NOTES, notes),
  M (TDM_DEAL_FIELD_CRM_ID, crm_id),
  M (TDM_DEAL_FIELD_CAMPAIGN_ID, campaign_id),
  M (TDM_DEAL_FIELD_STATUS_REASON, status_reason),
  M (TDM_DEAL_FIELD_VALUE, value),
  M (TDM_DEAL_FIELD_CURRENCY, currency),
  M (TDM_DEAL_FIELD_CLOSE_DATE, close_date),
  M (TDM_DEAL_FIELD_HELP, help_kind),
  M (TDM_DEAL_FIELD_HELP, help_notes),
  M (TDM_DEAL_FIELD_SENDER, sender),
  M (TDM_DEAL_FIELD_ETAG, etag),
  M (TDM_DEAL_FIELD_RAW_JSON, raw_json),
};

/* Enumerations and booleans are all ints to the compiler. */
static const Member int_members[] = {
  M (TDM_DEAL_FIELD_DIRECTION, direction),
  M (TDM_DEAL_FIELD_STAGE, stage),
  M (TDM_DEAL_FIELD_STAGE, outcome),
  M (TDM_DEAL_FIELD_TYPE, type),
  M (TDM_DEAL_FIELD_MICROSOFT_STATUS, microsoft_status),
  M (TDM_DEAL_FIELD_FAVORITE, favorite),
  M (TDM_DEAL_FIELD_CONSENT, consent),
  M (TDM_DEAL_FIELD_HELP, help_requested),
};

static const Member time_members[] = {
  M (TDM_DEAL_FIELD_CREATED, created),
  M (TDM_DEAL_FIELD_UPDATED, updated),
  M (TDM_DEAL_FIELD_EXPIRATION, expiration),
  M (TDM_DEAL_FIELD_INVITED, invited),
};
#undef M

G_STATIC_ASSERT (sizeof (TdmStage) == sizeof (int));

#define TEXT_AT(self, m) G_STRUCT_MEMBER (char *, (self), (m).offset)
#define INT_AT(self, m) G_STRUCT_MEMBER (int, (self), (m).offset)
#define TIME_AT(self, m) G_STRUCT_MEMBER (gint64, (self), (m).offset)

/* In the order of the bits of TdmDealFields. */
static const char *const field_members[] = {
  "name",
  "value",
  "currency",
  "closeDate",
  "crmId",
  "campaignId",
  "notes",
  "privateNotes",
  "tags",
  "team",
  "solutions",
  "customer",
  "customer.contact",
  "consent",
  "help",
  "stage",
  "statusReason",
  "type",
  "direction",
  "microsoftStatus",
  "favorite",
  "engagementId",
  "created",
  "updated",
  "expiration",
  "invited",
  "etag",
  "rawJson",
  "sender",
  "nextStep",
  "registration",
};

static GPtrArray *
new_team (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_person_free);
}

static GPtrArray *
new_solutions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_free);
}

static gpointer
copy_person (gconstpointer person, gpointer data)
{
  return tdm_person_copy (person);
}

static gpointer
copy_solution (gconstpointer solution, gpointer data)
{
  return tdm_solution_copy (solution);
}

/**
 * tdm_deal_fields_get_first_member:
 * @fields: a set of members
 *
 * Returns: (nullable): what the JSON of a deal calls the first of them
 */
const char *
tdm_deal_fields_get_first_member (TdmDealFields fields)
{
  int bit = g_bit_nth_lsf (fields, -1);

  return bit >= 0 && bit < (int) G_N_ELEMENTS (field_members) ? field_members[bit] : NULL;
}

/**
 * tdm_deal_record_new:
 *
 * Returns: (transfer full): a deal without any value: no customer name, empty team, no solutions
 */
TdmDealRecord *
tdm_deal_record_new (void)
{
  TdmDealRecord *self = g_new0 (TdmDealRecord, 1);

  self->private_words = tdm_private_words_new ();
  self->customer = tdm_customer_new ();
  self->team = new_team ();
  self->solutions = new_solutions ();
  return self;
}

/**
 * tdm_deal_record_copy:
 * @self: (nullable):
 *
 * Returns: (transfer full) (nullable): a deep copy, %NULL for %NULL
 */
TdmDealRecord *
tdm_deal_record_copy (const TdmDealRecord *self)
{
  TdmDealRecord *copy;

  if (self == NULL)
    return NULL;

  copy = g_new (TdmDealRecord, 1);
  *copy = *self;
  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    TEXT_AT (copy, text_members[i]) = g_strdup (TEXT_AT (self, text_members[i]));

  copy->private_words = tdm_private_words_copy (self->private_words);
  copy->customer = tdm_customer_copy (self->customer);
  copy->registration = tdm_registration_copy (self->registration);
  copy->contact = tdm_person_copy (self->contact);
  copy->team = g_ptr_array_copy (self->team, (GCopyFunc) copy_person, NULL);
  copy->solutions = g_ptr_array_copy (self->solutions, (GCopyFunc) copy_solution, NULL);
  return copy;
}

void
tdm_deal_record_free (TdmDealRecord *self)
{
  if (self == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    g_free (TEXT_AT (self, text_members[i]));

  tdm_private_words_free (self->private_words);
  tdm_customer_free (self->customer);
  tdm_registration_free (self->registration);
  tdm_person_free (self->contact);
  g_ptr_array_unref (self->team);
  g_ptr_array_unref (self->solutions);
  g_free (self);
}

static const char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static void
apply_plain_members (TdmDealRecord *self, const TdmDealRecord *from, TdmDealFields fields)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    if ((fields & text_members[i].field) != 0)
      g_set_str (&TEXT_AT (self, text_members[i]), text_or_null (TEXT_AT (from, text_members[i])));

  for (gsize i = 0; i < G_N_ELEMENTS (int_members); i++)
    if ((fields & int_members[i].field) != 0)
      INT_AT (self, int_members[i]) = INT_AT (from, int_members[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (time_members); i++)
    if ((fields & time_members[i].field) != 0)
      TIME_AT (self, time_members[i]) = TIME_AT (from, time_members[i]);
}

static void
set_customer (TdmDealRecord *self, const TdmCustomer *customer)
{
  TdmCustomer *copy = tdm_customer_copy (customer);

  tdm_customer_free (self->customer);
  self->customer = copy;
}

static void
set_contact (TdmDealRecord *self, const TdmPerson *contact)
{
  TdmPerson *copy = tdm_person_is_empty (contact) ? NULL : tdm_person_copy (contact);

  tdm_person_free (self->contact);
  self->contact = copy;
}

static void
set_registration (TdmDealRecord *self, const TdmRegistration *registration)
{
  TdmRegistration *copy = tdm_registration_copy (registration);

  tdm_registration_free (self->registration);
  self->registration = copy;
}

static void
set_array (GPtrArray **array, GPtrArray *from, GCopyFunc copy_func)
{
  GPtrArray *copy = g_ptr_array_copy (from, copy_func, NULL);

  g_ptr_array_unref (*array);
  *array = copy;
}

/**
 * tdm_deal_record_apply:
 * @self: the deal to change
 * @from: where the new values come from
 * @fields: which members are copied; an empty text or person clears the member
 *
 * The id and the referral id never change, nor does what the store derives.
 */
void
tdm_deal_record_apply (TdmDealRecord *self, const TdmDealRecord *from, TdmDealFields fields)
{
  g_return_if_fail (self != NULL && from != NULL);

  if (self == from)
    return;

  apply_plain_members (self, from, fields);

  tdm_private_words_apply (self->private_words, from->private_words, fields);
  if ((fields & TDM_DEAL_FIELD_CUSTOMER) != 0)
    set_customer (self, from->customer);
  if ((fields & TDM_DEAL_FIELD_CONTACT) != 0)
    set_contact (self, from->contact);
  if ((fields & TDM_DEAL_FIELD_REGISTRATION) != 0)
    set_registration (self, from->registration);
  if ((fields & TDM_DEAL_FIELD_TEAM) != 0)
    set_array (&self->team, from->team, (GCopyFunc) copy_person);
  if ((fields & TDM_DEAL_FIELD_SOLUTIONS) != 0)
    set_array (&self->solutions, from->solutions, (GCopyFunc) copy_solution);
}

static TdmDealFields
diff_plain_members (const TdmDealRecord *a, const TdmDealRecord *b)
{
  TdmDealFields differ = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    if (g_strcmp0 (text_or_null (TEXT_AT (a, text_members[i])),
                   text_or_null (TEXT_AT (b, text_members[i]))) != 0)
      differ |= text_members[i].field;

  for (gsize i = 0; i < G_N_ELEMENTS (int_members); i++)
    if (INT_AT (a, int_members[i]) != INT_AT (b, int_members[i]))
      differ |= int_members[i].field;

  for (gsize i = 0; i < G_N_ELEMENTS (time_members); i++)
    if (TIME_AT (a, time_members[i]) != TIME_AT (b, time_members[i]))
      differ |= time_members[i].field;

  return differ;
}

static gboolean
contacts_equal (const TdmPerson *a, const TdmPerson *b)
{
  return tdm_person_equal (tdm_person_is_empty (a) ? NULL : a, tdm_person_is_empty (b) ? NULL : b);
}

static gboolean
arrays_equal (GPtrArray *a, GPtrArray *b, GEqualFunc equal)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * tdm_deal_record_diff:
 * @a: a deal
 * @b: another, or the same later
 * @fields: which members to compare
 *
 * No text and an empty text are the same; the order of team, solutions and tags counts.
 *
 * Returns: those of @fields that differ
 */
TdmDealFields
tdm_deal_record_diff (const TdmDealRecord *a, const TdmDealRecord *b, TdmDealFields fields)
{
  TdmDealFields differ = diff_plain_members (a, b);

  differ |= tdm_private_words_diff (a->private_words, b->private_words);
  if (!tdm_customer_equal (a->customer, b->customer))
    differ |= TDM_DEAL_FIELD_CUSTOMER;
  if (!contacts_equal (a->contact, b->contact))
    differ |= TDM_DEAL_FIELD_CONTACT;
  if (!tdm_registration_equal (a->registration, b->registration))
    differ |= TDM_DEAL_FIELD_REGISTRATION;
  if (!arrays_equal (a->team, b->team, (GEqualFunc) tdm_person_equal))
    differ |= TDM_DEAL_FIELD_TEAM;
  if (!arrays_equal (a->solutions, b->solutions, (GEqualFunc) tdm_solution_equal))
    differ |= TDM_DEAL_FIELD_SOLUTIONS;

  return differ & fields;
}

/**
 * tdm_deal_record_get_deadline:
 * @self: a deal
 * @answer_window_days: how long an invited side may think about it
 *
 * A window the service gave is never computed anew (referrals-api.md §13.2).
 *
 * Returns: until when a received deal must be answered or Microsoft may answer an invitation; %TDM_NO_TIME when
 *   nobody is waited for (M60, M81)
 */
gint64
tdm_deal_record_get_deadline (const TdmDealRecord *self, int answer_window_days)
{
  gint64 window = answer_window_days * WINDOW_DAY;

  if (self->stage == TDM_STAGE_RECEIVED)
    {
      if (self->expiration != TDM_NO_TIME)
        return self->expiration;
      return self->created != TDM_NO_TIME ? self->created + window : TDM_NO_TIME;
    }

  if (self->stage == TDM_STAGE_ACCEPTED && self->microsoft_status == TDM_MICROSOFT_STATUS_PENDING &&
      self->invited != TDM_NO_TIME)
    return self->invited + window;

  return TDM_NO_TIME;
}

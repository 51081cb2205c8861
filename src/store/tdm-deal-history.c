/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what changed in a deal into its history. */

#include "tdm-clock.h"
#include "tdm-deal-history-private.h"
#include "tdm-private-words.h"
#include "tdm-timeline-table-private.h"

static char *
describe_people (GPtrArray *people)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const TdmPerson *person = g_ptr_array_index (people, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              person->first_name != NULL ? person->first_name : "");
      if (person->last_name != NULL)
        g_string_append_printf (text, "%s%s", person->first_name != NULL ? " " : "", person->last_name);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_solutions (GPtrArray *solutions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (solutions, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              solution->name != NULL ? solution->name : solution->id);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_contact (const TdmPerson *contact)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  if (contact != NULL)
    g_ptr_array_add (people, (gpointer) contact);
  return describe_people (people);
}

static const char *
boolean_token (gboolean value)
{
  return value ? "true" : "false";
}

/* Composite members as people would say them, the others in machine form. */
static char *
describe_member (const TdmDealRecord *record, TdmDealFields field)
{
  switch ((int) field)
    {
    case TDM_DEAL_FIELD_NAME:
      return g_strdup (record->name);
    case TDM_DEAL_FIELD_VALUE:
      return g_strdup (record->value);
    case TDM_DEAL_FIELD_CURRENCY:
      return g_strdup (record->currency);
    case TDM_DEAL_FIELD_CLOSE_DATE:
      return g_strdup (record->close_date);
    case TDM_DEAL_FIELD_CRM_ID:
      return g_strdup (record->crm_id);
    case TDM_DEAL_FIELD_CAMPAIGN_ID:
      return g_strdup (record->campaign_id);
    case TDM_DEAL_FIELD_NOTES:
      return g_strdup (record->notes);
    case TDM_DEAL_FIELD_PRIVATE_NOTES:
      return g_strdup (record->private_words->notes);
    case TDM_DEAL_FIELD_TAGS:
      return record->private_words->tags != NULL ? g_strjoinv (", ", record->private_words->tags) : NULL;
    case TDM_DEAL_FIELD_TEAM:
      return describe_people (record->team);
    case TDM_DEAL_FIELD_SOLUTIONS:
      return describe_solutions (record->solutions);
    case TDM_DEAL_FIELD_CONTACT:
      return describe_contact (record->contact);
    case TDM_DEAL_FIELD_CONSENT:
      return g_strdup (boolean_token (record->consent));
    case TDM_DEAL_FIELD_FAVORITE:
      return g_strdup (boolean_token (record->favorite));
    case TDM_DEAL_FIELD_STAGE:
      return g_strdup (tdm_stage_to_token (record->stage));
    case TDM_DEAL_FIELD_STATUS_REASON:
      return g_strdup (record->status_reason);
    case TDM_DEAL_FIELD_TYPE:
      return g_strdup (tdm_deal_type_to_token (record->type));
    case TDM_DEAL_FIELD_DIRECTION:
      return g_strdup (tdm_direction_to_token (record->direction));
    case TDM_DEAL_FIELD_MICROSOFT_STATUS:
      return g_strdup (tdm_microsoft_status_to_token (record->microsoft_status));
    default:
      return NULL;
    }
}

gboolean
tdm_deal_history_add (TdmDb *db,
                      gint64 deal_id,
                      gint64 at,
                      const char *kind,
                      const char *field,
                      const char *from,
                      const char *to,
                      const char *text,
                      GError **error)
{
  g_autoptr (TdmTimelineEntry) entry = tdm_timeline_entry_new (at, kind, field, from, to, text);

  return tdm_timeline_table_add (db, deal_id, entry, error);
}

typedef struct
{
  const char *member;
  const char *before;
  const char *after;
} MemberChange;

static gboolean
add_changes (
  TdmDb *db, gint64 deal_id, gint64 at, const MemberChange *changes, guint n_changes, GError **error)
{
  for (guint i = 0; i < n_changes; i++)
    if (g_strcmp0 (changes[i].before, changes[i].after) != 0 &&
        !tdm_deal_history_add (db, deal_id, at, "edited", changes[i].member, changes[i].before,
                               changes[i].after, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_customer_edits (
  TdmDb *db, const TdmDealRecord *before, const TdmDealRecord *after, gint64 at, GError **error)
{
  const TdmCustomer *a = before->customer;
  const TdmCustomer *b = after->customer;
  const MemberChange changes[] = {
    { "customer.name", a->name, b->name },
    { "customer.country", a->country, b->country },
    { "customer.city", a->city, b->city },
    { "customer.addressLine1", a->address_line1, b->address_line1 },
    { "customer.addressLine2", a->address_line2, b->address_line2 },
    { "customer.state", a->state, b->state },
    { "customer.postalCode", a->postal_code, b->postal_code },
    { "customer.duns", a->duns, b->duns },
  };

  return add_changes (db, after->id, at, changes, G_N_ELEMENTS (changes), error);
}

static gboolean
add_next_step_edits (
  TdmDb *db, const TdmDealRecord *before, const TdmDealRecord *after, gint64 at, GError **error)
{
  const TdmPrivateWords *a = before->private_words;
  const TdmPrivateWords *b = after->private_words;
  const MemberChange changes[] = {
    { "nextStep.text", a->next_step, b->next_step },
    { "nextStep.date", a->next_step_date, b->next_step_date },
  };

  return add_changes (db, after->id, at, changes, G_N_ELEMENTS (changes), error);
}

static gboolean
add_help_edits (TdmDb *db, const TdmDealRecord *before, const TdmDealRecord *after, gint64 at, GError **error)
{
  const MemberChange changes[] = {
    { "help.requested", boolean_token (before->help_requested), boolean_token (after->help_requested) },
    { "help.kind", before->help_kind, after->help_kind },
    { "help.notes", before->help_notes, after->help_notes },
  };

  return add_changes (db, after->id, at, changes, G_N_ELEMENTS (changes), error);
}

/* What the program keeps for itself and nobody would read in a history. */
#define FIELDS_UNTOLD                                                                                        \
  (TDM_DEAL_FIELD_CREATED | TDM_DEAL_FIELD_UPDATED | TDM_DEAL_FIELD_EXPIRATION | TDM_DEAL_FIELD_INVITED |    \
   TDM_DEAL_FIELD_ETAG | TDM_DEAL_FIELD_RAW_JSON | TDM_DEAL_FIELD_ENGAGEMENT_ID | TDM_DEAL_FIELD_SENDER)

static gboolean
add_edit (TdmDb *db,
          const TdmDealRecord *before,
          const TdmDealRecord *after,
          TdmDealFields field,
          gint64 at,
          GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (field == TDM_DEAL_FIELD_CUSTOMER)
    return add_customer_edits (db, before, after, at, error);
  if (field == TDM_DEAL_FIELD_HELP)
    return add_help_edits (db, before, after, at, error);
  if (field == TDM_DEAL_FIELD_NEXT_STEP)
    return add_next_step_edits (db, before, after, at, error);

  from = describe_member (before, field);
  to = describe_member (after, field);
  return tdm_deal_history_add (db, after->id, at, "edited", tdm_deal_fields_get_first_member (field), from,
                               to, NULL, error);
}

gboolean
tdm_deal_history_add_edits (TdmDb *db,
                            const TdmDealRecord *before,
                            const TdmDealRecord *after,
                            TdmDealFields fields,
                            gint64 at,
                            GError **error)
{
  TdmDealFields told = tdm_deal_record_diff (before, after, fields) & ~FIELDS_UNTOLD;

  for (int bit = g_bit_nth_lsf (told, -1); bit >= 0; bit = g_bit_nth_lsf (told, bit))
    if (!add_edit (db, before, after, (TdmDealFields) (1 << bit), at, error))
      return FALSE;

  return TRUE;
}

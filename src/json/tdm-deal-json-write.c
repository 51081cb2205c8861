/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a deal as our own JSON: each member always there, null when it has no value. */

#include "tdm-deal-json.h"

#include <string.h>

#include "tdm-json-member-private.h"
#include "tdm-private-words.h"
#include "tdm-registration-json.h"
#include "tdm-timeline-json-private.h"

/* What one write needs everywhere. */
typedef struct
{
  yyjson_mut_doc *doc;
  yyjson_mut_val *object;
} Writing;

static void
add_text (Writing *self, const char *name, const char *text)
{
  tdm_json_add_text (self->doc, self->object, name, text);
}

static void
add_instant (Writing *self, const char *name, gint64 instant)
{
  tdm_json_add_instant (self->doc, self->object, name, instant);
}

static yyjson_mut_val *
build_person (yyjson_mut_doc *doc, const TdmPerson *person)
{
  Writing self = { doc, NULL };

  if (person == NULL)
    return yyjson_mut_null (doc);

  self.object = yyjson_mut_obj (doc);
  add_text (&self, "firstName", person->first_name);
  add_text (&self, "lastName", person->last_name);
  add_text (&self, "phone", person->phone);
  add_text (&self, "email", person->email);
  return self.object;
}

static void
add_customer (Writing *self, const TdmDealRecord *record)
{
  const TdmCustomer *customer = record->customer;
  Writing inner = { self->doc, yyjson_mut_obj (self->doc) };

  add_text (&inner, "name", customer->name);
  add_text (&inner, "country", customer->country);
  add_text (&inner, "city", customer->city);
  add_text (&inner, "addressLine1", customer->address_line1);
  add_text (&inner, "addressLine2", customer->address_line2);
  add_text (&inner, "state", customer->state);
  add_text (&inner, "postalCode", customer->postal_code);
  add_text (&inner, "duns", customer->duns);
  yyjson_mut_obj_add_val (self->doc, inner.object, "contact", build_person (self->doc, record->contact));
  yyjson_mut_obj_add_val (self->doc, self->object, "customer", inner.object);
}

static void
add_team (Writing *self, GPtrArray *team)
{
  yyjson_mut_val *array = yyjson_mut_arr (self->doc);

  for (guint i = 0; i < team->len; i++)
    yyjson_mut_arr_append (array, build_person (self->doc, g_ptr_array_index (team, i)));
  yyjson_mut_obj_add_val (self->doc, self->object, "team", array);
}

static void
add_solutions (Writing *self, GPtrArray *solutions)
{
  yyjson_mut_val *array = yyjson_mut_arr (self->doc);

  for (guint i = 0; i < solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (solutions, i);
      Writing inner = { self->doc, yyjson_mut_obj (self->doc) };

      add_text (&inner, "id", solution->id);
      add_text (&inner, "name", solution->name);
      add_text (&inner, "kind", tdm_solution_kind_to_token (solution->kind));
      yyjson_mut_arr_append (array, inner.object);
    }

  yyjson_mut_obj_add_val (self->doc, self->object, "solutions", array);
}

static void
add_help (Writing *self, const TdmDealRecord *record)
{
  Writing inner = { self->doc, yyjson_mut_obj (self->doc) };

  yyjson_mut_obj_add_bool (self->doc, inner.object, "requested", record->help_requested);
  add_text (&inner, "kind", record->help_kind);
  add_text (&inner, "notes", record->help_notes);
  yyjson_mut_obj_add_val (self->doc, self->object, "help", inner.object);
}

static void
add_tags (Writing *self, GStrv tags)
{
  yyjson_mut_val *array = yyjson_mut_arr (self->doc);

  for (gsize i = 0; tags != NULL && tags[i] != NULL; i++)
    yyjson_mut_arr_add_str (self->doc, array, tags[i]);
  yyjson_mut_obj_add_val (self->doc, self->object, "tags", array);
}

static void
add_ids (Writing *self, const TdmDealRecord *record)
{
  yyjson_mut_obj_add_val (self->doc, self->object, "id",
                          record->id != 0 ? yyjson_mut_sint (self->doc, record->id)
                                          : yyjson_mut_null (self->doc));
  add_text (self, "referralId", record->referral_id);
  add_text (self, "engagementId", record->engagement_id);
}

static void
add_state (Writing *self, const TdmDealRecord *record)
{
  add_text (self, "direction", tdm_direction_to_token (record->direction));
  add_text (self, "stage", tdm_stage_to_token (record->stage));
  add_text (self, "outcome", tdm_outcome_to_token (record->outcome));
  add_text (self, "type", tdm_deal_type_to_token (record->type));
  add_text (self, "statusReason", record->status_reason);
  add_text (self, "microsoftStatus", tdm_microsoft_status_to_token (record->microsoft_status));
}

static void
add_details (Writing *self, const TdmDealRecord *record, gboolean with_private)
{
  add_text (self, "value", record->value);
  add_text (self, "currency", record->currency);
  add_text (self, "closeDate", record->close_date);
  add_instant (self, "deadline", record->deadline);
  add_text (self, "crmId", record->crm_id);
  add_text (self, "campaignId", record->campaign_id);
  add_text (self, "notes", record->notes);
  add_text (self, "privateNotes", with_private ? record->private_words->notes : NULL);
  yyjson_mut_obj_add_bool (self->doc, self->object, "favorite", record->favorite);
  yyjson_mut_obj_add_bool (self->doc, self->object, "consent", record->consent);
}

static void
add_next_step (Writing *self, const TdmPrivateWords *words)
{
  yyjson_mut_val *step;

  if (words == NULL || words->next_step == NULL)
    {
      yyjson_mut_obj_add_null (self->doc, self->object, "nextStep");
      return;
    }

  step = yyjson_mut_obj_add_obj (self->doc, self->object, "nextStep");
  tdm_json_add_text (self->doc, step, "text", words->next_step);
  tdm_json_add_text (self->doc, step, "date", words->next_step_date);
}

/* Nested as it came; a text that does not parse any more is left out rather than spoiling the file. */
static void
add_raw (Writing *self, const char *raw_json)
{
  g_autoptr (yyjson_doc) raw = NULL;
  yyjson_mut_val *value = NULL;

  if (raw_json != NULL)
    raw = tdm_json_read (raw_json, strlen (raw_json), TDM_JSON_DEFAULT_MAX_SIZE, NULL);
  if (raw != NULL)
    value = yyjson_val_mut_copy (self->doc, yyjson_doc_get_root (raw));

  yyjson_mut_obj_add_val (self->doc, self->object, "raw",
                          value != NULL ? value : yyjson_mut_null (self->doc));
}

static void
add_archived (Writing *self, const TdmDealRecord *record)
{
  add_instant (self, "expiration", record->expiration);
  add_instant (self, "invited", record->invited);
  add_text (self, "sender", record->sender);
  add_text (self, "etag", record->etag);
  add_raw (self, record->raw_json);
}

/**
 * tdm_deal_json_build:
 * @record: must live as long as @doc is built
 * @timeline: (nullable) (element-type TdmTimelineEntry): also a `timeline` member
 *
 * Builds the shape of `cli.md`.
 */
yyjson_mut_val *
tdm_deal_json_build (yyjson_mut_doc *doc,
                     const TdmDealRecord *record,
                     GPtrArray *timeline,
                     TdmDealJsonFlags flags)
{
  gboolean with_private = (flags & TDM_DEAL_JSON_NO_PRIVATE) == 0;
  Writing self = { doc, yyjson_mut_obj (doc) };

  add_ids (&self, record);
  add_text (&self, "name", record->name);
  add_state (&self, record);
  add_details (&self, record, with_private);
  add_customer (&self, record);
  add_team (&self, record->team);
  add_solutions (&self, record->solutions);
  add_help (&self, record);
  add_tags (&self, with_private ? record->private_words->tags : NULL);
  add_next_step (&self, with_private ? record->private_words : NULL);
  yyjson_mut_obj_add_val (doc, self.object, "registration",
                          tdm_registration_json_build (doc, record->registration));
  add_text (&self, "sync", tdm_sync_state_to_token (record->sync));
  add_instant (&self, "created", record->created);
  add_instant (&self, "updated", record->updated);
  if (flags & TDM_DEAL_JSON_ARCHIVED)
    add_archived (&self, record);
  if (timeline != NULL)
    yyjson_mut_obj_add_val (doc, self.object, "timeline",
                            tdm_timeline_json_build (doc, timeline, with_private));
  return self.object;
}

/**
 * tdm_deal_json_write:
 *
 * As tdm_deal_json_build(), as text in one line.
 *
 * Returns: (transfer full)
 */
char *
tdm_deal_json_write (const TdmDealRecord *record, GPtrArray *timeline, TdmDealJsonFlags flags)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

  return yyjson_mut_val_write (tdm_deal_json_build (doc, record, timeline, flags), YYJSON_WRITE_NOFLAG, NULL);
}

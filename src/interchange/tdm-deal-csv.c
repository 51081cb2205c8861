/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one row of our own CSV. Column names are English in every language, for other programs read them. */

#include "tdm-deal-csv-private.h"

#include "tdm-clock.h"
#include "tdm-private-words.h"

typedef void (*AddFunc) (TdmCsvWriter *writer, const TdmDealRecord *record);

#define ADD_TEXT(name, text)                                                                                 \
  static void add_##name (TdmCsvWriter *writer, const TdmDealRecord *record)                                 \
  {                                                                                                          \
    tdm_csv_writer_add_text (writer, text);                                                                  \
  }

#define ADD_ANSWER(name, answer)                                                                             \
  static void add_##name (TdmCsvWriter *writer, const TdmDealRecord *record)                                 \
  {                                                                                                          \
    tdm_csv_writer_add_text (writer, (answer) ? "Yes" : "No");                                               \
  }

#define ADD_INSTANT(name)                                                                                    \
  static void add_##name (TdmCsvWriter *writer, const TdmDealRecord *record)                                 \
  {                                                                                                          \
    g_autofree char *text = tdm_instant_to_text (record->name);                                              \
    tdm_csv_writer_add_text (writer, text);                                                                  \
  }

#define ADD_CONTACT(name)                                                                                    \
  static void add_contact_##name (TdmCsvWriter *writer, const TdmDealRecord *record)                         \
  {                                                                                                          \
    tdm_csv_writer_add_text (writer, record->contact != NULL ? record->contact->name : NULL);                \
  }

ADD_TEXT (referral_id, record->referral_id)
ADD_TEXT (engagement_id, record->engagement_id)
ADD_TEXT (name, record->name)
ADD_TEXT (direction, tdm_direction_to_token (record->direction))
ADD_TEXT (stage, tdm_stage_to_token (record->stage))
ADD_TEXT (outcome, tdm_outcome_to_token (record->outcome))
ADD_TEXT (status_reason, record->status_reason)
ADD_TEXT (type, tdm_deal_type_to_token (record->type))
ADD_TEXT (microsoft_status, tdm_microsoft_status_to_token (record->microsoft_status))
ADD_TEXT (currency, record->currency)
ADD_TEXT (close_date, record->close_date)
ADD_INSTANT (deadline)
ADD_TEXT (customer_name, record->customer->name)
ADD_TEXT (country, record->customer->country)
ADD_TEXT (city, record->customer->city)
ADD_TEXT (address_line1, record->customer->address_line1)
ADD_TEXT (address_line2, record->customer->address_line2)
ADD_TEXT (state, record->customer->state)
ADD_TEXT (postal_code, record->customer->postal_code)
ADD_TEXT (duns, record->customer->duns)
ADD_CONTACT (first_name)
ADD_CONTACT (last_name)
ADD_CONTACT (phone)
ADD_CONTACT (email)
ADD_TEXT (crm_id, record->crm_id)
ADD_TEXT (campaign_id, record->campaign_id)
ADD_TEXT (notes, record->notes)
ADD_ANSWER (help_requested, record->help_requested)
ADD_TEXT (help_kind, record->help_kind)
ADD_TEXT (help_notes, record->help_notes)
ADD_ANSWER (consent, record->consent)
ADD_ANSWER (favorite, record->favorite)
ADD_TEXT (sync, tdm_sync_state_to_token (record->sync))
ADD_INSTANT (created)
ADD_INSTANT (updated)
ADD_TEXT (private_notes, record->private_words->notes)

static void
add_id (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, record->id);

  tdm_csv_writer_add_number (writer, id);
}

static void
add_value (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  tdm_csv_writer_add_number (writer, record->value);
}

static void
append_part (GString *list, const char *separator, const char *part)
{
  if (part != NULL && list->len > 0)
    g_string_append (list, separator);
  if (part != NULL)
    g_string_append (list, part);
}

/* `first, last, phone, e-mail; …`, as in Partner Center's own files. */
static void
add_team (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->team->len; i++)
    {
      const TdmPerson *person = g_ptr_array_index (record->team, i);

      append_part (list, "; ", person->first_name);
      append_part (list, ", ", person->last_name);
      append_part (list, ", ", person->phone);
      append_part (list, ", ", person->email);
    }

  tdm_csv_writer_add_text (writer, list->str);
}

static void
add_solutions (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (record->solutions, i);

      append_part (list, "; ", solution->name != NULL ? solution->name : solution->id);
    }

  tdm_csv_writer_add_text (writer, list->str);
}

static void
add_solution_ids (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->solutions->len; i++)
    append_part (list, "; ", ((const TdmSolution *) g_ptr_array_index (record->solutions, i))->id);

  tdm_csv_writer_add_text (writer, list->str);
}

static void
add_tags (TdmCsvWriter *writer, const TdmDealRecord *record)
{
  g_autofree char *list =
    record->private_words->tags != NULL ? g_strjoinv ("; ", record->private_words->tags) : NULL;

  tdm_csv_writer_add_text (writer, list);
}

static const struct
{
  const char *name;
  AddFunc add;
  gboolean private;
} columns[] = {
  { "ID", add_id, FALSE },
  { "Referral ID", add_referral_id, FALSE },
  { "Engagement ID", add_engagement_id, FALSE },
  { "Name", add_name, FALSE },
  { "Direction", add_direction, FALSE },
  { "Stage", add_stage, FALSE },
  { "Outcome", add_outcome, FALSE },
  { "Status reason", add_status_reason, FALSE },
  { "Type", add_type, FALSE },
  { "Microsoft status", add_microsoft_status, FALSE },
  { "Value", add_value, FALSE },
  { "Currency", add_currency, FALSE },
  { "Close date", add_close_date, FALSE },
  { "Deadline", add_deadline, FALSE },
  { "Customer", add_customer_name, FALSE },
  { "Country", add_country, FALSE },
  { "City", add_city, FALSE },
  { "Address line 1", add_address_line1, FALSE },
  { "Address line 2", add_address_line2, FALSE },
  { "State", add_state, FALSE },
  { "Postal code", add_postal_code, FALSE },
  { "D-U-N-S number", add_duns, FALSE },
  { "Contact first name", add_contact_first_name, FALSE },
  { "Contact last name", add_contact_last_name, FALSE },
  { "Contact phone", add_contact_phone, FALSE },
  { "Contact e-mail", add_contact_email, FALSE },
  { "CRM ID", add_crm_id, FALSE },
  { "Marketing campaign ID", add_campaign_id, FALSE },
  { "Notes", add_notes, FALSE },
  { "Team", add_team, FALSE },
  { "Solutions", add_solutions, FALSE },
  { "Solution IDs", add_solution_ids, FALSE },
  { "Help requested", add_help_requested, FALSE },
  { "Kind of help", add_help_kind, FALSE },
  { "Notes to Microsoft", add_help_notes, FALSE },
  { "Consent", add_consent, FALSE },
  { "Favorite", add_favorite, FALSE },
  { "Sync", add_sync, FALSE },
  { "Created", add_created, FALSE },
  { "Updated", add_updated, FALSE },
  { "Private notes", add_private_notes, TRUE },
  { "Tags", add_tags, TRUE },
};

void
tdm_deal_csv_add_header (TdmCsvWriter *writer, gboolean with_private)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (with_private || !columns[i].private)
      tdm_csv_writer_add_text (writer, columns[i].name);

  tdm_csv_writer_end_row (writer);
}

void
tdm_deal_csv_add_deal (TdmCsvWriter *writer, const TdmDealRecord *record, gboolean with_private)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (with_private || !columns[i].private)
      columns[i].add (writer, record);

  tdm_csv_writer_end_row (writer);
}

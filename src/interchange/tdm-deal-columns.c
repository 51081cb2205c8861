/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of our tables. Their names are English in every language, for other programs read them. */

#include "tdm-deal-columns-private.h"

#include "tdm-clock.h"
#include "tdm-private-words.h"

#define TEXT(name, text)                                                                                     \
  static char *dup_##name (const TdmDealRecord *record)                                                      \
  {                                                                                                          \
    return g_strdup (text);                                                                                  \
  }

#define ANSWER(name, answer)                                                                                 \
  static char *dup_##name (const TdmDealRecord *record)                                                      \
  {                                                                                                          \
    return g_strdup ((answer) ? "Yes" : "No");                                                               \
  }

#define INSTANT(name)                                                                                        \
  static char *dup_##name (const TdmDealRecord *record)                                                      \
  {                                                                                                          \
    return tdm_instant_to_text (record->name);                                                               \
  }

#define CONTACT(name)                                                                                        \
  static char *dup_contact_##name (const TdmDealRecord *record)                                              \
  {                                                                                                          \
    return record->contact != NULL ? g_strdup (record->contact->name) : NULL;                                \
  }

TEXT (referral_id, record->referral_id)
TEXT (engagement_id, record->engagement_id)
TEXT (name, record->name)
TEXT (direction, tdm_direction_to_token (record->direction))
TEXT (stage, tdm_stage_to_token (record->stage))
TEXT (outcome, tdm_outcome_to_token (record->outcome))
TEXT (status_reason, record->status_reason)
TEXT (type, tdm_deal_type_to_token (record->type))
TEXT (microsoft_status, tdm_microsoft_status_to_token (record->microsoft_status))
TEXT (currency, record->currency)
TEXT (close_date, record->close_date)
INSTANT (deadline)
TEXT (customer_name, record->customer->name)
TEXT (country, record->customer->country)
TEXT (city, record->customer->city)
TEXT (address_line1, record->customer->address_line1)
TEXT (address_line2, record->customer->address_line2)
TEXT (state, record->customer->state)
TEXT (postal_code, record->customer->postal_code)
TEXT (duns, record->customer->duns)
CONTACT (first_name)
CONTACT (last_name)
CONTACT (phone)
CONTACT (email)
TEXT (crm_id, record->crm_id)
TEXT (campaign_id, record->campaign_id)
TEXT (notes, record->notes)
ANSWER (help_requested, record->help_requested)
TEXT (help_kind, record->help_kind)
TEXT (help_notes, record->help_notes)
ANSWER (consent, record->consent)
ANSWER (favorite, record->favorite)
TEXT (sync, tdm_sync_state_to_token (record->sync))
INSTANT (created)
INSTANT (updated)
TEXT (sender, record->sender)
TEXT (value, record->value)
TEXT (private_notes, record->private_words->notes)
TEXT (next_step, record->private_words->next_step)
TEXT (next_step_date, record->private_words->next_step_date)

static char *
dup_id (const TdmDealRecord *record)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, record->id);
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
static char *
dup_team (const TdmDealRecord *record)
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

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
dup_solutions (const TdmDealRecord *record)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (record->solutions, i);

      append_part (list, "; ", solution->name != NULL ? solution->name : solution->id);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
dup_solution_ids (const TdmDealRecord *record)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->solutions->len; i++)
    append_part (list, "; ", ((const TdmSolution *) g_ptr_array_index (record->solutions, i))->id);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
dup_tags (const TdmDealRecord *record)
{
  return record->private_words->tags != NULL ? g_strjoinv ("; ", record->private_words->tags) : NULL;
}

static const TdmDealColumn columns[] = {
  { "ID", TDM_COLUMN_NUMBER, 8, FALSE, dup_id },
  { "Referral ID", TDM_COLUMN_TEXT, 38, FALSE, dup_referral_id },
  { "Engagement ID", TDM_COLUMN_TEXT, 38, FALSE, dup_engagement_id },
  { "Name", TDM_COLUMN_TEXT, 36, FALSE, dup_name },
  { "Direction", TDM_COLUMN_TEXT, 16, FALSE, dup_direction },
  { "Stage", TDM_COLUMN_TEXT, 16, FALSE, dup_stage },
  { "Outcome", TDM_COLUMN_TEXT, 16, FALSE, dup_outcome },
  { "Status reason", TDM_COLUMN_TEXT, 16, FALSE, dup_status_reason },
  { "Type", TDM_COLUMN_TEXT, 16, FALSE, dup_type },
  { "Microsoft status", TDM_COLUMN_TEXT, 16, FALSE, dup_microsoft_status },
  { "Value", TDM_COLUMN_NUMBER, 14, FALSE, dup_value },
  { "Currency", TDM_COLUMN_TEXT, 9, FALSE, dup_currency },
  { "Close date", TDM_COLUMN_DAY, 12, FALSE, dup_close_date },
  { "Deadline", TDM_COLUMN_INSTANT, 20, FALSE, dup_deadline },
  { "Customer", TDM_COLUMN_TEXT, 28, FALSE, dup_customer_name },
  { "Country", TDM_COLUMN_TEXT, 9, FALSE, dup_country },
  { "City", TDM_COLUMN_TEXT, 16, FALSE, dup_city },
  { "Address line 1", TDM_COLUMN_TEXT, 26, FALSE, dup_address_line1 },
  { "Address line 2", TDM_COLUMN_TEXT, 16, FALSE, dup_address_line2 },
  { "State", TDM_COLUMN_TEXT, 16, FALSE, dup_state },
  { "Postal code", TDM_COLUMN_TEXT, 16, FALSE, dup_postal_code },
  { "D-U-N-S number", TDM_COLUMN_TEXT, 16, FALSE, dup_duns },
  { "Contact first name", TDM_COLUMN_TEXT, 16, FALSE, dup_contact_first_name },
  { "Contact last name", TDM_COLUMN_TEXT, 16, FALSE, dup_contact_last_name },
  { "Contact phone", TDM_COLUMN_TEXT, 16, FALSE, dup_contact_phone },
  { "Contact e-mail", TDM_COLUMN_TEXT, 28, FALSE, dup_contact_email },
  { "CRM ID", TDM_COLUMN_TEXT, 16, FALSE, dup_crm_id },
  { "Marketing campaign ID", TDM_COLUMN_TEXT, 16, FALSE, dup_campaign_id },
  { "Notes", TDM_COLUMN_TEXT, 40, FALSE, dup_notes },
  { "Team", TDM_COLUMN_TEXT, 36, FALSE, dup_team },
  { "Solutions", TDM_COLUMN_TEXT, 30, FALSE, dup_solutions },
  { "Solution IDs", TDM_COLUMN_TEXT, 30, FALSE, dup_solution_ids },
  { "Help requested", TDM_COLUMN_TEXT, 16, FALSE, dup_help_requested },
  { "Kind of help", TDM_COLUMN_TEXT, 16, FALSE, dup_help_kind },
  { "Notes to Microsoft", TDM_COLUMN_TEXT, 40, FALSE, dup_help_notes },
  { "Consent", TDM_COLUMN_TEXT, 16, FALSE, dup_consent },
  { "Favorite", TDM_COLUMN_TEXT, 16, FALSE, dup_favorite },
  { "Sync", TDM_COLUMN_TEXT, 16, FALSE, dup_sync },
  { "Created", TDM_COLUMN_INSTANT, 20, FALSE, dup_created },
  { "Updated", TDM_COLUMN_INSTANT, 20, FALSE, dup_updated },
  { "Sender", TDM_COLUMN_TEXT, 20, FALSE, dup_sender },
  { "Private notes", TDM_COLUMN_TEXT, 40, TRUE, dup_private_notes },
  { "Tags", TDM_COLUMN_TEXT, 20, TRUE, dup_tags },
  { "Next step", TDM_COLUMN_TEXT, 30, TRUE, dup_next_step },
  { "Next step date", TDM_COLUMN_DAY, 14, TRUE, dup_next_step_date },
};

static const TdmDealColumn *
find_column (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].name, name))
      return &columns[i];

  return NULL;
}

static void
add_column (GPtrArray *chosen, const TdmDealColumn *column, gboolean with_private)
{
  if (column != NULL && (with_private || !column->is_private) && !g_ptr_array_find (chosen, column, NULL))
    g_ptr_array_add (chosen, (gpointer) column);
}

GPtrArray *
tdm_deal_columns_choose (const char *const *names, gboolean with_private)
{
  GPtrArray *chosen = g_ptr_array_new ();

  if (names != NULL)
    for (; *names != NULL; names++)
      add_column (chosen, find_column (*names), with_private);
  else
    for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
      add_column (chosen, &columns[i], with_private);

  return chosen;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings what a file or a form says into the form the tables hold. */

#include "tdm-deal-clean-private.h"
#include "tdm-private-words.h"

static const gsize record_texts[] = {
  G_STRUCT_OFFSET (TdmDealRecord, referral_id),   G_STRUCT_OFFSET (TdmDealRecord, engagement_id),
  G_STRUCT_OFFSET (TdmDealRecord, name),          G_STRUCT_OFFSET (TdmDealRecord, notes),
  G_STRUCT_OFFSET (TdmDealRecord, crm_id),        G_STRUCT_OFFSET (TdmDealRecord, campaign_id),
  G_STRUCT_OFFSET (TdmDealRecord, status_reason), G_STRUCT_OFFSET (TdmDealRecord, value),
  G_STRUCT_OFFSET (TdmDealRecord, currency),      G_STRUCT_OFFSET (TdmDealRecord, close_date),
  G_STRUCT_OFFSET (TdmDealRecord, help_kind),     G_STRUCT_OFFSET (TdmDealRecord, help_notes),
  G_STRUCT_OFFSET (TdmDealRecord, sender),        G_STRUCT_OFFSET (TdmDealRecord, etag),
  G_STRUCT_OFFSET (TdmDealRecord, raw_json),
};

static const gsize private_texts[] = {
  G_STRUCT_OFFSET (TdmPrivateWords, notes),
  G_STRUCT_OFFSET (TdmPrivateWords, next_step),
  G_STRUCT_OFFSET (TdmPrivateWords, next_step_date),
};

static const gsize customer_texts[] = {
  G_STRUCT_OFFSET (TdmCustomer, name),          G_STRUCT_OFFSET (TdmCustomer, country),
  G_STRUCT_OFFSET (TdmCustomer, city),          G_STRUCT_OFFSET (TdmCustomer, address_line1),
  G_STRUCT_OFFSET (TdmCustomer, address_line2), G_STRUCT_OFFSET (TdmCustomer, state),
  G_STRUCT_OFFSET (TdmCustomer, postal_code),   G_STRUCT_OFFSET (TdmCustomer, duns),
};

static const gsize person_texts[] = {
  G_STRUCT_OFFSET (TdmPerson, first_name),
  G_STRUCT_OFFSET (TdmPerson, last_name),
  G_STRUCT_OFFSET (TdmPerson, phone),
  G_STRUCT_OFFSET (TdmPerson, email),
};

static void
clean_texts (gpointer object, const gsize *offsets, guint n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    {
      char **text = &G_STRUCT_MEMBER (char *, object, offsets[i]);

      if (*text != NULL && **text == '\0')
        g_clear_pointer (text, g_free);
    }
}

static void
lower_guid (char *guid)
{
  for (; guid != NULL && *guid != '\0'; guid++)
    *guid = g_ascii_tolower (*guid);
}

static void
clean_team (GPtrArray *team)
{
  for (guint i = 0; i < team->len;)
    {
      TdmPerson *person = g_ptr_array_index (team, i);

      clean_texts (person, person_texts, G_N_ELEMENTS (person_texts));
      if (tdm_person_is_empty (person))
        g_ptr_array_remove_index (team, i);
      else
        i++;
    }
}

static void
clean_contact (TdmDealRecord *record)
{
  if (record->contact == NULL)
    return;

  clean_texts (record->contact, person_texts, G_N_ELEMENTS (person_texts));
  if (tdm_person_is_empty (record->contact))
    g_clear_pointer (&record->contact, tdm_person_free);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* A solution that has a name but no id stays, so that the rules can name what it lacks. */
static void
clean_solutions (GPtrArray *solutions)
{
  for (guint i = 0; i < solutions->len;)
    {
      const TdmSolution *solution = g_ptr_array_index (solutions, i);

      if (is_empty (solution->id) && is_empty (solution->name))
        g_ptr_array_remove_index (solutions, i);
      else
        i++;
    }
}

void
tdm_customer_clean (TdmCustomer *customer)
{
  clean_texts (customer, customer_texts, G_N_ELEMENTS (customer_texts));
}

void
tdm_deal_clean (TdmDealRecord *record)
{
  clean_texts (record, record_texts, G_N_ELEMENTS (record_texts));
  clean_texts (record->private_words, private_texts, G_N_ELEMENTS (private_texts));
  tdm_customer_clean (record->customer);
  clean_contact (record);
  clean_team (record->team);
  clean_solutions (record->solutions);
  lower_guid (record->referral_id);
  lower_guid (record->engagement_id);
  if (record->private_words->tags != NULL && *record->private_words->tags == NULL)
    g_clear_pointer (&record->private_words->tags, g_strfreev);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of Partner Center's bulk CSV and what they mean together. */

#include "tdm-bulk-csv-columns-private.h"

#include <string.h>

#include "tdm-cell-text.h"
#include "tdm-clean-text.h"
#include "tdm-csv-cells-private.h"
#include "tdm-csv-stage-private.h"
#include "tdm-rules.h"

#define CUSTOMER_TEXT(member)                                                                                \
  static const char *take_##member (TdmCsvDeal *deal, const char *text)                                      \
  {                                                                                                          \
    g_set_str (&deal->record->customer->member, text);                                                       \
    deal->fields |= TDM_DEAL_FIELD_CUSTOMER;                                                                 \
    return NULL;                                                                                             \
  }

CUSTOMER_TEXT (address_line1)
CUSTOMER_TEXT (address_line2)
CUSTOMER_TEXT (state)
CUSTOMER_TEXT (postal_code)
CUSTOMER_TEXT (duns)

#define CONTACT_TEXT(member)                                                                                 \
  static const char *take_contact_##member (TdmCsvDeal *deal, const char *text)                              \
  {                                                                                                          \
    deal->fields |= TDM_DEAL_FIELD_CONTACT;                                                                  \
    if (text == NULL)                                                                                        \
      return NULL;                                                                                           \
    if (deal->record->contact == NULL)                                                                       \
      deal->record->contact = tdm_person_new (NULL, NULL, NULL, NULL);                                       \
    g_set_str (&deal->record->contact->member, text);                                                        \
    return NULL;                                                                                             \
  }

CONTACT_TEXT (first_name)
CONTACT_TEXT (last_name)
CONTACT_TEXT (phone)
CONTACT_TEXT (email)

static const char *
take_status (TdmCsvDeal *deal, const char *text)
{
  TdmStage stage;

  g_set_str (&deal->status, text);
  return text == NULL || tdm_csv_stage_from_status (text, &stage) ? NULL : "not a status";
}

static const char *
take_substatus (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->substatus, text);
  return NULL;
}

/* Microsoft may show a word nobody has heard of; that is no reason to refuse the deal. */
static const char *
take_microsoft_status (TdmCsvDeal *deal, const char *text)
{
  if (text == NULL)
    deal->fields |= TDM_DEAL_FIELD_MICROSOFT_STATUS;
  else if (tdm_csv_microsoft_status_from_word (text, &deal->record->microsoft_status))
    deal->fields |= TDM_DEAL_FIELD_MICROSOFT_STATUS;

  return NULL;
}

static const char *
take_reason (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->reason, text);
  deal->fields |= TDM_DEAL_FIELD_STATUS_REASON;
  return NULL;
}

static const char *
take_help (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_HELP | TDM_DEAL_FIELD_TYPE;
  if (text != NULL && !tdm_cell_text_read_answer (text, &deal->help))
    return "not Yes or No";

  deal->record->help_requested = deal->help;
  return NULL;
}

static const char *
take_help_kind (TdmCsvDeal *deal, const char *text)
{
  const TdmCode *kind = text != NULL ? tdm_rules_find_help_kind (text) : NULL;

  deal->fields |= TDM_DEAL_FIELD_HELP;
  if (text != NULL && kind == NULL)
    return "not one of the kinds of help";

  g_set_str (&deal->record->help_kind, kind != NULL ? kind->code : NULL);
  return NULL;
}

static const char *
take_help_notes (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->record->help_notes, text);
  deal->fields |= TDM_DEAL_FIELD_HELP;
  return NULL;
}

static const char *
take_shared (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_TYPE;
  return text == NULL || tdm_cell_text_read_answer (text, &deal->shared) ? NULL : "not Yes or No";
}

static const char *
take_consent (TdmCsvDeal *deal, const char *text)
{
  deal->fields |= TDM_DEAL_FIELD_CONSENT;
  return text == NULL || tdm_cell_text_read_answer (text, &deal->record->consent) ? NULL : "not Yes or No";
}

/* Which of Microsoft's solutions @text begins with; some of their ids have commas in them. */
static const TdmCode *
find_microsoft_solution (const char *text)
{
  GPtrArray *known = tdm_rules_get ()->microsoft_solutions;

  for (guint i = 0; i < known->len; i++)
    {
      const TdmCode *code = g_ptr_array_index (known, i);
      gsize length = strlen (code->code);

      if (strncmp (text, code->code, length) == 0 && (text[length] == '\0' || text[length] == ','))
        return code;
    }

  return NULL;
}

/* `id[, currency, price, quantity]`: only the id says what is part of the deal. */
static const char *
take_solution (TdmCsvDeal *deal, const char *text)
{
  const TdmCode *microsoft = text != NULL ? find_microsoft_solution (text) : NULL;
  g_autofree char *id = NULL;

  deal->fields |= TDM_DEAL_FIELD_SOLUTIONS;
  if (text == NULL)
    return NULL;
  if (deal->record->solutions->len >= (guint) tdm_rules_get ()->max_solutions)
    return "more than 50 solutions";

  id = microsoft != NULL ? g_strdup (microsoft->code) : g_strndup (text, strcspn (text, ","));
  g_strstrip (id);
  if (*id == '\0')
    return "a solution has an id";

  g_ptr_array_add (deal->record->solutions, tdm_solution_new (id, microsoft != NULL ? microsoft->label : NULL,
                                                              microsoft != NULL ? TDM_SOLUTION_KIND_MICROSOFT
                                                                                : TDM_SOLUTION_KIND_UNKNOWN));
  return NULL;
}

static char *
dup_part (GStrv parts, guint n_parts, guint i)
{
  return i < n_parts ? tdm_clean_line (parts[i], -1) : NULL;
}

/* `first, last, phone, e-mail`. */
static const char *
take_team_member (TdmCsvDeal *deal, const char *text)
{
  g_autoptr (TdmPerson) person = tdm_person_new (NULL, NULL, NULL, NULL);
  g_auto (GStrv) parts = NULL;
  guint n_parts;

  deal->fields |= TDM_DEAL_FIELD_TEAM;
  if (text == NULL)
    return NULL;
  if (deal->record->team->len >= (guint) tdm_rules_get ()->max_team)
    return "more than 50 team members";

  parts = g_strsplit (text, ",", -1);
  n_parts = g_strv_length (parts);
  if (n_parts > 4)
    return "not first name, last name, phone and e-mail";

  person->first_name = dup_part (parts, n_parts, 0);
  person->last_name = dup_part (parts, n_parts, 1);
  person->phone = dup_part (parts, n_parts, 2);
  person->email = dup_part (parts, n_parts, 3);
  if (!tdm_person_is_empty (person))
    g_ptr_array_add (deal->record->team, g_steal_pointer (&person));
  return NULL;
}

/* clang-format off */
static const TdmCsvColumn columns[] = {
  { "errors", NULL, NULL },
  { "engagement id", "engagementId", tdm_csv_cell_take_engagement_id },
  { "referral id", "referralId", tdm_csv_cell_take_referral_id },
  { "deal name", "name", tdm_csv_cell_take_name },
  { "customer name", "customer.name", tdm_csv_cell_take_customer_name },
  { "customer address line 1", "customer.addressLine1", take_address_line1 },
  { "customer address line 2", "customer.addressLine2", take_address_line2 },
  { "customer city", "customer.city", tdm_csv_cell_take_city },
  { "customer state", "customer.state", take_state },
  { "customer postal code", "customer.postalCode", take_postal_code },
  { "customer country", "customer.country", tdm_csv_cell_take_country },
  { "customer d-u-n-s id", "customer.duns", take_duns },
  { "customer contact first name", "customer.contact.firstName", take_contact_first_name },
  { "customer contact last name", "customer.contact.lastName", take_contact_last_name },
  { "customer contact phone number", "customer.contact.phone", take_contact_phone },
  { "customer contact email address", "customer.contact.email", take_contact_email },
  { "partner referral status", "stage", take_status },
  { "partner referral substatus", "outcome", take_substatus },
  { "microsoft referral status", "microsoftStatus", take_microsoft_status },
  { "declined/lost reason", "statusReason", take_reason },
  { "sales stage", NULL, NULL },
  { "estimated deal value", "value", tdm_csv_cell_take_value },
  { "currency", "currency", tdm_csv_cell_take_currency },
  { "estimated close date", "closeDate", tdm_csv_cell_take_close_date },
  { "crm id", "crmId", tdm_csv_cell_take_crm_id },
  { "marketing campaign id", "campaignId", tdm_csv_cell_take_campaign_id },
  { "notes", "notes", tdm_csv_cell_take_notes },
  { "microsoft help required", "help.requested", take_help },
  { "what specific help from microsoft", "help.kind", take_help_kind },
  { "share with microsoft sales team", "type", take_shared },
  { "notes to microsoft", "help.notes", take_help_notes },
  { "consent to share customer/partner contact", "consent", take_consent },
  { "solution ", "solutions", take_solution },
  { "team member ", "team", take_team_member },
};
/* clang-format on */

const TdmCsvColumn *
tdm_bulk_csv_get_columns (gsize *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}

/* ---- cells that mean something only together ---- */

static void
finish_stage (TdmCsvDeal *deal)
{
  TdmDealRecord *record = deal->record;
  const char *reason;

  if (deal->status == NULL)
    {
      record->stage = TDM_STAGE_ACCEPTED;
      return;
    }

  tdm_csv_stage_from_status (deal->status, &record->stage);
  reason = tdm_csv_stage_check_substatus (&record->stage, deal->substatus, &record->outcome);
  if (reason != NULL)
    tdm_csv_deal_reject (deal, "Partner Referral Substatus", deal->substatus, reason);

  deal->fields |= TDM_DEAL_FIELD_STAGE;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* A number of the list that goes with the outcome; other text is kept as it is. */
static void
finish_reason (TdmCsvDeal *deal)
{
  const TdmCode *code;

  if (deal->reason == NULL)
    return;

  code = deal->record->outcome == TDM_OUTCOME_ERROR ? tdm_rules_find_error_reason (deal->reason)
                                                    : tdm_rules_find_close_reason (deal->reason);
  if (code == NULL && is_number (deal->reason))
    tdm_csv_deal_reject (deal, "Declined/Lost reason", deal->reason, "not one of the reasons");
  else
    g_set_str (&deal->record->status_reason, code != NULL ? code->label : deal->reason);
}

static void
finish_type (TdmCsvDeal *deal)
{
  if (deal->help || deal->record->microsoft_status != TDM_MICROSOFT_STATUS_NONE)
    {
      deal->record->type = TDM_DEAL_TYPE_CO_SELL;
      deal->fields |= TDM_DEAL_FIELD_TYPE;
    }
  else
    deal->record->type = deal->shared ? TDM_DEAL_TYPE_PARTNER_LED : TDM_DEAL_TYPE_PRIVATE;
}

static const char *
find_missing (const TdmDealRecord *record)
{
  const struct
  {
    const char *column;
    gboolean there;
  } wanted[] = {
    { "Deal Name", record->name != NULL },
    { "Customer Name", record->customer->name != NULL },
    { "Customer Address Line 1", record->customer->address_line1 != NULL },
    { "Customer City", record->customer->city != NULL },
    { "Customer Country", record->customer->country != NULL },
    { "Estimated Deal Value", record->value != NULL },
    { "Currency", record->currency != NULL },
    { "Estimated Close Date", record->close_date != NULL },
    { "Solution 1", record->solutions->len > 0 },
    { "Team member 1", record->team->len > 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!wanted[i].there)
      return wanted[i].column;

  return NULL;
}

static gboolean
has_incomplete_member (const TdmDealRecord *record)
{
  for (guint i = 0; i < record->team->len; i++)
    if (!tdm_person_is_complete (g_ptr_array_index (record->team, i)))
      return TRUE;

  return FALSE;
}

/* What somebody wrote to create a deal must be whole; what Partner Center gave out, or sent us, may have gaps. */
static void
check_new_deal (TdmCsvDeal *deal)
{
  const char *missing = find_missing (deal->record);

  if (missing != NULL)
    tdm_csv_deal_reject (deal, missing, NULL, "must not be empty");
  else if (has_incomplete_member (deal->record))
    tdm_csv_deal_reject (deal, "Team member 1", NULL, "not first name, last name, phone and e-mail");
}

void
tdm_bulk_csv_finish_deal (TdmCsvDeal *deal)
{
  finish_stage (deal);
  if (!tdm_csv_deal_is_rejected (deal))
    finish_reason (deal);
  if (tdm_csv_deal_is_rejected (deal))
    return;

  finish_type (deal);
  deal->row->new_direction =
    deal->record->stage == TDM_STAGE_RECEIVED ? TDM_DIRECTION_INBOUND : TDM_DIRECTION_OUTBOUND;
  if (deal->record->referral_id == NULL && deal->record->stage != TDM_STAGE_RECEIVED)
    check_new_deal (deal);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal on the terminal: its facts with their labels, then what happened. */

#include "tdm-cli-deal-view.h"

#include <glib/gi18n.h>

#include "tdm-cli-table.h"
#include "tdm-clock.h"
#include "tdm-deal-json.h"
#include "tdm-format.h"
#include "tdm-private-words.h"
#include "tdm-registration-words.h"
#include "tdm-words.h"

#define FACT_COLUMNS 2

void
tdm_cli_print_deal_json (TdmCliRun *run, const TdmDealRecord *deal, GPtrArray *timeline)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

  tdm_cli_print_json (run, tdm_deal_json_build (doc, deal, timeline, TDM_DEAL_JSON_DEFAULT));
}

static void
add_fact (TdmCliTable *table, const char *member, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  tdm_cli_table_add (table, tdm_words_deal_field (member));
  tdm_cli_table_add (table, value);
}

static void
add_people (TdmCliTable *table, const char *member, const TdmPerson *person, const char *country)
{
  g_autofree char *name = tdm_words_person_name (person, country);
  g_autofree char *whole = g_strjoin (" · ", name, person->phone != NULL ? person->phone : "",
                                      person->email != NULL ? person->email : "", NULL);

  add_fact (table, member, whole);
}

static void
add_customer (TdmCliTable *table, const TdmDealRecord *deal)
{
  const TdmCustomer *customer = deal->customer;
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  g_autofree char *address = g_strjoinv (", ", lines);

  add_fact (table, "customer", customer->name);
  add_fact (table, "customer.addressLine1", address);
  add_fact (table, "customer.duns", customer->duns);
  if (deal->contact != NULL)
    add_people (table, "customer.contact", deal->contact, customer->country);
}

static void
add_status (TdmCliTable *table, const TdmDealRecord *deal)
{
  g_autofree char *deadline = tdm_words_deadline (deal->deadline, tdm_clock_now ());

  add_fact (table, "direction", tdm_words_direction (deal->direction));
  add_fact (table, "stage", tdm_words_deal_status (deal->stage, deal->outcome));
  add_fact (table, "statusReason", deal->status_reason);
  add_fact (table, "type", tdm_words_deal_type (deal->type));
  if (deal->microsoft_status != TDM_MICROSOFT_STATUS_NONE)
    add_fact (table, "microsoftStatus", tdm_words_microsoft_status (deal->microsoft_status));
  add_fact (table, "deadline", deadline);
  if (deal->registration != NULL)
    add_fact (table, "registration", tdm_words_registration_state (deal->registration->state));
  add_fact (table, "sender", deal->sender);
}

static void
add_details (TdmCliTable *table, const TdmDealRecord *deal)
{
  g_autofree char *money = deal->value != NULL ? tdm_format_money (deal->value, deal->currency) : NULL;
  g_autofree char *date = deal->close_date != NULL ? tdm_format_date_long (deal->close_date) : NULL;
  g_autofree char *tags =
    deal->private_words->tags != NULL ? g_strjoinv (", ", deal->private_words->tags) : NULL;

  add_fact (table, "value", money);
  add_fact (table, "closeDate", date);
  add_fact (table, "crmId", deal->crm_id);
  add_fact (table, "campaignId", deal->campaign_id);
  add_fact (table, "notes", deal->notes);
  add_fact (table, "privateNotes", deal->private_words->notes);
  add_fact (table, "tags", tags);
}

static void
add_team_and_solutions (TdmCliTable *table, const TdmDealRecord *deal)
{
  for (guint i = 0; i < deal->team->len; i++)
    add_people (table, "team", deal->team->pdata[i], NULL);

  for (guint i = 0; i < deal->solutions->len; i++)
    {
      const TdmSolution *solution = deal->solutions->pdata[i];

      add_fact (table, "solutions", solution->name != NULL ? solution->name : solution->id);
    }

  if (deal->help_requested && deal->help_kind != NULL)
    add_fact (table, "help.kind", tdm_words_help_kind (deal->help_kind));
  add_fact (table, "help.notes", deal->help_notes);
  add_fact (table, "referralId", deal->referral_id);
}

static void
print_timeline (TdmCliRun *run, GPtrArray *timeline)
{
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (NULL, 3);

  for (guint i = 0; i < timeline->len; i++)
    {
      const TdmTimelineEntry *entry = timeline->pdata[i];
      g_autofree char *when = tdm_format_instant (entry->at, tdm_clock_now ());
      g_autofree char *what = tdm_words_timeline (entry);
      g_autofree char *detail = tdm_words_timeline_detail (entry);

      tdm_cli_table_add (table, when);
      tdm_cli_table_add (table, what);
      tdm_cli_table_add (table, detail);
    }

  tdm_cli_table_print (table, run);
}

static void
print_title (TdmCliRun *run, const TdmDealRecord *deal)
{
  g_autofree char *name = tdm_cli_clean_line (deal->name != NULL ? deal->name : "—");

  tdm_cli_print (run, "%s%s%s%s\n\n", run->color ? "\033[1m" : "", name, run->color ? "\033[0m" : "",
                 deal->favorite ? " ♥" : "");
}

/**
 * tdm_cli_print_deal:
 * @timeline: (nullable) (element-type TdmTimelineEntry): oldest first
 *
 * Prints what has a value, in the order of the detail page.
 */
void
tdm_cli_print_deal (TdmCliRun *run, const TdmDealRecord *deal, GPtrArray *timeline)
{
  g_autoptr (TdmCliTable) facts = tdm_cli_table_new (NULL, FACT_COLUMNS);

  print_title (run, deal);
  add_customer (facts, deal);
  add_status (facts, deal);
  add_details (facts, deal);
  add_team_and_solutions (facts, deal);
  tdm_cli_table_print (facts, run);
  if (timeline != NULL && timeline->len > 0)
    {
      tdm_cli_print (run, "\n");
      print_timeline (run, timeline);
    }
}

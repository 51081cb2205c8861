/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals, people, customers, solutions, offers and queries as values: copies, changes, differences, drafts. */

#include "tdm-deal-query.h"
#include "tdm-deal-record.h"
#include "tdm-offer.h"
#include "tdm-private-words.h"
#include "tdm-rule-error.h"
#include "tdm-store-error.h"
#include "tdm-timeline-entry.h"

#define DAY (24 * G_TIME_SPAN_HOUR)
#define ALL_FIELDS ((TdmDealFields) ((1u << 30) - 1))

/* Every member has a value of its own, so that a forgotten one shows. */
static TdmDealRecord *
new_full_deal (void)
{
  TdmDealRecord *deal = tdm_deal_record_new ();
  char **texts[] = {
    &deal->referral_id,
    &deal->engagement_id,
    &deal->name,
    &deal->notes,
    &deal->private_words->notes,
    &deal->private_words->next_step,
    &deal->private_words->next_step_date,
    &deal->crm_id,
    &deal->campaign_id,
    &deal->status_reason,
    &deal->value,
    &deal->currency,
    &deal->close_date,
    &deal->help_kind,
    &deal->help_notes,
    &deal->sender,
    &deal->etag,
    &deal->raw_json,
    &deal->customer->name,
    &deal->customer->country,
    &deal->customer->city,
    &deal->customer->address_line1,
    &deal->customer->address_line2,
    &deal->customer->state,
    &deal->customer->postal_code,
    &deal->customer->duns,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup_printf ("text %d", (int) i);

  deal->private_words->tags = g_strsplit ("one,two", ",", -1);
  deal->direction = TDM_DIRECTION_OUTBOUND;
  deal->stage = TDM_STAGE_ARCHIVED;
  deal->outcome = TDM_OUTCOME_LOST;
  deal->type = TDM_DEAL_TYPE_CO_SELL;
  deal->microsoft_status = TDM_MICROSOFT_STATUS_WON;
  deal->favorite = deal->consent = deal->help_requested = TRUE;
  deal->contact = tdm_person_new ("Jan", "Kowalski", "1", "j@example.com");
  g_ptr_array_add (deal->team, tdm_person_new ("Anna", NULL, "2", "a@example.com"));
  g_ptr_array_add (deal->team, tdm_person_new ("Ewa", "Lis", NULL, NULL));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("SQL", "SQL Server", TDM_SOLUTION_KIND_MICROSOFT));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("x", NULL, TDM_SOLUTION_KIND_UNKNOWN));
  deal->created = 1;
  deal->updated = 2;
  deal->expiration = 3;
  deal->invited = 4;
  return deal;
}

static void
test_copy (void)
{
  g_autoptr (TdmDealRecord) deal = new_full_deal ();
  g_autoptr (TdmDealRecord) copy = tdm_deal_record_copy (deal);

  g_assert_cmpuint (tdm_deal_record_diff (deal, copy, ALL_FIELDS), ==, 0);
  g_assert_cmpstr (copy->referral_id, ==, deal->referral_id);
  g_assert_true (copy->referral_id != deal->referral_id);
  g_assert_null (tdm_deal_record_copy (NULL));
}

static void
test_each_field_alone (void)
{
  g_autoptr (TdmDealRecord) full = new_full_deal ();

  for (guint bit = 0; bit < 29; bit++)
    {
      g_autoptr (TdmDealRecord) blank = tdm_deal_record_new ();
      g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();
      TdmDealFields field = (TdmDealFields) (1u << bit);

      g_assert_nonnull (tdm_deal_fields_get_first_member (field));
      tdm_deal_record_apply (deal, full, field);
      g_assert_cmpuint (tdm_deal_record_diff (deal, blank, ALL_FIELDS), ==, field);
      g_assert_cmpuint (tdm_deal_record_diff (deal, full, field), ==, 0);

      tdm_deal_record_apply (deal, blank, field);
      g_assert_cmpuint (tdm_deal_record_diff (deal, blank, ALL_FIELDS), ==, 0);
    }

  g_assert_null (tdm_deal_fields_get_first_member (0));
}

static void
test_empty_is_nothing (void)
{
  g_autoptr (TdmDealRecord) deal = new_full_deal ();
  g_autoptr (TdmDealRecord) empty = tdm_deal_record_new ();

  empty->notes = g_strdup ("");
  empty->contact = tdm_person_new ("", NULL, NULL, NULL);
  empty->private_words->tags = g_new0 (char *, 1);
  tdm_deal_record_apply (deal, empty, TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_TAGS);
  g_assert_null (deal->notes);
  g_assert_null (deal->contact);
  g_assert_null (deal->private_words->tags);
  g_assert_cmpuint (tdm_deal_record_diff (deal, empty, TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_CONTACT), ==, 0);
}

static void
test_draft (void)
{
  g_autoptr (TdmDealRecord) deal = new_full_deal ();
  g_autoptr (TdmDealRecord) again = NULL;
  g_autoptr (GVariant) variant = NULL;

  deal->customer->id = 12;
  deal->id = 9;
  variant = g_variant_ref_sink (tdm_deal_record_to_variant (deal));
  again = tdm_deal_record_from_variant (variant);
  g_assert_cmpuint (tdm_deal_record_diff (deal, again,
                                          TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELDS_PRIVATE |
                                            TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS |
                                            TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT |
                                            TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP |
                                            TDM_DEAL_FIELD_TYPE | TDM_DEAL_FIELD_FAVORITE),
                    ==, 0);
  g_assert_cmpint (again->customer->id, ==, 12);
  g_assert_cmpint (again->id, ==, 9);
}

static void
test_strange_draft (void)
{
  g_autoptr (GVariant) text = g_variant_ref_sink (g_variant_new_string ("x"));
  g_autoptr (GVariant) odd = g_variant_ref_sink (
    g_variant_new_parsed ("{'name': <7>, 'team': <'x'>, 'later': <true>, 'notes': <'kept'>}"));
  g_autoptr (TdmDealRecord) first = tdm_deal_record_from_variant (text);
  g_autoptr (TdmDealRecord) second = tdm_deal_record_from_variant (odd);

  g_assert_null (first->name);
  g_assert_null (second->name);
  g_assert_cmpstr (second->notes, ==, "kept");
  g_assert_cmpuint (second->team->len, ==, 0);
}

static void
test_deadline (void)
{
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();

  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, TDM_NO_TIME);
  deal->created = 100;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, 100 + 14 * DAY);
  deal->expiration = 50;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, 50);

  deal->stage = TDM_STAGE_ACCEPTED;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, TDM_NO_TIME);
  deal->invited = 1000;
  deal->microsoft_status = TDM_MICROSOFT_STATUS_PENDING;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, 1000 + 14 * DAY);
  deal->microsoft_status = TDM_MICROSOFT_STATUS_ACCEPTED;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, TDM_NO_TIME);

  deal->microsoft_status = TDM_MICROSOFT_STATUS_PENDING;
  deal->stage = TDM_STAGE_ARCHIVED;
  g_assert_cmpint (tdm_deal_record_get_deadline (deal, 14), ==, TDM_NO_TIME);
}

static void
test_people (void)
{
  g_autoptr (TdmPerson) whole = tdm_person_new ("A", "B", "1", "a@b.c");
  g_autoptr (TdmPerson) copy = tdm_person_copy (whole);
  g_autoptr (TdmPerson) part = tdm_person_new ("A", "", NULL, NULL);
  g_autoptr (TdmPerson) none = tdm_person_new ("", NULL, NULL, NULL);

  g_assert_true (tdm_person_equal (whole, copy));
  g_assert_false (tdm_person_equal (whole, part));
  g_assert_false (tdm_person_equal (whole, NULL));
  g_assert_true (tdm_person_equal (NULL, NULL));
  g_assert_true (tdm_person_is_complete (whole));
  g_assert_false (tdm_person_is_complete (part));
  g_assert_false (tdm_person_is_complete (NULL));
  g_assert_false (tdm_person_is_empty (part));
  g_assert_true (tdm_person_is_empty (none));
}

static void
test_query (void)
{
  g_autoptr (TdmDealQuery) a = tdm_deal_query_new ();
  g_autoptr (TdmDealQuery) b = NULL;
  TdmDealCounts counts = { 0 };

  a->search = g_strdup ("x");
  b = tdm_deal_query_copy (a);
  g_assert_true (tdm_deal_query_equal (a, b));
  g_clear_pointer (&a->search, g_free);
  g_assert_false (tdm_deal_query_equal (a, b));
  g_set_str (&b->search, "");
  g_assert_true (tdm_deal_query_equal (a, b));
  b->reverse = TRUE;
  g_assert_false (tdm_deal_query_equal (a, b));

  for (guint stage = 0; stage < TDM_N_STAGES; stage++)
    counts.count[TDM_DEAL_TAB_INBOUND][stage] = 1u << stage;
  g_assert_cmpuint (tdm_deal_counts_get (&counts, TDM_DEAL_TAB_INBOUND, 0), ==, 7);
  g_assert_cmpuint (tdm_deal_counts_get (&counts, TDM_DEAL_TAB_INBOUND, 1u << TDM_STAGE_ARCHIVED), ==, 4);
  g_assert_cmpuint (tdm_deal_counts_get (&counts, TDM_DEAL_TAB_OUTBOUND, 0), ==, 0);
}

static void
test_offer (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (TdmOffer) copy = NULL;

  offer->id = 4;
  offer->offer_id = g_strdup ("contoso");
  offer->solution_id = g_strdup ("s-1");
  copy = tdm_offer_copy (offer);
  g_assert_cmpint (copy->id, ==, 4);
  g_assert_cmpstr (copy->offer_id, ==, "contoso");
  g_assert_cmpstr (copy->solution_id, ==, "s-1");
  g_assert_true (g_strv_contains (tdm_offer_get_types (), "saas"));
  g_assert_true (g_strv_contains (tdm_offer_get_statuses (), "pending-stop-distribution"));
  g_assert_true (g_strv_contains (tdm_offer_get_solution_types (), "managed-service"));
}

static void
test_errors (void)
{
  g_autoptr (GError) named = NULL, whole = NULL, foreign = NULL;
  g_autofree char *field = NULL;

  tdm_rule_error_set (&named, TDM_RULE_ERROR_MISSING, "customer.name");
  tdm_rule_error_set (&whole, TDM_RULE_ERROR_ARCHIVED, NULL);
  foreign = g_error_new_literal (TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY, "lock: held");

  g_assert_error (named, TDM_RULE_ERROR, TDM_RULE_ERROR_MISSING);
  field = tdm_rule_error_dup_field (named);
  g_assert_cmpstr (field, ==, "customer.name");
  g_assert_null (tdm_rule_error_dup_field (whole));
  g_assert_null (tdm_rule_error_dup_field (foreign));
  g_assert_null (tdm_rule_error_dup_field (NULL));
}

static void
test_timeline_entry (void)
{
  g_autoptr (TdmTimelineEntry) entry = tdm_timeline_entry_new (5, "edited", "value", "1", "2", NULL);

  g_assert_cmpint (entry->at, ==, 5);
  g_assert_cmpstr (entry->kind, ==, "edited");
  g_assert_cmpstr (entry->field, ==, "value");
  g_assert_cmpstr (entry->from, ==, "1");
  g_assert_cmpstr (entry->to, ==, "2");
  g_assert_null (entry->text);
}

static void
test_tokens (void)
{
  TdmOutcome outcome = TDM_OUTCOME_WON;
  TdmSolutionKind kind;
  TdmDealTab tab;

  g_assert_cmpstr (tdm_stage_to_token (TDM_STAGE_ARCHIVED), ==, "archived");
  g_assert_cmpstr (tdm_deal_type_to_token (TDM_DEAL_TYPE_PARTNER_LED), ==, "partner-led");
  g_assert_null (tdm_outcome_to_token (TDM_OUTCOME_NONE));
  g_assert_true (tdm_outcome_from_token (NULL, &outcome));
  g_assert_cmpint (outcome, ==, TDM_OUTCOME_NONE);
  g_assert_false (tdm_outcome_from_token ("Won", &outcome));
  g_assert_true (tdm_solution_kind_from_token ("third-party", &kind));
  g_assert_cmpint (kind, ==, TDM_SOLUTION_KIND_THIRD_PARTY);
  g_assert_false (tdm_deal_tab_from_token ("all", &tab));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/values/copy", test_copy);
  g_test_add_func ("/model/values/each-field-alone", test_each_field_alone);
  g_test_add_func ("/model/values/empty-is-nothing", test_empty_is_nothing);
  g_test_add_func ("/model/values/draft", test_draft);
  g_test_add_func ("/model/values/strange-draft", test_strange_draft);
  g_test_add_func ("/model/values/deadline", test_deadline);
  g_test_add_func ("/model/values/people", test_people);
  g_test_add_func ("/model/values/query", test_query);
  g_test_add_func ("/model/values/offer", test_offer);
  g_test_add_func ("/model/values/errors", test_errors);
  g_test_add_func ("/model/values/timeline-entry", test_timeline_entry);
  g_test_add_func ("/model/values/tokens", test_tokens);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the Referrals API’s JSON with the defects it is known for (referrals-api §18, P6). */

#include "tdm-referral-json.h"

#include <string.h>

#include "tdm-clock.h"

#define ID "\"id\":\"C2B1A0F9-1D2E-4C3B-A4F5-66778899AABB\""

static yyjson_doc *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  yyjson_doc *doc = tdm_json_read (text, strlen (text), TDM_JSON_DEFAULT_MAX_SIZE, &error);

  g_assert_no_error (error);
  return doc;
}

static TdmDealRecord *
read_referral (const char *text, TdmDealFields *fields)
{
  g_autoptr (yyjson_doc) doc = parse (text);
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_auto (TdmReferralFault) fault = { NULL };

  if (!tdm_referral_json_read (yyjson_doc_get_root (doc), record, fields, &fault))
    g_error ("%s: %s", fault.member, fault.reason);

  return g_steal_pointer (&record);
}

static void
assert_fault (const char *text, const char *member, const char *value)
{
  g_autoptr (yyjson_doc) doc = parse (text);
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_auto (TdmReferralFault) fault = { NULL };
  TdmDealFields fields;

  g_assert_false (tdm_referral_json_read (yyjson_doc_get_root (doc), record, &fields, &fault));
  g_assert_cmpstr (fault.member, ==, member);
  g_assert_cmpstr (fault.value, ==, value);
  g_assert_nonnull (fault.reason);
}

/* The list element of §21. */
static void
test_inbound (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) deal = read_referral (
    "{" ID ",\"engagementId\":\"d3c2b1a0-2e3f-4d5c-b6a7-8899aabbccdd\",\"name\":null,\"status\":\"New\","
    "\"substatus\":\"Pending\",\"qualification\":\"SalesQualified\",\"type\":\"Shared\",\"direction\":"
    "\"Incoming\","
    "\"createdDateTime\":\"2024-05-06T10:00:00.0000000Z\",\"updatedDateTime\":\"2024-05-06T10:00:00."
    "0000000Z\","
    "\"expirationDateTime\":\"2024-05-20T10:00:00Z\",\"customerProfile\":{\"name\":\"Graphic Design "
    "Institute\","
    "\"address\":{\"city\":\"Łódź\",\"country\":\"PL\"},\"team\":[],\"ids\":[]},\"details\":{\"notes\":null,"
    "\"dealValue\":null,\"currency\":\"PLN\",\"closingDateTime\":null,\"requirements\":null},"
    "\"inviteContext\":{\"notes\":\"They asked for your "
    "planner.\",\"invitedBy\":{\"organizationId\":\"msft\","
    "\"organizationName\":\"Microsoft\"}},\"eTag\":\"\\\"71009d3e\\\"\"}",
    &fields);
  g_autofree char *expiration = tdm_instant_to_text (deal->expiration);

  g_assert_cmpstr (deal->referral_id, ==, "c2b1a0f9-1d2e-4c3b-a4f5-66778899aabb");
  g_assert_cmpint (deal->stage, ==, TDM_STAGE_RECEIVED);
  g_assert_cmpint (deal->direction, ==, TDM_DIRECTION_INBOUND);
  g_assert_cmpint (deal->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_cmpstr (expiration, ==, "2024-05-20T10:00:00Z");
  g_assert_cmpstr (deal->customer->city, ==, "Łódź");
  g_assert_cmpstr (deal->sender, ==, "Microsoft");
  g_assert_cmpstr (deal->help_notes, ==, "They asked for your planner.");
  g_assert_false (deal->help_requested);
  g_assert_cmpstr (deal->etag, ==, "\"71009d3e\"");
  g_assert_true (fields & TDM_DEAL_FIELD_VALUE);
  g_assert_true (fields & TDM_DEAL_FIELD_CONTACT);
  g_assert_false (fields & TDM_DEAL_FIELD_TEAM);
  g_assert_false (fields & TDM_DEAL_FIELD_FAVORITE);
}

static void
test_defects (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) deal = read_referral (
    "{" ID ",\"engagementId\":\"\",\"externalReferenceId\":\"\",\"campaignId\":42,\"status\":null,"
    "\"substatus\":\"Won\",\"favorite\":\"true\",\"team\":{\"firstName\":\"Iris\",\"email\":\"i@l.example\"},"
    "\"customerProfile\":{\"name\":\"AT&T <b>\",\"ids\":{},\"team\":{\"lastName\":\"Oduya\"},\"size\":\"\","
    "\"address\":null},\"details\":{\"dealValue\":\"10000\",\"currency\":\"eur\","
    "\"closingDateTime\":\"0001-01-01T00:00:00\",\"requirements\":{\"solutions\":[{\"id\":\"Azure\",\"name\":"
    "null},"
    "null,{\"id\":\"SOL-1\",\"type\":\"Name\"}]}},\"inviteContext\":{\"assistanceRequestCode\":\"BrandNew\"},"
    "\"consent\":{\"consentToContact\":true},\"invented\":{\"x\":[1.50]}}",
    &fields);

  g_assert_null (deal->engagement_id);
  g_assert_null (deal->crm_id);
  g_assert_cmpstr (deal->campaign_id, ==, "42");
  g_assert_cmpint (deal->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (deal->outcome, ==, TDM_OUTCOME_WON);
  g_assert_true (deal->favorite);
  g_assert_cmpuint (deal->team->len, ==, 1);
  g_assert_cmpstr (deal->customer->name, ==, "AT&T <b>");
  g_assert_cmpstr (deal->contact->last_name, ==, "Oduya");
  g_assert_cmpstr (deal->value, ==, "10000");
  g_assert_cmpstr (deal->currency, ==, "EUR");
  g_assert_null (deal->close_date);
  g_assert_cmpuint (deal->solutions->len, ==, 2);
  g_assert_cmpint (((TdmSolution *) g_ptr_array_index (deal->solutions, 0))->kind, ==,
                   TDM_SOLUTION_KIND_MICROSOFT);
  g_assert_cmpstr (deal->help_kind, ==, "BrandNew");
  g_assert_cmpint (deal->type, ==, TDM_DEAL_TYPE_PRIVATE);
  g_assert_false (deal->consent);
  g_assert_nonnull (strstr (deal->raw_json, "\"invented\":{\"x\":[1.50]}"));
}

/* P15: answers leave members out; that says nothing about them. */
static void
test_absent (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) deal = read_referral ("{" ID ",\"status\":\"Paused\",\"details\":{}}", &fields);

  g_assert_cmpint (fields, ==, TDM_DEAL_FIELD_RAW_JSON);
  g_assert_nonnull (deal->raw_json);
}

static void
test_exact_decimals (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) deal =
    read_referral ("{" ID ",\"details\":{\"dealValue\":90071992547409931234.10}}", &fields);

  g_assert_cmpstr (deal->value, ==, "90071992547409931234.10");
}

static void
test_faults (void)
{
  assert_fault ("{\"name\":\"a request to create\",\"type\":\"Shared\",\"details\":{}}", "id", NULL);
  assert_fault ("{\"id\":7}", "id", NULL);
  assert_fault ("{" ID ",\"details\":{\"dealValue\":\"lots\"}}", "details.dealValue", "lots");
  assert_fault ("{" ID ",\"details\":{\"dealValue\":-5}}", "details.dealValue", "-5");
  assert_fault ("{" ID ",\"details\":{\"closingDateTime\":\"2024-02-30T00:00:00Z\"}}",
                "details.closingDateTime", "2024-02-30T00:00:00Z");
  assert_fault ("{" ID ",\"customerProfile\":{\"address\":{\"country\":\"DEU\"}}}",
                "customerProfile.address.country", "DEU");
  assert_fault ("[]", NULL, NULL);
}

static void
test_long_text (void)
{
  g_autofree char *name = g_strnfill (TDM_JSON_MAX_TEXT + 1, 'x');
  g_autofree char *text = g_strdup_printf ("{" ID ",\"invented\":[{\"name\":\"%s\"}]}", name);

  assert_fault (text, NULL, NULL);
}

static TdmDirection
guess (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{" ID ",%s}", members);
  g_autoptr (yyjson_doc) doc = parse (text);

  return tdm_referral_json_guess_direction (yyjson_doc_get_root (doc));
}

/* §13.3. */
static void
test_direction (void)
{
  g_assert_cmpint (guess ("\"direction\":\"Outgoing\",\"status\":\"New\""), ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpint (guess ("\"direction\":\"Incoming\",\"status\":\"Active\""), ==, TDM_DIRECTION_INBOUND);
  g_assert_cmpint (guess ("\"direction\":\"Incoming\",\"organizationId\":\"o\","
                          "\"inviteContext\":{\"invitedBy\":{\"organizationId\":\"o\"}}"),
                   ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpint (
    guess ("\"status\":\"Active\",\"inviteContext\":{\"invitedBy\":{\"organizationId\":\"msft\"}}"), ==,
    TDM_DIRECTION_INBOUND);
  g_assert_cmpint (guess ("\"status\":\"New\""), ==, TDM_DIRECTION_INBOUND);
  g_assert_cmpint (guess ("\"status\":\"Active\""), ==, TDM_DIRECTION_OUTBOUND);
}

static void
test_type (void)
{
  const struct
  {
    const char *members;
    TdmDealType type;
    gboolean certain; /* also for a deal that is here already */
  } cases[] = {
    { "\"type\":\"Shared\",\"target\":[{\"id\":\"msft\"}],\"consent\":{}", TDM_DEAL_TYPE_CO_SELL, TRUE },
    { "\"type\":\"Shared\",\"direction\":\"Incoming\"", TDM_DEAL_TYPE_CO_SELL, TRUE },
    { "\"type\":\"Shared\",\"consent\":{\"consentToShareReferralWithMicrosoftSellers\":true}",
      TDM_DEAL_TYPE_PARTNER_LED, FALSE },
    { "\"type\":\"Independent\",\"consent\":{\"consentToShareReferralWithMicrosoftSellers\":true}",
      TDM_DEAL_TYPE_PARTNER_LED, TRUE },
    { "\"type\":\"Independent\",\"consent\":{\"consentToShareReferralWithMicrosoftSellers\":false}",
      TDM_DEAL_TYPE_PRIVATE, TRUE },
    { "\"type\":\"Independent\"", TDM_DEAL_TYPE_PRIVATE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{" ID ",%s}", cases[i].members);
      TdmDealFields fields;
      g_autoptr (TdmDealRecord) deal = read_referral (text, &fields);

      g_assert_cmpint (deal->type, ==, cases[i].type);
      g_assert_cmpint ((fields & TDM_DEAL_FIELD_TYPE) != 0, ==, cases[i].certain);
    }
}

static void
test_microsoft_copy (void)
{
  g_autoptr (yyjson_doc) doc = parse (
    "{" ID ",\"engagementId\":\"e\",\"organizationId\":\"msft\",\"status\":\"New\",\"substatus\":\"Pending\","
    "\"createdDateTime\":\"2024-05-06T10:00:00Z\",\"target\":[{\"type\":\"BusinessProfileLocation\","
    "\"id\":\"msft\"}],\"inviteContext\":{\"notes\":\"Sizing\",\"assistanceRequestCode\":"
    "\"CustomerTechnicalArchitecture\",\"invitedBy\":{\"organizationId\":\"own\"}}}");
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();
  TdmDealFields fields = 0;

  g_assert_true (tdm_referral_json_is_microsoft_copy (yyjson_doc_get_root (doc)));
  tdm_referral_json_apply_microsoft_copy (yyjson_doc_get_root (doc), deal, &fields);
  g_assert_cmpint (deal->microsoft_status, ==, TDM_MICROSOFT_STATUS_PENDING);
  g_assert_cmpint (deal->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_true (deal->help_requested);
  g_assert_cmpstr (deal->help_notes, ==, "Sizing");
  g_assert_cmpint (deal->invited, >, 0);
}

static void
test_not_referrals (void)
{
  const char *const others[] = { "{\"error\":{\"code\":\"x\"},\"details\":{}}",
                                 "{\"access_token\":\"x\",\"details\":1}",
                                 "{\"op\":\"replace\",\"path\":\"/status\",\"value\":1}", "{}", "3" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (yyjson_doc) doc = parse (others[i]);

      g_assert_false (tdm_referral_json_is_referral (yyjson_doc_get_root (doc)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral-json/inbound", test_inbound);
  g_test_add_func ("/referral-json/defects", test_defects);
  g_test_add_func ("/referral-json/absent", test_absent);
  g_test_add_func ("/referral-json/exact-decimals", test_exact_decimals);
  g_test_add_func ("/referral-json/faults", test_faults);
  g_test_add_func ("/referral-json/long-text", test_long_text);
  g_test_add_func ("/referral-json/direction", test_direction);
  g_test_add_func ("/referral-json/type", test_type);
  g_test_add_func ("/referral-json/microsoft-copy", test_microsoft_copy);
  g_test_add_func ("/referral-json/not-referrals", test_not_referrals);
  return g_test_run ();
}

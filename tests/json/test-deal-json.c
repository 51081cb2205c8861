/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the shape that the command line reads and prints. */

#include "tdm-deal-json.h"

#include <string.h>

#include "tdm-rule-error.h"

static const char whole[] =
  "{\"id\":7,\"referralId\":\"r-1\",\"engagementId\":\"e-1\",\"name\":\"AT&T <b>\",\"direction\":\"inbound\","
  "\"stage\":\"archived\",\"outcome\":\"lost\",\"type\":\"co-sell\",\"statusReason\":\"why\","
  "\"microsoftStatus\":\"declined\",\"value\":\"1250.50\",\"currency\":\"EUR\",\"closeDate\":\"2027-02-28\","
  "\"deadline\":null,\"crmId\":\"C1\",\"campaignId\":null,\"notes\":\"a\\nb\",\"privateNotes\":\"secret\","
  "\"favorite\":true,\"consent\":true,"
  "\"customer\":{\"name\":\"Zakłady "
  "Wisła\",\"country\":\"PL\",\"city\":\"Łódź\",\"addressLine1\":\"Piotrkowska 1\","
  "\"addressLine2\":null,\"state\":null,\"postalCode\":\"90-368\",\"duns\":\"422550176\","
  "\"contact\":{\"firstName\":\"Marta\",\"lastName\":\"Nowicka\",\"phone\":\"+48\",\"email\":\"m@wisla."
  "example\"}},"
  "\"team\":[{\"firstName\":\"Iris\",\"lastName\":\"Nakagawa\",\"phone\":\"1\",\"email\":\"i@l.example\"}],"
  "\"solutions\":[{\"id\":\"SOL-1\",\"name\":\"Insight\",\"kind\":\"own\"},{\"id\":\"X\",\"name\":null,"
  "\"kind\":null}],"
  "\"help\":{\"requested\":true,\"kind\":\"GeneralOrOther\",\"notes\":\"n\"},\"tags\":[\"one\",\"two\"],"
  "\"nextStep\":{\"text\":\"Call\",\"date\":\"2026-12-01\"},"
  "\"registration\":{\"state\":\"action-required\",\"reason\":\"Which "
  "tenant?\",\"marketplaceValidation\":\"pending\","
  "\"registrationId\":\"R-7\",\"type\":\"AzureIPCoSell\",\"contract\":{\"value\":\"1250.50\",\"currency\":"
  "\"EUR\",\"term\":\"Finite\",\"signDate\":\"2026-01-02\",\"startDate\":\"2026-01-03\",\"endDate\":"
  "\"2027-01-02\"},\"solution\":{\"id\":\"SOL-1\",\"eligible\":true,\"value\":\"1000\",\"currency\":\"EUR\","
  "\"deployedOnAzure\":true,\"deployedOn\":\"Customer\",\"pricing\":\"PayAsYouGo\","
  "\"marketplaceTransacted\":false,\"marketplaceDate\":null},\"registered\":\"2026-01-04T00:00:00Z\","
  "\"history\":{\"reviewPending\":\"2026-01-05T00:00:00Z\",\"actionRequired\":\"2026-01-06T00:00:00Z\","
  "\"approved\":null,\"passed\":null,\"failed\":null,\"closed\":null}},"
  "\"sync\":\"local\",\"created\":\"2026-01-02T03:04:05Z\",\"updated\":\"2026-01-03T00:00:00Z\","
  "\"expiration\":null,\"invited\":\"2026-01-02T04:00:00Z\",\"sender\":null,\"etag\":\"\\\"5c\\\"\","
  "\"raw\":{\"dealValue\":1250.50,\"unknown\":[1e3]},"
  "\"timeline\":[{\"at\":\"2026-01-02T03:04:05Z\",\"kind\":\"created\",\"field\":null,\"from\":null,\"to\":"
  "null,"
  "\"text\":null}]}";

static TdmDealRecord *
read_deal (
  const char *text, TdmDealJsonMode mode, TdmDealFields *fields, GPtrArray **timeline, GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 100000, error);
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();

  g_assert_nonnull (doc);
  if (!tdm_deal_json_read (yyjson_doc_get_root (doc), mode, record, fields, timeline, error))
    return NULL;

  return g_steal_pointer (&record);
}

static void
assert_refused (const char *text, TdmDealJsonMode mode, TdmRuleError code, const char *field)
{
  g_autoptr (GError) error = NULL;
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) record = read_deal (text, mode, &fields, NULL, &error);
  g_autofree char *named = NULL;

  g_assert_null (record);
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  named = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (named, ==, field);
}

static void
test_archive_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) record = read_deal (whole, TDM_DEAL_JSON_ARCHIVE, &fields, &timeline, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (record->raw_json, ==, "{\"dealValue\":1250.50,\"unknown\":[1e3]}");
  record->id = 7;
  written = tdm_deal_json_write (record, timeline, TDM_DEAL_JSON_ARCHIVED);
  g_assert_cmpstr (written, ==, whole);
}

static void
test_private (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) record = read_deal (whole, TDM_DEAL_JSON_ARCHIVE, &fields, NULL, NULL);
  g_autofree char *written = tdm_deal_json_write (record, NULL, TDM_DEAL_JSON_NO_PRIVATE);

  g_assert_null (strstr (written, "secret"));
  g_assert_nonnull (strstr (written, "\"tags\":[]"));
  g_assert_null (strstr (written, "\"raw\""));
}

/* What `deal` prints can be fed to `new-deal` as a copy. */
static void
test_new_ignores (void)
{
  TdmDealFields fields;
  g_autoptr (TdmDealRecord) record = NULL;
  g_autoptr (GString) text = g_string_new (whole);

  g_string_replace (text, "\"raw\":{\"dealValue\":1250.50,\"unknown\":[1e3]},", "", 0);
  record = read_deal (text->str, TDM_DEAL_JSON_NEW, &fields, NULL, NULL);
  g_assert_nonnull (record);
  g_assert_null (record->referral_id);
  g_assert_cmpint (record->outcome, ==, TDM_OUTCOME_NONE);
  g_assert_false (fields & TDM_DEAL_FIELD_STAGE);
  g_assert_cmpstr (record->customer->city, ==, "Łódź");
  g_assert_true (fields & TDM_DEAL_FIELD_CONTACT);
}

static void
test_value (void)
{
  const struct
  {
    const char *written;
    const char *value;
  } good[] = {
    { "1250.50", "1250.50" }, { "\"1250.50\"", "1250.50" }, { "0", "0" }, { "null", NULL }, { "\"\"", NULL }
  };
  const char *const bad[] = { "-1", "1e3", "\"1.2.3\"", "\"NaN\"", "true", "\"1,000\"", "[]" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"value\":%s}", good[i].written);
      TdmDealFields fields;
      g_autoptr (TdmDealRecord) record = read_deal (text, TDM_DEAL_JSON_EDIT, &fields, NULL, NULL);

      g_assert_nonnull (record);
      g_assert_cmpint (fields, ==, TDM_DEAL_FIELD_VALUE);
      g_assert_cmpstr (record->value, ==, good[i].value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"value\":%s}", bad[i]);

      assert_refused (text, TDM_DEAL_JSON_NEW, TDM_RULE_ERROR_INVALID, "value");
    }
}

static void
test_kinds (void)
{
  const struct
  {
    const char *text;
    const char *field;
  } bad[] = {
    { "{\"closeDate\":\"2027-02-29\"}", "closeDate" },
    { "{\"closeDate\":\"29.2.2027\"}", "closeDate" },
    { "{\"currency\":\"eur\"}", "currency" },
    { "{\"currency\":\"EURO\"}", "currency" },
    { "{\"name\":3}", "name" },
    { "{\"tags\":[1]}", "tags[0]" },
    { "{\"team\":{}}", "team" },
    { "{\"team\":[{\"email\":1}]}", "team[0].email" },
    { "{\"solutions\":[{\"id\":\"a\"},{\"kind\":\"mine\"}]}", "solutions[1].kind" },
    { "{\"customer\":{\"country\":\"Germany\"}}", "customer.country" },
    { "{\"customer\":[]}", "customer" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i].text, TDM_DEAL_JSON_EDIT, TDM_RULE_ERROR_INVALID, bad[i].field);

  assert_refused ("{\"help\":{\"kind\":\"Magic\"}}", TDM_DEAL_JSON_NEW, TDM_RULE_ERROR_INVALID, "help.kind");
}

static void
test_unknown (void)
{
  assert_refused ("{\"colour\":1}", TDM_DEAL_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER, "colour");
  assert_refused ("{\"customer\":{\"contact\":{\"fax\":\"1\"}}}", TDM_DEAL_JSON_NEW,
                  TDM_RULE_ERROR_UNKNOWN_MEMBER, "customer.contact.fax");
  assert_refused ("{\"team\":[{\"x\":1}]}", TDM_DEAL_JSON_EDIT, TDM_RULE_ERROR_UNKNOWN_MEMBER, "team[0].x");
  assert_refused ("{\"stage\":\"received\"}", TDM_DEAL_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE, "stage");
  assert_refused ("{\"consent\":true}", TDM_DEAL_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE, "consent");
  assert_refused ("{\"name\":\"x\"}", TDM_DEAL_JSON_INVITE, TDM_RULE_ERROR_NOT_EDITABLE, "name");
  assert_refused ("{\"customer\":{\"city\":\"x\"}}", TDM_DEAL_JSON_INVITE, TDM_RULE_ERROR_NOT_EDITABLE,
                  "customer.city");
}

/* A member that is null has no value; one that is not there keeps its own. */
static void
test_absent_and_null (void)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  const char *text = "{\"notes\":null,\"customer\":{\"city\":\"Kraków\"}}";
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 1000, NULL);
  TdmDealFields fields;

  record->notes = g_strdup ("old");
  record->name = g_strdup ("kept");
  record->customer->name = g_strdup ("kept too");
  g_assert_true (
    tdm_deal_json_read (yyjson_doc_get_root (doc), TDM_DEAL_JSON_EDIT, record, &fields, NULL, NULL));
  g_assert_cmpint (fields, ==, TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_CUSTOMER);
  g_assert_null (record->notes);
  g_assert_cmpstr (record->name, ==, "kept");
  g_assert_cmpstr (record->customer->name, ==, "kept too");
  g_assert_cmpstr (record->customer->city, ==, "Kraków");
}

static void
test_not_an_object (void)
{
  g_autoptr (GError) error = NULL;
  TdmDealFields fields;

  g_assert_null (read_deal ("[]", TDM_DEAL_JSON_NEW, &fields, NULL, &error));
  g_assert_error (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NOT_OURS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deal-json/archive-round-trip", test_archive_round_trip);
  g_test_add_func ("/deal-json/private", test_private);
  g_test_add_func ("/deal-json/new-ignores", test_new_ignores);
  g_test_add_func ("/deal-json/value", test_value);
  g_test_add_func ("/deal-json/kinds", test_kinds);
  g_test_add_func ("/deal-json/unknown", test_unknown);
  g_test_add_func ("/deal-json/absent-and-null", test_absent_and_null);
  g_test_add_func ("/deal-json/not-an-object", test_not_an_object);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the JSON of offers. */

#include "tdm-offer-json.h"

#include <string.h>

#include "tdm-company-json.h"
#include "tdm-rule-error.h"

static gboolean
read_offer (const char *text, TdmOfferJsonMode mode, TdmOffer *offer, TdmOfferFields *fields, GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 10000, NULL);

  return tdm_offer_json_read (yyjson_doc_get_root (doc), mode, offer, fields, error);
}

static void
assert_refused (const char *text, TdmOfferJsonMode mode, TdmRuleError code)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GError) error = NULL;
  TdmOfferFields fields;

  g_assert_false (read_offer (text, mode, offer, &fields, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
}

static char *
write_offer (const TdmOffer *offer, const char *expected)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

  return yyjson_mut_val_write (tdm_offer_json_build (doc, offer, expected), YYJSON_WRITE_NOFLAG, NULL);
}

/* Every member of the shape that issue and handbook promise, with a value. */
static const char whole[] =
  "{\"id\":null,\"offerId\":\"a-b\",\"name\":\"A\",\"alias\":null,\"type\":\"saas\",\"solutionType\":\"ip\","
  "\"status\":\"live\",\"phase\":null,\"live\":null,\"changed\":null,"
  "\"plans\":[{\"planId\":\"basic\",\"name\":\"Basic\",\"summary\":null,\"pricing\":\"flat-rate\","
  "\"price\":\"10.50\",\"currency\":\"USD\",\"status\":null}],"
  "\"listing\":{\"platforms\":[\"Azure\"],\"segments\":[\"Enterprise\"],"
  "\"solutionAreas\":[{\"area\":\"Security\",\"subAreas\":[\"Identity\"]}]},\"documents\":[],"
  "\"contacts\":[{\"name\":\"Mika\",\"email\":\"mika@x.example\",\"title\":\"Lead\",\"role\":\"partner-"
  "sales\","
  "\"countries\":[\"JP\",\"US\"],\"states\":[\"US-WA\"]}],\"geographies\":[\"JP\"],\"csp\":\"any\","
  "\"cspPartners\":[],\"transactable\":true,\"solutionId\":\"SOL-1\","
  "\"facts\":{\"azurePercent\":\"50.01\",\"billedRevenueUsd\":\"100000\",\"architectureOnAzure\":true},"
  "\"declared\":{\"azurePercent\":{\"on\":\"2026-05-01\",\"note\":\"Invoice\"},"
  "\"billedRevenueUsd\":{\"on\":null,\"note\":null},\"architectureOnAzure\":{\"on\":null,\"note\":null}},"
  "\"coSellStatus\":{\"recorded\":\"in-market\",\"recordedOn\":\"2026-05-02\",\"expected\":\"co-sell-ready\"}"
  ","
  "\"properties\":{\"summary\":\"S\",\"description\":\"D\",\"gettingStarted\":null,\"keywords\":[\"k\"],"
  "\"categories\":[],\"industries\":[{\"value\":\"Retail\",\"subs\":[]}],"
  "\"links\":[{\"title\":\"T\",\"url\":\"https://x.example\"}],"
  "\"contacts\":[{\"role\":\"support\",\"name\":\"Ida\",\"email\":null,\"phone\":null}],\"assets\":[]},"
  "\"created\":null,\"updated\":null}";

static void
test_round_trip (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autofree char *written = NULL;
  TdmOfferFields fields;

  g_assert_true (read_offer (whole, TDM_OFFER_JSON_NEW, offer, &fields, NULL));
  g_assert_true (fields & TDM_OFFER_FIELD_TYPE);
  g_assert_true (fields & TDM_OFFER_FIELD_FACTS);
  written = write_offer (offer, "co-sell-ready");
  g_assert_cmpstr (written, ==, whole);
}

/* Numbers stay as they were written, roles have Partner Center's words too, a plan may be its ID alone. */
static void
test_lenient (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  TdmOfferFields fields;

  g_assert_true (read_offer ("{\"facts\":{\"azurePercent\":50.010},\"plans\":[\"basic\",{\"id\":\"pro\","
                             "\"price\":12.50}],\"contacts\":[{\"role\":\"Partner sales\"}]}",
                             TDM_OFFER_JSON_EDIT, offer, &fields, NULL));
  g_assert_cmpstr (tdm_declared_get (offer->facts, "azurePercent"), ==, "50.010");
  g_assert_cmpstr (((TdmOfferPlan *) offer->plans->pdata[0])->plan_id, ==, "basic");
  g_assert_cmpstr (((TdmOfferPlan *) offer->plans->pdata[1])->plan_id, ==, "pro");
  g_assert_cmpstr (((TdmOfferPlan *) offer->plans->pdata[1])->price, ==, "12.50");
  g_assert_cmpstr (((TdmOfferContact *) offer->contacts->pdata[0])->role, ==, "partner-sales");
  g_assert_cmpuint (fields, ==, TDM_OFFER_FIELD_FACTS | TDM_OFFER_FIELD_PLANS | TDM_OFFER_FIELD_CONTACTS);
}

/* What is absent stays, null goes; a value that changes loses the day of the old one. */
static void
test_absent_is_not_null (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  TdmOfferFields fields;

  g_assert_true (read_offer (whole, TDM_OFFER_JSON_NEW, offer, &fields, NULL));
  g_assert_true (read_offer ("{\"listing\":{\"segments\":null},\"facts\":{\"azurePercent\":60,"
                             "\"architectureOnAzure\":null},\"coSellStatus\":null}",
                             TDM_OFFER_JSON_EDIT, offer, &fields, NULL));
  g_assert_cmpstr (offer->platforms[0], ==, "Azure");
  g_assert_true (offer->segments == NULL || offer->segments[0] == NULL);
  g_assert_null (tdm_declared_find (offer->facts, "azurePercent")->on);
  g_assert_nonnull (tdm_declared_find (offer->facts, "billedRevenueUsd"));
  g_assert_null (tdm_declared_find (offer->facts, "architectureOnAzure"));
  g_assert_null (offer->recorded_status);
  g_assert_cmpuint (fields, ==,
                    TDM_OFFER_FIELD_SEGMENTS | TDM_OFFER_FIELD_FACTS | TDM_OFFER_FIELD_RECORDED_STATUS |
                      TDM_OFFER_FIELD_RECORDED_ON);
}

static void
test_refused (void)
{
  assert_refused ("{\"price\":1}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER);
  assert_refused ("{\"listing\":{\"region\":1}}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER);
  assert_refused ("{\"plans\":[{\"x\":1}]}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER);
  assert_refused ("{\"facts\":{\"x\":1}}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER);
  assert_refused ("{\"facts\":{\"azurePercent\":\"half\"}}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"contacts\":[{\"role\":\"boss\"}]}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"csp\":\"some\"}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"geographies\":[1]}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"declared\":{\"azurePercent\":{\"on\":\"2026-01-01\"}}}", TDM_OFFER_JSON_NEW,
                  TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"status\":\"on-fire\"}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"offerId\":\"x\"}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"alias\":\"x\"}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"documents\":[]}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"coSellStatus\":{\"expected\":null}}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"id\":1}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"name\":1}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_INVALID);
}

/* The archive brings back what only the program sets. */
static void
test_archive (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GError) error = NULL;
  TdmOfferFields fields;

  read_offer ("{\"phase\":\"certification\",\"live\":true,\"documents\":[{\"kind\":\"social-url\","
              "\"url\":\"https://x.example\",\"size\":12,\"added\":\"2026-05-01T00:00:00Z\"}],"
              "\"coSellStatus\":{\"expected\":\"in-market\"},\"status\":\"of-a-later-version\"}",
              TDM_OFFER_JSON_ARCHIVE, offer, &fields, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (offer->phase, ==, "certification");
  g_assert_cmpint (offer->live, ==, TDM_TRUTH_YES);
  g_assert_cmpint (((TdmOfferDocument *) offer->documents->pdata[0])->size, ==, 12);
}

/* The facts of the company, with their days; what is absent stays. */
static void
test_company (void)
{
  static const char text[] =
    "{\"businessProfileComplete\":false,\"partnerId\":\"123\",\"goldCompetency\":\"Data\","
    "\"goldCompetencyUntil\":\"2027-01-01\",\"isvConnectTier\":null,"
    "\"azureRevenueTrailing12MonthsUsd\":\"99999.99\",\"asOf\":\"2026-10-01\","
    "\"months\":[{\"month\":\"2026-09\",\"usd\":\"1.10\"}]}";
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 1000, NULL);
  g_autoptr (yyjson_doc) change = tdm_json_read ("{\"partnerId\":null}", 18, 1000, NULL);
  g_autoptr (yyjson_mut_doc) out = yyjson_mut_doc_new (NULL);
  g_autoptr (TdmCompany) company = tdm_company_new ();
  g_autofree char *written = NULL;

  g_assert_true (tdm_company_json_read (yyjson_doc_get_root (doc), company, NULL));
  g_assert_true (tdm_company_json_read (yyjson_doc_get_root (change), company, NULL));
  written = yyjson_mut_val_write (tdm_company_json_build (out, company), YYJSON_WRITE_NOFLAG, NULL);
  g_assert_true (g_str_has_prefix (
    written, "{\"businessProfileComplete\":false,\"partnerId\":null,\"goldCompetency\":\"Data\","
             "\"goldCompetencyUntil\":\"2027-01-01\",\"isvConnectTier\":null,"
             "\"azureRevenueTrailing12MonthsUsd\":\"99999.99\",\"asOf\":\"2026-10-01\","
             "\"months\":[{\"month\":\"2026-09\",\"usd\":\"1.10\"}]"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer-json/round-trip", test_round_trip);
  g_test_add_func ("/offer-json/lenient", test_lenient);
  g_test_add_func ("/offer-json/absent-is-not-null", test_absent_is_not_null);
  g_test_add_func ("/offer-json/archive", test_archive);
  g_test_add_func ("/offer-json/company", test_company);
  g_test_add_func ("/offer-json/refused", test_refused);
  return g_test_run ();
}

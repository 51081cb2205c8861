/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the form that `register` reads, in our words and in those of the wire. */

#include "tdm-registration-json.h"

#include <string.h>

#include "tdm-rule-error.h"

static TdmRegistration *
read_form (const char *text, GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 100000, NULL);
  g_autoptr (TdmRegistration) form = tdm_registration_new ();

  g_assert_nonnull (doc);
  if (!tdm_registration_json_read_form (yyjson_doc_get_root (doc), form, error))
    return NULL;

  return g_steal_pointer (&form);
}

static const char ours[] =
  "{\"contract\":{\"value\":120000.50,\"currency\":\"USD\",\"term\":\"finite\",\"signDate\":\"2024-02-29\","
  "\"startDate\":\"2024-03-01\",\"endDate\":\"2025-02-28\"},"
  "\"solution\":{\"id\":\"s-1\",\"value\":\"90000\",\"currency\":\"USD\",\"deployedOnAzure\":true,"
  "\"deployedOn\":\"Partner\",\"pricing\":\"Other\",\"marketplaceTransacted\":true,"
  "\"marketplaceDate\":\"2023-06-30\"}}";

static const char wire[] =
  "{\"type\":\"AzureIPCoSell\",\"status\":\"Passed\",\"contract\":{\"value\":120000.50,\"currency\":\"USD\","
  "\"term\":\"Finite\",\"signDateTime\":\"2024-02-29T00:00:00Z\",\"startDateTime\":\"2024-03-01T23:59:59Z\","
  "\"endDateTime\":\"2025-03-01T08:00:00+09:00\"},"
  "\"solutionDetails\":[{\"id\":\"s-1\",\"value\":90000,\"currency\":\"USD\",\"isDeployedOnAzure\":true,"
  "\"primaryDeploymentOn\":\"Partner\",\"pricingModel\":\"Other\",\"marketplaceTransactionDetails\":"
  "{\"isMarketplaceTransacted\":true,\"marketplaceTransactionDateTime\":\"2023-06-30T00:00:00Z\"}}]}";

static void
test_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmRegistration) a = read_form (ours, &error);
  g_autoptr (TdmRegistration) b = read_form (wire, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (a->contract.value, ==, "120000.50");
  g_assert_cmpstr (a->contract.end_day, ==, "2025-02-28");
  g_assert_cmpint (a->contract.term, ==, TDM_CONTRACT_TERM_FINITE);
  g_assert_cmpint (a->solution.marketplace, ==, TDM_ANSWER_YES);
  g_assert_cmpint (b->state, ==, TDM_REGISTRATION_STATE_NONE);
  g_assert_true (tdm_registration_equal (a, b));
}

/* What was printed reads as the same form. */
static void
test_round_trip (void)
{
  g_autoptr (TdmRegistration) a = read_form (ours, NULL);
  g_autoptr (TdmRegistration) b = NULL;
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  g_autofree char *text = NULL;

  a->state = TDM_REGISTRATION_STATE_NONE;
  text = yyjson_mut_val_write (tdm_registration_json_build (doc, a), YYJSON_WRITE_NOFLAG, NULL);
  b = read_form (text, NULL);
  g_assert_true (tdm_registration_equal (a, b));
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    TdmRuleError code;
    const char *field;
  } rows[] = {
    { "{\"contract\":{\"price\":1}}", TDM_RULE_ERROR_UNKNOWN_MEMBER, "contract.price" },
    { "{\"contract\":{\"value\":\"-1\"}}", TDM_RULE_ERROR_INVALID, "contract.value" },
    { "{\"contract\":{\"signDateTime\":\"yesterday\"}}", TDM_RULE_ERROR_INVALID, "contract.signDate" },
    { "{\"contract\":{\"endDate\":\"2023-02-29\"}}", TDM_RULE_ERROR_INVALID, "contract.endDate" },
    { "{\"contract\":[]}", TDM_RULE_ERROR_INVALID, "contract" },
    { "{\"solution\":{\"pricing\":\"free\"}}", TDM_RULE_ERROR_INVALID, "solution.pricing" },
    { "{\"solution\":{\"deployedOnAzure\":\"yes\"}}", TDM_RULE_ERROR_INVALID, "solution.deployedOnAzure" },
    { "{\"solutionDetails\":[{},{}]}", TDM_RULE_ERROR_TOO_MANY, "solution" },
    { "{\"name\":\"x\"}", TDM_RULE_ERROR_UNKNOWN_MEMBER, "name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TdmRegistration) form = read_form (rows[i].text, &error);
      g_autofree char *field = NULL;

      g_assert_null (form);
      g_assert_error (error, TDM_RULE_ERROR, (int) rows[i].code);
      field = tdm_rule_error_dup_field (error);
      g_assert_cmpstr (field, ==, rows[i].field);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registration-json/forms", test_forms);
  g_test_add_func ("/registration-json/round-trip", test_round_trip);
  g_test_add_func ("/registration-json/refusals", test_refusals);

  return g_test_run ();
}

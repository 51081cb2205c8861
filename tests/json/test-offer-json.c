/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests the JSON of offers. */

#include "tdm-offer-json.h"

#include <string.h>

#include "tdm-rule-error.h"

static gboolean
read_offer (const char *text, TdmOfferJsonMode mode, TdmOffer *offer, TdmOfferFields *fields, GError **error)
{
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 1000, NULL);

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

static void
test_round_trip (void)
{
  const char *text = "{\"id\":null,\"offerId\":\"a-b\",\"name\":\"A\",\"alias\":null,\"type\":\"saas\","
                     "\"solutionType\":\"ip\",\"status\":\"live\",\"solutionId\":\"SOL-1\"}";
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autofree char *written = NULL;
  TdmOfferFields fields;

  g_assert_true (read_offer (text, TDM_OFFER_JSON_NEW, offer, &fields, NULL));
  g_assert_true (fields & TDM_OFFER_FIELD_TYPE);
  written = yyjson_mut_val_write (tdm_offer_json_build (doc, offer), YYJSON_WRITE_NOFLAG, NULL);
  g_assert_cmpstr (written, ==, text);
}

static void
test_refused (void)
{
  assert_refused ("{\"price\":1}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_UNKNOWN_MEMBER);
  assert_refused ("{\"status\":\"on-fire\"}", TDM_OFFER_JSON_NEW, TDM_RULE_ERROR_INVALID);
  assert_refused ("{\"offerId\":\"x\"}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"id\":1}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_NOT_EDITABLE);
  assert_refused ("{\"name\":1}", TDM_OFFER_JSON_EDIT, TDM_RULE_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer-json/round-trip", test_round_trip);
  g_test_add_func ("/offer-json/refused", test_refused);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which members each check asks for, and the problem it reports when one is missing or wrong. */

#include "tdm-deal-rules.h"

#include <string.h>

static TdmDealRecord *
new_complete_deal (void)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  deal->name = g_strdup ("Cloud migration");
  deal->value = g_strdup ("1250.50");
  deal->currency = g_strdup ("EUR");
  deal->close_date = g_strdup ("2027-02-28");
  deal->customer->name = g_strdup ("Łódź Metal");
  deal->customer->country = g_strdup ("PL");
  deal->customer->city = g_strdup ("Łódź");
  deal->customer->address_line1 = g_strdup ("Piotrkowska 1");
  g_ptr_array_add (deal->team, tdm_person_new ("Anna", "Nowak", "+48 42 123 45 67", "anna@example.com"));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("Azure", "Azure", TDM_SOLUTION_KIND_MICROSOFT));
  return deal;
}

static void
ask_for_help (TdmDealRecord *deal)
{
  deal->help_requested = TRUE;
  deal->help_kind = g_strdup ("ProofOfConceptOrDemo");
  deal->consent = TRUE;
  deal->contact = tdm_person_new ("Jan", "Kowalski", "+48 22 987 65 43", "jan@example.com");
}

/* "field:code field:code …" */
static char *
describe (const TdmDealRecord *deal, TdmDealCheck check)
{
  g_autoptr (GPtrArray) problems = tdm_deal_rules_check (deal, check);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const TdmProblem *problem = problems->pdata[i];

      g_string_append_printf (text, "%s%s:%d", i > 0 ? " " : "", problem->field, (int) problem->code);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_problems (const TdmDealRecord *deal, TdmDealCheck check, const char *fields)
{
  g_autofree char *problems = describe (deal, check);
  g_autoptr (GRegex) code = g_regex_new (":\\d+", 0, 0, NULL);
  g_autofree char *found = g_regex_replace_literal (code, problems, -1, 0, "", 0, NULL);

  g_assert_cmpstr (found, ==, fields);
}

static void
assert_first (const TdmDealRecord *deal, TdmDealCheck check, const char *field, TdmRuleError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *named = NULL;

  g_assert_false (tdm_deal_rules_require (deal, check, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  named = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (named, ==, field);
}

static void
test_create_complete (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  assert_problems (deal, TDM_DEAL_CHECK_CREATE, "");
  ask_for_help (deal);
  assert_problems (deal, TDM_DEAL_CHECK_CREATE, "");
}

static void
test_create_empty (void)
{
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();

  assert_problems (deal, TDM_DEAL_CHECK_CREATE,
                   "customer.country customer.name customer.city customer.addressLine1 name value currency "
                   "closeDate team solutions");
  deal->help_requested = TRUE;
  assert_problems (deal, TDM_DEAL_CHECK_CREATE,
                   "customer.country customer.name customer.city customer.addressLine1 "
                   "customer.contact.firstName customer.contact.lastName customer.contact.phone "
                   "customer.contact.email name value currency closeDate team solutions help.kind consent");
}

static void
test_consent (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  ask_for_help (deal);
  deal->consent = FALSE;
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "consent", TDM_RULE_ERROR_CONSENT);
  assert_first (deal, TDM_DEAL_CHECK_INVITE, "consent", TDM_RULE_ERROR_CONSENT);
}

typedef struct
{
  gsize offset;
  const char *text;
  const char *field;
} WrongText;

static const WrongText wrong_texts[] = {
  { G_STRUCT_OFFSET (TdmDealRecord, value), "12,50", "value" },
  { G_STRUCT_OFFSET (TdmDealRecord, value), "-1", "value" },
  { G_STRUCT_OFFSET (TdmDealRecord, currency), "eur", "currency" },
  { G_STRUCT_OFFSET (TdmDealRecord, close_date), "2027-02-29", "closeDate" },
  { G_STRUCT_OFFSET (TdmDealRecord, close_date), "28.2.2027", "closeDate" },
};

static void
test_wrong_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_texts); i++)
    {
      g_autoptr (TdmDealRecord) deal = new_complete_deal ();

      g_set_str (&G_STRUCT_MEMBER (char *, deal, wrong_texts[i].offset), wrong_texts[i].text);
      assert_first (deal, TDM_DEAL_CHECK_CREATE, wrong_texts[i].field, TDM_RULE_ERROR_INVALID);
      assert_first (deal, TDM_DEAL_CHECK_EDIT, wrong_texts[i].field, TDM_RULE_ERROR_INVALID);
      assert_first (deal, TDM_DEAL_CHECK_IMPORT, wrong_texts[i].field, TDM_RULE_ERROR_INVALID);
    }
}

static void
test_people (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();
  TdmPerson *person = deal->team->pdata[0];

  g_set_str (&person->email, "anna@");
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "team[0].email", TDM_RULE_ERROR_INVALID);
  g_set_str (&person->email, NULL);
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "team[0].email", TDM_RULE_ERROR_INCOMPLETE);
  assert_first (deal, TDM_DEAL_CHECK_ACCEPT, "team[0].email", TDM_RULE_ERROR_INCOMPLETE);
  assert_problems (deal, TDM_DEAL_CHECK_IMPORT, "");

  g_ptr_array_add (deal->team, tdm_person_new ("Ewa", "Lis", "48 123 456", "ewa@example.com"));
  assert_problems (deal, TDM_DEAL_CHECK_ACCEPT, "");
  assert_first (deal, TDM_DEAL_CHECK_EDIT, "team[0].email", TDM_RULE_ERROR_INCOMPLETE);
}

static void
test_limits (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  for (int i = 0; i < 50; i++)
    g_ptr_array_add (deal->solutions, tdm_solution_new ("SQL", NULL, TDM_SOLUTION_KIND_UNKNOWN));
  assert_first (deal, TDM_DEAL_CHECK_IMPORT, "solutions", TDM_RULE_ERROR_TOO_MANY);
  g_ptr_array_set_size (deal->solutions, 50);
  assert_problems (deal, TDM_DEAL_CHECK_CREATE, "");

  for (int i = 0; i < 50; i++)
    g_ptr_array_add (deal->team, tdm_person_copy (deal->team->pdata[0]));
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "team", TDM_RULE_ERROR_TOO_MANY);
}

/* The service publishes no lengths: these keep a pasted file out, by any way in. */
static void
test_lengths (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();
  g_autofree char *wide = g_strnfill (255, 'x');
  g_autofree char *mib = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  g_set_str (&deal->name, wide);
  assert_problems (deal, TDM_DEAL_CHECK_CREATE, "");
  g_free (deal->name);
  deal->name = g_strconcat (wide, "ł", NULL);
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "name", TDM_RULE_ERROR_TOO_LONG);
  g_assert_false (tdm_deal_rules_require (deal, TDM_DEAL_CHECK_CREATE, &error));
  g_assert_nonnull (strstr (error->message, "255"));

  g_set_str (&deal->name, "Short");
  g_set_str (&((TdmPerson *) deal->team->pdata[0])->email, mib);
  assert_first (deal, TDM_DEAL_CHECK_IMPORT, "team[0].email", TDM_RULE_ERROR_TOO_LONG);
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "team[0].email", TDM_RULE_ERROR_TOO_LONG);
  g_set_str (&((TdmPerson *) deal->team->pdata[0])->email, "a@example.com");

  g_set_str (&deal->notes, mib);
  assert_first (deal, TDM_DEAL_CHECK_EDIT, "notes", TDM_RULE_ERROR_TOO_LONG);
  g_assert_cmpuint (tdm_deal_rules_get_max_length ("help.notes"), ==,
                    tdm_deal_rules_get_max_length ("notes"));
}

/* M49, M45: at least one solution and one employee stay. */
static void
test_edit_keeps_one (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  g_ptr_array_set_size (deal->solutions, 0);
  assert_first (deal, TDM_DEAL_CHECK_EDIT, "solutions", TDM_RULE_ERROR_MISSING);
  g_ptr_array_set_size (deal->team, 0);
  assert_first (deal, TDM_DEAL_CHECK_EDIT, "team", TDM_RULE_ERROR_MISSING);
}

static void
test_import_codes (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  g_set_str (&deal->referral_id, "not-a-guid");
  assert_first (deal, TDM_DEAL_CHECK_IMPORT, "referralId", TDM_RULE_ERROR_INVALID);
  g_set_str (&deal->referral_id, NULL);
  g_set_str (&deal->customer->country, "QQ");
  assert_first (deal, TDM_DEAL_CHECK_IMPORT, "customer.country", TDM_RULE_ERROR_INVALID);
  g_set_str (&deal->customer->country, "PL");
  g_set_str (&deal->currency, "ABC");
  assert_first (deal, TDM_DEAL_CHECK_IMPORT, "currency", TDM_RULE_ERROR_INVALID);
}

/* Microsoft sellers see a partner-led deal, so the customer must have agreed (referrals-api.md §6.2). */
static void
test_partner_led (void)
{
  g_autoptr (TdmDealRecord) deal = new_complete_deal ();

  deal->type = TDM_DEAL_TYPE_PARTNER_LED;
  deal->help_requested = FALSE;
  deal->consent = FALSE;
  assert_first (deal, TDM_DEAL_CHECK_CREATE, "consent", TDM_RULE_ERROR_CONSENT);
  assert_first (deal, TDM_DEAL_CHECK_SHARE, "consent", TDM_RULE_ERROR_CONSENT);
  deal->consent = TRUE;
  assert_problems (deal, TDM_DEAL_CHECK_CREATE, "");
  assert_problems (deal, TDM_DEAL_CHECK_SHARE, "");
}

static void
test_only_changed_members (void)
{
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();
  g_autoptr (GError) error = NULL;

  deal->value = g_strdup ("10");
  g_assert_true (tdm_deal_rules_require_members (deal, TDM_DEAL_CHECK_EDIT, TDM_DEAL_FIELD_VALUE, &error));
  g_assert_no_error (error);
  g_assert_false (tdm_deal_rules_require_members (deal, TDM_DEAL_CHECK_EDIT, TDM_DEAL_FIELD_NAME, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MISSING);
}

static void
test_import_needs_nothing (void)
{
  g_autoptr (TdmDealRecord) deal = tdm_deal_record_new ();

  assert_problems (deal, TDM_DEAL_CHECK_IMPORT, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/deal-check/create-complete", test_create_complete);
  g_test_add_func ("/model/deal-check/create-empty", test_create_empty);
  g_test_add_func ("/model/deal-check/consent", test_consent);
  g_test_add_func ("/model/deal-check/wrong-texts", test_wrong_texts);
  g_test_add_func ("/model/deal-check/people", test_people);
  g_test_add_func ("/model/deal-check/limits", test_limits);
  g_test_add_func ("/model/deal-check/lengths", test_lengths);
  g_test_add_func ("/model/deal-check/edit-keeps-one", test_edit_keeps_one);
  g_test_add_func ("/model/deal-check/import-codes", test_import_codes);
  g_test_add_func ("/model/deal-check/partner-led", test_partner_led);
  g_test_add_func ("/model/deal-check/only-changed-members", test_only_changed_members);
  g_test_add_func ("/model/deal-check/import-needs-nothing", test_import_needs_nothing);
  return g_test_run ();
}

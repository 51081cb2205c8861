/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of registration, read once from the program itself. */

#include "tdm-registration-rules.h"

#include "tdm-amount-ratio.h"
#include "tdm-amount.h"
#include "tdm-rules-file-private.h"

static GHashTable *
read_rates (GKeyFile *file)
{
  GHashTable *rates = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) keys = tdm_rules_file_get_keys (file, "rates");

  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *rate = tdm_rules_file_get_text (file, "rates", *key);

      if (tdm_amount_is_valid (rate))
        g_hash_table_insert (rates, g_strdup (*key), g_steal_pointer (&rate));
    }

  return rates;
}

static TdmRegistrationRules *
read_rules (void)
{
  TdmRegistrationRules *rules = g_new0 (TdmRegistrationRules, 1);
  g_autoptr (GKeyFile) file = tdm_rules_file_load ("registration.ini");

  rules->checked_on = tdm_rules_file_get_text (file, "rules", "checked-on");
  rules->wait_hours = tdm_rules_file_get_number (file, "wait-hours");
  rules->register_days = tdm_rules_file_get_number (file, "register-days");
  rules->pay_as_you_go_days = tdm_rules_file_get_number (file, "pay-as-you-go-days");
  rules->start_days = tdm_rules_file_get_number (file, "start-days");
  rules->perpetual_years = tdm_rules_file_get_number (file, "perpetual-years");
  rules->minimum = tdm_rules_file_get_text (file, "rules", "minimum");
  rules->marketplace_since = tdm_rules_file_get_text (file, "rules", "marketplace-since");
  rules->eligible_tags = g_key_file_get_string_list (file, "rules", "eligible-tags", NULL, NULL);
  rules->eligible_kinds = g_key_file_get_string_list (file, "rules", "eligible-kinds", NULL, NULL);
  rules->help = tdm_rules_file_get_text (file, "rules", "help");
  rules->portal = tdm_rules_file_get_text (file, "rules", "portal");
  rules->rates_date = tdm_rules_file_get_text (file, "rates", "date");
  rules->rates_source = tdm_rules_file_get_text (file, "rates", "source");
  rules->rates = read_rates (file);
  return rules;
}

/**
 * tdm_registration_rules_get:
 *
 * Returns: (transfer none): the rules the program was built with; read at the first call, any thread
 */
const TdmRegistrationRules *
tdm_registration_rules_get (void)
{
  static TdmRegistrationRules *rules = NULL;

  if (g_once_init_enter_pointer (&rules))
    g_once_init_leave_pointer (&rules, read_rules ());

  return rules;
}

/**
 * tdm_registration_rules_get_rate:
 * @currency: (nullable): ISO 4217
 *
 * Returns: (nullable): how much of @currency one euro is on the day of the table
 */
const char *
tdm_registration_rules_get_rate (const char *currency)
{
  return currency != NULL ? g_hash_table_lookup (tdm_registration_rules_get ()->rates, currency) : NULL;
}

static char *
convert (const char *value, const char *currency, guint decimals)
{
  const char *rate = tdm_registration_rules_get_rate (currency);
  const char *over[] = { value, tdm_registration_rules_get_rate ("USD"), NULL };
  const char *under[] = { rate, NULL };

  if (rate == NULL || !tdm_amount_is_valid (value))
    return NULL;

  return tdm_amount_divide_products (over, under, decimals);
}

/**
 * tdm_registration_rules_convert:
 * @value: (nullable): an amount
 * @currency: (nullable): of which currency
 *
 * For people to read, together with the date of the rate; comparisons are made without rounding.
 *
 * Returns: (transfer full) (nullable): US dollars and cents; %NULL when no rate is known
 */
char *
tdm_registration_rules_convert (const char *value, const char *currency)
{
  return convert (value, currency, 2);
}

/**
 * tdm_registration_rules_get_dollars:
 * @currency: (nullable): ISO 4217
 *
 * Returns: (transfer full) (nullable): what one of it is in US dollars; %NULL when no rate is known
 */
char *
tdm_registration_rules_get_dollars (const char *currency)
{
  return convert ("1", currency, 6);
}

/**
 * tdm_registration_rules_may_be_eligible:
 * @kind: whose solution it is
 *
 * Returns: %FALSE when a solution of this kind never has an incentive
 */
gboolean
tdm_registration_rules_may_be_eligible (TdmSolutionKind kind)
{
  const char *token = tdm_solution_kind_to_token (kind);

  /* Nobody knows whose it is, so nobody can rule it out. */
  if (token == NULL)
    return TRUE;

  return g_strv_contains ((const char *const *) tdm_registration_rules_get ()->eligible_kinds, token);
}

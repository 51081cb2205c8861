/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences for problems of a new deal, by field and rule. */

#include "tdm-new-deal-problem.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-rules.h"

static const struct
{
  const char *field;
  const char *missing;
  const char *invalid;
} sentences[] = {
  { "customer.name", N_ ("Choose a customer, or add a new one."), NULL },
  { "customer.country", N_ ("Choose the country or region."), N_ ("Choose the country or region.") },
  { "customer.city", N_ ("Enter the city."), NULL },
  { "customer.addressLine1", N_ ("Enter the street and number."), NULL },
  { "customer.duns", NULL, N_ ("A D-U-N-S number has nine digits.") },
  { "customer.contact.firstName", N_ ("Enter the first name: you asked for Microsoft’s help."), NULL },
  { "customer.contact.lastName", N_ ("Enter the last name: you asked for Microsoft’s help."), NULL },
  { "customer.contact.phone", N_ ("Enter the phone number: you asked for Microsoft’s help."),
    N_ ("This is not a phone number.") },
  { "customer.contact.email", N_ ("Enter the email address: you asked for Microsoft’s help."),
    N_ ("This is not an email address. It needs a name, an @ and a domain.") },
  { "name", N_ ("Give the deal a name."), NULL },
  { "value", N_ ("Enter what the deal may be worth."), NULL },
  { "currency", N_ ("Choose a currency."), N_ ("Choose a currency.") },
  { "closeDate", N_ ("Enter the day you expect to close the deal."), NULL },
  { "team", N_ ("Add at least one employee who works on this deal."), NULL },
  { "solutions", N_ ("Choose at least one solution."), NULL },
  { "help.kind", N_ ("Choose what kind of help you need."), N_ ("Choose what kind of help you need.") },
  { "firstName", N_ ("Enter the first name."), NULL },
  { "lastName", N_ ("Enter the last name."), NULL },
  { "phone", N_ ("Enter the phone number."), N_ ("This is not a phone number.") },
  { "email", N_ ("Enter the email address."),
    N_ ("This is not an email address. It needs a name, an @ and a domain.") },
  { "solution.id", N_ ("Enter the solution ID."), NULL },
};

static char *
dup_too_many (const char *field)
{
  const TdmRules *rules = tdm_rules_get ();

  if (tdm_new_deal_problem_is_in (field, "team"))
    /* Translators: %d is a number of people. */
    return g_strdup_printf (ngettext ("A deal can have at most %d employee.",
                                      "A deal can have at most %d employees.", rules->max_team),
                            rules->max_team);

  /* Translators: %d is a number of solutions. */
  return g_strdup_printf (ngettext ("A deal can have at most %d solution.",
                                    "A deal can have at most %d solutions.", rules->max_solutions),
                          rules->max_solutions);
}

/* Wrong amounts and dates are told by an example in the user's own way of writing. */
static char *
dup_example (const char *field)
{
  g_autofree char *today = NULL;
  g_autofree char *example = NULL;

  if (strcmp (field, "value") == 0)
    {
      example = tdm_format_amount ("184000.50", NULL);
      /* Translators: %s is an amount as people of this language write it. */
      return g_strdup_printf (_ ("This is not an amount. Write it like %s."), example);
    }

  if (strcmp (field, "closeDate") == 0)
    {
      today = tdm_clock_dup_today ();
      example = tdm_format_date (today);
      /* Translators: %s is today as people of this language write a date. */
      return g_strdup_printf (_ ("This is not a date. Write it like %s."), example);
    }

  return g_strdup (_ ("This value is not accepted here."));
}

/**
 * tdm_new_deal_problem_text:
 * @field: member path, or for the form of one person the bare member
 * @code: the rule
 *
 * Returns: (transfer full): a whole sentence in the chosen language
 */
char *
tdm_new_deal_problem_text (const char *field, TdmRuleError code)
{
  if (code == TDM_RULE_ERROR_TOO_MANY)
    return dup_too_many (field);
  if (code == TDM_RULE_ERROR_CONSENT)
    return g_strdup (
      _ ("Ask the customer first: Microsoft gets the contact data only if the customer agreed."));
  if (code == TDM_RULE_ERROR_TOO_LONG)
    return g_strdup (_ ("This text is too long."));

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *sentence = code == TDM_RULE_ERROR_INVALID ? sentences[i].invalid : sentences[i].missing;

      if (sentence && strcmp (sentences[i].field, field) == 0)
        return g_strdup (_ (sentence));
    }

  if (tdm_new_deal_problem_is_in (field, "team"))
    return g_strdup (_ ("Each employee needs first name, last name, phone and email."));
  if (code == TDM_RULE_ERROR_MISSING || code == TDM_RULE_ERROR_INCOMPLETE)
    return g_strdup (_ ("This is needed to create the deal."));

  return dup_example (field);
}

gboolean
tdm_new_deal_problem_is_in (const char *field, const char *path)
{
  gsize length = strlen (path);

  return g_str_has_prefix (field, path) &&
         (field[length] == '\0' || field[length] == '.' || field[length] == '[');
}

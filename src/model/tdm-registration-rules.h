/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the programme asks of a registration, read once from data/rules/registration.ini (U7). */

#pragma once

#include <glib.h>

#include "tdm-deal-enums.h"

G_BEGIN_DECLS

/**
 * TdmRegistrationRules:
 * @checked_on: `YYYY-MM-DD`: when a person last compared the data with the source
 * @wait_hours: between creation and Won
 * @register_days: between signature and registration
 * @pay_as_you_go_days: the same for pay-as-you-go
 * @start_days: how far back the start of the contract may lie
 * @perpetual_years: over how many years a contract without an end is spread
 * @minimum: in US dollars
 * @marketplace_since: `YYYY-MM-DD`: sales in the marketplace from this day on need no registration
 * @eligible_tags: tags of solutions that have an incentive
 * @eligible_kinds: tokens of the kinds of solution that may have such a tag
 * @help: address of Microsoft's page on registering deals
 * @portal: address of the page where the API ends
 * @rates_date: `YYYY-MM-DD`: of all exchange rates
 * @rates_source: who says so
 * @rates: (element-type utf8 utf8): currency → how much of it one euro is
 */
typedef struct
{
  char *checked_on;
  int wait_hours;
  int register_days;
  int pay_as_you_go_days;
  int start_days;
  int perpetual_years;
  char *minimum;
  char *marketplace_since;
  GStrv eligible_tags;
  GStrv eligible_kinds;
  char *help;
  char *portal;
  char *rates_date;
  char *rates_source;
  GHashTable *rates;
} TdmRegistrationRules;

/* The rules the program was built with; never NULL, lives for ever, any thread. */
const TdmRegistrationRules *tdm_registration_rules_get (void);
/* How much of @currency one euro is, a decimal string; NULL when no rate is known. */
const char *tdm_registration_rules_get_rate (const char *currency);
/* @value in US dollars by the dated rate, with two decimals; NULL when no rate is known. */
char *tdm_registration_rules_convert (const char *value, const char *currency);
/* What one of @currency is in US dollars by the same table, six decimals; NULL when no rate is known. */
char *tdm_registration_rules_get_dollars (const char *currency);
/* Whether solutions of this kind may have an incentive: FALSE is sure, TRUE is not. */
gboolean tdm_registration_rules_may_be_eligible (TdmSolutionKind kind);

G_END_DECLS

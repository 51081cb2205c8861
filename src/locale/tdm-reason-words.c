/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels of the lists Partner Center has by number; what goes over the wire is the English of the rules. */

#include "tdm-reason-words.h"

#include <glib/gi18n.h>

/**
 * tdm_words_close_reason:
 * @code: 1…8, why a deal was declined or lost
 *
 * Returns: (transfer none) (nullable): the label, %NULL when there is no such code
 */
const char *
tdm_words_close_reason (int code)
{
  static const char *const labels[TDM_N_CLOSE_REASONS] = {
    N_ ("Project budget is not adequate"),
    N_ ("Customer did not respond"),
    N_ ("Customer chose another vendor"),
    N_ ("Customer requirement not met"),
    N_ ("Not a customer"),
    N_ ("Proposed time line was too short"),
    N_ ("Report as abuse, spam or phishing"),
    /* Translators: other reasons for declining or losing a deal. */
    N_ ("Others"),
  };

  return code >= 1 && code <= TDM_N_CLOSE_REASONS ? _ (labels[code - 1]) : NULL;
}

/**
 * tdm_words_error_reason:
 * @code: 1…9, why a deal was closed as an error
 *
 * Returns: (transfer none) (nullable): the label, %NULL when there is no such code
 */
const char *
tdm_words_error_reason (int code)
{
  static const char *const labels[TDM_N_ERROR_REASONS] = {
    N_ ("Duplicate – created through bulk upload"),
    N_ ("Duplicate – created in Partner Center"),
    N_ ("Duplicate – sent by Microsoft"),
    N_ ("Connector data sync issues"),
    N_ ("Customer matching issues"),
    N_ ("Solution issues"),
    /* Translators: the referral was only made to try something out. */
    N_ ("Test referral"),
    N_ ("Data error"),
    N_ ("Others"),
  };

  return code >= 1 && code <= TDM_N_ERROR_REASONS ? _ (labels[code - 1]) : NULL;
}

/**
 * tdm_words_help_kind:
 * @code: (nullable): an assistanceRequestCode, see the rules
 *
 * Returns: (transfer none): the label; for %NULL and "Unknown" that no help is wanted; an unknown code as it is
 */
const char *
tdm_words_help_kind (const char *code)
{
  static const struct
  {
    const char *code;
    const char *label;
  } kinds[] = {
    { "WorkloadSpecificValueProposition", N_ ("Workload-specific value proposition") },
    { "CustomerTechnicalArchitecture", N_ ("Customer technical architecture") },
    { "ProofOfConceptOrDemo", N_ ("Proof of concept/Demo") },
    /* Translators: quotes are price offers. */
    { "QuotesOrLicensing", N_ ("Quotes and licensing") },
    { "PostSalesCustomerSuccess", N_ ("Post-sales customer success") },
    { "GeneralOrOther", N_ ("General or other") },
  };

  if (code == NULL || g_str_equal (code, "Unknown"))
    return _ ("No help required at this point of time");

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (code, kinds[i].code))
      return _ (kinds[i].label);

  return code;
}

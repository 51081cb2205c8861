/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a requirement is as it is, and what to do about it. */

#include "tdm-cosell-words.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-offer-words.h"

/* ---- parts of sentences ---- */

/* A row has room for so many names. */
#define MAX_NAMES 5

static char *
join (GPtrArray *names)
{
  guint rest = names->len > MAX_NAMES ? names->len - MAX_NAMES : 0;
  g_autofree char *text = NULL;

  g_ptr_array_set_size (names, (int) MIN (names->len, MAX_NAMES));
  g_ptr_array_add (names, NULL);
  /* Translators: between the members of a list: “Japan, Poland”. */
  text = g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
  if (rest == 0)
    return g_steal_pointer (&text);

  /* Translators: %s is a list: “Japan, Poland, France, Italy, Spain and 3 more”. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", rest), text, rest);
}

static char *
join_words (const char *tokens, char *(*word) (const char *token))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (tokens, ", ", -1);

  for (char **part = parts; *part != NULL; part++)
    g_ptr_array_add (names, word (*part));

  return join (names);
}

static char *
geography (const char *code)
{
  /* Translators: all countries and regions, among the names of some. */
  return g_str_equal (code, "OOO") ? g_strdup (C_ ("geography", "all geographies"))
                                   : tdm_format_country (code);
}

static char *
listing_field (const char *token)
{
  static const struct
  {
    const char *token, *words;
  } fields[] = {
    /* Translators: fields of the Listing section, in a list inside a sentence. */
    { "platforms", NC_ ("listing field", "Microsoft platforms") },
    { "segments", NC_ ("listing field", "market segments") },
    { "solutionType", NC_ ("listing field", "solution type") },
    { "areas", NC_ ("listing field", "solution areas with sub-areas") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].token, token))
      return g_strdup (g_dpgettext2 (NULL, "listing field", fields[i].words));

  return g_strdup (token);
}

static char *
percent (const char *value)
{
  g_autofree char *number = tdm_format_amount (value, NULL);

  /* Translators: a share, “50.01%”. */
  return g_strdup_printf (_ ("%s%%"), number);
}

/* ---- why ---- */

static gboolean
is_check (const TdmRequirementResult *result, const char *check)
{
  return g_str_equal (result->requirement->check, check);
}

static char *
not_said (const TdmRequirementResult *result)
{
  if (is_check (result, "csp"))
    return g_strdup (_ ("Nothing is chosen yet on the page CSP."));
  if (is_check (result, "offer-type"))
    return g_strdup (_ ("The solution type is not chosen yet."));

  return g_strdup (_ ("Nothing is recorded about it yet."));
}

static char *
said_no (const TdmRequirementResult *result)
{
  if (is_check (result, "business-profile"))
    return g_strdup (_ ("You recorded that the business profile is not complete."));

  return g_strdup (_ ("You recorded that your company does not have it."));
}

static char *
expired (const TdmRequirementResult *result)
{
  g_autofree char *day = result->subject != NULL ? tdm_format_date (result->subject) : NULL;

  if (day == NULL)
    return g_strdup (_ ("What is recorded is older than twelve months."));
  if (is_check (result, "gold-competency"))
    /* Translators: the last day of the competency. */
    return g_strdup_printf (_ ("It was active until %s."), day);

  return g_strdup_printf (_ ("The figure of %s is older than twelve months."), day);
}

static char *
below_limit (const TdmRequirementResult *result)
{
  g_autofree char *have = tdm_format_money (result->subject, "USD");
  g_autofree char *want = tdm_format_money (result->requirement->limit, "USD");

  /* Translators: both are amounts. As much as the second is enough. */
  return g_strdup_printf (_ ("You recorded %s; at least %s is needed."), have, want);
}

static char *
not_more_than_half (const TdmRequirementResult *result)
{
  g_autofree char *have = percent (result->subject);
  g_autofree char *limit = percent (result->requirement->limit);

  /* Translators: both are shares. As much as the second is not enough: it must be more. */
  return g_strdup_printf (_ ("You recorded %s; it must be more than %s."), have, limit);
}

static char *
no_contact (const TdmRequirementResult *result)
{
  g_autofree char *names = join_words (result->subject, geography);

  /* Translators: %s is a list of countries: each of them needs a contact. */
  return g_strdup_printf (_ ("There is no sales contact for: %s."), names);
}

static char *
no_fields (const TdmRequirementResult *result)
{
  g_autofree char *names = join_words (result->subject, listing_field);

  /* Translators: %s is a list of fields. */
  return g_strdup_printf (_ ("Still empty: %s."), names);
}

static char *
older_offer (const TdmRequirementResult *result)
{
  g_autofree char *day = tdm_format_date (result->requirement->since);

  return g_strdup_printf (_ ("Only for offers that are new since %s."), day);
}

static const struct
{
  const char *reason;
  const char *words;
  char *(*build) (const TdmRequirementResult *result);
} reasons[] = {
  { "not-live", N_ ("The offer is not live."), NULL },
  { "not-said", NULL, not_said },
  { "said-no", NULL, said_no },
  { "expired", NULL, expired },
  { "below-limit", NULL, below_limit },
  { "not-more-than-half", NULL, not_more_than_half },
  { "no-contact", NULL, no_contact },
  { "no-geographies", N_ ("It is not recorded in which geographies the offer is available."), NULL },
  { "no-fields", NULL, no_fields },
  { "too-many-areas", N_ ("There are more solution areas or sub-areas than this program takes."), NULL },
  { "no-document", N_ ("The document is missing."), NULL },
  { "diagram-not-said", N_ ("It is not recorded whether the diagram shows the solution running on Azure."),
    NULL },
  { "diagram-not-on-azure", N_ ("You recorded that the diagram does not show the solution running on Azure."),
    NULL },
  /* Translators: IP is intellectual property, not a network address. */
  { "not-ip", N_ ("The solution type is not IP."), NULL },
  { "other-tier", N_ ("You recorded another tier of ISV Connect."), NULL },
  { "not-transactable", N_ ("The offer is not sold through Microsoft."), NULL },
  { "csp-none", N_ ("No partners of the CSP program may resell the offer."), NULL },
  { "ask-specialist", N_ ("Offers of this type have no co-sell option in this program."), NULL },
  { "by-default", N_ ("Transactable offers of this type meet it by default."), NULL },
  { "other-type", N_ ("It is not for offers of this type."), NULL },
  { "service", N_ ("Services go no further than co-sell ready."), NULL },
  { "for-transactable", N_ ("It is only for offers that are sold through Microsoft."), NULL },
  { "for-paid", N_ ("It is only for paid offers."), NULL },
  { "for-not-paid", N_ ("It is only for offers that are not paid."), NULL },
  { "older-offer", NULL, older_offer },
};

/**
 * tdm_words_readiness_reason:
 * @result: of a requirement
 *
 * Returns: (transfer full) (nullable): why, as a sentence; %NULL when there is nothing to say
 */
char *
tdm_words_readiness_reason (const TdmRequirementResult *result)
{
  if (result->covered)
    /* Translators: of two ways one is enough, and the other one is met. */
    return g_strdup (_ ("Not needed any more: it is met in the other way."));

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].reason, result->reason) == 0)
      return reasons[i].build != NULL ? reasons[i].build (result) : g_strdup (_ (reasons[i].words));

  return g_strdup (result->reason);
}

/* ---- what to do ---- */

static char *
fix_document (const TdmRequirementResult *result)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *kinds = NULL;
  gboolean choice;

  for (char **kind = result->requirement->documents; *kind != NULL; kind++)
    g_ptr_array_add (names, (gpointer) tdm_words_document_kind (*kind));

  choice = names->len > 1;
  kinds = join (names);
  return choice
           /* Translators: %s is a list of kinds of documents. */
           ? g_strdup_printf (_ ("Add one of: %s"), kinds)
           /* Translators: %s is a kind of document, such as “Pitch deck”. */
           : g_strdup_printf (_ ("Add: %s"), kinds);
}

static char *
fix_architecture (const TdmRequirementResult *result)
{
  if (g_strcmp0 (result->reason, "no-document") == 0)
    return fix_document (result);

  return g_strdup (_ ("Record that the diagram shows the solution running on Azure"));
}

static char *
fix_contacts (const TdmRequirementResult *result)
{
  g_autofree char *names = NULL;

  if (g_strcmp0 (result->reason, "no-contact") != 0)
    return g_strdup (_ ("Choose the geographies of the offer"));

  names = join_words (result->subject, geography);
  return g_strdup_printf (_ ("Add sales contacts for: %s"), names);
}

static char *
fix_tier (const TdmRequirementResult *result)
{
  if (g_strcmp0 (result->reason, "other-tier") == 0)
    return g_strdup (_ ("Reach the Premium tier of ISV Connect and record it"));

  return g_strdup (_ ("Record the tier of ISV Connect"));
}

static const struct
{
  const char *check;
  const char *words;
  char *(*build) (const TdmRequirementResult *result);
} fixes[] = {
  { "published", N_ ("Publish the offer"), NULL },
  { "business-profile", N_ ("Complete the business profile in Partner Center and record it"), NULL },
  { "partner-id", N_ ("Record the partner ID"), NULL },
  { "csp", N_ ("Choose which CSP partners may resell the offer"), NULL },
  { "sales-contacts", NULL, fix_contacts },
  { "listing-fields", N_ ("Fill in the Listing section"), NULL },
  { "document", NULL, fix_document },
  { "gold-competency", N_ ("Record the competency or designation and until when it is active"), NULL },
  { "cloud-specialist", N_ ("Ask to work with a Cloud Specialist"), NULL },
  { "isv-connect", NULL, fix_tier },
  /* Translators: IP is intellectual property, not a network address. */
  { "offer-type", N_ ("Choose the solution type IP"), NULL },
  { "azure-revenue", N_ ("Record the Azure consumed revenue of twelve months"), NULL },
  { "billed-revenue", N_ ("Record the revenue billed through the marketplace"), NULL },
  { "azure-share", N_ ("Record which share runs on Azure"), NULL },
  { "architecture", NULL, fix_architecture },
  { "transactable", N_ ("Sell the offer through Microsoft"), NULL },
};

/**
 * tdm_words_requirement_fix:
 * @result: of a requirement that is missing
 *
 * Returns: (transfer full): what to do about it: “Add: Pitch deck”
 */
char *
tdm_words_requirement_fix (const TdmRequirementResult *result)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (is_check (result, fixes[i].check))
      return fixes[i].build != NULL ? fixes[i].build (result) : g_strdup (_ (fixes[i].words));

  return g_strdup (result->requirement->check);
}

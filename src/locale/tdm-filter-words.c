/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call filters and groups: fields, comparisons, chips, headings. */

#include "tdm-filter-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-format.h"
#include "tdm-registration-words.h"
#include "tdm-words.h"

/* Every phrase stands alone, so that each language can turn it as it must. %s is one value or several. */
typedef struct
{
  const char *name;
  const char *equal;
  const char *not_equal;
  const char *contains;
  const char *none; /* equal to no value */
  const char *some; /* not equal to no value */
  const char *less;
  const char *at_most;
  const char *more;
  const char *at_least;
} FieldPhrases;

static const FieldPhrases phrases[TDM_N_FILTER_FIELDS] = {
  /* Translators: texts of small chips above a list of deals, each says what the list is narrowed to. %s stands for
   * one value or for several with commas between them. */
  [TDM_FILTER_OUTCOME] = { .name = N_ ("Outcome"),
                           .equal = N_ ("Outcome: %s"),
                           .not_equal = N_ ("Outcome is not: %s"),
                           .none = N_ ("No outcome yet"),
                           .some = N_ ("Has an outcome") },
  [TDM_FILTER_TYPE] = { .name = N_ ("Type"), .equal = N_ ("Type: %s"), .not_equal = N_ ("Type is not: %s") },
  [TDM_FILTER_MICROSOFT_STATUS] = { .name = N_ ("Microsoft’s answer"),
                                    .equal = N_ ("Microsoft’s answer: %s"),
                                    .not_equal = N_ ("Microsoft’s answer is not: %s"),
                                    .none = N_ ("Microsoft is not invited"),
                                    .some = N_ ("Microsoft is invited") },
  [TDM_FILTER_SYNC] = { .name = N_ ("Sync"), .equal = N_ ("Sync: %s"), .not_equal = N_ ("Sync is not: %s") },
  [TDM_FILTER_FAVORITE] = { .name = N_ ("Favorite"),
                            .equal = N_ ("Favorite: %s"),
                            .not_equal = N_ ("Favorite is not: %s") },
  [TDM_FILTER_CONSENT] = { .name = N_ ("Customer consent"),
                           .equal = N_ ("Customer consent: %s"),
                           .not_equal = N_ ("Customer consent is not: %s") },
  [TDM_FILTER_HELP_KIND] = { .name = N_ ("Kind of help"),
                             .equal = N_ ("Kind of help: %s"),
                             .not_equal = N_ ("Kind of help is not: %s"),
                             .none = N_ ("No help from Microsoft"),
                             .some = N_ ("Help from Microsoft") },
  [TDM_FILTER_REGISTRATION] = { .name = N_ ("Registration"),
                                .equal = N_ ("Registration: %s"),
                                .not_equal = N_ ("Registration is not: %s"),
                                .none = N_ ("Not registered"),
                                .some = N_ ("Registered") },
  [TDM_FILTER_NAME] = { .name = N_ ("Deal name"),
                        .equal = N_ ("Deal name: %s"),
                        .not_equal = N_ ("Deal name is not: %s"),
                        .contains = N_ ("Deal name contains “%s”"),
                        .none = N_ ("No deal name"),
                        .some = N_ ("Has a deal name") },
  [TDM_FILTER_CUSTOMER_NAME] = { .name = N_ ("Customer name"),
                                 .equal = N_ ("Customer name: %s"),
                                 .not_equal = N_ ("Customer name is not: %s"),
                                 .contains = N_ ("Customer name contains “%s”"),
                                 .none = N_ ("No customer name"),
                                 .some = N_ ("Has a customer name") },
  [TDM_FILTER_CITY] = { .name = N_ ("City"),
                        .equal = N_ ("City: %s"),
                        .not_equal = N_ ("City is not: %s"),
                        .contains = N_ ("City contains “%s”"),
                        .none = N_ ("No city"),
                        .some = N_ ("Has a city") },
  [TDM_FILTER_CURRENCY] = { .name = N_ ("Currency"),
                            .equal = N_ ("Currency: %s"),
                            .not_equal = N_ ("Currency is not: %s"),
                            .contains = N_ ("Currency contains “%s”"),
                            .none = N_ ("No currency"),
                            .some = N_ ("Has a currency") },
  [TDM_FILTER_COUNTRY] = { .name = N_ ("Country/region"),
                           .equal = N_ ("Country/region: %s"),
                           .not_equal = N_ ("Country/region is not: %s"),
                           .contains = N_ ("Country/region code contains “%s”"),
                           .none = N_ ("No country/region"),
                           .some = N_ ("Has a country/region") },
  [TDM_FILTER_CRM_ID] = { .name = N_ ("CRM ID"),
                          .equal = N_ ("CRM ID: %s"),
                          .not_equal = N_ ("CRM ID is not: %s"),
                          .contains = N_ ("CRM ID contains “%s”"),
                          .none = N_ ("No CRM ID"),
                          .some = N_ ("Has a CRM ID") },
  [TDM_FILTER_CAMPAIGN] = { .name = N_ ("Campaign"),
                            .equal = N_ ("Campaign: %s"),
                            .not_equal = N_ ("Campaign is not: %s"),
                            .contains = N_ ("Campaign contains “%s”"),
                            .none = N_ ("No campaign"),
                            .some = N_ ("Has a campaign") },
  /* Translators: the owner of a deal is the first of its employees. */
  [TDM_FILTER_OWNER] = { .name = N_ ("Owner"),
                         .equal = N_ ("Owner: %s"),
                         .not_equal = N_ ("Owner is not: %s"),
                         .contains = N_ ("Owner’s email contains “%s”"),
                         .none = N_ ("No owner"),
                         .some = N_ ("Has an owner") },
  [TDM_FILTER_TAG] = { .name = N_ ("Tag"),
                       .equal = N_ ("Tag: %s"),
                       .not_equal = N_ ("Without tag: %s"),
                       .contains = N_ ("Tag contains “%s”"),
                       .none = N_ ("No tags"),
                       .some = N_ ("Has tags") },
  [TDM_FILTER_SOLUTION] = { .name = N_ ("Solution"),
                            .equal = N_ ("Solution: %s"),
                            .not_equal = N_ ("Without solution: %s"),
                            .contains = N_ ("Solution contains “%s”"),
                            .none = N_ ("No solution"),
                            .some = N_ ("Has a solution") },
  /* Translators: who sent a received deal. */
  [TDM_FILTER_SENDER] = { .name = N_ ("Sender"),
                          .equal = N_ ("Sender: %s"),
                          .not_equal = N_ ("Sender is not: %s"),
                          .contains = N_ ("Sender contains “%s”"),
                          .none = N_ ("No sender"),
                          .some = N_ ("Has a sender") },
  [TDM_FILTER_NOTES] = { .name = N_ ("Notes"),
                         .contains = N_ ("Notes contain “%s”"),
                         .none = N_ ("No notes"),
                         .some = N_ ("Has notes") },
  [TDM_FILTER_CUSTOMER] = { .name = N_ ("Customer"),
                            .equal = N_ ("Customer: %s"),
                            .not_equal = N_ ("Customer is not: %s"),
                            .none = N_ ("No customer"),
                            .some = N_ ("Has a customer") },
  /* Translators: the estimated value of a deal; %s is an amount such as “10,000”. */
  [TDM_FILTER_VALUE] = { .name = N_ ("Value"),
                         .equal = N_ ("Value: %s"),
                         .not_equal = N_ ("Value is not: %s"),
                         .none = N_ ("No value"),
                         .some = N_ ("Has a value"),
                         .less = N_ ("Value below %s"),
                         .at_most = N_ ("Value at most %s"),
                         .more = N_ ("Value above %s"),
                         .at_least = N_ ("Value at least %s") },
  /* Translators: in the phrases about days, %s is a date or a text such as “today” or “7 days from now”. */
  [TDM_FILTER_CLOSE_DATE] = { .name = N_ ("Close date"),
                              .equal = N_ ("Closes: %s"),
                              .not_equal = N_ ("Close date is not: %s"),
                              .none = N_ ("No close date"),
                              .some = N_ ("Has a close date"),
                              .less = N_ ("Closes before %s"),
                              .at_most = N_ ("Closes no later than %s"),
                              .more = N_ ("Closes after %s"),
                              .at_least = N_ ("Closes no earlier than %s") },
  /* Translators: until when a received deal must be answered. */
  [TDM_FILTER_DEADLINE] = { .name = N_ ("Answer by"),
                            .equal = N_ ("Answer by: %s"),
                            .not_equal = N_ ("Not to be answered by: %s"),
                            .none = N_ ("Nothing to answer"),
                            .some = N_ ("Has a time to answer"),
                            .less = N_ ("To answer before %s"),
                            .at_most = N_ ("To answer no later than %s"),
                            .more = N_ ("To answer after %s"),
                            .at_least = N_ ("To answer no earlier than %s") },
  [TDM_FILTER_CREATED] = { .name = N_ ("Created"),
                           .equal = N_ ("Created: %s"),
                           .not_equal = N_ ("Not created: %s"),
                           .none = N_ ("Creation date unknown"),
                           .some = N_ ("Creation date known"),
                           .less = N_ ("Created before %s"),
                           .at_most = N_ ("Created no later than %s"),
                           .more = N_ ("Created after %s"),
                           .at_least = N_ ("Created no earlier than %s") },
  [TDM_FILTER_UPDATED] = { .name = N_ ("Last change"),
                           .equal = N_ ("Changed: %s"),
                           .not_equal = N_ ("Last change not: %s"),
                           .none = N_ ("Last change unknown"),
                           .some = N_ ("Last change known"),
                           .less = N_ ("Last changed before %s"),
                           .at_most = N_ ("Last changed no later than %s"),
                           .more = N_ ("Changed after %s"),
                           .at_least = N_ ("Changed no earlier than %s") },
  [TDM_FILTER_NEXT_STEP_DATE] = { .name = N_ ("Next step"),
                                  .equal = N_ ("Next step: %s"),
                                  .not_equal = N_ ("Next step not: %s"),
                                  .none = N_ ("No date of a next step"),
                                  .some = N_ ("Has a date of a next step"),
                                  .less = N_ ("Next step before %s"),
                                  .at_most = N_ ("Next step no later than %s"),
                                  .more = N_ ("Next step after %s"),
                                  .at_least = N_ ("Next step no earlier than %s") },
};

/**
 * tdm_words_filter_field:
 * @field: a field
 *
 * Returns: (transfer none): what people call it
 */
const char *
tdm_words_filter_field (TdmFilterField field)
{
  g_return_val_if_fail ((guint) field < TDM_N_FILTER_FIELDS, "");

  return _ (phrases[field].name);
}

static const char *
get_amount_operator (TdmFilterOperator op)
{
  switch (op)
    {
    case TDM_FILTER_LESS:
      /* Translators: a choice between “Value” and an amount, as the five around it. */
      return C_ ("comparison of amounts", "below");
    case TDM_FILTER_AT_MOST:
      return C_ ("comparison of amounts", "at most");
    case TDM_FILTER_MORE:
      return C_ ("comparison of amounts", "above");
    case TDM_FILTER_AT_LEAST:
      return C_ ("comparison of amounts", "at least");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
get_day_operator (TdmFilterOperator op)
{
  switch (op)
    {
    case TDM_FILTER_LESS:
      /* Translators: a choice between “Close date” and a day, as the three around it. */
      return C_ ("comparison of days", "before");
    case TDM_FILTER_AT_MOST:
      return C_ ("comparison of days", "no later than");
    case TDM_FILTER_MORE:
      return C_ ("comparison of days", "after");
    case TDM_FILTER_AT_LEAST:
      return C_ ("comparison of days", "no earlier than");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_filter_operator:
 * @field: a field
 * @op: a comparison that it allows
 *
 * Returns: (transfer none): a choice that stands between field and value
 */
const char *
tdm_words_filter_operator (TdmFilterField field, TdmFilterOperator op)
{
  switch (op)
    {
    case TDM_FILTER_EQUAL:
      return C_ ("comparison", "is");
    case TDM_FILTER_NOT_EQUAL:
      return C_ ("comparison", "is not");
    case TDM_FILTER_CONTAINS:
      return C_ ("comparison", "contains");
    default:
      return field == TDM_FILTER_VALUE ? get_amount_operator (op) : get_day_operator (op);
    }
}

/* ---- values ---- */

static char *
describe_days (int days)
{
  if (days == 0)
    /* Translators: stands in phrases such as “Closes before today”. */
    return g_strdup (C_ ("day of a filter", "today"));
  if (days > 0)
    /* Translators: stands in phrases such as “Closes before 7 days from now”. */
    return g_strdup_printf (ngettext ("%d day from now", "%d days from now", (gulong) days), days);

  /* Translators: stands in phrases such as “Created after 30 days ago”. */
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}

static char *
describe_months (int months)
{
  if (months == 0)
    /* Translators: stands in phrases such as “Closes before the start of this month”. */
    return g_strdup (C_ ("day of a filter", "the start of this month"));
  if (months == 1)
    return g_strdup (C_ ("day of a filter", "the start of next month"));
  if (months == -1)
    return g_strdup (C_ ("day of a filter", "the start of last month"));
  if (months > 0)
    return g_strdup_printf (ngettext ("the start of the month %d month from now",
                                      "the start of the month %d months from now", (gulong) months),
                            months);

  return g_strdup_printf (ngettext ("the start of the month %d month ago",
                                    "the start of the month %d months ago", (gulong) -months),
                          -months);
}

static char *
describe_day (const char *token)
{
  if (g_str_has_prefix (token, "today"))
    return describe_days ((int) g_ascii_strtoll (token + strlen ("today"), NULL, 10));
  if (g_str_has_prefix (token, "month"))
    return describe_months ((int) g_ascii_strtoll (token + strlen ("month"), NULL, 10));

  return tdm_format_date (token);
}

static const char *
describe_boolean (const char *token)
{
  return g_str_equal (token, "true") ? C_ ("value of a filter", "Yes") : C_ ("value of a filter", "No");
}

/* The word of a token, NULL when there is no such token. */
static const char *
describe_token (TdmFilterField field, const char *token)
{
  TdmOutcome outcome;
  TdmDealType type;
  TdmMicrosoftStatus status;
  TdmSyncState sync;
  TdmRegistrationState state;

  switch (field)
    {
    case TDM_FILTER_OUTCOME:
      return tdm_outcome_from_token (token, &outcome) ? tdm_words_outcome_filter (outcome) : NULL;
    case TDM_FILTER_TYPE:
      return tdm_deal_type_from_token (token, &type) ? tdm_words_deal_type (type) : NULL;
    case TDM_FILTER_MICROSOFT_STATUS:
      return tdm_microsoft_status_from_token (token, &status) ? tdm_words_microsoft_status (status) : NULL;
    case TDM_FILTER_SYNC:
      return tdm_sync_state_from_token (token, &sync) ? tdm_words_sync_state (sync) : NULL;
    case TDM_FILTER_REGISTRATION:
      return tdm_registration_state_from_token (token, &state) ? tdm_words_registration_state (state) : NULL;
    case TDM_FILTER_HELP_KIND:
      return tdm_words_help_kind (token);
    case TDM_FILTER_FAVORITE:
    case TDM_FILTER_CONSENT:
      return describe_boolean (token);
    default:
      return NULL;
    }
}

/**
 * tdm_words_filter_value:
 * @field: a field
 * @value: as in a term
 *
 * Returns: (transfer full): the value as people read it
 */
char *
tdm_words_filter_value (TdmFilterField field, const char *value)
{
  const char *words;

  if (*value == '\0')
    /* Translators: a choice of a filter: deals that have no value there. */
    return g_strdup (C_ ("value of a filter", "Not set"));
  if (field == TDM_FILTER_VALUE)
    return tdm_format_amount (value, NULL);
  if (field > TDM_FILTER_VALUE)
    return describe_day (value);
  if (field == TDM_FILTER_COUNTRY)
    return tdm_format_country (value);

  words = describe_token (field, value);

  return g_strdup (words != NULL ? words : value);
}

/* ---- chips ---- */

static char *
fill (const char *phrase, const char *value)
{
  const char *place = strstr (phrase, "%s");

  if (place == NULL)
    return g_strdup (phrase);

  return g_strdup_printf ("%.*s%s%s", (int) (place - phrase), phrase, value, place + 2);
}

static char *
join_values (const TdmFilterTerm *term, const char *const *labels)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; term->values[i] != NULL; i++)
    {
      g_autofree char *value = tdm_words_filter_value (term->field, term->values[i]);

      if (i > 0)
        /* Translators: between the values of one filter: “Type: Private, Co-sell”. */
        g_string_append (joined, C_ ("between values", ", "));
      g_string_append (joined, labels != NULL && labels[i] != NULL ? labels[i] : value);
    }

  return g_string_free_and_steal (joined);
}

static gboolean
asks_for_nothing (const TdmFilterTerm *term)
{
  return *term->values[0] == '\0' && term->values[1] == NULL;
}

static const char *
find_phrase (const TdmFilterTerm *term)
{
  const FieldPhrases *field = &phrases[term->field];
  gboolean nothing = asks_for_nothing (term);

  switch (term->op)
    {
    case TDM_FILTER_EQUAL:
      return nothing && field->none != NULL ? field->none : field->equal;
    case TDM_FILTER_NOT_EQUAL:
      return nothing && field->some != NULL ? field->some : field->not_equal;
    case TDM_FILTER_CONTAINS:
      return field->contains;
    case TDM_FILTER_LESS:
      return field->less;
    case TDM_FILTER_AT_MOST:
      return field->at_most;
    case TDM_FILTER_MORE:
      return field->more;
    case TDM_FILTER_AT_LEAST:
      return field->at_least;
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Yes or no reads better as what it says. */
static const char *
find_answer (const TdmFilterTerm *term)
{
  gboolean yes;

  if (term->values[1] != NULL || (term->field != TDM_FILTER_FAVORITE && term->field != TDM_FILTER_CONSENT))
    return NULL;

  yes = g_str_equal (term->values[0], "true") == (term->op == TDM_FILTER_EQUAL);
  if (term->field == TDM_FILTER_FAVORITE)
    return yes ? _ ("Favorites only") : _ ("No favorites");

  return yes ? _ ("Customer agreed") : _ ("No customer consent");
}

/**
 * tdm_words_filter_term:
 * @term: a term
 * @labels: (nullable): what people call the values
 *
 * Returns: (transfer full): the text of a chip
 */
char *
tdm_words_filter_term (const TdmFilterTerm *term, const char *const *labels)
{
  const char *answer = find_answer (term);
  const char *phrase;
  g_autofree char *values = NULL;

  if (answer != NULL)
    return g_strdup (answer);

  phrase = find_phrase (term);
  g_return_val_if_fail (phrase != NULL, NULL);
  values = term->op == TDM_FILTER_CONTAINS ? g_strdup (term->values[0]) : join_values (term, labels);

  return fill (_ (phrase), values);
}

/* ---- groups ---- */

/**
 * tdm_words_group:
 * @group: by what a list is divided
 *
 * Returns: (transfer none): a choice of the menu “Group by”
 */
const char *
tdm_words_group (TdmDealGroup group)
{
  switch (group)
    {
    case TDM_DEAL_GROUP_NONE:
      return C_ ("group by", "No groups");
    case TDM_DEAL_GROUP_STAGE:
      return C_ ("group by", "Stage");
    case TDM_DEAL_GROUP_CUSTOMER:
      return C_ ("group by", "Customer");
    case TDM_DEAL_GROUP_CAMPAIGN:
      return C_ ("group by", "Campaign");
    case TDM_DEAL_GROUP_OWNER:
      return C_ ("group by", "Owner");
    case TDM_DEAL_GROUP_CLOSE_MONTH:
      return C_ ("group by", "Close month");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
get_heading_of_none (TdmDealGroup group)
{
  switch (group)
    {
    case TDM_DEAL_GROUP_CUSTOMER:
      /* Translators: a heading above the deals that have none, as the three around it. */
      return C_ ("heading", "No customer");
    case TDM_DEAL_GROUP_CAMPAIGN:
      return C_ ("heading", "No campaign");
    case TDM_DEAL_GROUP_OWNER:
      return C_ ("heading", "No owner");
    case TDM_DEAL_GROUP_CLOSE_MONTH:
      return C_ ("heading", "No close date");
    default:
      return "";
    }
}

static char *
describe_month (const char *month)
{
  g_autofree char *day = g_strconcat (month, "-01", NULL);

  return tdm_format_month (day);
}

/**
 * tdm_words_group_heading:
 * @group: by what a list is divided
 * @key: (nullable): key of one group
 * @label: (nullable): its label
 *
 * Returns: (transfer full): what stands above its deals
 */
char *
tdm_words_group_heading (TdmDealGroup group, const char *key, const char *label)
{
  TdmStage stage;

  if (key == NULL)
    return g_strdup (get_heading_of_none (group));
  if (group == TDM_DEAL_GROUP_STAGE && tdm_stage_from_token (key, &stage))
    return g_strdup (tdm_words_stage_filter (stage));
  if (group == TDM_DEAL_GROUP_CLOSE_MONTH)
    return describe_month (key);

  return g_strdup (label != NULL ? label : key);
}

/**
 * tdm_words_group_heading_with_count:
 * @heading: what stands above the deals
 * @count: how many they are
 *
 * Returns: (transfer full): both in one text, for people who hear it
 */
char *
tdm_words_group_heading_with_count (const char *heading, guint count)
{
  /* Translators: the heading of a group and how many deals it has: “Accepted, 12 deals”. */
  return g_strdup_printf (ngettext ("%s, %u deal", "%s, %u deals", count), heading, count);
}

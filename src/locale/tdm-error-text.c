/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From domain and code to what happened, what it means for the data and what to do (E33). */

#include "tdm-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-rules.h"
#include "tdm-store-error.h"
#include "tdm-words.h"

/**
 * tdm_rule_error_text:
 * @code: which rule
 *
 * Returns: (transfer none): why it is refused, in a sentence that names no field
 */
const char *
tdm_rule_error_text (TdmRuleError code)
{
  switch (code)
    {
    case TDM_RULE_ERROR_NOT_RECEIVED:
      return _ ("Only a deal that waits for an answer can be accepted or declined.");
    case TDM_RULE_ERROR_NOT_ACCEPTED:
      return _ ("This is only possible while the deal is accepted and still open.");
    case TDM_RULE_ERROR_ARCHIVED:
      return _ ("The deal is archived and can no longer be changed.");
    case TDM_RULE_ERROR_ANSWER_FIRST:
      return _ ("Answer this deal before inviting Microsoft.");
    case TDM_RULE_ERROR_NOT_OWN:
      return _ ("Only deals that your company created can be shared with Microsoft.");
    case TDM_RULE_ERROR_ALREADY_CO_SELL:
      return _ ("This deal is shared with Microsoft already.");
    case TDM_RULE_ERROR_SHARED:
      return _ ("Customer data cannot be changed once the deal is shared.");
    case TDM_RULE_ERROR_NOT_WON:
      return _ ("Only a deal that was won can be registered.");
    case TDM_RULE_ERROR_MOVE:
      return _ ("This is not possible while the offer has its present status.");
    case TDM_RULE_ERROR_INCOMPLETE_PAGE:
      return _ ("A page that is required for publishing is not complete yet.");
    case TDM_RULE_ERROR_MISSING:
      return _ ("This field is required.");
    case TDM_RULE_ERROR_INVALID:
      return _ ("This value cannot be used here.");
    case TDM_RULE_ERROR_TOO_MANY:
      return _ ("There are more than are allowed.");
    case TDM_RULE_ERROR_INCOMPLETE:
      return _ ("First name, last name, phone number and email address are all required.");
    case TDM_RULE_ERROR_REASON:
      return _ ("Choose a reason from the list.");
    case TDM_RULE_ERROR_CONSENT:
      return _ ("Make sure the customer agreed that its contact data is given to Microsoft.");
    case TDM_RULE_ERROR_NOT_EDITABLE:
      return _ ("This field cannot be edited.");
    case TDM_RULE_ERROR_UNKNOWN_MEMBER:
      return _ ("There is no field of this name.");
    case TDM_RULE_ERROR_DUPLICATE:
      return _ ("This ID is taken already.");
    case TDM_RULE_ERROR_TOO_LONG:
      return _ ("This text is too long.");
    case TDM_RULE_ERROR_IN_FUTURE:
      return _ ("This day has not come yet.");
    case TDM_RULE_ERROR_TOO_EARLY:
      return _ ("This day is too early.");
    case TDM_RULE_ERROR_TOO_OLD:
      return _ ("This day is too long ago.");
    case TDM_RULE_ERROR_TOO_LARGE:
      return _ ("This is more than the value of the contract.");
    case TDM_RULE_ERROR_NOT_ELIGIBLE:
      return _ ("Only a solution that is deployed on Azure can be registered.");
    case TDM_RULE_ERROR_ALREADY_SHARED:
      return _ ("Microsoft sellers can see this deal already.");
    case TDM_RULE_ERROR_REGISTERED:
      return _ ("Microsoft has this registration. It can be changed only when Microsoft asks for it.");
    default:
      return _ ("This is not allowed.");
    }
}

/* "countries[2]" is one of "countries". */
static char *
dup_without_index (const char *field)
{
  const char *index = field != NULL && g_str_has_suffix (field, "]") ? strrchr (field, '[') : NULL;

  return index != NULL ? g_strndup (field, (gsize) (index - field)) : g_strdup (field);
}

/* What the field wants, for values that are not of its kind. */
static const char *
get_invalid_text (const char *field)
{
  static const struct
  {
    const char *ending;
    const char *text;
  } hints[] = {
    { "email", N_ ("Enter an email address, for example name@example.com.") },
    { "phone", N_ ("Enter a phone number with at least one digit.") },
    { "closeDate", N_ ("Enter a date that exists.") },
    { "value", N_ ("Enter an amount of zero or more, using digits only.") },
    { "currency", N_ ("Choose a currency.") },
    { "country", N_ ("Choose a country or region.") },
    { "duns", N_ ("A D-U-N-S number has nine digits.") },
    { "referralId", N_ ("This is not a referral ID.") },
    { "planId", N_ ("A plan ID has 1 to 50 small Latin letters, digits, dashes and underscores.") },
    { "price", N_ ("Enter an amount of zero or more, using digits only.") },
    { "billedRevenueUsd", N_ ("Enter an amount of zero or more, using digits only.") },
    { "azurePercent", N_ ("Enter a number from 0 to 100.") },
    { "url", N_ ("Enter a web address that begins with https:// or http://.") },
    { "tenantId", N_ ("A tenant ID looks like 01234567-89ab-cdef-0123-456789abcdef.") },
    { ".on", N_ ("Enter a date that exists.") },
    { "recordedOn", N_ ("Enter a date that exists.") },
    { "name", N_ ("Leave out special characters such as < > { } # %.") },
    { "title", N_ ("Leave out special characters such as < > { } # %.") },
    { "countries", N_ ("Use two-letter codes such as US, CA or FR, or OOO for all.") },
    { "geographies", N_ ("Use two-letter codes such as US, CA or FR, or OOO for all.") },
    { "states", N_ ("Use codes such as US-WA, of the United States, Canada or Australia.") },
    { "offerId", N_ ("An offer ID has 1 to 50 small Latin letters, digits, dashes and underscores.") },
  };

  g_autofree char *list = dup_without_index (field);

  for (gsize i = 0; list != NULL && i < G_N_ELEMENTS (hints); i++)
    if (g_str_has_suffix (list, hints[i].ending))
      return _ (hints[i].text);

  return tdm_rule_error_text (TDM_RULE_ERROR_INVALID);
}

static const char *
get_missing_text (const char *field)
{
  static const struct
  {
    const char *field;
    const char *text;
  } hints[] = {
    { "team", N_ ("Add at least one employee.") },
    { "solutions", N_ ("Add at least one solution.") },
    { "customer.contact", N_ ("A customer contact is required when Microsoft is asked for help.") },
    { "help.kind", N_ ("Choose the kind of help you want from Microsoft.") },
    { "customer", N_ ("Choose a customer.") },
    { "plans", N_ ("Add at least one plan.") },
    { "categories", N_ ("Choose at least one category.") },
    { "cspPartners", N_ ("Add at least one partner.") },
    { "platforms", N_ ("Choose at least one.") },
    { "segments", N_ ("Choose at least one.") },
    { "areas", N_ ("Choose at least one.") },
    { "contacts", N_ ("Add a contact with the role Partner sales.") },
    { "listingContacts.support", N_ ("Enter a name, and an email address or a phone number.") },
    { "listingContacts.engineering", N_ ("Enter a name, and an email address or a phone number.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_strcmp0 (field, hints[i].field) == 0)
      return _ (hints[i].text);
  if (field != NULL && g_str_has_prefix (field, "geographies."))
    return _ ("Nobody with the role Partner sales is there.");

  return tdm_rule_error_text (TDM_RULE_ERROR_MISSING);
}

static const char *
get_problem_text (const char *field, TdmRuleError code)
{
  switch (code)
    {
    case TDM_RULE_ERROR_INVALID:
      return get_invalid_text (field);
    case TDM_RULE_ERROR_MISSING:
      return get_missing_text (field);
    default:
      return tdm_rule_error_text (code);
    }
}

static char *
describe_length (const char *field)
{
  guint limit = tdm_offer_get_max_length (field);
  g_autofree char *number = tdm_format_count (limit);

  /* Translators: %s is a number, for example 255. */
  return g_strdup_printf (ngettext ("This text is too long. It can have %s character at most.",
                                    "This text is too long. It can have %s characters at most.", limit),
                          number);
}

static guint
get_max_count (const char *field)
{
  if (g_str_equal (field, "team"))
    return (guint) tdm_rules_get ()->max_team;
  if (g_str_equal (field, "solutions"))
    return (guint) tdm_rules_get ()->max_solutions;

  return tdm_offer_get_max_count (field);
}

static char *
describe_count (const char *field)
{
  guint limit = get_max_count (field);
  g_autofree char *number = tdm_format_count (limit);

  if (limit == 0)
    return g_strdup (tdm_rule_error_text (TDM_RULE_ERROR_TOO_MANY));

  /* Translators: %s is a number: how many values a field takes. */
  return g_strdup_printf (ngettext ("There can be no more than %s.", "There can be no more than %s.", limit),
                          number);
}

/* A limit says how much it is. */
static char *
describe_problem (const char *field, TdmRuleError code)
{
  if (code == TDM_RULE_ERROR_TOO_LONG && field != NULL)
    return describe_length (field);
  if (code == TDM_RULE_ERROR_TOO_MANY && field != NULL)
    return describe_count (field);

  return g_strdup (get_problem_text (field, code));
}

/**
 * tdm_problem_text:
 * @problem: what the rules found
 *
 * Returns: (transfer full): the sentence that stands beside the field (E34); it does not repeat the field's name
 */
char *
tdm_problem_text (const TdmProblem *problem)
{
  return describe_problem (problem->field, problem->code);
}

/* The page is named by its token. */
static char *
describe_page (const char *token)
{
  TdmOfferSection section;

  if (!tdm_offer_section_from_token (token, &section))
    return g_strdup (tdm_rule_error_text (TDM_RULE_ERROR_INCOMPLETE_PAGE));

  /* Translators: %s is the name of a page of an offer, for example Properties and listing. */
  return g_strdup_printf (_ ("“%s” is not complete yet. Complete it before you publish the offer."),
                          tdm_words_offer_section (section));
}

static gboolean
names_a_field (int code)
{
  return code >= TDM_RULE_ERROR_MISSING;
}

static char *
describe_rule_error (const GError *error)
{
  g_autofree char *field = tdm_rule_error_dup_field (error);

  if (error->code == TDM_RULE_ERROR_INCOMPLETE_PAGE)
    return describe_page (field);

  g_autofree char *text = describe_problem (field, (TdmRuleError) error->code);

  if (field == NULL || *field == '\0' || !names_a_field (error->code))
    return g_steal_pointer (&text);

  /* Translators: %1$s is the name of a field, %2$s a sentence that says what is wrong with it. */
  return g_strdup_printf (C_ ("problem", "%1$s: %2$s"), tdm_words_deal_field (field), text);
}

static const char *
get_store_error_text (int code)
{
  switch (code)
    {
    case TDM_STORE_ERROR_FULL:
      return _ ("The disk is full. Nothing was changed. Free some space and try again.");
    case TDM_STORE_ERROR_CORRUPT:
      return _ ("The database is damaged. Restore a backup to go on.");
    case TDM_STORE_ERROR_TOO_NEW:
      return _ (
        "This data was made by a newer version of Tandem. It was not touched. Update Tandem to open it.");
    case TDM_STORE_ERROR_FOREIGN:
      return _ ("The database in this folder belongs to another program. It was not touched.");
    case TDM_STORE_ERROR_BUSY:
      return _ ("Another Tandem is using this data folder. Close it first.");
    case TDM_STORE_ERROR_READ_ONLY:
      return _ ("The data folder cannot be written to. Nothing was changed.");
    case TDM_STORE_ERROR_IO:
      return _ ("The disk did not read or write as it should. Nothing was changed.");
    case TDM_STORE_ERROR_NOT_FOUND:
      return _ ("It does not exist, or no longer.");
    case TDM_STORE_ERROR_NOT_EMPTY:
      return _ ("The sample workspace needs an empty data folder; this one already has deals.");
    case TDM_STORE_ERROR_STALE:
      return _ ("Too late: there is a newer change, so this one can no longer be taken back.");
    case TDM_STORE_ERROR_HOLD_OVER:
      return _ ("Too late: the time to take this change back is over.");
    case TDM_STORE_ERROR_CLOSED:
      return _ ("Tandem is closing. Nothing was changed.");
    default:
      return _ ("Something unexpected went wrong. Nothing was changed.");
    }
}

static const char *
get_io_error_text (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _ ("The file does not exist.");
    case G_IO_ERROR_EXISTS:
      return _ ("There is a file of this name already.");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _ ("There is no permission to use this file or folder.");
    case G_IO_ERROR_NO_SPACE:
      return _ ("The disk is full. Nothing was written.");
    case G_IO_ERROR_READ_ONLY:
      return _ ("The file or folder is read-only.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("This is a folder, not a file.");
    case G_IO_ERROR_INVALID_DATA:
      return _ ("The file cannot be read: its contents are not what they should be.");
    case G_IO_ERROR_TIMED_OUT:
      return _ ("There was no answer in time. Try again later.");
    default:
      return _ ("The file could not be read or written.");
    }
}

/* GLib reports the same failures under its older domain too. */
static int
get_io_code (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return error->code;

  switch (error->code)
    {
    case G_FILE_ERROR_NOENT:
      return G_IO_ERROR_NOT_FOUND;
    case G_FILE_ERROR_EXIST:
      return G_IO_ERROR_EXISTS;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return G_IO_ERROR_PERMISSION_DENIED;
    case G_FILE_ERROR_NOSPC:
      return G_IO_ERROR_NO_SPACE;
    case G_FILE_ERROR_ROFS:
      return G_IO_ERROR_READ_ONLY;
    case G_FILE_ERROR_ISDIR:
      return G_IO_ERROR_IS_DIRECTORY;
    default:
      return G_IO_ERROR_FAILED;
    }
}

/* Why a whole file was refused. */
typedef enum
{
  FILE_NOT_OURS,
  FILE_ENCODING,
  FILE_TOO_BIG,
  FILE_SYNTAX,
  FILE_TOO_NEW,
} FileProblem;

static const char *
get_file_problem_text (FileProblem problem)
{
  switch (problem)
    {
    case FILE_ENCODING:
      return _ ("The text is not in the encoding it should have. Save the file as UTF-8 and try again.");
    case FILE_TOO_BIG:
      return _ ("The file holds more than can be read safely.");
    case FILE_SYNTAX:
      return _ ("The file is damaged: from here on it cannot be read.");
    case FILE_TOO_NEW:
      return _ ("The archive was made by a newer version of Tandem. Update Tandem to read it.");
    case FILE_NOT_OURS:
    default:
      return _ ("This is not a kind of file that Tandem reads.");
    }
}

/* The layers that read files stand above this one and their headers cannot be seen from here: their domains are
 * known by name and their codes by number, which a test compares with the headers. */
static gboolean
find_file_problem (const GError *error, FileProblem *problem)
{
  static const FileProblem interchange[] = {
    FILE_NOT_OURS, FILE_ENCODING, FILE_TOO_BIG, FILE_SYNTAX, FILE_TOO_NEW,
  };
  static const FileProblem json[] = {
    FILE_TOO_BIG, FILE_TOO_BIG, FILE_SYNTAX, FILE_ENCODING, FILE_SYNTAX, FILE_SYNTAX, FILE_NOT_OURS,
  };
  const char *domain = g_quark_to_string (error->domain);

  if (strstr (domain, "interchange") != NULL && (guint) error->code < G_N_ELEMENTS (interchange))
    *problem = interchange[error->code];
  else if (strstr (domain, "json") != NULL && (guint) error->code < G_N_ELEMENTS (json))
    *problem = json[error->code];
  else
    return FALSE;

  return TRUE;
}

/* The place is in front of the log message: "row 12: …". */
static char *
describe_file_problem (const GError *error, FileProblem problem)
{
  const char *text = get_file_problem_text (problem);
  guint64 row;

  if (!g_str_has_prefix (error->message, "row ") ||
      (row = g_ascii_strtoull (error->message + strlen ("row "), NULL, 10)) == 0)
    return g_strdup (text);

  g_autofree char *number = tdm_format_count ((gint64) row);

  /* Translators: %1$s is the number of a row in a table, %2$s a sentence that says what is wrong there. */
  return g_strdup_printf (C_ ("problem", "Row %1$s: %2$s"), number, text);
}

/**
 * tdm_error_text:
 * @error: from any layer; cancelled is not an error and should not come here
 *
 * The message of @error is English for the log; this is what people see. Plain text: never markup.
 *
 * Returns: (transfer full): a whole sentence in the chosen language
 */
char *
tdm_error_text (const GError *error)
{
  FileProblem problem;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == TDM_RULE_ERROR)
    return describe_rule_error (error);
  if (error->domain == TDM_STORE_ERROR)
    return g_strdup (get_store_error_text (error->code));
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return g_strdup (get_io_error_text (get_io_code (error)));
  if (find_file_problem (error, &problem))
    return describe_file_problem (error, problem);

  return g_strdup (_ ("Something unexpected went wrong."));
}

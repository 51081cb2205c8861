/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conditions on deals: what each field can be asked, and their text. */

#include "tdm-filter-term.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-deal-enums.h"
#include "tdm-registration.h"
#include "tdm-rule-error.h"
#include "tdm-rules.h"
#include "tdm-search-text.h"

/* Further than this no calendar of a deal reaches: some 270 years. */
#define MAX_DAY_OFFSET 99999
#define MAX_MONTH_OFFSET 1200

#define IS(op) (1u << TDM_FILTER_##op)
#define TOKENS (IS (EQUAL) | IS (NOT_EQUAL))
#define TEXTS (TOKENS | IS (CONTAINS))
#define ORDERED (TOKENS | IS (LESS) | IS (AT_MOST) | IS (MORE) | IS (AT_LEAST))

typedef gboolean (*CheckFunc) (const char *value);

#define DEFINE_TOKEN_CHECK(name, Type, from_token)                                                           \
  static gboolean name (const char *value)                                                                   \
  {                                                                                                          \
    Type token;                                                                                              \
    return from_token (value, &token);                                                                       \
  }

DEFINE_TOKEN_CHECK (is_outcome, TdmOutcome, tdm_outcome_from_token)
DEFINE_TOKEN_CHECK (is_type, TdmDealType, tdm_deal_type_from_token)
DEFINE_TOKEN_CHECK (is_microsoft_status, TdmMicrosoftStatus, tdm_microsoft_status_from_token)
DEFINE_TOKEN_CHECK (is_sync_state, TdmSyncState, tdm_sync_state_from_token)

static gboolean
is_boolean (const char *value)
{
  return g_str_equal (value, "true") || g_str_equal (value, "false");
}

static gboolean
is_registration_state (const char *value)
{
  TdmRegistrationState state;

  return *value == '\0' || tdm_registration_state_from_token (value, &state);
}

static gboolean
is_help_kind (const char *value)
{
  return *value == '\0' || tdm_rules_find_help_kind (value) != NULL;
}

static gboolean
is_text (const char *value)
{
  return g_utf8_validate (value, -1, NULL);
}

/* Nobody looks for a whole note; but whether there is one is worth a question. */
static gboolean
is_nothing (const char *value)
{
  return *value == '\0';
}

static gboolean
is_row_number (const char *value)
{
  return *value == '\0' || g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT32, NULL, NULL);
}

static gboolean
is_amount (const char *value)
{
  return *value == '\0' || tdm_amount_is_valid (value);
}

static gboolean
is_day (const char *value)
{
  g_autofree char *day = *value != '\0' ? tdm_filter_day_resolve (value) : NULL;

  return *value == '\0' || day != NULL;
}

static const struct
{
  const char *token;
  guint operators;
  CheckFunc check;
} fields[TDM_N_FILTER_FIELDS] = {
  [TDM_FILTER_OUTCOME] = { "outcome", TOKENS, is_outcome },
  [TDM_FILTER_TYPE] = { "type", TOKENS, is_type },
  [TDM_FILTER_MICROSOFT_STATUS] = { "microsoftStatus", TOKENS, is_microsoft_status },
  [TDM_FILTER_SYNC] = { "sync", TOKENS, is_sync_state },
  [TDM_FILTER_FAVORITE] = { "favorite", TOKENS, is_boolean },
  [TDM_FILTER_CONSENT] = { "consent", TOKENS, is_boolean },
  [TDM_FILTER_HELP_KIND] = { "help.kind", TOKENS, is_help_kind },
  [TDM_FILTER_REGISTRATION] = { "registration", TOKENS, is_registration_state },
  [TDM_FILTER_NAME] = { "name", TEXTS, is_text },
  [TDM_FILTER_CUSTOMER_NAME] = { "customer.name", TEXTS, is_text },
  [TDM_FILTER_CITY] = { "customer.city", TEXTS, is_text },
  [TDM_FILTER_CURRENCY] = { "currency", TEXTS, is_text },
  [TDM_FILTER_COUNTRY] = { "customer.country", TEXTS, is_text },
  [TDM_FILTER_CRM_ID] = { "crmId", TEXTS, is_text },
  [TDM_FILTER_CAMPAIGN] = { "campaignId", TEXTS, is_text },
  [TDM_FILTER_OWNER] = { "owner", TEXTS, is_text },
  [TDM_FILTER_TAG] = { "tag", TEXTS, is_text },
  [TDM_FILTER_SOLUTION] = { "solution", TEXTS, is_text },
  [TDM_FILTER_SENDER] = { "sender", TEXTS, is_text },
  [TDM_FILTER_NOTES] = { "notes", TEXTS, is_nothing },
  [TDM_FILTER_CUSTOMER] = { "customer", TOKENS, is_row_number },
  [TDM_FILTER_VALUE] = { "value", ORDERED, is_amount },
  [TDM_FILTER_CLOSE_DATE] = { "closeDate", ORDERED, is_day },
  [TDM_FILTER_DEADLINE] = { "deadline", ORDERED, is_day },
  [TDM_FILTER_CREATED] = { "created", ORDERED, is_day },
  [TDM_FILTER_UPDATED] = { "updated", ORDERED, is_day },
  [TDM_FILTER_NEXT_STEP_DATE] = { "nextStepDate", ORDERED, is_day },
};

/* By value; the longer ones first among those that begin alike. */
static const struct
{
  TdmFilterOperator op;
  const char *sign;
} signs[] = {
  { TDM_FILTER_NOT_EQUAL, "!=" }, { TDM_FILTER_AT_MOST, "<=" }, { TDM_FILTER_AT_LEAST, ">=" },
  { TDM_FILTER_EQUAL, "=" },      { TDM_FILTER_LESS, "<" },     { TDM_FILTER_MORE, ">" },
  { TDM_FILTER_CONTAINS, "~" },
};

/**
 * tdm_filter_term_new:
 * @field: what is asked about
 * @op: how it is compared; one that @field allows
 * @values: %NULL-terminated, at least one
 *
 * Returns: (transfer full): a term with its own copy of @values
 */
TdmFilterTerm *
tdm_filter_term_new (TdmFilterField field, TdmFilterOperator op, const char *const *values)
{
  TdmFilterTerm *self;

  g_return_val_if_fail (tdm_filter_field_allows (field, op), NULL);
  g_return_val_if_fail (values != NULL && *values != NULL, NULL);

  self = g_new (TdmFilterTerm, 1);
  self->field = field;
  self->op = op;
  self->values = g_strdupv ((char **) values);
  return self;
}

TdmFilterTerm *
tdm_filter_term_copy (const TdmFilterTerm *self)
{
  return tdm_filter_term_new (self->field, self->op, (const char *const *) self->values);
}

void
tdm_filter_term_free (TdmFilterTerm *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->values);
  g_free (self);
}

gboolean
tdm_filter_term_equal (const TdmFilterTerm *a, const TdmFilterTerm *b)
{
  return a->field == b->field && a->op == b->op &&
         g_strv_equal ((const char *const *) a->values, (const char *const *) b->values);
}

/**
 * tdm_filter_field_to_token:
 * @field: a field
 *
 * Returns: its name as in the JSON of a deal
 */
const char *
tdm_filter_field_to_token (TdmFilterField field)
{
  g_return_val_if_fail ((guint) field < TDM_N_FILTER_FIELDS, NULL);

  return fields[field].token;
}

gboolean
tdm_filter_field_from_token (const char *token, TdmFilterField *field)
{
  for (guint i = 0; i < TDM_N_FILTER_FIELDS; i++)
    if (g_strcmp0 (fields[i].token, token) == 0)
      {
        *field = (TdmFilterField) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
tdm_filter_field_allows (TdmFilterField field, TdmFilterOperator op)
{
  return (guint) field < TDM_N_FILTER_FIELDS && (fields[field].operators >> op & 1) != 0;
}

/* ---- text ---- */

static void
append_value (GString *text, const char *value)
{
  for (; *value != '\0'; value++)
    {
      if (*value == ',' || *value == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *value);
    }
}

static const char *
get_sign (TdmFilterOperator op)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].op == op)
      return signs[i].sign;

  g_return_val_if_reached (NULL);
}

/**
 * tdm_filter_term_to_text:
 * @self: a term
 *
 * Returns: (transfer full): for example `type=co-sell,private`
 */
char *
tdm_filter_term_to_text (const TdmFilterTerm *self)
{
  GString *text = g_string_new (fields[self->field].token);

  g_string_append (text, get_sign (self->op));
  for (char **value = self->values; *value != NULL; value++)
    {
      if (value != self->values)
        g_string_append_c (text, ',');
      append_value (text, *value);
    }

  return g_string_free_and_steal (text);
}

/* Moves @text behind the operator. */
static gboolean
take_operator (const char **text, TdmFilterOperator *op)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*text, signs[i].sign))
      {
        *op = signs[i].op;
        *text += strlen (signs[i].sign);
        return TRUE;
      }

  return FALSE;
}

/* The comma divides values only where several make sense. */
static GStrv
read_values (const char *text, gboolean several)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GString) value = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == ',' && several)
      {
        g_strv_builder_add (values, value->str);
        g_string_truncate (value, 0);
      }
    else
      {
        if (*text == '\\' && text[1] != '\0')
          text++;
        g_string_append_c (value, *text);
      }

  g_strv_builder_add (values, value->str);
  return g_strv_builder_end (values);
}

/* As the database has it: people type codes as they like. */
static char *
tidy_value (TdmFilterField field, const char *value)
{
  TdmRegistrationState state;
  const TdmCode *kind;

  if (field == TDM_FILTER_CURRENCY || field == TDM_FILTER_COUNTRY)
    return g_ascii_strup (value, -1);
  if (field == TDM_FILTER_REGISTRATION && *value != '\0' && tdm_registration_state_from_token (value, &state))
    return g_strdup (tdm_registration_state_to_token (state));
  if (field == TDM_FILTER_HELP_KIND && (kind = tdm_rules_find_help_kind (value)) != NULL)
    return g_strdup (kind->code);

  return g_strdup (value);
}

static void
tidy_values (TdmFilterTerm *self)
{
  for (char **value = self->values; *value != NULL; value++)
    {
      g_autofree char *typed = *value;

      *value = tidy_value (self->field, typed);
    }
}

static gboolean
has_search_words (const char *value)
{
  g_autofree char *expression = g_utf8_validate (value, -1, NULL) ? tdm_text_dup_match_query (value) : NULL;

  return expression != NULL;
}

static gboolean
check_values (const TdmFilterTerm *self)
{
  gboolean is_equality = self->op == TDM_FILTER_EQUAL || self->op == TDM_FILTER_NOT_EQUAL;

  if (self->op == TDM_FILTER_CONTAINS)
    return has_search_words (self->values[0]);

  for (char **value = self->values; *value != NULL; value++)
    if (!fields[self->field].check (*value) || (**value == '\0' && !is_equality))
      return FALSE;

  return TRUE;
}

/**
 * tdm_filter_term_from_text:
 * @text: for example `closeDate<today`
 * @error: return location: %TDM_RULE_ERROR_UNKNOWN_MEMBER for a field there is not, %TDM_RULE_ERROR_INVALID for
 *   everything else that is wrong; the field stands in front
 *
 * Returns: (transfer full) (nullable): the term
 */
TdmFilterTerm *
tdm_filter_term_from_text (const char *text, GError **error)
{
  g_autofree char *name = g_strndup (text, strcspn (text, "!=<>~"));
  g_autoptr (TdmFilterTerm) term = g_new0 (TdmFilterTerm, 1);

  g_strstrip (name);
  if (!tdm_filter_field_from_token (name, &term->field))
    {
      tdm_rule_error_set (error, TDM_RULE_ERROR_UNKNOWN_MEMBER, *name != '\0' ? name : "filter");
      return NULL;
    }

  text += strcspn (text, "!=<>~");
  if (take_operator (&text, &term->op) && tdm_filter_field_allows (term->field, term->op))
    {
      term->values = read_values (text, (IS (EQUAL) | IS (NOT_EQUAL)) >> term->op & 1);
      if (check_values (term))
        {
          tidy_values (term);
          return g_steal_pointer (&term);
        }
    }

  tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, name);
  return NULL;
}

/* ---- days ---- */

/* A number with its sign; nothing is 0. */
static gboolean
read_offset (const char *text, int limit, int *offset)
{
  gint64 number;

  *offset = 0;
  if (*text == '\0')
    return TRUE;
  if (*text != '+' && *text != '-')
    return FALSE;
  if (!g_ascii_isdigit (text[1]) ||
      !g_ascii_string_to_signed (text + (*text == '+'), 10, -limit, limit, &number, NULL))
    return FALSE;

  *offset = (int) number;
  return TRUE;
}

static char *
format_day (const GDate *date)
{
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (date), (guint) g_date_get_month (date),
                          (guint) g_date_get_day (date));
}

static void
read_date (const char *text, GDate *date)
{
  int year = 0, month = 0, day = 0;

  g_date_clear (date, 1);
  if (strlen (text) == 10 && strspn (text, "0123456789-") == 10 && text[4] == '-' && text[7] == '-')
    {
      year = (int) g_ascii_strtoll (text, NULL, 10);
      month = (int) g_ascii_strtoll (text + 5, NULL, 10);
      day = (int) g_ascii_strtoll (text + 8, NULL, 10);
    }

  if (year > 0 && month > 0 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
move_days (GDate *date, int offset)
{
  if (offset >= 0)
    g_date_add_days (date, (guint) offset);
  else
    g_date_subtract_days (date, (guint) -offset);
}

static void
move_months (GDate *date, int offset)
{
  g_date_set_day (date, 1);
  if (offset >= 0)
    g_date_add_months (date, (guint) offset);
  else
    g_date_subtract_months (date, (guint) -offset);
}

/**
 * tdm_filter_day_resolve:
 * @token: `YYYY-MM-DD`, `today`, `today+7`, `today-30`, `month` or `month+1`
 *
 * Months stand for their first day. What is today changes at midnight, so an answer is not to be kept.
 *
 * Returns: (transfer full) (nullable): the day, %NULL when @token is none
 */
char *
tdm_filter_day_resolve (const char *token)
{
  g_autofree char *today = tdm_clock_dup_today ();
  GDate date;
  int offset;

  read_date (today, &date);
  if (g_str_has_prefix (token, "today") && read_offset (token + strlen ("today"), MAX_DAY_OFFSET, &offset))
    move_days (&date, offset);
  else if (g_str_has_prefix (token, "month") &&
           read_offset (token + strlen ("month"), MAX_MONTH_OFFSET, &offset))
    move_months (&date, offset);
  else
    read_date (token, &date);

  return g_date_valid (&date) ? format_day (&date) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One condition on deals: a field, how it is compared, and with what. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What can be asked about. Tab, stage and search are members of the query itself. */
typedef enum
{
  /* one of a list of tokens: EQUAL, NOT_EQUAL */
  TDM_FILTER_OUTCOME,
  TDM_FILTER_TYPE,
  TDM_FILTER_MICROSOFT_STATUS,
  TDM_FILTER_SYNC,
  TDM_FILTER_FAVORITE, /* "true", "false" */
  TDM_FILTER_CONSENT,
  TDM_FILTER_HELP_KIND,
  TDM_FILTER_REGISTRATION, /* tokens of tdm-registration.h */
  /* texts: EQUAL, NOT_EQUAL, and CONTAINS by the words of the search (folded, by prefix) */
  TDM_FILTER_NAME,
  TDM_FILTER_CUSTOMER_NAME,
  TDM_FILTER_CITY,
  TDM_FILTER_CURRENCY,
  TDM_FILTER_COUNTRY,
  TDM_FILTER_CRM_ID,
  TDM_FILTER_CAMPAIGN,
  TDM_FILTER_OWNER, /* e-mail address of the first of the team */
  TDM_FILTER_TAG,
  TDM_FILTER_SOLUTION, /* solution id */
  TDM_FILTER_SENDER,
  TDM_FILTER_NOTES,
  TDM_FILTER_CUSTOMER, /* local number of the customer */
  /* ordered: all but CONTAINS. Days are YYYY-MM-DD, "today", "today+7", "today-30" or "month", "month+1" for the
   * first day of this or a later month. Instants compare by the local day they fall on. */
  TDM_FILTER_VALUE, /* decimal amount, in whatever currency */
  TDM_FILTER_CLOSE_DATE,
  TDM_FILTER_DEADLINE,
  TDM_FILTER_CREATED,
  TDM_FILTER_UPDATED,
  TDM_FILTER_NEXT_STEP_DATE,
} TdmFilterField;
#define TDM_N_FILTER_FIELDS 27

typedef enum
{
  TDM_FILTER_EQUAL,     /* any of the values; "" stands for no value */
  TDM_FILTER_NOT_EQUAL, /* none of the values */
  TDM_FILTER_LESS,
  TDM_FILTER_AT_MOST,
  TDM_FILTER_MORE,
  TDM_FILTER_AT_LEAST,
  TDM_FILTER_CONTAINS,
} TdmFilterOperator;

/**
 * TdmFilterTerm:
 * @values: one or more for (not) equal, exactly one for the others
 *
 * As text: `type=co-sell,private`, `value>=10000`, `closeDate<today`, `campaignId=` (no campaign), `tag!=cold`,
 * `customer.name~contoso`. A comma or backslash inside a value has a backslash before it.
 */
typedef struct
{
  TdmFilterField field;
  TdmFilterOperator op;
  GStrv values;
} TdmFilterTerm;

TdmFilterTerm *tdm_filter_term_new (TdmFilterField field, TdmFilterOperator op, const char *const *values);
TdmFilterTerm *tdm_filter_term_copy (const TdmFilterTerm *self);
void tdm_filter_term_free (TdmFilterTerm *self);
gboolean tdm_filter_term_equal (const TdmFilterTerm *a, const TdmFilterTerm *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmFilterTerm, tdm_filter_term_free)

/* The name of a field as in the JSON of a deal: "closeDate", "customer.name", "tag", "owner". */
const char *tdm_filter_field_to_token (TdmFilterField field);
gboolean tdm_filter_field_from_token (const char *token, TdmFilterField *field);
gboolean tdm_filter_field_allows (TdmFilterField field, TdmFilterOperator op);

char *tdm_filter_term_to_text (const TdmFilterTerm *self);
/* NULL and TDM_RULE_ERROR_INVALID, with the field in front, when it is no term or its value is not of its kind. */
TdmFilterTerm *tdm_filter_term_from_text (const char *text, GError **error);
/* A day token as a day of the local calendar, YYYY-MM-DD, by the clock of tdm-clock.h; NULL when it is none. */
char *tdm_filter_day_resolve (const char *token);

G_END_DECLS

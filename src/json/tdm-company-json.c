/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of the own company in JSON. */

#include "tdm-company-json.h"

#include "tdm-declared-json-private.h"
#include "tdm-shape-json-private.h"

#define REVENUE "azureRevenueTrailing12MonthsUsd"
#define AS_OF "asOf" /* the day of the revenue */
#define MONTHS "months"
#define DECLARED "declared"

static const TdmFactMember facts[] = {
  { "businessProfileComplete", TDM_FACT_ANSWER },
  { "partnerId", TDM_FACT_LINE },
  { "goldCompetency", TDM_FACT_ANSWER_OR_TEXT },
  { "goldCompetencyUntil", TDM_FACT_DAY },
  { "isvConnectTier", TDM_FACT_LINE },
  { REVENUE, TDM_FACT_AMOUNT },
};

static const TdmFactMember *
find_fact (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (facts[i].name, name))
      return &facts[i];

  return NULL;
}

/* A number is a fine partner id too. */
static gboolean
take_fact (
  const TdmJsonPath *path, yyjson_val *value, const TdmFactMember *fact, GPtrArray *list, GError **error)
{
  const TdmFactMember number = { fact->name, TDM_FACT_AMOUNT };
  gboolean is_number = fact->kind == TDM_FACT_LINE && yyjson_is_raw (value);

  return tdm_declared_json_take_value (path, value, is_number ? &number : fact, list, error);
}

static gboolean
take_member (const TdmJsonPath *path, yyjson_val *value, TdmCompany *company, GError **error)
{
  const TdmFactMember *fact = find_fact (path->name);

  if (fact != NULL)
    return take_fact (path, value, fact, company->facts, error);
  if (g_str_equal (path->name, MONTHS))
    return tdm_shape_json_take_member (path, value, tdm_shape_find (&tdm_company_shape, MONTHS), company,
                                       error);
  if (g_str_equal (path->name, AS_OF) || g_str_equal (path->name, DECLARED))
    return TRUE;

  return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
}

/* Behind all others: a day belongs to a value, wherever the two stand. */
static gboolean
take_days (yyjson_val *object, TdmCompany *company, GError **error)
{
  TdmJsonPath declared = { NULL, DECLARED, 0 }, as_of = { NULL, AS_OF, 0 };
  yyjson_val *details = yyjson_obj_get (object, DECLARED);
  yyjson_val *day = yyjson_obj_get (object, AS_OF);
  TdmDeclared *revenue;

  if (details != NULL && !tdm_declared_json_take_details (&declared, details, facts, G_N_ELEMENTS (facts),
                                                          company->facts, error))
    return FALSE;
  if (day == NULL)
    return TRUE;

  revenue = (TdmDeclared *) tdm_declared_find (company->facts, REVENUE);
  if (revenue != NULL)
    return tdm_json_take_date (&as_of, day, &revenue->on, error);

  return yyjson_is_null (day) || tdm_json_refuse (&as_of, TDM_RULE_ERROR_INVALID, error);
}

/**
 * tdm_company_json_read:
 *
 * Returns: FALSE with a `TDM_RULE_ERROR` that names the member
 */
gboolean
tdm_company_json_read (yyjson_val *object, TdmCompany *company, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  if (!yyjson_is_obj (object))
    {
      g_set_error_literal (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NOT_OURS, "a company must be a JSON object");
      return FALSE;
    }

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath path = { NULL, yyjson_get_str (key), 0 };

    if (!take_member (&path, value, company, error))
      return FALSE;
  }

  return take_days (object, company, error);
}

yyjson_mut_val *
tdm_company_json_build (yyjson_mut_doc *doc, const TdmCompany *company)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  const TdmDeclared *revenue = tdm_declared_find (company->facts, REVENUE);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    tdm_declared_json_add_value (doc, object, &facts[i], company->facts);
  tdm_json_add_text (doc, object, AS_OF, revenue != NULL ? revenue->on : NULL);
  yyjson_mut_obj_add_val (
    doc, object, MONTHS,
    tdm_shape_json_build_member (doc, tdm_shape_find (&tdm_company_shape, MONTHS), company));
  yyjson_mut_obj_add_val (doc, object, DECLARED, tdm_declared_json_build_details (doc, company->facts));
  return object;
}

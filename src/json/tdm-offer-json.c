/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer in our own JSON. One table says where each member of the struct stands in it. */

#include "tdm-offer-json.h"

#include "tdm-declared-json-private.h"
#include "tdm-shape-json-private.h"

/**
 * Place:
 * @group: (nullable): the object it stands in, NULL for the offer itself
 * @member: (nullable): of tdm_offer_shape; NULL for one that is not kept in the offer
 */
typedef struct
{
  const char *group;
  const char *name;
  const char *member;
} Place;

#define EXPECTED "expected"
#define FACTS "facts"
#define DECLARED "declared"

/* In the order in which they are written; the members of a group stand together. */
static const Place places[] = {
  { NULL, "id", "id" },
  { NULL, "offerId", "offerId" },
  { NULL, "name", "name" },
  { NULL, "alias", "alias" },
  { NULL, "type", "type" },
  { NULL, "solutionType", "solutionType" },
  { NULL, "status", "status" },
  { NULL, "phase", "phase" },
  { NULL, "live", "live" },
  { NULL, "changed", "changed" },
  { NULL, "plans", "plans" },
  { "listing", "platforms", "platforms" },
  { "listing", "segments", "segments" },
  { "listing", "solutionAreas", "areas" },
  { NULL, "documents", "documents" },
  { NULL, "contacts", "contacts" },
  { NULL, "geographies", "geographies" },
  { NULL, "csp", "csp" },
  { NULL, "cspPartners", "cspPartners" },
  { NULL, "transactable", "transactable" },
  { NULL, "solutionId", "solutionId" },
  { NULL, FACTS, NULL },
  { NULL, DECLARED, NULL },
  { "coSellStatus", "recorded", "recordedStatus" },
  { "coSellStatus", "recordedOn", "recordedOn" },
  { "coSellStatus", EXPECTED, NULL },
  { "properties", "summary", "summary" },
  { "properties", "description", "description" },
  { "properties", "gettingStarted", "gettingStarted" },
  { "properties", "keywords", "keywords" },
  { "properties", "categories", "categories" },
  { "properties", "industries", "industries" },
  { "properties", "links", "links" },
  { "properties", "contacts", "listingContacts" },
  { "properties", "assets", "assets" },
  { NULL, "created", "created" },
  { NULL, "updated", "updated" },
};

static const TdmFactMember facts[] = {
  { "azurePercent", TDM_FACT_AMOUNT },
  { "billedRevenueUsd", TDM_FACT_AMOUNT },
  { "architectureOnAzure", TDM_FACT_ANSWER },
};

/* What is read, and what it is read into. */
typedef struct
{
  TdmOfferJsonMode mode;
  TdmOffer *offer;
  TdmOfferFields fields;
} Reading;

static const Place *
find_place (const char *group, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].group, group) == 0 && g_str_equal (places[i].name, name))
      return &places[i];

  return NULL;
}

static gboolean
is_group (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].group, name) == 0)
      return TRUE;

  return FALSE;
}

/* ---- reading ---- */

/* NULL is fine, as is any token of the list; an offer type that is not in the list is kept as it is. */
static gboolean
is_known_token (const TdmOffer *offer, TdmOfferFields field)
{
  switch (field)
    {
    case TDM_OFFER_FIELD_STATUS:
      return offer->status == NULL || g_strv_contains (tdm_offer_get_statuses (), offer->status);
    case TDM_OFFER_FIELD_SOLUTION_TYPE:
      return offer->solution_type == NULL ||
             g_strv_contains (tdm_offer_get_solution_types (), offer->solution_type);
    case TDM_OFFER_FIELD_CSP:
      return offer->csp == NULL || g_strv_contains (tdm_offer_get_csp_choices (), offer->csp);
    default:
      return TRUE;
    }
}

typedef enum
{
  MEMBER_TAKE,
  MEMBER_IGNORE,
  MEMBER_REFUSE,
} MemberAnswer;

/* @field 0: what only the program sets. */
static MemberAnswer
judge_member (TdmOfferJsonMode mode, TdmOfferFields field)
{
  gboolean is_fixed = field == 0 || (field & TDM_OFFER_FIELDS_FIXED) != 0;

  if (mode == TDM_OFFER_JSON_EDIT && is_fixed)
    return MEMBER_REFUSE;

  return mode == TDM_OFFER_JSON_NEW && field == 0 ? MEMBER_IGNORE : MEMBER_TAKE;
}

static gboolean
take_place (const TdmJsonPath *path, yyjson_val *value, const Place *place, Reading *reading, GError **error)
{
  const TdmMember *member = place->member != NULL ? tdm_shape_find (&tdm_offer_shape, place->member) : NULL;
  TdmOfferFields field = member != NULL ? (TdmOfferFields) member->field : 0;
  MemberAnswer answer = judge_member (reading->mode, field);

  if (answer == MEMBER_REFUSE)
    return tdm_json_refuse (path, TDM_RULE_ERROR_NOT_EDITABLE, error);
  if (answer == MEMBER_IGNORE || member == NULL)
    return TRUE;
  if (!tdm_shape_json_take_member (path, value, member, reading->offer, error))
    return FALSE;
  if (reading->mode != TDM_OFFER_JSON_ARCHIVE && !is_known_token (reading->offer, field))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  reading->fields |= field;
  return TRUE;
}

/* null stands for a group whose members all have no value. */
static void
clear_group (const char *group, Reading *reading)
{
  g_autoptr (TdmOffer) empty = tdm_offer_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].group, group) == 0 && places[i].member != NULL)
      {
        TdmOfferFields field = (TdmOfferFields) tdm_shape_find (&tdm_offer_shape, places[i].member)->field;

        tdm_offer_apply (reading->offer, empty, field);
        reading->fields |= field;
      }
}

static gboolean
take_group (const TdmJsonPath *path, yyjson_val *object, Reading *reading, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  if (yyjson_is_null (object))
    {
      clear_group (path->name, reading);
      return TRUE;
    }
  if (!yyjson_is_obj (object))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };
    const Place *place = find_place (path->name, here.name);

    if (place == NULL)
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
    if (!take_place (&here, value, place, reading, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_facts (const TdmJsonPath *path, yyjson_val *object, Reading *reading, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  reading->fields |= TDM_OFFER_FIELD_FACTS;
  if (yyjson_is_null (object))
    {
      g_ptr_array_set_size (reading->offer->facts, 0);
      return TRUE;
    }
  if (!yyjson_is_obj (object))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };
    gsize f = 0;

    while (f < G_N_ELEMENTS (facts) && !g_str_equal (facts[f].name, here.name))
      f++;
    if (f == G_N_ELEMENTS (facts))
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
    if (!tdm_declared_json_take_value (&here, value, &facts[f], reading->offer->facts, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_member (const TdmJsonPath *path, yyjson_val *value, Reading *reading, GError **error)
{
  const Place *place = find_place (NULL, path->name);

  if (is_group (path->name))
    return take_group (path, value, reading, error);
  if (place == NULL)
    return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
  if (g_str_equal (path->name, FACTS))
    return take_facts (path, value, reading, error);
  if (g_str_equal (path->name, DECLARED))
    return TRUE;

  return take_place (path, value, place, reading, error);
}

/* Behind all others: a day belongs to a value, wherever the two stand. */
static gboolean
take_declared (yyjson_val *object, Reading *reading, GError **error)
{
  TdmJsonPath path = { NULL, DECLARED, 0 };
  yyjson_val *details = yyjson_obj_get (object, DECLARED);

  if (details == NULL)
    return TRUE;

  reading->fields |= TDM_OFFER_FIELD_FACTS;
  return tdm_declared_json_take_details (&path, details, facts, G_N_ELEMENTS (facts), reading->offer->facts,
                                         error);
}

/**
 * tdm_offer_json_read:
 * @offer: where the members go; those that are not there keep what it had
 * @fields: (out): the members that were there
 *
 * Returns: FALSE with a `TDM_RULE_ERROR` that names the member
 */
gboolean
tdm_offer_json_read (
  yyjson_val *object, TdmOfferJsonMode mode, TdmOffer *offer, TdmOfferFields *fields, GError **error)
{
  Reading reading = { mode, offer, 0 };
  yyjson_val *key, *value;
  size_t i, n;

  *fields = 0;
  if (!yyjson_is_obj (object))
    {
      g_set_error_literal (error, TDM_JSON_ERROR, TDM_JSON_ERROR_NOT_OURS, "an offer must be a JSON object");
      return FALSE;
    }

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath path = { NULL, yyjson_get_str (key), 0 };

    if (!take_member (&path, value, &reading, error))
      return FALSE;
  }

  if (!take_declared (object, &reading, error))
    return FALSE;

  *fields = reading.fields;
  return TRUE;
}

/* ---- writing ---- */

/* Areas have the names of the form, which differ from those of other choices. */
static yyjson_mut_val *
build_areas (yyjson_mut_doc *doc, const GPtrArray *areas)
{
  const TdmMember *subs = tdm_shape_find (&tdm_choice_shape, "subs");
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < areas->len; i++)
    {
      const TdmChoice *area = areas->pdata[i];
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (doc, array);

      tdm_json_add_text (doc, object, "area", area->value);
      yyjson_mut_obj_add_val (doc, object, "subAreas", tdm_shape_json_build_member (doc, subs, area));
    }

  return array;
}

/* Members that only the program needs stay out. */
static yyjson_mut_val *
build_documents (yyjson_mut_doc *doc, const GPtrArray *documents)
{
  static const char *const names[] = { "kind", "name", "sha256", "size", "added", "url", "keepUntil" };
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < documents->len; i++)
    {
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (doc, array);

      for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
        yyjson_mut_obj_add_val (
          doc, object, names[n],
          tdm_shape_json_build_member (doc, tdm_shape_find (&tdm_offer_document_shape, names[n]),
                                       documents->pdata[i]));
    }

  return array;
}

static yyjson_mut_val *
build_facts (yyjson_mut_doc *doc, const TdmOffer *offer)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    tdm_declared_json_add_value (doc, object, &facts[i], offer->facts);

  return object;
}

static yyjson_mut_val *
build_place (yyjson_mut_doc *doc, const Place *place, const TdmOffer *offer, const char *expected)
{
  if (g_str_equal (place->name, FACTS))
    return build_facts (doc, offer);
  if (g_str_equal (place->name, DECLARED))
    return tdm_declared_json_build_details (doc, offer->facts);
  if (g_str_equal (place->name, EXPECTED))
    return expected != NULL ? yyjson_mut_str (doc, expected) : yyjson_mut_null (doc);
  if (g_str_equal (place->member, "areas"))
    return build_areas (doc, offer->areas);
  if (g_str_equal (place->member, "documents"))
    return build_documents (doc, offer->documents);
  if (g_str_equal (place->member, "assets"))
    return build_documents (doc, offer->assets);

  return tdm_shape_json_build_member (doc, tdm_shape_find (&tdm_offer_shape, place->member), offer);
}

/**
 * tdm_offer_json_build:
 * @offer: must live as long as @doc is built
 * @expected: (nullable): the co-sell status it likely meets under the rulebook in force; as long as @doc is built
 *
 * Returns: (transfer none): all members of an offer, null or empty where there is no value
 */
yyjson_mut_val *
tdm_offer_json_build (yyjson_mut_doc *doc, const TdmOffer *offer, const char *expected)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  yyjson_mut_val *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const Place *place = &places[i];

      if (place->group != NULL && (i == 0 || g_strcmp0 (places[i - 1].group, place->group) != 0))
        group = yyjson_mut_obj_add_obj (doc, object, place->group);
      yyjson_mut_obj_add_val (doc, place->group != NULL ? group : object, place->name,
                              build_place (doc, place, offer, expected));
    }

  return object;
}

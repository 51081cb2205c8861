/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer in our own JSON. */

#include "tdm-offer-json.h"

#include "tdm-json-member-private.h"

typedef struct
{
  const char *name;
  TdmOfferFields field;
  gsize offset;   /* of the char * in TdmOffer */
  gboolean fixed; /* cannot change after creation */
} Member;

static const Member members[] = {
  { "offerId", TDM_OFFER_FIELD_OFFER_ID, G_STRUCT_OFFSET (TdmOffer, offer_id), TRUE },
  { "name", TDM_OFFER_FIELD_NAME, G_STRUCT_OFFSET (TdmOffer, name), FALSE },
  { "alias", TDM_OFFER_FIELD_ALIAS, G_STRUCT_OFFSET (TdmOffer, alias), FALSE },
  { "type", TDM_OFFER_FIELD_TYPE, G_STRUCT_OFFSET (TdmOffer, type), TRUE },
  { "solutionType", TDM_OFFER_FIELD_SOLUTION_TYPE, G_STRUCT_OFFSET (TdmOffer, solution_type), FALSE },
  { "status", TDM_OFFER_FIELD_STATUS, G_STRUCT_OFFSET (TdmOffer, status), FALSE },
  { "solutionId", TDM_OFFER_FIELD_SOLUTION_ID, G_STRUCT_OFFSET (TdmOffer, solution_id), FALSE },
};

static const Member *
find_member (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

/* NULL is fine, as is any token of the list; an offer type that is not in the list is kept as it is. */
static gboolean
is_known (const Member *member, const char *token)
{
  if (token == NULL)
    return TRUE;
  if (member->field == TDM_OFFER_FIELD_STATUS)
    return g_strv_contains (tdm_offer_get_statuses (), token);
  if (member->field == TDM_OFFER_FIELD_SOLUTION_TYPE)
    return g_strv_contains (tdm_offer_get_solution_types (), token);

  return TRUE;
}

/* What only the program sets. */
static gboolean
is_set_by_program (const char *name)
{
  return g_str_equal (name, "id") || g_str_equal (name, "created") || g_str_equal (name, "updated");
}

static gboolean
take_member (const TdmJsonPath *path,
             yyjson_val *value,
             TdmOfferJsonMode mode,
             TdmOffer *offer,
             TdmOfferFields *fields,
             GError **error)
{
  const Member *member = find_member (path->name);
  char **text;

  if (member == NULL && is_set_by_program (path->name) && mode == TDM_OFFER_JSON_NEW)
    return TRUE;
  if (mode == TDM_OFFER_JSON_EDIT && (is_set_by_program (path->name) || (member != NULL && member->fixed)))
    return tdm_json_refuse (path, TDM_RULE_ERROR_NOT_EDITABLE, error);
  if (member == NULL)
    return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);

  text = G_STRUCT_MEMBER_P (offer, member->offset);
  if (!tdm_json_take_line (path, value, text, error))
    return FALSE;
  if (!is_known (member, *text))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  *fields |= member->field;
  return TRUE;
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

    if (!take_member (&path, value, mode, offer, fields, error))
      return FALSE;
  }

  return TRUE;
}

/**
 * tdm_offer_json_build:
 * @offer: must live as long as @doc is built
 */
yyjson_mut_val *
tdm_offer_json_build (yyjson_mut_doc *doc, const TdmOffer *offer)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  yyjson_mut_obj_add_val (doc, object, "id",
                          offer->id != 0 ? yyjson_mut_sint (doc, offer->id) : yyjson_mut_null (doc));
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    tdm_json_add_text (doc, object, members[i].name,
                       G_STRUCT_MEMBER (const char *, offer, members[i].offset));

  return object;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer stands under a rulebook, as JSON. */

#include "tdm-readiness-json.h"

#include "tdm-json-member-private.h"

/* The token, with what it is about behind it: "no-contact: JP, PL". */
static yyjson_mut_val *
build_reason (yyjson_mut_doc *doc, const TdmRequirementResult *result)
{
  g_autofree char *text = NULL;

  if (result->reason == NULL)
    return yyjson_mut_null (doc);
  if (result->subject == NULL)
    return yyjson_mut_str (doc, result->reason);

  text = g_strdup_printf ("%s: %s", result->reason, result->subject);
  return yyjson_mut_strcpy (doc, text);
}

yyjson_mut_val *
tdm_readiness_json_build (yyjson_mut_doc *doc, const TdmOffer *offer, const TdmReadiness *readiness)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  yyjson_mut_val *requirements;

  yyjson_mut_obj_add_sint (doc, object, "id", offer->id);
  tdm_json_add_text (doc, object, "offerId", offer->offer_id);
  tdm_json_add_text (doc, object, "expected", readiness->expected);
  tdm_json_add_text (doc, object, "next", readiness->next);
  requirements = yyjson_mut_obj_add_arr (doc, object, "requirements");
  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = readiness->results->pdata[i];
      yyjson_mut_val *line = yyjson_mut_arr_add_obj (doc, requirements);

      yyjson_mut_obj_add_str (doc, line, "id", result->requirement->id);
      yyjson_mut_obj_add_str (doc, line, "state", tdm_requirement_state_to_token (result->state));
      yyjson_mut_obj_add_val (doc, line, "reason", build_reason (doc, result));
    }

  return object;
}

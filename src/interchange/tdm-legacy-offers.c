/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers of the legacy API of the Cloud Partner Portal. Reading is tolerant: a type or a status nobody knows does not
 * cost the offer. */

#include "tdm-legacy-offers-private.h"

#include <string.h>

#include "tdm-clean-text.h"

typedef struct
{
  const char *part; /* of what the service says, in small letters */
  const char *token;
} Word;

/* Type IDs were never published as a list: what is typical of each is looked for, the more special ones first. */
static const Word types[] = {
  { "virtualmachine", "azure-vm" },
  { "virtual-machine", "azure-vm" },
  { "container", "azure-container" },
  { "consult", "consulting" },
  { "iotedge", "iot-edge" },
  { "iot-edge", "iot-edge" },
  { "managedservice", "managed-service" },
  { "managed-service", "managed-service" },
  { "powerbi", "power-bi-app" },
  { "power-bi", "power-bi-app" },
  { "managedapp", "azure-application-managed" },
  { "managed-app", "azure-application-managed" },
  { "azure-application", "azure-application-solution-template" },
  { "solutiontemplate", "azure-application-solution-template" },
  { "solution-template", "azure-application-solution-template" },
  { "business-central", "business-central" },
  { "businesscentral", "business-central" },
  { "operations", "dynamics-365-operations" },
  { "dynamics-365", "dynamics-365-ce" },
  { "dynamics365", "dynamics-365-ce" },
  { "saas", "saas" },
};

static const Word statuses[] = {
  { "neverpublished", "draft" },
  { "notstarted", "draft" },
  { "canceled", "draft" },
  { "cancelled", "draft" },
  { "running", "publish-in-progress" },
  { "failed", "attention-needed" },
  { "waitingforpublisherreview", "preview" },
  { "succeeded", "live" },
  { "published", "live" },
};

static char *
dup_member (yyjson_val *object, const char *name)
{
  yyjson_val *value = yyjson_obj_get (object, name);

  return yyjson_is_str (value) ? tdm_clean_line (yyjson_get_str (value), yyjson_get_len (value)) : NULL;
}

gboolean
tdm_legacy_offer_is_one (yyjson_val *object)
{
  return yyjson_is_str (yyjson_obj_get (object, "offerTypeId")) && yyjson_obj_get (object, "id") != NULL;
}

/* @text itself for a type that is none of ours. */
static char *
dup_type (const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strstr (small, types[i].part) != NULL)
      return g_strdup (types[i].token);

  return g_strdup (text);
}

static const char *
find_status (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_ascii_strcasecmp (text, statuses[i].part) == 0)
      return statuses[i].token;

  return NULL;
}

static void
take_status (TdmOfferRow *row, const char *text)
{
  const char *status = text != NULL ? find_status (text) : NULL;

  if (status == NULL)
    return;

  row->offer->status = g_strdup (status);
  row->fields |= TDM_OFFER_FIELD_STATUS;
}

static void
take_name (TdmOfferRow *row, yyjson_val *definition)
{
  row->offer->name = dup_member (definition, "displayText");
  if (row->offer->name != NULL)
    row->fields |= TDM_OFFER_FIELD_NAME;
}

/**
 * tdm_legacy_offer_read:
 *
 * Returns: (transfer full): the offer, or why it is none
 */
TdmOfferRow *
tdm_legacy_offer_read (yyjson_val *object, guint64 place)
{
  TdmOfferRow *row = tdm_offer_row_new (place);
  g_autofree char *type = dup_member (object, "offerTypeId");
  g_autofree char *status = dup_member (object, "status");

  row->offer->offer_id = dup_member (object, "id");
  if (row->offer->offer_id == NULL || type == NULL)
    {
      tdm_offer_row_reject (row, row->offer->offer_id == NULL ? "id" : "offerTypeId", NULL,
                            "must not be empty");
      return row;
    }

  row->offer->type = dup_type (type);
  row->fields |= TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE;
  take_name (row, yyjson_obj_get (object, "definition"));
  take_status (row, status);
  return row;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One resource of the Product Ingestion API: what it is, whose it is and what it says. */

#include "tdm-resource-private.h"

#include <string.h>

#include "tdm-clean-text.h"
#include "tdm-clock.h"
#include "tdm-offer-check.h"

/* ---- what it is ---- */

gboolean
tdm_resource_is_known_type (const char *type)
{
  static const char *const known[] = {
    "product",      "plan",     "listing",  "listing-asset",  "listing-trailer",
    "plan-listing", "property", "reseller", "customer-leads", "commercial-marketplace-setup",
    "submission",   NULL,
  };

  return g_strv_contains (known, type) || g_str_has_prefix (type, "price-and-availability-");
}

char *
tdm_resource_dup_type (yyjson_val *object)
{
  const char *schema = yyjson_get_str (yyjson_obj_get (object, "$schema"));
  const char *id = yyjson_get_str (yyjson_obj_get (object, "id"));
  const char *mark = schema != NULL ? strstr (schema, "/schema/") : NULL;

  if (mark != NULL)
    {
      mark += strlen ("/schema/");
      return g_ascii_strdown (mark, strcspn (mark, "/"));
    }
  if (id != NULL && strchr (id, '/') != NULL)
    return g_ascii_strdown (id, strcspn (id, "/"));

  return NULL;
}

/* What stands behind "<type>/", up to the next slash; samples leave the type away. */
static char *
dup_first_part (const char *id, const char *type)
{
  gsize length = strlen (type);

  if (g_ascii_strncasecmp (id, type, length) == 0 && id[length] == '/')
    id += length + 1;
  if (*id == '\0' || *id == '/')
    return NULL;

  return g_ascii_strdown (id, strcspn (id, "/"));
}

char *
tdm_resource_dup_product_key (yyjson_val *object, const char *type)
{
  const char *product = yyjson_get_str (yyjson_obj_get (object, "product"));
  const char *id = yyjson_get_str (yyjson_obj_get (object, "id"));
  g_autofree char *key = NULL;

  if (product != NULL && !g_str_equal (type, "product"))
    key = dup_first_part (product, "product");
  else if (id != NULL)
    key = dup_first_part (id, type);

  return key != NULL ? g_utf8_make_valid (key, -1) : NULL;
}

/* ---- members ---- */

char *
tdm_resource_dup_text (yyjson_val *object, const char *name)
{
  yyjson_val *value = yyjson_obj_get (object, name);

  return yyjson_is_str (value) ? tdm_clean_line (yyjson_get_str (value), yyjson_get_len (value)) : NULL;
}

char *
tdm_resource_dup_external_id (yyjson_val *object)
{
  static const char *const names[] = { "externalID", "externalId", "externalid" };
  yyjson_val *identity = yyjson_obj_get (object, "identity");
  char *id = NULL;

  for (gsize i = 0; id == NULL && i < G_N_ELEMENTS (names); i++)
    {
      id = tdm_resource_dup_text (identity, names[i]);
      if (id == NULL)
        id = tdm_resource_dup_text (object, names[i]);
    }

  return id;
}

char *
tdm_resource_dup_target (yyjson_val *object)
{
  yyjson_val *target = yyjson_obj_get (object, "target");
  char *text = yyjson_is_str (target) ? tdm_resource_dup_text (object, "target")
                                      : tdm_resource_dup_text (target, "targetType");
  g_autofree char *given = text != NULL ? text : tdm_resource_dup_text (object, "targetType");
  char *small;

  if (given == NULL)
    return NULL;

  small = g_ascii_strdown (given, -1);
  g_strdelimit (small, "\"'", ' ');
  return g_strstrip (small);
}

/* ---- submissions ---- */

const char *
tdm_resource_get_submission_status (yyjson_val *object, gint64 *created)
{
  g_autofree char *target = tdm_resource_dup_target (object);
  g_autofree char *status = tdm_resource_dup_text (object, "status");
  g_autofree char *result = tdm_resource_dup_text (object, "result");
  const char *at = yyjson_get_str (yyjson_obj_get (object, "created"));

  if (at == NULL || !tdm_instant_from_text (at, created))
    *created = 0;
  if (status == NULL || target == NULL || g_str_equal (target, "draft"))
    return NULL;
  if (g_ascii_strcasecmp (status, "completed") != 0)
    return "publish-in-progress";
  if (result != NULL && g_ascii_strcasecmp (result, "failed") == 0)
    return "attention-needed";
  if (result != NULL && g_ascii_strcasecmp (result, "succeeded") != 0)
    return NULL;

  return g_str_equal (target, "live") ? "live" : "preview";
}

/* ---- the listing ---- */

/* Absent leaves the member as it is; null, or something that is no text, takes it away. */
static void
take_text (yyjson_val *object, const char *name, char **member, TdmOfferFields field, TdmOfferRow *row)
{
  yyjson_val *value = yyjson_obj_get (object, name);

  if (value == NULL)
    return;

  g_free (*member);
  *member = yyjson_is_str (value) ? tdm_clean_text (yyjson_get_str (value), yyjson_get_len (value)) : NULL;
  row->fields |= field;
}

static void
add_text (GStrvBuilder *texts, yyjson_val *value)
{
  char *text = yyjson_is_str (value) ? tdm_clean_line (yyjson_get_str (value), yyjson_get_len (value)) : NULL;

  if (text != NULL)
    g_strv_builder_take (texts, text);
}

/* A list, or an object whose names count. At most as many as the form takes: a file with more must not cost the
 * whole offer. */
static void
take_texts (yyjson_val *object,
            const char *name,
            GStrv *member,
            const char *limit,
            TdmOfferFields field,
            TdmOfferRow *row)
{
  yyjson_val *list = yyjson_obj_get (object, name);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint max = tdm_offer_get_max_count (limit), count = 0;
  yyjson_val *element, *key;
  size_t i, n;

  if (list == NULL)
    return;

  yyjson_arr_foreach (list, i, n, element)
  {
    if (max == 0 || count++ < max)
      add_text (texts, element);
  }
  yyjson_obj_foreach (list, i, n, key, element)
  {
    if (max == 0 || count++ < max)
      add_text (texts, key);
  }

  g_strfreev (*member);
  *member = g_strv_builder_end (texts);
  row->fields |= field;
}

static void
take_links (yyjson_val *object, TdmOfferRow *row)
{
  yyjson_val *links = yyjson_obj_get (object, "generalLinks");
  yyjson_val *element;
  size_t i, n;

  if (links == NULL)
    return;

  g_ptr_array_set_size (row->offer->links, 0);
  row->fields |= TDM_OFFER_FIELD_LINKS;
  yyjson_arr_foreach (links, i, n, element)
  {
    TdmOfferLink *link = tdm_shape_new (&tdm_offer_link_shape);

    link->title = tdm_resource_dup_text (element, "displayText");
    link->url = tdm_resource_dup_text (element, "link");
    g_ptr_array_add (row->offer->links, link);
  }
}

static void
take_contact (yyjson_val *object, const char *name, const char *role, TdmOfferRow *row)
{
  yyjson_val *person = yyjson_obj_get (object, name);
  TdmListingContact *contact;

  if (!yyjson_is_obj (person))
    return;

  contact = tdm_shape_new (&tdm_listing_contact_shape);
  contact->role = g_strdup (role);
  contact->name = tdm_resource_dup_text (person, "name");
  contact->email = tdm_resource_dup_text (person, "email");
  contact->phone = tdm_resource_dup_text (person, "phone");
  g_ptr_array_add (row->offer->listing_contacts, contact);
  row->fields |= TDM_OFFER_FIELD_LISTING_CONTACTS;
}

/* Of listings in several languages the English one counts, else the first. */
static gboolean
is_other_language (yyjson_val *object, TdmOfferRow *row)
{
  g_autofree char *language = tdm_resource_dup_text (object, "languageId");
  const TdmOfferFields texts = TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_SUMMARY | TDM_OFFER_FIELD_DESCRIPTION;

  return (row->fields & texts) != 0 && (language == NULL || g_ascii_strncasecmp (language, "en", 2) != 0);
}

void
tdm_resource_take_listing (yyjson_val *object, TdmOfferRow *row)
{
  TdmOffer *offer = row->offer;

  if (is_other_language (object, row))
    return;

  take_text (object, "title", &offer->name, TDM_OFFER_FIELD_NAME, row);
  take_text (object, "searchResultSummary", &offer->summary, TDM_OFFER_FIELD_SUMMARY, row);
  take_text (object, "description", &offer->description, TDM_OFFER_FIELD_DESCRIPTION, row);
  take_text (object, "gettingStartedInstructions", &offer->getting_started, TDM_OFFER_FIELD_GETTING_STARTED,
             row);
  take_texts (object, "searchKeywords", &offer->keywords, "keywords", TDM_OFFER_FIELD_KEYWORDS, row);
  take_links (object, row);
  g_ptr_array_set_size (offer->listing_contacts, 0);
  take_contact (object, "supportContact", "support", row);
  take_contact (object, "engineeringContact", "engineering", row);
  take_contact (object, "cloudSolutionProviderContact", "csp", row);
}

void
tdm_resource_take_property (yyjson_val *object, TdmOfferRow *row)
{
  take_texts (object, "categories", &row->offer->categories, "categories", TDM_OFFER_FIELD_CATEGORIES, row);
}

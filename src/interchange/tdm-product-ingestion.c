/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Resources of the Product Ingestion API as offers. One product is spread over many resources that name it; they are
 * gathered by the ID of the product. Reading is tolerant, for samples and schemas disagree in details; what is absent
 * leaves an offer as it is, null takes the value away. */

#include "tdm-product-ingestion-private.h"

#include <string.h>

#include "tdm-offer-choices.h"
#include "tdm-resource-private.h"

#define MAX_DEPTH_OF_TREES 4 /* a tree in a list in a list is somebody's joke */

typedef struct
{
  char *key;           /* the ID behind "product/", in small letters */
  guint64 place;       /* of the first resource that names it */
  yyjson_val *product; /* (nullable): the resource itself */
  GPtrArray *parts;    /* yyjson_val: all resources that name it */
  char *target;        /* (nullable): "draft", "preview", "live": of the tree it came in */
} Product;

struct _TdmProducts
{
  GPtrArray *products; /* Product, as they came */
  GHashTable *by_key;
  GPtrArray *strays; /* TdmOfferRow: resources that name no product */
};

static void
product_free (gpointer data)
{
  Product *self = data;

  g_free (self->key);
  g_free (self->target);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

TdmProducts *
tdm_products_new (void)
{
  TdmProducts *self = g_new0 (TdmProducts, 1);

  self->products = g_ptr_array_new_with_free_func (product_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->strays = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_row_free);
  return self;
}

void
tdm_products_free (TdmProducts *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->products);
  g_ptr_array_unref (self->strays);
  g_free (self);
}

/* ---- gathering ---- */

static gboolean
is_tree (yyjson_val *object)
{
  return yyjson_is_arr (yyjson_obj_get (object, "resources"));
}

gboolean
tdm_products_is_resource (yyjson_val *object)
{
  g_autofree char *type = NULL;

  if (is_tree (object))
    return TRUE;

  type = tdm_resource_dup_type (object);
  return type != NULL && tdm_resource_is_known_type (type);
}

static Product *
ensure_product (TdmProducts *self, const char *key, guint64 place)
{
  Product *product = g_hash_table_lookup (self->by_key, key);

  if (product != NULL)
    return product;

  product = g_new0 (Product, 1);
  product->key = g_strdup (key);
  product->place = place;
  product->parts = g_ptr_array_new ();
  g_hash_table_insert (self->by_key, product->key, product);
  g_ptr_array_add (self->products, product);
  return product;
}

static void
add_resource (TdmProducts *self, yyjson_val *object, guint64 place, const char *target)
{
  g_autofree char *type = tdm_resource_dup_type (object);
  g_autofree char *key = type != NULL ? tdm_resource_dup_product_key (object, type) : NULL;
  Product *product;

  if (key == NULL)
    {
      TdmOfferRow *stray = tdm_offer_row_new (place);

      tdm_offer_row_reject (stray, "id", NULL, "names no product");
      g_ptr_array_add (self->strays, stray);
      return;
    }

  product = ensure_product (self, key, place);
  if (target != NULL)
    g_set_str (&product->target, target);
  if (g_str_equal (type, "product"))
    product->product = object;
  else
    g_ptr_array_add (product->parts, object);
}

static void
add_at_depth (TdmProducts *self, yyjson_val *object, guint64 place, const char *target, guint depth)
{
  g_autofree char *own_target = NULL;
  yyjson_val *resource;
  size_t i, n;

  if (!is_tree (object) || depth == MAX_DEPTH_OF_TREES)
    {
      add_resource (self, object, place, target);
      return;
    }

  own_target = tdm_resource_dup_target (object);
  yyjson_arr_foreach (yyjson_obj_get (object, "resources"), i, n, resource)
  {
    add_at_depth (self, resource, depth == 0 && place == 1 ? i + 1 : place, own_target, depth + 1);
  }
}

void
tdm_products_add (TdmProducts *self, yyjson_val *object, guint64 row)
{
  add_at_depth (self, object, row, NULL, 0);
}

/* ---- the product itself ---- */

static const char *const types[][2] = {
  { "softwareAsAService", "saas" },
  { "azureVirtualMachine", "azure-vm" },
  { "azureContainer", "azure-container" },
  { "azureApplication", "azure-application-solution-template" },
  { "azureApplicationSolutionTemplate", "azure-application-solution-template" },
  { "azureApplicationManaged", "azure-application-managed" },
  { "azureManagedService", "managed-service" },
  { "azureIotEdgeModule", "iot-edge" },
  { "consultingService", "consulting" },
  { "dynamics365BusinessCentral", "business-central" },
  { "dynamics365ForCustomerEngagement", "dynamics-365-ce" },
  { "dynamics365ForOperations", "dynamics-365-operations" },
  { "powerBiApp", "power-bi-app" },
};

static char *
map_type (char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (text, types[i][0]) == 0)
      {
        g_free (text);
        return g_strdup (types[i][1]);
      }

  return text;
}

static void
take_product (TdmOfferRow *row, yyjson_val *product)
{
  char *type = tdm_resource_dup_text (product, "type");

  row->offer->offer_id = tdm_resource_dup_external_id (product);
  if (row->offer->offer_id == NULL || type == NULL)
    {
      g_free (type);
      tdm_offer_row_reject (row, row->offer->offer_id == NULL ? "identity.externalId" : "type", NULL,
                            "must not be empty");
      return;
    }

  row->offer->type = map_type (type);
  row->fields |= TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE;
  if ((row->offer->alias = tdm_resource_dup_text (product, "alias")) != NULL)
    row->fields |= TDM_OFFER_FIELD_ALIAS;
}

/* ---- plans ---- */

static TdmOfferPlan *
find_plan (GPtrArray *parts, TdmOffer *offer, const char *durable_id)
{
  guint at = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *type = tdm_resource_dup_type (parts->pdata[i]);
      g_autofree char *id = NULL;

      if (g_strcmp0 (type, "plan") != 0)
        continue;
      id = tdm_resource_dup_text (parts->pdata[i], "id");
      if (id != NULL && durable_id != NULL && g_ascii_strcasecmp (id, durable_id) == 0)
        return at < offer->plans->len ? offer->plans->pdata[at] : NULL;
      at++;
    }

  return NULL;
}

static void
take_plan (TdmOfferRow *row, yyjson_val *resource)
{
  TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);
  g_autofree char *state = tdm_resource_dup_text (resource, "lifecycleState");

  plan->plan_id = tdm_resource_dup_external_id (resource);
  plan->name = tdm_resource_dup_text (resource, "displayName");
  if (plan->name == NULL)
    plan->name = tdm_resource_dup_text (resource, "alias");
  if (state != NULL && g_ascii_strcasecmp (state, "deprecated") == 0)
    plan->status = g_strdup ("stopped");
  g_ptr_array_add (row->offer->plans, plan);
  row->fields |= TDM_OFFER_FIELD_PLANS;
}

static void
take_plan_listing (TdmOfferRow *row, GPtrArray *parts, yyjson_val *resource)
{
  g_autofree char *id = tdm_resource_dup_text (resource, "plan");
  TdmOfferPlan *plan = find_plan (parts, row->offer, id);
  g_autofree char *name = tdm_resource_dup_text (resource, "name");
  g_autofree char *summary = tdm_resource_dup_text (resource, "summary");

  if (plan == NULL)
    return;
  if (name != NULL)
    g_set_str (&plan->name, name);
  if (summary != NULL)
    g_set_str (&plan->summary, summary);
}

static gboolean
is_nameless_plan (gconstpointer plan)
{
  return ((const TdmOfferPlan *) plan)->plan_id == NULL;
}

/* A plan without an ID could never be found again. */
static void
drop_nameless_plans (TdmOffer *offer)
{
  for (guint i = offer->plans->len; i > 0; i--)
    if (is_nameless_plan (offer->plans->pdata[i - 1]))
      g_ptr_array_remove_index (offer->plans, i - 1);
}

/* ---- where it is sold ---- */

/* Markets of all plans together. */
static void
take_markets (TdmOfferRow *row, yyjson_val *resource)
{
  yyjson_val *markets = yyjson_obj_get (resource, "markets");
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  yyjson_val *market;
  size_t i, n;

  if (!yyjson_is_arr (markets))
    return;

  if (row->offer->geographies != NULL)
    g_strv_builder_addv (codes, (const char **) row->offer->geographies);
  yyjson_arr_foreach (markets, i, n, market)
  {
    g_autofree char *code = yyjson_is_str (market) ? g_ascii_strup (yyjson_get_str (market), -1) : NULL;

    if (code != NULL && tdm_geography_is_known (code) &&
        (row->offer->geographies == NULL ||
         !g_strv_contains ((const char *const *) row->offer->geographies, code)))
      g_strv_builder_add (codes, code);
  }

  g_strfreev (row->offer->geographies);
  row->offer->geographies = g_strv_builder_end (codes);
  row->fields |= TDM_OFFER_FIELD_GEOGRAPHIES;
}

static void
take_setup (TdmOfferRow *row, yyjson_val *resource)
{
  yyjson_val *sold = yyjson_obj_get (resource, "sellThroughMicrosoft");

  if (!yyjson_is_bool (sold))
    return;

  row->offer->transactable = yyjson_is_true (sold) ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  row->fields |= TDM_OFFER_FIELD_TRANSACTABLE;
}

static void
take_reseller (TdmOfferRow *row, yyjson_val *resource)
{
  static const char *const choices[][2] = {
    { "enabled", "any" }, { "all", "any" },         { "disabled", "none" },
    { "none", "none" },   { "custom", "specific" }, { "specific", "specific" },
  };
  g_autofree char *state = tdm_resource_dup_text (resource, "resellerChannelState");

  for (gsize i = 0; state != NULL && i < G_N_ELEMENTS (choices); i++)
    if (g_ascii_strcasecmp (state, choices[i][0]) == 0)
      {
        g_set_str (&row->offer->csp, choices[i][1]);
        row->fields |= TDM_OFFER_FIELD_CSP;
      }
}

/* ---- status ---- */

/* By the newest submission that is not the draft; live and preview of one moment: live. */
static const char *
find_submitted_status (GPtrArray *parts)
{
  const char *status = NULL;
  gint64 latest = -1;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *type = tdm_resource_dup_type (parts->pdata[i]);
      gint64 created = 0;
      const char *here;

      if (g_strcmp0 (type, "submission") != 0)
        continue;
      here = tdm_resource_get_submission_status (parts->pdata[i], &created);
      if (here != NULL && (created > latest || (created == latest && g_str_equal (here, "live"))))
        {
          status = here;
          latest = created;
        }
      else if (status == NULL)
        status = "draft";
    }

  return status;
}

static void
take_status (TdmOfferRow *row, const Product *product)
{
  g_autofree char *state = tdm_resource_dup_text (product->product, "lifecycleState");
  const char *status = find_submitted_status (product->parts);

  if (status == NULL && g_strcmp0 (product->target, "live") == 0)
    status = "live";
  if (status == NULL && g_strcmp0 (product->target, "preview") == 0)
    status = "preview";
  if (state != NULL && g_ascii_strcasecmp (state, "deprecated") == 0)
    status = "not-available";
  if (status == NULL)
    return;

  row->offer->status = g_strdup (status);
  row->fields |= TDM_OFFER_FIELD_STATUS;
}

/* ---- all of it ---- */

static void
take_part (TdmOfferRow *row, const Product *product, yyjson_val *part)
{
  g_autofree char *type = tdm_resource_dup_type (part);

  if (g_str_equal (type, "plan"))
    take_plan (row, part);
  else if (g_str_equal (type, "listing"))
    tdm_resource_take_listing (part, row);
  else if (g_str_equal (type, "property"))
    tdm_resource_take_property (part, row);
  else if (g_str_has_prefix (type, "price-and-availability-"))
    take_markets (row, part);
  else if (g_str_equal (type, "commercial-marketplace-setup"))
    take_setup (row, part);
  else if (g_str_equal (type, "reseller"))
    take_reseller (row, part);
}

static TdmOfferRow *
make_row (const Product *product)
{
  TdmOfferRow *row = tdm_offer_row_new (product->place);

  if (product->product == NULL)
    {
      tdm_offer_row_reject (row, "product", product->key, "a product that is not in this file");
      return row;
    }

  take_product (row, product->product);
  if (row->reason != NULL)
    return row;

  for (guint i = 0; i < product->parts->len; i++)
    take_part (row, product, product->parts->pdata[i]);
  for (guint i = 0; i < product->parts->len; i++)
    {
      g_autofree char *type = tdm_resource_dup_type (product->parts->pdata[i]);

      if (g_str_equal (type, "plan-listing"))
        take_plan_listing (row, product->parts, product->parts->pdata[i]);
    }
  drop_nameless_plans (row->offer);
  take_status (row, product);
  return row;
}

static gboolean
is_deleted (const Product *product)
{
  g_autofree char *state = tdm_resource_dup_text (product->product, "lifecycleState");

  return g_strcmp0 (state, "deleted") == 0;
}

void
tdm_products_finish (TdmProducts *self, GPtrArray *rows)
{
  for (guint i = 0; i < self->products->len; i++)
    if (!is_deleted (self->products->pdata[i]))
      g_ptr_array_add (rows, make_row (self->products->pdata[i]));
  while (self->strays->len > 0)
    g_ptr_array_add (rows, g_ptr_array_steal_index (self->strays, 0));
}

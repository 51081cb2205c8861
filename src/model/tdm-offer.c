/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers as values, and the closed lists of their tokens. */

#include "tdm-offer.h"

G_DEFINE_BOXED_TYPE (TdmOffer, tdm_offer, tdm_offer_copy, tdm_offer_free)

static const char *const offer_types[] = {
  "saas",
  "azure-application-solution-template",
  "azure-application-managed",
  "azure-container",
  "azure-vm",
  "consulting",
  "dynamics-365-ce",
  "dynamics-365-operations",
  "business-central",
  "iot-edge",
  "managed-service",
  "power-bi-app",
  NULL,
};

static const char *const offer_statuses[] = {
  "draft", "publish-in-progress",       "attention-needed", "preview",
  "live",  "pending-stop-distribution", "not-available",    NULL,
};

static const char *const solution_types[] = { "ip", "service", "managed-service", "device", NULL };

/**
 * tdm_offer_new:
 *
 * Returns: (transfer full): an offer without any member
 */
TdmOffer *
tdm_offer_new (void)
{
  return g_new0 (TdmOffer, 1);
}

TdmOffer *
tdm_offer_copy (const TdmOffer *self)
{
  TdmOffer *copy;

  if (self == NULL)
    return NULL;

  copy = g_new (TdmOffer, 1);
  *copy = *self;
  copy->offer_id = g_strdup (self->offer_id);
  copy->name = g_strdup (self->name);
  copy->alias = g_strdup (self->alias);
  copy->type = g_strdup (self->type);
  copy->solution_type = g_strdup (self->solution_type);
  copy->status = g_strdup (self->status);
  copy->solution_id = g_strdup (self->solution_id);
  return copy;
}

void
tdm_offer_free (TdmOffer *self)
{
  if (self == NULL)
    return;

  g_free (self->offer_id);
  g_free (self->name);
  g_free (self->alias);
  g_free (self->type);
  g_free (self->solution_type);
  g_free (self->status);
  g_free (self->solution_id);
  g_free (self);
}

const char *const *
tdm_offer_get_types (void)
{
  return offer_types;
}

const char *const *
tdm_offer_get_statuses (void)
{
  return offer_statuses;
}

const char *const *
tdm_offer_get_solution_types (void)
{
  return solution_types;
}

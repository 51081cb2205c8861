/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer of the commercial marketplace as a plain value. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TdmOffer:
 * @id: local number, 0 before the store gave one
 * @offer_id: the Offer ID of Partner Center, 1–50 lower-case letters, digits, dash and underscore; fixed after creation
 * @name: what customers and we call it
 * @alias: (nullable): the name used only in Partner Center
 * @type: offer type token, for example "saas"; fixed after creation; unknown ones are kept
 * @solution_type: (nullable): "ip", "service", "managed-service", "device"
 * @status: publication status token of cli.md: "draft", "publish-in-progress", …
 * @solution_id: (nullable): id under which deals name it as a solution
 */
typedef struct
{
  gint64 id;
  char *offer_id;
  char *name;
  char *alias;
  char *type;
  char *solution_type;
  char *status;
  char *solution_id;
  gint64 created;
  gint64 updated;
} TdmOffer;

#define TDM_TYPE_OFFER (tdm_offer_get_type ())
GType tdm_offer_get_type (void);

TdmOffer *tdm_offer_new (void);
TdmOffer *tdm_offer_copy (const TdmOffer *self);
void tdm_offer_free (TdmOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmOffer, tdm_offer_free)

/* The members a change brings. */
typedef enum
{
  TDM_OFFER_FIELD_NAME = 1 << 0,
  TDM_OFFER_FIELD_ALIAS = 1 << 1,
  TDM_OFFER_FIELD_STATUS = 1 << 2,
  TDM_OFFER_FIELD_SOLUTION_ID = 1 << 3,
  TDM_OFFER_FIELD_SOLUTION_TYPE = 1 << 4,
  TDM_OFFER_FIELD_OFFER_ID = 1 << 5, /* creation only */
  TDM_OFFER_FIELD_TYPE = 1 << 6,     /* creation only */
} TdmOfferFields;

/* Type and status tokens we know, NULL-terminated, in the order of the form. */
const char *const *tdm_offer_get_types (void);
const char *const *tdm_offer_get_statuses (void);
const char *const *tdm_offer_get_solution_types (void);

G_END_DECLS

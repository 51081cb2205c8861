/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts of deals that no row of a list carries: owner, campaign, next step, numbers. Read a batch at a time, and only
 * while a column shows them. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

/* Members are NULL for no value. */
typedef struct
{
  char *owner;
  char *campaign;
  char *next_step;
  char *referral_id;
  char *crm_id;
  gint64 created; /* microseconds UTC */
} TdmDealExtra;

#define TDM_TYPE_DEAL_EXTRAS (tdm_deal_extras_get_type ())
/* Signal: changed (), when others are known. Main thread. */
G_DECLARE_FINAL_TYPE (TdmDealExtras, tdm_deal_extras, TDM, DEAL_EXTRAS, GObject)

TdmDealExtras *tdm_deal_extras_new (TdmStore *store);
/* NULL when it is not known yet; it is asked for then. Valid until the next signal. */
const TdmDealExtra *tdm_deal_extras_get (TdmDealExtras *self, gint64 deal_id);

G_END_DECLS

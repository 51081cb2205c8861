/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a comparison of two program years: what it is about, and what each of the two says. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_COMPARE_LEFT,
  TDM_COMPARE_RIGHT,
} TdmCompareSide;

#define TDM_TYPE_COMPARE_ITEM (tdm_compare_item_get_type ())
G_DECLARE_FINAL_TYPE (TdmCompareItem, tdm_compare_item, TDM, COMPARE_ITEM, GObject)

/* A whole offer: the statuses. */
TdmCompareItem *
tdm_compare_item_new_offer (const TdmOffer *offer, const TdmReadiness *left, const TdmReadiness *right);
/* One requirement of an offer; NULL for a year that does not have it. */
TdmCompareItem *tdm_compare_item_new_requirement (const TdmOffer *offer,
                                                  const TdmRequirementResult *left,
                                                  const TdmRequirementResult *right);

/* Names of the two years, for where they are no columns. */
void tdm_compare_item_set_years (TdmCompareItem *self, const char *left, const char *right);
const char *tdm_compare_item_get_year (TdmCompareItem *self, TdmCompareSide side);

const char *tdm_compare_item_get_title (TdmCompareItem *self);
const char *tdm_compare_item_get_subtitle (TdmCompareItem *self);
const char *tdm_compare_item_get_words (TdmCompareItem *self, TdmCompareSide side);
/* The second line: why, or how much is missing; "" for nothing. */
const char *tdm_compare_item_get_detail (TdmCompareItem *self, TdmCompareSide side);
/* Whether the side has a state to draw; @state says which. */
gboolean tdm_compare_item_get_state (TdmCompareItem *self, TdmCompareSide side, TdmRequirementState *state);
gboolean tdm_compare_item_differs (TdmCompareItem *self);
gint64 tdm_compare_item_get_offer_id (TdmCompareItem *self);
/* (nullable): token of the place where it is fixed; NULL for a whole offer */
const char *tdm_compare_item_get_place (TdmCompareItem *self);

G_END_DECLS

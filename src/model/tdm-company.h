/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company: facts that no service tells us (offers-and-cosell.md §5.2). */

#pragma once

#include <glib-object.h>

#include "tdm-offer-parts.h"

G_BEGIN_DECLS

/**
 * TdmRevenueMonth:
 * @month: "YYYY-MM"
 * @usd: Azure consumed revenue of it, decimal text
 */
typedef struct
{
  char *month;
  char *usd;
} TdmRevenueMonth;

/**
 * TdmCompany:
 * @facts: (element-type TdmDeclared): "businessProfileComplete" (yes, no), "partnerId", "goldCompetency" (which, or yes
 *   or no), "goldCompetencyUntil" (day), "isvConnectTier" ("standard", "premium"),
 *   "azureRevenueTrailing12MonthsUsd" (its day is `asOf` of the JSON); each with day and note
 * @months: (element-type TdmRevenueMonth): when given, oldest first; the trailing sum is made of them
 */
typedef struct
{
  GPtrArray *facts;
  GPtrArray *months;
} TdmCompany;

#define TDM_TYPE_COMPANY (tdm_company_get_type ())
GType tdm_company_get_type (void);

extern const TdmShape tdm_revenue_month_shape;
extern const TdmShape tdm_company_shape;

TdmCompany *tdm_company_new (void);
TdmCompany *tdm_company_copy (const TdmCompany *self);
void tdm_company_free (TdmCompany *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmCompany, tdm_company_free)

const char *const *tdm_company_get_fact_names (void);
gboolean tdm_company_check (const TdmCompany *self, GError **error);

/**
 * TdmTrailing:
 * @usd: (nullable): the sum of the twelve newest months, up to this one when it has a figure and else up to the last;
 *   without months the single figure; NULL when nothing is known or all of it is too old
 * @expired: something is known, but all of it is older than twelve months
 * @drops_below: (nullable): "YYYY-MM", the first month in which what is known today is less than @limit; NULL when it
 *   is less today
 */
typedef struct
{
  char *usd;
  gboolean expired;
  char *drops_below;
} TdmTrailing;

/* @today: YYYY-MM-DD; @limit: decimal text. M133. */
void tdm_company_get_trailing (const TdmCompany *self,
                               const char *today,
                               const char *limit,
                               TdmTrailing *trailing);
/* (transfer full): the first day on which a figure of the day @on is older than @months */
char *tdm_declared_dup_expiry (const char *on, guint months);
void tdm_trailing_clear (TdmTrailing *trailing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmTrailing, tdm_trailing_clear)

G_END_DECLS

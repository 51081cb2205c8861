/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the board: requirements of a rulebook that some offer needs, grouped by the status they lead to.
 * Alternatives stand in one column. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-readiness-item.h"

G_BEGIN_DECLS

/**
 * TdmReadinessColumn:
 * @requirement: the requirement; of alternatives the first
 * @ids: of the requirement and its alternatives, NULL-terminated
 */
typedef struct
{
  const TdmRequirement *requirement;
  GPtrArray *ids; /* (element-type utf8), the rulebook's */
} TdmReadinessColumn;

/* (element-type TdmReadinessColumn) (transfer full): @items are TdmReadinessItem */
GPtrArray *tdm_readiness_columns_new (const TdmRulebook *rulebook, GListModel *items);
gboolean tdm_readiness_columns_equal (const GPtrArray *a, const GPtrArray *b);

/* (nullable) (transfer none): how the offer stands in the column; of alternatives the one that is met, else the first
 * that is missing */
const TdmRequirementResult *tdm_readiness_column_find (const TdmReadinessColumn *self,
                                                       const TdmReadiness *readiness);
/* (transfer full): “USD 100,000 or Billed”: the heading */
char *tdm_readiness_column_dup_title (const TdmReadinessColumn *self, const TdmRulebook *rulebook);
/* (transfer full): what an offer has to have, in sentences */
char *tdm_readiness_column_dup_about (const TdmReadinessColumn *self, const TdmRulebook *rulebook);
/* (transfer full): what stands under the pointer: state, reason, the rule */
char *tdm_readiness_column_dup_tooltip (const TdmReadinessColumn *self, const TdmReadiness *readiness);

/* (transfer full) (nullable): “1 of 2” for a requirement with parts that is missing */
char *tdm_requirement_result_dup_parts (const TdmRequirementResult *result);
/* (transfer full): “missing”, “1 of 2”, “not needed”, “met in another way”: the state in words */
char *tdm_requirement_result_dup_state (const TdmRequirementResult *result);

G_END_DECLS

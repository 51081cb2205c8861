/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call filters and groups: fields, comparisons, chips, headings. */

#pragma once

#include "tdm-deal-query.h"

G_BEGIN_DECLS

/* "Close date", "Campaign": a row of the filter sheet. */
const char *tdm_words_filter_field (TdmFilterField field);

/* How this kind of field is compared: "is", "is not", "contains", "at least", "before"; as a choice of a menu. */
const char *tdm_words_filter_operator (TdmFilterField field, TdmFilterOperator op);

/* One value as people read it: "Co-sell" for "co-sell", "10,000" for "10000", "in 7 days" for "today+7", "Not set"
 * for "". (transfer full) */
char *tdm_words_filter_value (TdmFilterField field, const char *value);

/**
 * tdm_words_filter_term:
 * @labels: (nullable): what people call the values, as many as there are, each may be %NULL: names of customers
 *
 * The text of a chip: "Type: Co-sell", "Value at least 10,000", "Closes before today", "No campaign".
 * (transfer full)
 */
char *tdm_words_filter_term (const TdmFilterTerm *term, const char *const *labels);

/* The choice to group by it: "Stage", "Close month"; "No groups" for none. */
const char *tdm_words_group (TdmDealGroup group);

/* The heading of one group, of TdmDealGroupInfo's key and label: "Accepted", "November 2026", "No campaign".
 * (transfer full) */
char *tdm_words_group_heading (TdmDealGroup group, const char *key, const char *label);

/* The same as "Accepted, 12 deals". (transfer full) */
char *tdm_words_group_heading_with_count (const char *heading, guint count);

G_END_DECLS

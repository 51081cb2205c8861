/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts that only the user knows as members of a JSON object: the values by name, and of what day they are. */

#pragma once

#include "tdm-json-member-private.h"
#include "tdm-offer-parts.h"

G_BEGIN_DECLS

/**
 * TdmFactKind:
 * @TDM_FACT_ANSWER: true or false, kept as "yes" or "no"
 * @TDM_FACT_ANSWER_OR_TEXT: the same, or one line
 * @TDM_FACT_AMOUNT: decimal text or number
 * @TDM_FACT_DAY: YYYY-MM-DD
 * @TDM_FACT_LINE: one line
 */
typedef enum
{
  TDM_FACT_ANSWER,
  TDM_FACT_ANSWER_OR_TEXT,
  TDM_FACT_AMOUNT,
  TDM_FACT_DAY,
  TDM_FACT_LINE,
} TdmFactKind;

typedef struct
{
  const char *name;
  TdmFactKind kind;
} TdmFactMember;

/* null takes the fact away. A new value has neither day nor note until they are said; the same one keeps them. */
gboolean tdm_declared_json_take_value (
  const TdmJsonPath *path, yyjson_val *value, const TdmFactMember *fact, GPtrArray *facts, GError **error);
/* `declared`: {name: {on, note}} of facts that have a value. */
gboolean tdm_declared_json_take_details (const TdmJsonPath *path,
                                         yyjson_val *object,
                                         const TdmFactMember *members,
                                         gsize n_members,
                                         GPtrArray *facts,
                                         GError **error);

void tdm_declared_json_add_value (yyjson_mut_doc *doc,
                                  yyjson_mut_val *object,
                                  const TdmFactMember *fact,
                                  const GPtrArray *facts);
yyjson_mut_val *tdm_declared_json_build_details (yyjson_mut_doc *doc, const GPtrArray *facts);

G_END_DECLS

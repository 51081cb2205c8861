/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the parts of a term's answer are collected. */

#pragma once

#include "tdm-term-set.h"

G_BEGIN_DECLS

/**
 * TdmTermRun:
 * @set: what was found so far
 *
 * One answer in the making, on the stack.
 */
typedef struct
{
  TdmDealIndex *index;
  TdmDb *db;
  const TdmIdSet *all;
  TdmIdSet *set;
  GError **error;
} TdmTermRun;

/* Adds the first column of every row. @types as in tdm_statement_bind (). */
gboolean tdm_term_run_collect (TdmTermRun *self, const char *sql, const char *types, ...);

/* @sql gives a text and an id, equal texts after each other: adds the ids whose text matches. */
typedef gboolean (*TdmTextMatchFunc) (const char *text, gconstpointer data);
gboolean tdm_term_run_collect_matching (TdmTermRun *self,
                                        const char *sql,
                                        TdmTextMatchFunc matches,
                                        gconstpointer data);

/* Values between two, days and instants (tdm-term-range.c). Also takes EQUAL, for one value. */
gboolean
tdm_term_run_add_range (TdmTermRun *self, TdmFilterField field, TdmFilterOperator op, const char *value);
/* Deals that have no value in the field. */
gboolean tdm_term_run_add_without (TdmTermRun *self, TdmFilterField field);

/* The beginnings of value keys that there are: currencies of the deals that have a value; "~" for none. */
GStrv tdm_term_run_list_currencies (TdmTermRun *self);

G_END_DECLS

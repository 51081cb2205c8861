/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules that change with the calendar, read once from data/rules: windows, limits, reasons, currencies. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmCode:
 * @code: what scripts and the wire call it: "1", "ProofOfConceptOrDemo"
 * @number: number in Partner Center's bulk CSV, 0 for none
 * @label: English label as Partner Center writes it
 */
typedef struct
{
  char *code;
  int number;
  char *label;
} TdmCode;

typedef struct
{
  char *checked_on; /* YYYY-MM-DD: when a person last compared the data with the source */
  int answer_window_days;
  int urgent_days; /* the chip is urgent up to this many days left */
  int soon_days;
  int max_solutions;
  int max_team;
  int hold_seconds;
  GPtrArray *close_reasons;       /* TdmCode, decline and lost */
  GPtrArray *error_reasons;       /* TdmCode */
  GPtrArray *help_kinds;          /* TdmCode */
  GStrv currencies;               /* worth offering first */
  GPtrArray *microsoft_solutions; /* TdmCode: id and name */
} TdmRules;

/* The rules the program was built with; never NULL, lives for ever, any thread. */
const TdmRules *tdm_rules_get (void);
/* By code, number or label (case ignored); NULL when unknown. */
const TdmCode *tdm_rules_find_close_reason (const char *text);
const TdmCode *tdm_rules_find_error_reason (const char *text);
const TdmCode *tdm_rules_find_help_kind (const char *text);

G_END_DECLS

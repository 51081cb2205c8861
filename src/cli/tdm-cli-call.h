/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of the command line, understood: a verb with its options. */

#pragma once

#include "tdm-cli-verbs.h"

G_BEGIN_DECLS

/* What tdm_cli_call_read () answers when there is a verb to run. */
#define TDM_CLI_READY (-1)

typedef struct
{
  const TdmCliVerb *verb;
  TdmCliOptions options;
} TdmCliCall;

void tdm_cli_call_clear (TdmCliCall *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmCliCall, tdm_cli_call_clear)

int tdm_cli_call_read (TdmCliCall *self, TdmCliRun *run, const char *const *arguments);
int tdm_cli_call_run (TdmCliCall *self, TdmCliRun *run);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of Microsoft's and third-party solutions as the user edits them: where each comes from, also what is hidden
 * (M53, M54). tdm_store_keep_solution_async () changes one. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

/* Where a solution of the lists was first met. */
typedef enum
{
  TDM_SOLUTION_SOURCE_RULES, /* Microsoft's list that comes with the program */
  TDM_SOLUTION_SOURCE_DEALS, /* a deal named it: typed into one, or imported with a referral */
  TDM_SOLUTION_SOURCE_USER,  /* added to the list by hand */
} TdmSolutionSource;

/**
 * TdmKnownSolution:
 * @solution: as forms propose it
 * @source: where it comes from, whatever the user changed since
 * @original_name: (nullable): what @source calls it
 * @hidden: forms do not propose it
 * @kept: the user changed it: %tdm_store_forget_solution_async takes that back
 */
typedef struct
{
  TdmSolution *solution;
  TdmSolutionSource source;
  char *original_name;
  gboolean hidden;
  gboolean kept;
} TdmKnownSolution;

void tdm_known_solution_free (TdmKnownSolution *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmKnownSolution, tdm_known_solution_free)

/* (element-type TdmKnownSolution): all but own ones, each id once: the list of Microsoft in its order, then the others by
 * what people call them. */
void tdm_store_list_known_solutions_async (TdmStore *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
GPtrArray *tdm_store_list_known_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* Forgets what the user changed: an added solution is gone, another one is as its source has it. Result: TdmReceipt. */
void tdm_store_forget_solution_async (TdmStore *self,
                                      const char *solution_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);

G_END_DECLS

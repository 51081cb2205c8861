/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that never leave this computer. A type of their own: a file that does not include this header cannot
 * reach them, and build-aux/checks lists who may (U4). */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * TdmPrivateWords:
 * @notes: (nullable): what nobody else may read
 * @tags: (nullable): the user's own words to find a deal by; %NULL for none
 * @next_step: (nullable): what to do next
 * @next_step_date: (nullable): until when, `YYYY-MM-DD`
 */
struct _TdmPrivateWords
{
  char *notes;
  GStrv tags;
  char *next_step;
  char *next_step_date;
};

TdmPrivateWords *tdm_private_words_new (void);
TdmPrivateWords *tdm_private_words_copy (const TdmPrivateWords *self);
void tdm_private_words_free (TdmPrivateWords *self);
gboolean tdm_private_words_is_empty (const TdmPrivateWords *self);
/* Copies what @fields (of %TDM_DEAL_FIELDS_PRIVATE) name; an empty text or list clears. */
void tdm_private_words_apply (TdmPrivateWords *self, const TdmPrivateWords *from, TdmDealFields fields);
/* Which of %TDM_DEAL_FIELDS_PRIVATE differ. */
TdmDealFields tdm_private_words_diff (const TdmPrivateWords *a, const TdmPrivateWords *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmPrivateWords, tdm_private_words_free)

G_END_DECLS

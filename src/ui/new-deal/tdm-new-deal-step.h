/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shared base of the steps of the new-deal guide: heading, content, fields and their problems. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-draft.h"
#include "tdm-field-message.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_STEP (tdm_new_deal_step_get_type ())
G_DECLARE_DERIVABLE_TYPE (TdmNewDealStep, tdm_new_deal_step, TDM, NEW_DEAL_STEP, AdwBin)

/**
 * TdmNewDealStepClass:
 * @bind: binds the widgets to the draft, once
 * @enter: the step is about to be shown
 * @finish: the user goes on: takes over what still stands in a form; %FALSE when that shows an error
 * @dup_summary: one line for the list of steps, %NULL while there is nothing to say
 *
 * All but @bind may be left out.
 */
struct _TdmNewDealStepClass
{
  AdwBinClass parent_class;

  void (*bind) (TdmNewDealStep *self, TdmDealDraft *draft);
  void (*enter) (TdmNewDealStep *self);
  gboolean (*finish) (TdmNewDealStep *self);
  char *(*dup_summary) (TdmNewDealStep *self, TdmDealDraft *draft);
};

/* Signal "go-to" (const char *path): asks the dialog for the step that has the field of this path. */

void tdm_new_deal_step_bind (TdmNewDealStep *self, TdmDealDraft *draft, TdmStore *store);
TdmDealDraft *tdm_new_deal_step_get_draft (TdmNewDealStep *self);
TdmStore *tdm_new_deal_step_get_store (TdmNewDealStep *self);
const char *tdm_new_deal_step_get_title (TdmNewDealStep *self);
const char *tdm_new_deal_step_get_next_label (TdmNewDealStep *self);
gboolean tdm_new_deal_step_get_narrow (TdmNewDealStep *self);

void tdm_new_deal_step_enter (TdmNewDealStep *self);
gboolean tdm_new_deal_step_finish (TdmNewDealStep *self);
char *tdm_new_deal_step_dup_summary (TdmNewDealStep *self);
gboolean tdm_new_deal_step_is_complete (TdmNewDealStep *self, GPtrArray *problems);
gboolean tdm_new_deal_step_owns (TdmNewDealStep *self, const char *path);
gboolean tdm_new_deal_step_show_problems (TdmNewDealStep *self, GPtrArray *problems);
void tdm_new_deal_step_focus_field (TdmNewDealStep *self, const char *path);

/* For the steps themselves. */
void tdm_new_deal_step_add_field (TdmNewDealStep *self, const char *path, TdmFieldMessage *message);
void tdm_new_deal_step_bind_text (TdmNewDealStep *self, const char *property, GtkWidget *row);
void tdm_new_deal_step_go_to (TdmNewDealStep *self, const char *path);

G_END_DECLS

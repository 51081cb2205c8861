/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Review and publish: the offer and its pages once more, then Publish (M148). */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_REVIEW_DIALOG (tdm_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmReviewDialog, tdm_review_dialog, TDM, REVIEW_DIALOG, AdwDialog)

AdwDialog *tdm_review_dialog_new (TdmOfferEditor *editor);

/* (nullable) (transfer full): why the offer cannot be published as it stands, as a sentence. @place: (out) (optional):
 * where that is put right */
char *tdm_review_dup_obstacle (TdmOfferEditor *editor, TdmOfferPlace *place);
/* The place of a page of the form. */
TdmOfferPlace tdm_review_get_place (TdmOfferSection section);

G_END_DECLS

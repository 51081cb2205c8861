/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet Copy for Partner Center. */

#pragma once

#include <adwaita.h>

#include "tdm-offer.h"
#include "tdm-store-offers.h"

G_BEGIN_DECLS

#define TDM_TYPE_COPY_DIALOG (tdm_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmCopyDialog, tdm_copy_dialog, TDM, COPY_DIALOG, AdwDialog)

/* @offer: copied */
TdmCopyDialog *tdm_copy_dialog_new (TdmStore *store, const TdmOffer *offer);

G_END_DECLS

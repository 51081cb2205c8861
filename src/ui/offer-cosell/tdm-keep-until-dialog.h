/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks until when a document is good. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-parts.h"
#include "tdm-store-offers.h"

G_BEGIN_DECLS

/* (transfer floating); @from: where the message is shown */
AdwDialog *tdm_keep_until_dialog_new (TdmStore *store, const TdmOfferDocument *document, GtkWidget *from);

G_END_DECLS

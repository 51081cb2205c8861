/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page CSP partners of an offer. */

#pragma once

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

GtkWidget *tdm_offer_csp_page_new (TdmOfferEditor *editor);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries of the directory that may mean the new customer being typed. Only the user decides (M27, M29). */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-draft.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_LIKE_CUSTOMERS (tdm_like_customers_get_type ())
G_DECLARE_FINAL_TYPE (TdmLikeCustomers, tdm_like_customers, TDM, LIKE_CUSTOMERS, GtkBox)

/* From then on it follows the draft; invisible while there is nothing to warn about. */
void tdm_like_customers_bind (TdmLikeCustomers *self, TdmDealDraft *draft, TdmStore *store);

G_END_DECLS

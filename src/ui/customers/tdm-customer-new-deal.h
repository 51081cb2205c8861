/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the guide for a new deal with a customer already chosen. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store.h"

G_BEGIN_DECLS

void tdm_customer_start_deal (GtkWidget *from, TdmStore *store, const TdmCustomer *customer);

G_END_DECLS

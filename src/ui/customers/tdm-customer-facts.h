/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups of facts on the page of a customer: number, address, contacts. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Takes out what is in @box. @contacts: (element-type TdmPerson), latest first. */
void tdm_customer_facts_fill (GtkBox *box, const TdmCustomer *customer, GPtrArray *contacts);

G_END_DECLS

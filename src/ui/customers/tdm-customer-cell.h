/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of customers. */

#pragma once

#include <adwaita.h>

#include "tdm-customer-item.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_CUSTOMER_CELL_NAME, /* disc, name over place */
  TDM_CUSTOMER_CELL_NUMBER,
  TDM_CUSTOMER_CELL_OPEN,
  TDM_CUSTOMER_CELL_ALL,
} TdmCustomerCellKind;

/* The factory of a column. The name says the D-U-N-S number too where its column is not shown. */
GtkListItemFactory *tdm_customer_cell_factory_new (TdmCustomerCellKind kind);
/* For text that is small and dim: "31-555-0142", or in words that there is none. */
char *tdm_customer_dup_number_words (const TdmCustomer *customer);

G_END_DECLS

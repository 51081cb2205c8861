/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Resources of the Product Ingestion API as offers (offers-and-cosell.md §9.1). */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-offer-file.h"

G_BEGIN_DECLS

typedef struct _TdmProducts TdmProducts;

/* Whether @object is a resource tree or one resource of a product. */
gboolean tdm_products_is_resource (yyjson_val *object);

TdmProducts *tdm_products_new (void);
void tdm_products_free (TdmProducts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmProducts, tdm_products_free)

/* In any order: a plan may stand before its product. @object must live until the end. */
void tdm_products_add (TdmProducts *self, yyjson_val *object, guint64 row);
/* (element-type TdmOfferRow): products in the order they came; what cannot be used is rejected. */
void tdm_products_finish (TdmProducts *self, GPtrArray *rows);

G_END_DECLS

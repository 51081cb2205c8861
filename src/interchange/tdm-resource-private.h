/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One resource of the Product Ingestion API: what it is, whose it is and what it says. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-offer-file.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): "product", "plan", "listing", …, by its schema, else by its durable ID */
char *tdm_resource_dup_type (yyjson_val *object);
gboolean tdm_resource_is_known_type (const char *type);
/* (transfer full) (nullable): the ID of the product it belongs to, in small letters, without "product/" */
char *tdm_resource_dup_product_key (yyjson_val *object, const char *type);

/* (transfer full) (nullable): a text as one clean line */
char *tdm_resource_dup_text (yyjson_val *object, const char *name);
char *tdm_resource_dup_external_id (yyjson_val *object);
/* "draft", "preview", "live"; quotes around it are taken off */
char *tdm_resource_dup_target (yyjson_val *object);

/* (nullable): token of the status it stands for, NULL for the draft one; @created: microseconds UTC, 0 unknown */
const char *tdm_resource_get_submission_status (yyjson_val *object, gint64 *created);

void tdm_resource_take_listing (yyjson_val *object, TdmOfferRow *row);
void tdm_resource_take_property (yyjson_val *object, TdmOfferRow *row);

G_END_DECLS

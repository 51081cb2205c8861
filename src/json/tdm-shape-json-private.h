/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs with a shape as JSON and back: the names of the members are those of the table. */

#pragma once

#include "tdm-json-member-private.h"
#include "tdm-shape.h"

G_BEGIN_DECLS

/* Replaces the member of @target; null clears it. A part with a member nobody knows is refused by its path. */
gboolean tdm_shape_json_take_member (
  const TdmJsonPath *path, yyjson_val *value, const TdmMember *member, gpointer target, GError **error);

/* @value must live as long as @doc is built. */
yyjson_mut_val *
tdm_shape_json_build_member (yyjson_mut_doc *doc, const TdmMember *member, gconstpointer value);
yyjson_mut_val *tdm_shape_json_build (yyjson_mut_doc *doc, const TdmShape *shape, gconstpointer value);

G_END_DECLS

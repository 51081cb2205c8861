/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a deal in our own JSON. */

#pragma once

#include "tdm-json-member-private.h"

G_BEGIN_DECLS

GPtrArray *tdm_timeline_json_read (const TdmJsonPath *path, yyjson_val *array, GError **error);
yyjson_mut_val *tdm_timeline_json_build (yyjson_mut_doc *doc, GPtrArray *timeline, gboolean with_private);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of the own company in JSON. */

#pragma once

#include "tdm-company.h"
#include "tdm-json-reader.h"

G_BEGIN_DECLS

/* Members that are not there keep what @company has; one nobody knows is refused by name. */
gboolean tdm_company_json_read (yyjson_val *object, TdmCompany *company, GError **error);
/* @company must live as long as @doc is built. */
yyjson_mut_val *tdm_company_json_build (yyjson_mut_doc *doc, const TdmCompany *company);

G_END_DECLS

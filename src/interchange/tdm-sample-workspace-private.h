/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What only the filling of the sample workspace needs. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-sample-workspace.h"

G_BEGIN_DECLS

yyjson_val *tdm_sample_workspace_get_documents (TdmSampleWorkspace *self);

G_END_DECLS

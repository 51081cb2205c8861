/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans as parts of an offer: the rows of the list, the fields of the sheet. */

#pragma once

#include "tdm-part-list.h"

G_BEGIN_DECLS

const TdmPartKind *tdm_plan_kind_get (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Useful links as parts of a listing. */

#pragma once

#include "tdm-part-list.h"

G_BEGIN_DECLS

const TdmPartKind *tdm_link_kind_get (void);

G_END_DECLS

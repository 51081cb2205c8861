/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the sort keys of names anew when the language changes, a batch at a time in the background. */

#pragma once

#include "tdm-store-private.h"

G_BEGIN_DECLS

/* Starts when the collation the keys were made with is another one. Database thread. */
void tdm_name_keys_start (TdmStore *self, TdmDb *db);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences about one change to many deals: what will happen, what happened, why some were refused. */

#pragma once

#include "tdm-store-bulk.h"

G_BEGIN_DECLS

char *tdm_bulk_words_preview (const TdmBulkReceipt *receipt);
char *tdm_bulk_words_done (const TdmBulkReceipt *receipt);
char *tdm_bulk_words_refused (guint n_refused);
char *tdm_bulk_words_apply (guint n_changed);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file with deals would bring, for a picture of the import dialog. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

/* (transfer full) */
TdmImportSource *tdm_preview_source_new (void);

G_END_DECLS

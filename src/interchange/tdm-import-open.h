/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds out what kind of file somebody wants to import. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

TdmImportSource *tdm_import_open (GFile *file, const char *encoding, GError **error);

G_END_DECLS

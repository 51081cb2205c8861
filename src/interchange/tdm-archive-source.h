/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from our own JSON archive. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define TDM_ARCHIVE_FORMAT "tandem-archive"
#define TDM_ARCHIVE_VERSION 1

#define TDM_TYPE_ARCHIVE_SOURCE (tdm_archive_source_get_type ())
G_DECLARE_FINAL_TYPE (TdmArchiveSource, tdm_archive_source, TDM, ARCHIVE_SOURCE, TdmImportSource)

TdmImportSource *tdm_archive_source_new (GFile *file, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks whether the files of documents are as they were stored. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * tdm_document_check_files:
 * @uses: (element-type TdmDocumentUse): the files that documents name
 * @findings: (element-type utf8): gets a line a file that is missing, changed or open to others
 *
 * Reads every file as a whole: not on the database thread. Files that nobody names are only counted in the log: undo
 * may name them again. Fails only when cancelled.
 */
gboolean tdm_document_check_files (
  const char *data_dir, GPtrArray *uses, GPtrArray *findings, GCancellable *cancellable, GError **error);

G_END_DECLS

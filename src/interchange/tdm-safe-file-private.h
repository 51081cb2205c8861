/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes beside a file and takes its place only when everything is on disk. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TdmSafeFile TdmSafeFile;

TdmSafeFile *tdm_safe_file_open (const char *path, GError **error);
GOutputStream *tdm_safe_file_get_stream (TdmSafeFile *self);
gboolean tdm_safe_file_commit (TdmSafeFile *self, GError **error);
/* Without a commit the old file stays as it was. */
void tdm_safe_file_free (TdmSafeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmSafeFile, tdm_safe_file_free)

G_END_DECLS

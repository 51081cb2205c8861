/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files of documents in the data folder, each once under the SHA-256 of its content: documents/ab/abcdef…. Written
 * only as a whole and never changed. Any thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): whether it is there is not looked at */
char *tdm_document_file_dup_path (const char *data_dir, const char *sha256);

/**
 * tdm_document_file_keep:
 * @file: a plain file
 * @sha256: (out): of what was read
 * @size: (out): in bytes
 *
 * Copies @file, unless its content is there already; on disk when it returns. Fails with a %G_IO_ERROR for @file and a
 * %TDM_STORE_ERROR for the data folder; nothing is left behind then. Blocks as long as the copy takes.
 */
gboolean tdm_document_file_keep (
  const char *data_dir, GFile *file, GCancellable *cancellable, char **sha256, gint64 *size, GError **error);

typedef enum
{
  TDM_DOCUMENT_FILE_WHOLE,
  TDM_DOCUMENT_FILE_MISSING,
  TDM_DOCUMENT_FILE_CHANGED,
  TDM_DOCUMENT_FILE_UNREADABLE,
} TdmDocumentFileState;

/* Reads all of it. */
TdmDocumentFileState tdm_document_file_check (const char *data_dir, const char *sha256, gint64 size);
/* (transfer full) (element-type utf8): the SHA-256 of every file that stands there, in no order */
GPtrArray *tdm_document_file_list (const char *data_dir);
/* What a killed process left unfinished. Only while nobody copies: at open, with the lock. */
void tdm_document_file_remove_leftovers (const char *data_dir);

G_END_DECLS

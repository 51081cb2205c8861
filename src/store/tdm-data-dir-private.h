/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data folder: its modes, its lock, and the empty file that SQLite then fills. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;     /* free of symbolic links */
  char *database; /* tandem.db in it */
  int lock;       /* descriptor that holds the lock, −1 for none */
} TdmDataDir;

/**
 * tdm_data_dir_open:
 * @path: made with mode 0700 when missing
 *
 * Fails with READ_ONLY when it cannot be made, and on network file systems with IO: WAL needs shared memory.
 */
TdmDataDir *tdm_data_dir_open (const char *path, GError **error);
void tdm_data_dir_free (TdmDataDir *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDataDir, tdm_data_dir_free)

/* Held until tdm_data_dir_unlock () or the end of the process; BUSY when another process has it. */
gboolean tdm_data_dir_lock (TdmDataDir *self, GError **error);
void tdm_data_dir_unlock (TdmDataDir *self);

gboolean tdm_data_dir_has_database (TdmDataDir *self);
/* Makes the empty file with mode 0600 and refuses links and whatever else is no plain file. Opens nothing that
 * exists: closing a second descriptor would drop SQLite's own locks (reliability.md §2). */
gboolean tdm_data_dir_prepare_database (TdmDataDir *self, GError **error);

/* After the database has its schema; while the lock is held. */
void tdm_data_dir_remember_database (TdmDataDir *self);

/* (element-type utf8): one line a file or folder that others may read. */
void tdm_data_dir_check_modes (TdmDataDir *self, GPtrArray *findings);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data folder: its modes, its lock, and the empty file that SQLite then fills. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include "tdm-data-dir-private.h"
#include "tdm-store-error.h"

/* SQLite makes the last two beside the first. */
static const char *const database_files[] = { "tandem.db", "tandem.db-wal", "tandem.db-shm" };

static gboolean
set_errno_error (GError **error, int number, const char *what)
{
  TdmStoreError code = TDM_STORE_ERROR_IO;

  if (number == EACCES || number == EROFS || number == EPERM)
    code = TDM_STORE_ERROR_READ_ONLY;
  else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    code = TDM_STORE_ERROR_FULL;

  g_set_error (error, TDM_STORE_ERROR, code, "%s: %s", what, g_strerror (number));
  return FALSE;
}

static gboolean
is_remote (const char *path)
{
  /* NFS, SMB, SMB2, CIFS, Coda, AFS, Ceph, 9P: statfs(2). */
  static const guint32 remote[] = { 0x6969,     0x517b,     0xfe534d42, 0xff534d42,
                                    0x73757245, 0x5346414f, 0x00c36400, 0x01021997 };
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) info.f_type == remote[i])
      return TRUE;

  return FALSE;
}

/* Folders that were ours with wider modes become private; a folder full of other things is left alone. */
static void
tighten_modes (TdmDataDir *self)
{
  struct stat info;

  if (!tdm_data_dir_has_database (self))
    return;

  if (stat (self->path, &info) == 0 && info.st_uid == geteuid () && (info.st_mode & S_ISVTX) == 0 &&
      (info.st_mode & 077) != 0)
    g_chmod (self->path, 0700);

  for (guint i = 0; i < G_N_ELEMENTS (database_files); i++)
    {
      g_autofree char *file = g_build_filename (self->path, database_files[i], NULL);

      if (lstat (file, &info) == 0 && S_ISREG (info.st_mode) && (info.st_mode & 077) != 0)
        g_chmod (file, 0600);
    }
}

TdmDataDir *
tdm_data_dir_open (const char *path, GError **error)
{
  g_autoptr (TdmDataDir) self = NULL;
  char *real;

  if (g_mkdir_with_parents (path, 0700) != 0)
    {
      set_errno_error (error, errno, "The data folder cannot be made");
      return NULL;
    }

  real = realpath (path, NULL);
  if (real == NULL)
    {
      set_errno_error (error, errno, "The data folder cannot be reached");
      return NULL;
    }

  self = g_new0 (TdmDataDir, 1);
  self->lock = -1;
  self->path = g_strdup (real);
  self->database = g_build_filename (real, "tandem.db", NULL);
  free (real);
  if (is_remote (self->path))
    {
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_IO,
                           "The data folder is on a network file system");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
tdm_data_dir_free (TdmDataDir *self)
{
  tdm_data_dir_unlock (self);
  g_free (self->path);
  g_free (self->database);
  g_free (self);
}

gboolean
tdm_data_dir_lock (TdmDataDir *self, GError **error)
{
  g_autofree char *file = g_build_filename (self->path, "lock", NULL);
  int descriptor = open (file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (descriptor < 0)
    return set_errno_error (error, errno, "The lock of the data folder cannot be opened");

  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0)
    {
      int number = errno;

      close (descriptor);
      if (number != EWOULDBLOCK)
        return set_errno_error (error, number, "The data folder cannot be locked");
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY,
                           "Another program holds the data folder");
      return FALSE;
    }

  fchmod (descriptor, 0600);
  self->lock = descriptor;
  tighten_modes (self);
  return TRUE;
}

void
tdm_data_dir_unlock (TdmDataDir *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

gboolean
tdm_data_dir_has_database (TdmDataDir *self)
{
  struct stat info;

  return lstat (self->database, &info) == 0;
}

/* The lock remembers that there was a database: an empty file in its place is damage, not a fresh start. */
void
tdm_data_dir_remember_database (TdmDataDir *self)
{
  static const char mark[] = "tandem.db\n";

  if (self->lock >= 0 && pwrite (self->lock, mark, strlen (mark), 0) < 0)
    g_info ("The lock of the data folder cannot be marked: %s", g_strerror (errno));
}

static gboolean
had_database (TdmDataDir *self)
{
  g_autofree char *file = g_build_filename (self->path, "lock", NULL);
  struct stat info;

  return lstat (file, &info) == 0 && info.st_size > 0;
}

static gboolean
require_plain_file (TdmDataDir *self, GError **error)
{
  struct stat info;

  if (lstat (self->database, &info) != 0)
    return set_errno_error (error, errno, "The database file cannot be reached");

  if (!S_ISREG (info.st_mode) || info.st_nlink != 1)
    {
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_FOREIGN,
                           "The database file is a link or no plain file");
      return FALSE;
    }
  if (info.st_size > 0 || !had_database (self))
    return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_CORRUPT, "The database file was emptied");
  return FALSE;
}

gboolean
tdm_data_dir_prepare_database (TdmDataDir *self, GError **error)
{
  int descriptor;

  if (tdm_data_dir_has_database (self))
    return require_plain_file (self, error);

  descriptor = open (self->database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0)
    return set_errno_error (error, errno, "The database file cannot be made");

  /* The mode is what was asked for even under a strange umask. */
  fchmod (descriptor, 0600);
  close (descriptor);
  return TRUE;
}

static void
check_mode (const char *path, guint allowed, GPtrArray *findings)
{
  struct stat info;

  if (lstat (path, &info) == 0 && (info.st_mode & 0777 & ~allowed) != 0)
    g_ptr_array_add (findings,
                     g_strdup_printf ("modes: %s is %03o, not %03o", path, info.st_mode & 0777, allowed));
}

void
tdm_data_dir_check_modes (TdmDataDir *self, GPtrArray *findings)
{
  check_mode (self->path, 0700, findings);
  for (guint i = 0; i < G_N_ELEMENTS (database_files); i++)
    {
      g_autofree char *file = g_build_filename (self->path, database_files[i], NULL);

      check_mode (file, 0600, findings);
    }
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files of documents in the data folder. */

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include "tdm-document-file-private.h"
#include "tdm-store-error.h"

#define FOLDER "documents"
/* What is being written: no name of a stored file begins so. */
#define TEMPORARY_PREFIX "new-"
#define BLOCK (256 * 1024)
#define SHA256_LENGTH 64

static gboolean
set_errno_error (GError **error, int number)
{
  TdmStoreError code = TDM_STORE_ERROR_IO;

  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    code = TDM_STORE_ERROR_FULL;
  else if (number == EACCES || number == EROFS || number == EPERM)
    code = TDM_STORE_ERROR_READ_ONLY;

  g_set_error (error, TDM_STORE_ERROR, code, "The document cannot be stored: %s", g_strerror (number));
  return FALSE;
}

/* ---- paths ---- */

static char *
dup_folder (const char *data_dir, const char *sha256)
{
  char prefix[3] = { sha256[0], sha256[1], '\0' };

  return g_build_filename (data_dir, FOLDER, prefix, NULL);
}

char *
tdm_document_file_dup_path (const char *data_dir, const char *sha256)
{
  g_autofree char *folder = dup_folder (data_dir, sha256);

  return g_build_filename (folder, sha256, NULL);
}

/* A name is on disk when its folder is. */
static gboolean
sync_folder (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    close (fd);
  return ok || set_errno_error (error, number);
}

/* On disk, also when an earlier process made it and ended before that was sure. */
static gboolean
ensure_folder (const char *parent, const char *path, GError **error)
{
  if (g_mkdir (path, 0700) != 0 && errno != EEXIST)
    return set_errno_error (error, errno);

  return sync_folder (parent, error);
}

/* ---- reading ---- */

/* Without waiting: a pipe in place of a file would hold the program for ever. */
static GInputStream *
open_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return G_INPUT_STREAM (g_file_read (file, cancellable, error));

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "A folder is no document");
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "This is no plain file");
  return NULL;
}

/* ---- writing ---- */

typedef struct
{
  char *path; /* of the temporary file; unlinked at the end unless it was taken */
  int fd;
  GChecksum *checksum;
  gint64 size;
} Copy;

static void
clear_copy (Copy *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->checksum, g_checksum_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, clear_copy)

static gboolean
begin_copy (Copy *self, const char *folder, GError **error)
{
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->path = g_build_filename (folder, TEMPORARY_PREFIX "XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->path, O_WRONLY | O_CLOEXEC, 0600);
  if (self->fd >= 0)
    return TRUE;

  set_errno_error (error, errno);
  g_clear_pointer (&self->path, g_free);
  return FALSE;
}

static gboolean
write_block (Copy *self, const guint8 *block, gsize length, GError **error)
{
  for (gsize done = 0; done < length;)
    {
      gssize written = write (self->fd, block + done, length - done);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return set_errno_error (error, errno);
      done += (gsize) written;
    }

  g_checksum_update (self->checksum, block, (gssize) length);
  self->size += (gint64) length;
  return TRUE;
}

static gboolean
copy_all (Copy *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize length;

  while ((length = g_input_stream_read (stream, block, BLOCK, cancellable, error)) > 0)
    if (!write_block (self, block, (gsize) length, error))
      return FALSE;

  if (length < 0)
    return FALSE;

  return fsync (self->fd) == 0 || set_errno_error (error, errno);
}

/* Under its final name, where the same content stands or nothing. A file whose content is not that of its name was
 * damaged: the whole one takes its place. */
static gboolean
put_in_place (Copy *self, const char *data_dir, const char *documents, GError **error)
{
  const char *sha256 = g_checksum_get_string (self->checksum);
  g_autofree char *folder = dup_folder (data_dir, sha256);
  g_autofree char *path = tdm_document_file_dup_path (data_dir, sha256);

  if (!ensure_folder (documents, folder, error))
    return FALSE;

  if (tdm_document_file_check (data_dir, sha256, self->size) != TDM_DOCUMENT_FILE_WHOLE)
    {
      if (g_rename (self->path, path) != 0)
        return set_errno_error (error, errno);
      g_clear_pointer (&self->path, g_free);
    }

  return sync_folder (folder, error);
}

gboolean
tdm_document_file_keep (
  const char *data_dir, GFile *file, GCancellable *cancellable, char **sha256, gint64 *size, GError **error)
{
  g_autofree char *documents = g_build_filename (data_dir, FOLDER, NULL);
  g_autoptr (GInputStream) stream = open_file (file, cancellable, error);
  g_auto (Copy) copy = { .fd = -1 };

  if (stream == NULL || !ensure_folder (data_dir, documents, error) ||
      !begin_copy (&copy, documents, error) || !copy_all (&copy, stream, cancellable, error) ||
      !put_in_place (&copy, data_dir, documents, error))
    return FALSE;

  *sha256 = g_strdup (g_checksum_get_string (copy.checksum));
  *size = copy.size;
  return TRUE;
}

/* ---- looking after them ---- */

static gboolean
read_sum (int fd, GChecksum *checksum)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize length;

  while ((length = read (fd, block, BLOCK)) != 0)
    {
      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        return FALSE;
      g_checksum_update (checksum, block, length);
    }

  return TRUE;
}

static TdmDocumentFileState
compare_content (int fd, const char *sha256, gint64 size)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  struct stat info;

  if (fstat (fd, &info) != 0)
    return TDM_DOCUMENT_FILE_UNREADABLE;
  if (!S_ISREG (info.st_mode) || info.st_size != size)
    return TDM_DOCUMENT_FILE_CHANGED;
  if (!read_sum (fd, checksum))
    return TDM_DOCUMENT_FILE_UNREADABLE;

  return g_str_equal (g_checksum_get_string (checksum), sha256) ? TDM_DOCUMENT_FILE_WHOLE
                                                                : TDM_DOCUMENT_FILE_CHANGED;
}

TdmDocumentFileState
tdm_document_file_check (const char *data_dir, const char *sha256, gint64 size)
{
  g_autofree char *path = tdm_document_file_dup_path (data_dir, sha256);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  TdmDocumentFileState state;

  if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
    return TDM_DOCUMENT_FILE_MISSING;
  if (fd < 0)
    return errno == ELOOP ? TDM_DOCUMENT_FILE_CHANGED : TDM_DOCUMENT_FILE_UNREADABLE;

  state = compare_content (fd, sha256, size);
  close (fd);
  return state;
}

static void
add_files (const char *folder, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strlen (name) == SHA256_LENGTH)
      g_ptr_array_add (files, g_strdup (name));
}

GPtrArray *
tdm_document_file_list (const char *data_dir)
{
  g_autofree char *documents = g_build_filename (data_dir, FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (documents, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (documents, name, NULL);

      if (strlen (name) == 2)
        add_files (folder, files);
    }

  return files;
}

void
tdm_document_file_remove_leftovers (const char *data_dir)
{
  g_autofree char *documents = g_build_filename (data_dir, FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (documents, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (documents, name, NULL);

      if (g_str_has_prefix (name, TEMPORARY_PREFIX))
        g_unlink (path);
    }
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes beside a file and takes its place only when everything is on disk. */

#include "tdm-safe-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

struct _TdmSafeFile
{
  char *path;      /* what it will be, links followed */
  char *temporary; /* (nullable): NULL when @path is a device or a pipe and written directly */
  int fd;
  GOutputStream *stream;
};

static void
set_error (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
}

/* A link stays a link: what it points to is replaced. */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

static gboolean
is_special (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static int
open_beside (TdmSafeFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);

  self->temporary = g_build_filename (folder, hidden, NULL);
  /* An export belongs to the user: his umask decides who else may read it. */
  return g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0666);
}

/**
 * tdm_safe_file_open:
 *
 * Returns: (transfer full): the file to write into, or %NULL with @error
 */
TdmSafeFile *
tdm_safe_file_open (const char *path, GError **error)
{
  g_autoptr (TdmSafeFile) self = g_new0 (TdmSafeFile, 1);

  self->path = follow_links (path);
  self->fd = is_special (self->path) ? g_open (self->path, O_WRONLY | O_CLOEXEC) : open_beside (self);
  if (self->fd < 0)
    {
      set_error (error, path);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }

  self->stream = g_unix_output_stream_new (self->fd, FALSE);
  return g_steal_pointer (&self);
}

GOutputStream *
tdm_safe_file_get_stream (TdmSafeFile *self)
{
  return self->stream;
}

/* The new name must be on disk too, or a power cut could bring the old file back. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/**
 * tdm_safe_file_commit:
 *
 * Puts the new content in the place of the old file, whole or not at all.
 */
gboolean
tdm_safe_file_commit (TdmSafeFile *self, GError **error)
{
  if (self->temporary == NULL)
    return TRUE;

  if (fsync (self->fd) != 0 || g_rename (self->temporary, self->path) != 0)
    {
      set_error (error, self->path);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->path);
  return TRUE;
}

void
tdm_safe_file_free (TdmSafeFile *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

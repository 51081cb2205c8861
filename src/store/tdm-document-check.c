/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks whether the files of documents are as they were stored. */

#include "tdm-document-check-private.h"

#include <sys/stat.h>

#include "tdm-document-file-private.h"
#include "tdm-document-table-private.h"

static const char *
describe (TdmDocumentFileState state)
{
  switch (state)
    {
    case TDM_DOCUMENT_FILE_MISSING:
      return "is missing";
    case TDM_DOCUMENT_FILE_CHANGED:
      return "was changed since it was stored";
    case TDM_DOCUMENT_FILE_UNREADABLE:
      return "cannot be read";
    case TDM_DOCUMENT_FILE_WHOLE:
    default:
      g_assert_not_reached ();
    }
}

/* One line, whatever the name. */
static char *
make_line (const char *data_dir, const TdmDocumentUse *use, TdmDocumentFileState state)
{
  g_autofree char *path = tdm_document_file_dup_path (data_dir, use->sha256);
  char *line = g_strdup_printf ("documents: %s of offer %s %s: %s", use->name != NULL ? use->name : "a file",
                                use->offer_id, describe (state), path);

  return g_strdelimit (line, "\r\n", ' ');
}

static void
check_mode (const char *path, guint allowed, GPtrArray *findings)
{
  struct stat info;

  if (lstat (path, &info) == 0 && (info.st_mode & 0777 & ~allowed) != 0)
    g_ptr_array_add (findings,
                     g_strdup_printf ("modes: %s is %03o, not %03o", path, info.st_mode & 0777, allowed));
}

static void
check_modes (const char *data_dir, const TdmDocumentUse *use, GPtrArray *findings)
{
  g_autofree char *path = tdm_document_file_dup_path (data_dir, use->sha256);
  g_autofree char *folder = g_path_get_dirname (path);

  check_mode (folder, 0700, findings);
  check_mode (path, 0600, findings);
}

static void
count_unnamed (const char *data_dir, GPtrArray *uses)
{
  g_autoptr (GPtrArray) files = tdm_document_file_list (data_dir);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  guint unnamed = 0;

  for (guint i = 0; i < uses->len; i++)
    g_hash_table_add (named, ((TdmDocumentUse *) uses->pdata[i])->sha256);
  for (guint i = 0; i < files->len; i++)
    unnamed += !g_hash_table_contains (named, files->pdata[i]);

  g_info ("Documents: %u files, %u of them of no offer any more", files->len, unnamed);
}

gboolean
tdm_document_check_files (
  const char *data_dir, GPtrArray *uses, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const TdmDocumentUse *use = uses->pdata[i];
      TdmDocumentFileState state;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      state = tdm_document_file_check (data_dir, use->sha256, use->size);
      if (state != TDM_DOCUMENT_FILE_WHOLE)
        g_ptr_array_add (findings, make_line (data_dir, use, state));
      else
        check_modes (data_dir, use, findings);
    }

  count_unnamed (data_dir, uses);
  return TRUE;
}

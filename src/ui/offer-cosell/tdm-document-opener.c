/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stored file has a name without ending and is never handed to another program: it opens a read-only copy in the
 * cache folder, which has the name the document came with. */

#include "tdm-document-opener.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tdm-message.h"

typedef struct
{
  GtkWidget *from;
  GFile *copy;
  TdmOpenWay way;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->from);
  g_object_unref (opening->copy);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* One folder for each content, so that two documents of one name do not meet. */
GFile *
tdm_document_get_copy (const TdmOfferDocument *document)
{
  g_autofree char *name = g_path_get_basename (document->name);
  g_autofree char *folder =
    g_build_filename (g_get_user_cache_dir (), "tandem", "documents", document->sha256, NULL);

  return g_file_new_build_filename (folder, g_str_equal (name, "/") ? document->kind : name, NULL);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  GtkFileLauncher *launcher = GTK_FILE_LAUNCHER (source);
  gboolean done = opening->way == TDM_OPEN_FOLDER
                    ? gtk_file_launcher_open_containing_folder_finish (launcher, result, &error)
                    : gtk_file_launcher_launch_finish (launcher, result, &error);

  if (!done && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tdm_message_show (opening->from, opening->way == TDM_OPEN_FOLDER ? _ ("The folder could not be shown")
                                                                     : _ ("No program opened the document"));
}

static void
launch (Opening *opening)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (opening->copy);
  GtkRoot *root = gtk_widget_get_root (opening->from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  if (opening->way == TDM_OPEN_FOLDER)
    gtk_file_launcher_open_containing_folder (launcher, window, NULL, launched_cb, opening);
  else
    gtk_file_launcher_launch (launcher, window, NULL, launched_cb, opening);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_copy_finish (G_FILE (source), result, &error))
    {
      tdm_message_show_error (opening->from, error);
      return;
    }

  g_chmod (g_file_peek_path (opening->copy), 0400);
  launch (g_steal_pointer (&opening));
}

void
tdm_document_open (TdmStore *store, const TdmOfferDocument *document, TdmOpenWay way, GtkWidget *from)
{
  g_autoptr (GFile) stored = NULL;
  g_autofree char *folder = NULL;
  Opening *opening;

  g_return_if_fail (document->sha256 != NULL);

  stored = tdm_store_get_document_file (store, document->sha256);
  opening = g_new0 (Opening, 1);
  opening->from = g_object_ref (from);
  opening->copy = tdm_document_get_copy (document);
  opening->way = way;
  folder = g_path_get_dirname (g_file_peek_path (opening->copy));
  g_mkdir_with_parents (folder, 0700);
  g_unlink (g_file_peek_path (opening->copy));
  g_file_copy_async (stored, opening->copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, G_PRIORITY_DEFAULT, NULL, NULL,
                     NULL, copied_cb, opening);
}

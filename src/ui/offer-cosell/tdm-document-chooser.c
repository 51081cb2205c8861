/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Partner Center takes is offered first, any file can be chosen. */

#include "tdm-document-chooser.h"

#include <glib/gi18n.h>

#include "tdm-document-adder.h"
#include "tdm-offer-words.h"

typedef struct
{
  TdmOfferEditor *editor; /* of one file */
  char *kind;
  TdmFilesFunc chosen; /* of several */
  GtkWidget *from;
} Choice;

static void
choice_free (Choice *choice)
{
  g_clear_object (&choice->editor);
  g_free (choice->kind);
  g_object_unref (choice->from);
  g_free (choice);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static GListModel *
list_filters (void)
{
  const char *const accepted[] = { "pdf",  "ppt", "pptx", "doc", "docx", "xls",
                                   "xlsx", "jpg", "png",  "mp4", NULL };
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (documents, _ ("Documents Partner Center takes"));
  for (guint i = 0; accepted[i] != NULL; i++)
    gtk_file_filter_add_suffix (documents, accepted[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, documents);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static GtkFileDialog *
file_dialog_new (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  return dialog;
}

static GtkWindow *
get_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
one_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  GPtrArray *documents;

  if (file == NULL)
    return;

  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_new_document_free);
  g_ptr_array_add (documents, tdm_new_document_new (file, choice->kind, NULL));
  tdm_document_adder_run (choice->editor, documents, choice->from);
}

void
tdm_document_choose_one (TdmOfferEditor *editor, const char *kind, GtkWidget *from)
{
  g_autoptr (GtkFileDialog) dialog = file_dialog_new (tdm_words_document_kind (kind));
  Choice *choice = g_new0 (Choice, 1);

  choice->editor = g_object_ref (editor);
  choice->kind = g_strdup (kind);
  choice->from = g_object_ref (from);
  gtk_file_dialog_open (dialog, get_window (from), NULL, one_chosen_cb, choice);
}

static void
several_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GListModel) list = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (files, g_list_model_get_item (list, i));
  if (files->len > 0)
    choice->chosen (files, choice->from);
}

void
tdm_document_choose_several (GtkWidget *from, TdmFilesFunc chosen)
{
  g_autoptr (GtkFileDialog) dialog = file_dialog_new (_ ("Add documents"));
  Choice *choice = g_new0 (Choice, 1);

  choice->chosen = chosen;
  choice->from = g_object_ref (from);
  gtk_file_dialog_open_multiple (dialog, get_window (from), NULL, several_chosen_cb, choice);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adds files to an offer. Each is a change of its own in the store; one message tells of all of them, and its Undo
 * takes all of them back. */

#include "tdm-document-adder.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-window.h"

typedef struct
{
  TdmOfferEditor *editor;
  GPtrArray *documents; /* TdmNewDocument */
  guint position;
  GtkWidget *from;
  GArray *undo_ids; /* gint64, of what was added */
} Run;

TdmNewDocument *
tdm_new_document_new (GFile *file, const char *kind, const char *name)
{
  TdmNewDocument *self = g_new0 (TdmNewDocument, 1);

  self->file = g_object_ref (file);
  self->kind = g_strdup (kind);
  self->name = g_strdup (name);

  return self;
}

void
tdm_new_document_free (TdmNewDocument *self)
{
  g_object_unref (self->file);
  g_free (self->kind);
  g_free (self->name);
  g_free (self);
}

static void
run_free (Run *run)
{
  g_object_unref (run->editor);
  g_ptr_array_unref (run->documents);
  g_object_unref (run->from);
  g_array_unref (run->undo_ids);
  g_free (run);
}

/* ---- taking all of them back ---- */

typedef struct
{
  TdmStore *store;
  GArray *undo_ids;
  GtkWidget *from;
} Undoing;

static void
undoing_free (gpointer data)
{
  Undoing *undoing = data;

  g_object_unref (undoing->store);
  g_array_unref (undoing->undo_ids);
  g_object_unref (undoing->from);
  g_free (undoing);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  if (!tdm_store_undo_finish (TDM_STORE (source), result, &error))
    tdm_message_show_error (from, error);
}

/* The newest first: each stands on the one before it. */
static void
undo_all_cb (Undoing *undoing)
{
  for (guint i = undoing->undo_ids->len; i > 0; i--)
    tdm_store_undo_async (undoing->store, g_array_index (undoing->undo_ids, gint64, i - 1), NULL, undone_cb,
                          g_object_ref (undoing->from));
}

static void
undoing_closure_free (gpointer data, GClosure *closure)
{
  undoing_free (data);
}

static void
show_several (Run *run)
{
  GtkRoot *root = gtk_widget_get_root (run->from);
  g_autofree char *count = tdm_format_count (run->undo_ids->len);
  /* Translators: %s is how many files were put on an offer. */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s document added", "%s documents added", run->undo_ids->len), count);
  AdwToast *toast;
  Undoing *undoing;

  if (!TDM_IS_WINDOW (root))
    {
      tdm_message_show (run->from, text);
      return;
    }

  toast = adw_toast_new (text);
  undoing = g_new0 (Undoing, 1);
  undoing->store = g_object_ref (tdm_offer_editor_get_store (run->editor));
  undoing->undo_ids = g_array_ref (run->undo_ids);
  undoing->from = g_object_ref (run->from);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_all_cb), undoing, undoing_closure_free,
                         G_CONNECT_SWAPPED);
  /* Ctrl+Z goes back one by one. */
  tdm_window_remember_undo (TDM_WINDOW (root), g_array_index (run->undo_ids, gint64, run->undo_ids->len - 1));
  tdm_window_add_toast (TDM_WINDOW (root), toast);
}

/* ---- adding ---- */

static void
finish (Run *run)
{
  if (run->undo_ids->len == 1)
    tdm_message_show_undo (run->from, _ ("Document added"), g_array_index (run->undo_ids, gint64, 0));
  else if (run->undo_ids->len > 1)
    show_several (run);
  run_free (run);
}

static void add_next (Run *run);

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (run->from, error);
  else if (receipt.undo_id != 0)
    g_array_append_val (run->undo_ids, receipt.undo_id);

  add_next (run);
}

static void
add_next (Run *run)
{
  const TdmNewDocument *document;

  if (run->position == run->documents->len)
    {
      finish (run);
      return;
    }

  document = g_ptr_array_index (run->documents, run->position++);
  tdm_store_add_document_async (tdm_offer_editor_get_store (run->editor),
                                tdm_offer_editor_get_id (run->editor), document->kind, document->file,
                                document->name, NULL, NULL, added_cb, run);
}

void
tdm_document_adder_run (TdmOfferEditor *editor, GPtrArray *documents, GtkWidget *from)
{
  Run *run = g_new0 (Run, 1);

  run->editor = g_object_ref (editor);
  run->documents = documents;
  run->from = g_object_ref (from);
  run->undo_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_next (run);
}

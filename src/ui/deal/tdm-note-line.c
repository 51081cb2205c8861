/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line for a note: allowed in any stage, never sent, kept as a draft until Enter stores it. */

#include "tdm-note-line.h"

#include <glib/gi18n.h>

#include "tdm-message.h"
#include "tdm-sheet-draft.h"
#include "tdm-store-bulk.h"

/* Kind of the draft, before the number of the deal. */
#define DRAFT_PREFIX "note-line"

struct _TdmNoteLine
{
  GtkBox parent_instance;

  TdmStore *store;
  gint64 deal_id;
  GtkWidget *entry;
  TdmSheetDraft *kept;
};

G_DEFINE_FINAL_TYPE (TdmNoteLine, tdm_note_line, GTK_TYPE_BOX)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNoteLine) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  if (receipt.deal_id == self->deal_id)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tdm_message_show_undo (GTK_WIDGET (self), _ ("Private note added"), receipt.undo_id);
}

static void
activate_cb (TdmNoteLine *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*note != '\0' && self->deal_id != 0)
    tdm_store_add_note_async (self->store, self->deal_id, note, NULL, saved_cb, g_object_ref (self));
}

static void
changed_cb (TdmNoteLine *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  tdm_sheet_draft_keep (self->kept, *text != '\0' ? g_variant_new_string (text) : NULL);
}

static void
restore_cb (TdmNoteLine *self, GVariant *content)
{
  if (g_variant_is_of_type (content, G_VARIANT_TYPE_STRING))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), g_variant_get_string (content, NULL));
}

static void
discard_cb (TdmNoteLine *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

void
tdm_note_line_set_deal (TdmNoteLine *self, TdmStore *store, gint64 deal_id)
{
  g_autofree char *kind = g_strdup_printf (DRAFT_PREFIX "-%" G_GINT64_FORMAT, deal_id);

  g_return_if_fail (TDM_IS_NOTE_LINE (self));

  g_set_object (&self->store, store);
  self->deal_id = deal_id;
  tdm_sheet_draft_stop (self->kept);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tdm_sheet_draft_start (self->kept, store, kind);
}

static void
tdm_note_line_dispose (GObject *object)
{
  g_clear_object (&TDM_NOTE_LINE (object)->store);

  G_OBJECT_CLASS (tdm_note_line_parent_class)->dispose (object);
}

static void
tdm_note_line_class_init (TdmNoteLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_note_line_dispose;
}

static void
tdm_note_line_init (TdmNoteLine *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Add a private note"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "tdm-note-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Private note"), -1);
  self->kept = g_object_new (TDM_TYPE_SHEET_DRAFT, NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->kept));
}

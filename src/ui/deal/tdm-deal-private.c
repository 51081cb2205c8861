/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags are stored as they are added or removed, the notes when they are left. What is typed and not stored yet is
 * kept as a draft meanwhile. */

#include "tdm-deal-private.h"

#include <glib/gi18n.h>

#include "tdm-message.h"
#include "tdm-private-words.h"
#include "tdm-sheet-draft.h"
#include "tdm-tags-row.h"
#include "tdm-text-row.h"

/* Kind of the draft, before the number of the deal. */
#define DRAFT_PREFIX "private-words"

struct _TdmDealPrivate
{
  AdwBin parent_instance;

  TdmStore *store;
  gint64 deal_id;
  char *stored_notes; /* as the store has them, for the deal on show */
  gboolean filling;

  GtkWidget *box;
  TdmSheetDraft *kept;
  TdmTagsRow *tags_row;
  TdmTextRow *notes_row;
};

G_DEFINE_FINAL_TYPE (TdmDealPrivate, tdm_deal_private, ADW_TYPE_BIN)

static char *
dup_notes (TdmDealPrivate *self)
{
  char *notes = g_strchomp (tdm_text_row_dup_text (self->notes_row));

  if (*notes == '\0')
    g_clear_pointer (&notes, g_free);

  return notes;
}

static gboolean
are_notes_changed (TdmDealPrivate *self)
{
  g_autofree char *notes = dup_notes (self);

  return g_strcmp0 (notes, self->stored_notes) != 0;
}

static void
typed_cb (TdmDealPrivate *self)
{
  g_autofree char *notes = NULL;
  const char *tag = tdm_tags_row_get_typed (self->tags_row);

  if (self->filling || self->kept == NULL)
    return;

  notes = tdm_text_row_dup_text (self->notes_row);
  if (are_notes_changed (self) || *tag != '\0')
    tdm_sheet_draft_keep (self->kept, g_variant_new ("(ss)", notes, tag));
  else
    tdm_sheet_draft_keep (self->kept, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealPrivate) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (GTK_WIDGET (self), error);
  else if (receipt.undo_id != 0)
    tdm_message_show_undo (GTK_WIDGET (self), _ ("Saved on this computer"), receipt.undo_id);
}

static void
save_fields (TdmDealPrivate *self, TdmDealFields fields)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();

  if (fields == TDM_DEAL_FIELD_TAGS)
    values->private_words->tags = tdm_tags_row_dup_tags (self->tags_row);
  else
    values->private_words->notes = dup_notes (self);
  tdm_store_edit_deal_async (self->store, self->deal_id, values, fields, NULL, saved_cb, g_object_ref (self));
}

static void
tags_changed_cb (TdmDealPrivate *self)
{
  save_fields (self, TDM_DEAL_FIELD_TAGS);
  typed_cb (self);
}

void
tdm_deal_private_save (TdmDealPrivate *self)
{
  g_return_if_fail (TDM_IS_DEAL_PRIVATE (self));

  if (self->store == NULL || self->deal_id == 0 || !are_notes_changed (self))
    return;

  g_free (self->stored_notes);
  self->stored_notes = dup_notes (self);
  save_fields (self, TDM_DEAL_FIELD_PRIVATE_NOTES);
  typed_cb (self);
}

static gboolean
save_key_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  tdm_deal_private_save (TDM_DEAL_PRIVATE (widget));

  return GDK_EVENT_STOP;
}

/* ---- showing ---- */

static void
restore_cb (TdmDealPrivate *self, GVariant *content)
{
  const char *notes;
  const char *tag;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE ("(ss)")))
    return;

  g_variant_get (content, "(&s&s)", &notes, &tag);
  self->filling = TRUE;
  tdm_text_row_set_text (self->notes_row, notes);
  tdm_tags_row_set_typed (self->tags_row, tag);
  self->filling = FALSE;
}

static void
discard_cb (TdmDealPrivate *self)
{
  tdm_text_row_set_text (self->notes_row, self->stored_notes);
  tdm_tags_row_set_typed (self->tags_row, "");
}

static void
start_draft (TdmDealPrivate *self)
{
  g_autofree char *kind = g_strdup_printf (DRAFT_PREFIX "-%" G_GINT64_FORMAT, self->deal_id);

  tdm_sheet_draft_stop (self->kept);
  tdm_sheet_draft_start (self->kept, self->store, kind);
}

static void
fill (TdmDealPrivate *self, const TdmPrivateWords *words)
{
  self->filling = TRUE;
  g_set_str (&self->stored_notes, words->notes);
  tdm_text_row_set_text (self->notes_row, words->notes);
  self->filling = FALSE;
}

/**
 * tdm_deal_private_show:
 * @record: the deal, not kept
 *
 * The same deal again, because it changed, leaves what is being typed alone.
 */
void
tdm_deal_private_show (TdmDealPrivate *self, TdmStore *store, const TdmDealRecord *record)
{
  const TdmPrivateWords *words = record->private_words;
  gboolean same = self->deal_id == record->id;

  g_return_if_fail (TDM_IS_DEAL_PRIVATE (self));

  g_set_object (&self->store, store);
  tdm_tags_row_set_store (self->tags_row, store);
  tdm_tags_row_set_tags (self->tags_row, (const char *const *) words->tags);
  if (same && are_notes_changed (self))
    return;

  self->deal_id = record->id;
  fill (self, words);
  if (!same)
    {
      self->filling = TRUE;
      tdm_tags_row_set_typed (self->tags_row, "");
      self->filling = FALSE;
      start_draft (self);
    }
}

void
tdm_deal_private_focus_tags (TdmDealPrivate *self)
{
  g_return_if_fail (TDM_IS_DEAL_PRIVATE (self));

  tdm_tags_row_focus (self->tags_row);
}

/* ---- the object ---- */

static void
tdm_deal_private_dispose (GObject *object)
{
  TdmDealPrivate *self = TDM_DEAL_PRIVATE (object);

  self->kept = NULL;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_private_parent_class)->dispose (object);
}

static void
tdm_deal_private_finalize (GObject *object)
{
  g_free (TDM_DEAL_PRIVATE (object)->stored_notes);

  G_OBJECT_CLASS (tdm_deal_private_parent_class)->finalize (object);
}

static void
tdm_deal_private_class_init (TdmDealPrivateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_deal_private_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_private_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Return, GDK_CONTROL_MASK, save_key_cb,
                                NULL);
}

static void
make_rows (TdmDealPrivate *self, AdwPreferencesGroup *group)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->tags_row = g_object_new (TDM_TYPE_TAGS_ROW, NULL);
  self->notes_row = g_object_new (TDM_TYPE_TEXT_ROW, "title", _ ("Private notes"), NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->tags_row));
  adw_preferences_group_add (group, GTK_WIDGET (self->notes_row));
  gtk_widget_add_controller (GTK_WIDGET (self->notes_row), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (tdm_deal_private_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_row, "notify::text", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tags_row, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tags_row, "changed", G_CALLBACK (tags_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_deal_private_init (TdmDealPrivate *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Only on this computer"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("Tags and private notes are never sent to anybody."));
  make_rows (self, ADW_PREFERENCES_GROUP (group));
  gtk_box_append (GTK_BOX (self->box), group);
  self->kept = g_object_new (TDM_TYPE_SHEET_DRAFT, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->kept));
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The day from which on a document is out of date. An empty day means it stays good. */

#include "tdm-keep-until-dialog.h"

#include <glib/gi18n.h>

#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-sheet-frame.h"

#define TDM_TYPE_KEEP_UNTIL_DIALOG (tdm_keep_until_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmKeepUntilDialog, tdm_keep_until_dialog, TDM, KEEP_UNTIL_DIALOG, AdwDialog)

struct _TdmKeepUntilDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  gint64 document_id;
  GtkWidget *from;
  GtkWidget *day;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (TdmKeepUntilDialog, tdm_keep_until_dialog, ADW_TYPE_DIALOG)

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (from, error);
  else if (receipt.undo_id != 0)
    tdm_message_show_undo (from, _ ("Date saved"), receipt.undo_id);
}

static void
accept_cb (TdmKeepUntilDialog *self)
{
  g_autofree char *day = tdm_date_row_dup_date (TDM_DATE_ROW (self->day));

  if (!tdm_date_row_is_valid (TDM_DATE_ROW (self->day)))
    {
      tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->message),
                                   _ ("This is not a day. Choose one from the calendar."));
      tdm_field_message_announce (TDM_FIELD_MESSAGE (self->message));
      gtk_widget_grab_focus (self->day);
      return;
    }

  tdm_store_keep_document_until_async (self->store, self->document_id, day, NULL, changed_cb,
                                       g_object_ref (self->from));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tdm_keep_until_dialog_dispose (GObject *object)
{
  TdmKeepUntilDialog *self = TDM_KEEP_UNTIL_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->from);

  G_OBJECT_CLASS (tdm_keep_until_dialog_parent_class)->dispose (object);
}

static void
tdm_keep_until_dialog_class_init (TdmKeepUntilDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_keep_until_dialog_dispose;
}

static void
tdm_keep_until_dialog_init (TdmKeepUntilDialog *self)
{
}

static GtkWidget *
content_new (TdmKeepUntilDialog *self, const TdmOfferDocument *document)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->day = tdm_date_row_new (_ ("Keep until"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->day), TRUE);
  self->message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self->day, "helper",
                                _ ("From this day on the document is marked as out of date."), NULL);
  tdm_date_row_set_date (TDM_DATE_ROW (self->day), document->keep_until);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->day);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->message);

  return group;
}

AdwDialog *
tdm_keep_until_dialog_new (TdmStore *store, const TdmOfferDocument *document, GtkWidget *from)
{
  TdmKeepUntilDialog *self = g_object_new (TDM_TYPE_KEEP_UNTIL_DIALOG, NULL);
  GtkWidget *accept = tdm_sheet_frame_new_accept (_ ("_Save"));

  self->store = g_object_ref (store);
  self->document_id = document->id;
  self->from = g_object_ref (from);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Keep until"), 420, content_new (self, document), accept);
  adw_dialog_set_focus (ADW_DIALOG (self), self->day);

  return ADW_DIALOG (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a note into the timeline and sets the next step, whichever of the two was filled in. */

#include "tdm-deal-log-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-private-words.h"
#include "tdm-sheet-draft.h"
#include "tdm-text-row.h"

struct _TdmDealLogDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmDealRecord *record;

  GtkLabel *deal_label;
  TdmSheetDraft *kept;
  TdmTextRow *note_row;
  GtkEditable *step_row;
  TdmDateRow *date_row;
  TdmFieldMessage *date_message;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (TdmDealLogDialog, tdm_deal_log_dialog, ADW_TYPE_DIALOG)

/* ---- what is typed ---- */

static char *
dup_note (TdmDealLogDialog *self)
{
  char *note = g_strstrip (tdm_text_row_dup_text (self->note_row));

  if (*note == '\0')
    g_clear_pointer (&note, g_free);

  return note;
}

/* The next step as it stands in the form. */
static TdmPrivateWords *
dup_words (TdmDealLogDialog *self)
{
  TdmPrivateWords *words = tdm_private_words_new ();
  g_autofree char *step = g_strstrip (g_strdup (gtk_editable_get_text (self->step_row)));

  if (*step != '\0')
    words->next_step = g_steal_pointer (&step);
  words->next_step_date = tdm_date_row_dup_date (self->date_row);

  return words;
}

static gboolean
is_step_changed (TdmDealLogDialog *self)
{
  g_autoptr (TdmPrivateWords) words = dup_words (self);

  return (tdm_private_words_diff (self->record->private_words, words) & TDM_DEAL_FIELD_NEXT_STEP) != 0;
}

static void
typed_cb (TdmDealLogDialog *self)
{
  g_autofree char *note = NULL;

  if (self->store == NULL)
    return;

  note = dup_note (self);
  tdm_field_message_set_error (self->date_message, NULL);
  if (note == NULL && !is_step_changed (self))
    tdm_sheet_draft_keep (self->kept, NULL);
  else
    tdm_sheet_draft_keep (self->kept, g_variant_new ("(sss)", note != NULL ? note : "",
                                                     gtk_editable_get_text (self->step_row),
                                                     gtk_editable_get_text (GTK_EDITABLE (self->date_row))));
}

static void
fill_step (TdmDealLogDialog *self)
{
  const TdmPrivateWords *words = self->record->private_words;

  gtk_editable_set_text (self->step_row, words->next_step != NULL ? words->next_step : "");
  tdm_date_row_set_date (self->date_row, words->next_step_date);
}

static void
restore_cb (TdmDealLogDialog *self, GVariant *content)
{
  const char *note;
  const char *step;
  const char *date;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE ("(sss)")))
    return;

  g_variant_get (content, "(&s&s&s)", &note, &step, &date);
  tdm_text_row_set_text (self->note_row, note);
  gtk_editable_set_text (self->step_row, step);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), date);
}

static void
discard_cb (TdmDealLogDialog *self)
{
  tdm_text_row_set_text (self->note_row, "");
  fill_step (self);
}

static void
tomorrow_cb (TdmDealLogDialog *self)
{
  tdm_date_row_set_days_from_now (self->date_row, 1);
}

static void
week_cb (TdmDealLogDialog *self)
{
  tdm_date_row_set_days_from_now (self->date_row, 7);
}

static void
two_weeks_cb (TdmDealLogDialog *self)
{
  tdm_date_row_set_days_from_now (self->date_row, 14);
}

/* ---- saving ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealLogDialog) self = data;
  g_autofree char *note = dup_note (self);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_set_sensitive (self->save_button, TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)),
                         note != NULL ? _ ("Written into the timeline") : _ ("Next step saved"),
                         receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Note and next step together are one change. */
static void
save (TdmDealLogDialog *self, const char *note)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (TdmPrivateWords) words = dup_words (self);
  TdmDealFields fields = is_step_changed (self) ? TDM_DEAL_FIELD_NEXT_STEP : 0;

  tdm_private_words_apply (values->private_words, words, TDM_DEAL_FIELD_NEXT_STEP);
  tdm_store_log_deal_async (self->store, self->record->id, note, values, fields, NULL, saved_cb,
                            g_object_ref (self));
}

static gboolean
check_date (TdmDealLogDialog *self)
{
  if (tdm_date_row_is_valid (self->date_row))
    return TRUE;

  tdm_field_message_set_error (self->date_message, _ ("This is not a day. Choose one from the calendar."));
  tdm_field_message_announce (self->date_message);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  return FALSE;
}

static void
save_cb (TdmDealLogDialog *self)
{
  g_autofree char *note = dup_note (self);

  if (!check_date (self))
    return;

  if (note == NULL && !is_step_changed (self))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  gtk_widget_set_sensitive (self->save_button, FALSE);
  save (self, note);
}

static void
cancel_cb (TdmDealLogDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealLogDialog *self = TDM_DEAL_LOG_DIALOG (widget);

  if (gtk_widget_get_sensitive (self->save_button))
    save_cb (self);
}

/* ---- the object ---- */

static void
keep_text (TdmDealLogDialog *self)
{
  g_autofree char *kind = tdm_deal_sheet_dup_draft_kind (TDM_DEAL_SHEET_LOG, self->record->id);

  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  tdm_sheet_draft_start (self->kept, self->store, kind);
}

/**
 * tdm_deal_log_dialog_new:
 * @record: the deal, copied
 *
 * Returns: (transfer floating): the sheet; it closes itself when the store has taken the note and the next step
 */
GtkWidget *
tdm_deal_log_dialog_new (TdmStore *store, const TdmDealRecord *record)
{
  TdmDealLogDialog *self = g_object_new (TDM_TYPE_DEAL_LOG_DIALOG, NULL);

  self->record = tdm_deal_record_copy (record);
  gtk_label_set_label (self->deal_label, record->name != NULL ? record->name : record->customer->name);
  fill_step (self);
  self->store = g_object_ref (store);
  keep_text (self);
  adw_dialog_set_focus (ADW_DIALOG (self), tdm_text_row_get_view (self->note_row));

  return GTK_WIDGET (self);
}

/* What happened, in words that the user may still change: after a mail was begun. */
void
tdm_deal_log_dialog_set_note (TdmDealLogDialog *self, const char *note)
{
  g_return_if_fail (TDM_IS_DEAL_LOG_DIALOG (self));

  tdm_text_row_set_text (self->note_row, note);
}

void
tdm_deal_log_dialog_focus_next_step (TdmDealLogDialog *self)
{
  g_return_if_fail (TDM_IS_DEAL_LOG_DIALOG (self));

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Next step"));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->step_row));
}

static void
tdm_deal_log_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_DEAL_LOG_DIALOG (dialog)->kept);
}

static void
tdm_deal_log_dialog_dispose (GObject *object)
{
  TdmDealLogDialog *self = TDM_DEAL_LOG_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_LOG_DIALOG);

  G_OBJECT_CLASS (tdm_deal_log_dialog_parent_class)->dispose (object);
}

static void
tdm_deal_log_dialog_finalize (GObject *object)
{
  g_clear_pointer (&TDM_DEAL_LOG_DIALOG (object)->record, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_deal_log_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, deal_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, step_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, date_message);
  gtk_widget_class_bind_template_child (widget_class, TdmDealLogDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tomorrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_weeks_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
tdm_deal_log_dialog_class_init (TdmDealLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_log_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_log_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_deal_log_dialog_closed;

  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  g_type_ensure (TDM_TYPE_TEXT_ROW);
  g_type_ensure (TDM_TYPE_DATE_ROW);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-log-dialog.ui");
  bind_template (widget_class);

  /* In a text of several lines Enter is a new line. */
  gtk_widget_class_install_action (widget_class, "log.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "log.save", NULL);
}

static void
tdm_deal_log_dialog_init (TdmDealLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

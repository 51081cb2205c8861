/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet that ends a deal: decline, won, lost, error. It says who is told and what cannot be taken back
 * before anything happens (M76–M80, M90). */

#include "tdm-deal-close-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-error-text.h"
#include "tdm-rules.h"
#include "tdm-message.h"
#include "tdm-words.h"

struct _TdmDealCloseDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  gint64 deal_id;
  TdmDealAction action;
  GPtrArray *reasons; /* TdmCode, owned by the rules; NULL when none is asked for */

  GtkLabel *deal_label;
  GtkLabel *consequence_label;
  GtkLabel *hold_label;
  GtkLabel *error_label;
  AdwPreferencesGroup *reason_group;
  AdwComboRow *reason_row;
  AdwEntryRow *note_row;
  GtkButton *close_button;
};

G_DEFINE_FINAL_TYPE (TdmDealCloseDialog, tdm_deal_close_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  TdmDealAction action;
  const char *title;
  const char *consequence;
  const char *button;
  const char *done;
} Wording;

static const Wording wordings[] = {
  { TDM_DEAL_ACTION_DECLINE, N_ ("Decline deal"),
    N_ ("The deal is archived as declined. Microsoft or the partner who sent it is told, with the reason."),
    N_ ("Close deal"), N_ ("Deal declined") },
  { TDM_DEAL_ACTION_WIN, N_ ("Mark as won"),
    N_ ("The deal is archived as won, and Microsoft is told the value and the date. An archived deal is "
        "read-only."),
    N_ ("Mark as won"), N_ ("Deal marked as won") },
  { TDM_DEAL_ACTION_LOSE, N_ ("Mark as lost"),
    N_ ("The deal is archived as lost, and Microsoft is told the reason. An archived deal is read-only."),
    N_ ("Mark as lost"), N_ ("Deal marked as lost") },
  { TDM_DEAL_ACTION_CLOSE_AS_ERROR, N_ ("Close as error"),
    N_ ("The deal is archived as an error: it should not have been there. An archived deal is read-only."),
    N_ ("Close as error"), N_ ("Deal closed as an error") },
};

static const Wording *
wording_of (TdmDealAction action)
{
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (wordings[i].action == action)
      return &wordings[i];

  g_return_val_if_reached (&wordings[0]);
}

static const char *
reason_label (TdmDealAction action, const TdmCode *reason)
{
  return action == TDM_DEAL_ACTION_CLOSE_AS_ERROR ? tdm_words_error_reason (reason->number)
                                                  : tdm_words_close_reason (reason->number);
}

/* The first entry asks for a choice: a reason is mandatory and is never chosen for the user (M76). */
static void
fill_reasons (TdmDealCloseDialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, _ ("Choose a reason"));
  for (guint i = 0; i < self->reasons->len; i++)
    gtk_string_list_append (model, reason_label (self->action, g_ptr_array_index (self->reasons, i)));
  adw_combo_row_set_model (self->reason_row, G_LIST_MODEL (model));
}

static void
show_hold (TdmDealCloseDialog *self)
{
  int seconds = tdm_rules_get ()->hold_seconds;
  g_autofree char *text = g_strdup_printf (
    ngettext ("It waits %d second in the outbox before it may leave, and can be taken back until then.",
              "It waits %d seconds in the outbox before it may leave, and can be taken back until then.",
              seconds),
    seconds);

  gtk_label_set_label (self->hold_label, text);
}

static void
show_error (TdmDealCloseDialog *self, const char *text)
{
  gtk_label_set_label (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
reason_changed_cb (TdmDealCloseDialog *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason_row), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->reason_row), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
}

static gboolean
get_reason (TdmDealCloseDialog *self, const char **code)
{
  guint selected;

  *code = NULL;
  if (self->reasons == NULL)
    return TRUE;

  selected = adw_combo_row_get_selected (self->reason_row);
  if (selected > 0 && selected <= self->reasons->len)
    {
      *code = ((const TdmCode *) g_ptr_array_index (self->reasons, selected - 1))->code;
      return TRUE;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->reason_row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->reason_row), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
  show_error (self, _ ("Choose a reason first."));
  return FALSE;
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealCloseDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      g_autofree char *text = tdm_error_text (error);

      gtk_widget_set_sensitive (GTK_WIDGET (self->close_button), TRUE);
      show_error (self, text);
      return;
    }

  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ (wording_of (self->action)->done),
                         receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_close (TdmDealCloseDialog *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));
  const char *reason;

  if (!get_reason (self, &reason))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->close_button), FALSE);
  tdm_store_close_deal_async (self->store, self->deal_id, self->action, reason, *note != '\0' ? note : NULL,
                              -1, NULL, closed_cb, g_object_ref (self));
}

static void
on_cancel (TdmDealCloseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/**
 * tdm_deal_close_dialog_new:
 * @record: the deal, not kept
 * @action: %TDM_DEAL_ACTION_DECLINE, WIN, LOSE or CLOSE_AS_ERROR
 *
 * Returns: (transfer floating): the sheet; it closes itself when the deal is closed
 */
GtkWidget *
tdm_deal_close_dialog_new (TdmStore *store, const TdmDealRecord *record, TdmDealAction action)
{
  TdmDealCloseDialog *self = g_object_new (TDM_TYPE_DEAL_CLOSE_DIALOG, NULL);
  const Wording *wording = wording_of (action);

  self->store = g_object_ref (store);
  self->deal_id = record->id;
  self->action = action;
  if (action == TDM_DEAL_ACTION_CLOSE_AS_ERROR)
    self->reasons = tdm_rules_get ()->error_reasons;
  else if (action != TDM_DEAL_ACTION_WIN)
    self->reasons = tdm_rules_get ()->close_reasons;

  adw_dialog_set_title (ADW_DIALOG (self), _ (wording->title));
  gtk_label_set_label (self->deal_label, record->name != NULL ? record->name : record->customer->name);
  gtk_label_set_label (self->consequence_label, _ (wording->consequence));
  gtk_button_set_label (self->close_button, _ (wording->button));
  gtk_widget_set_visible (GTK_WIDGET (self->reason_group), self->reasons != NULL);
  if (self->reasons != NULL)
    fill_reasons (self);
  show_hold (self);

  return GTK_WIDGET (self);
}

static void
tdm_deal_close_dialog_dispose (GObject *object)
{
  TdmDealCloseDialog *self = TDM_DEAL_CLOSE_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_CLOSE_DIALOG);

  G_OBJECT_CLASS (tdm_deal_close_dialog_parent_class)->dispose (object);
}

static void
tdm_deal_close_dialog_class_init (TdmDealCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_close_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-deal-close-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, deal_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, consequence_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, hold_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
}

static void
tdm_deal_close_dialog_init (TdmDealCloseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->reason_row, "notify::selected", G_CALLBACK (reason_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet before what cannot be taken back: decline, won, lost, error, and showing a deal to Microsoft. It says
 * who is told, asks for the reason where there must be one, and names the hold (M76–M80, M90). */

#include "tdm-deal-close-dialog.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-config.h"
#include "tdm-deal-close-words.h"
#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-reason-row.h"
#include "tdm-registration-dialog.h"
#include "tdm-registration-rules.h"
#include "tdm-rules.h"
#include "tdm-sheet-draft.h"
#include "tdm-words.h"

struct _TdmDealCloseDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  gint64 deal_id;
  TdmDealSheet sheet;
  gboolean register_next; /* after Won, registering it is worth offering (M91) */
  GPtrArray *reasons;     /* TdmCode, owned by the rules; NULL when none is asked for */
  GPtrArray *rows;        /* TdmReasonRow, owned by the list */

  GtkLabel *deal_label;
  GtkLabel *consequence_label;
  GtkLabel *hold_label;
  GtkLabel *error_label;
  GtkWidget *warning_box;
  GtkLabel *warning_label;
  GtkWidget *reason_box;
  GtkListBox *reason_list;
  AdwEntryRow *note_row;
  GtkWidget *consent_group;
  GtkCheckButton *consent_check;
  TdmSheetDraft *kept;
  GtkButton *close_button;
};

G_DEFINE_FINAL_TYPE (TdmDealCloseDialog, tdm_deal_close_dialog, ADW_TYPE_DIALOG)

/* ---- the reason ---- */

static const char *
get_reason (TdmDealCloseDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (tdm_reason_row_get_chosen (g_ptr_array_index (self->rows, i)))
      return tdm_reason_row_get_code (g_ptr_array_index (self->rows, i));

  return NULL;
}

static const char *
get_note (TdmDealCloseDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->note_row));
}

static void
set_invalid (TdmDealCloseDialog *self, gboolean invalid)
{
  if (invalid)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->reason_list), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self->reason_list), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), invalid);
}

static void
show_error (TdmDealCloseDialog *self, const char *text)
{
  gtk_label_set_label (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* What would be missed: a reason chosen or a note written. */
static void
typed_cb (TdmDealCloseDialog *self)
{
  const char *reason = get_reason (self);
  const char *note = get_note (self);

  if (self->store == NULL)
    return;

  if (reason != NULL)
    set_invalid (self, FALSE);
  if (reason != NULL || *note != '\0')
    tdm_sheet_draft_keep (self->kept, g_variant_new ("(ss)", reason != NULL ? reason : "", note));
  else
    tdm_sheet_draft_keep (self->kept, NULL);
}

static void
choose (TdmDealCloseDialog *self, const char *reason)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TdmReasonRow *row = g_ptr_array_index (self->rows, i);

      tdm_reason_row_set_chosen (row, g_strcmp0 (tdm_reason_row_get_code (row), reason) == 0);
    }
}

/* A number chooses and leads to the button, so that Enter ends it: three keys for a decline. */
static gboolean
number_pressed_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  TdmDealCloseDialog *self = TDM_DEAL_CLOSE_DIALOG (widget);
  guint position = (guint) g_variant_get_int32 (parameter) - 1;

  if (position >= self->rows->len)
    return GDK_EVENT_PROPAGATE;

  tdm_reason_row_set_chosen (g_ptr_array_index (self->rows, position), TRUE);
  gtk_accessible_announce (
    GTK_ACCESSIBLE (self),
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (g_ptr_array_index (self->rows, position))),
    GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));

  return GDK_EVENT_STOP;
}

static const char *
reason_label (TdmDealCloseDialog *self, const TdmCode *reason)
{
  return self->sheet == TDM_DEAL_SHEET_ERROR ? tdm_words_error_reason (reason->number)
                                             : tdm_words_close_reason (reason->number);
}

/* A reason is mandatory and is never chosen for the user (M76). */
static void
fill_reasons (TdmDealCloseDialog *self)
{
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const TdmCode *reason = g_ptr_array_index (self->reasons, i);
      TdmReasonRow *first = i > 0 ? g_ptr_array_index (self->rows, 0) : NULL;
      GtkWidget *row = tdm_reason_row_new (reason_label (self, reason), reason->code, (int) i + 1, first);

      g_signal_connect_object (row, "chosen", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->reason_list, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* ---- the kept text ---- */

static void
restore_cb (TdmDealCloseDialog *self, GVariant *content)
{
  const char *reason;
  const char *note;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE ("(ss)")))
    return;

  g_variant_get (content, "(&s&s)", &reason, &note);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), note);
  choose (self, reason);
}

static void
discard_cb (TdmDealCloseDialog *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), "");
  choose (self, NULL);
}

/* ---- doing it ---- */

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

  tdm_sheet_draft_finish (self->kept);
  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), tdm_deal_close_words_done (self->sheet),
                         receipt.undo_id);
  if (self->register_next)
    tdm_registration_present (self->store, self->deal_id,
                              GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Recorded with the change, and asked for only when it is not known yet (M33). */
static void
share (TdmDealCloseDialog *self)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  TdmDealFields fields = 0;

  if (gtk_widget_get_visible (self->consent_group))
    {
      if (!gtk_check_button_get_active (self->consent_check))
        {
          show_error (self, _ ("Confirm first that the customer agreed."));
          gtk_widget_grab_focus (GTK_WIDGET (self->consent_check));
          return;
        }
      values->consent = TRUE;
      fields = TDM_DEAL_FIELD_CONSENT;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->close_button), FALSE);
  tdm_store_share_deal_async (self->store, self->deal_id, values, fields, -1, NULL, closed_cb,
                              g_object_ref (self));
}

static void
close_cb (TdmDealCloseDialog *self)
{
  const char *reason = get_reason (self);
  const char *note = get_note (self);

  if (self->sheet == TDM_DEAL_SHEET_SHARE)
    {
      share (self);
      return;
    }

  if (self->reasons != NULL && reason == NULL)
    {
      set_invalid (self, TRUE);
      show_error (self, _ ("Choose a reason first."));
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->close_button), FALSE);
  tdm_store_close_deal_async (self->store, self->deal_id, tdm_deal_sheet_get_action (self->sheet), reason,
                              *note != '\0' ? note : NULL, -1, NULL, closed_cb, g_object_ref (self));
}

static void
cancel_cb (TdmDealCloseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- making ---- */

/* A deal that is to be registered must be three days old before it is won; after that it is too late to wait. */
static void
warn_about_registration (TdmDealCloseDialog *self, const TdmDealRecord *record)
{
  gint64 safe = record->created + tdm_registration_rules_get ()->wait_hours * G_TIME_SPAN_HOUR;
  gint64 now = tdm_clock_now ();
  g_autofree char *when = tdm_format_instant (safe, now);
  g_autofree char *text = NULL;

  if (record->type == TDM_DEAL_TYPE_PRIVATE)
    return;

  if (record->created != TDM_NO_TIME && now < safe)
    /* Translators: %1$s is a date and time, %2$d a number such as 72. */
    text =
      g_strdup_printf (_ ("If you want to register this deal for an incentive, wait until %s: it must be "
                          "72 hours old before it is won."),
                       when);
  else
    text =
      g_strdup (_ ("If one of its solutions is eligible, you can register the deal afterwards. Microsoft "
                   "reviews a registration and may ask for more."));
  gtk_label_set_label (self->warning_label, text);
  gtk_widget_set_visible (self->warning_box, TRUE);
}

/* Asked of the deal as it will be. */
static gboolean
is_worth_registering (const TdmDealRecord *record)
{
  g_autoptr (TdmDealRecord) won = tdm_deal_record_copy (record);

  won->stage = TDM_STAGE_ARCHIVED;
  won->outcome = TDM_OUTCOME_WON;

  return tdm_registration_is_worth_offering (won);
}

static void
set_reasons (TdmDealCloseDialog *self)
{
  if (self->sheet == TDM_DEAL_SHEET_ERROR)
    self->reasons = tdm_rules_get ()->error_reasons;
  else if (self->sheet == TDM_DEAL_SHEET_DECLINE || self->sheet == TDM_DEAL_SHEET_LOSE)
    self->reasons = tdm_rules_get ()->close_reasons;

  gtk_widget_set_visible (GTK_WIDGET (self->reason_list), self->reasons != NULL);
  gtk_widget_set_visible (self->reason_box, self->reasons != NULL);
  if (self->reasons == NULL)
    return;

  fill_reasons (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row),
                                 tdm_deal_close_words_note (self->sheet));
  adw_dialog_set_focus (ADW_DIALOG (self), g_ptr_array_index (self->rows, 0));
}

static void
keep_text (TdmDealCloseDialog *self)
{
  g_autofree char *kind = tdm_deal_sheet_dup_draft_kind (self->sheet, self->deal_id);

  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  tdm_sheet_draft_start (self->kept, self->store, kind);
}

/**
 * tdm_deal_close_dialog_new:
 * @record: the deal, not kept
 * @action: %TDM_DEAL_ACTION_DECLINE, SHARE, WIN, LOSE or CLOSE_AS_ERROR
 *
 * Returns: (transfer floating): the sheet; it closes itself when the deal is closed
 */
GtkWidget *
tdm_deal_close_dialog_new (TdmStore *store, const TdmDealRecord *record, TdmDealAction action)
{
  TdmDealCloseDialog *self = g_object_new (TDM_TYPE_DEAL_CLOSE_DIALOG, NULL);
  TdmDealSheet sheet = tdm_deal_sheet_from_action (action);
  g_autofree char *consequence = tdm_deal_close_words_consequence (sheet, record);
  g_autofree char *hold = tdm_deal_close_words_hold (tdm_rules_get ()->hold_seconds);

  self->store = g_object_ref (store);
  self->deal_id = record->id;
  self->sheet = sheet;
  adw_dialog_set_title (ADW_DIALOG (self), tdm_deal_close_words_title (sheet));
  gtk_label_set_label (self->deal_label, record->name != NULL ? record->name : record->customer->name);
  gtk_label_set_label (self->consequence_label, consequence);
  gtk_label_set_label (self->hold_label, hold);
  gtk_button_set_label (self->close_button, tdm_deal_close_words_button (sheet));
  set_reasons (self);
  gtk_widget_set_visible (self->consent_group, sheet == TDM_DEAL_SHEET_SHARE && !record->consent);
  if (sheet == TDM_DEAL_SHEET_WIN)
    {
      warn_about_registration (self, record);
      self->register_next = is_worth_registering (record);
    }
  if (self->reasons != NULL)
    keep_text (self);

  return GTK_WIDGET (self);
}

static void
tdm_deal_close_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_DEAL_CLOSE_DIALOG (dialog)->kept);
}

static void
tdm_deal_close_dialog_dispose (GObject *object)
{
  TdmDealCloseDialog *self = TDM_DEAL_CLOSE_DIALOG (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_CLOSE_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_close_dialog_parent_class)->dispose (object);
}

static void
tdm_deal_close_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_DEAL_CLOSE_DIALOG (object)->rows);

  G_OBJECT_CLASS (tdm_deal_close_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, deal_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, consequence_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, hold_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, warning_box);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, warning_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, reason_box);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, reason_list);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, consent_group);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, consent_check);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmDealCloseDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
tdm_deal_close_dialog_class_init (TdmDealCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_close_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_close_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_deal_close_dialog_closed;

  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-deal-close-dialog.ui");
  bind_template (widget_class);
  /* In the entry for the note digits are text: it takes them first. */
  for (int i = 1; i <= 9; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, number_pressed_cb, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, number_pressed_cb, "i", i);
    }
}

static void
tdm_deal_close_dialog_init (TdmDealCloseDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which a won deal is registered (M91) or its registration corrected (M92). It begins with all that the
 * deal knows; the checklist beside it follows every keystroke, and what is typed is kept. */

#include "tdm-registration-dialog.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-registration-checklist.h"
#include "tdm-registration-form.h"
#include "tdm-registration-words.h"
#include "tdm-sheet-draft.h"
#include "tdm-store-registrations.h"

struct _TdmRegistrationDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmDealRecord *record;
  TdmRegistration *form;
  TdmRegistration *initial; /* what it began with, for when a kept text is not wanted */
  gint64 won;
  gboolean filling; /* the program writes into the rows, nobody typed */
  gboolean tried;   /* from then on empty fields are mistakes too */

  GtkLabel *deal_label;
  GtkLabel *reason_label;
  TdmSheetDraft *kept;
  TdmRegistrationRows rows;
  GtkLabel *until_label;
  GtkLabel *need_label;
  GtkLabel *review_label;
  TdmRegistrationChecklist *checklist;
  GtkButton *register_button;
};

G_DEFINE_FINAL_TYPE (TdmRegistrationDialog, tdm_registration_dialog, ADW_TYPE_DIALOG)

static TdmRegistrationFacts
get_facts (TdmRegistrationDialog *self)
{
  return (TdmRegistrationFacts) { self->record, self->form, self->won, tdm_clock_now () };
}

/* ---- what the form says ---- */

static void
show_checklist (TdmRegistrationDialog *self)
{
  TdmRegistrationFacts facts = get_facts (self);
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (&facts);
  g_autofree char *until = tdm_words_register_by (check->last_instant, facts.now);
  const char *need = tdm_words_registration_need (check->need);

  tdm_registration_checklist_show (self->checklist, &facts);
  gtk_label_set_label (self->until_label, until != NULL ? until : "");
  gtk_widget_set_visible (GTK_WIDGET (self->until_label), until != NULL);
  gtk_label_set_label (self->need_label, need != NULL ? need : "");
  gtk_widget_set_visible (GTK_WIDGET (self->need_label), need != NULL);
}

/* Returns: (nullable): the message of the first field that is wrong */
static TdmFieldMessage *
show_problems (TdmRegistrationDialog *self)
{
  TdmRegistrationFacts facts = get_facts (self);
  g_autoptr (GPtrArray) problems = tdm_registration_check_form (&facts);

  return tdm_registration_rows_show_problems (&self->rows, problems, self->tried);
}

static void
fill (TdmRegistrationDialog *self)
{
  self->filling = TRUE;
  tdm_registration_rows_fill (&self->rows, self->form, self->record);
  self->filling = FALSE;
  show_problems (self);
  show_checklist (self);
}

static void
changed_cb (TdmRegistrationDialog *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  tdm_registration_rows_collect (&self->rows, self->form, self->record);
  self->filling = FALSE;
  show_problems (self);
  show_checklist (self);
  tdm_sheet_draft_keep (self->kept, tdm_registration_equal (self->form, self->initial)
                                      ? NULL
                                      : tdm_registration_to_variant (self->form));
}

/* ---- what was kept ---- */

static void
restore (TdmRegistrationDialog *self, GVariant *content)
{
  g_autoptr (TdmRegistration) kept = tdm_registration_from_variant (content);

  if (kept == NULL)
    return;

  tdm_registration_apply_form (self->form, kept);
  fill (self);
}

static void
discard_cb (TdmRegistrationDialog *self)
{
  tdm_registration_apply_form (self->form, self->initial);
  fill (self);
}

/* A registration that was taken back is there again. */
static void
made_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRegistrationDialog) self = data;
  g_autoptr (GVariant) made = tdm_store_load_draft_finish (TDM_STORE (source), result, NULL);

  if (made != NULL && self->record != NULL && tdm_registration_equal (self->form, self->initial))
    restore (self, made);
}

static void
timeline_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRegistrationDialog) self = data;
  g_autoptr (GPtrArray) timeline = tdm_store_load_timeline_finish (TDM_STORE (source), result, NULL);

  if (timeline == NULL || self->record == NULL)
    return;

  self->won = tdm_timeline_find_won (timeline);
  show_checklist (self);
}

static void
load (TdmRegistrationDialog *self)
{
  g_autofree char *kind = tdm_registration_dup_draft_kind (self->record->id);
  g_autofree char *made_kind = tdm_registration_dup_made_kind (self->record->id);

  tdm_sheet_draft_start (self->kept, self->store, kind);
  tdm_store_load_timeline_async (self->store, self->record->id, NULL, timeline_loaded_cb,
                                 g_object_ref (self));
  if (self->record->registration == NULL)
    tdm_store_load_draft_async (self->store, made_kind, NULL, made_loaded_cb, g_object_ref (self));
}

/* ---- registering ---- */

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmRegistrationDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->register_button), TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  if (receipt.undo_id != 0)
    tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ ("Deal registered"), receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_register (TdmRegistrationDialog *self)
{
  TdmFieldMessage *wrong;

  self->tried = TRUE;
  wrong = show_problems (self);
  if (wrong != NULL)
    {
      tdm_field_message_focus_field (wrong);
      tdm_field_message_announce (wrong);
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->register_button), FALSE);
  tdm_store_register_deal_async (self->store, self->record->id, self->form, -1, NULL, registered_cb,
                                 g_object_ref (self));
}

static void
on_cancel (TdmRegistrationDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- making ---- */

static void
show_deal (TdmRegistrationDialog *self)
{
  const TdmDealRecord *record = self->record;
  const TdmRegistration *there = record->registration;
  g_autofree char *review = g_strdup (tdm_words_registration_review ());

  gtk_label_set_label (self->deal_label, record->name != NULL ? record->name : record->customer->name);
  gtk_label_set_label (self->review_label, review);
  if (there != NULL && there->reason != NULL)
    {
      gtk_label_set_label (self->reason_label, there->reason);
      gtk_widget_set_visible (GTK_WIDGET (self->reason_label), TRUE);
    }
  if (there != NULL)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Change registration"));
      gtk_button_set_label (self->register_button, _ ("Send again"));
    }
}

/**
 * tdm_registration_dialog_new:
 * @record: a won deal, copied
 *
 * Returns: (transfer floating): the sheet; it closes itself when the store has the registration
 */
GtkWidget *
tdm_registration_dialog_new (TdmStore *store, const TdmDealRecord *record)
{
  TdmRegistrationDialog *self = g_object_new (TDM_TYPE_REGISTRATION_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->record = tdm_deal_record_copy (record);
  self->form = record->registration != NULL ? tdm_registration_copy (record->registration)
                                            : tdm_registration_new_for_deal (record);
  self->initial = tdm_registration_copy (self->form);
  self->filling = TRUE;
  tdm_registration_rows_set_solutions (&self->rows, self->record);
  show_deal (self);
  fill (self);
  load (self);

  return GTK_WIDGET (self);
}

/**
 * tdm_registration_is_worth_offering:
 * @record: a deal
 *
 * Returns: whether one of its solutions may be eligible (M91)
 */
gboolean
tdm_registration_is_worth_offering (const TdmDealRecord *record)
{
  TdmRegistrationFacts facts = { record, NULL, TDM_NO_TIME, tdm_clock_now () };
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (&facts);

  return check->need == TDM_REGISTRATION_NEEDED;
}

static void
deal_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = tdm_store_load_deal_finish (TDM_STORE (source), result, NULL, &error);
  TdmDealState state;

  if (gtk_widget_get_root (parent) == NULL)
    return;

  if (record != NULL)
    state = tdm_deal_record_get_state (record);
  if (record == NULL || !tdm_deal_rules_may (&state, TDM_DEAL_ACTION_REGISTER, &error))
    {
      tdm_message_show_error (parent, error);
      return;
    }

  adw_dialog_present (ADW_DIALOG (tdm_registration_dialog_new (TDM_STORE (source), record)), parent);
}

/**
 * tdm_registration_present:
 * @deal_id: a won deal
 * @parent: a widget of the window
 *
 * Opens the sheet of a deal from anywhere, for example from the toast after Won.
 */
void
tdm_registration_present (TdmStore *store, gint64 deal_id, GtkWidget *parent)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, deal_id);

  tdm_store_load_deal_async (store, reference, NULL, deal_loaded_cb, g_object_ref (parent));
}

static void
tdm_registration_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_REGISTRATION_DIALOG (dialog)->kept);
}

static void
tdm_registration_dialog_dispose (GObject *object)
{
  TdmRegistrationDialog *self = TDM_REGISTRATION_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->record, tdm_deal_record_free);
  g_clear_pointer (&self->form, tdm_registration_free);
  g_clear_pointer (&self->initial, tdm_registration_free);
  self->filling = TRUE; /* rows that go say so once more */
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_REGISTRATION_DIALOG);

  G_OBJECT_CLASS (tdm_registration_dialog_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_DATE_ROW);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_REGISTRATION_CHECKLIST);
  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
}

static void
tdm_registration_dialog_class_init (TdmRegistrationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_registration_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tdm_registration_dialog_closed;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-registration-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, deal_label);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, until_label);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, need_label);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, review_label);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, checklist);
  gtk_widget_class_bind_template_child (widget_class, TdmRegistrationDialog, register_button);
  tdm_registration_rows_bind (widget_class, G_STRUCT_OFFSET (TdmRegistrationDialog, rows));
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_register);
}

static void
tdm_registration_dialog_init (TdmRegistrationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tdm_registration_rows_set_up (&self->rows, G_CALLBACK (changed_cb), self);
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which a deal is edited (M86–M88), accepted (M67–M74) or shared with Microsoft (M9, M32–M34). It
 * shows the same steps as the guide for a new deal, on a copy of the deal; nothing is stored before its button. */

#include "tdm-deal-edit-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-deal-draft.h"
#include "tdm-message.h"
#include "tdm-new-deal-contact.h"
#include "tdm-new-deal-details.h"
#include "tdm-new-deal-employees.h"
#include "tdm-new-deal-selling-type.h"
#include "tdm-new-deal-solutions.h"

struct _TdmDealEditDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmDealAction action;
  TdmDealRecord *original;
  TdmDealDraft *draft;
  GPtrArray *steps; /* TdmNewDealStep, owned by the stack */

  AdwViewStack *pages;
  GtkLabel *explanation_label;
  GtkButton *save_button;
};

G_DEFINE_FINAL_TYPE (TdmDealEditDialog, tdm_deal_edit_dialog, ADW_TYPE_DIALOG)

#define EDIT_FIELDS (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS)
#define INVITE_FIELDS (TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP)

/* What differs between the three uses of the sheet. */
typedef struct
{
  TdmDealAction action;
  TdmDealCheck check;
  TdmDealFields fields;
  const char *title;
  const char *explanation; /* (nullable) */
  const char *button;
  const char *done;
} Use;

static const Use uses[] = {
  { TDM_DEAL_ACTION_EDIT, TDM_DEAL_CHECK_EDIT, EDIT_FIELDS, N_ ("Edit deal"), NULL, N_ ("Save"),
    N_ ("Deal saved") },
  { TDM_DEAL_ACTION_ACCEPT, TDM_DEAL_CHECK_ACCEPT, EDIT_FIELDS, N_ ("Accept deal"),
    N_ ("Accepting says that you will work actively with the customer. What you enter is also used to find "
        "similar "
        "deals for you."),
    N_ ("Accept"), N_ ("Deal accepted") },
  { TDM_DEAL_ACTION_INVITE_MICROSOFT, TDM_DEAL_CHECK_INVITE, INVITE_FIELDS, N_ ("Invite Microsoft"),
    N_ ("Microsoft sellers will see this deal. That cannot be taken back once it has left."),
    N_ ("Invite Microsoft"), N_ ("Microsoft is invited") },
};

static const Use *
use_of (TdmDealAction action)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].action == action)
      return &uses[i];

  g_return_val_if_reached (&uses[0]);
}

/* ---- saving ---- */

static TdmDealFields
changed_fields (TdmDealEditDialog *self)
{
  return tdm_deal_record_diff (self->original, tdm_deal_draft_get_record (self->draft),
                               use_of (self->action)->fields);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealEditDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ (use_of (self->action)->done),
                         receipt.undo_id);
  if (receipt.past_deadline)
    tdm_message_show (
      gtk_widget_get_parent (GTK_WIDGET (self)),
      _ ("The answer window is over: Partner Center decides whether the answer still counts."));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save (TdmDealEditDialog *self)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_draft_dup_record (self->draft);
  gint64 deal_id = self->original->id;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), FALSE);
  switch (self->action)
    {
    case TDM_DEAL_ACTION_ACCEPT:
      tdm_store_accept_deal_async (self->store, deal_id, values, changed_fields (self), NULL, saved_cb,
                                   g_object_ref (self));
      break;
    case TDM_DEAL_ACTION_INVITE_MICROSOFT:
      tdm_store_invite_microsoft_async (self->store, deal_id, values, INVITE_FIELDS, -1, NULL, saved_cb,
                                        g_object_ref (self));
      break;
    case TDM_DEAL_ACTION_EDIT:
    default:
      tdm_store_edit_deal_async (self->store, deal_id, values, changed_fields (self), NULL, saved_cb,
                                 g_object_ref (self));
      break;
    }
}

/* Leads to the first field with a problem, on whichever page it is. */
static gboolean
show_problems (TdmDealEditDialog *self)
{
  g_autoptr (GPtrArray) problems = tdm_deal_draft_check (self->draft);

  for (guint i = 0; i < self->steps->len; i++)
    {
      TdmNewDealStep *step = g_ptr_array_index (self->steps, i);

      if (tdm_new_deal_step_is_complete (step, problems))
        continue;

      adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (step));
      tdm_new_deal_step_show_problems (step, problems);
      return TRUE;
    }

  return FALSE;
}

static gboolean
finish_steps (TdmDealEditDialog *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (!tdm_new_deal_step_finish (g_ptr_array_index (self->steps, i)))
      {
        adw_view_stack_set_visible_child (self->pages, g_ptr_array_index (self->steps, i));
        return FALSE;
      }

  return TRUE;
}

static void
on_save (TdmDealEditDialog *self)
{
  if (!finish_steps (self) || show_problems (self))
    return;

  if (self->action == TDM_DEAL_ACTION_EDIT && changed_fields (self) == 0)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    save (self);
}

/* ---- leaving ---- */

static void
discard_chosen_cb (AdwAlertDialog *question, const char *response, TdmDealEditDialog *self)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_close_attempt (TdmDealEditDialog *self)
{
  AdwDialog *question =
    adw_alert_dialog_new (_ ("Discard the changes?"), _ ("What you entered here is not saved yet."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("Keep editing"), "discard",
                                  _ ("Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (discard_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
on_cancel (TdmDealEditDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
draft_changed_cb (TdmDealEditDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), changed_fields (self) == 0);
}

static void
set_narrow (TdmDealEditDialog *self, gboolean narrow)
{
  for (guint i = 0; i < self->steps->len; i++)
    g_object_set (g_ptr_array_index (self->steps, i), "narrow", narrow, NULL);
}

static void
on_narrow (TdmDealEditDialog *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (TdmDealEditDialog *self)
{
  set_narrow (self, FALSE);
}

/* ---- making ---- */

/* @title: shorter than in the guide, since all stand side by side on a narrow sheet. */
static void
add_step (TdmDealEditDialog *self, GType type, const char *title)
{
  GtkWidget *step = g_object_new (type, NULL);

  tdm_new_deal_step_bind (TDM_NEW_DEAL_STEP (step), self->draft, self->store);
  adw_view_stack_add_titled (self->pages, step, g_type_name (type), title);
  g_ptr_array_add (self->steps, step);
}

static void
add_steps (TdmDealEditDialog *self)
{
  if (self->action == TDM_DEAL_ACTION_INVITE_MICROSOFT)
    {
      /* Translators: tab of a sheet: what help of Microsoft is needed. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_SELLING_TYPE, C_ ("sheet", "Help"));
      /* Translators: tab of a sheet: the contact at the customer. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_CONTACT, C_ ("sheet", "Contact"));
    }
  else
    {
      /* Translators: tab of a sheet: name, value, date of a deal. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_DETAILS, C_ ("sheet", "Details"));
      /* Translators: tab of a sheet: the employees on a deal. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_EMPLOYEES, C_ ("sheet", "Team"));
      /* Translators: tab of a sheet: the solutions of a deal. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_SOLUTIONS, C_ ("sheet", "Solutions"));
    }

  tdm_new_deal_step_enter (g_ptr_array_index (self->steps, 0));
}

/**
 * tdm_deal_edit_dialog_new:
 * @record: the deal as it stands, copied
 * @action: %TDM_DEAL_ACTION_EDIT, ACCEPT or INVITE_MICROSOFT
 *
 * Returns: (transfer floating): the sheet; it closes itself when the store has taken the change
 */
GtkWidget *
tdm_deal_edit_dialog_new (TdmStore *store, const TdmDealRecord *record, TdmDealAction action)
{
  TdmDealEditDialog *self = g_object_new (TDM_TYPE_DEAL_EDIT_DIALOG, NULL);
  const Use *use = use_of (action);

  self->store = g_object_ref (store);
  self->action = action;
  self->original = tdm_deal_record_copy (record);
  self->draft = tdm_deal_draft_new_for_deal (record, use->check);
  if (action == TDM_DEAL_ACTION_INVITE_MICROSOFT)
    g_object_set (self->draft, "help-requested", TRUE, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), _ (use->title));
  gtk_button_set_label (self->save_button, _ (use->button));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation_label), use->explanation != NULL);
  if (use->explanation != NULL)
    gtk_label_set_label (self->explanation_label, _ (use->explanation));
  add_steps (self);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
tdm_deal_edit_dialog_dispose (GObject *object)
{
  TdmDealEditDialog *self = TDM_DEAL_EDIT_DIALOG (object);

  g_ptr_array_set_size (self->steps, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_EDIT_DIALOG);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_edit_dialog_parent_class)->dispose (object);
}

static void
tdm_deal_edit_dialog_finalize (GObject *object)
{
  TdmDealEditDialog *self = TDM_DEAL_EDIT_DIALOG (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->original, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_deal_edit_dialog_parent_class)->finalize (object);
}

static void
tdm_deal_edit_dialog_class_init (TdmDealEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_edit_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_edit_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-edit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
tdm_deal_edit_dialog_init (TdmDealEditDialog *self)
{
  self->steps = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

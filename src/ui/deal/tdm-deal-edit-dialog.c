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
#include "tdm-sheet-draft.h"
#include "tdm-store-directory.h"
#include "tdm-words.h"

struct _TdmDealEditDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmDealSheet sheet;
  TdmDealRecord *original;
  TdmDealRecord *start; /* the original with what was prefilled: nobody typed that */
  TdmDealDraft *draft;
  GPtrArray *steps; /* TdmNewDealStep, owned by the stack */

  AdwViewStack *pages;
  GtkWidget *switcher;
  GtkLabel *explanation_label;
  TdmSheetDraft *kept;
  GtkWidget *team_box;
  GtkLabel *team_label;
  GtkButton *save_button;
};

G_DEFINE_FINAL_TYPE (TdmDealEditDialog, tdm_deal_edit_dialog, ADW_TYPE_DIALOG)

#define EDIT_FIELDS (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS)
#define INVITE_FIELDS (TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP)

/* What differs between the three uses of the sheet. */
typedef struct
{
  TdmDealSheet sheet;
  TdmDealCheck check;
  TdmDealFields fields;
  const char *title;
  const char *explanation; /* (nullable) */
  const char *button;
  const char *done;
} Use;

static const Use uses[] = {
  { TDM_DEAL_SHEET_EDIT, TDM_DEAL_CHECK_EDIT, EDIT_FIELDS, N_ ("Edit deal"), NULL, N_ ("Save"),
    N_ ("Deal saved") },
  { TDM_DEAL_SHEET_ACCEPT, TDM_DEAL_CHECK_ACCEPT, EDIT_FIELDS, N_ ("Accept deal"),
    N_ ("Accepting says that you will work actively with the customer. What you enter is also used to find "
        "similar deals for you."),
    N_ ("Accept"), N_ ("Deal accepted") },
  { TDM_DEAL_SHEET_INVITE, TDM_DEAL_CHECK_INVITE, INVITE_FIELDS, N_ ("Invite Microsoft"),
    N_ (
      "This turns the deal into a co-sell deal: Microsoft sellers will see it. Once the invitation has left, "
      "it cannot be taken back."),
    N_ ("Invite Microsoft"), N_ ("Microsoft is invited") },
};

static const Use *
use_of (TdmDealSheet sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].sheet == sheet)
      return &uses[i];

  g_return_val_if_reached (&uses[0]);
}

/* ---- saving ---- */

static TdmDealFields
changed_fields (TdmDealEditDialog *self)
{
  return tdm_deal_record_diff (self->original, tdm_deal_draft_get_record (self->draft),
                               use_of (self->sheet)->fields);
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

  tdm_sheet_draft_finish (self->kept);
  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ (use_of (self->sheet)->done),
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
  switch ((int) self->sheet)
    {
    case TDM_DEAL_SHEET_ACCEPT:
      tdm_store_accept_deal_async (self->store, deal_id, values, changed_fields (self), NULL, saved_cb,
                                   g_object_ref (self));
      break;
    case TDM_DEAL_SHEET_INVITE:
      tdm_store_invite_microsoft_async (self->store, deal_id, values, INVITE_FIELDS, -1, NULL, saved_cb,
                                        g_object_ref (self));
      break;
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

  if (self->sheet == TDM_DEAL_SHEET_EDIT && changed_fields (self) == 0)
    adw_dialog_close (ADW_DIALOG (self));
  else
    save (self);
}

/* ---- what is typed is kept ---- */

static gboolean
has_pending (TdmDealEditDialog *self)
{
  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    if (tdm_deal_draft_get_pending (self->draft, i) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_typed (TdmDealEditDialog *self)
{
  return has_pending (self) || tdm_deal_record_diff (self->start, tdm_deal_draft_get_record (self->draft),
                                                     use_of (self->sheet)->fields) != 0;
}

/* The form, and the deal as it stood then: other members may have changed when the form comes back. */
static GVariant *
dup_content (TdmDealEditDialog *self)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "form",
                               g_variant_new_variant (tdm_deal_draft_to_variant (self->draft)));
  g_variant_dict_insert_value (&dict, "base",
                               g_variant_new_variant (tdm_deal_record_to_variant (self->start)));

  return g_variant_dict_end (&dict);
}

static void
draft_changed_cb (TdmDealEditDialog *self)
{
  tdm_sheet_draft_keep (self->kept, is_typed (self) ? dup_content (self) : NULL);
}

static GVariant *
dup_boxed (GVariant *content, const char *key)
{
  g_autoptr (GVariant) boxed = g_variant_lookup_value (content, key, G_VARIANT_TYPE_VARIANT);

  return boxed != NULL ? g_variant_get_variant (boxed) : NULL;
}

/* Only what was typed comes back; what nobody touched stays as the deal has it now. */
static void
restore_cb (TdmDealEditDialog *self, GVariant *content)
{
  g_autoptr (GVariant) form = NULL;
  g_autoptr (GVariant) base = NULL;
  g_autoptr (TdmDealRecord) before = NULL;
  TdmDealFields typed;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE_VARDICT))
    return;

  form = dup_boxed (content, "form");
  base = dup_boxed (content, "base");
  before = base != NULL ? tdm_deal_record_from_variant (base) : NULL;
  if (before == NULL || form == NULL || !tdm_deal_draft_restore (self->draft, form))
    return;

  if (before->contact == NULL)
    before->contact = tdm_person_new (NULL, NULL, NULL, NULL);
  typed =
    tdm_deal_record_diff (before, tdm_deal_draft_get_record (self->draft), use_of (self->sheet)->fields);
  tdm_deal_draft_apply (self->draft, self->start, use_of (self->sheet)->fields & ~typed);
}

static void
discard_cb (TdmDealEditDialog *self)
{
  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    tdm_deal_draft_set_pending (self->draft, i, NULL);
  tdm_deal_draft_apply (self->draft, self->start, use_of (self->sheet)->fields);
}

static void
tdm_deal_edit_dialog_closed (AdwDialog *dialog)
{
  TdmDealEditDialog *self = TDM_DEAL_EDIT_DIALOG (dialog);

  tdm_sheet_draft_flush (self->kept);
}

static void
keep_text (TdmDealEditDialog *self)
{
  g_autofree char *kind = tdm_deal_sheet_dup_draft_kind (self->sheet, self->original->id);

  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  tdm_sheet_draft_start (self->kept, self->store, kind);
}

static void
on_cancel (TdmDealEditDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the team of an accepted deal ---- */

/* Who will be on the deal, said on the first page: the second one need not be looked at (M73). */
static void
show_team (TdmDealEditDialog *self)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (self->draft);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (record->team->len > 0)
    name = tdm_words_person_name (g_ptr_array_index (record->team, 0), record->customer->country);
  if (record->team->len == 1)
    /* Translators: %s is the employee who will work on the deal. */
    text = g_strdup_printf (_ ("%s works on this deal"), name);
  else if (record->team->len > 1)
    /* Translators: %1$s is an employee who will work on the deal, %2$u how many others will. */
    text = g_strdup_printf (ngettext ("%1$s and %2$u more work on this deal",
                                      "%1$s and %2$u more work on this deal", record->team->len - 1),
                            name, record->team->len - 1);

  gtk_label_set_label (self->team_label, text != NULL ? text : _ ("Nobody works on this deal yet"));
}

static void
change_team_cb (TdmDealEditDialog *self)
{
  adw_view_stack_set_visible_child_name (self->pages, g_type_name (TDM_TYPE_NEW_DEAL_EMPLOYEES));
  tdm_new_deal_step_enter (g_ptr_array_index (self->steps, 1));
}

/* The team of the last deal is offered for this one; it can be removed before it is accepted. */
static void
defaults_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealEditDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) defaults =
    tdm_store_load_deal_defaults_finish (TDM_STORE (source), result, &error);

  if (error != NULL)
    g_info ("No team to offer: %s", error->message);
  if (defaults == NULL || self->store == NULL || self->start->team->len > 0)
    return;

  tdm_deal_record_apply (self->start, defaults, TDM_DEAL_FIELD_TEAM);
  if (tdm_deal_draft_get_record (self->draft)->team->len == 0)
    tdm_deal_draft_apply (self->draft, defaults, TDM_DEAL_FIELD_TEAM);
}

static void
offer_team (TdmDealEditDialog *self)
{
  gtk_widget_set_visible (self->team_box, TRUE);
  show_team (self);
  g_signal_connect_object (self->draft, "team-changed", G_CALLBACK (show_team), self, G_CONNECT_SWAPPED);
  if (self->original->team->len == 0)
    tdm_store_load_deal_defaults_async (self->store, NULL, defaults_cb, g_object_ref (self));
}

/* ---- making ---- */

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
  if (self->sheet == TDM_DEAL_SHEET_INVITE)
    {
      /* Translators: tab of a sheet: what help of Microsoft is needed. Short. */
      add_step (self, TDM_TYPE_NEW_DEAL_SELLING_TYPE, C_ ("sheet", "Help"));
      /* Only what is missing is asked for. Translators: tab of a sheet: the contact at the customer. Short. */
      if (!tdm_person_is_complete (tdm_deal_draft_get_record (self->draft)->contact))
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

  gtk_widget_set_visible (self->switcher, self->steps->len > 1);
  tdm_new_deal_step_enter (g_ptr_array_index (self->steps, 0));
}

/* What is known about the deal is the best first word to Microsoft (M61). */
static void
prefill_invitation (TdmDealEditDialog *self)
{
  g_object_set (self->draft, "help-requested", TRUE, NULL);
  if (self->original->help_notes == NULL)
    g_object_set (self->draft, "help-notes", self->original->notes, NULL);
}

static void
prefill (TdmDealEditDialog *self)
{
  self->draft = tdm_deal_draft_new_for_deal (self->original, use_of (self->sheet)->check);
  if (self->sheet == TDM_DEAL_SHEET_INVITE)
    prefill_invitation (self);
  self->start = tdm_deal_record_copy (tdm_deal_draft_get_record (self->draft));
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
  TdmDealSheet sheet = tdm_deal_sheet_from_action (action);
  const Use *use = use_of (sheet);

  self->store = g_object_ref (store);
  self->sheet = sheet;
  self->original = tdm_deal_record_copy (record);
  prefill (self);

  adw_dialog_set_title (ADW_DIALOG (self), _ (use->title));
  gtk_button_set_label (self->save_button, _ (use->button));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation_label), use->explanation != NULL);
  if (use->explanation != NULL)
    gtk_label_set_label (self->explanation_label, _ (use->explanation));
  add_steps (self);
  keep_text (self);
  if (sheet == TDM_DEAL_SHEET_ACCEPT)
    {
      offer_team (self);
      /* What the sender entered is usually right, so Enter accepts; what is missing takes the focus then. */
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->save_button));
    }

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
  g_clear_pointer (&self->start, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_deal_edit_dialog_parent_class)->finalize (object);
}

static void
tdm_deal_edit_dialog_class_init (TdmDealEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_edit_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_edit_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_deal_edit_dialog_closed;

  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-edit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, switcher);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, team_box);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, team_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealEditDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, change_team_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
tdm_deal_edit_dialog_init (TdmDealEditDialog *self)
{
  self->steps = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

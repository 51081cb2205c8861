/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet for one change to many deals. While it is filled in it says by a dry run what will come of it: how many
 * change, how many are so already, which may not and why. All of it is one change with one undo. */

#include "tdm-bulk-dialog.h"

#include <glib/gi18n.h>

#include "tdm-bulk-form.h"
#include "tdm-bulk-words.h"
#include "tdm-config.h"
#include "tdm-date-row.h"
#include "tdm-error-text.h"
#include "tdm-field-message.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-rules.h"
#include "tdm-sheet-draft.h"

/* What was typed is kept under this name. */
#define DRAFT_KIND "bulk-edit"
/* After the last key. */
#define PREVIEW_DELAY_MS 200
/* Of more deals it is not said beforehand what becomes of each: that would take as long as doing it. */
#define MAX_PREVIEW 20000
/* So many refused deals are named; of the others the number is told. */
#define MAX_NAMES 50

struct _TdmBulkDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  GArray *ids; /* guint32 */
  GCancellable *checking;
  guint preview_id;
  gboolean setting; /* the fields are being filled, nobody types */
  gboolean applying;
  gboolean done;
  GPtrArray *refused_rows; /* not owned */

  GtkWidget *form_box;
  TdmSheetDraft *kept;
  AdwEntryRow *value_row;
  TdmFieldMessage *value_message;
  AdwComboRow *currency_row;
  AdwComboRow *date_choice_row;
  TdmDateRow *date_row;
  TdmFieldMessage *date_message;
  AdwSpinRow *days_row;
  AdwEntryRow *campaign_row;
  AdwEntryRow *add_tags_row;
  AdwEntryRow *remove_tags_row;
  AdwComboRow *favorite_row;
  GtkLabel *preview_label;
  AdwPreferencesGroup *refused_group;
  GtkButton *cancel_button;
  GtkButton *apply_button;
};

G_DEFINE_FINAL_TYPE (TdmBulkDialog, tdm_bulk_dialog, ADW_TYPE_DIALOG)

/* ---- form and fields ---- */

static char *
dup_text (gpointer row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static TdmBulkForm *
dup_form (TdmBulkDialog *self)
{
  TdmBulkForm *form = tdm_bulk_form_new ();
  guint currency = adw_combo_row_get_selected (self->currency_row);

  form->value = dup_text (self->value_row);
  if (currency > 0)
    form->currency = g_strdup (
      gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (self->currency_row)), currency));
  form->date_choice = adw_combo_row_get_selected (self->date_choice_row);
  form->date = dup_text (self->date_row);
  form->days = (int) adw_spin_row_get_value (self->days_row);
  form->campaign = dup_text (self->campaign_row);
  form->add_tags = dup_text (self->add_tags_row);
  form->remove_tags = dup_text (self->remove_tags_row);
  form->favorite = adw_combo_row_get_selected (self->favorite_row);

  return form;
}

static void
select_currency (TdmBulkDialog *self, const char *currency)
{
  GtkStringList *codes = GTK_STRING_LIST (adw_combo_row_get_model (self->currency_row));

  adw_combo_row_set_selected (self->currency_row,
                              currency != NULL ? gtk_string_list_find (codes, currency) : 0);
}

static void
set_text (gpointer row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_form (TdmBulkDialog *self, const TdmBulkForm *form)
{
  self->setting = TRUE;
  set_text (self->value_row, form->value);
  select_currency (self, form->currency);
  adw_combo_row_set_selected (self->date_choice_row, form->date_choice);
  set_text (self->date_row, form->date);
  adw_spin_row_set_value (self->days_row, form->days);
  set_text (self->campaign_row, form->campaign);
  set_text (self->add_tags_row, form->add_tags);
  set_text (self->remove_tags_row, form->remove_tags);
  adw_combo_row_set_selected (self->favorite_row, form->favorite);
  self->setting = FALSE;
}

static void
show_problems (TdmBulkDialog *self, const TdmBulkForm *form)
{
  const char *typed_date = form->date != NULL ? form->date : "";
  gboolean bad_date = !tdm_bulk_form_date_is_valid (form) && *typed_date != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->date_row), form->date_choice == TDM_BULK_DATE_SET);
  gtk_widget_set_visible (GTK_WIDGET (self->days_row), form->date_choice == TDM_BULK_DATE_MOVE);
  tdm_field_message_set_error (self->value_message, tdm_bulk_form_value_is_valid (form)
                                                      ? NULL
                                                      : _ ("This is not an amount that can be read."));
  tdm_field_message_set_error (self->date_message,
                               bad_date ? _ ("This is not a day that can be read.") : NULL);
}

/* ---- what will come of it ---- */

static void
clear_refused (TdmBulkDialog *self)
{
  for (guint i = 0; i < self->refused_rows->len; i++)
    adw_preferences_group_remove (self->refused_group, g_ptr_array_index (self->refused_rows, i));
  g_ptr_array_set_size (self->refused_rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->refused_group), FALSE);
}

static void
add_refused (TdmBulkDialog *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->refused_group, row);
  g_ptr_array_add (self->refused_rows, row);
}

static void
show_refused (TdmBulkDialog *self, GPtrArray *refused)
{
  clear_refused (self);
  for (guint i = 0; i < MIN (refused->len, MAX_NAMES); i++)
    {
      const TdmBulkRefusal *refusal = g_ptr_array_index (refused, i);
      g_autofree char *why = tdm_error_text (refusal->error);

      add_refused (self, refusal->name != NULL ? refusal->name : _ ("No name yet"), why);
    }
  if (refused->len > MAX_NAMES)
    {
      guint n = refused->len - MAX_NAMES;
      g_autofree char *number = tdm_format_count (n);
      /* Translators: after a list of names that is not complete. */
      g_autofree char *more = g_strdup_printf (ngettext ("and %s more", "and %s more", n), number);

      add_refused (self, more, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->refused_group), refused->len > 0);
}

static void
show_preview (TdmBulkDialog *self, const TdmBulkReceipt *receipt)
{
  g_autofree char *text = tdm_bulk_words_preview (receipt);
  g_autofree char *verb = tdm_bulk_words_apply (receipt->changed);

  gtk_label_set_label (self->preview_label, text);
  gtk_button_set_label (self->apply_button, verb);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), receipt->changed > 0);
  show_refused (self, receipt->refused);
}

/* Too many to try: those that may not change are named afterwards. */
static void
show_unchecked (TdmBulkDialog *self)
{
  g_autofree char *verb = tdm_bulk_words_apply (self->ids->len);

  gtk_label_set_label (self->preview_label,
                       _ ("Deals that cannot be changed stay as they are; they are named "
                          "afterwards."));
  gtk_button_set_label (self->apply_button, verb);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), TRUE);
  clear_refused (self);
}

static void
show_nothing (TdmBulkDialog *self, const char *text)
{
  gtk_label_set_label (self->preview_label, text);
  gtk_button_set_label (self->apply_button, _ ("Change"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  clear_refused (self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmBulkReceipt) receipt = tdm_store_edit_deals_finish (TDM_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->applying || self->done ||
      self->preview_label == NULL || g_task_get_cancellable (G_TASK (result)) != self->checking)
    return;
  if (receipt != NULL)
    {
      show_preview (self, receipt);
      return;
    }

  text = tdm_error_text (error);
  show_nothing (self, text);
}

static gboolean
preview_cb (gpointer data)
{
  TdmBulkDialog *self = data;
  g_autoptr (TdmBulkForm) form = dup_form (self);
  g_autoptr (TdmBulkOrder) order = tdm_bulk_form_dup_order (form);

  self->preview_id = 0;
  if (order == NULL || tdm_bulk_form_is_empty (form))
    {
      show_nothing (self, "");
      return G_SOURCE_REMOVE;
    }
  if (self->ids->len > MAX_PREVIEW)
    {
      show_unchecked (self);
      return G_SOURCE_REMOVE;
    }

  self->checking = g_cancellable_new ();
  tdm_store_edit_deals_async (self->store, (const guint32 *) self->ids->data, self->ids->len, &order->edit,
                              TRUE, self->checking, checked_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
stop_preview (TdmBulkDialog *self)
{
  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

static void
queue_preview (TdmBulkDialog *self)
{
  stop_preview (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  self->preview_id = g_timeout_add (PREVIEW_DELAY_MS, preview_cb, self);
}

static void
on_changed (TdmBulkDialog *self)
{
  g_autoptr (TdmBulkForm) form = NULL;

  if (self->setting || self->store == NULL)
    return;

  form = dup_form (self);
  show_problems (self, form);
  tdm_sheet_draft_keep (self->kept, tdm_bulk_form_is_empty (form) ? NULL : tdm_bulk_form_to_variant (form));
  queue_preview (self);
}

static void
on_restore (TdmBulkDialog *self, GVariant *content)
{
  g_autoptr (TdmBulkForm) form = tdm_bulk_form_from_variant (content);

  if (form == NULL)
    return;

  show_form (self, form);
  show_problems (self, form);
  queue_preview (self);
}

static void
on_discard (TdmBulkDialog *self)
{
  g_autoptr (TdmBulkForm) form = tdm_bulk_form_new ();

  show_form (self, form);
  show_problems (self, form);
  queue_preview (self);
}

/* ---- doing it ---- */

/* The focus leaves the form first: a field that is made insensitive under it would go on blinking. */
static void
lock (TdmBulkDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
  gtk_widget_set_sensitive (self->form_box, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
}

static void
unlock (TdmBulkDialog *self)
{
  gtk_widget_set_sensitive (self->form_box, TRUE);
  gtk_widget_child_focus (self->form_box, GTK_DIR_TAB_FORWARD);
}

/* What was refused is named once more, because nobody remembers a list that is gone. */
static void
show_done (TdmBulkDialog *self, const TdmBulkReceipt *receipt)
{
  g_autofree char *done = tdm_bulk_words_done (receipt);

  self->done = TRUE;
  gtk_widget_set_visible (self->form_box, FALSE);
  gtk_label_set_label (self->preview_label, done);
  show_refused (self, receipt->refused);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), FALSE);
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmBulkReceipt) receipt = tdm_store_edit_deals_finish (TDM_STORE (source), result, &error);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  self->applying = FALSE;
  if (receipt == NULL)
    {
      text = tdm_error_text (error);
      unlock (self);
      show_nothing (self, text);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  text = tdm_bulk_words_done (receipt);
  if (parent != NULL)
    tdm_message_show_undo (parent, text, receipt->undo_id);
  if (receipt->refused->len > 0)
    show_done (self, receipt);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_apply (TdmBulkDialog *self)
{
  g_autoptr (TdmBulkForm) form = dup_form (self);
  g_autoptr (TdmBulkOrder) order = tdm_bulk_form_dup_order (form);

  if (order == NULL || tdm_bulk_form_is_empty (form) || self->applying || self->done)
    return;

  self->applying = TRUE;
  stop_preview (self);
  lock (self);
  gtk_label_set_label (self->preview_label, _ ("Changing the deals…"));
  tdm_store_edit_deals_async (self->store, (const guint32 *) self->ids->data, self->ids->len, &order->edit,
                              FALSE, NULL, applied_cb, g_object_ref (self));
}

static void
on_cancel (TdmBulkDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the object ---- */

static void
fill_currencies (TdmBulkDialog *self)
{
  g_autoptr (GtkStringList) codes = gtk_string_list_new (NULL);
  GStrv currencies = tdm_rules_get ()->currencies;

  gtk_string_list_append (codes, _ ("As it is"));
  gtk_string_list_splice (codes, 1, 0, (const char *const *) currencies);
  adw_combo_row_set_model (self->currency_row, G_LIST_MODEL (codes));
}

static void
tdm_bulk_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_BULK_DIALOG (dialog)->kept);
}

static void
tdm_bulk_dialog_dispose (GObject *object)
{
  TdmBulkDialog *self = TDM_BULK_DIALOG (object);

  stop_preview (self);
  g_clear_pointer (&self->refused_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_BULK_DIALOG);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_bulk_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, form_box);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, value_message);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, currency_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, date_choice_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, date_message);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, campaign_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, add_tags_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, remove_tags_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, favorite_row);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, preview_label);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, refused_group);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TdmBulkDialog, apply_button);
}

static void
tdm_bulk_dialog_class_init (TdmBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_bulk_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tdm_bulk_dialog_closed;

  g_type_ensure (TDM_TYPE_DATE_ROW);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-bulk-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
}

static void
tdm_bulk_dialog_init (TdmBulkDialog *self)
{
  self->refused_rows = g_ptr_array_new ();
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_currencies (self);
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->days_row), FALSE);
  self->setting = FALSE;
}

/**
 * tdm_bulk_dialog_new:
 * @ids: (element-type guint32): the deals, held
 * @place: which field has the focus
 *
 * Returns: (transfer floating): the sheet; it closes itself when all deals are changed
 */
GtkWidget *
tdm_bulk_dialog_new (TdmStore *store, GArray *ids, TdmBulkPlace place)
{
  TdmBulkDialog *self = g_object_new (TDM_TYPE_BULK_DIALOG, NULL);
  g_autofree char *number = tdm_format_count (ids->len);
  g_autofree char *title = g_strdup_printf (ngettext ("Edit %s deal", "Edit %s deals", ids->len), number);

  self->store = g_object_ref (store);
  self->ids = g_array_ref (ids);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_dialog_set_focus (ADW_DIALOG (self), place == TDM_BULK_PLACE_TAGS ? GTK_WIDGET (self->add_tags_row)
                                                                        : GTK_WIDGET (self->value_row));
  tdm_sheet_draft_start (self->kept, store, DRAFT_KIND);

  return GTK_WIDGET (self);
}

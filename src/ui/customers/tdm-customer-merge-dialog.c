/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two entries side by side: which one stays, what moves to it, and why they may be the same. A name alone is never
 * a reason (M27), so the user confirms. Two numbers that differ are two entities: such entries are not offered,
 * and the store refuses them should a number have changed meanwhile. */

#include "tdm-customer-merge-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-customer-cell.h"
#include "tdm-customer-merge-side.h"
#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-message.h"

struct _TdmCustomerMergeDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmCustomer *customer;
  guint n_deals;
  GPtrArray *like; /* TdmLikeCustomer */
  gboolean keep_other;
  gboolean merging;

  GtkLabel *reason_label;
  GtkWidget *other_group;
  AdwComboRow *other_row;
  TdmCustomerMergeSide *first_side;
  TdmCustomerMergeSide *second_side;
  GtkLabel *explanation_label;
  GtkCheckButton *confirm_check;
};

G_DEFINE_FINAL_TYPE (TdmCustomerMergeDialog, tdm_customer_merge_dialog, ADW_TYPE_DIALOG)

static guint merged_signal;

static const TdmLikeCustomer *
get_other (TdmCustomerMergeDialog *self)
{
  guint position = adw_combo_row_get_selected (self->other_row);

  return g_ptr_array_index (self->like, MIN (position, self->like->len - 1));
}

/* ---- words ---- */

static const char *
get_reason_words (TdmLikenessReason reason)
{
  switch (reason)
    {
    case TDM_LIKENESS_SAME_DUNS:
      return _ ("Both have the same D-U-N-S number.");
    case TDM_LIKENESS_SAME_NAME_AND_PLACE:
      return _ ("Both have the same name and place. One company can still have several entities there.");
    case TDM_LIKENESS_SAME_NAME:
      return _ ("Only the name is the same. That alone does not make them the same entity.");
    case TDM_LIKENESS_SIMILAR_NAME:
    default:
      return _ ("The names are similar. That alone does not make them the same entity.");
    }
}

static char *
dup_explanation (TdmCustomerMergeDialog *self)
{
  const TdmLikeCustomer *other = get_other (self);
  guint n = self->keep_other ? self->n_deals : other->n_deals;
  g_autofree char *number = tdm_format_count (n);

  if (n == 0)
    return g_strdup (_ ("The other entry has no deals. It goes, and what it knows more is taken over."));

  /* Translators: %s is a number of deals. */
  return g_strdup_printf (
    ngettext (
      "%s deal moves to the entry that is kept. The other entry goes, and what it knows more is taken over.",
      "%s deals move to the entry that is kept. The other entry goes, and what it knows more is taken over.",
      n),
    number);
}

/* ---- showing ---- */

static void
update_actions (TdmCustomerMergeDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer-merge.merge",
                                 !self->merging && gtk_check_button_get_active (self->confirm_check));
}

static void
update_explanation (TdmCustomerMergeDialog *self)
{
  g_autofree char *explanation = dup_explanation (self);

  gtk_label_set_label (self->explanation_label, explanation);
}

static void
update (TdmCustomerMergeDialog *self)
{
  const TdmLikeCustomer *other = get_other (self);

  gtk_label_set_label (self->reason_label, get_reason_words (other->reason));
  tdm_customer_merge_side_show (self->first_side, self->customer, other->customer, self->n_deals);
  tdm_customer_merge_side_show (self->second_side, other->customer, self->customer, other->n_deals);
  update_explanation (self);
  update_actions (self);
}

/* What was confirmed of one entry is not confirmed of another. */
static void
other_chosen_cb (TdmCustomerMergeDialog *self)
{
  if (self->like == NULL)
    return;

  gtk_check_button_set_active (self->confirm_check, FALSE);
  update (self);
}

static void
confirmed_cb (TdmCustomerMergeDialog *self)
{
  if (self->like != NULL)
    update_actions (self);
}

static void
keep (TdmCustomerMergeDialog *self, gboolean other)
{
  self->keep_other = other;
  if (self->like != NULL)
    update_explanation (self);
}

static void
first_chosen_cb (TdmCustomerMergeDialog *self)
{
  keep (self, FALSE);
}

static void
second_chosen_cb (TdmCustomerMergeDialog *self)
{
  keep (self, TRUE);
}

/* ---- merging ---- */

static gint64
get_kept (TdmCustomerMergeDialog *self)
{
  return self->keep_other ? get_other (self)->customer->id : self->customer->id;
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;
  TdmReceipt receipt = { 0 };

  self->merging = FALSE;
  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      reason = tdm_error_text (error);
      gtk_label_set_label (self->explanation_label, reason);
      update_actions (self);
      return;
    }

  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ ("Customers merged"), receipt.undo_id);
  g_signal_emit (self, merged_signal, 0, get_kept (self));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerMergeDialog *self = TDM_CUSTOMER_MERGE_DIALOG (widget);
  gint64 other = get_other (self)->customer->id;
  gint64 merged = self->keep_other ? self->customer->id : other;

  self->merging = TRUE;
  update_actions (self);
  tdm_store_merge_customers_async (self->store, get_kept (self), merged, NULL, merged_cb,
                                   g_object_ref (self));
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerMergeDialog *self = TDM_CUSTOMER_MERGE_DIALOG (widget);
  gboolean second = g_str_equal (g_variant_get_string (parameter, NULL), "second");

  tdm_customer_merge_side_set_kept (second ? self->second_side : self->first_side, TRUE);
}

static void
confirm_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_check_button_set_active (TDM_CUSTOMER_MERGE_DIALOG (widget)->confirm_check, TRUE);
}

/* ---- the object ---- */

static void
tdm_customer_merge_dialog_dispose (GObject *object)
{
  TdmCustomerMergeDialog *self = TDM_CUSTOMER_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_CUSTOMER_MERGE_DIALOG);
  g_clear_pointer (&self->like, g_ptr_array_unref);
  g_clear_pointer (&self->customer, tdm_customer_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_customer_merge_dialog_parent_class)->dispose (object);
}

static void
tdm_customer_merge_dialog_class_init (TdmCustomerMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_customer_merge_dialog_dispose;

  merged_signal = g_signal_new ("merged", TDM_TYPE_CUSTOMER_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (TDM_TYPE_CUSTOMER_MERGE_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-customer-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, other_group);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, first_side);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, second_side);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerMergeDialog, confirm_check);
  gtk_widget_class_bind_template_callback (widget_class, other_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_install_action (widget_class, "customer-merge.keep", "s", keep_action);
  gtk_widget_class_install_action (widget_class, "customer-merge.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "customer-merge.merge", NULL, merge_action);
}

static void
tdm_customer_merge_dialog_init (TdmCustomerMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tdm_customer_merge_side_group (self->second_side, self->first_side);
  tdm_customer_merge_side_set_kept (self->first_side, TRUE);
  g_signal_connect_object (self->first_side, "chosen", G_CALLBACK (first_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->second_side, "chosen", G_CALLBACK (second_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
offer_others (TdmCustomerMergeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->like->len; i++)
    {
      const TdmLikeCustomer *other = g_ptr_array_index (self->like, i);
      g_autofree char *number = tdm_customer_dup_number_words (other->customer);
      /* Translators: a company and its D-U-N-S number. */
      g_autofree char *text =
        g_strdup_printf (C_ ("two facts", "%1$s · %2$s"), other->customer->name, number);

      gtk_string_list_append (names, text);
    }

  adw_combo_row_set_model (self->other_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->other_group, self->like->len > 1);
}

/**
 * tdm_customer_merge_dialog_new:
 * @entry: the customer it was opened from, copied; it is kept unless the user says otherwise
 * @like: (element-type TdmLikeCustomer): entries that may mean the same one, strongest reason first; held
 *
 * Returns: (transfer floating): the sheet; it closes itself when the store has merged them
 */
AdwDialog *
tdm_customer_merge_dialog_new (TdmStore *store, const TdmCustomerEntry *entry, GPtrArray *like)
{
  TdmCustomerMergeDialog *self;

  g_return_val_if_fail (like != NULL && like->len > 0, NULL);

  self = g_object_new (TDM_TYPE_CUSTOMER_MERGE_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->customer = tdm_customer_copy (entry->customer);
  self->n_deals = entry->n_deals;
  self->like = g_ptr_array_ref (like);
  offer_others (self);
  update (self);

  return ADW_DIALOG (self);
}

const char *
tdm_customer_merge_dialog_get_explanation (TdmCustomerMergeDialog *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_MERGE_DIALOG (self), NULL);

  return gtk_label_get_label (self->explanation_label);
}

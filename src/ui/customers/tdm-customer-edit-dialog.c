/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which the entry of a customer is edited: errors stand at their field, a refusal says its reason, and
 * what is typed is kept. */

#include "tdm-customer-edit-dialog.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-deal-rules.h"
#include "tdm-error-text.h"
#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-new-deal-problem.h"
#include "tdm-sheet-draft.h"

/* Name, two address lines, postal code, city, state, number, country. */
#define DRAFT_TYPE "(ssssssss)"
#define N_TEXTS 7

struct _TdmCustomerEditDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmCustomer *original;
  GListModel *countries;
  gboolean filling; /* by the program, not by the user */

  GtkBox *refusal_box;
  GtkLabel *refusal_label;
  TdmSheetDraft *kept;
  GtkEditable *name_row;
  GtkEditable *address1_row;
  GtkEditable *address2_row;
  GtkEditable *postal_code_row;
  GtkEditable *city_row;
  GtkEditable *state_row;
  GtkEditable *duns_row;
  AdwComboRow *country_row;
  TdmFieldMessage *name_message;
  TdmFieldMessage *country_message;
  TdmFieldMessage *duns_message;
};

G_DEFINE_FINAL_TYPE (TdmCustomerEditDialog, tdm_customer_edit_dialog, ADW_TYPE_DIALOG)

/* ---- form and customer ---- */

static char *
dup_text (GtkEditable *field)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (field)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static const char *
get_country (TdmCustomerEditDialog *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->country_row);

  return item != NULL ? tdm_code_item_get_code (item) : NULL;
}

/* Digits alone, as the directory has it; what is no number stays as it was typed. */
static char *
dup_duns (GtkEditable *field)
{
  g_autofree char *text = dup_text (field);
  GString *digits = g_string_new (NULL);

  for (const char *c = text; c != NULL && *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  if (text == NULL || !tdm_duns_is_valid (text))
    {
      g_string_free (digits, TRUE);
      return g_steal_pointer (&text);
    }

  return g_string_free (digits, FALSE);
}

static TdmCustomer *
dup_customer (TdmCustomerEditDialog *self)
{
  TdmCustomer *customer = tdm_customer_new ();

  customer->id = self->original->id;
  customer->name = dup_text (self->name_row);
  customer->address_line1 = dup_text (self->address1_row);
  customer->address_line2 = dup_text (self->address2_row);
  customer->postal_code = dup_text (self->postal_code_row);
  customer->city = dup_text (self->city_row);
  customer->state = dup_text (self->state_row);
  customer->country = g_strdup (get_country (self));
  customer->duns = dup_duns (self->duns_row);

  return customer;
}

static void
set_text (GtkEditable *field, const char *text)
{
  gtk_editable_set_text (field, text != NULL ? text : "");
}

static void
set_country (TdmCustomerEditDialog *self, const char *code)
{
  int position = tdm_code_item_find (self->countries, code);

  adw_combo_row_set_selected (self->country_row,
                              position >= 0 ? (guint) position : GTK_INVALID_LIST_POSITION);
}

static void
fill (TdmCustomerEditDialog *self, const TdmCustomer *customer)
{
  self->filling = TRUE;
  set_text (self->name_row, customer->name);
  set_text (self->address1_row, customer->address_line1);
  set_text (self->address2_row, customer->address_line2);
  set_text (self->postal_code_row, customer->postal_code);
  set_text (self->city_row, customer->city);
  set_text (self->state_row, customer->state);
  set_text (self->duns_row, customer->duns);
  set_country (self, customer->country);
  self->filling = FALSE;
}

/* ---- what is kept ---- */

static GVariant *
to_variant (TdmCustomerEditDialog *self)
{
  const char *country = get_country (self);

  return g_variant_new (
    DRAFT_TYPE, gtk_editable_get_text (self->name_row), gtk_editable_get_text (self->address1_row),
    gtk_editable_get_text (self->address2_row), gtk_editable_get_text (self->postal_code_row),
    gtk_editable_get_text (self->city_row), gtk_editable_get_text (self->state_row),
    gtk_editable_get_text (self->duns_row), country != NULL ? country : "");
}

static void
restore_cb (TdmCustomerEditDialog *self, GVariant *content)
{
  GtkEditable *fields[N_TEXTS] = { self->name_row,        self->address1_row, self->address2_row,
                                   self->postal_code_row, self->city_row,     self->state_row,
                                   self->duns_row };
  const char *country;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE (DRAFT_TYPE)))
    return;

  self->filling = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *text;

      g_variant_get_child (content, i, "&s", &text);
      set_text (fields[i], text);
    }
  g_variant_get_child (content, N_TEXTS, "&s", &country);
  set_country (self, country);
  self->filling = FALSE;
}

static void
discard_cb (TdmCustomerEditDialog *self)
{
  fill (self, self->original);
}

static void
changed_cb (TdmCustomerEditDialog *self)
{
  g_autoptr (TdmCustomer) customer = NULL;

  if (self->filling)
    return;

  customer = dup_customer (self);
  tdm_field_message_set_error (self->name_message, NULL);
  tdm_field_message_set_error (self->country_message, NULL);
  tdm_field_message_set_error (self->duns_message, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_box), FALSE);
  tdm_sheet_draft_keep (self->kept, tdm_customer_equal (customer, self->original) ? NULL : to_variant (self));
}

/* ---- saving ---- */

static gboolean
check_field (TdmFieldMessage *message, const char *field, gboolean missing, gboolean invalid)
{
  g_autofree char *text = NULL;

  if (missing || invalid)
    text = tdm_new_deal_problem_text (field, missing ? TDM_RULE_ERROR_MISSING : TDM_RULE_ERROR_INVALID);
  tdm_field_message_set_error (message, text);
  if (text == NULL)
    return TRUE;

  tdm_field_message_focus_field (message);
  tdm_field_message_announce (message);

  return FALSE;
}

/* The last one first, so that the focus ends at the first. */
static gboolean
check (TdmCustomerEditDialog *self, const TdmCustomer *customer)
{
  gboolean fine = check_field (self->duns_message, "customer.duns", FALSE,
                               customer->duns != NULL && !tdm_duns_is_valid (customer->duns));

  fine &= check_field (self->country_message, "customer.country", customer->country == NULL, FALSE);
  fine &= check_field (self->name_message, "customer.name", customer->name == NULL, FALSE);

  return fine;
}

static void
refuse (TdmCustomerEditDialog *self, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer-edit.save", TRUE);
  gtk_label_set_label (self->refusal_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_box), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->refusal_label), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerEditDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      refuse (self, error);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ ("Customer saved"), receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCustomerEditDialog *self = TDM_CUSTOMER_EDIT_DIALOG (widget);
  g_autoptr (TdmCustomer) customer = dup_customer (self);

  if (!check (self, customer))
    return;

  if (tdm_customer_equal (customer, self->original))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  gtk_widget_action_set_enabled (widget, "customer-edit.save", FALSE);
  tdm_store_edit_customer_async (self->store, customer, NULL, saved_cb, g_object_ref (self));
}

/* What was typed is kept, so nothing is asked. */
static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- the object ---- */

/* What was typed last is on its way to the disk before the sheet can be opened again. */
static void
tdm_customer_edit_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_CUSTOMER_EDIT_DIALOG (dialog)->kept);

  if (ADW_DIALOG_CLASS (tdm_customer_edit_dialog_parent_class)->closed != NULL)
    ADW_DIALOG_CLASS (tdm_customer_edit_dialog_parent_class)->closed (dialog);
}

static void
tdm_customer_edit_dialog_dispose (GObject *object)
{
  TdmCustomerEditDialog *self = TDM_CUSTOMER_EDIT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_CUSTOMER_EDIT_DIALOG);
  g_clear_object (&self->countries);
  g_clear_object (&self->store);
  g_clear_pointer (&self->original, tdm_customer_free);

  G_OBJECT_CLASS (tdm_customer_edit_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-customer-edit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, refusal_label);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, address1_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, address2_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, postal_code_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, city_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, duns_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, country_row);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, country_message);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerEditDialog, duns_message);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
tdm_customer_edit_dialog_class_init (TdmCustomerEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_customer_edit_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tdm_customer_edit_dialog_closed;

  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  g_type_ensure (TDM_TYPE_CODE_ITEM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "customer-edit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "customer-edit.cancel", NULL, cancel_action);
}

static void
tdm_customer_edit_dialog_init (TdmCustomerEditDialog *self)
{
  g_autoptr (GtkExpression) label = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->countries = tdm_code_item_list_countries ();
  label = gtk_property_expression_new (TDM_TYPE_CODE_ITEM, NULL, "label");
  adw_combo_row_set_expression (self->country_row, label);
  adw_combo_row_set_model (self->country_row, self->countries);
}

static void
follow_fields (TdmCustomerEditDialog *self)
{
  GtkEditable *fields[N_TEXTS] = { self->name_row,        self->address1_row, self->address2_row,
                                   self->postal_code_row, self->city_row,     self->state_row,
                                   self->duns_row };

  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (fields[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->country_row, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tdm_customer_edit_dialog_new:
 * @customer: the entry as it stands, copied
 *
 * Returns: (transfer floating): the sheet; it closes itself when the store has taken the change
 */
AdwDialog *
tdm_customer_edit_dialog_new (TdmStore *store, const TdmCustomer *customer)
{
  TdmCustomerEditDialog *self = g_object_new (TDM_TYPE_CUSTOMER_EDIT_DIALOG, NULL);
  g_autofree char *kind = g_strdup_printf ("customer-%" G_GINT64_FORMAT, customer->id);

  self->store = g_object_ref (store);
  self->original = tdm_customer_copy (customer);
  fill (self, customer);
  follow_fields (self);
  tdm_sheet_draft_start (self->kept, store, kind);

  return ADW_DIALOG (self);
}

GtkEditable *
tdm_customer_edit_dialog_get_field (TdmCustomerEditDialog *self, const char *member)
{
  const struct
  {
    const char *member;
    GtkEditable *field;
  } fields[] = {
    { "name", self->name_row },
    { "addressLine1", self->address1_row },
    { "addressLine2", self->address2_row },
    { "postalCode", self->postal_code_row },
    { "city", self->city_row },
    { "state", self->state_row },
    { "duns", self->duns_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].member, member))
      return fields[i].field;

  return NULL;
}

const char *
tdm_customer_edit_dialog_get_refusal (TdmCustomerEditDialog *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->refusal_box)) ? gtk_label_get_label (self->refusal_label)
                                                                 : NULL;
}

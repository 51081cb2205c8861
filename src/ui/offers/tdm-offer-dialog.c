/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits a copy of an offer; the store gets only the members that changed. */

#include "tdm-offer-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-deal-rules.h"
#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-offer-words.h"

#define OFFER_ID_MAX 50

#define NEW_FIELDS                                                                                           \
  (TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_ALIAS | TDM_OFFER_FIELD_STATUS | TDM_OFFER_FIELD_SOLUTION_ID |     \
   TDM_OFFER_FIELD_SOLUTION_TYPE | TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE)

struct _TdmOfferDialog
{
  AdwDialog parent_instance;

  GtkEditable *name_row;
  TdmFieldMessage *name_message;
  GtkEditable *id_row;
  TdmFieldMessage *id_message;
  AdwActionRow *fixed_id_row;
  GtkEditable *alias_row;
  AdwComboRow *type_row;
  TdmFieldMessage *type_message;
  AdwActionRow *fixed_type_row;
  AdwComboRow *status_row;
  AdwComboRow *solution_type_row;
  GtkEditable *solution_id_row;

  TdmStore *store;
  TdmOffer *original; /* with id 0 for a new offer */
};

G_DEFINE_FINAL_TYPE (TdmOfferDialog, tdm_offer_dialog, ADW_TYPE_DIALOG)

static gboolean
is_new (TdmOfferDialog *self)
{
  return self->original->id == 0;
}

/* ---- what stands in the form ---- */

static char *
dup_text (GtkEditable *row)
{
  char *text = g_strstrip (gtk_editable_get_chars (row, 0, -1));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static char *
dup_code (AdwComboRow *row)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (row);

  return item ? g_strdup (tdm_code_item_get_code (item)) : NULL;
}

static TdmOffer *
dup_offer (TdmOfferDialog *self)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->id = self->original->id;
  offer->name = dup_text (self->name_row);
  offer->alias = dup_text (self->alias_row);
  offer->status = dup_code (self->status_row);
  offer->solution_type = dup_code (self->solution_type_row);
  offer->solution_id = dup_text (self->solution_id_row);
  offer->offer_id = is_new (self) ? dup_text (self->id_row) : g_strdup (self->original->offer_id);
  offer->type = is_new (self) ? dup_code (self->type_row) : g_strdup (self->original->type);

  return offer;
}

static TdmOfferFields
get_changes (TdmOfferDialog *self, const TdmOffer *offer)
{
  const TdmOffer *original = self->original;
  TdmOfferFields fields = 0;

  if (g_strcmp0 (offer->name, original->name) != 0)
    fields |= TDM_OFFER_FIELD_NAME;
  if (g_strcmp0 (offer->alias, original->alias) != 0)
    fields |= TDM_OFFER_FIELD_ALIAS;
  if (g_strcmp0 (offer->status, original->status) != 0)
    fields |= TDM_OFFER_FIELD_STATUS;
  if (g_strcmp0 (offer->solution_type, original->solution_type) != 0)
    fields |= TDM_OFFER_FIELD_SOLUTION_TYPE;
  if (g_strcmp0 (offer->solution_id, original->solution_id) != 0)
    fields |= TDM_OFFER_FIELD_SOLUTION_ID;
  if (g_strcmp0 (offer->offer_id, original->offer_id) != 0)
    fields |= TDM_OFFER_FIELD_OFFER_ID;
  if (g_strcmp0 (offer->type, original->type) != 0)
    fields |= TDM_OFFER_FIELD_TYPE;

  return fields;
}

/* ---- checks ---- */

static const char *
get_id_problem (const char *offer_id)
{
  if (!offer_id)
    return _ ("Enter the offer ID.");
  if (strlen (offer_id) > OFFER_ID_MAX)
    return _ ("An offer ID has at most 50 characters.");
  if (!tdm_offer_id_is_valid (offer_id))
    return _ ("An offer ID has only small Latin letters, digits, dashes and underscores.");

  return NULL;
}

/* A wrong character never becomes right by typing on, so it is told at once. Nothing is rewritten (E24). */
static void
id_changed_cb (TdmOfferDialog *self)
{
  g_autofree char *offer_id = dup_text (self->id_row);
  gboolean had_error = tdm_field_message_has_error (self->id_message);

  tdm_field_message_set_error (self->id_message, offer_id ? get_id_problem (offer_id) : NULL);
  if (!had_error && tdm_field_message_has_error (self->id_message))
    tdm_field_message_announce (self->id_message);
}

static const char *
get_name_problem (const char *name)
{
  return name ? NULL : _ ("Enter the name of the offer.");
}

static void
name_left_cb (TdmOfferDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);

  if (name || tdm_field_message_is_touched (self->name_message))
    tdm_field_message_set_error (self->name_message, get_name_problem (name));
}

/* @first: (inout): the message the focus goes to */
static void
show_problem (TdmFieldMessage *message, const char *problem, TdmFieldMessage **first)
{
  tdm_field_message_set_error (message, problem);
  if (problem && !*first)
    *first = message;
}

static gboolean
validate (TdmOfferDialog *self, const TdmOffer *offer)
{
  TdmFieldMessage *first = NULL;

  show_problem (self->name_message, get_name_problem (offer->name), &first);
  if (is_new (self))
    {
      show_problem (self->id_message, get_id_problem (offer->offer_id), &first);
      show_problem (self->type_message, offer->type ? NULL : _ ("Choose the type of the offer."), &first);
    }

  if (!first)
    return TRUE;

  tdm_field_message_focus_field (first);
  tdm_field_message_announce (first);

  return FALSE;
}

/* ---- saving ---- */

static void
show_refusal (TdmOfferDialog *self, const GError *error)
{
  if (!g_error_matches (error, TDM_RULE_ERROR, TDM_RULE_ERROR_DUPLICATE))
    {
      tdm_message_show_error (GTK_WIDGET (self->name_row), error);
      return;
    }

  tdm_field_message_set_error (self->id_message, _ ("There is an offer with this ID already."));
  tdm_field_message_focus_field (self->id_message);
  tdm_field_message_announce (self->id_message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "offer.save", TRUE);
      show_refusal (self, error);
      return;
    }

  tdm_message_show_undo (GTK_WIDGET (self), is_new (self) ? _ ("Offer added") : _ ("Offer changed"),
                         receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmOfferDialog *self = TDM_OFFER_DIALOG (widget);
  g_autoptr (TdmOffer) offer = dup_offer (self);
  TdmOfferFields fields = is_new (self) ? NEW_FIELDS : get_changes (self, offer);

  if (!validate (self, offer))
    return;

  if (fields == 0)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  gtk_widget_action_set_enabled (widget, "offer.save", FALSE);
  tdm_store_save_offer_async (self->store, offer, fields, NULL, saved_cb, g_object_ref (self));
}

/* ---- closing ---- */

static void
discard_cb (TdmOfferDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (TdmOfferDialog *self)
{
  g_autoptr (TdmOffer) offer = dup_offer (self);
  AdwDialog *question;

  if (get_changes (self, offer) == 0)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  question = adw_alert_dialog_new (_ ("Discard changes?"), _ ("What you entered here is not saved."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (question, "response::discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- filling the form ---- */

typedef const char *(*WordsFunc) (const char *token);

static void
fill_choices (
  AdwComboRow *row, const char *const *tokens, WordsFunc words, const char *none, const char *selected)
{
  g_autoptr (GListStore) list = g_list_store_new (TDM_TYPE_CODE_ITEM);
  int position;

  if (none)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (NULL, none);

      g_list_store_append (list, item);
    }
  for (guint i = 0; tokens[i]; i++)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (tokens[i], words (tokens[i]));

      g_list_store_append (list, item);
    }

  /* A token of a later version stays what it is. */
  position = tdm_code_item_find (G_LIST_MODEL (list), selected);
  if (position < 0 && selected)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (selected, words (selected));

      position = (int) g_list_model_get_n_items (G_LIST_MODEL (list));
      g_list_store_append (list, item);
    }

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, MAX (position, 0));
}

static void
fill_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

/* What is fixed after creation is shown as a fact. */
static void
show_fixed (TdmOfferDialog *self)
{
  gboolean fresh = is_new (self);

  gtk_widget_set_visible (GTK_WIDGET (self->id_row), fresh);
  gtk_widget_set_visible (GTK_WIDGET (self->type_row), fresh);
  gtk_widget_set_visible (GTK_WIDGET (self->fixed_id_row), !fresh);
  gtk_widget_set_visible (GTK_WIDGET (self->fixed_type_row), !fresh);
  if (fresh)
    return;

  tdm_field_message_set_helper (self->id_message, NULL);
  tdm_field_message_set_helper (self->type_message, NULL);
  adw_action_row_set_subtitle (self->fixed_id_row, self->original->offer_id);
  adw_action_row_set_subtitle (self->fixed_type_row, tdm_words_offer_type (self->original->type));
}

static void
fill_form (TdmOfferDialog *self)
{
  const TdmOffer *offer = self->original;

  fill_text (self->name_row, offer->name);
  fill_text (self->alias_row, offer->alias);
  fill_text (self->solution_id_row, offer->solution_id);
  fill_choices (self->type_row, tdm_offer_get_types (), tdm_words_offer_type,
                /* Translators: stands in a list of choices while nothing is chosen. */
                _ ("Choose…"), offer->type);
  fill_choices (self->status_row, tdm_offer_get_statuses (), tdm_words_offer_status, NULL, offer->status);
  fill_choices (self->solution_type_row, tdm_offer_get_solution_types (), tdm_words_solution_type,
                /* Translators: the offer has no solution type, or it is not known. */
                C_ ("solution type", "None"), offer->solution_type);
  show_fixed (self);
}

static void
tdm_offer_dialog_dispose (GObject *object)
{
  TdmOfferDialog *self = TDM_OFFER_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_OFFER_DIALOG);

  G_OBJECT_CLASS (tdm_offer_dialog_parent_class)->dispose (object);
}

static void
tdm_offer_dialog_finalize (GObject *object)
{
  tdm_offer_free (TDM_OFFER_DIALOG (object)->original);

  G_OBJECT_CLASS (tdm_offer_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, id_message);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, fixed_id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, alias_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, type_message);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, fixed_type_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, status_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, solution_type_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferDialog, solution_id_row);
  gtk_widget_class_bind_template_callback (widget_class, id_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
tdm_offer_dialog_class_init (TdmOfferDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_offer_dialog_dispose;
  object_class->finalize = tdm_offer_dialog_finalize;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offer-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "offer.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "offer.cancel", NULL, cancel_action);
}

static void
tdm_offer_dialog_init (TdmOfferDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tdm_offer_dialog_new:
 * @store: an open store
 * @offer: (nullable): the offer to edit, %NULL for a new one
 *
 * Offer ID and type are fixed once the offer exists.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tdm_offer_dialog_new (TdmStore *store, const TdmOffer *offer)
{
  TdmOfferDialog *self = g_object_new (TDM_TYPE_OFFER_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->original = offer ? tdm_offer_copy (offer) : tdm_offer_new ();
  if (!offer)
    g_set_str (&self->original->status, "draft");

  adw_dialog_set_title (ADW_DIALOG (self), offer ? _ ("Edit offer") : _ ("New offer"));
  fill_form (self);

  return ADW_DIALOG (self);
}

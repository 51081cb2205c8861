/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what is fixed once the offer exists, and its name; all else is entered on the page of the offer. */

#include "tdm-new-offer-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-deal-rules.h"
#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-offer-check.h"
#include "tdm-offer-types.h"
#include "tdm-offer-words.h"
#include "tdm-settings.h"
#include "tdm-sheet-draft.h"

#define OFFER_ID_MAX 50

#define NEW_FIELDS                                                                                           \
  (TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE | TDM_OFFER_FIELD_ALIAS | TDM_OFFER_FIELD_NAME)

struct _TdmNewOfferDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  gboolean filling; /* the program writes into the rows, nobody typed */
  gboolean tried;   /* from then on empty fields are mistakes too */

  TdmSheetDraft *kept;
  AdwComboRow *type_row;
  TdmFieldMessage *type_message;
  GtkEditable *id_row;
  TdmFieldMessage *id_message;
  GtkEditable *alias_row;
  TdmFieldMessage *alias_message;
  GtkEditable *name_row;
  TdmFieldMessage *name_message;
};

G_DEFINE_FINAL_TYPE (TdmNewOfferDialog, tdm_new_offer_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what stands in the form ---- */

static char *
dup_text (GtkEditable *row)
{
  char *text = g_strstrip (gtk_editable_get_chars (row, 0, -1));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static TdmOffer *
dup_offer (TdmNewOfferDialog *self)
{
  TdmOffer *offer = tdm_offer_new ();
  TdmCodeItem *type = adw_combo_row_get_selected_item (self->type_row);

  offer->type = type != NULL ? g_strdup (tdm_code_item_get_code (type)) : NULL;
  offer->offer_id = dup_text (self->id_row);
  offer->alias = dup_text (self->alias_row);
  offer->name = dup_text (self->name_row);

  return offer;
}

/* ---- checks ---- */

static const char *
get_id_problem (const char *offer_id)
{
  if (offer_id == NULL)
    return _ ("Enter the offer ID.");
  if (strlen (offer_id) > OFFER_ID_MAX)
    return _ ("An offer ID has at most 50 characters.");
  if (!tdm_offer_id_is_valid (offer_id))
    return _ ("An offer ID has only small Latin letters, digits, dashes and underscores.");

  return NULL;
}

static char *
dup_length_problem (const char *text, const char *field)
{
  guint max = tdm_offer_get_max_length (field);

  if (text == NULL || max == 0 || g_utf8_strlen (text, -1) <= (glong) max)
    return NULL;

  return g_strdup_printf (ngettext ("At most %u character.", "At most %u characters.", max), max);
}

/* Returns: (nullable): the message of the first field that is wrong */
static TdmFieldMessage *
show_problems (TdmNewOfferDialog *self, const TdmOffer *offer)
{
  g_autofree char *alias = dup_length_problem (offer->alias, "alias");
  g_autofree char *name = dup_length_problem (offer->name, "name");
  TdmFieldMessage *messages[] = { self->type_message, self->id_message, self->alias_message,
                                  self->name_message };

  tdm_field_message_set_error (
    self->type_message, offer->type == NULL && self->tried ? _ ("Choose the type of the offer.") : NULL);
  tdm_field_message_set_error (
    self->id_message, offer->offer_id != NULL || self->tried ? get_id_problem (offer->offer_id) : NULL);
  tdm_field_message_set_error (self->alias_message, alias);
  tdm_field_message_set_error (self->name_message, name);

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    if (tdm_field_message_has_error (messages[i]))
      return messages[i];

  return NULL;
}

/* ---- typing ---- */

static void
typed_cb (TdmNewOfferDialog *self)
{
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (TdmOffer) empty = NULL;

  if (self->filling || self->store == NULL)
    return;

  offer = dup_offer (self);
  empty = tdm_offer_new ();
  show_problems (self, offer);
  tdm_sheet_draft_keep (
    self->kept, tdm_offer_diff (offer, empty) != 0 ? tdm_shape_to_variant (&tdm_offer_shape, offer) : NULL);
}

/* A wrong character never becomes right by typing on, so it is told at once. Nothing is rewritten (E24). */
static void
id_cb (TdmNewOfferDialog *self)
{
  gboolean had_error = tdm_field_message_has_error (self->id_message);

  typed_cb (self);
  if (!had_error && tdm_field_message_has_error (self->id_message))
    tdm_field_message_announce (self->id_message);
}

/* What the type is, and what it can be. */
static char *
dup_about (const char *type)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();
  const char *sold = tdm_offer_type_can_be_sold (type) ? _ ("Can be sold through Microsoft.")
                                                       : _ ("Listed only: customers buy from you.");
  const char *option = tdm_rulebook_has_option (rulebook, type)
                         ? _ ("Has the co-sell option.")
                         : _ ("Has no co-sell option under the rules of this year.");

  return g_strdup_printf ("%s %s", sold, option);
}

static void
type_cb (TdmNewOfferDialog *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->type_row);
  const char *type = item != NULL ? tdm_code_item_get_code (item) : NULL;
  g_autofree char *about = type != NULL ? dup_about (type) : NULL;

  tdm_field_message_set_helper (self->type_message, about);
  typed_cb (self);
}

/* ---- what was kept ---- */

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
fill (TdmNewOfferDialog *self, const TdmOffer *offer)
{
  int type = tdm_code_item_find (adw_combo_row_get_model (self->type_row), offer->type);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->type_row, (guint) MAX (type, 0));
  set_text (self->id_row, offer->offer_id);
  set_text (self->alias_row, offer->alias);
  set_text (self->name_row, offer->name);
  self->filling = FALSE;
  show_problems (self, offer);
}

static void
restore_cb (TdmNewOfferDialog *self, GVariant *content)
{
  g_autoptr (TdmOffer) offer = tdm_shape_from_variant (&tdm_offer_shape, content);

  if (offer != NULL)
    fill (self, offer);
}

static void
discard_cb (TdmNewOfferDialog *self)
{
  g_autoptr (TdmOffer) empty = tdm_offer_new ();

  fill (self, empty);
}

/* ---- creating ---- */

static void
show_refusal (TdmNewOfferDialog *self, const GError *error)
{
  if (!g_error_matches (error, TDM_RULE_ERROR, TDM_RULE_ERROR_DUPLICATE))
    {
      tdm_message_show_error (GTK_WIDGET (self->id_row), error);
      return;
    }

  tdm_field_message_set_error (self->id_message, _ ("There is an offer with this ID already."));
  tdm_field_message_focus_field (self->id_message);
  tdm_field_message_announce (self->id_message);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewOfferDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };
  GtkWidget *parent;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-offer.create", TRUE);
      show_refusal (self, error);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (parent != NULL)
    tdm_message_show_undo (parent, _ ("Offer created"), receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, receipt.deal_id);
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmNewOfferDialog *self = TDM_NEW_OFFER_DIALOG (widget);
  g_autoptr (TdmOffer) offer = dup_offer (self);
  TdmFieldMessage *wrong;

  self->tried = TRUE;
  wrong = show_problems (self, offer);
  if (wrong != NULL)
    {
      tdm_field_message_focus_field (wrong);
      tdm_field_message_announce (wrong);
      return;
    }

  gtk_widget_action_set_enabled (widget, "new-offer.create", FALSE);
  tdm_store_save_offer_async (self->store, offer, NEW_FIELDS, NULL, created_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* What was typed last is on disk before the sheet can be opened again. */
static void
closed_cb (TdmNewOfferDialog *self)
{
  tdm_sheet_draft_flush (self->kept);
}

/* ---- making ---- */

static void
fill_types (TdmNewOfferDialog *self)
{
  const char *const *types = tdm_offer_get_types ();
  g_autoptr (GListStore) list = g_list_store_new (TDM_TYPE_CODE_ITEM);
  /* Translators: stands in a list of choices while nothing is chosen. */
  g_autoptr (TdmCodeItem) none = tdm_code_item_new (NULL, _ ("Choose…"));

  g_list_store_append (list, none);
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (types[i], tdm_words_offer_type (types[i]));

      g_list_store_append (list, item);
    }
  adw_combo_row_set_model (self->type_row, G_LIST_MODEL (list));
}

static void
tdm_new_offer_dialog_dispose (GObject *object)
{
  TdmNewOfferDialog *self = TDM_NEW_OFFER_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_NEW_OFFER_DIALOG);

  G_OBJECT_CLASS (tdm_new_offer_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, type_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, id_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, alias_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, alias_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewOfferDialog, name_message);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_cb);
  gtk_widget_class_bind_template_callback (widget_class, id_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
tdm_new_offer_dialog_class_init (TdmNewOfferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_offer_dialog_dispose;

  signals[SIGNAL_CREATED] = g_signal_new ("created", TDM_TYPE_NEW_OFFER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_SHEET_DRAFT);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-offer-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "new-offer.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-offer.cancel", NULL, cancel_action);
}

static void
tdm_new_offer_dialog_init (TdmNewOfferDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_types (self);
}

/**
 * tdm_new_offer_dialog_new:
 * @store: held
 *
 * Returns: (transfer floating): a sheet that begins with what was kept of the last time
 */
AdwDialog *
tdm_new_offer_dialog_new (TdmStore *store)
{
  TdmNewOfferDialog *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_NEW_OFFER_DIALOG, NULL);
  self->store = g_object_ref (store);
  tdm_sheet_draft_start (self->kept, store, TDM_NEW_OFFER_DRAFT);

  return ADW_DIALOG (self);
}

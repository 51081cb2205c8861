/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last look before an offer is published. Partner Center has no service for it that could be asked here, so what is
 * recorded is that the user does it. */

#include "tdm-review-dialog.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-config.h"
#include "tdm-error-text.h"
#include "tdm-filled-group.h"
#include "tdm-message.h"
#include "tdm-offer-status.h"
#include "tdm-offer-words.h"
#include "tdm-settings.h"

struct _TdmReviewDialog
{
  AdwDialog parent_instance;

  TdmOfferEditor *editor;

  AdwActionRow *name_row;
  AdwActionRow *id_row;
  AdwActionRow *type_row;
  TdmChip *status_chip;
  TdmFilledGroup *pages_group;
  GtkWidget *only_cosell_label;
  GtkWidget *nobody_label;
  GtkLabel *live_only_label;
};

G_DEFINE_FINAL_TYPE (TdmReviewDialog, tdm_review_dialog, ADW_TYPE_DIALOG)

/* ---- whether it may be published ---- */

/* What the offer will be once the draft is saved. */
static TdmOffer *
dup_as_saved (TdmOfferEditor *editor)
{
  TdmOffer *offer = tdm_offer_copy (tdm_offer_editor_get_offer (editor));

  if (tdm_offer_editor_is_changed (editor))
    offer->changed = TDM_TRUTH_YES;

  return offer;
}

TdmOfferPlace
tdm_review_get_place (TdmOfferSection section)
{
  TdmOfferPlace place = TDM_PLACE_OFFER_OVERVIEW;

  tdm_offer_place_from_token (tdm_offer_section_to_token (section), &place);

  return place;
}

static char *
dup_lacking (const TdmOffer *offer, const TdmRulebook *rulebook, TdmOfferPlace *place)
{
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    {
      TdmOfferSection section = (TdmOfferSection) i;

      if (!tdm_offer_section_is_mandatory (section, offer, rulebook) ||
          tdm_offer_section_get_status (section, offer, rulebook, NULL) == TDM_SECTION_COMPLETE)
        continue;

      if (place != NULL)
        *place = tdm_review_get_place (section);
      /* Translators: %s is a page of an offer, for example “Properties and listing”. */
      return g_strdup_printf (_ ("Complete “%s” first."), tdm_words_offer_section (section));
    }

  return NULL;
}

char *
tdm_review_dup_obstacle (TdmOfferEditor *editor, TdmOfferPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;

  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (editor), NULL);

  if (tdm_offer_editor_get_offer (editor) == NULL)
    return g_strdup ("");

  offer = dup_as_saved (editor);
  if (!tdm_publication_may (offer, TDM_PUBLICATION_PUBLISH, &error))
    {
      if (place != NULL)
        *place = TDM_PLACE_OFFER_OVERVIEW;
      if (g_strcmp0 (offer->status, "live") == 0)
        return g_strdup (_ ("Nothing has changed since it was published."));
      return tdm_error_text (error);
    }

  return dup_lacking (offer, tdm_settings_get_rulebook (), place);
}

/* ---- showing ---- */

static gboolean
is_for_cosell (const TdmOffer *offer, const TdmRulebook *rulebook)
{
  return tdm_offer_section_is_mandatory (TDM_OFFER_SECTION_COSELL_DOCUMENTS, offer, rulebook);
}

static void
show_pages (TdmReviewDialog *self, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  tdm_filled_group_begin (self->pages_group, "pages");
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    {
      TdmOfferSection section = (TdmOfferSection) i;
      TdmSectionStatus status = tdm_offer_section_get_status (section, offer, rulebook, NULL);
      gboolean needed = tdm_offer_section_is_mandatory (section, offer, rulebook);
      AdwActionRow *row;

      row = tdm_filled_group_add (
        self->pages_group, tdm_section_status_get_icon (status), tdm_words_offer_section (section),
        !needed && status == TDM_SECTION_NOT_STARTED ? C_ ("page", "Optional")
                                                     : tdm_words_section_status (status));
      tdm_filled_group_lead (
        row, "review.show-place",
        g_variant_new_string (tdm_offer_place_to_token (tdm_review_get_place (section))));
    }
}

static void
show_offer (TdmReviewDialog *self)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();
  g_autoptr (TdmOffer) offer = dup_as_saved (self->editor);
  g_autofree char *obstacle = tdm_review_dup_obstacle (self->editor, NULL);
  gboolean cosell = is_for_cosell (offer, rulebook);
  gboolean live = offer->live == TDM_TRUTH_YES;

  adw_action_row_set_subtitle (self->name_row, tdm_offer_get_title (offer));
  adw_action_row_set_subtitle (self->id_row, offer->offer_id);
  adw_action_row_set_subtitle (self->type_row, tdm_words_offer_type (offer->type));
  tdm_chip_show_offer_status (self->status_chip, offer->status);
  show_pages (self, offer, rulebook);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.publish", obstacle == NULL);
  gtk_widget_set_visible (self->only_cosell_label, cosell && live);
  gtk_widget_set_visible (self->nobody_label, cosell);
  gtk_widget_set_visible (GTK_WIDGET (self->live_only_label), cosell && !live && rulebook->live_only);
}

/* ---- publishing ---- */

static void
published_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReviewDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.publish", TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ ("Publishing was recorded"),
                         receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReviewDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmOfferEditor *editor = TDM_OFFER_EDITOR (source);

  if (!tdm_offer_editor_save_finish (editor, result, NULL, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.publish", TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_store_move_offer_async (tdm_offer_editor_get_store (editor), tdm_offer_editor_get_id (editor),
                              TDM_PUBLICATION_PUBLISH, tdm_settings_get_rulebook ()->id, NULL, published_cb,
                              g_steal_pointer (&self));
}

static void
publish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmReviewDialog *self = TDM_REVIEW_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "review.publish", FALSE);
  tdm_offer_editor_save_async (self->editor, saved_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
show_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  gint64 offer_id = tdm_offer_editor_get_id (TDM_REVIEW_DIALOG (widget)->editor);

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.open-offer", "(xs)", offer_id,
                              g_variant_get_string (parameter, NULL));
}

/* ---- the object ---- */

static void
tdm_review_dialog_dispose (GObject *object)
{
  TdmReviewDialog *self = TDM_REVIEW_DIALOG (object);

  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_REVIEW_DIALOG);

  G_OBJECT_CLASS (tdm_review_dialog_parent_class)->dispose (object);
}

static void
tdm_review_dialog_class_init (TdmReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_review_dialog_dispose;

  g_type_ensure (TDM_TYPE_CHIP);
  g_type_ensure (TDM_TYPE_FILLED_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, status_chip);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, pages_group);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, only_cosell_label);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, nobody_label);
  gtk_widget_class_bind_template_child (widget_class, TdmReviewDialog, live_only_label);
  gtk_widget_class_install_action (widget_class, "review.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "review.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "review.show-place", "s", show_place_action);
}

static void
tdm_review_dialog_init (TdmReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (
    self->live_only_label,
    _ ("Under the rules of this year only live offers take part in co-sell: enter the material once "
       "the offer is live."));
}

/**
 * tdm_review_dialog_new:
 * @editor: whose offer was read
 *
 * Returns: (transfer floating): a dialog that saves and publishes
 */
AdwDialog *
tdm_review_dialog_new (TdmOfferEditor *editor)
{
  TdmReviewDialog *self;

  g_return_val_if_fail (TDM_IS_OFFER_EDITOR (editor), NULL);

  self = g_object_new (TDM_TYPE_REVIEW_DIALOG, NULL);
  self->editor = g_object_ref (editor);
  show_offer (self);

  return ADW_DIALOG (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers to choose from, those without a solution ID first. */

#include "tdm-solution-offer-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-message.h"
#include "tdm-offer.h"
#include "tdm-search-text.h"

/* Fewer offers than this are seen at a glance. */
#define SEARCH_FROM 8

struct _TdmSolutionOfferDialog
{
  AdwDialog parent_instance;

  GtkLabel *about_label;
  GtkWidget *search_entry;
  GtkWidget *empty_label;
  GtkListBox *list;

  TdmStore *store;
  TdmSolution *solution;
  GPtrArray *offers; /* TdmOffer; NULL before they were read */
};

G_DEFINE_FINAL_TYPE (TdmSolutionOfferDialog, tdm_solution_offer_dialog, ADW_TYPE_DIALOG)

static GQuark
offer_quark (void)
{
  return g_quark_from_static_string ("tdm-offer");
}

/* ---- the list ---- */

static gboolean
is_searched (TdmSolutionOfferDialog *self, const TdmOffer *offer)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return *typed == '\0' || tdm_text_matches (tdm_offer_get_title (offer), typed) ||
         tdm_text_matches (offer->offer_id, typed);
}

static GtkWidget *
row_new (TdmOffer *offer)
{
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "subtitle-lines", 0, NULL);
  g_autofree char *subtitle = NULL;

  /* Translators: %1$s is the Offer ID, %2$s the solution ID that another choice would replace. */
  if (offer->solution_id != NULL)
    subtitle = g_strdup_printf (_ ("%1$s · has the solution ID %2$s, which would be replaced"),
                                offer->offer_id, offer->solution_id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tdm_offer_get_title (offer));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : offer->offer_id);
  g_object_set_qdata (G_OBJECT (row), offer_quark (), offer);

  return row;
}

static void
append_rows (TdmSolutionOfferDialog *self, gboolean with_id)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      TdmOffer *offer = self->offers->pdata[i];

      if ((offer->solution_id != NULL) == with_id && is_searched (self, offer))
        gtk_list_box_append (self->list, row_new (offer));
    }
}

static void
show_offers (TdmSolutionOfferDialog *self)
{
  gboolean empty;

  gtk_list_box_remove_all (self->list);
  append_rows (self, FALSE);
  append_rows (self, TRUE);

  empty = gtk_list_box_get_row_at_index (self->list, 0) == NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->list), !empty);
  gtk_widget_set_visible (self->empty_label, empty);
  gtk_widget_set_visible (self->search_entry, self->offers->len >= SEARCH_FROM);
}

static void
search_changed_cb (TdmSolutionOfferDialog *self)
{
  if (self->offers != NULL)
    show_offers (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionOfferDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (offers == NULL)
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  self->offers = g_steal_pointer (&offers);
  show_offers (self);
}

/* ---- the choice ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionOfferDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_message_show_undo (GTK_WIDGET (self), _ ("Solution ID added to the offer"), receipt.undo_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (TdmSolutionOfferDialog *self, GtkListBoxRow *row)
{
  const TdmOffer *offer = g_object_get_qdata (G_OBJECT (row), offer_quark ());
  g_autoptr (TdmOffer) changed = tdm_offer_copy (offer);

  g_set_str (&changed->solution_id, self->solution->id);
  tdm_store_save_offer_async (self->store, changed, TDM_OFFER_FIELD_SOLUTION_ID, NULL, saved_cb,
                              g_object_ref (self));
}

/* ---- the object ---- */

static void
tdm_solution_offer_dialog_dispose (GObject *object)
{
  TdmSolutionOfferDialog *self = TDM_SOLUTION_OFFER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_SOLUTION_OFFER_DIALOG);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_solution_offer_dialog_parent_class)->dispose (object);
}

static void
tdm_solution_offer_dialog_finalize (GObject *object)
{
  tdm_solution_free (TDM_SOLUTION_OFFER_DIALOG (object)->solution);

  G_OBJECT_CLASS (tdm_solution_offer_dialog_parent_class)->finalize (object);
}

static void
tdm_solution_offer_dialog_class_init (TdmSolutionOfferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_solution_offer_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_solution_offer_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-solution-offer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionOfferDialog, about_label);
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionOfferDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionOfferDialog, empty_label);
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionOfferDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
tdm_solution_offer_dialog_init (TdmSolutionOfferDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tdm_solution_offer_dialog_new (TdmStore *store, const TdmSolution *solution)
{
  TdmSolutionOfferDialog *self = g_object_new (TDM_TYPE_SOLUTION_OFFER_DIALOG, NULL);
  g_autofree char *about = NULL;

  self->store = g_object_ref (store);
  self->solution = tdm_solution_copy (solution);
  /* Translators: %s is a solution ID. */
  about =
    g_strdup_printf (_ ("Which offer does Partner Center know under the solution ID “%s”?"), solution->id);
  gtk_label_set_label (self->about_label, about);
  tdm_store_list_offers_async (store, NULL, listed_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}

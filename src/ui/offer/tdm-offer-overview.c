/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer stands. The rows follow the working copy, so what is typed on another page counts at once; moves of
 * the publication are changes of their own, with an undo each. */

#include "tdm-offer-overview.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-cosell-words.h"
#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-offer-words.h"
#include "tdm-publication-rows.h"
#include "tdm-settings.h"
#include "tdm-standing-rows.h"

struct _TdmOfferOverview
{
  AdwBin parent_instance;

  TdmOfferEditor *editor;
  TdmCompany *company; /* NULL before it was read */
  GPtrArray *events;   /* (element-type TdmOfferEvent), NULL before they were read */
  GCancellable *cancellable;
  gboolean all_events;
  gboolean filling; /* the program writes into the rows, nobody typed */

  GtkScrolledWindow *scroller;
  TdmFilledGroup *targets_group;
  TdmFilledGroup *phases_group;
  TdmFilledGroup *moves_group;
  TdmFilledGroup *lacking_group;
  AdwComboRow *status_row;
  AdwComboRow *recorded_row;
  TdmDateRow *recorded_on_row;
  TdmFilledGroup *expected_group;
  TdmFilledGroup *missing_group;
  TdmFilledGroup *benefits_group;
  TdmFilledGroup *next_benefits_group;
  GtkEditable *name_row;
  GtkEditable *solution_id_row;
  GtkWidget *copy_solution_button;
  AdwActionRow *id_row;
  AdwActionRow *alias_row;
  TdmFilledGroup *history_group;
};

G_DEFINE_FINAL_TYPE (TdmOfferOverview, tdm_offer_overview, ADW_TYPE_BIN)

static void update (TdmOfferOverview *self);

/* ---- fields ---- */

static void
edit_text (TdmOfferOverview *self, GtkEditable *row, char **member, TdmOffer *values, TdmOfferFields field)
{
  char *text;

  if (self->filling)
    return;

  text = g_strstrip (gtk_editable_get_chars (row, 0, -1));
  *member = *text != '\0' ? g_strdup (text) : NULL;
  g_free (text);
  tdm_offer_editor_edit (self->editor, values, field);
}

static void
name_cb (TdmOfferOverview *self)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  edit_text (self, self->name_row, &values->name, values, TDM_OFFER_FIELD_NAME);
}

static void
solution_id_cb (TdmOfferOverview *self)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  edit_text (self, self->solution_id_row, &values->solution_id, values, TDM_OFFER_FIELD_SOLUTION_ID);
}

/* A status without a day says little: the day is today unless another one is given. */
static void
recorded_cb (TdmOfferOverview *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->recorded_row);
  g_autoptr (TdmOffer) values = NULL;

  if (self->filling || item == NULL)
    return;

  values = tdm_offer_new ();
  values->recorded_status = g_strdup (tdm_code_item_get_code (item));
  if (values->recorded_status != NULL)
    values->recorded_on = tdm_format_get_local_date (tdm_clock_now ());
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_RECORDED_STATUS | TDM_OFFER_FIELD_RECORDED_ON);
}

static void
recorded_on_cb (TdmOfferOverview *self)
{
  g_autoptr (TdmOffer) values = NULL;

  if (self->filling || !tdm_date_row_is_valid (self->recorded_on_row))
    return;

  values = tdm_offer_new ();
  values->recorded_on = tdm_date_row_dup_date (self->recorded_on_row);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_RECORDED_ON);
}

static void
publication_recorded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferOverview) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_undo (GTK_WIDGET (self), _ ("The publication was recorded"), receipt.undo_id);
      return;
    }

  /* What was refused is not shown as if it were so. */
  tdm_message_show_error (GTK_WIDGET (self), error);
  if (self->editor != NULL)
    update (self);
}

/* An offer that was published before it was entered here has not made the moves: its status is taken as it is. */
static void
status_cb (TdmOfferOverview *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->status_row);
  g_autoptr (TdmOffer) values = NULL;

  if (self->filling || item == NULL)
    return;

  values = tdm_offer_new ();
  values->id = tdm_offer_editor_get_id (self->editor);
  values->status = g_strdup (tdm_code_item_get_code (item));
  tdm_store_save_offer_async (tdm_offer_editor_get_store (self->editor), values, TDM_OFFER_FIELD_STATUS, NULL,
                              publication_recorded_cb, g_object_ref (self));
}

static void
copy (TdmOfferOverview *self, const char *text, const char *message)
{
  if (text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tdm_message_show (GTK_WIDGET (self), message);
}

static void
copy_id_cb (TdmOfferOverview *self)
{
  copy (self, tdm_offer_editor_get_offer (self->editor)->offer_id, _ ("Offer ID copied"));
}

static void
copy_alias_cb (TdmOfferOverview *self)
{
  copy (self, tdm_offer_editor_get_offer (self->editor)->alias, _ ("Offer alias copied"));
}

static void
copy_solution_cb (TdmOfferOverview *self)
{
  copy (self, tdm_offer_editor_get_offer (self->editor)->solution_id, _ ("Solution ID copied"));
}

/* ---- filling ---- */

static void
set_text (GtkEditable *row, const char *text)
{
  g_autofree char *shown = g_strstrip (gtk_editable_get_chars (row, 0, -1));

  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
fill_status (TdmOfferOverview *self, const TdmOffer *offer)
{
  int position = tdm_code_item_find (adw_combo_row_get_model (self->status_row), offer->status);

  adw_combo_row_set_selected (self->status_row, position >= 0 ? (guint) position : GTK_INVALID_LIST_POSITION);
}

static void
append_status (GListStore *list, const char *status)
{
  g_autoptr (TdmCodeItem) item = NULL;

  if (tdm_code_item_find (G_LIST_MODEL (list), status) >= 0)
    return;

  item = tdm_code_item_new (status, tdm_words_cosell_status (status));
  g_list_store_append (list, item);
}

/* The statuses of the chosen rulebook; one of another year stays what it is. */
static void
fill_recorded (TdmOfferOverview *self, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  g_autoptr (GListStore) list = g_list_store_new (TDM_TYPE_CODE_ITEM);
  /* Translators: no co-sell status was recorded for the offer. */
  g_autoptr (TdmCodeItem) none = tdm_code_item_new (NULL, C_ ("co-sell status", "None yet"));
  GListModel *shown = adw_combo_row_get_model (self->recorded_row);

  g_list_store_append (list, none);
  for (guint i = 0; i < rulebook->statuses->len; i++)
    append_status (list, ((const TdmRulebookStatus *) g_ptr_array_index (rulebook->statuses, i))->token);
  if (offer->recorded_status != NULL)
    append_status (list, offer->recorded_status);

  if (shown == NULL || g_object_get_data (G_OBJECT (self->recorded_row), "rulebook") != rulebook ||
      g_list_model_get_n_items (shown) != g_list_model_get_n_items (G_LIST_MODEL (list)))
    adw_combo_row_set_model (self->recorded_row, G_LIST_MODEL (list));
  g_object_set_data (G_OBJECT (self->recorded_row), "rulebook", (gpointer) rulebook);
  adw_combo_row_set_selected (
    self->recorded_row,
    (guint) MAX (tdm_code_item_find (adw_combo_row_get_model (self->recorded_row), offer->recorded_status),
                 0));
}

static void
fill_fields (TdmOfferOverview *self, const TdmOffer *offer)
{
  g_autofree char *day = tdm_date_row_dup_date (self->recorded_on_row);

  self->filling = TRUE;
  fill_status (self, offer);
  set_text (self->name_row, offer->name);
  set_text (self->solution_id_row, offer->solution_id);
  fill_recorded (self, offer, tdm_settings_get_rulebook ());
  if (g_strcmp0 (day, offer->recorded_on) != 0)
    tdm_date_row_set_date (self->recorded_on_row, offer->recorded_on);
  gtk_widget_set_visible (GTK_WIDGET (self->recorded_on_row), offer->recorded_status != NULL);
  gtk_widget_set_sensitive (self->copy_solution_button, offer->solution_id != NULL);
  adw_action_row_set_subtitle (self->id_row, offer->offer_id);
  adw_action_row_set_subtitle (self->alias_row, offer->alias != NULL ? offer->alias : "");
  gtk_widget_set_visible (GTK_WIDGET (self->alias_row), offer->alias != NULL);
  self->filling = FALSE;
}

static void
fill_standing (TdmOfferOverview *self, const TdmOffer *offer)
{
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());
  g_autoptr (TdmReadiness) readiness = NULL;

  if (self->company == NULL)
    return;

  readiness = tdm_readiness_evaluate (tdm_settings_get_rulebook (), offer, self->company, today);
  tdm_standing_rows_fill_expected (self->expected_group, offer, readiness);
  tdm_standing_rows_fill_missing (self->missing_group, readiness);
  tdm_standing_rows_fill_benefits (self->benefits_group, self->next_benefits_group, offer, readiness);
}

static void
update (TdmOfferOverview *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  tdm_publication_rows_fill_targets (self->targets_group, offer);
  tdm_publication_rows_fill_phases (self->phases_group, offer);
  tdm_publication_rows_fill_moves (self->moves_group, offer);
  tdm_publication_rows_fill_lacking (self->lacking_group, offer, tdm_settings_get_rulebook ());
  fill_fields (self, offer);
  fill_standing (self, offer);
  if (self->events != NULL)
    tdm_publication_rows_fill_history (self->history_group, self->events, self->all_events);
}

/* ---- reading ---- */

static void
company_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferOverview) self = data;
  g_autoptr (GError) error = NULL;
  TdmCompany *company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);

  if (company == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The facts of the company could not be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->company, tdm_company_free);
  self->company = company;
  update (self);
}

static void
history_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmOfferOverview) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *events = tdm_store_load_offer_history_finish (TDM_STORE (source), result, &error);

  if (events == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The history of an offer could not be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = events;
  update (self);
}

static void
loaded_cb (TdmOfferOverview *self)
{
  TdmStore *store = tdm_offer_editor_get_store (self->editor);

  tdm_store_load_company_async (store, self->cancellable, company_loaded_cb, g_object_ref (self));
  tdm_store_load_offer_history_async (store, tdm_offer_editor_get_id (self->editor), self->cancellable,
                                      history_loaded_cb, g_object_ref (self));
  update (self);
}

/* ---- actions ---- */

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmOfferOverview *self = TDM_OFFER_OVERVIEW (widget);

  tdm_store_move_offer_async (
    tdm_offer_editor_get_store (self->editor), tdm_offer_editor_get_id (self->editor),
    (TdmPublicationMove) g_variant_get_uint32 (parameter), tdm_settings_get_rulebook ()->id, NULL,
    publication_recorded_cb, g_object_ref (self));
}

static void
show_history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmOfferOverview *self = TDM_OFFER_OVERVIEW (widget);

  self->all_events = TRUE;
  update (self);
}

/* ---- the object ---- */

static void
tdm_offer_overview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tdm_offer_overview_parent_class)->map (widget);

  update (TDM_OFFER_OVERVIEW (widget));
}

static void
tdm_offer_overview_dispose (GObject *object)
{
  TdmOfferOverview *self = TDM_OFFER_OVERVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->company, tdm_company_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_offer_overview_parent_class)->dispose (object);
}

static void
bind_groups (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, scroller);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, targets_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, phases_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, moves_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, lacking_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, expected_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, missing_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, benefits_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, next_benefits_group);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, history_group);
}

static void
bind_fields (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, status_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, recorded_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, recorded_on_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, solution_id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, copy_solution_button);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferOverview, alias_row);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, recorded_cb);
  gtk_widget_class_bind_template_callback (widget_class, recorded_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, solution_id_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_id_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_alias_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_solution_cb);
}

static void
tdm_offer_overview_class_init (TdmOfferOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_offer_overview_dispose;
  widget_class->map = tdm_offer_overview_map;

  g_type_ensure (TDM_TYPE_FILLED_GROUP);
  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_DATE_ROW);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offer-overview.ui");
  bind_groups (widget_class);
  bind_fields (widget_class);
  gtk_widget_class_install_action (widget_class, "overview.move", "u", move_action);
  gtk_widget_class_install_action (widget_class, "overview.show-history", NULL, show_history_action);
}

static void
fill_statuses (TdmOfferOverview *self)
{
  const char *const *statuses = tdm_offer_get_statuses ();
  g_autoptr (GListStore) list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  for (guint i = 0; statuses[i] != NULL; i++)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (statuses[i], tdm_words_offer_status (statuses[i]));

      g_list_store_append (list, item);
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->status_row, G_LIST_MODEL (list));
  self->filling = FALSE;
}

static void
tdm_offer_overview_init (TdmOfferOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_statuses (self);
  self->cancellable = g_cancellable_new ();
}

/**
 * tdm_offer_overview_new:
 * @editor: held
 *
 * Returns: (transfer floating): a page that follows the editor
 */
GtkWidget *
tdm_offer_overview_new (TdmOfferEditor *editor)
{
  TdmOfferOverview *self = g_object_new (TDM_TYPE_OFFER_OVERVIEW, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  if (tdm_offer_editor_get_offer (editor) != NULL)
    loaded_cb (self);

  return GTK_WIDGET (self);
}

void
tdm_offer_overview_show_place (GtkWidget *page, TdmOfferPlace place)
{
  TdmOfferOverview *self = TDM_OFFER_OVERVIEW (page);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one deal. It reads the whole record and its history when it is shown and whenever the store says
 * that this deal changed; its actions open a sheet or ask the store, and follow the rules of the deal's stage. */

#include "tdm-deal-page.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-config.h"
#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-facts.h"
#include "tdm-deal-figures.h"
#include "tdm-deal-rules.h"
#include "tdm-deal-status.h"
#include "tdm-deal-timeline.h"
#include "tdm-heart-button.h"
#include "tdm-message.h"
#include "tdm-private-words.h"
#include "tdm-record-text.h"
#include "tdm-words.h"

struct _TdmDealPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmDealList *list; /* (nullable): where previous and next lead */
  TdmDeal *deal;     /* the live object: its heart */
  TdmDealRecord *record;
  GCancellable *loading;

  AdwWindowTitle *window_title;
  AdwToolbarView *toolbar_view;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *page_box;
  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *customer_label;
  GtkBox *head_actions;
  GtkBox *bottom_actions;
  AdwWrapBox *chips;
  TdmDealFigures *figures;
  GtkBox *columns;
  GtkBox *timeline_column;
  TdmDealFacts *facts;
  TdmDealTimeline *timeline;
  GtkEntry *note_entry;
  TdmHeartButton *heart;
};

G_DEFINE_FINAL_TYPE (TdmDealPage, tdm_deal_page, ADW_TYPE_NAVIGATION_PAGE)

/* What each action of the page is to the rules; the menu and the buttons grey out by it. */
static const struct
{
  const char *name;
  const char *label;
  TdmDealAction action;
} deal_actions[] = {
  { "deal.decline", N_ ("Decline…"), TDM_DEAL_ACTION_DECLINE },
  { "deal.accept", N_ ("Accept…"), TDM_DEAL_ACTION_ACCEPT },
  { "deal.edit", N_ ("Edit…"), TDM_DEAL_ACTION_EDIT },
  { "deal.invite", N_ ("Invite Microsoft…"), TDM_DEAL_ACTION_INVITE_MICROSOFT },
  { "deal.lose", N_ ("Mark as lost…"), TDM_DEAL_ACTION_LOSE },
  { "deal.win", N_ ("Mark as won…"), TDM_DEAL_ACTION_WIN },
  { "deal.close-as-error", N_ ("Close as error…"), TDM_DEAL_ACTION_CLOSE_AS_ERROR },
};

/* ---- showing ---- */

static void
append_action (GtkBox *box, const char *action_name, gboolean suggested)
{
  for (guint i = 0; i < G_N_ELEMENTS (deal_actions); i++)
    if (g_str_equal (deal_actions[i].name, action_name))
      {
        GtkWidget *button = gtk_button_new_with_label (_ (deal_actions[i].label));

        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
        if (suggested)
          gtk_widget_add_css_class (button, "suggested-action");
        gtk_box_append (box, button);
      }
}

/* The one or two actions a stage is about (M66, M86, M90); all others are in the menu. */
static void
show_actions (TdmDealPage *self, GtkBox *box)
{
  while (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    gtk_box_remove (box, gtk_widget_get_first_child (GTK_WIDGET (box)));

  switch (self->record->stage)
    {
    case TDM_STAGE_RECEIVED:
      append_action (box, "deal.decline", FALSE);
      append_action (box, "deal.accept", TRUE);
      break;
    case TDM_STAGE_ACCEPTED:
      append_action (box, "deal.edit", FALSE);
      append_action (box, "deal.win", TRUE);
      break;
    case TDM_STAGE_ARCHIVED:
    default:
      break;
    }

  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

static void
append_chip (TdmDealPage *self, const char *icon_name, const char *text)
{
  GtkWidget *chip = tdm_chip_new ();

  tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_CALM, icon_name, text);
  adw_wrap_box_append (self->chips, chip);
}

static void
show_chips (TdmDealPage *self)
{
  const TdmDealRecord *record = self->record;
  GtkWidget *status = tdm_chip_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);

  tdm_chip_show_record (TDM_CHIP (status), record, tdm_clock_now ());
  adw_wrap_box_append (self->chips, status);
  append_chip (self, "tdm-co-sell-symbolic", tdm_words_deal_type (record->type));
  if (record->sender != NULL)
    {
      /* Translators: %s is the organisation or person that sent a deal to us. */
      g_autofree char *from = g_strdup_printf (_ ("From %s"), record->sender);
      append_chip (self, "tdm-people-symbolic", from);
    }
}

static void
show_head (TdmDealPage *self)
{
  const TdmDealRecord *record = self->record;
  const TdmCustomer *customer = record->customer;
  const char *name = record->name != NULL ? record->name : _ ("No name yet");
  g_autofree char *place = tdm_record_text_dup_place (customer->name, customer->city, customer->country);
  g_autofree char *initials = tdm_words_avatar_text (customer->name);

  adw_avatar_set_text (self->avatar, initials);
  tdm_record_text_set (self->name_label, name, customer->country);
  tdm_record_text_set (self->customer_label, place, customer->country);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
}

/* "Inbound" over "3 of 11": where in its list the deal stands. */
static void
show_position (TdmDealPage *self)
{
  guint position = self->list != NULL ? tdm_deal_list_find (self->list, self->record->id) : G_MAXUINT;
  guint n_deals = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *text = NULL;

  if (position != G_MAXUINT)
    /* Translators: the place of a deal in its list, for example “3 of 11”. */
    text = g_strdup_printf (_ ("%u of %u"), position + 1, n_deals);

  adw_window_title_set_title (self->window_title, tdm_words_direction (self->record->direction));
  adw_window_title_set_subtitle (self->window_title, text != NULL ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deal.previous", position != G_MAXUINT && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deal.next",
                                 position != G_MAXUINT && position + 1 < n_deals);
}

static void
enable_actions (TdmDealPage *self)
{
  TdmDealState state = tdm_deal_record_get_state (self->record);

  for (guint i = 0; i < G_N_ELEMENTS (deal_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), deal_actions[i].name,
                                   tdm_deal_rules_may (&state, deal_actions[i].action, NULL));
}

static void
show_record (TdmDealPage *self, GPtrArray *timeline)
{
  show_head (self);
  show_actions (self, self->head_actions);
  show_actions (self, self->bottom_actions);
  show_chips (self);
  show_position (self);
  enable_actions (self);
  tdm_deal_figures_show (self->figures, self->record);
  tdm_deal_facts_show (self->facts, self->record);
  tdm_deal_timeline_show (self->timeline, self->record, timeline);
  gtk_stack_set_visible_child_name (self->stack, "deal");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  TdmDealRecord *record = tdm_store_load_deal_finish (TDM_STORE (source), result, &timeline, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (record == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "gone");
      return;
    }

  g_clear_pointer (&self->record, tdm_deal_record_free);
  self->record = record;
  show_record (self, timeline);
}

static void
load (TdmDealPage *self)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, tdm_deal_get_id (self->deal));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  tdm_store_load_deal_async (self->store, reference, self->loading, loaded_cb, g_object_ref (self));
}

static gboolean
change_is_about (const TdmChange *change, gint64 deal_id)
{
  if ((change->kinds & TDM_CHANGE_DEALS) == 0)
    return FALSE;
  if (change->deal_ids == NULL)
    return TRUE;

  for (guint i = 0; i < change->deal_ids->len; i++)
    if (g_array_index (change->deal_ids, gint64, i) == deal_id)
      return TRUE;

  return FALSE;
}

static void
store_changed_cb (TdmDealPage *self, const TdmChange *change)
{
  if (self->deal != NULL && change_is_about (change, tdm_deal_get_id (self->deal)))
    load (self);
}

static void
list_changed_cb (TdmDealPage *self)
{
  if (self->record != NULL)
    show_position (self);
}

/* ---- actions ---- */

static void
step (TdmDealPage *self, int by)
{
  guint position = tdm_deal_list_find (self->list, self->record->id);
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position + (guint) by);

  if (deal == NULL)
    return;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  tdm_deal_page_show (self, tdm_deal_get_id (deal), self->list);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (TDM_DEAL_PAGE (widget), g_str_equal (name, "deal.next") ? 1 : -1);
}

static void
present (TdmDealPage *self, GtkWidget *dialog)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static TdmDealAction
action_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (deal_actions); i++)
    if (g_str_equal (deal_actions[i].name, name))
      return deal_actions[i].action;

  g_return_val_if_reached (TDM_DEAL_ACTION_EDIT);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);

  present (self, tdm_deal_edit_dialog_new (self->store, self->record, action_of (name)));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);

  present (self, tdm_deal_close_dialog_new (self->store, self->record, action_of (name)));
}

static void
note_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealPage) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), "");
  tdm_message_show_undo (GTK_WIDGET (self), _ ("Private note added"), receipt.undo_id);
}

/* A private note is a paragraph more in the private notes: any stage, never sent. */
static void
on_note_activate (TdmDealPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->note_entry));
  g_autofree char *note = g_strstrip (g_strdup (typed));
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();

  if (*note == '\0' || self->record == NULL)
    return;

  values->private_words->notes = self->record->private_words->notes != NULL
                                   ? g_strconcat (self->record->private_words->notes, "\n", note, NULL)
                                   : g_strdup (note);
  tdm_store_edit_deal_async (self->store, self->record->id, values, TDM_DEAL_FIELD_PRIVATE_NOTES, NULL,
                             note_saved_cb, g_object_ref (self));
}

/* ---- object ---- */

/**
 * tdm_deal_page_show:
 * @self: the page
 * @deal_id: the deal
 * @list: (nullable): the list it was opened from; previous and next walk along it
 *
 * Shows a deal with all its members and its history (M64), and keeps up with its changes.
 */
void
tdm_deal_page_show (TdmDealPage *self, gint64 deal_id, TdmDealList *list)
{
  g_return_if_fail (TDM_IS_DEAL_PAGE (self));

  if (self->list != list)
    {
      if (self->list != NULL)
        g_signal_handlers_disconnect_by_func (self->list, list_changed_cb, self);
      g_set_object (&self->list, list);
      if (list != NULL)
        g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }

  g_clear_object (&self->deal);
  self->deal = tdm_store_get_deal (self->store, deal_id);
  tdm_heart_button_set_deal (self->heart, self->deal);
  load (self);
}

/* The deal on show, 0 for none. */
gint64
tdm_deal_page_get_deal_id (TdmDealPage *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_PAGE (self), 0);

  return self->deal != NULL ? tdm_deal_get_id (self->deal) : 0;
}

/**
 * tdm_deal_page_new:
 * @store: the store all reading and changing goes through
 *
 * Returns: (transfer floating): an empty page, see tdm_deal_page_show ()
 */
TdmDealPage *
tdm_deal_page_new (TdmStore *store)
{
  TdmDealPage *self = g_object_new (TDM_TYPE_DEAL_PAGE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
tdm_deal_page_dispose (GObject *object)
{
  TdmDealPage *self = TDM_DEAL_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->record, tdm_deal_record_free);
  g_clear_object (&self->deal);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_PAGE);

  G_OBJECT_CLASS (tdm_deal_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, page_box);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, customer_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, head_actions);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, bottom_actions);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, chips);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, figures);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, timeline_column);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, note_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, heart);
  gtk_widget_class_bind_template_callback (widget_class, on_note_activate);
}

static void
tdm_deal_page_class_init (TdmDealPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_page_dispose;

  g_type_ensure (TDM_TYPE_DEAL_FACTS);
  g_type_ensure (TDM_TYPE_DEAL_FIGURES);
  g_type_ensure (TDM_TYPE_DEAL_TIMELINE);
  g_type_ensure (TDM_TYPE_HEART_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-page.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "deal.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "deal.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "deal.accept", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "deal.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "deal.invite", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "deal.decline", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "deal.win", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "deal.lose", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "deal.close-as-error", NULL, close_action);
}

static void
tdm_deal_page_init (TdmDealPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

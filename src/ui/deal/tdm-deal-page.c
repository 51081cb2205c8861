/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one deal. It reads the whole record and its history when it is shown and whenever the store says
 * that this deal changed; its actions open a sheet or ask the store, and follow the rules of the deal's stage. */

#include "tdm-deal-page.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-deal-facts.h"
#include "tdm-deal-figures.h"
#include "tdm-deal-head.h"
#include "tdm-deal-log-dialog.h"
#include "tdm-deal-mail.h"
#include "tdm-deal-private.h"
#include "tdm-deal-sheet.h"
#include "tdm-deal-timeline.h"
#include "tdm-heart-button.h"
#include "tdm-held-banner.h"
#include "tdm-note-line.h"
#include "tdm-registration-group.h"
#include "tdm-reminder-row.h"
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
  TdmDealHead *head;
  GtkBox *bottom_actions;
  TdmHeldBanner *held;
  TdmDealFigures *figures;
  GtkBox *columns;
  GtkBox *facts_column;
  TdmRegistrationGroup *registration; /* above the facts, like the reminder */
  TdmReminderRow *reminder;
  GtkBox *timeline_column;
  TdmDealFacts *facts;
  TdmDealPrivate *private;
  TdmDealTimeline *timeline;
  TdmNoteLine *note_line;
  TdmHeartButton *heart;
};

G_DEFINE_FINAL_TYPE (TdmDealPage, tdm_deal_page, ADW_TYPE_NAVIGATION_PAGE)

/* The actions that open a sheet. Their keys are letters alone, so they work where no entry has the focus; a sheet
 * that the deal does not allow says why. */
static const struct
{
  const char *name;
  TdmDealSheet sheet;
  guint key;
} sheet_actions[] = {
  { "deal.accept", TDM_DEAL_SHEET_ACCEPT, GDK_KEY_a }, { "deal.decline", TDM_DEAL_SHEET_DECLINE, GDK_KEY_d },
  { "deal.edit", TDM_DEAL_SHEET_EDIT, GDK_KEY_e },     { "deal.invite", TDM_DEAL_SHEET_INVITE, GDK_KEY_i },
  { "deal.win", TDM_DEAL_SHEET_WIN, GDK_KEY_w },       { "deal.lose", TDM_DEAL_SHEET_LOSE, GDK_KEY_l },
  { "deal.log", TDM_DEAL_SHEET_LOG, GDK_KEY_c },       { "deal.close-as-error", TDM_DEAL_SHEET_ERROR, 0 },
  { "deal.share", TDM_DEAL_SHEET_SHARE, 0 },
};

/* ---- showing ---- */

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

  for (guint i = 0; i < G_N_ELEMENTS (sheet_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), sheet_actions[i].name,
                                   tdm_deal_sheet_may_open (sheet_actions[i].sheet, &state, NULL));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deal.mail",
                                 tdm_deal_mail_get_addressee (self->record) != NULL);
}

/* Its keys work as soon as the page is there; a sheet over it keeps the focus. */
static void
take_focus (TdmDealPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!ADW_IS_APPLICATION_WINDOW (root) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL ||
      (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

static void
show_record (TdmDealPage *self, GPtrArray *timeline)
{
  const TdmDealRecord *record = self->record;
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "deal") != 0;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 record->name != NULL ? record->name : _ ("No name yet"));
  tdm_deal_head_show (self->head, record);
  tdm_deal_head_fill_actions (self->bottom_actions, record);
  tdm_held_banner_show (self->held, self->store, record);
  show_position (self);
  enable_actions (self);
  tdm_deal_figures_show (self->figures, record);
  tdm_deal_facts_show (self->facts, self->store, record);
  tdm_deal_private_show (self->private, self->store, record);
  tdm_registration_group_set_record (self->registration, record);
  tdm_reminder_row_set_deal (self->reminder, record->id,
                             record->stage == TDM_STAGE_RECEIVED ? record->deadline : TDM_NO_TIME);
  tdm_deal_timeline_show (self->timeline, record, timeline);
  gtk_stack_set_visible_child_name (self->stack, "deal");
  if (first)
    take_focus (self);
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
  if (self->deal == NULL)
    return;

  if (change_is_about (change, tdm_deal_get_id (self->deal)))
    load (self);
  else if ((change->kinds & TDM_CHANGE_OUTBOX) != 0 && self->record != NULL)
    tdm_held_banner_show (self->held, self->store, self->record);
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
sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (sheet_actions) && self->record != NULL; i++)
    if (g_str_equal (sheet_actions[i].name, name))
      tdm_deal_sheet_present (sheet_actions[i].sheet, widget, self->store, self->record);
}

/* Not through the action: a disabled one would be silent, this one says why (M95). */
static gboolean
sheet_key_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);

  if (self->record != NULL)
    tdm_deal_sheet_present ((TdmDealSheet) g_variant_get_int32 (parameter), widget, self->store,
                            self->record);

  return GDK_EVENT_STOP;
}

static void
next_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);
  GtkWidget *dialog;

  if (self->record == NULL)
    return;

  dialog = tdm_deal_log_dialog_new (self->store, self->record);
  tdm_deal_log_dialog_focus_next_step (TDM_DEAL_LOG_DIALOG (dialog));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* One key: the mail is begun in the mail program, and here waits the line for the timeline (users.md, task 7). */
static void
mail_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);
  const TdmPerson *person = self->record != NULL ? tdm_deal_mail_get_addressee (self->record) : NULL;

  if (person != NULL)
    tdm_deal_mail_begin (widget, self->store, self->record, person);
}

static void
clone_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmDealPage *self = TDM_DEAL_PAGE (widget);

  if (self->record != NULL)
    gtk_widget_activate_action (widget, "win.clone-deal", "x", self->record->id);
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_held_banner_withdraw (TDM_DEAL_PAGE (widget)->held);
}

static void
focus_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_child_focus (GTK_WIDGET (TDM_DEAL_PAGE (widget)->note_line), GTK_DIR_TAB_FORWARD);
}

static void
focus_tags_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_deal_private_focus_tags (TDM_DEAL_PAGE (widget)->private);
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

  tdm_deal_private_save (self->private);
  tdm_note_line_set_deal (self->note_line, self->store, deal_id);
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

/* What other features say about a deal: both hide when there is nothing to say. */
static void
add_extras (TdmDealPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->registration = TDM_REGISTRATION_GROUP (tdm_registration_group_new (self->store));
  self->reminder = TDM_REMINDER_ROW (tdm_reminder_row_new (self->store));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->reminder));
  g_object_bind_property (self->reminder, "visible", group, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_prepend (self->facts_column, group);
  gtk_box_prepend (self->facts_column, GTK_WIDGET (self->registration));
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
  add_extras (self);
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
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, head);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, bottom_actions);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, held);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, facts_column);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, private);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, figures);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, timeline_column);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, note_line);
  gtk_widget_class_bind_template_child (widget_class, TdmDealPage, heart);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheet_actions); i++)
    {
      gtk_widget_class_install_action (widget_class, sheet_actions[i].name, NULL, sheet_action);
      if (sheet_actions[i].key != 0)
        gtk_widget_class_add_binding (widget_class, sheet_actions[i].key, 0, sheet_key_cb, "i",
                                      (int) sheet_actions[i].sheet);
    }

  gtk_widget_class_install_action (widget_class, "deal.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "deal.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "deal.next-step", NULL, next_step_action);
  gtk_widget_class_install_action (widget_class, "deal.mail", NULL, mail_action);
  gtk_widget_class_install_action (widget_class, "deal.clone", NULL, clone_action);
  gtk_widget_class_install_action (widget_class, "deal.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "deal.focus-note", NULL, focus_note_action);
  gtk_widget_class_install_action (widget_class, "deal.focus-tags", NULL, focus_tags_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "deal.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "deal.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "deal.next-step", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "deal.mail", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "deal.focus-note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "deal.focus-tags", NULL);
}

static void
tdm_deal_page_class_init (TdmDealPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_page_dispose;

  g_type_ensure (TDM_TYPE_DEAL_HEAD);
  g_type_ensure (TDM_TYPE_DEAL_FACTS);
  g_type_ensure (TDM_TYPE_DEAL_PRIVATE);
  g_type_ensure (TDM_TYPE_HELD_BANNER);
  g_type_ensure (TDM_TYPE_NOTE_LINE);
  g_type_ensure (TDM_TYPE_DEAL_FIGURES);
  g_type_ensure (TDM_TYPE_DEAL_TIMELINE);
  g_type_ensure (TDM_TYPE_HEART_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-page.ui");
  bind_children (widget_class);

  install_actions (widget_class);
}

static void
tdm_deal_page_init (TdmDealPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

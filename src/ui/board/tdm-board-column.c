/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of the board. It asks the store when it is seen for the first time, and keeps its heading over the cards
 * while they scroll. Totals are per currency and never added (U10). */

#include "tdm-board-column.h"

#include <glib/gi18n.h>

#include "tdm-deal-card.h"
#include "tdm-format.h"
#include "tdm-record-text.h"
#include "tdm-row-actions.h"
#include "tdm-row-deal.h"
#include "tdm-store-summary.h"

/* The others are in the tooltip. */
#define MAX_TOTALS 4
/* Changes come in heaps; one summary for each heap. */
#define SUMMARY_DELAY_MS 60

struct _TdmBoardColumn
{
  GtkBox parent_instance;

  TdmStore *store;
  TdmBoardDivision division;
  guint index;
  TdmDealList *list;
  TdmDealQuery *query; /* of the column; NULL before the page asked */
  gboolean seen;       /* a column that was never seen asks nothing */
  char *title;
  GCancellable *summing;
  guint sum_id;

  GtkLabel *title_label;
  GtkLabel *count_label;
  AdwWrapBox *totals;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TdmBoardColumn, tdm_board_column, GTK_TYPE_BOX)

enum
{
  ACTIVATE,
  STEP,
  DROPPED,
  LEAVE,
  LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the heading ---- */

static void
show_count (TdmBoardColumn *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s deal", "%s deals", n), number);

  gtk_label_set_label (self->count_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count_label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
append_total (TdmBoardColumn *self, GString *tooltip, const TdmMoneyTotal *total, guint position)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *text = tdm_format_money (total->amount, total->currency);

  if (tooltip->len > 0)
    g_string_append_c (tooltip, '\n');
  g_string_append (tooltip, text);
  if (position >= MAX_TOTALS)
    {
      g_object_unref (g_object_ref_sink (label));
      return;
    }

  tdm_record_text_set_money (GTK_LABEL (label), total->amount, total->currency);
  gtk_widget_add_css_class (label, "numeric");
  adw_wrap_box_append (self->totals, label);
}

static void
append_words (TdmBoardColumn *self, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->totals, label);
}

/* What was lost or declined is no money to look forward to: the archive totals only what was won. */
static void
show_totals (TdmBoardColumn *self, const TdmDealSummary *summary)
{
  g_autoptr (GString) tooltip = g_string_new (NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->totals))) != NULL)
    adw_wrap_box_remove (self->totals, child);

  if (tdm_board_division_is_archive (self->division, self->index) && summary->totals->len > 0)
    /* Translators: stands before totals such as “EUR 72,000”: what the deals that were won came to. */
    append_words (self, C_ ("before totals", "Won:"));
  for (guint i = 0; i < summary->totals->len; i++)
    append_total (self, tooltip, g_ptr_array_index (summary->totals, i), i);
  if (summary->totals->len > MAX_TOTALS)
    {
      guint n = summary->totals->len - MAX_TOTALS;
      /* Translators: so many more currencies have a total of their own. */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      append_words (self, more);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->totals), tooltip->len > 0 ? tooltip->str : NULL);
}

static void
summed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmBoardColumn) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealSummary) summary = tdm_store_summarize_deals_finish (TDM_STORE (source), result, &error);

  if (summary != NULL && self->totals != NULL)
    show_totals (self, summary);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_info ("A column could not be totalled: %s", error->message);
}

static void
sum (TdmBoardColumn *self)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_copy (self->query);

  if (tdm_board_division_is_archive (self->division, self->index))
    {
      const char *won[] = { tdm_outcome_to_token (TDM_OUTCOME_WON), NULL };

      if (query->terms == NULL)
        query->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);
      g_ptr_array_add (query->terms, tdm_filter_term_new (TDM_FILTER_OUTCOME, TDM_FILTER_EQUAL, won));
    }

  g_cancellable_cancel (self->summing);
  g_clear_object (&self->summing);
  self->summing = g_cancellable_new ();
  tdm_store_summarize_deals_async (self->store, query, self->summing, summed_cb, g_object_ref (self));
}

static gboolean
sum_cb (gpointer data)
{
  TdmBoardColumn *self = data;

  self->sum_id = 0;
  sum (self);

  return G_SOURCE_REMOVE;
}

static void
queue_sum (TdmBoardColumn *self)
{
  if (self->seen && self->query != NULL && self->sum_id == 0)
    self->sum_id = g_timeout_add (SUMMARY_DELAY_MS, sum_cb, self);
}

static void
store_changed_cb (TdmBoardColumn *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_DEALS)
    queue_sum (self);
}

/* ---- the cards ---- */

static void
list_changed_cb (TdmBoardColumn *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  if (self->stack == NULL)
    return;

  show_count (self);
  if (any)
    gtk_stack_set_visible_child_name (self->stack, "cards");
  else if (!tdm_deal_list_get_loading (self->list) && self->seen)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  g_signal_emit (self, signals[LISTED], 0);
}

static void
activate_cb (TdmBoardColumn *self, guint position)
{
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (deal != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, deal);
}

static int
forward (TdmBoardColumn *self, int towards_right)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -towards_right : towards_right;
}

static gboolean
step_cb (GtkWidget *view, GVariant *towards_right, gpointer data)
{
  TdmBoardColumn *self = data;
  TdmDeal *deal = tdm_row_deal_find_focused (view);

  if (deal == NULL || !tdm_deal_get_loaded (deal))
    return FALSE;

  g_signal_emit (self, signals[STEP], 0, deal, forward (self, g_variant_get_int32 (towards_right)));

  return TRUE;
}

static gboolean
leave_cb (GtkWidget *view, GVariant *towards_right, gpointer data)
{
  g_signal_emit (data, signals[LEAVE], 0, forward (data, g_variant_get_int32 (towards_right)));

  return TRUE;
}

static void
add_key (TdmBoardColumn *self,
         GtkEventController *keys,
         const char *trigger,
         GtkShortcutFunc func,
         int towards_right)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (func, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (towards_right));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Before the list view, which knows these keys as moves within itself. */
static void
add_keys (TdmBoardColumn *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (self, keys, "<Control>Left|<Control>KP_Left", step_cb, -1);
  add_key (self, keys, "<Control>Right|<Control>KP_Right", step_cb, 1);
  add_key (self, keys, "Left|KP_Left", leave_cb, -1);
  add_key (self, keys, "Right|KP_Right", leave_cb, 1);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/* ---- drag and drop ---- */

static GdkContentProvider *
drag_prepare_cb (TdmBoardColumn *self, double x, double y, GtkDragSource *source)
{
  TdmDeal *deal = tdm_row_deal_find_at (GTK_WIDGET (self->view), x, y);
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = widget != NULL ? tdm_row_deal_get_row (widget) : NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (deal == NULL || row == NULL || !tdm_deal_get_loaded (deal))
    return NULL;

  picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, 24, 24);

  return gdk_content_provider_new_typed (TDM_TYPE_DEAL, deal);
}

static gboolean
drop_cb (TdmBoardColumn *self, const GValue *value, double x, double y)
{
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));

  return TRUE;
}

static void
add_drag_and_drop (TdmBoardColumn *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TDM_TYPE_DEAL, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- the menu of a card ---- */

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmBoardColumn *self = data;
  TdmDeal *deal = gtk_single_selection_get_selected_item (self->selection);

  if (deal != NULL)
    g_signal_emit (self, signals[STEP], 0, deal,
                   g_str_equal (g_action_get_name (G_ACTION (action)), "next") ? 1 : -1);
}

static void
append_move (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/* The menu is about one card, and so are its moves. */
static void
extend_menu (GMenu *menu, TdmDeal *deal, gpointer data)
{
  TdmBoardColumn *self = data;
  gboolean from_end = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n_columns = tdm_board_division_get_n_columns (self->division);

  gtk_single_selection_set_selected (self->selection,
                                     tdm_deal_list_find (self->list, tdm_deal_get_id (deal)));
  if (self->index > 0)
    {
      g_autofree char *title = tdm_board_division_dup_title (self->division, self->index - 1);
      /* Translators: %s is the heading of a column of the board, such as “Accepted” or “March 2027”. */
      g_autofree char *label = g_strdup_printf (_ ("Move to “%s”"), title);

      append_move (menu, label, "card.previous", from_end ? "<Control>Right" : "<Control>Left");
    }
  if (self->index + 1 < n_columns)
    {
      g_autofree char *title = tdm_board_division_dup_title (self->division, self->index + 1);
      g_autofree char *label = g_strdup_printf (_ ("Move to “%s”"), title);

      append_move (menu, label, "card.next", from_end ? "<Control>Left" : "<Control>Right");
    }
}

static void
add_menu (TdmBoardColumn *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = { { "previous", move_cb }, { "next", move_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "card", G_ACTION_GROUP (group));
  tdm_row_actions_install (GTK_WIDGET (self->view), extend_menu, self);
}

/* ---- making ---- */

static GtkWidget *
heading_new (TdmBoardColumn *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (self->title);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *totals = adw_wrap_box_new ();

  self->title_label = GTK_LABEL (title);
  self->count_label = GTK_LABEL (count);
  self->totals = ADW_WRAP_BOX (totals);
  gtk_label_set_ellipsize (self->title_label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (count, "board-count");
  gtk_widget_add_css_class (count, "numeric");
  adw_wrap_box_set_child_spacing (self->totals, 12);
  adw_wrap_box_set_line_spacing (self->totals, 0);
  gtk_widget_add_css_class (totals, "board-totals");
  gtk_widget_add_css_class (heading, "board-heading");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (heading), line);
  gtk_box_append (GTK_BOX (heading), totals);

  return heading;
}

static GtkWidget *
cards_new (TdmBoardColumn *self)
{
  GtkWidget *view;

  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  view =
    gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), tdm_deal_card_factory_new ());
  self->view = GTK_LIST_VIEW (view);
  gtk_list_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (view, "board-cards");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE, NULL);
}

static GtkWidget *
empty_new (void)
{
  GtkWidget *label = gtk_label_new (_ ("No deals here"));

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 24);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, TRUE);

  return label;
}

static void
build (TdmBoardColumn *self)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-column");
  gtk_box_append (GTK_BOX (self), heading_new (self));
  self->stack = GTK_STACK (stack);
  gtk_stack_add_named (self->stack, adw_bin_new (), "nothing");
  gtk_stack_add_named (self->stack, cards_new (self), "cards");
  gtk_stack_add_named (self->stack, empty_new (), "empty");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (self), stack);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  add_keys (self);
  add_drag_and_drop (self);
  add_menu (self);
}

static void
tdm_board_column_dispose (GObject *object)
{
  TdmBoardColumn *self = TDM_BOARD_COLUMN (object);

  g_cancellable_cancel (self->summing);
  g_clear_object (&self->summing);
  g_clear_handle_id (&self->sum_id, g_source_remove);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->totals = NULL;
  self->stack = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_board_column_parent_class)->dispose (object);
}

static void
tdm_board_column_finalize (GObject *object)
{
  TdmBoardColumn *self = TDM_BOARD_COLUMN (object);

  g_clear_pointer (&self->query, tdm_deal_query_free);
  g_free (self->title);

  G_OBJECT_CLASS (tdm_board_column_parent_class)->finalize (object);
}

static void
tdm_board_column_class_init (TdmBoardColumnClass *klass)
{
  const GSignalFlags flags = G_SIGNAL_RUN_LAST;

  G_OBJECT_CLASS (klass)->dispose = tdm_board_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_board_column_finalize;

  signals[ACTIVATE] = g_signal_new ("activate", TDM_TYPE_BOARD_COLUMN, flags, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, TDM_TYPE_DEAL);
  signals[STEP] = g_signal_new ("step", TDM_TYPE_BOARD_COLUMN, flags, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                TDM_TYPE_DEAL, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", TDM_TYPE_BOARD_COLUMN, flags, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, TDM_TYPE_DEAL);
  signals[LEAVE] =
    g_signal_new ("leave", TDM_TYPE_BOARD_COLUMN, flags, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[LISTED] =
    g_signal_new ("listed", TDM_TYPE_BOARD_COLUMN, flags, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tdm_board_column_init (TdmBoardColumn *self)
{
}

/**
 * tdm_board_column_new:
 * @index: which column of @division, from 0
 *
 * Returns: (transfer floating): an empty column; it asks nothing before tdm_board_column_load ()
 */
GtkWidget *
tdm_board_column_new (TdmStore *store, TdmBoardDivision division, guint index)
{
  TdmBoardColumn *self = g_object_new (TDM_TYPE_BOARD_COLUMN, NULL);

  self->store = g_object_ref (store);
  self->division = division;
  self->index = index;
  self->title = tdm_board_division_dup_title (division, index);
  self->list = tdm_deal_list_new (store);
  build (self);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
ask (TdmBoardColumn *self)
{
  if (!self->seen || self->query == NULL)
    return;

  tdm_deal_list_set_query (self->list, self->query);
  queue_sum (self);
}

/* What the whole board shows; the column adds its own condition. */
void
tdm_board_column_set_query (TdmBoardColumn *self, const TdmDealQuery *page_query)
{
  g_return_if_fail (TDM_IS_BOARD_COLUMN (self));

  g_clear_pointer (&self->query, tdm_deal_query_free);
  self->query = tdm_board_division_dup_query (self->division, self->index, page_query);
  ask (self);
}

/* The column comes into sight: from now on it asks. */
void
tdm_board_column_load (TdmBoardColumn *self)
{
  g_return_if_fail (TDM_IS_BOARD_COLUMN (self));

  if (self->seen)
    return;

  self->seen = TRUE;
  ask (self);
}

guint
tdm_board_column_get_index (TdmBoardColumn *self)
{
  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), 0);

  return self->index;
}

TdmDealList *
tdm_board_column_get_list (TdmBoardColumn *self)
{
  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), NULL);

  return self->list;
}

const char *
tdm_board_column_get_title (TdmBoardColumn *self)
{
  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), NULL);

  return self->title;
}

/* Where the card with the focus stands; 0 when the focus is elsewhere. */
guint
tdm_board_column_get_focused_position (TdmBoardColumn *self)
{
  TdmDeal *deal;
  guint position;

  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), 0);

  deal = tdm_row_deal_find_focused (GTK_WIDGET (self->view));
  position = deal != NULL ? tdm_deal_list_find (self->list, tdm_deal_get_id (deal)) : G_MAXUINT;

  return position != G_MAXUINT ? position : 0;
}

/**
 * tdm_board_column_focus_position:
 * @position: of a card; the last one when there are fewer
 *
 * Returns: whether there was anything to focus
 */
gboolean
tdm_board_column_focus_position (TdmBoardColumn *self, guint position)
{
  guint n_items;

  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), FALSE);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  if (n_items == 0)
    return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));

  tdm_row_deal_focus (GTK_WIDGET (self->view), MIN (position, n_items - 1));

  return TRUE;
}

gboolean
tdm_board_column_focus_deal (TdmBoardColumn *self, gint64 deal_id)
{
  guint position;

  g_return_val_if_fail (TDM_IS_BOARD_COLUMN (self), FALSE);

  position = tdm_deal_list_find (self->list, deal_id);

  return position != G_MAXUINT && tdm_board_column_focus_position (self, position);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board of deals. All columns stand beside each other, or one at a time where there is no room; a column asks the
 * store when it comes into sight, so a board of a million deals costs what is seen of it. */

#include "tdm-deals-board.h"

#include <glib/gi18n.h>

#include "tdm-board-column.h"
#include "tdm-board-mover.h"
#include "tdm-settings.h"

#define COLUMN_GAP 12
/* Three stages stand beside each other; months are scrolled anyway, and their chips are read in full. */
#define STAGE_WIDTH 216
#define MONTH_WIDTH 264

struct _TdmDealsBoard
{
  AdwBin parent_instance;

  TdmStore *store;
  TdmBoardMover *mover;
  TdmDealQuery *query; /* of the page; NULL before it asked */
  TdmBoardDivision division;
  GPtrArray *columns; /* TdmBoardColumn, held: they change places between wide and narrow */
  gboolean narrow;
  gboolean query_waits; /* for the board to be seen */
  guint seen_id;
  guint focus_id;

  /* The card that gets the focus as soon as its column lists it; 0 for none. */
  gint64 focus_deal;
  guint focus_column;
  gboolean focus_any; /* the first card there is */

  GtkStack *stack; /* wide, narrow */
  GtkScrolledWindow *scroller;
  GtkBox *wide_box;
  AdwCarousel *carousel;
  GtkDropDown *chooser;
  GtkButton *previous_button;
  GtkButton *next_button;
};

G_DEFINE_FINAL_TYPE (TdmDealsBoard, tdm_deals_board, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_DIVISION,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  ACTIVATE,
  ANNOUNCED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static TdmBoardColumn *
get_column (TdmDealsBoard *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

/* ---- which columns are seen ---- */

static guint
get_current (TdmDealsBoard *self)
{
  double position = adw_carousel_get_position (self->carousel);

  return MIN ((guint) (position + 0.5), self->columns->len - 1);
}

static gboolean
is_in_sight (TdmDealsBoard *self, guint index)
{
  graphene_rect_t bounds;

  if (self->narrow)
    return ABS ((int) index - (int) get_current (self)) <= 1;

  return gtk_widget_compute_bounds (g_ptr_array_index (self->columns, index), GTK_WIDGET (self->scroller),
                                    &bounds) &&
         bounds.size.width > 0 && bounds.origin.x < gtk_widget_get_width (GTK_WIDGET (self->scroller)) &&
         bounds.origin.x + bounds.size.width > 0;
}

static gboolean
update_seen_cb (gpointer data)
{
  TdmDealsBoard *self = data;

  self->seen_id = 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (is_in_sight (self, i))
      tdm_board_column_load (get_column (self, i));

  return G_SOURCE_REMOVE;
}

/* After the columns have their places. */
static void
queue_update_seen (TdmDealsBoard *self)
{
  if (self->seen_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->seen_id = g_idle_add (update_seen_cb, self);
}

/* ---- focus ---- */

static void
show_column (TdmDealsBoard *self, guint index)
{
  if (self->narrow)
    adw_carousel_scroll_to (self->carousel, g_ptr_array_index (self->columns, index), TRUE);
  tdm_board_column_load (get_column (self, index));
}

static gboolean
focus_first (TdmDealsBoard *self)
{
  guint first = self->narrow ? get_current (self) : 0;
  guint last = self->narrow ? first + 1 : self->columns->len;

  for (guint i = first; i < last; i++)
    if (g_list_model_get_n_items (G_LIST_MODEL (tdm_board_column_get_list (get_column (self, i)))) > 0)
      return tdm_board_column_focus_position (get_column (self, i), 0);

  return FALSE;
}

/* Not under a sheet, which would keep the focus for itself. */
static gboolean
is_covered (TdmDealsBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return !ADW_IS_APPLICATION_WINDOW (root) ||
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static void
try_focus (TdmDealsBoard *self)
{
  if (is_covered (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->focus_deal != 0 &&
      tdm_board_column_focus_deal (get_column (self, self->focus_column), self->focus_deal))
    self->focus_deal = 0;
  if (self->focus_any && focus_first (self))
    self->focus_any = FALSE;
}

static gboolean
try_focus_cb (gpointer data)
{
  TdmDealsBoard *self = data;

  self->focus_id = 0;
  try_focus (self);

  return G_SOURCE_REMOVE;
}

/* A sheet that closes gives the focus back to where it was; only then it can go to where the card is. */
static void
visible_dialog_cb (TdmDealsBoard *self)
{
  if (self->focus_id == 0 && (self->focus_deal != 0 || self->focus_any))
    self->focus_id = g_timeout_add (50, try_focus_cb, self);
}

static void
moved_cb (TdmDealsBoard *self, TdmDeal *deal, guint column)
{
  self->focus_deal = tdm_deal_get_id (deal);
  self->focus_column = MIN (column, self->columns->len - 1);
  show_column (self, self->focus_column);
  try_focus (self);
}

static void
announced_cb (TdmDealsBoard *self, const char *text)
{
  g_signal_emit (self, signals[ANNOUNCED], 0, text);
}

/* ---- what the columns say ---- */

static void
activate_cb (TdmDealsBoard *self, TdmDeal *deal, TdmBoardColumn *column)
{
  g_signal_emit (self, signals[ACTIVATE], 0, deal, tdm_board_column_get_list (column));
}

static void
refuse_beyond (TdmDealsBoard *self, TdmDeal *deal, gboolean forwards)
{
  TdmDealState state = tdm_deal_get_state (deal);

  if (state.stage == TDM_STAGE_ARCHIVED)
    tdm_board_mover_refuse (self->mover, _ ("An archived deal stays where it is"));
  else if (forwards)
    tdm_board_mover_refuse (self->mover, _ ("There is no column after this one"));
  else
    tdm_board_mover_refuse (self->mover, _ ("There is no column before this one"));
}

static void
step_cb (TdmDealsBoard *self, TdmDeal *deal, int by, TdmBoardColumn *column)
{
  guint from = tdm_board_column_get_index (column);
  int to = (int) from + by;

  if (to < 0 || to >= (int) self->columns->len)
    refuse_beyond (self, deal, by > 0);
  else
    tdm_board_mover_move (self->mover, deal, self->division, from, to);
}

/* Where the card came from is the column that lists it now. */
static void
dropped_cb (TdmDealsBoard *self, TdmDeal *deal, TdmBoardColumn *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (tdm_deal_list_find (tdm_board_column_get_list (get_column (self, i)), tdm_deal_get_id (deal)) !=
        G_MAXUINT)
      {
        tdm_board_mover_move (self->mover, deal, self->division, i, tdm_board_column_get_index (column));
        return;
      }
}

static void
leave_cb (TdmDealsBoard *self, int by, TdmBoardColumn *column)
{
  int to = (int) tdm_board_column_get_index (column) + by;
  guint position = tdm_board_column_get_focused_position (column);

  if (to < 0 || to >= (int) self->columns->len)
    return;

  show_column (self, to);
  tdm_board_column_focus_position (get_column (self, to), position);
}

/* ---- one at a time ---- */

static void
update_chooser (TdmDealsBoard *self)
{
  guint current = get_current (self);

  if (gtk_drop_down_get_selected (self->chooser) != current)
    gtk_drop_down_set_selected (self->chooser, current);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), current > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), current + 1 < self->columns->len);
}

static void
page_changed_cb (TdmDealsBoard *self)
{
  update_chooser (self);
  queue_update_seen (self);
}

static void
chosen_cb (TdmDealsBoard *self)
{
  guint chosen = gtk_drop_down_get_selected (self->chooser);

  if (self->narrow && chosen < self->columns->len && chosen != get_current (self))
    show_column (self, chosen);
}

static void
previous_cb (TdmDealsBoard *self)
{
  guint current = get_current (self);

  if (current > 0)
    show_column (self, current - 1);
}

static void
next_cb (TdmDealsBoard *self)
{
  guint current = get_current (self);

  if (current + 1 < self->columns->len)
    show_column (self, current + 1);
}

/* ---- columns ---- */

static void
take_out_columns (TdmDealsBoard *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = g_ptr_array_index (self->columns, i);
      GtkWidget *parent = gtk_widget_get_parent (column);

      if (parent == GTK_WIDGET (self->wide_box))
        gtk_box_remove (self->wide_box, column);
      else if (parent != NULL)
        adw_carousel_remove (self->carousel, column);
    }
}

static void
put_in_columns (TdmDealsBoard *self)
{
  int width = self->division == TDM_BOARD_BY_STAGE ? STAGE_WIDTH : MONTH_WIDTH;

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = g_ptr_array_index (self->columns, i);

      gtk_widget_set_size_request (column, self->narrow ? -1 : width, -1);
      if (self->narrow)
        adw_carousel_append (self->carousel, column);
      else
        gtk_box_append (self->wide_box, column);
    }

  gtk_stack_set_visible_child_name (self->stack, self->narrow ? "narrow" : "wide");
  page_changed_cb (self);
}

static void
name_columns (TdmDealsBoard *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    gtk_string_list_append (names, tdm_board_column_get_title (get_column (self, i)));
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
}

static GtkWidget *
column_new (TdmDealsBoard *self, guint index)
{
  GtkWidget *column = tdm_board_column_new (self->store, self->division, index);

  gtk_widget_set_hexpand (column, TRUE);
  g_signal_connect_object (column, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "listed", G_CALLBACK (try_focus), self, G_CONNECT_SWAPPED);

  return column;
}

static void
apply_query (TdmDealsBoard *self)
{
  self->query_waits = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->query == NULL || self->query_waits)
    return;

  for (guint i = 0; i < self->columns->len; i++)
    tdm_board_column_set_query (get_column (self, i), self->query);
  queue_update_seen (self);
}

static void
make_columns (TdmDealsBoard *self)
{
  guint n_columns = tdm_board_division_get_n_columns (self->division);

  take_out_columns (self);
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->columns, g_object_ref_sink (column_new (self, i)));
  self->focus_deal = 0;
  name_columns (self);
  put_in_columns (self);
  apply_query (self);
}

/* ---- making ---- */

static GtkWidget *
division_switch_new (TdmDealsBoard *self)
{
  GtkWidget *group = adw_toggle_group_new ();
  AdwToggle *by_stage = adw_toggle_new ();
  AdwToggle *by_month = adw_toggle_new ();

  adw_toggle_set_name (by_stage, tdm_board_division_to_token (TDM_BOARD_BY_STAGE));
  adw_toggle_set_label (by_stage, _ ("By stage"));
  adw_toggle_set_name (by_month, tdm_board_division_to_token (TDM_BOARD_BY_CLOSE_MONTH));
  adw_toggle_set_label (by_month, _ ("By close month"));
  adw_toggle_group_add (ADW_TOGGLE_GROUP (group), by_stage);
  adw_toggle_group_add (ADW_TOGGLE_GROUP (group), by_month);
  gtk_widget_set_halign (group, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
  g_object_bind_property (self, "division", group, "active-name",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  return group;
}

static GtkWidget *
wide_new (TdmDealsBoard *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_GAP);
  GtkAdjustment *adjustment;

  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->wide_box = GTK_BOX (box);
  gtk_box_set_homogeneous (self->wide_box, TRUE);
  gtk_widget_add_css_class (box, "board");
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scroller, box);
  adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_update_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_update_seen), self,
                           G_CONNECT_SWAPPED);

  return scroller;
}

static GtkButton *
side_button_new (TdmDealsBoard *self, const char *icon_name, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return GTK_BUTTON (button);
}

static GtkWidget *
chooser_bar_new (TdmDealsBoard *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chooser = gtk_drop_down_new (NULL, NULL);

  self->chooser = GTK_DROP_DOWN (chooser);
  self->previous_button =
    side_button_new (self, "go-previous-symbolic", _ ("Column before"), G_CALLBACK (previous_cb));
  self->next_button = side_button_new (self, "go-next-symbolic", _ ("Column after"), G_CALLBACK (next_cb));
  gtk_widget_set_hexpand (chooser, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Column"), -1);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (bar, "board-chooser");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->previous_button));
  gtk_box_append (GTK_BOX (bar), chooser);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->next_button));

  return bar;
}

static GtkWidget *
narrow_new (TdmDealsBoard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *carousel = adw_carousel_new ();

  self->carousel = ADW_CAROUSEL (carousel);
  adw_carousel_set_spacing (self->carousel, COLUMN_GAP);
  /* A wheel is for the cards, a drag for moving them by touch. */
  adw_carousel_set_allow_scroll_wheel (self->carousel, FALSE);
  adw_carousel_set_allow_mouse_drag (self->carousel, FALSE);
  gtk_widget_add_css_class (carousel, "board");
  gtk_widget_set_vexpand (carousel, TRUE);
  g_signal_connect_object (carousel, "page-changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), chooser_bar_new (self));
  gtk_box_append (GTK_BOX (box), carousel);

  return box;
}

/* The board looks at its own width: beside an open sidebar the page is narrower than the window. */
static void
build (TdmDealsBoard *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 720sp"));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, wide_new (self), "wide");
  gtk_stack_add_named (self->stack, narrow_new (self), "narrow");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  adw_bin_set_child (ADW_BIN (bar), division_switch_new (self));
  gtk_widget_add_css_class (bar, "board-bar");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));

  gtk_widget_set_size_request (bin, 300, 160);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), box);
  adw_breakpoint_add_setters (breakpoint, G_OBJECT (self), "narrow", TRUE, NULL);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_bin_set_child (ADW_BIN (self), bin);
}

/* ---- the object ---- */

static void
set_division (TdmDealsBoard *self, const char *token)
{
  TdmBoardDivision division;

  if (!tdm_board_division_from_token (token, &division) || division == self->division)
    return;

  self->division = division;
  if (self->stack != NULL)
    make_columns (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIVISION]);
}

static void
set_narrow (TdmDealsBoard *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  take_out_columns (self);
  self->narrow = narrow;
  put_in_columns (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_deals_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmDealsBoard *self = TDM_DEALS_BOARD (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_DIVISION:
      g_value_set_string (value, tdm_board_division_to_token (self->division));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tdm_deals_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmDealsBoard *self = TDM_DEALS_BOARD (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_DIVISION:
      set_division (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tdm_deals_board_map (GtkWidget *widget)
{
  TdmDealsBoard *self = TDM_DEALS_BOARD (widget);

  GTK_WIDGET_CLASS (tdm_deals_board_parent_class)->map (widget);

  if (self->query_waits)
    apply_query (self);
  queue_update_seen (self);
  try_focus (self);
}

static void
tdm_deals_board_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (tdm_deals_board_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (ADW_IS_APPLICATION_WINDOW (root))
    g_signal_connect_object (root, "notify::visible-dialog", G_CALLBACK (try_focus), widget,
                             G_CONNECT_SWAPPED);
}

static void
tdm_deals_board_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), visible_dialog_cb, widget);

  GTK_WIDGET_CLASS (tdm_deals_board_parent_class)->unroot (widget);
}

static void
tdm_deals_board_constructed (GObject *object)
{
  TdmDealsBoard *self = TDM_DEALS_BOARD (object);

  G_OBJECT_CLASS (tdm_deals_board_parent_class)->constructed (object);

  self->mover = tdm_board_mover_new (GTK_WIDGET (self), self->store);
  g_signal_connect_object (self->mover, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mover, "announced", G_CALLBACK (announced_cb), self, G_CONNECT_SWAPPED);
  build (self);
  make_columns (self);
  g_settings_bind (tdm_settings_get_default (), "deals-board-division", self, "division",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
tdm_deals_board_dispose (GObject *object)
{
  TdmDealsBoard *self = TDM_DEALS_BOARD (object);

  g_clear_handle_id (&self->seen_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  for (guint i = 0; self->columns != NULL && i < self->columns->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->columns, i), self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->mover);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deals_board_parent_class)->dispose (object);
}

static void
tdm_deals_board_finalize (GObject *object)
{
  g_clear_pointer (&TDM_DEALS_BOARD (object)->query, tdm_deal_query_free);

  G_OBJECT_CLASS (tdm_deals_board_parent_class)->finalize (object);
}

static void
tdm_deals_board_class_init (TdmDealsBoardClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_deals_board_constructed;
  object_class->dispose = tdm_deals_board_dispose;
  object_class->finalize = tdm_deals_board_finalize;
  object_class->get_property = tdm_deals_board_get_property;
  object_class->set_property = tdm_deals_board_set_property;
  widget_class->map = tdm_deals_board_map;
  widget_class->root = tdm_deals_board_root;
  widget_class->unroot = tdm_deals_board_unroot;

  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_DIVISION] = g_param_spec_string ("division", NULL, NULL, "stage", flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ACTIVATE] = g_signal_new ("activate", TDM_TYPE_DEALS_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, TDM_TYPE_DEAL, TDM_TYPE_DEAL_LIST);
  signals[ANNOUNCED] = g_signal_new ("announced", TDM_TYPE_DEALS_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tdm_deals_board_init (TdmDealsBoard *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tdm_deals_board_new:
 *
 * Returns: (transfer floating): a board that shows nothing before tdm_deals_board_set_query ()
 */
GtkWidget *
tdm_deals_board_new (TdmStore *store)
{
  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  return g_object_new (TDM_TYPE_DEALS_BOARD, "store", store, NULL);
}

/**
 * tdm_deals_board_set_query:
 * @query: what the page asks for: tab, search, terms and order; by stage the columns take the place of its stages
 *
 * Asks when the board is seen. Main thread.
 */
void
tdm_deals_board_set_query (TdmDealsBoard *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_DEALS_BOARD (self));
  g_return_if_fail (query != NULL);

  if (self->query != NULL && tdm_deal_query_equal (self->query, query))
    return;

  g_clear_pointer (&self->query, tdm_deal_query_free);
  self->query = tdm_deal_query_copy (query);
  apply_query (self);
}

/* The first card, as soon as there is one. */
void
tdm_deals_board_focus (TdmDealsBoard *self)
{
  g_return_if_fail (TDM_IS_DEALS_BOARD (self));

  self->focus_any = TRUE;
  try_focus (self);
}

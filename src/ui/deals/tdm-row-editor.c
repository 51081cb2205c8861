/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes value, close date and stage of a deal where it stands in a list: one key opens the field, Enter saves, Tab
 * goes on to the next field, Up and Down to the same field of the next row. A stage is changed by a sheet, so this
 * offers those that the deal allows (M86, M90). */

#include "tdm-row-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-deal-cell.h"
#include "tdm-deal-list.h"
#include "tdm-deal-selection.h"
#include "tdm-deal-status-cell.h"
#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-row-deal.h"
#include "tdm-row-sheets.h"
#include "tdm-window.h"

/* So long the focus follows a row that moves because it was changed. */
#define FOLLOW_MS 1500

/* What comes after a field was saved. */
typedef enum
{
  THEN_CLOSE,
  THEN_NEXT_FIELD,
  THEN_PREVIOUS_FIELD,
  THEN_NEXT_ROW,
  THEN_PREVIOUS_ROW,
} Then;

struct _TdmRowEditor
{
  GtkPopover parent_instance;

  GtkWidget *view; /* not owned: the parent */
  TdmDeal *deal;
  TdmRowField field;
  gboolean saving;

  gint64 follow_id; /* deal that takes the focus wherever the list puts it; 0 for none */
  guint follow_timeout_id;
  GSignalGroup *list_signals;
  guint idle_id;

  GtkLabel *title_label;
  GtkEntry *entry;
  GtkLabel *problem_label;
  GtkLabel *hint_label;
  GtkBox *choices;
};

G_DEFINE_FINAL_TYPE (TdmRowEditor, tdm_row_editor, GTK_TYPE_POPOVER)

static const struct
{
  TdmDealCellKind kind; /* the cell it is about; the chip has a class of its own */
  TdmDealFields fields;
  const char *title;
  const char *bad;
} fields[] = {
  [TDM_ROW_FIELD_VALUE] = { TDM_DEAL_CELL_VALUE, TDM_DEAL_FIELD_VALUE, N_ ("Value"),
                            N_ ("This is not an amount that can be read.") },
  [TDM_ROW_FIELD_CLOSE_DATE] = { TDM_DEAL_CELL_CLOSES, TDM_DEAL_FIELD_CLOSE_DATE, N_ ("Close date"),
                                 N_ ("This is not a day that can be read.") },
  [TDM_ROW_FIELD_STAGE] = { 0, 0, N_ ("Stage"), NULL },
};

/* In the order of the buttons. */
static const TdmDealSheet stage_sheets[] = {
  TDM_DEAL_SHEET_ACCEPT, TDM_DEAL_SHEET_DECLINE, TDM_DEAL_SHEET_WIN,
  TDM_DEAL_SHEET_LOSE,   TDM_DEAL_SHEET_ERROR,
};

/* ---- the view ---- */

static TdmStore *
get_store (TdmRowEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (self->view);

  return TDM_IS_WINDOW (root) ? tdm_window_get_store (TDM_WINDOW (root)) : NULL;
}

static TdmDealList *
get_list (TdmRowEditor *self)
{
  GtkSelectionModel *model = GTK_IS_COLUMN_VIEW (self->view)
                               ? gtk_column_view_get_model (GTK_COLUMN_VIEW (self->view))
                               : gtk_list_view_get_model (GTK_LIST_VIEW (self->view));

  if (TDM_IS_DEAL_SELECTION (model))
    return tdm_deal_selection_get_list (TDM_DEAL_SELECTION (model));
  if (GTK_IS_SINGLE_SELECTION (model))
    return TDM_DEAL_LIST (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model)));

  return NULL;
}

static gboolean
focus_deal (TdmRowEditor *self, gint64 deal_id)
{
  TdmDealList *list = get_list (self);
  guint position = list != NULL ? tdm_deal_list_find (list, deal_id) : G_MAXUINT;

  if (position == G_MAXUINT)
    return FALSE;

  tdm_row_deal_focus (self->view, position);

  return TRUE;
}

/* A change may put the row elsewhere, a moment later; who works with keys wants to stay on it. */
static void
list_changed_cb (TdmRowEditor *self)
{
  if (self->follow_id != 0 && tdm_row_deal_get_focused_row (self->view) != NULL)
    focus_deal (self, self->follow_id);
}

static gboolean
stop_following_cb (gpointer data)
{
  TdmRowEditor *self = data;

  self->follow_timeout_id = 0;
  self->follow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
follow (TdmRowEditor *self, gint64 deal_id)
{
  self->follow_id = deal_id;
  g_signal_group_set_target (self->list_signals, get_list (self));
  g_clear_handle_id (&self->follow_timeout_id, g_source_remove);
  self->follow_timeout_id = g_timeout_add (FOLLOW_MS, stop_following_cb, self);
}

/* ---- the cell ---- */

static gboolean
is_cell_of (GtkWidget *widget, TdmRowField field)
{
  if (field == TDM_ROW_FIELD_STAGE)
    return TDM_IS_DEAL_STATUS_CELL (widget);

  return TDM_IS_DEAL_CELL (widget) && tdm_deal_cell_get_kind (TDM_DEAL_CELL (widget)) == fields[field].kind;
}

/* The column may be hidden. */
static GtkWidget *
find_cell (GtkWidget *widget, TdmRowField field)
{
  GtkWidget *found = is_cell_of (widget, field) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, field);

  return found;
}

static void
point_to (TdmRowEditor *self, GtkWidget *row, TdmRowField field)
{
  GtkWidget *cell = find_cell (row, field);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (cell != NULL ? cell : row, self->view, &bounds))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { bounds.origin.x, bounds.origin.y,
                                                                     bounds.size.width, bounds.size.height });
}

/* ---- the field ---- */

static void
show_problem (TdmRowEditor *self, const char *text)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);

  gtk_label_set_label (self->problem_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), text != NULL);
  if (text == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (entry, GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_announce (entry, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
typed_cb (TdmRowEditor *self)
{
  show_problem (self, NULL);
}

static char *
dup_text (TdmRowEditor *self)
{
  const char *value = tdm_deal_get_value (self->deal);
  const char *date = tdm_deal_get_close_date (self->deal);

  if (self->field == TDM_ROW_FIELD_VALUE)
    return value != NULL ? tdm_format_amount (value, tdm_deal_get_currency (self->deal)) : g_strdup ("");

  return date != NULL ? tdm_format_date (date) : g_strdup ("");
}

static char *
dup_title (TdmRowEditor *self)
{
  const char *title = _ (fields[self->field].title);
  const char *currency = tdm_deal_get_currency (self->deal);

  if (self->field != TDM_ROW_FIELD_VALUE || currency == NULL)
    return g_strdup (title);

  /* Translators: over the field for an amount; %s is a currency code such as “EUR”. */
  return g_strdup_printf (_ ("Value in %s"), currency);
}

static void
show_entry (TdmRowEditor *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *title = dup_title (self);
  const char *name = tdm_deal_get_name (self->deal);
  /* Translators: what a screen reader says for a field in a list: “Value in EUR”, then the name of the deal. */
  g_autofree char *spoken =
    g_strdup_printf (C_ ("field and deal", "%1$s, %2$s"), title, name != NULL ? name : "");

  gtk_label_set_label (self->title_label, title);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  show_problem (self, NULL);
}

/* ---- the stage ---- */

static void
choose_cb (TdmRowEditor *self, GtkButton *button)
{
  TdmDealSheet sheet = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tdm-sheet"));
  TdmStore *store = get_store (self);
  g_autoptr (TdmDeal) deal = g_object_ref (self->deal);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (store != NULL)
    tdm_row_sheet_open (sheet, self->view, store, deal);
}

static guint
show_choices (TdmRowEditor *self)
{
  TdmDealState state = tdm_deal_get_state (self->deal);
  guint n_choices = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);

  for (guint i = 0; i < G_N_ELEMENTS (stage_sheets); i++)
    if (tdm_deal_sheet_may_open (stage_sheets[i], &state, NULL))
      {
        GtkWidget *button = gtk_button_new_with_label (tdm_row_sheet_get_label (stage_sheets[i]));

        gtk_widget_add_css_class (button, "flat");
        g_object_set_data (G_OBJECT (button), "tdm-sheet", GINT_TO_POINTER (stage_sheets[i]));
        g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), self);
        gtk_box_append (self->choices, button);
        n_choices++;
      }
  gtk_label_set_label (self->title_label, _ (fields[TDM_ROW_FIELD_STAGE].title));

  return n_choices;
}

/* ---- opening ---- */

static gboolean
may_begin (TdmRowEditor *self, TdmDeal *deal, TdmRowField field)
{
  TdmDealState state = tdm_deal_get_state (deal);
  g_autoptr (GError) error = NULL;

  /* An archived deal has no other stage; the rule about editing says so. */
  if (field == TDM_ROW_FIELD_STAGE && state.stage != TDM_STAGE_ARCHIVED)
    return TRUE;
  if (tdm_deal_rules_may_edit (&state, fields[field].fields != 0 ? fields[field].fields : TDM_DEAL_FIELD_NAME,
                               &error))
    return TRUE;

  tdm_row_refuse_error (self->view, error);

  return FALSE;
}

/* Returns: whether there is something to choose or to type */
static gboolean
show_field (TdmRowEditor *self, TdmRowField field)
{
  gboolean is_stage = field == TDM_ROW_FIELD_STAGE;

  self->field = field;
  if (is_stage && show_choices (self) == 0)
    return FALSE;

  if (!is_stage)
    show_entry (self);
  else
    show_problem (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !is_stage);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), !is_stage);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), is_stage);

  return TRUE;
}

static void
focus_field (TdmRowEditor *self)
{
  if (self->field == TDM_ROW_FIELD_STAGE)
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->choices)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->entry)); /* selects all, so typing replaces it */
}

/**
 * tdm_row_editor_begin:
 * @row: the row of a deal in the view
 * @field: what to change
 *
 * Opens the field at its cell, or says why the deal does not allow it.
 */
void
tdm_row_editor_begin (TdmRowEditor *self, GtkWidget *row, TdmRowField field)
{
  TdmDeal *deal = tdm_row_deal_find (row);

  g_return_if_fail (TDM_IS_ROW_EDITOR (self));

  if (deal == NULL || !tdm_deal_get_loaded (deal) || get_store (self) == NULL ||
      !may_begin (self, deal, field))
    return;

  g_set_object (&self->deal, deal);
  if (!show_field (self, field))
    return;

  point_to (self, row, field);
  gtk_popover_popup (GTK_POPOVER (self));
  focus_field (self);
}

/* ---- saving ---- */

static TdmDealFields
get_typed (TdmRowEditor *self, TdmDealRecord *values, gboolean *valid)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  TdmDealFields typed_fields = fields[self->field].fields;

  *valid = TRUE;
  if (*typed == '\0')
    return typed_fields;

  if (self->field == TDM_ROW_FIELD_VALUE)
    {
      values->value = tdm_parse_money (typed, &values->currency);
      *valid = values->value != NULL;
      if (values->currency != NULL)
        typed_fields |= TDM_DEAL_FIELD_CURRENCY;
    }
  else
    {
      values->close_date = tdm_parse_date (typed);
      *valid = values->close_date != NULL;
    }

  return typed_fields;
}

static gboolean
is_new (TdmRowEditor *self, const TdmDealRecord *values, TdmDealFields typed_fields)
{
  if (self->field == TDM_ROW_FIELD_CLOSE_DATE)
    return g_strcmp0 (values->close_date, tdm_deal_get_close_date (self->deal)) != 0;

  return g_strcmp0 (values->value, tdm_deal_get_value (self->deal)) != 0 ||
         ((typed_fields & TDM_DEAL_FIELD_CURRENCY) &&
          g_strcmp0 (values->currency, tdm_deal_get_currency (self->deal)) != 0);
}

static gboolean
begin_focused_cb (gpointer data)
{
  TdmRowEditor *self = data;
  GtkWidget *row = tdm_row_deal_get_focused_row (self->view);

  self->idle_id = 0;
  if (row != NULL)
    tdm_row_editor_begin (self, row, self->field);

  return G_SOURCE_REMOVE;
}

/* The other row gets its widget and the focus with the next frame. */
static void
go_to (TdmRowEditor *self, gint64 deal_id)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (!focus_deal (self, deal_id))
    return;

  follow (self, deal_id);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->idle_id = g_timeout_add (50, begin_focused_cb, self);
}

static void
go_to_row (TdmRowEditor *self, int by)
{
  TdmDealList *list = get_list (self);
  guint position = list != NULL ? tdm_deal_list_find (list, tdm_deal_get_id (self->deal)) : G_MAXUINT;
  guint32 neighbour =
    position == G_MAXUINT || (by < 0 && position == 0) ? 0 : tdm_deal_list_get_id (list, position + by);

  if (neighbour != 0)
    go_to (self, neighbour);
}

static void
go_to_field (TdmRowEditor *self, int by)
{
  int field = (int) self->field + by;
  GtkWidget *row;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (field < 0 || field >= TDM_N_ROW_FIELDS || !focus_deal (self, tdm_deal_get_id (self->deal)))
    return;

  row = tdm_row_deal_get_focused_row (self->view);
  if (row != NULL)
    tdm_row_editor_begin (self, row, field);
}

static void
go_on (TdmRowEditor *self, Then then)
{
  switch (then)
    {
    case THEN_NEXT_FIELD:
    case THEN_PREVIOUS_FIELD:
      go_to_field (self, then == THEN_NEXT_FIELD ? 1 : -1);
      break;
    case THEN_NEXT_ROW:
    case THEN_PREVIOUS_ROW:
      go_to_row (self, then == THEN_NEXT_ROW ? 1 : -1);
      break;
    case THEN_CLOSE:
    default:
      gtk_popover_popdown (GTK_POPOVER (self));
      focus_deal (self, tdm_deal_get_id (self->deal));
      break;
    }
}

typedef struct
{
  TdmRowEditor *self;
  Then then;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Saving *saving = data;
  g_autoptr (TdmRowEditor) self = saving->self;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TdmReceipt receipt;

  self->saving = FALSE;
  if (self->view == NULL)
    return;
  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      text = tdm_error_text (error);
      show_problem (self, text);
      return;
    }

  tdm_message_show_undo (self->view,
                         self->field == TDM_ROW_FIELD_VALUE ? _ ("Value changed") : _ ("Close date changed"),
                         receipt.undo_id);
  if (saving->then == THEN_CLOSE)
    follow (self, tdm_deal_get_id (self->deal));
  go_on (self, saving->then);
}

static void
save (TdmRowEditor *self, Then then)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  gboolean valid = TRUE;
  TdmDealFields typed_fields = self->field == TDM_ROW_FIELD_STAGE ? 0 : get_typed (self, values, &valid);
  Saving *saving;

  if (self->saving || self->deal == NULL)
    return;
  if (!valid)
    {
      show_problem (self, _ (fields[self->field].bad));
      return;
    }
  if (typed_fields == 0 || !is_new (self, values, typed_fields))
    {
      go_on (self, then);
      return;
    }

  self->saving = TRUE;
  saving = g_new0 (Saving, 1);
  saving->self = g_object_ref (self);
  saving->then = then;
  tdm_store_edit_deal_async (get_store (self), tdm_deal_get_id (self->deal), values, typed_fields, NULL,
                             saved_cb, saving);
}

/* ---- keys and pointer ---- */

static void
entry_activate_cb (TdmRowEditor *self)
{
  save (self, THEN_CLOSE);
}

static gboolean
key_pressed_cb (TdmRowEditor *self, guint key, guint code, GdkModifierType state)
{
  gboolean in_entry = self->field != TDM_ROW_FIELD_STAGE;
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_KP_Tab)
    save (self, shift || key == GDK_KEY_ISO_Left_Tab ? THEN_PREVIOUS_FIELD : THEN_NEXT_FIELD);
  else if (in_entry && (key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    save (self, THEN_NEXT_ROW);
  else if (in_entry && (key == GDK_KEY_Up || key == GDK_KEY_KP_Up))
    save (self, THEN_PREVIOUS_ROW);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
begin_key_cb (GtkWidget *view, GVariant *field, gpointer data)
{
  GtkWidget *row = tdm_row_deal_get_focused_row (view);

  if (row == NULL)
    return FALSE;

  tdm_row_editor_begin (data, row, g_variant_get_int32 (field));

  return TRUE;
}

static void
pressed_cb (TdmRowEditor *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *widget = gtk_widget_pick (self->view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, TDM_TYPE_DEAL_CELL) : NULL;
  graphene_point_t point;

  if (cell == NULL || !gtk_widget_compute_point (self->view, cell, &GRAPHENE_POINT_INIT (x, y), &point) ||
      !tdm_deal_cell_is_pencil_at (TDM_DEAL_CELL (cell), point.x))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tdm_row_editor_begin (self, tdm_row_deal_get_row (cell),
                        tdm_deal_cell_get_kind (TDM_DEAL_CELL (cell)) == TDM_DEAL_CELL_VALUE
                          ? TDM_ROW_FIELD_VALUE
                          : TDM_ROW_FIELD_CLOSE_DATE);
}

static void
add_controllers (TdmRowEditor *self)
{
  static const char *const triggers[] = { "F2", "F3", "F4" };
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (triggers[i]),
                                                gtk_callback_action_new (begin_key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_widget_add_controller (self->view, keys);

  /* Before the row, which a click opens. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
}

/* ---- the object ---- */

static void
view_destroyed_cb (TdmRowEditor *self)
{
  self->view = NULL;
  gtk_widget_unparent (GTK_WIDGET (self));
}

static void
tdm_row_editor_dispose (GObject *object)
{
  TdmRowEditor *self = TDM_ROW_EDITOR (object);

  g_clear_handle_id (&self->follow_timeout_id, g_source_remove);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->deal);

  G_OBJECT_CLASS (tdm_row_editor_parent_class)->dispose (object);
}

static void
tdm_row_editor_class_init (TdmRowEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_row_editor_dispose;
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static void
tdm_row_editor_init (TdmRowEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list_signals = g_signal_group_new (TDM_TYPE_DEAL_LIST);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (list_changed_cb), self);
  self->title_label = label_new ("heading");
  self->problem_label = label_new ("error");
  self->hint_label = label_new ("dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint_label), "caption");
  gtk_label_set_label (self->hint_label, _ ("Enter saves, Tab goes on, Esc gives up"));
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint_label));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (GTK_WIDGET (self), "row-editor");
}

TdmRowEditor *
tdm_row_editor_install (GtkWidget *view)
{
  TdmRowEditor *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view) || GTK_IS_LIST_VIEW (view), NULL);

  self = g_object_new (TDM_TYPE_ROW_EDITOR, NULL);
  self->view = view;
  gtk_widget_set_parent (GTK_WIDGET (self), view);
  g_signal_connect_object (view, "destroy", G_CALLBACK (view_destroyed_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self);

  return self;
}

GtkEntry *
tdm_row_editor_get_entry (TdmRowEditor *self)
{
  g_return_val_if_fail (TDM_IS_ROW_EDITOR (self), NULL);

  return self->entry;
}

/* What is wrong with what was typed, NULL when nothing is. */
const char *
tdm_row_editor_get_problem (TdmRowEditor *self)
{
  g_return_val_if_fail (TDM_IS_ROW_EDITOR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->problem_label)) ? gtk_label_get_label (self->problem_label)
                                                                   : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list view, because only rows near the view have widgets; arrows go from mark to mark, Return opens the place where
 * the requirement is fixed, on the row the offer. */

#include "tdm-readiness-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-readiness-fold.h"
#include "tdm-readiness-heading.h"
#include "tdm-readiness-line.h"
#include "tdm-requirement-mark.h"

/* Longer lists scroll by themselves, below the heading. */
#define MAX_HEIGHT 640

struct _TdmReadinessGrid
{
  GtkBox parent_instance;

  TdmReadinessList *list;
  TdmReadinessLayout *layout;
  gboolean narrow;
  gboolean narrow_shown; /* which rows the view has */
  GtkWidget *heading;
  GtkWidget *heading_scroller;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (TdmReadinessGrid, tdm_readiness_grid, GTK_TYPE_BOX)

/* ---- what is shown ---- */

static void
set_rows (TdmReadinessGrid *self)
{
  g_autoptr (GtkListItemFactory) factory =
    self->narrow ? tdm_readiness_fold_factory_new () : tdm_readiness_line_factory_new (self->layout);

  self->narrow_shown = self->narrow;
  tdm_readiness_heading_set_layout (TDM_READINESS_HEADING (self->heading), self->layout);
  gtk_widget_set_visible (self->heading_scroller, !self->narrow);
  gtk_list_view_set_single_click_activate (self->view, !self->narrow);
  gtk_list_view_set_factory (self->view, factory);
}

/* Rows are made anew only when the columns are others. */
static void
changed_cb (TdmReadinessGrid *self)
{
  const TdmRulebook *rulebook = tdm_readiness_list_get_rulebook (self->list);
  GPtrArray *columns = tdm_readiness_columns_new (rulebook, tdm_readiness_list_get_shown (self->list));
  gboolean same = self->layout != NULL && self->layout->rulebook == rulebook &&
                  tdm_readiness_columns_equal (self->layout->columns, columns);

  if (same)
    g_ptr_array_unref (columns);
  else
    {
      g_clear_pointer (&self->layout, tdm_readiness_layout_unref);
      self->layout = tdm_readiness_layout_new (GTK_WIDGET (self), rulebook, columns);
    }
  if (!same || self->narrow_shown != self->narrow)
    set_rows (self);
}

static void
activate_cb (TdmReadinessGrid *self, guint position)
{
  g_autoptr (TdmReadinessItem) item =
    g_list_model_get_item (tdm_readiness_list_get_shown (self->list), position);

  if (item == NULL)
    return;
  if (!self->narrow)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "cosell.open", "(xs)", tdm_readiness_item_get_id (item),
                                  "");
      return;
    }
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (TDM_IS_READINESS_FOLD (gtk_widget_get_first_child (row)) &&
        tdm_readiness_fold_get_item (TDM_READINESS_FOLD (gtk_widget_get_first_child (row))) == item)
      tdm_readiness_fold_toggle (TDM_READINESS_FOLD (gtk_widget_get_first_child (row)));
}

/* ---- keyboard ---- */

/* (nullable): the row that has the focus or that it is in */
static TdmReadinessLine *
find_focused_line (TdmReadinessGrid *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == row &&
        TDM_IS_READINESS_LINE (gtk_widget_get_first_child (row)))
      return TDM_READINESS_LINE (gtk_widget_get_first_child (row));

  return NULL;
}

/* The row itself is the place before the first mark. */
static gboolean
focus_mark (TdmReadinessLine *line, int column)
{
  if (column >= 0 && column < (int) tdm_readiness_line_get_n_marks (line))
    return gtk_widget_grab_focus (tdm_readiness_line_get_mark (line, (guint) column));
  if (column == -1)
    return gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (line)));

  return FALSE;
}

static gboolean
across_cb (GtkWidget *view, GVariant *towards_right, gpointer data)
{
  TdmReadinessGrid *self = data;
  TdmReadinessLine *line = find_focused_line (self);
  int step = g_variant_get_int32 (towards_right);

  if (line == NULL)
    return FALSE;
  if (gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL)
    step = -step;
  focus_mark (line, tdm_readiness_line_find_focus (line) + step);

  return TRUE;
}

static guint
find_position (TdmReadinessGrid *self, TdmReadinessItem *item)
{
  GListModel *shown = tdm_readiness_list_get_shown (self->list);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TdmReadinessItem) other = g_list_model_get_item (shown, i);

      if (other == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Up and down stay in the column. */
static gboolean
along_cb (GtkWidget *view, GVariant *down, gpointer data)
{
  TdmReadinessGrid *self = data;
  TdmReadinessLine *line = find_focused_line (self);
  int column = line != NULL ? tdm_readiness_line_find_focus (line) : -1;
  gint64 target;

  if (column < 0)
    return FALSE;

  target = (gint64) find_position (self, tdm_readiness_line_get_item (line)) + g_variant_get_int32 (down);
  if (target < 0 || target >= g_list_model_get_n_items (tdm_readiness_list_get_shown (self->list)))
    return TRUE;

  gtk_list_view_scroll_to (self->view, (guint) target, GTK_LIST_SCROLL_FOCUS, NULL);
  line = find_focused_line (self);
  if (line != NULL)
    focus_mark (line, column);

  return TRUE;
}

static void
add_key (
  TdmReadinessGrid *self, GtkEventController *keys, const char *trigger, GtkShortcutFunc func, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (func, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Before the list view, which knows these keys as moves from row to row. */
static void
add_keys (TdmReadinessGrid *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (self, keys, "Left|KP_Left", across_cb, -1);
  add_key (self, keys, "Right|KP_Right", across_cb, 1);
  add_key (self, keys, "Up|KP_Up", along_cb, -1);
  add_key (self, keys, "Down|KP_Down", along_cb, 1);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/* ---- making ---- */

static GtkWidget *
legend_entry_new (TdmRequirementState state)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *mark = tdm_requirement_mark_new ();
  GtkWidget *label = gtk_label_new (tdm_words_requirement_state (state));

  tdm_requirement_mark_show_state (TDM_REQUIREMENT_MARK (mark), state);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (entry), mark);
  gtk_box_append (GTK_BOX (entry), label);

  return entry;
}

static GtkWidget *
legend_new (void)
{
  GtkWidget *legend = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (legend), 18);
  for (int state = TDM_REQUIREMENT_MET; state <= TDM_REQUIREMENT_NOT_APPLICABLE; state++)
    adw_wrap_box_append (ADW_WRAP_BOX (legend), legend_entry_new ((TdmRequirementState) state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (legend), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the marks mean"), -1);

  return legend;
}

static GtkWidget *
scroller_new (TdmReadinessGrid *self)
{
  GtkWidget *view = gtk_list_view_new (NULL, NULL);

  self->view = GTK_LIST_VIEW (view);
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_list_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (view, "readiness-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Offers and what they lack"), -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", view, "propagate-natural-height", TRUE,
                       "max-content-height", MAX_HEIGHT, NULL);
}

static void
tdm_readiness_grid_dispose (GObject *object)
{
  TdmReadinessGrid *self = TDM_READINESS_GRID (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->layout, tdm_readiness_layout_unref);

  G_OBJECT_CLASS (tdm_readiness_grid_parent_class)->dispose (object);
}

static void
tdm_readiness_grid_class_init (TdmReadinessGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_readiness_grid_dispose;
}

static void
tdm_readiness_grid_init (TdmReadinessGrid *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = scroller_new (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->heading = tdm_readiness_heading_new ();
  /* Goes along when the rows are scrolled to the side. */
  self->heading_scroller =
    g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->heading, "vscrollbar-policy", GTK_POLICY_NEVER,
                  "hscrollbar-policy", GTK_POLICY_EXTERNAL, "hadjustment",
                  gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)), NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (card), self->heading_scroller);
  gtk_box_append (GTK_BOX (card), scroller);
  gtk_box_append (GTK_BOX (self), card);
  gtk_box_append (GTK_BOX (self), legend_new ());
  add_keys (self);
}

GtkWidget *
tdm_readiness_grid_new (void)
{
  return g_object_new (TDM_TYPE_READINESS_GRID, NULL);
}

void
tdm_readiness_grid_set_list (TdmReadinessGrid *self, TdmReadinessList *list)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_if_fail (TDM_IS_READINESS_GRID (self) && self->list == NULL);

  self->list = g_object_ref (list);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (tdm_readiness_list_get_shown (list))));
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  gtk_list_view_set_model (self->view, selection);
}

void
tdm_readiness_grid_set_narrow (TdmReadinessGrid *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_READINESS_GRID (self));

  self->narrow = narrow;
  if (self->list != NULL)
    changed_cb (self);
}

GtkListView *
tdm_readiness_grid_get_view (TdmReadinessGrid *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_GRID (self), NULL);

  return self->view;
}

void
tdm_readiness_grid_focus (TdmReadinessGrid *self)
{
  g_return_if_fail (TDM_IS_READINESS_GRID (self));

  if (g_list_model_get_n_items (tdm_readiness_list_get_shown (self->list)) > 0)
    gtk_list_view_scroll_to (self->view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
}

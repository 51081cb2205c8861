/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws its own texts and lays out its marks, so that 200 bound rows stay cheap. */

#include "tdm-readiness-line.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-ladder-bar.h"
#include "tdm-offer-words.h"
#include "tdm-paint.h"
#include "tdm-requirement-mark.h"
#include "tdm-row-name.h"

#define LINE_GAP 3

struct _TdmReadinessLine
{
  GtkWidget parent_instance;

  TdmReadinessLayout *layout;
  TdmReadinessItem *item;
  gulong changed_id;
  GPtrArray *marks; /* (element-type TdmRequirementMark) */
  GtkWidget *status;
  GtkLabel *status_label;
  GtkLabel *recorded_label;
  TdmLadderBar *bar;
};

G_DEFINE_FINAL_TYPE (TdmReadinessLine, tdm_readiness_line, GTK_TYPE_WIDGET)

static const TdmTextStyle name_style = { .strong = TRUE, .scale = 1.0, .alpha = 1.0 };
static const TdmTextStyle type_style = { .scale = 0.9, .alpha = 0.66 };

/* ---- what it says ---- */

static void
show_marks (TdmReadinessLine *self, const TdmReadiness *readiness)
{
  const char *title = tdm_offer_get_title (tdm_readiness_item_get_offer (self->item));

  for (guint i = 0; i < self->marks->len; i++)
    tdm_requirement_mark_show (
      g_ptr_array_index (self->marks, i), tdm_readiness_item_get_id (self->item), title,
      readiness != NULL ? tdm_readiness_column_find (g_ptr_array_index (self->layout->columns, i), readiness)
                        : NULL);
}

/* An offer that is not live, or lacks something for the first status, has none at all. */
static void
show_status (TdmReadinessLine *self, const TdmReadiness *readiness)
{
  const char *expected = readiness != NULL ? readiness->expected : NULL;
  gboolean differs = tdm_readiness_item_differs (self->item);
  g_autofree char *recorded = tdm_readiness_item_dup_recorded (self->item);
  const char *words = expected != NULL ? tdm_words_cosell_status (expected) : "–";

  gtk_label_set_label (self->status_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  expected != NULL ? words : _ ("No status yet"), -1);
  gtk_label_set_label (self->recorded_label, differs ? recorded : "");
  gtk_widget_set_visible (GTK_WIDGET (self->recorded_label), differs);
  tdm_ladder_bar_set_reached (self->bar, tdm_readiness_item_get_level (self->item) + 1);
}

static void
update (TdmReadinessLine *self)
{
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (self->item);

  show_marks (self, readiness);
  show_status (self, readiness);
  tdm_row_name_set (GTK_WIDGET (self), tdm_offer_get_title (tdm_readiness_item_get_offer (self->item)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_item (TdmReadinessLine *self, TdmReadinessItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  self->changed_id = g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* ---- size and drawing ---- */

static int
get_text_height (GtkWidget *widget)
{
  return tdm_paint_get_line_height (widget, name_style.scale) + LINE_GAP +
         tdm_paint_get_line_height (widget, type_style.scale);
}

static void
tdm_readiness_line_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (widget);
  int status = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = tdm_readiness_layout_get_min_width (self->layout);
  else
    {
      gtk_widget_measure (self->status, GTK_ORIENTATION_VERTICAL, self->layout->status_width, &status, NULL,
                          NULL, NULL);
      *minimum = MAX (get_text_height (widget), status);
    }
  *natural = *minimum;
}

static void
tdm_readiness_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (widget);
  int column_width;
  int x;

  for (guint i = 0; i < self->marks->len; i++)
    {
      tdm_readiness_layout_get_area (self->layout, widget, width, (int) i, &x, &column_width);
      gtk_widget_size_allocate (g_ptr_array_index (self->marks, i),
                                &(GtkAllocation) { x, 0, column_width, height }, -1);
    }
  tdm_readiness_layout_get_area (self->layout, widget, width, (int) self->marks->len, &x, &column_width);
  gtk_widget_size_allocate (self->status, &(GtkAllocation) { x, 0, column_width, height }, -1);
}

static void
tdm_readiness_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (widget);
  const TdmOffer *offer;
  int first = tdm_paint_get_line_height (widget, name_style.scale);
  int second = tdm_paint_get_line_height (widget, type_style.scale);
  float y = (gtk_widget_get_height (widget) - get_text_height (widget)) / 2.0f;
  int width;
  int x;

  if (self->item == NULL)
    return;

  offer = tdm_readiness_item_get_offer (self->item);
  tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), TDM_LAYOUT_NAME, &x,
                                 &width);
  tdm_paint_text (widget, widget, snapshot, tdm_offer_get_title (offer), NULL, &name_style,
                  &GRAPHENE_RECT_INIT (x, y, width, first));
  tdm_paint_text (widget, widget, snapshot, tdm_words_offer_type (offer->type), NULL, &type_style,
                  &GRAPHENE_RECT_INIT (x, y + first + LINE_GAP, width, second));
  GTK_WIDGET_CLASS (tdm_readiness_line_parent_class)->snapshot (widget, snapshot);
}

/* ---- pointer ---- */

static GtkWidget *
pick_mark (TdmReadinessLine *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return TDM_IS_REQUIREMENT_MARK (picked) ? picked : NULL;
}

/* Anywhere else the row is pressed, and the list opens the offer. */
static void
released_cb (TdmReadinessLine *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *mark = pick_mark (self, x, y);

  if (mark == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  tdm_requirement_mark_press (TDM_REQUIREMENT_MARK (mark));
}

static gboolean
tdm_readiness_line_query_tooltip (
  GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (widget);
  const TdmReadiness *readiness = self->item != NULL ? tdm_readiness_item_get_readiness (self->item) : NULL;
  int focused = tdm_readiness_line_find_focus (self);
  GtkWidget *mark =
    keyboard_mode && focused >= 0 ? g_ptr_array_index (self->marks, (guint) focused) : pick_mark (self, x, y);
  g_autofree char *text = NULL;
  guint column;

  if (mark != NULL && readiness != NULL && g_ptr_array_find (self->marks, mark, &column))
    text = tdm_readiness_column_dup_tooltip (g_ptr_array_index (self->layout->columns, column), readiness);
  else if (self->item != NULL)
    text = g_strdup (tdm_offer_get_title (tdm_readiness_item_get_offer (self->item)));
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/* ---- the object ---- */

static void
tdm_readiness_line_dispose (GObject *object)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (object);
  GtkWidget *child;

  set_item (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tdm_readiness_line_parent_class)->dispose (object);
}

static void
tdm_readiness_line_finalize (GObject *object)
{
  TdmReadinessLine *self = TDM_READINESS_LINE (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->layout, tdm_readiness_layout_unref);

  G_OBJECT_CLASS (tdm_readiness_line_parent_class)->finalize (object);
}

static void
tdm_readiness_line_class_init (TdmReadinessLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_readiness_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_line_finalize;
  widget_class->measure = tdm_readiness_line_measure;
  widget_class->size_allocate = tdm_readiness_line_size_allocate;
  widget_class->snapshot = tdm_readiness_line_snapshot;
  widget_class->query_tooltip = tdm_readiness_line_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "readinessline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
tdm_readiness_line_init (TdmReadinessLine *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_ptr_array_new ();
  self->status = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_valign (self->status, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  self->status_label = append_label (self->status, "status-words");
  self->bar = TDM_LADDER_BAR (tdm_ladder_bar_new ());
  gtk_box_append (GTK_BOX (self->status), GTK_WIDGET (self->bar));
  self->recorded_label = append_label (self->status, "recorded");
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
line_new (TdmReadinessLayout *layout)
{
  TdmReadinessLine *self = g_object_new (TDM_TYPE_READINESS_LINE, NULL);

  self->layout = tdm_readiness_layout_ref (layout);
  for (guint i = 0; i < layout->columns->len; i++)
    {
      GtkWidget *mark = tdm_requirement_mark_new ();

      gtk_widget_insert_before (mark, GTK_WIDGET (self), self->status);
      g_ptr_array_add (self->marks, mark);
    }

  return GTK_WIDGET (self);
}

TdmReadinessItem *
tdm_readiness_line_get_item (TdmReadinessLine *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LINE (self), NULL);

  return self->item;
}

guint
tdm_readiness_line_get_n_marks (TdmReadinessLine *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LINE (self), 0);

  return self->marks->len;
}

GtkWidget *
tdm_readiness_line_get_mark (TdmReadinessLine *self, guint column)
{
  g_return_val_if_fail (TDM_IS_READINESS_LINE (self) && column < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, column);
}

int
tdm_readiness_line_find_focus (TdmReadinessLine *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_LINE (self), -1);

  for (guint i = 0; i < self->marks->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->marks, i)))
      return (int) i;

  return -1;
}

/* ---- the factory ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TdmReadinessLayout *layout)
{
  gtk_list_item_set_child (item, line_new (layout));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_item (TDM_READINESS_LINE (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_item (TDM_READINESS_LINE (gtk_list_item_get_child (item)), NULL);
}

static void
unref_layout (gpointer data, GClosure *closure)
{
  tdm_readiness_layout_unref (data);
}

GtkListItemFactory *
tdm_readiness_line_factory_new (TdmReadinessLayout *layout)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), tdm_readiness_layout_ref (layout),
                         unref_layout, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

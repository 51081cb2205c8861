/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of deals. It follows its deal, which may still be blank, and lays out its text when drawn. */

#include "tdm-deal-cell.h"

#include "tdm-disc.h"
#include "tdm-format.h"
#include "tdm-paint.h"
#include "tdm-record-text.h"
#include "tdm-row-name.h"

#define DISC_SIZE 32
#define DISC_GAP 12
#define LINE_GAP 1
#define PENCIL_SIZE 14
/* A name shorter than this many characters is never cut. */
#define MIN_NAME_CHARS 12

struct _TdmDealCell
{
  GtkWidget parent_instance;

  TdmDealCellKind kind;
  TdmDeal *deal;
  gulong notify_id; /* on the deal */
  GtkWidget *disc;  /* name cell */
  gboolean cut;     /* something was too long for the place when it was drawn last */
  gboolean told;    /* the accessible text is that of the deal */
};

G_DEFINE_FINAL_TYPE (TdmDealCell, tdm_deal_cell, GTK_TYPE_WIDGET)

static const TdmTextStyle name_style = { .strong = TRUE, .scale = 1.0, .alpha = 1.0 };
static const TdmTextStyle place_style = { .scale = 0.9, .alpha = 0.66 };
static const TdmTextStyle value_style = { .tabular = TRUE, .scale = 1.0, .alpha = 1.0, .xalign = 1.0 };
static const TdmTextStyle date_style = { .tabular = TRUE, .scale = 1.0, .alpha = 1.0 };

/* Which properties of a deal a kind of cell shows. Every kind is drawn anew when the deal is loaded. */
static const char *const watched[][6] = {
  [TDM_DEAL_CELL_NAME] = { "loaded", "name", "customer-name", "city", "country" },
  [TDM_DEAL_CELL_VALUE] = { "loaded", "value", "currency" },
  [TDM_DEAL_CELL_CLOSES] = { "loaded", "close-date" },
};

static gboolean
is_loaded (TdmDealCell *self)
{
  return self->deal != NULL && tdm_deal_get_loaded (self->deal);
}

/* Font and direction are those of the view, so that cells need no Pango context of their own. */
static GtkWidget *
get_view (TdmDealCell *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_COLUMN_VIEW);

  return view != NULL ? view : GTK_WIDGET (self);
}

static char *
dup_place (TdmDealCell *self)
{
  return tdm_record_text_dup_place (tdm_deal_get_customer_name (self->deal), tdm_deal_get_city (self->deal),
                                    tdm_deal_get_country (self->deal));
}

static char *
dup_text (TdmDealCell *self)
{
  const char *date = tdm_deal_get_close_date (self->deal);
  g_autofree char *place = NULL;

  switch (self->kind)
    {
    case TDM_DEAL_CELL_NAME:
      place = dup_place (self);
      return g_strdup_printf ("%s\n%s", tdm_deal_get_name (self->deal), place);
    case TDM_DEAL_CELL_VALUE:
      return tdm_record_text_dup_money (tdm_deal_get_value (self->deal), tdm_deal_get_currency (self->deal),
                                        NULL);
    default:
      return date != NULL ? tdm_format_date (date) : g_strdup ("");
    }
}

/* ---- the pencil ---- */

/* A text that needs all of the cell leaves no room for it; F2 and F3 are there all the same. */
static gboolean
has_pencil (TdmDealCell *self)
{
  TdmDealState state;
  g_autofree char *text = NULL;

  if (!is_loaded (self) || (self->kind != TDM_DEAL_CELL_VALUE && self->kind != TDM_DEAL_CELL_CLOSES))
    return FALSE;

  state = tdm_deal_get_state (self->deal);
  text = dup_text (self);

  return tdm_deal_rules_may (&state, TDM_DEAL_ACTION_EDIT, NULL) &&
         tdm_paint_get_text_width (get_view (self), text, NULL, &value_style) + 2 * PENCIL_SIZE <
           gtk_widget_get_width (GTK_WIDGET (self));
}

/* Opposite to the text. */
static float
get_pencil_x (TdmDealCell *self)
{
  gboolean from_end = gtk_widget_get_direction (get_view (self)) == GTK_TEXT_DIR_RTL;
  gboolean at_start = (self->kind == TDM_DEAL_CELL_VALUE) != from_end;

  return at_start ? 0 : gtk_widget_get_width (GTK_WIDGET (self)) - PENCIL_SIZE;
}

static void
draw_pencil (TdmDealCell *self, GtkSnapshot *snapshot)
{
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) && has_pencil (self))
    tdm_paint_icon (GTK_WIDGET (self), snapshot, "document-edit-symbolic", PENCIL_SIZE, get_pencil_x (self),
                    (gtk_widget_get_height (GTK_WIDGET (self)) - PENCIL_SIZE) / 2.0f);
}

static void
tdm_deal_cell_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  if ((gtk_widget_get_state_flags (widget) ^ previous) & GTK_STATE_FLAG_PRELIGHT)
    gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (tdm_deal_cell_parent_class)->state_flags_changed (widget, previous);
}

/* ---- drawing ---- */

static gboolean
draw_name (TdmDealCell *self, GtkSnapshot *snapshot, int width, int height)
{
  GtkWidget *view = get_view (self);
  PangoAttrList *language = tdm_record_text_get_attributes (tdm_deal_get_country (self->deal));
  g_autofree char *place = dup_place (self);
  int first = tdm_paint_get_line_height (view, name_style.scale);
  int second = tdm_paint_get_line_height (view, place_style.scale);
  float x = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL ? 0 : DISC_SIZE + DISC_GAP;
  float y = (height - first - LINE_GAP - second) / 2;
  float room = width - DISC_SIZE - DISC_GAP;
  gboolean cut = tdm_paint_text (GTK_WIDGET (self), view, snapshot, tdm_deal_get_name (self->deal), language,
                                 &name_style, &GRAPHENE_RECT_INIT (x, y, room, first));

  return tdm_paint_text (GTK_WIDGET (self), view, snapshot, place, language, &place_style,
                         &GRAPHENE_RECT_INIT (x, y + first + LINE_GAP, room, second)) ||
         cut;
}

static gboolean
draw_value (TdmDealCell *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = tdm_record_text_dup_money (tdm_deal_get_value (self->deal),
                                                     tdm_deal_get_currency (self->deal), &attributes);

  return tdm_paint_text (GTK_WIDGET (self), get_view (self), snapshot, text, attributes, &value_style, area);
}

static gboolean
draw (TdmDealCell *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (self->kind == TDM_DEAL_CELL_NAME)
    return draw_name (self, snapshot, width, height);
  if (self->kind == TDM_DEAL_CELL_VALUE)
    return draw_value (self, snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  text = dup_text (self);

  return tdm_paint_text (GTK_WIDGET (self), get_view (self), snapshot, text, NULL, &date_style,
                         &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/* Of two hundred rows a dozen are seen; only those are worth telling to assistive tools. */
static void
tell (TdmDealCell *self)
{
  g_autofree char *text = NULL;

  if (self->told)
    return;

  text = dup_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (self->kind == TDM_DEAL_CELL_NAME)
    tdm_row_name_set (GTK_WIDGET (self), tdm_deal_get_name (self->deal));
  self->told = TRUE;
}

static void
tdm_deal_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmDealCell *self = TDM_DEAL_CELL (widget);

  if (!is_loaded (self))
    return;

  self->cut = draw (self, snapshot);
  draw_pencil (self, snapshot);
  tell (self);
  if (self->disc != NULL)
    gtk_widget_snapshot_child (widget, self->disc, snapshot);
}

/* ---- size ---- */

static void
tdm_deal_cell_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  TdmDealCell *self = TDM_DEAL_CELL (widget);
  GtkWidget *view = get_view (self);
  gboolean is_name = self->kind == TDM_DEAL_CELL_NAME;

  if (self->disc != NULL)
    gtk_widget_measure (self->disc, orientation, -1, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL && is_name)
    *minimum = MAX (DISC_SIZE, tdm_paint_get_line_height (view, name_style.scale) + LINE_GAP +
                                 tdm_paint_get_line_height (view, place_style.scale));
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = tdm_paint_get_line_height (view, 1.0);
  else
    *minimum = is_name ? DISC_SIZE + DISC_GAP + tdm_paint_get_chars_width (view, MIN_NAME_CHARS) : 0;

  *natural = *minimum;
}

static void
tdm_deal_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TdmDealCell *self = TDM_DEAL_CELL (widget);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->disc != NULL)
    gtk_widget_size_allocate (
      self->disc,
      &(GtkAllocation) { from_end ? width - DISC_SIZE : 0, (height - DISC_SIZE) / 2, DISC_SIZE, DISC_SIZE },
      -1);
}

/* ---- following the deal ---- */

static void
update (TdmDealCell *self)
{
  self->told = FALSE;
  if (self->disc != NULL && is_loaded (self))
    tdm_disc_set_name (TDM_DISC (self->disc), tdm_deal_get_customer_name (self->deal));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
deal_notify_cb (TdmDealCell *self, GParamSpec *pspec)
{
  for (guint i = 0; watched[self->kind][i] != NULL; i++)
    if (g_str_equal (watched[self->kind][i], pspec->name))
      {
        update (self);
        return;
      }
}

static gboolean
tdm_deal_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmDealCell *self = TDM_DEAL_CELL (widget);
  g_autofree char *text = NULL;

  if (!self->cut || !is_loaded (self))
    return FALSE;

  text = dup_text (self);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* ---- the object ---- */

static void
tdm_deal_cell_dispose (GObject *object)
{
  TdmDealCell *self = TDM_DEAL_CELL (object);

  tdm_deal_cell_set_deal (self, NULL);
  g_clear_pointer (&self->disc, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_deal_cell_parent_class)->dispose (object);
}

static void
tdm_deal_cell_class_init (TdmDealCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_cell_dispose;
  widget_class->measure = tdm_deal_cell_measure;
  widget_class->size_allocate = tdm_deal_cell_size_allocate;
  widget_class->snapshot = tdm_deal_cell_snapshot;
  widget_class->query_tooltip = tdm_deal_cell_query_tooltip;
  widget_class->state_flags_changed = tdm_deal_cell_state_flags_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tdm_deal_cell_init (TdmDealCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tdm_deal_cell_new (TdmDealCellKind kind)
{
  TdmDealCell *self = g_object_new (TDM_TYPE_DEAL_CELL, NULL);

  self->kind = kind;
  if (kind == TDM_DEAL_CELL_NAME)
    {
      self->disc = tdm_disc_new (DISC_SIZE);
      gtk_widget_set_parent (self->disc, GTK_WIDGET (self));
    }
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");

  return GTK_WIDGET (self);
}

/**
 * tdm_deal_cell_set_deal:
 * @deal: (nullable): a live deal, maybe not loaded yet; held as long as it is shown
 */
void
tdm_deal_cell_set_deal (TdmDealCell *self, TdmDeal *deal)
{
  g_return_if_fail (TDM_IS_DEAL_CELL (self));

  if (self->deal == deal)
    return;

  if (self->deal != NULL)
    g_signal_handler_disconnect (self->deal, self->notify_id);
  g_set_object (&self->deal, deal);
  if (deal == NULL)
    return;

  self->notify_id = g_signal_connect_swapped (deal, "notify", G_CALLBACK (deal_notify_cb), self);
  update (self);
}

/* (nullable) (transfer none) */
TdmDeal *
tdm_deal_cell_get_deal (TdmDealCell *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_CELL (self), NULL);

  return self->deal;
}

TdmDealCellKind
tdm_deal_cell_get_kind (TdmDealCell *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_CELL (self), TDM_DEAL_CELL_NAME);

  return self->kind;
}

gboolean
tdm_deal_cell_is_pencil_at (TdmDealCell *self, double x)
{
  g_return_val_if_fail (TDM_IS_DEAL_CELL (self), FALSE);

  return has_pencil (self) && ABS (x - get_pencil_x (self) - PENCIL_SIZE / 2.0) <= PENCIL_SIZE;
}

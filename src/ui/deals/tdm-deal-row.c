/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal in the narrow list: two lines and a heart. It lays out its texts when it is drawn. */

#include "tdm-deal-row.h"

#include "tdm-deal-status-cell.h"
#include "tdm-heart-button.h"
#include "tdm-paint.h"
#include "tdm-record-text.h"
#include "tdm-row-name.h"

#define GAP 9
#define LINE_GAP 3
/* So many characters of the name are seen whatever the value is. */
#define MIN_NAME_CHARS 8

struct _TdmDealRow
{
  GtkWidget parent_instance;

  TdmDeal *deal;
  gulong notify_id; /* on the deal */
  GtkWidget *status;
  GtkWidget *heart;
  int status_width; /* as allocated */
  gboolean told;    /* assistive tools know the name */
  gboolean cut;     /* something was too long for the place when it was drawn last */
};

G_DEFINE_FINAL_TYPE (TdmDealRow, tdm_deal_row, GTK_TYPE_WIDGET)

static const TdmTextStyle name_style = { .strong = TRUE, .scale = 1.0, .alpha = 1.0 };
static const TdmTextStyle customer_style = { .scale = 0.9, .alpha = 0.66 };
static const TdmTextStyle value_style = { .tabular = TRUE, .scale = 1.0, .alpha = 1.0, .xalign = 1.0 };

/* Font and direction are those of the view, so that rows need no Pango context of their own. */
static GtkWidget *
get_view (TdmDealRow *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return view != NULL ? view : GTK_WIDGET (self);
}

/* ---- drawing ---- */

/* A box from @start to @end in the direction of reading. */
static graphene_rect_t
line_box (GtkWidget *view, int width, int start, int end, float y, int height)
{
  gboolean from_end = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;

  return GRAPHENE_RECT_INIT (from_end ? width - end : start, y, MAX (end - start, 0), height);
}

static void
draw (TdmDealRow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *view = get_view (self);
  PangoAttrList *language = tdm_record_text_get_attributes (tdm_deal_get_country (self->deal));
  g_autoptr (PangoAttrList) money_attributes = NULL;
  g_autofree char *money = tdm_record_text_dup_money (tdm_deal_get_value (self->deal),
                                                      tdm_deal_get_currency (self->deal), &money_attributes);
  int width = gtk_widget_get_width (widget);
  int end = width - gtk_widget_get_width (self->heart) - GAP;
  int first = tdm_paint_get_line_height (view, name_style.scale);
  int second = tdm_paint_get_line_height (view, customer_style.scale);
  int name_end = MAX (end - GAP - tdm_paint_get_text_width (view, money, money_attributes, &value_style),
                      tdm_paint_get_chars_width (view, MIN_NAME_CHARS));
  float y = (gtk_widget_get_height (widget) - first - LINE_GAP - second) / 2;
  graphene_rect_t name_box = line_box (view, width, 0, *money != '\0' ? name_end : end, y, first);
  graphene_rect_t money_box = line_box (view, width, name_end + GAP, end, y, first);
  graphene_rect_t customer_box =
    line_box (view, width, 0, end - GAP - self->status_width, y + first + LINE_GAP, second);
  gboolean cut =
    tdm_paint_text (widget, view, snapshot, tdm_deal_get_name (self->deal), language, &name_style, &name_box);

  cut |= tdm_paint_text (widget, view, snapshot, tdm_deal_get_customer_name (self->deal), language,
                         &customer_style, &customer_box);
  cut |= tdm_paint_text (widget, view, snapshot, money, money_attributes, &value_style, &money_box);
  self->cut = cut;
}

/* Of two hundred rows a dozen are seen; only those are worth telling to assistive tools. */
static void
tell (TdmDealRow *self)
{
  const char *name = tdm_deal_get_name (self->deal);

  if (self->told)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", -1);
  tdm_row_name_set (GTK_WIDGET (self), name);
  self->told = TRUE;
}

static void
tdm_deal_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmDealRow *self = TDM_DEAL_ROW (widget);

  if (self->deal == NULL || !tdm_deal_get_loaded (self->deal))
    return;

  draw (self, snapshot);
  tell (self);
  gtk_widget_snapshot_child (widget, self->status, snapshot);
  gtk_widget_snapshot_child (widget, self->heart, snapshot);
}

/* ---- size ---- */

static void
tdm_deal_row_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  TdmDealRow *self = TDM_DEAL_ROW (widget);
  GtkWidget *view = get_view (self);
  int heart;
  int status;

  gtk_widget_measure (self->heart, orientation, -1, &heart, NULL, NULL, NULL);
  gtk_widget_measure (self->status, orientation, -1, &status, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (heart, tdm_paint_get_line_height (view, name_style.scale) + LINE_GAP +
                             MAX (status, tdm_paint_get_line_height (view, customer_style.scale)));
  else
    *minimum = tdm_paint_get_chars_width (view, MIN_NAME_CHARS) + 2 * GAP + status + heart;

  *natural = *minimum;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
tdm_deal_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TdmDealRow *self = TDM_DEAL_ROW (widget);
  GtkWidget *view = get_view (self);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int heart;
  int status;
  int status_height;
  int lines;

  gtk_widget_measure (self->heart, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &heart, NULL, NULL);
  status = tdm_deal_status_cell_get_wanted_width (TDM_DEAL_STATUS_CELL (self->status));
  gtk_widget_measure (self->status, GTK_ORIENTATION_VERTICAL, -1, NULL, &status_height, NULL, NULL);

  self->status_width =
    MIN (status, width - heart - 2 * GAP - tdm_paint_get_chars_width (view, MIN_NAME_CHARS));
  lines = tdm_paint_get_line_height (view, name_style.scale) + LINE_GAP + status_height;
  allocate (self->heart, from_end ? 0 : width - heart, 0, heart, height);
  allocate (self->status, from_end ? heart + GAP : width - heart - GAP - self->status_width,
            (height - lines) / 2 + lines - status_height, self->status_width, status_height);
}

/* ---- following the deal ---- */

static void
update (TdmDealRow *self)
{
  self->told = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
deal_notify_cb (TdmDealRow *self, GParamSpec *pspec)
{
  /* The last ones give the chip another width. */
  static const char *const watched[] = { "loaded",     "name",     "customer-name", "country",
                                         "value",      "currency", "stage",         "outcome",
                                         "sync-state", "deadline", "close-date",    NULL };

  if (g_strv_contains (watched, pspec->name))
    update (self);
}

static gboolean
tdm_deal_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmDealRow *self = TDM_DEAL_ROW (widget);
  g_autofree char *text = NULL;

  if (!self->cut || self->deal == NULL)
    return FALSE;

  text = g_strdup_printf ("%s\n%s", tdm_deal_get_name (self->deal), tdm_deal_get_customer_name (self->deal));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* ---- the object ---- */

static void
tdm_deal_row_dispose (GObject *object)
{
  TdmDealRow *self = TDM_DEAL_ROW (object);

  if (self->heart != NULL)
    tdm_deal_row_set_deal (self, NULL);
  g_clear_pointer (&self->status, gtk_widget_unparent);
  g_clear_pointer (&self->heart, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_deal_row_parent_class)->dispose (object);
}

static void
tdm_deal_row_class_init (TdmDealRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_row_dispose;
  widget_class->measure = tdm_deal_row_measure;
  widget_class->size_allocate = tdm_deal_row_size_allocate;
  widget_class->snapshot = tdm_deal_row_snapshot;
  widget_class->query_tooltip = tdm_deal_row_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "dealrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tdm_deal_row_init (TdmDealRow *self)
{
  self->status = tdm_deal_status_cell_new ();
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  self->heart = tdm_heart_button_new ();
  gtk_widget_set_parent (self->heart, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tdm_deal_row_new (void)
{
  return g_object_new (TDM_TYPE_DEAL_ROW, NULL);
}

/**
 * tdm_deal_row_set_deal:
 * @deal: (nullable): a live deal, maybe not loaded yet; held as long as it is shown
 */
void
tdm_deal_row_set_deal (TdmDealRow *self, TdmDeal *deal)
{
  g_return_if_fail (TDM_IS_DEAL_ROW (self));

  if (self->deal == deal)
    return;

  if (self->deal != NULL)
    g_signal_handler_disconnect (self->deal, self->notify_id);
  g_set_object (&self->deal, deal);
  tdm_heart_button_set_deal (TDM_HEART_BUTTON (self->heart), deal);
  tdm_deal_status_cell_set_deal (TDM_DEAL_STATUS_CELL (self->status), deal);
  if (deal == NULL)
    return;

  self->notify_id = g_signal_connect_swapped (deal, "notify", G_CALLBACK (deal_notify_cb), self);
  update (self);
}

/* (nullable) (transfer none) */
TdmDeal *
tdm_deal_row_get_deal (TdmDealRow *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_ROW (self), NULL);

  return self->deal;
}

/* ---- the factory ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, tdm_deal_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  tdm_deal_row_set_deal (TDM_DEAL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  tdm_deal_row_set_deal (TDM_DEAL_ROW (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
tdm_deal_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal on the board. Like the rows it lays out its texts when it is drawn, because lists keep 200 cards bound. */

#include "tdm-deal-card.h"

#include <glib/gi18n.h>

#include "tdm-deal-status-cell.h"
#include "tdm-heart-button.h"
#include "tdm-paint.h"
#include "tdm-record-text.h"
#include "tdm-row-name.h"

#define GAP 9
#define LINE_GAP 3
#define CHIP_GAP 9
#define HEART_OVERHANG 6
/* So many characters of the name are seen in the narrowest column. */
#define MIN_NAME_CHARS 8

struct _TdmDealCard
{
  GtkWidget parent_instance;

  TdmDeal *deal;
  gulong notify_id; /* on the deal */
  GtkWidget *status;
  GtkWidget *heart;
  int status_width; /* as allocated */
  gboolean told;    /* assistive tools know what it shows */
  gboolean cut;     /* something was too long for the place when it was drawn last */
};

G_DEFINE_FINAL_TYPE (TdmDealCard, tdm_deal_card, GTK_TYPE_WIDGET)

static const TdmTextStyle name_style = { .strong = TRUE, .scale = 1.0, .alpha = 1.0 };
static const TdmTextStyle customer_style = { .scale = 0.9, .alpha = 0.66 };
static const TdmTextStyle value_style = { .tabular = TRUE, .scale = 1.0, .alpha = 1.0, .xalign = 1.0 };

/* Font and direction are those of the view, so that cards need no Pango context of their own. */
static GtkWidget *
get_view (TdmDealCard *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return view != NULL ? view : GTK_WIDGET (self);
}

static char *
dup_customer (TdmDealCard *self)
{
  const char *customer = tdm_deal_get_customer_name (self->deal);
  const char *city = tdm_deal_get_city (self->deal);

  if (customer == NULL || city == NULL)
    return g_strdup (customer != NULL ? customer : city);

  /* Translators: customer and town under the name of a deal, for example “Contoso · Hamburg”. */
  return g_strdup_printf (C_ ("customer and place", "%1$s · %2$s"), customer, city);
}

static int
get_status_height (TdmDealCard *self)
{
  int height;

  gtk_widget_measure (self->status, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return MAX (height, tdm_paint_get_line_height (get_view (self), value_style.scale));
}

/* ---- drawing ---- */

/* A box from @start to @end in the direction of reading. */
static graphene_rect_t
line_box (GtkWidget *view, int width, int start, int end, float y, int height)
{
  gboolean from_end = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;

  return GRAPHENE_RECT_INIT (from_end ? width - end : start, y, MAX (end - start, 0), height);
}

static gboolean
draw_texts (TdmDealCard *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *view = get_view (self);
  PangoAttrList *language = tdm_record_text_get_attributes (tdm_deal_get_country (self->deal));
  g_autofree char *customer = dup_customer (self);
  int width = gtk_widget_get_width (widget);
  int first = tdm_paint_get_line_height (view, name_style.scale);
  int second = tdm_paint_get_line_height (view, customer_style.scale);
  graphene_rect_t name_box = line_box (view, width, 0, width - gtk_widget_get_width (self->heart), 0, first);
  graphene_rect_t customer_box = line_box (view, width, 0, width, first + LINE_GAP, second);
  gboolean cut =
    tdm_paint_text (widget, view, snapshot, tdm_deal_get_name (self->deal), language, &name_style, &name_box);

  if (customer != NULL)
    cut |= tdm_paint_text (widget, view, snapshot, customer, language, &customer_style, &customer_box);

  return cut;
}

static gboolean
draw_value (TdmDealCard *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *view = get_view (self);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *money = tdm_record_text_dup_money (tdm_deal_get_value (self->deal),
                                                      tdm_deal_get_currency (self->deal), &attributes);
  int width = gtk_widget_get_width (widget);
  int line = tdm_paint_get_line_height (view, value_style.scale);
  int last = get_status_height (self);
  graphene_rect_t box = line_box (view, width, self->status_width + GAP, width,
                                  gtk_widget_get_height (widget) - last + (last - line) / 2.0f, line);

  return tdm_paint_text (widget, view, snapshot, money, attributes, &value_style, &box);
}

/* Of two hundred cards a few are seen; only those are worth telling to assistive tools. */
static void
tell (TdmDealCard *self)
{
  const char *name = tdm_deal_get_name (self->deal);
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;

  if (self->told)
    return;

  money =
    tdm_record_text_dup_money (tdm_deal_get_value (self->deal), tdm_deal_get_currency (self->deal), NULL);
  text = g_strdup_printf (
    "%s\n%s\n%s", name != NULL ? name : "",
    tdm_deal_get_customer_name (self->deal) != NULL ? tdm_deal_get_customer_name (self->deal) : "", money);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  tdm_row_name_set (GTK_WIDGET (self), name);
  self->told = TRUE;
}

static void
tdm_deal_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmDealCard *self = TDM_DEAL_CARD (widget);
  gboolean cut;

  if (self->deal == NULL || !tdm_deal_get_loaded (self->deal))
    return;

  cut = draw_texts (self, snapshot);
  cut |= draw_value (self, snapshot);
  self->cut = cut;
  tell (self);
  gtk_widget_snapshot_child (widget, self->status, snapshot);
  gtk_widget_snapshot_child (widget, self->heart, snapshot);
}

/* ---- size ---- */

static void
tdm_deal_card_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  TdmDealCard *self = TDM_DEAL_CARD (widget);
  GtkWidget *view = get_view (self);
  int heart;

  gtk_widget_measure (self->heart, orientation, -1, &heart, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = tdm_paint_get_line_height (view, name_style.scale) + LINE_GAP +
               tdm_paint_get_line_height (view, customer_style.scale) + CHIP_GAP + get_status_height (self);
  else
    *minimum = tdm_paint_get_chars_width (view, MIN_NAME_CHARS) + GAP + heart;

  *natural = *minimum;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
tdm_deal_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TdmDealCard *self = TDM_DEAL_CARD (widget);
  GtkWidget *view = get_view (self);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *money = NULL;
  int line = tdm_paint_get_line_height (view, name_style.scale);
  int status_height = get_status_height (self);
  int heart_height;
  int heart;
  int room = width;

  if (self->deal != NULL)
    money = tdm_record_text_dup_money (tdm_deal_get_value (self->deal), tdm_deal_get_currency (self->deal),
                                       &attributes);
  if (money != NULL && *money != '\0')
    room -= GAP + tdm_paint_get_text_width (view, money, attributes, &value_style);

  gtk_widget_measure (self->heart, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &heart, NULL, NULL);
  /* The heart is bigger than its line: it stands in the corner, over the padding. */
  gtk_widget_measure (self->heart, GTK_ORIENTATION_VERTICAL, -1, NULL, &heart_height, NULL, NULL);
  allocate (self->heart, from_end ? -HEART_OVERHANG : width - heart + HEART_OVERHANG,
            (line - heart_height) / 2, heart, heart_height);
  self->status_width =
    CLAMP (tdm_deal_status_cell_get_wanted_width (TDM_DEAL_STATUS_CELL (self->status)), 0, MAX (room, 0));
  allocate (self->status, from_end ? width - self->status_width : 0, height - status_height,
            self->status_width, status_height);
}

/* ---- following the deal ---- */

static void
update (TdmDealCard *self)
{
  self->told = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
deal_notify_cb (TdmDealCard *self, GParamSpec *pspec)
{
  /* The last ones give the chip another width. */
  static const char *const watched[] = { "loaded",  "name",       "customer-name", "city",
                                         "country", "value",      "currency",      "stage",
                                         "outcome", "sync-state", "deadline",      "close-date",
                                         NULL };

  if (g_strv_contains (watched, pspec->name))
    update (self);
}

static gboolean
tdm_deal_card_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmDealCard *self = TDM_DEAL_CARD (widget);
  g_autofree char *customer = NULL;
  g_autofree char *text = NULL;

  if (!self->cut || self->deal == NULL)
    return FALSE;

  customer = dup_customer (self);
  text = g_strjoin ("\n", tdm_deal_get_name (self->deal) != NULL ? tdm_deal_get_name (self->deal) : "",
                    customer, NULL);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* ---- the object ---- */

static void
tdm_deal_card_dispose (GObject *object)
{
  TdmDealCard *self = TDM_DEAL_CARD (object);

  if (self->heart != NULL)
    tdm_deal_card_set_deal (self, NULL);
  g_clear_pointer (&self->status, gtk_widget_unparent);
  g_clear_pointer (&self->heart, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_deal_card_parent_class)->dispose (object);
}

static void
tdm_deal_card_class_init (TdmDealCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_card_dispose;
  widget_class->measure = tdm_deal_card_measure;
  widget_class->size_allocate = tdm_deal_card_size_allocate;
  widget_class->snapshot = tdm_deal_card_snapshot;
  widget_class->query_tooltip = tdm_deal_card_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "dealcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tdm_deal_card_init (TdmDealCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  self->status = tdm_deal_status_cell_new ();
  tdm_deal_status_cell_set_prefer_date (TDM_DEAL_STATUS_CELL (self->status), TRUE);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  self->heart = tdm_heart_button_new ();
  gtk_widget_set_parent (self->heart, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tdm_deal_card_new (void)
{
  return g_object_new (TDM_TYPE_DEAL_CARD, NULL);
}

/**
 * tdm_deal_card_set_deal:
 * @deal: (nullable): a live deal, maybe not loaded yet; held as long as it is shown
 */
void
tdm_deal_card_set_deal (TdmDealCard *self, TdmDeal *deal)
{
  g_return_if_fail (TDM_IS_DEAL_CARD (self));

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
tdm_deal_card_get_deal (TdmDealCard *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_CARD (self), NULL);

  return self->deal;
}

/* ---- the factory ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, tdm_deal_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  tdm_deal_card_set_deal (TDM_DEAL_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  tdm_deal_card_set_deal (TDM_DEAL_CARD (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
tdm_deal_card_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

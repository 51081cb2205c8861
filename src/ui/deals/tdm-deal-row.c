/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal in the narrow list: two lines and a heart. */

#include "tdm-deal-row.h"

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-deal-status.h"
#include "tdm-heart-button.h"
#include "tdm-record-text.h"

struct _TdmDealRow
{
  AdwBin parent_instance;

  TdmDeal *deal;
  gulong notify_id; /* on the deal */

  GtkLabel *name_label;
  GtkLabel *customer_label;
  GtkLabel *value_label;
  TdmChip *chip;
  TdmHeartButton *heart;
};

G_DEFINE_FINAL_TYPE (TdmDealRow, tdm_deal_row, ADW_TYPE_BIN)

static void
update (TdmDealRow *self)
{
  gboolean loaded = tdm_deal_get_loaded (self->deal);
  const char *country = tdm_deal_get_country (self->deal);

  gtk_widget_set_opacity (GTK_WIDGET (self), loaded ? 1.0 : 0.0);
  if (!loaded)
    return;

  tdm_record_text_set (self->name_label, tdm_deal_get_name (self->deal), country);
  tdm_record_text_set (self->customer_label, tdm_deal_get_customer_name (self->deal), country);
  tdm_record_text_set_money (self->value_label, tdm_deal_get_value (self->deal),
                             tdm_deal_get_currency (self->deal));
  tdm_chip_show_deal (self->chip, self->deal, tdm_clock_now ());
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmDealRow *self = TDM_DEAL_ROW (widget);

  return tdm_record_text_query_tooltip (self->name_label, self->customer_label, tooltip);
}

static void
tdm_deal_row_dispose (GObject *object)
{
  TdmDealRow *self = TDM_DEAL_ROW (object);

  tdm_deal_row_set_deal (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEAL_ROW);

  G_OBJECT_CLASS (tdm_deal_row_parent_class)->dispose (object);
}

static void
tdm_deal_row_class_init (TdmDealRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_row_dispose;
  widget_class->query_tooltip = query_tooltip;

  g_type_ensure (TDM_TYPE_CHIP);
  g_type_ensure (TDM_TYPE_HEART_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-deal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealRow, customer_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealRow, chip);
  gtk_widget_class_bind_template_child (widget_class, TdmDealRow, heart);
}

static void
tdm_deal_row_init (TdmDealRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  if (self->heart != NULL)
    tdm_heart_button_set_deal (self->heart, deal);
  if (deal == NULL)
    return;

  self->notify_id = g_signal_connect_swapped (deal, "notify", G_CALLBACK (update), self);
  update (self);
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
  TdmDeal *deal = gtk_list_item_get_item (item);
  const char *name = tdm_deal_get_name (deal);

  tdm_deal_row_set_deal (TDM_DEAL_ROW (gtk_list_item_get_child (item)), deal);
  gtk_list_item_set_accessible_label (item, name != NULL ? name : "");
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

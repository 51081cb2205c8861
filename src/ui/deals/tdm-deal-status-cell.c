/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The status of one deal in a list: a chip that follows its deal. */

#include "tdm-deal-status-cell.h"

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-deal-status.h"
#include "tdm-format.h"

struct _TdmDealStatusCell
{
  GtkWidget parent_instance;

  TdmDeal *deal;
  gulong notify_id; /* on the deal */
  GtkWidget *chip;
  gboolean prefer_date;
};

G_DEFINE_FINAL_TYPE (TdmDealStatusCell, tdm_deal_status_cell, GTK_TYPE_WIDGET)

/* Nothing presses, so there is room for the date. */
static gboolean
wants_date (TdmDealStatusCell *self)
{
  return self->prefer_date && tdm_deal_get_stage (self->deal) == TDM_STAGE_ACCEPTED &&
         tdm_deal_get_sync_state (self->deal) != TDM_SYNC_STATE_CONFLICT &&
         tdm_deal_get_close_date (self->deal) != NULL && !tdm_deal_is_overdue (self->deal, tdm_clock_now ());
}

static void
show_date (TdmDealStatusCell *self)
{
  g_autofree char *date = tdm_format_date (tdm_deal_get_close_date (self->deal));

  tdm_chip_set (TDM_CHIP (self->chip), TDM_CHIP_CALM, "tdm-calendar-symbolic", date);
}

static void
update (TdmDealStatusCell *self)
{
  gboolean loaded = tdm_deal_get_loaded (self->deal);

  gtk_widget_set_child_visible (self->chip, loaded);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (loaded && wants_date (self))
    show_date (self);
  else if (loaded)
    tdm_chip_show_deal (TDM_CHIP (self->chip), self->deal, tdm_clock_now ());
}

static void
deal_notify_cb (TdmDealStatusCell *self, GParamSpec *pspec)
{
  static const char *const watched[] = { "loaded",   "stage",      "outcome", "sync-state",
                                         "deadline", "close-date", NULL };

  if (g_strv_contains (watched, pspec->name))
    update (self);
}

static void
tdm_deal_status_cell_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  gtk_widget_measure (TDM_DEAL_STATUS_CELL (widget)->chip, orientation, -1, minimum, natural, NULL, NULL);
}

static void
tdm_deal_status_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TdmDealStatusCell *self = TDM_DEAL_STATUS_CELL (widget);
  int chip_width = MIN (width, tdm_deal_status_cell_get_wanted_width (self));
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int chip_height;

  gtk_widget_measure (self->chip, GTK_ORIENTATION_VERTICAL, -1, NULL, &chip_height, NULL, NULL);
  gtk_widget_size_allocate (self->chip,
                            &(GtkAllocation) { from_end ? width - chip_width : 0, (height - chip_height) / 2,
                                               chip_width, chip_height },
                            -1);
}

static void
tdm_deal_status_cell_dispose (GObject *object)
{
  TdmDealStatusCell *self = TDM_DEAL_STATUS_CELL (object);

  tdm_deal_status_cell_set_deal (self, NULL);
  g_clear_pointer (&self->chip, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_deal_status_cell_parent_class)->dispose (object);
}

static void
tdm_deal_status_cell_class_init (TdmDealStatusCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_status_cell_dispose;
  widget_class->measure = tdm_deal_status_cell_measure;
  widget_class->size_allocate = tdm_deal_status_cell_size_allocate;
}

static void
tdm_deal_status_cell_init (TdmDealStatusCell *self)
{
  self->chip = tdm_chip_new_in_fixed_place ();
  gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
}

GtkWidget *
tdm_deal_status_cell_new (void)
{
  return g_object_new (TDM_TYPE_DEAL_STATUS_CELL, NULL);
}

/**
 * tdm_deal_status_cell_set_deal:
 * @deal: (nullable): a live deal, maybe not loaded yet; held as long as it is shown
 */
void
tdm_deal_status_cell_set_deal (TdmDealStatusCell *self, TdmDeal *deal)
{
  g_return_if_fail (TDM_IS_DEAL_STATUS_CELL (self));

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

/* What the chip would like; it stands at the start of whatever is given. */
int
tdm_deal_status_cell_get_wanted_width (TdmDealStatusCell *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_STATUS_CELL (self), 0);

  return tdm_chip_get_wanted_width (TDM_CHIP (self->chip));
}

void
tdm_deal_status_cell_set_prefer_date (TdmDealStatusCell *self, gboolean prefer_date)
{
  g_return_if_fail (TDM_IS_DEAL_STATUS_CELL (self));

  self->prefer_date = prefer_date;
  if (self->deal != NULL)
    update (self);
}

/* (nullable) (transfer none) */
TdmDeal *
tdm_deal_status_cell_get_deal (TdmDealStatusCell *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_STATUS_CELL (self), NULL);

  return self->deal;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of deals. It follows its deal, which may still be blank when it is bound. */

#include "tdm-deal-cell.h"

#include <adwaita.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-deal-status.h"
#include "tdm-format.h"
#include "tdm-record-text.h"
#include "tdm-words.h"

struct _TdmDealCell
{
  GtkWidget parent_instance;

  TdmDealCellKind kind;
  TdmDeal *deal;
  gulong notify_id; /* on the deal */

  GtkWidget *avatar; /* name cell */
  GtkLabel *first;   /* name, value or date */
  GtkLabel *second;  /* customer and place, in the name cell */
  TdmChip *chip;     /* status cell */
};

G_DEFINE_FINAL_TYPE (TdmDealCell, tdm_deal_cell, GTK_TYPE_WIDGET)

/* Which properties of a deal a kind of cell shows. Every kind redraws when the deal is loaded. */
static const char *const watched[][7] = {
  [TDM_DEAL_CELL_NAME] = { "loaded", "name", "customer-name", "city", "country" },
  [TDM_DEAL_CELL_VALUE] = { "loaded", "value", "currency" },
  [TDM_DEAL_CELL_CLOSES] = { "loaded", "close-date" },
  [TDM_DEAL_CELL_STATUS] = { "loaded", "stage", "outcome", "sync-state", "deadline", "close-date" },
};

static void
show_name (TdmDealCell *self)
{
  const char *customer = tdm_deal_get_customer_name (self->deal);
  const char *country = tdm_deal_get_country (self->deal);
  g_autofree char *initials = tdm_words_avatar_text (customer != NULL ? customer : "");
  g_autofree char *place = tdm_record_text_dup_place (customer, tdm_deal_get_city (self->deal), country);

  adw_avatar_set_text (ADW_AVATAR (self->avatar), initials);
  tdm_record_text_set (self->first, tdm_deal_get_name (self->deal), country);
  tdm_record_text_set (self->second, place, country);
}

static void
show_closes (TdmDealCell *self)
{
  const char *date = tdm_deal_get_close_date (self->deal);
  g_autofree char *text = date != NULL ? tdm_format_date (date) : NULL;

  gtk_label_set_label (self->first, text != NULL ? text : "");
}

static void
show (TdmDealCell *self)
{
  switch (self->kind)
    {
    case TDM_DEAL_CELL_NAME:
      show_name (self);
      break;
    case TDM_DEAL_CELL_VALUE:
      tdm_record_text_set_money (self->first, tdm_deal_get_value (self->deal),
                                 tdm_deal_get_currency (self->deal));
      break;
    case TDM_DEAL_CELL_CLOSES:
      show_closes (self);
      break;
    case TDM_DEAL_CELL_STATUS:
      tdm_chip_show_deal (self->chip, self->deal, tdm_clock_now ());
      break;
    }
}

/* A deal that is not loaded yet leaves its cells empty and as high as full ones. */
static void
update (TdmDealCell *self)
{
  gboolean loaded = self->deal != NULL && tdm_deal_get_loaded (self->deal);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_opacity (child, loaded ? 1.0 : 0.0);

  if (loaded)
    show (self);
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

static GtkLabel *
label_new (const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static void
build_name (TdmDealCell *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->avatar = g_object_new (ADW_TYPE_AVATAR, "size", 32, "show-initials", TRUE, "accessible-role",
                               GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_set_parent (self->avatar, GTK_WIDGET (self));

  self->first = label_new ("deal-name", 0);
  self->second = label_new ("deal-place", 0);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->first));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->second));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (lines, GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
}

static void
build (TdmDealCell *self)
{
  switch (self->kind)
    {
    case TDM_DEAL_CELL_NAME:
      build_name (self);
      break;
    case TDM_DEAL_CELL_VALUE:
      self->first = label_new ("numeric", 1);
      gtk_widget_set_parent (GTK_WIDGET (self->first), GTK_WIDGET (self));
      break;
    case TDM_DEAL_CELL_CLOSES:
      self->first = label_new ("numeric", 0);
      gtk_widget_set_parent (GTK_WIDGET (self->first), GTK_WIDGET (self));
      break;
    case TDM_DEAL_CELL_STATUS:
      self->chip = TDM_CHIP (tdm_chip_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->chip), GTK_WIDGET (self));
      break;
    }
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmDealCell *self = TDM_DEAL_CELL (widget);

  if (self->first == NULL)
    return FALSE;

  return tdm_record_text_query_tooltip (self->first, self->second, tooltip);
}

static void
tdm_deal_cell_dispose (GObject *object)
{
  TdmDealCell *self = TDM_DEAL_CELL (object);
  GtkWidget *child;

  tdm_deal_cell_set_deal (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tdm_deal_cell_parent_class)->dispose (object);
}

static void
tdm_deal_cell_class_init (TdmDealCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_cell_dispose;
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
tdm_deal_cell_init (TdmDealCell *self)
{
}

GtkWidget *
tdm_deal_cell_new (TdmDealCellKind kind)
{
  TdmDealCell *self = g_object_new (TDM_TYPE_DEAL_CELL, NULL);

  self->kind = kind;
  build (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), self->first != NULL);

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

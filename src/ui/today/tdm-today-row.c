/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today: a deal, why it is here, and the way to do it. */

#include "tdm-today-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-deal-status.h"
#include "tdm-record-text.h"
#include "tdm-words.h"

struct _TdmTodayRow
{
  AdwActionRow parent_instance;

  TdmDeal *deal;

  AdwAvatar *avatar;
  GtkLabel *value_label;
  GtkWidget *chip_bin;
  TdmChip *chip;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (TdmTodayRow, tdm_today_row, ADW_TYPE_ACTION_ROW)

static void
show_reason (TdmTodayRow *self)
{
  gint64 now = tdm_clock_now ();
  gboolean accepted = tdm_deal_get_stage (self->deal) == TDM_STAGE_ACCEPTED;

  if (accepted && tdm_deal_is_overdue (self->deal, now))
    tdm_chip_show_overdue (self->chip, tdm_deal_get_close_date (self->deal), now);
  else if (accepted && tdm_deal_get_value (self->deal) == NULL)
    tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", _ ("No value"));
  else if (accepted && tdm_deal_get_close_date (self->deal) == NULL)
    tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", _ ("No close date"));
  else
    tdm_chip_show_deal (self->chip, self->deal, now);
}

static void
show_button (TdmTodayRow *self)
{
  const char *label = tdm_deal_get_stage (self->deal) == TDM_STAGE_RECEIVED ? _ ("Answer…") : _ ("Update…");
  const char *name = tdm_deal_get_name (self->deal);
  /* Translators: what a screen reader says for a button: what it does, then the name of the deal. */
  g_autofree char *spoken =
    g_strdup_printf (C_ ("button and deal", "%1$s %2$s"), label, name != NULL ? name : "");

  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", tdm_deal_get_id (self->deal));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.open-deal");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (TdmTodayRow *self)
{
  const char *name = tdm_deal_get_name (self->deal);
  const char *customer = tdm_deal_get_customer_name (self->deal);
  g_autofree char *initials = tdm_words_avatar_text (customer != NULL ? customer : "");
  g_autofree char *place = tdm_record_text_dup_place (customer, tdm_deal_get_city (self->deal), NULL);

  if (!tdm_deal_get_loaded (self->deal))
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name != NULL ? name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), place);
  adw_avatar_set_text (self->avatar, initials);
  tdm_record_text_set_money (self->value_label, tdm_deal_get_value (self->deal),
                             tdm_deal_get_currency (self->deal));
  show_reason (self);
  show_button (self);
}

static void
activated_cb (TdmTodayRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-deal", "x", tdm_deal_get_id (self->deal));
}

static void
tdm_today_row_dispose (GObject *object)
{
  TdmTodayRow *self = TDM_TODAY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_TODAY_ROW);
  g_clear_object (&self->deal);

  G_OBJECT_CLASS (tdm_today_row_parent_class)->dispose (object);
}

static void
tdm_today_row_class_init (TdmTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_today_row_dispose;

  g_type_ensure (TDM_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, chip_bin);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, chip);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, button);
}

static void
tdm_today_row_init (TdmTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}

/**
 * tdm_today_row_new:
 * @deal: a live deal, maybe not loaded yet
 */
GtkWidget *
tdm_today_row_new (TdmDeal *deal)
{
  TdmTodayRow *self = g_object_new (TDM_TYPE_TODAY_ROW, NULL);

  self->deal = g_object_ref (deal);
  g_signal_connect_object (deal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

TdmDeal *
tdm_today_row_get_deal (TdmTodayRow *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_ROW (self), NULL);

  return self->deal;
}

void
tdm_today_row_set_suggested (TdmTodayRow *self, gboolean suggested)
{
  g_return_if_fail (TDM_IS_TODAY_ROW (self));

  if (suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "suggested-action");
}

void
tdm_today_row_align (TdmTodayRow *self, GtkSizeGroup *values, GtkSizeGroup *chips, GtkSizeGroup *buttons)
{
  g_return_if_fail (TDM_IS_TODAY_ROW (self));

  gtk_size_group_add_widget (values, GTK_WIDGET (self->value_label));
  gtk_size_group_add_widget (chips, self->chip_bin);
  gtk_size_group_add_widget (buttons, GTK_WIDGET (self->button));
}

/* In a narrow window the row itself opens the deal; value and button give way to the name. */
void
tdm_today_row_set_narrow (TdmTodayRow *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_TODAY_ROW (self));

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->avatar)), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), !narrow);
  gtk_widget_set_halign (GTK_WIDGET (self->chip), narrow ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->button), !narrow);
}

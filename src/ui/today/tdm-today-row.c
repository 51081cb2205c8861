/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today: a deal, why it is here, and the way to do it. */

#include "tdm-today-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-config.h"
#include "tdm-deal-status.h"
#include "tdm-format.h"
#include "tdm-offer-status.h"
#include "tdm-record-text.h"
#include "tdm-settings.h"
#include "tdm-spoken-name.h"
#include "tdm-today-words.h"
#include "tdm-words.h"

struct _TdmTodayRow
{
  AdwActionRow parent_instance;

  TdmTodayItem *item;

  AdwAvatar *avatar;
  GtkLabel *value_label;
  GtkWidget *chip_bin;
  TdmChip *chip;
  GtkWidget *second_bin;
  GtkButton *second_button;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (TdmTodayRow, tdm_today_row, ADW_TYPE_ACTION_ROW)

enum
{
  DO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- showing ---- */

static void
show_step_date (TdmTodayRow *self)
{
  const char *date = tdm_today_item_get_state (self->item);
  g_autofree char *today = tdm_clock_dup_today ();
  int days = tdm_date_days_between (date, today);
  g_autofree char *words = NULL;

  if (days > 0)
    words = tdm_words_overdue (date, tdm_clock_now ());
  /* Translators: chip of a next step. */
  tdm_chip_set (self->chip, days > 0 ? TDM_CHIP_SOON : TDM_CHIP_CALM, "tdm-calendar-symbolic",
                words != NULL ? words : _ ("Due today"));
}

static void
show_close_date (TdmTodayRow *self)
{
  g_autofree char *date = tdm_format_date (tdm_deal_get_close_date (tdm_today_item_get_deal (self->item)));
  /* Translators: chip with the estimated close date of a deal. */
  g_autofree char *words = g_strdup_printf (_ ("Closes %s"), date);

  tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-calendar-symbolic", words);
}

static void
show_hold (TdmTodayRow *self)
{
  g_autofree char *until = tdm_format_instant (tdm_today_item_get_time (self->item), tdm_clock_now ());
  /* Translators: chip of a change that waits before it is sent; %s is a time, or a date with time. */
  g_autofree char *words = g_strdup_printf (_ ("Held until %s"), until);

  tdm_chip_set (self->chip, TDM_CHIP_SOON, "tdm-clock-symbolic", words);
}

static void
show_change (TdmTodayRow *self)
{
  gboolean conflict = g_strcmp0 (tdm_today_item_get_state (self->item), "conflict") == 0;

  tdm_chip_set (self->chip, TDM_CHIP_SOON, "tdm-triangle-symbolic",
                tdm_words_sync_state (conflict ? TDM_SYNC_STATE_CONFLICT : TDM_SYNC_STATE_REFUSED));
}

static void
show_keep_until (TdmTodayRow *self)
{
  g_autofree char *date = tdm_format_date (tdm_today_item_get_state (self->item));
  /* Translators: chip of a document; %s is the last day it was to be used. */
  g_autofree char *words = g_strdup_printf (_ ("Kept until %s"), date);

  tdm_chip_set (self->chip, TDM_CHIP_SOON, "tdm-calendar-symbolic", words);
}

/* Why it is here. */
static void
show_reason (TdmTodayRow *self)
{
  TdmDeal *deal = tdm_today_item_get_deal (self->item);

  switch (tdm_today_item_get_kind (self->item))
    {
    case TDM_TODAY_CHANGES:
      show_change (self);
      break;
    case TDM_TODAY_HELD:
      show_hold (self);
      break;
    case TDM_TODAY_NEXT_STEPS:
      show_step_date (self);
      break;
    case TDM_TODAY_NO_VALUE:
      tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", _ ("No value"));
      break;
    case TDM_TODAY_NO_DATE:
      tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", _ ("No close date"));
      break;
    case TDM_TODAY_DOCUMENTS:
      show_keep_until (self);
      break;
    case TDM_TODAY_OFFERS:
      tdm_chip_show_cosell_status (self->chip, tdm_settings_get_rulebook (),
                                   tdm_today_item_get_state (self->item));
      break;
    case TDM_TODAY_DRAFTS:
      tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-pencil-symbolic", C_ ("chip", "Draft"));
      break;
    case TDM_TODAY_SHARE:
      show_close_date (self);
      break;
    default:
      tdm_chip_show_deal (self->chip, deal, tdm_clock_now ());
    }
}

static void
show_button (TdmTodayRow *self, GtkButton *button, TdmTodayVerb verb, const char *name)
{
  const char *label = tdm_today_kind_get_verb_label (tdm_today_item_get_kind (self->item), verb);
  /* Translators: what a screen reader says for a button: what it does, then the name of the deal. */
  g_autofree char *spoken = g_strdup_printf (C_ ("button and deal", "%1$s %2$s"), label, name);

  gtk_button_set_label (button, label);
  tdm_spoken_name_set (GTK_WIDGET (button), spoken);
}

static void
show_buttons (TdmTodayRow *self, const char *name)
{
  TdmTodayKind kind = tdm_today_item_get_kind (self->item);
  TdmTodayVerb second = tdm_today_kind_get_second_verb (kind);

  show_button (self, self->button, tdm_today_kind_get_verb (kind), name);
  gtk_widget_set_visible (GTK_WIDGET (self->second_button), second != TDM_TODAY_VERB_NONE);
  if (second != TDM_TODAY_VERB_NONE)
    show_button (self, self->second_button, second, name);
}

static void
show_deal (TdmTodayRow *self, TdmDeal *deal)
{
  const char *customer = tdm_deal_get_customer_name (deal);
  g_autofree char *initials = tdm_words_avatar_text (customer != NULL ? customer : "");

  adw_avatar_set_text (self->avatar, initials);
  tdm_record_text_set_money (self->value_label, tdm_deal_get_value (deal), tdm_deal_get_currency (deal));
}

static void
update (TdmTodayRow *self)
{
  TdmDeal *deal = tdm_today_item_get_deal (self->item);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (deal != NULL && !tdm_deal_get_loaded (deal))
    return;

  title = tdm_today_item_dup_title (self->item);
  subtitle = tdm_today_item_dup_subtitle (self->item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tdm_today_item_get_error (self->item));
  if (deal != NULL)
    show_deal (self, deal);
  show_reason (self);
  show_buttons (self, title);
}

/* ---- doing ---- */

static void
clicked_cb (TdmTodayRow *self)
{
  g_signal_emit (self, signals[DO], 0, tdm_today_kind_get_verb (tdm_today_item_get_kind (self->item)));
}

static void
second_clicked_cb (TdmTodayRow *self)
{
  g_signal_emit (self, signals[DO], 0, tdm_today_kind_get_second_verb (tdm_today_item_get_kind (self->item)));
}

static void
activated_cb (TdmTodayRow *self)
{
  TdmTodayKind kind = tdm_today_item_get_kind (self->item);
  gboolean opens = kind != TDM_TODAY_DRAFTS && kind != TDM_TODAY_DOCUMENTS && kind != TDM_TODAY_OFFERS;

  g_signal_emit (self, signals[DO], 0, opens ? TDM_TODAY_VERB_OPEN : tdm_today_kind_get_verb (kind));
}

/* ---- the object ---- */

static void
tdm_today_row_dispose (GObject *object)
{
  TdmTodayRow *self = TDM_TODAY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_TODAY_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (tdm_today_row_parent_class)->dispose (object);
}

static void
tdm_today_row_class_init (TdmTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_today_row_dispose;

  signals[DO] = g_signal_new ("do", TDM_TYPE_TODAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                              1, G_TYPE_UINT);

  g_type_ensure (TDM_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, chip_bin);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, chip);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, second_bin);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, second_button);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_clicked_cb);
}

static void
tdm_today_row_init (TdmTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}

/**
 * tdm_today_row_new:
 * @item: its deal maybe not loaded yet
 */
GtkWidget *
tdm_today_row_new (TdmTodayItem *item)
{
  TdmTodayRow *self = g_object_new (TDM_TYPE_TODAY_ROW, NULL);
  TdmDeal *deal = tdm_today_item_get_deal (item);

  self->item = g_object_ref (item);
  if (deal != NULL)
    g_signal_connect_object (deal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  else
    adw_avatar_set_icon_name (self->avatar, tdm_today_item_get_offer_id (item) != 0 ? "tdm-offers-symbolic"
                                                                                    : "tdm-pencil-symbolic");
  update (self);

  return GTK_WIDGET (self);
}

TdmTodayItem *
tdm_today_row_get_item (TdmTodayRow *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_ROW (self), NULL);

  return self->item;
}

/* What the chip says. */
const char *
tdm_today_row_get_reason (TdmTodayRow *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_ROW (self), NULL);

  return tdm_chip_get_text (self->chip);
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

gboolean
tdm_today_row_get_suggested (TdmTodayRow *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_ROW (self), FALSE);

  return gtk_widget_has_css_class (GTK_WIDGET (self->button), "suggested-action");
}

void
tdm_today_row_align (TdmTodayRow *self, const TdmTodayColumns *columns)
{
  g_return_if_fail (TDM_IS_TODAY_ROW (self));

  gtk_size_group_add_widget (columns->values, GTK_WIDGET (self->value_label));
  gtk_size_group_add_widget (columns->chips, self->chip_bin);
  gtk_size_group_add_widget (columns->seconds, self->second_bin);
  gtk_size_group_add_widget (columns->buttons, GTK_WIDGET (self->button));
}

/* What the page of the deal does not offer keeps its button in a narrow row as well, in place of the chip. */
static gboolean
needs_button (TdmTodayRow *self)
{
  TdmTodayVerb verb = tdm_today_kind_get_verb (tdm_today_item_get_kind (self->item));

  return verb == TDM_TODAY_VERB_WITHDRAW || verb == TDM_TODAY_VERB_FINISH_STEP;
}

/* In a narrow window the row itself opens the deal; value and buttons give way to the name. */
void
tdm_today_row_set_narrow (TdmTodayRow *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_TODAY_ROW (self));

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->avatar)), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), !narrow);
  gtk_widget_set_visible (self->chip_bin, !narrow || !needs_button (self));
  gtk_widget_set_halign (GTK_WIDGET (self->chip), narrow ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_widget_set_visible (self->second_bin, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->button), !narrow || needs_button (self));
}

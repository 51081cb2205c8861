/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Name, customer, chips, actions, and one sentence where the stage needs one (M66, M82, M85, M95). */

#include "tdm-deal-head.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-config.h"
#include "tdm-deal-status.h"
#include "tdm-record-text.h"
#include "tdm-words.h"

#define AVATAR_SIZE 64
#define AVATAR_SIZE_NARROW 48

struct _TdmDealHead
{
  GtkBox parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *customer_label;
  GtkWidget *actions_side;
  GtkBox *actions;
  AdwWrapBox *chips;
  GtkWidget *notice_box;
  GtkImage *notice_icon;
  GtkLabel *notice_label;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TdmDealHead, tdm_deal_head, GTK_TYPE_BOX)

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
append_action (GtkBox *box, const char *label, const char *action_name, const char *key, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (box, button);
}

/**
 * tdm_deal_head_fill_actions:
 * @box: emptied first
 *
 * Puts the one or two actions a stage is about into @box (M66, M86, M90); all others are in the menu.
 */
void
tdm_deal_head_fill_actions (GtkBox *box, const TdmDealRecord *record)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  if (record->stage == TDM_STAGE_RECEIVED)
    {
      append_action (box, _ ("Decline…"), "deal.decline", "D", FALSE);
      append_action (box, _ ("Accept…"), "deal.accept", "A", TRUE);
    }
  else if (record->stage == TDM_STAGE_ACCEPTED)
    {
      append_action (box, _ ("Edit…"), "deal.edit", "E", FALSE);
      append_action (box, _ ("Mark as won…"), "deal.win", "W", TRUE);
    }

  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

static void
append_chip (TdmDealHead *self, const char *icon_name, const char *text)
{
  GtkWidget *chip = tdm_chip_new ();

  tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_CALM, icon_name, text);
  adw_wrap_box_append (self->chips, chip);
}

static void
show_chips (TdmDealHead *self, const TdmDealRecord *record)
{
  GtkWidget *status = tdm_chip_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);

  tdm_chip_show_record (TDM_CHIP (status), record, tdm_clock_now ());
  adw_wrap_box_append (self->chips, status);
  append_chip (self, "tdm-co-sell-symbolic", tdm_words_deal_type (record->type));
  if (record->sender != NULL)
    {
      /* Translators: %s is the organisation or person that sent a deal to us. */
      g_autofree char *from = g_strdup_printf (_ ("From %s"), record->sender);

      append_chip (self, "tdm-people-symbolic", from);
    }
}

static const char *
get_archived_notice (TdmOutcome outcome)
{
  if (outcome == TDM_OUTCOME_WON)
    return _ ("This deal is archived and read-only. It can still be a favorite, and be registered for an "
              "incentive.");
  if (outcome == TDM_OUTCOME_EXPIRED)
    return _ ("Nobody answered in time, so this deal is archived and read-only. Its sender was told. It can "
              "still be a favorite.");

  return _ ("This deal is archived and read-only. It can still be a favorite.");
}

/* The one sentence a stage needs; NULL for none. */
static const char *
get_notice (const TdmDealRecord *record, gint64 now, const char **icon_name)
{
  *icon_name = "tdm-clock-symbolic";
  if (record->stage == TDM_STAGE_ARCHIVED)
    {
      *icon_name = "system-lock-screen-symbolic";
      return get_archived_notice (record->outcome);
    }
  if (record->stage == TDM_STAGE_RECEIVED && record->deadline != TDM_NO_TIME && record->deadline <= now)
    return _ ("The answer window is over. Partner Center has not confirmed that the deal expired: you can "
              "still answer, and the service decides whether it counts.");
  return NULL;
}

static void
show_notice (TdmDealHead *self, const TdmDealRecord *record)
{
  const char *icon_name;
  const char *text = get_notice (record, tdm_clock_now (), &icon_name);

  gtk_widget_set_visible (self->notice_box, text != NULL);
  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_image_set_from_icon_name (self->notice_icon, icon_name);
}

/**
 * tdm_deal_head_show:
 * @record: not kept
 */
void
tdm_deal_head_show (TdmDealHead *self, const TdmDealRecord *record)
{
  const TdmCustomer *customer = record->customer;
  const char *name = record->name != NULL ? record->name : _ ("No name yet");
  g_autofree char *place = tdm_record_text_dup_place (customer->name, customer->city, customer->country);
  g_autofree char *initials = tdm_words_avatar_text (customer->name);

  g_return_if_fail (TDM_IS_DEAL_HEAD (self));

  adw_avatar_set_text (self->avatar, initials);
  tdm_record_text_set (self->name_label, name, customer->country);
  tdm_record_text_set (self->customer_label, place, customer->country);
  tdm_deal_head_fill_actions (self->actions, record);
  show_chips (self, record);
  show_notice (self, record);
}

static void
tdm_deal_head_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TDM_DEAL_HEAD (object)->narrow);
}

static void
tdm_deal_head_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmDealHead *self = TDM_DEAL_HEAD (object);

  self->narrow = g_value_get_boolean (value);
  gtk_widget_set_visible (self->actions_side, !self->narrow);
  adw_avatar_set_size (self->avatar, self->narrow ? AVATAR_SIZE_NARROW : AVATAR_SIZE);
  gtk_widget_set_css_classes (GTK_WIDGET (self->name_label),
                              (const char *[]) { self->narrow ? "title-2" : "title-1", NULL });
}

static void
tdm_deal_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_DEAL_HEAD);

  G_OBJECT_CLASS (tdm_deal_head_parent_class)->dispose (object);
}

static void
tdm_deal_head_class_init (TdmDealHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_deal_head_dispose;
  object_class->get_property = tdm_deal_head_get_property;
  object_class->set_property = tdm_deal_head_set_property;

  /* Whether the actions stand at the bottom of the page instead. */
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-deal-head.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, customer_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, actions_side);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, actions);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, chips);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, notice_box);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, notice_icon);
  gtk_widget_class_bind_template_child (widget_class, TdmDealHead, notice_label);
}

static void
tdm_deal_head_init (TdmDealHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

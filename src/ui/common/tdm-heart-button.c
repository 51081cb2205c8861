/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heart of one deal. It knows the deal and no store: the action deal.set-favorite goes up to the window. */

#include "tdm-heart-button.h"

#include <glib/gi18n.h>

#include "tdm-paint.h"

#define ICON_SIZE 16

struct _TdmHeartButton
{
  GtkButton parent_instance;

  TdmDeal *deal;
  GSignalGroup *signals; /* of the deal */
  gboolean told;         /* assistive tools know name and state */
};

G_DEFINE_FINAL_TYPE (TdmHeartButton, tdm_heart_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_DEAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Of two hundred hearts in a list a dozen are seen; only those are worth telling to assistive tools. */
static void
tell (TdmHeartButton *self)
{
  const char *name = self->deal != NULL ? tdm_deal_get_name (self->deal) : NULL;
  gboolean favorite = self->deal != NULL && tdm_deal_get_favorite (self->deal);
  g_autofree char *label = NULL;

  if (self->told)
    return;

  /* Translators: what a screen reader says for the heart of a deal; %s is the name of the deal. */
  label = g_strdup_printf (_ ("Favorite: %s"), name != NULL ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               favorite ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  self->told = TRUE;
}

static void
forget_told (TdmHeartButton *self)
{
  self->told = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update (TdmHeartButton *self)
{
  gboolean favorite = self->deal != NULL && tdm_deal_get_favorite (self->deal);

  forget_told (self);
  if (favorite)
    gtk_widget_add_css_class (GTK_WIDGET (self), "favorite");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "favorite");
  if (self->deal == NULL)
    return;

  /* The target first: an action without the one it wants is complained about. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(xb)", tdm_deal_get_id (self->deal), !favorite);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "deal.set-favorite");
}

/* Without a child: lists keep two hundred hearts. */
static void
tdm_heart_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmHeartButton *self = TDM_HEART_BUTTON (widget);
  gboolean favorite = self->deal != NULL && tdm_deal_get_favorite (self->deal);

  tell (self);
  tdm_paint_icon (widget, snapshot, favorite ? "tdm-heart-filled-symbolic" : "tdm-heart-outline-symbolic",
                  ICON_SIZE, (gtk_widget_get_width (widget) - ICON_SIZE) / 2.0,
                  (gtk_widget_get_height (widget) - ICON_SIZE) / 2.0);
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmHeartButton *self = TDM_HEART_BUTTON (widget);
  gboolean favorite = self->deal != NULL && tdm_deal_get_favorite (self->deal);

  gtk_tooltip_set_text (tooltip, favorite ? _ ("Remove from favorites") : _ ("Add to favorites"));

  return TRUE;
}

static void
tdm_heart_button_dispose (GObject *object)
{
  TdmHeartButton *self = TDM_HEART_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->deal);

  G_OBJECT_CLASS (tdm_heart_button_parent_class)->dispose (object);
}

static void
tdm_heart_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_DEAL)
    g_value_set_object (value, TDM_HEART_BUTTON (object)->deal);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_heart_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_DEAL)
    tdm_heart_button_set_deal (TDM_HEART_BUTTON (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_heart_button_class_init (TdmHeartButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_heart_button_dispose;
  object_class->get_property = tdm_heart_button_get_property;
  object_class->set_property = tdm_heart_button_set_property;
  widget_class->snapshot = tdm_heart_button_snapshot;
  widget_class->query_tooltip = query_tooltip;

  props[PROP_DEAL] = g_param_spec_object (
    "deal", NULL, NULL, TDM_TYPE_DEAL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
}

static void
tdm_heart_button_init (TdmHeartButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->signals = g_signal_group_new (TDM_TYPE_DEAL);
  g_signal_group_connect_swapped (self->signals, "notify::favorite", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::name", G_CALLBACK (forget_told), self);

  gtk_widget_add_css_class (widget, "flat");
  gtk_widget_add_css_class (widget, "circular");
  gtk_widget_add_css_class (widget, "heart");
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (widget, TRUE);
  update (self);
}

GtkWidget *
tdm_heart_button_new (void)
{
  return g_object_new (TDM_TYPE_HEART_BUTTON, NULL);
}

TdmDeal *
tdm_heart_button_get_deal (TdmHeartButton *self)
{
  g_return_val_if_fail (TDM_IS_HEART_BUTTON (self), NULL);

  return self->deal;
}

/**
 * tdm_heart_button_set_deal:
 * @deal: (nullable): a live deal, held as long as it is shown
 *
 * The button never flips itself: it follows the deal, which the store changes once the mark is on disk.
 */
void
tdm_heart_button_set_deal (TdmHeartButton *self, TdmDeal *deal)
{
  g_return_if_fail (TDM_IS_HEART_BUTTON (self));

  if (!g_set_object (&self->deal, deal))
    return;

  g_signal_group_set_target (self->signals, deal);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEAL]);
}

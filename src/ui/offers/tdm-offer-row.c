/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one offer of the commercial marketplace. */

#include "tdm-offer-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-config.h"
#include "tdm-offer-words.h"

struct _TdmOfferRow
{
  AdwActionRow parent_instance;

  GtkLabel *solution_label;
  TdmChip *chip;

  TdmOffer *offer;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (TdmOfferRow, tdm_offer_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_WIDE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* How each status looks; one that this version does not know is calm. */
static const struct
{
  const char *status;
  TdmChipTone tone;
  const char *icon;
} looks[] = {
  { "live", TDM_CHIP_SUCCESS, "tdm-check-filled-symbolic" },
  { "preview", TDM_CHIP_ACCENT, "tdm-half-disc-symbolic" },
  { "publish-in-progress", TDM_CHIP_ACCENT, "tdm-clock-symbolic" },
  { "attention-needed", TDM_CHIP_SOON, "tdm-triangle-symbolic" },
  { "pending-stop-distribution", TDM_CHIP_SOON, "tdm-clock-symbolic" },
  { "not-available", TDM_CHIP_CALM, "tdm-minus-symbolic" },
  { "draft", TDM_CHIP_CALM, "tdm-pencil-symbolic" },
};

static void
tdm_offer_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TDM_OFFER_ROW (object)->wide);
}

static void
tdm_offer_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TDM_OFFER_ROW (object)->wide = g_value_get_boolean (value);
}

static void
tdm_offer_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_OFFER_ROW);

  G_OBJECT_CLASS (tdm_offer_row_parent_class)->dispose (object);
}

static void
tdm_offer_row_finalize (GObject *object)
{
  tdm_offer_free (TDM_OFFER_ROW (object)->offer);

  G_OBJECT_CLASS (tdm_offer_row_parent_class)->finalize (object);
}

static void
tdm_offer_row_class_init (TdmOfferRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tdm_offer_row_get_property;
  object_class->set_property = tdm_offer_row_set_property;
  object_class->dispose = tdm_offer_row_dispose;
  object_class->finalize = tdm_offer_row_finalize;

  /* Whether there is room for the solution ID. */
  props[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmOfferRow, solution_label);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferRow, chip);
}

static void
tdm_offer_row_init (TdmOfferRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_status (TdmOfferRow *self)
{
  const char *words = tdm_words_offer_status (self->offer->status);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].status, self->offer->status) == 0)
      {
        tdm_chip_set (self->chip, looks[i].tone, looks[i].icon, words);
        return;
      }

  tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", words ? words : "");
}

static char *
dup_subtitle (const TdmOffer *offer)
{
  const char *type = tdm_words_offer_type (offer->type);

  return type ? g_strdup_printf ("%s · %s", offer->offer_id, type) : g_strdup (offer->offer_id);
}

TdmOfferRow *
tdm_offer_row_new (const TdmOffer *offer)
{
  TdmOfferRow *self = g_object_new (TDM_TYPE_OFFER_ROW, NULL);
  g_autofree char *subtitle = dup_subtitle (offer);

  self->offer = tdm_offer_copy (offer);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), offer->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), subtitle);
  gtk_label_set_label (self->solution_label, offer->solution_id ? offer->solution_id : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->solution_label), _ ("Solution ID"));
  show_status (self);

  return self;
}

const TdmOffer *
tdm_offer_row_get_offer (TdmOfferRow *self)
{
  return self->offer;
}

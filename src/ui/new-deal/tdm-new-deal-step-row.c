/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the list of steps. Icon, weight and words say the state; assistive technology gets a sentence. */

#include "tdm-new-deal-step-row.h"

#include <glib/gi18n.h>

#include "tdm-config.h"

struct _TdmNewDealStepRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *summary_label;

  TdmStepState state;
};

G_DEFINE_FINAL_TYPE (TdmNewDealStepRow, tdm_new_deal_step_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [TDM_STEP_AHEAD] = { "radio-symbolic", "ahead" },
  [TDM_STEP_CURRENT] = { "radio-checked-symbolic", "current" },
  [TDM_STEP_DONE] = { "tdm-check-filled-symbolic", "done" },
  [TDM_STEP_LACKING] = { "tdm-triangle-symbolic", "lacking" },
};

static void
tdm_new_deal_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_STEP_ROW);

  G_OBJECT_CLASS (tdm_new_deal_step_row_parent_class)->dispose (object);
}

static void
tdm_new_deal_step_row_class_init (TdmNewDealStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_step_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealStepRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealStepRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealStepRow, summary_label);
}

static void
tdm_new_deal_step_row_init (TdmNewDealStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TdmNewDealStepRow *
tdm_new_deal_step_row_new (const char *title)
{
  TdmNewDealStepRow *self = g_object_new (TDM_TYPE_NEW_DEAL_STEP_ROW, NULL);

  gtk_label_set_label (self->title_label, title);
  tdm_new_deal_step_row_show (self, TDM_STEP_AHEAD, NULL);

  return self;
}

static char *
dup_accessible_name (const char *title, TdmStepState state)
{
  switch (state)
    {
    case TDM_STEP_CURRENT:
      /* Translators: %s is a step of the guide, such as “Customer”. */
      return g_strdup_printf (_ ("%s, current step"), title);
    case TDM_STEP_DONE:
      /* Translators: %s is a step of the guide, such as “Customer”. */
      return g_strdup_printf (_ ("%s, done"), title);
    case TDM_STEP_LACKING:
      /* Translators: %s is a step of the guide, such as “Customer”. */
      return g_strdup_printf (_ ("%s, something is missing"), title);
    default:
      /* Translators: %s is a step of the guide, such as “Customer”. */
      return g_strdup_printf (_ ("%s, still to come"), title);
    }
}

/**
 * tdm_new_deal_step_row_show:
 * @self: a row
 * @state: how far the step is
 * @summary: (nullable): one line of what was said there; shown for a finished step only
 */
void
tdm_new_deal_step_row_show (TdmNewDealStepRow *self, TdmStepState state, const char *summary)
{
  g_autofree char *name = dup_accessible_name (gtk_label_get_label (self->title_label), state);
  gboolean with_summary = summary && state != TDM_STEP_CURRENT && state != TDM_STEP_AHEAD;

  gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->state].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[state].css_class);
  gtk_image_set_from_icon_name (self->icon, looks[state].icon);
  gtk_label_set_label (self->summary_label, with_summary ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), with_summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), with_summary ? summary : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, with_summary ? summary : "", -1);
  self->state = state;
}

TdmStepState
tdm_new_deal_step_row_get_state (TdmNewDealStepRow *self)
{
  return self->state;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One widget for each mark, because assistive tools must find each; it draws itself, because there are thousands. */

#include "tdm-requirement-mark.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-offer-status.h"
#include "tdm-paint.h"
#include "tdm-readiness-columns.h"

#define ICON_SIZE 16
#define MIN_SIZE 24

struct _TdmRequirementMark
{
  GtkWidget parent_instance;

  TdmRequirementState state;
  gboolean covered;
  char *parts; /* “1 of 2”, NULL for a shape */
  gint64 offer_id;
  TdmOfferPlace place;
};

G_DEFINE_FINAL_TYPE (TdmRequirementMark, tdm_requirement_mark, GTK_TYPE_WIDGET)

static const TdmTextStyle parts_style = {
  .strong = TRUE, .tabular = TRUE, .scale = 0.86, .alpha = 1.0, .xalign = 0.5
};

static const char *const state_classes[] = { "met", "declared", "missing", "unneeded" };

/* ---- drawing ---- */

static void
tdm_requirement_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmRequirementMark *self = TDM_REQUIREMENT_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  /* Met in another way is a check too, but not a full one. */
  const char *icon = self->covered ? "tdm-check-symbolic" : tdm_requirement_state_get_icon (self->state);

  if (self->parts != NULL)
    tdm_paint_text (widget, widget, snapshot, self->parts, NULL, &parts_style,
                    &GRAPHENE_RECT_INIT (0, 0, width, height));
  else
    tdm_paint_icon (widget, snapshot, icon, ICON_SIZE, (width - ICON_SIZE) / 2, (height - ICON_SIZE) / 2);
}

static void
tdm_requirement_mark_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = MIN_SIZE;
}

/* ---- what it says ---- */

static void
set_state (TdmRequirementMark *self, TdmRequirementState state)
{
  if (self->state == state)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), state_classes[self->state]);
  self->state = state;
  gtk_widget_add_css_class (GTK_WIDGET (self), state_classes[self->state]);
}

void
tdm_requirement_mark_show_state (TdmRequirementMark *self, TdmRequirementState state)
{
  g_return_if_fail (TDM_IS_REQUIREMENT_MARK (self));

  set_state (self, state);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tdm_requirement_mark_show (TdmRequirementMark *self,
                           gint64 offer_id,
                           const char *title,
                           const TdmRequirementResult *result)
{
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TDM_IS_REQUIREMENT_MARK (self));

  g_clear_pointer (&self->parts, g_free);
  self->offer_id = offer_id;
  if (result == NULL)
    {
      set_state (self, TDM_REQUIREMENT_NOT_APPLICABLE);
      return;
    }

  set_state (self, result->state);
  self->covered = result->covered;
  self->parts = result->covered ? NULL : tdm_requirement_result_dup_parts (result);
  self->place = result->place;
  state = tdm_requirement_result_dup_state (result);
  /* Translators: name of a mark: offer, requirement, how it stands: “Edge Monitor, Pitch deck: Missing”. */
  name = g_strdup_printf (_ ("%s, %s: %s"), title, tdm_words_requirement (result->requirement->words), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tdm_requirement_mark_press (TdmRequirementMark *self)
{
  g_return_if_fail (TDM_IS_REQUIREMENT_MARK (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "cosell.open", "(xs)", self->offer_id,
                              tdm_offer_place_to_token (self->place));
}

static gboolean
press_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  tdm_requirement_mark_press (TDM_REQUIREMENT_MARK (widget));

  return TRUE;
}

/* ---- the object ---- */

static void
tdm_requirement_mark_finalize (GObject *object)
{
  g_free (TDM_REQUIREMENT_MARK (object)->parts);

  G_OBJECT_CLASS (tdm_requirement_mark_parent_class)->finalize (object);
}

static void
tdm_requirement_mark_class_init (TdmRequirementMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->finalize = tdm_requirement_mark_finalize;
  widget_class->snapshot = tdm_requirement_mark_snapshot;
  widget_class->measure = tdm_requirement_mark_measure;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, press_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
tdm_requirement_mark_init (TdmRequirementMark *self)
{
  self->state = TDM_REQUIREMENT_NOT_APPLICABLE;
  gtk_widget_add_css_class (GTK_WIDGET (self), state_classes[self->state]);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tdm_requirement_mark_new (void)
{
  return g_object_new (TDM_TYPE_REQUIREMENT_MARK, NULL);
}

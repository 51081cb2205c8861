/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one solution of a deal. */

#include "tdm-solution-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-config.h"
#include "tdm-solution-words.h"
#include "tdm-words.h"

struct _TdmSolutionRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *remove_button;
  TdmChip *chip;

  TdmSolution *solution;
  gboolean quiet; /* set by the program, not by the user */
};

G_DEFINE_FINAL_TYPE (TdmSolutionRow, tdm_solution_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (TdmSolutionRow *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
remove_clicked_cb (TdmSolutionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
tdm_solution_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_SOLUTION_ROW);

  G_OBJECT_CLASS (tdm_solution_row_parent_class)->dispose (object);
}

static void
tdm_solution_row_finalize (GObject *object)
{
  tdm_solution_free (TDM_SOLUTION_ROW (object)->solution);

  G_OBJECT_CLASS (tdm_solution_row_parent_class)->finalize (object);
}

static void
tdm_solution_row_class_init (TdmSolutionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_solution_row_dispose;
  object_class->finalize = tdm_solution_row_finalize;

  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", TDM_TYPE_SOLUTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", TDM_TYPE_SOLUTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TDM_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-solution-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionRow, check);
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TdmSolutionRow, chip);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
tdm_solution_row_init (TdmSolutionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_as_choice (TdmSolutionRow *self, const char *title)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->solution->name ? self->solution->id : NULL);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_as_chosen (TdmSolutionRow *self, const char *title)
{
  /* Translators: %s is a solution that is taken off the deal. */
  g_autofree char *text = g_strdup_printf (_ ("Remove %s"), title);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), tdm_words_solution_kind (self->solution->kind));
  adw_action_row_remove (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  gtk_widget_set_visible (self->remove_button, TRUE);
  gtk_widget_set_tooltip_text (self->remove_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

TdmSolutionRow *
tdm_solution_row_new (const TdmSolution *solution, TdmSolutionRowUse use)
{
  TdmSolutionRow *self = g_object_new (TDM_TYPE_SOLUTION_ROW, NULL);
  const char *title = solution->name ? solution->name : solution->id;

  self->solution = tdm_solution_copy (solution);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (use == TDM_SOLUTION_ROW_CHOICE)
    show_as_choice (self, title);
  else
    show_as_chosen (self, title);

  return self;
}

const TdmSolution *
tdm_solution_row_get_solution (TdmSolutionRow *self)
{
  return self->solution;
}

void
tdm_solution_row_set_standing (TdmSolutionRow *self, TdmSolutionStanding standing)
{
  const char *words = tdm_words_solution_standing (standing);

  if (words != NULL)
    tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-ring-symbolic", words);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

gboolean
tdm_solution_row_get_active (TdmSolutionRow *self)
{
  return gtk_check_button_get_active (self->check);
}

/* Does not emit "toggled". */
void
tdm_solution_row_set_active (TdmSolutionRow *self, gboolean active)
{
  self->quiet = TRUE;
  gtk_check_button_set_active (self->check, active);
  self->quiet = FALSE;
}

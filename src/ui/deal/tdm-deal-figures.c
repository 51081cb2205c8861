/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Estimated value, estimated close and, while an answer is due, the moment it is due: large figures in columns
 * that wrap when the page is narrow. */

#include "tdm-deal-figures.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-private-words.h"
#include "tdm-words.h"

struct _TdmDealFigures
{
  GtkWidget parent_instance;

  GtkWidget *wrap;
};

G_DEFINE_FINAL_TYPE (TdmDealFigures, tdm_deal_figures, GTK_TYPE_WIDGET)

static GtkWidget *
left_label (const char *text, const char *const *css_classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_css_classes (label, (const char **) css_classes);

  return label;
}

static GtkWidget *
baseline_label (const char *text, const char *const *css_classes)
{
  GtkWidget *label = left_label (text, css_classes);

  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);
  return label;
}

/* @unit: (nullable): a currency code, on the side of the figure where the language has it */
static void
append_figure (TdmDealFigures *self, const char *unit, const char *figure, const char *words)
{
  static const char *const figure_classes[] = { "figure", "numeric", NULL };
  static const char *const unit_classes[] = { "figure-unit", "dimmed", NULL };
  static const char *const word_classes[] = { "caption", "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), baseline_label (figure, figure_classes));
  if (unit != NULL && tdm_format_is_code_first ())
    gtk_box_prepend (GTK_BOX (line), baseline_label (unit, unit_classes));
  else if (unit != NULL)
    gtk_box_append (GTK_BOX (line), baseline_label (unit, unit_classes));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), left_label (words, word_classes));
  adw_wrap_box_append (ADW_WRAP_BOX (self->wrap), box);
}

static void
append_value (TdmDealFigures *self, const TdmDealRecord *record)
{
  g_autofree char *amount = NULL;

  if (record->value == NULL)
    {
      append_figure (self, NULL, _ ("No value"), _ ("Estimated value"));
      return;
    }

  amount = tdm_format_amount (record->value, record->currency);
  append_figure (self, record->currency, amount, _ ("Estimated value"));
}

static const char *
get_deadline_words (const TdmDealRecord *record, gint64 now)
{
  if (record->stage != TDM_STAGE_RECEIVED)
    return _ ("Microsoft answers by");

  return record->deadline > now ? _ ("Answer by") : _ ("Expired, not confirmed");
}

static void
append_deadline (TdmDealFigures *self, const TdmDealRecord *record)
{
  gint64 now = tdm_clock_now ();
  g_autofree char *when = NULL;

  if (record->deadline == TDM_NO_TIME)
    return;

  when = tdm_format_instant (record->deadline, now);
  append_figure (self, NULL, when, get_deadline_words (record, now));
}

/* The outcome is what an archived deal is about; the reason stands under it (M94). */
static void
append_outcome (TdmDealFigures *self, const TdmDealRecord *record)
{
  if (record->stage == TDM_STAGE_ARCHIVED)
    append_figure (self, NULL, tdm_words_outcome (record->outcome),
                   record->status_reason != NULL ? record->status_reason : _ ("Outcome"));
}

static void
append_next_step (TdmDealFigures *self, const TdmDealRecord *record)
{
  const TdmPrivateWords *words = record->private_words;
  g_autofree char *date = NULL;

  if (words->next_step == NULL && words->next_step_date == NULL)
    return;

  date = words->next_step_date != NULL ? tdm_format_date (words->next_step_date) : NULL;
  append_figure (self, NULL, date != NULL ? date : _ ("Next step"),
                 words->next_step != NULL ? words->next_step : _ ("Next step"));
}

/**
 * tdm_deal_figures_show:
 * @record: not kept
 *
 * Missing figures are said in words, so that a deal without value or date is seen as such (M98).
 */
void
tdm_deal_figures_show (TdmDealFigures *self, const TdmDealRecord *record)
{
  g_autofree char *date = record->close_date != NULL ? tdm_format_date (record->close_date) : NULL;
  GtkWidget *child;

  g_return_if_fail (TDM_IS_DEAL_FIGURES (self));

  while ((child = gtk_widget_get_first_child (self->wrap)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->wrap), child);

  append_outcome (self, record);
  append_value (self, record);
  append_figure (self, NULL, date != NULL ? date : _ ("No date"), _ ("Estimated close"));
  append_deadline (self, record);
  append_next_step (self, record);
}

static void
tdm_deal_figures_dispose (GObject *object)
{
  TdmDealFigures *self = TDM_DEAL_FIGURES (object);

  g_clear_pointer (&self->wrap, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_deal_figures_parent_class)->dispose (object);
}

static void
tdm_deal_figures_class_init (TdmDealFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_deal_figures_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "deal-figures");
}

static void
tdm_deal_figures_init (TdmDealFigures *self)
{
  self->wrap = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->wrap), 48);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->wrap), 12);
  gtk_widget_set_parent (self->wrap, GTK_WIDGET (self));
}

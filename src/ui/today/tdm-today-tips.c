/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three short tips (M96–M98). A tip that was read is dismissed for good, so that Today does not become a wall. */

#include "tdm-today-tips.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-store-directory.h"

#define DISMISSED "dismissed-tips"
/* Figures of a quarter: older habits say little about today's. */
#define FIGURE_DAYS 90

typedef enum
{
  TIP_ANSWER,
  TIP_SELECT,
  TIP_REPORT,
  N_TIPS,
} Tip;

static const struct
{
  const char *id; /* in the settings */
  const char *title;
  const char *text;
} tips[N_TIPS] = {
  [TIP_ANSWER] = { "answer-quickly", N_ ("Answer quickly"),
                   N_ ("Timely answers gradually improve your place in partner search results.") },
  [TIP_SELECT] = { "be-selective", N_ ("Be selective"),
                   N_ ("What you accept and decline is used to find similar deals. Accepting a bad fit "
                       "lowers the "
                       "quality of what arrives.") },
  [TIP_REPORT] = { "report-results", N_ ("Report value, date and result"),
                   N_ ("Microsoft uses them to keep sending you good deals.") },
};

struct _TdmTodayTips
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkWidget *cards[N_TIPS];
  GtkLabel *figures[N_TIPS];
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TdmTodayTips, tdm_today_tips, ADW_TYPE_BIN)

/* ---- figures ---- */

static char *
dup_time_words (double hours)
{
  int n = (int) ((hours < 48 ? hours : hours / 24) + 0.5);

  if (hours < 1)
    return g_strdup (_ ("Half of your answers take less than an hour."));
  if (hours < 48)
    return g_strdup_printf (ngettext ("Half of your answers take less than %d hour.",
                                      "Half of your answers take less than %d hours.", n),
                            n);

  return g_strdup_printf (ngettext ("Half of your answers take less than %d day.",
                                    "Half of your answers take less than %d days.", n),
                          n);
}

static char *
dup_mix_words (const TdmAnswerFigures *figures)
{
  g_autofree char *accepted = tdm_format_count (figures->n_accepted);
  g_autofree char *declined = tdm_format_count (figures->n_declined);
  g_autofree char *expired = tdm_format_count (figures->n_expired);

  /* Translators: numbers of received deals in the last 90 days. */
  return g_strdup_printf (_ ("In 90 days: accepted %1$s, declined %2$s, expired %3$s."), accepted, declined,
                          expired);
}

static void
set_figure (TdmTodayTips *self, Tip tip, const char *text)
{
  gtk_label_set_label (self->figures[tip], text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->figures[tip]), text != NULL);
}

static void
figures_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayTips) self = data;
  g_autoptr (GError) error = NULL;
  TdmAnswerFigures figures = { 0 };
  g_autofree char *time = NULL;
  g_autofree char *mix = NULL;

  if (!tdm_store_load_answer_figures_finish (TDM_STORE (source), result, &figures, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The figures beside the tips could not be read: %s", error->message);
      return;
    }

  if (figures.median_hours >= 0)
    time = dup_time_words (figures.median_hours);
  if (figures.n_accepted + figures.n_declined + figures.n_expired > 0)
    mix = dup_mix_words (&figures);
  set_figure (self, TIP_ANSWER, time);
  set_figure (self, TIP_SELECT, mix);
}

static void
show_missing (TdmTodayTips *self, TdmTodayList *list)
{
  guint n = tdm_today_list_get_n (list, TDM_TODAY_NO_VALUE) + tdm_today_list_get_n (list, TDM_TODAY_NO_DATE) +
            tdm_today_list_get_n (list, TDM_TODAY_NO_RESULT);
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s deal lacks one of them.", "%s deals lack one of them.", n), number);

  set_figure (self, TIP_REPORT, n > 0 ? text : NULL);
}

/**
 * tdm_today_tips_update:
 * @list: counted
 *
 * Shows the figures as they are now; those of the store come a moment later.
 */
void
tdm_today_tips_update (TdmTodayTips *self, TdmTodayList *list)
{
  g_return_if_fail (TDM_IS_TODAY_TIPS (self));

  show_missing (self, list);
  if (gtk_widget_get_visible (self->cards[TIP_ANSWER]) || gtk_widget_get_visible (self->cards[TIP_SELECT]))
    tdm_store_load_answer_figures_async (tdm_today_list_get_store (list), FIGURE_DAYS, self->cancellable,
                                         figures_loaded_cb, g_object_ref (self));
}

/* ---- cards ---- */

static void
show_cards (TdmTodayTips *self)
{
  g_auto (GStrv) dismissed = g_settings_get_strv (tdm_settings_get_default (), DISMISSED);
  gboolean any = FALSE;

  for (guint i = 0; i < N_TIPS; i++)
    {
      gboolean shown = !g_strv_contains ((const char *const *) dismissed, tips[i].id);

      gtk_widget_set_visible (self->cards[i], shown);
      any |= shown;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
dismiss_cb (GtkButton *button, TdmTodayTips *self)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (button));
  g_auto (GStrv) dismissed = g_settings_get_strv (tdm_settings_get_default (), DISMISSED);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) dismissed);
  g_strv_builder_add (builder, id);
  all = g_strv_builder_end (builder);
  g_settings_set_strv (tdm_settings_get_default (), DISMISSED, (const char *const *) all);
  show_cards (self);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
dismiss_button_new (TdmTodayTips *self, Tip tip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: what a screen reader says for a button that takes a tip away; %s is the title of the tip. */
  g_autofree char *spoken = g_strdup_printf (_ ("Do not show “%s” again"), _ (tips[tip].title));

  gtk_widget_set_name (button, tips[tip].id);
  gtk_widget_set_tooltip_text (button, _ ("Do not show this again"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "small-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_DEFAULT);

  return button;
}

static GtkWidget *
card_new (TdmTodayTips *self, Tip tip)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *figure = label_new (NULL, "caption-heading");

  self->figures[tip] = GTK_LABEL (figure);
  gtk_widget_set_visible (figure, FALSE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label_new (_ (tips[tip].title), "heading"));
  gtk_box_append (GTK_BOX (words), label_new (_ (tips[tip].text), "caption"));
  gtk_box_append (GTK_BOX (words), figure);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), dismiss_button_new (self, tip));
  gtk_widget_add_css_class (card, "quiet-box");

  return card;
}

static void
tdm_today_tips_dispose (GObject *object)
{
  TdmTodayTips *self = TDM_TODAY_TIPS (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (tdm_today_tips_parent_class)->dispose (object);
}

static void
tdm_today_tips_finalize (GObject *object)
{
  g_clear_object (&TDM_TODAY_TIPS (object)->cancellable);

  G_OBJECT_CLASS (tdm_today_tips_parent_class)->finalize (object);
}

static void
tdm_today_tips_class_init (TdmTodayTipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_today_tips_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_today_tips_finalize;
}

static void
tdm_today_tips_init (TdmTodayTips *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->cancellable = g_cancellable_new ();
  self->box = GTK_BOX (box);
  for (guint i = 0; i < N_TIPS; i++)
    {
      self->cards[i] = card_new (self, i);
      gtk_box_append (self->box, self->cards[i]);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  show_cards (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * M104, M118–M138: the statuses of the year in their own words, lowest first. */

#include "tdm-ladder-cards.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-ladder-bar.h"

struct _TdmLadderCards
{
  GtkBox parent_instance;

  TdmReadinessList *list;
  GtkBox *cards;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (TdmLadderCards, tdm_ladder_cards, GTK_TYPE_BOX)

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
head_new (guint n, const char *status)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = tdm_format_count (n);
  GtkWidget *count = label_new (number, "ladder-count");

  /* Beside another label that wraps, one that may wrap has a box ask for more at least than it would like. */
  gtk_label_set_wrap (GTK_LABEL (count), FALSE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (head), count);
  gtk_box_append (GTK_BOX (head), label_new (tdm_words_cosell_status (status), "heading"));
  gtk_widget_set_hexpand (gtk_widget_get_last_child (head), TRUE);

  return head;
}

static GtkWidget *
card_new (guint n, const TdmRulebookStatus *status)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *bar = tdm_ladder_bar_new ();
  const char *about = tdm_words_cosell_status_about (status->token);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: a co-sell status and how many offers likely have it: “Co-sell ready: 2 offers”. */
  g_autofree char *name = g_strdup_printf (ngettext ("%s: %s offer", "%s: %s offers", n),
                                           tdm_words_cosell_status (status->token), number);

  tdm_ladder_bar_set_reached (TDM_LADDER_BAR (bar), status->level + 1);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "ladder-card");
  gtk_box_append (GTK_BOX (card), head_new (n, status->token));
  gtk_widget_set_vexpand (gtk_widget_get_first_child (card), TRUE);
  gtk_box_append (GTK_BOX (card), bar);
  if (about != NULL)
    {
      GtkWidget *line = label_new (about, "caption");

      gtk_widget_add_css_class (line, "dimmed");
      gtk_box_append (GTK_BOX (card), line);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return card;
}

static void
show_rest (TdmLadderCards *self)
{
  guint n = tdm_readiness_list_count (self->list, NULL);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: offers without any co-sell status. */
  g_autofree char *text = g_strdup_printf (
    ngettext (
      "%s offer has no status yet: it is not live, or something is missing for the first status.",
      "%s offers have no status yet: they are not live, or something is missing for the first status.", n),
    number);

  gtk_label_set_label (self->rest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
}

static void
changed_cb (TdmLadderCards *self)
{
  const TdmRulebook *rulebook = tdm_readiness_list_get_rulebook (self->list);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; i < rulebook->statuses->len; i++)
    {
      const TdmRulebookStatus *status = g_ptr_array_index (rulebook->statuses, i);

      gtk_box_append (self->cards, card_new (tdm_readiness_list_count (self->list, status->token), status));
    }
  show_rest (self);
}

static void
tdm_ladder_cards_dispose (GObject *object)
{
  g_clear_object (&TDM_LADDER_CARDS (object)->list);

  G_OBJECT_CLASS (tdm_ladder_cards_parent_class)->dispose (object);
}

static void
tdm_ladder_cards_class_init (TdmLadderCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_ladder_cards_dispose;
}

static void
tdm_ladder_cards_init (TdmLadderCards *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->cards, TRUE);
  /* The heads fill the height of the highest card, the cards not that of the window. */
  gtk_widget_set_vexpand (GTK_WIDGET (self->cards), FALSE);
  self->rest = GTK_LABEL (label_new (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "dimmed");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rest));
}

GtkWidget *
tdm_ladder_cards_new (void)
{
  return g_object_new (TDM_TYPE_LADDER_CARDS, NULL);
}

void
tdm_ladder_cards_set_list (TdmLadderCards *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_LADDER_CARDS (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
tdm_ladder_cards_set_narrow (TdmLadderCards *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_LADDER_CARDS (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->cards, !narrow);
}

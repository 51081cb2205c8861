/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer is on its way to the customers. What Partner Center does is recorded by the user, since there is no
 * service that tells it. */

#include "tdm-publication-rows.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-offer-status.h"
#include "tdm-offer-words.h"
#include "tdm-review-dialog.h"

/* So many lines of the history are read at a glance. */
#define FEW_EVENTS 5

/* A row whose parts stand beside each other, and below each other where there is little room. */
static GtkWidget *
wrap_row_new (GtkWidget **parts)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  *parts = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (*parts), 24);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (*parts), 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_box_append (GTK_BOX (box), *parts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
append_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* ---- targets ---- */

static GtkWidget *
target_new (const TdmOffer *offer, TdmTarget target)
{
  const char *status = tdm_publication_get_target (offer, target);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = tdm_chip_new ();

  if (status != NULL)
    tdm_chip_show_offer_status (TDM_CHIP (chip), status);
  else
    /* Translators: the offer has no draft, no preview, or was never live. */
    tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_CALM, "tdm-minus-symbolic", C_ ("target of publication", "None"));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  append_label (box, tdm_words_target (target), "dimmed");
  gtk_box_append (GTK_BOX (box), chip);

  return box;
}

void
tdm_publication_rows_fill_targets (TdmFilledGroup *group, const TdmOffer *offer)
{
  g_autoptr (GString) content = g_string_new ("targets");
  GtkWidget *parts;
  GtkWidget *row;

  for (guint i = 0; i <= TDM_TARGET_LIVE; i++)
    g_string_append_printf (content, " %s", tdm_publication_get_target (offer, (TdmTarget) i));
  if (!tdm_filled_group_begin (group, content->str))
    return;

  row = wrap_row_new (&parts);
  for (guint i = 0; i <= TDM_TARGET_LIVE; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (parts), target_new (offer, (TdmTarget) i));
  tdm_filled_group_add_row (group, row);
}

/* ---- phases ---- */

static int
find_phase (const char *phase)
{
  const char *const *phases = tdm_publication_get_phases ();

  for (int i = 0; phases[i] != NULL; i++)
    if (g_strcmp0 (phases[i], phase) == 0)
      return i;

  return -1;
}

/* How a phase looks and what is said of it. */
static const char *
get_phase_look (int i, int current, gboolean failed, const char **icon)
{
  *icon = "tdm-ring-symbolic";
  if (i > current)
    /* Translators: a phase of the publication of an offer that has not begun. */
    return C_ ("phase", "Not yet");
  if (i == current && failed)
    {
      *icon = "tdm-triangle-symbolic";
      return tdm_words_offer_status ("attention-needed");
    }
  if (i == current)
    {
      *icon = "tdm-half-disc-symbolic";
      /* Translators: the phase of publication the offer is in now. */
      return C_ ("phase", "Now");
    }

  *icon = "tdm-check-filled-symbolic";
  /* Translators: a phase of the publication of an offer that is over. */
  return C_ ("phase", "Done");
}

static GtkWidget *
phase_new (int i, int current, gboolean failed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *icon;
  const char *state = get_phase_look (i, current, failed, &icon);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (image, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
  gtk_widget_add_css_class (image, i < current ? "success" : i == current && failed ? "warning" : "dimmed");
  gtk_box_append (GTK_BOX (box), image);
  append_label (box, tdm_words_publication_phase (tdm_publication_get_phases ()[i]),
                i == current  ? "heading"
                : i > current ? "dimmed"
                              : NULL);

  return box;
}

void
tdm_publication_rows_fill_phases (TdmFilledGroup *group, const TdmOffer *offer)
{
  int current = find_phase (offer->phase);
  gboolean failed = g_strcmp0 (offer->status, "attention-needed") == 0;
  g_autofree char *content = g_strdup_printf ("%d %d", current, failed);
  GtkWidget *parts;
  GtkWidget *row;

  if (!tdm_filled_group_begin (group, current >= 0 ? content : ""))
    return;

  row = wrap_row_new (&parts);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (parts), 18);
  for (int i = 0; tdm_publication_get_phases ()[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (parts), phase_new (i, current, failed));
  append_label (gtk_widget_get_parent (parts), tdm_words_publication_phase_about (offer->phase), "caption");
  tdm_filled_group_add_row (group, row);
}

/* ---- moves ---- */

void
tdm_publication_rows_fill_moves (TdmFilledGroup *group, const TdmOffer *offer)
{
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint i = TDM_PUBLICATION_PUBLISH + 1; i < TDM_N_PUBLICATION_MOVES; i++)
    if (tdm_publication_may (offer, (TdmPublicationMove) i, NULL))
      g_string_append_printf (content, "%u ", i);
  if (!tdm_filled_group_begin (group, content->str))
    return;

  for (guint i = TDM_PUBLICATION_PUBLISH + 1; i < TDM_N_PUBLICATION_MOVES; i++)
    {
      TdmPublicationMove move = (TdmPublicationMove) i;
      const char *words = tdm_words_publication_move (move);
      AdwActionRow *row;
      GtkWidget *button;

      if (!tdm_publication_may (offer, move, NULL))
        continue;

      row = tdm_filled_group_add (group, NULL, words, tdm_words_publication_move_about (move));
      /* Translators: on a button; notes that this happened in Partner Center. */
      button = gtk_button_new_with_label (C_ ("publication move", "Record"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.move");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                      -1);
      adw_action_row_add_suffix (row, button);
      adw_action_row_set_activatable_widget (row, button);
    }
}

/* ---- before publishing ---- */

void
tdm_publication_rows_fill_lacking (TdmFilledGroup *group, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  g_autoptr (GString) content = g_string_new (NULL);
  gboolean may = tdm_publication_may (offer, TDM_PUBLICATION_PUBLISH, NULL);
  TdmSectionStatus status[TDM_N_OFFER_SECTIONS];

  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    {
      TdmOfferSection section = (TdmOfferSection) i;

      status[i] = may && tdm_offer_section_is_mandatory (section, offer, rulebook)
                    ? tdm_offer_section_get_status (section, offer, rulebook, NULL)
                    : TDM_SECTION_COMPLETE;
      if (status[i] != TDM_SECTION_COMPLETE)
        g_string_append_printf (content, "%u %u ", i, status[i]);
    }
  if (!tdm_filled_group_begin (group, content->str))
    return;

  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    if (status[i] != TDM_SECTION_COMPLETE)
      {
        TdmOfferPlace place = tdm_review_get_place ((TdmOfferSection) i);
        AdwActionRow *row = tdm_filled_group_add (group, tdm_section_status_get_icon (status[i]),
                                                  tdm_words_offer_section ((TdmOfferSection) i),
                                                  tdm_words_section_status (status[i]));

        tdm_filled_group_lead (row, "offer.show-place",
                               g_variant_new_string (tdm_offer_place_to_token (place)));
      }
}

/* ---- history ---- */

void
tdm_publication_rows_fill_history (TdmFilledGroup *group, const GPtrArray *events, gboolean all)
{
  guint n_shown = all ? events->len : MIN (events->len, FEW_EVENTS);
  const TdmOfferEvent *newest = events->len > 0 ? g_ptr_array_index (events, 0) : NULL;
  g_autofree char *content = NULL;
  AdwActionRow *row;

  content =
    g_strdup_printf ("%u %u %" G_GINT64_FORMAT, n_shown, events->len, newest != NULL ? newest->id : 0);
  if (!tdm_filled_group_begin (group, newest != NULL ? content : ""))
    return;

  for (guint i = 0; i < n_shown; i++)
    {
      const TdmOfferEvent *event = g_ptr_array_index (events, i);
      g_autofree char *text = tdm_words_offer_event (event);
      g_autofree char *when = tdm_format_instant (event->at, tdm_clock_now ());

      tdm_filled_group_add (group, NULL, text, when);
    }
  if (n_shown == events->len)
    return;

  row = tdm_filled_group_add (group, NULL, _ ("Show all of the history"), NULL);
  tdm_filled_group_lead (row, "overview.show-history", NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer stands in co-sell. Microsoft decides; what is said here is what the facts make likely. */

#include "tdm-standing-rows.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-cosell-words.h"
#include "tdm-offer-status.h"
#include "tdm-offer-words.h"

gboolean
tdm_standing_differs (const TdmOffer *offer, const TdmReadiness *readiness)
{
  return offer->recorded_status != NULL && g_strcmp0 (offer->recorded_status, readiness->expected) != 0;
}

/* ---- recorded and expected ---- */

static int
get_level (const TdmRulebook *rulebook, const char *status)
{
  const TdmRulebookStatus *known = status != NULL ? tdm_rulebook_find_status (rulebook, status) : NULL;

  return known != NULL ? known->level : -1;
}

static const char *
get_difference (const TdmOffer *offer, const TdmReadiness *readiness)
{
  if (tdm_rulebook_find_status (readiness->rulebook, offer->recorded_status) == NULL)
    return _ ("The recorded status belongs to the rules of another year.");
  if (get_level (readiness->rulebook, offer->recorded_status) <
      get_level (readiness->rulebook, readiness->expected))
    return _ (
      "More is there than the recorded status asks for. Look in Partner Center whether the status has "
      "changed, or publish again so that Microsoft checks it.");

  return _ (
    "Something that the recorded status asks for is missing here. Complete it, or look in Partner Center "
    "whether the status has changed.");
}

static const char *
get_expectation (const TdmOffer *offer, const TdmReadiness *readiness)
{
  if (readiness->expected != NULL)
    /* Translators: by what is entered here, the offer likely meets the rules of a co-sell status. */
    return _ ("By what is entered here the offer likely meets this. Microsoft decides.");

  return offer->live == TDM_TRUTH_YES ? _ ("Something is missing that the first status asks for.")
                                      : _ ("No status before the offer is live.");
}

/* The status stands in the title, since the longest ones have room there. */
static void
add_expected (TdmFilledGroup *group, const TdmOffer *offer, const TdmReadiness *readiness)
{
  const char *status = readiness->expected != NULL ? tdm_words_cosell_status (readiness->expected)
                                                   : C_ ("co-sell status", "None yet");
  /* Translators: %s is a co-sell status. */
  g_autofree char *title = g_strdup_printf (_ ("Expected: %s"), status);

  tdm_filled_group_add (group, NULL, title, get_expectation (offer, readiness));
  if (tdm_standing_differs (offer, readiness))
    tdm_filled_group_add (group, "tdm-triangle-symbolic", _ ("Recorded and expected status differ"),
                          get_difference (offer, readiness));
}

/* The rulebook says which types take part at all, and whether only live offers do. */
static void
add_advice (TdmFilledGroup *group, const TdmOffer *offer, const TdmReadiness *readiness)
{
  const TdmRulebook *rulebook = readiness->rulebook;

  if (!tdm_rulebook_has_option (rulebook, offer->type))
    {
      g_autofree char *about = g_strdup_printf (
        /* Translators: %s is a programme year, for example “2021 programme (February)”. */
        _ ("%s: this type of offer has no page Co-sell with Microsoft in Partner Center."),
        tdm_words_rulebook (rulebook->id));

      tdm_filled_group_add (group, "tdm-note-symbolic", _ ("No co-sell option"), about);
    }
  else if (rulebook->live_only && offer->live != TDM_TRUTH_YES)
    tdm_filled_group_add (
      group, "tdm-note-symbolic", _ ("Only live offers take part"),
      _ ("Under the rules of this year the material can be sent in once the offer is live. It "
         "can be prepared here before."));
}

void
tdm_standing_rows_fill_expected (TdmFilledGroup *group, const TdmOffer *offer, const TdmReadiness *readiness)
{
  g_autofree char *content = g_strdup_printf ("%s %s %s %d %s", readiness->rulebook->id, readiness->expected,
                                              offer->recorded_status, offer->live, offer->type);

  if (!tdm_filled_group_begin (group, content))
    return;

  add_expected (group, offer, readiness);
  add_advice (group, offer, readiness);
}

/* ---- what is missing ---- */

/* Why it is missing; of another way that it is one, so that nobody goes both. */
static char *
dup_about (const TdmReadiness *readiness, const TdmRequirementResult *result)
{
  char *reason =
    tdm_readiness_is_another_way (readiness, result) ? NULL : tdm_words_readiness_reason (result);

  return reason != NULL ? reason : g_strdup (tdm_words_requirement_about (result->requirement->words));
}

static void
add_missing (TdmFilledGroup *group, const TdmReadiness *readiness, const TdmRequirementResult *result)
{
  g_autofree char *fix = tdm_words_requirement_fix (result);
  g_autofree char *about = dup_about (readiness, result);
  AdwActionRow *row = tdm_filled_group_add (group, "tdm-ring-symbolic", fix, about);

  tdm_filled_group_lead (row, "offer.show-place",
                         g_variant_new_string (tdm_offer_place_to_token (result->place)));
}

void
tdm_standing_rows_fill_missing (TdmFilledGroup *group, const TdmReadiness *readiness)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = g_ptr_array_index (readiness->results, i);

      if (tdm_readiness_is_in_the_way (readiness, result))
        g_string_append_printf (content, "%s %s %s %s %u\n", readiness->rulebook->id, result->requirement->id,
                                result->reason, result->subject, result->have);
    }
  if (!tdm_filled_group_begin (group, content->str))
    return;

  /* Translators: %s is a co-sell status, for example “Co-sell ready”; a list of what it still asks for follows. */
  title = g_strdup_printf (_ ("Missing for “%s”"), tdm_words_cosell_status (readiness->next));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = g_ptr_array_index (readiness->results, i);

      if (tdm_readiness_is_in_the_way (readiness, result))
        add_missing (group, readiness, result);
    }
}

/* ---- benefits ---- */

static void
open_link_cb (GtkButton *button, const char *link)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (link);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), NULL, NULL,
                           NULL);
}

static void
add_link (AdwActionRow *row, const char *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Read more in the browser"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_link_cb), g_strdup (link),
                         (GClosureNotify) (void *) g_free, 0);
  adw_action_row_add_suffix (row, button);
}

static void
add_benefit (TdmFilledGroup *group, const TdmBenefit *benefit)
{
  AdwActionRow *row = tdm_filled_group_add (group, NULL, tdm_words_benefit (benefit->token),
                                            tdm_words_benefit_about (benefit->token));

  if (benefit->historical)
    {
      GtkWidget *chip = tdm_chip_new ();

      /* Translators: a benefit of the programme that is no longer given. */
      tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_CALM, "tdm-clock-symbolic", C_ ("benefit", "Historical"));
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (row, chip);
    }
  if (benefit->link != NULL)
    add_link (row, benefit->link);
}

/* @without: (nullable): those that are not shown again */
static void
fill_benefits (TdmFilledGroup *group,
               const GPtrArray *benefits,
               const GPtrArray *without,
               const char *rulebook_id)
{
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint i = 0; i < benefits->len; i++)
    if (without == NULL || !g_ptr_array_find ((GPtrArray *) without, benefits->pdata[i], NULL))
      g_string_append_printf (content, "%s %s\n", rulebook_id, ((TdmBenefit *) benefits->pdata[i])->token);
  if (!tdm_filled_group_begin (group, content->str))
    return;

  for (guint i = 0; i < benefits->len; i++)
    if (without == NULL || !g_ptr_array_find ((GPtrArray *) without, benefits->pdata[i], NULL))
      add_benefit (group, benefits->pdata[i]);
}

static GPtrArray *
get_benefits (const TdmReadiness *readiness, const char *status, const char *type)
{
  if (status == NULL || tdm_rulebook_find_status (readiness->rulebook, status) == NULL)
    return g_ptr_array_new ();

  return tdm_rulebook_get_benefits (readiness->rulebook, status, type);
}

void
tdm_standing_rows_fill_benefits (TdmFilledGroup *now,
                                 TdmFilledGroup *next,
                                 const TdmOffer *offer,
                                 const TdmReadiness *readiness)
{
  const char *status = offer->recorded_status != NULL ? offer->recorded_status : readiness->expected;
  g_autoptr (GPtrArray) has = get_benefits (readiness, status, offer->type);
  g_autoptr (GPtrArray) would = get_benefits (readiness, readiness->next, offer->type);

  fill_benefits (now, has, NULL, readiness->rulebook->id);
  fill_benefits (next, would, has, readiness->rulebook->id);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (now), offer->recorded_status != NULL
                                                                  ? _ ("Benefits it has")
                                                                  : _ ("Benefits it likely has"));
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a section of Co-sell with Microsoft stands: complete, or how much is missing (M144–M146). */

#include "tdm-section-chip.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-offer-words.h"

static char *
dup_missing_text (guint n)
{
  g_autofree char *count = tdm_format_count (n);

  /* Translators: %s is how many things a section of a form lacks. */
  return g_strdup_printf (ngettext ("%s missing", "%s missing", n), count);
}

/**
 * tdm_section_chip_show:
 * @section: one of the three sections of Co-sell with Microsoft
 *
 * A section that the rulebook does not have says so.
 */
void
tdm_section_chip_show (TdmChip *chip,
                       TdmOfferSection section,
                       const TdmOffer *offer,
                       const TdmRulebook *rulebook)
{
  g_autoptr (GPtrArray) problems = NULL;
  TdmSectionStatus status = tdm_offer_section_get_status (section, offer, rulebook, &problems);
  gboolean asked = section != TDM_OFFER_SECTION_COSELL_LISTING ||
                   (rulebook->listing_fields != NULL && *rulebook->listing_fields != NULL);

  if (!asked)
    /* Translators: the rules of this programme year have no such section. */
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-minus-symbolic", _ ("Not asked for"));
  else if (status == TDM_SECTION_COMPLETE)
    tdm_chip_set (chip, TDM_CHIP_SUCCESS, "tdm-check-symbolic", tdm_words_section_status (status));
  else if (problems != NULL && problems->len > 0)
    {
      g_autofree char *text = dup_missing_text (problems->len);

      tdm_chip_set (chip, TDM_CHIP_SOON, "tdm-ring-symbolic", text);
    }
  else
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-ring-symbolic", tdm_words_section_status (status));

  /* The description beside it wraps, the chip does not. */
  gtk_widget_set_size_request (GTK_WIDGET (chip), -1, -1);
  gtk_widget_set_size_request (GTK_WIDGET (chip), tdm_chip_get_wanted_width (chip), -1);
}

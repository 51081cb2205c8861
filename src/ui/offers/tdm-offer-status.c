/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The looks of the statuses of an offer. Words come from the catalogue of words, colour only repeats them. */

#include "tdm-offer-status.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-offer-words.h"

/* One that this version does not know is calm. */
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

void
tdm_chip_show_offer_status (TdmChip *chip, const char *status)
{
  const char *words = tdm_words_offer_status (status);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].status, status) == 0)
      {
        tdm_chip_set (chip, looks[i].tone, looks[i].icon, words);
        return;
      }

  tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-ring-symbolic", words != NULL ? words : "");
}

void
tdm_chip_show_cosell_status (TdmChip *chip, const TdmRulebook *rulebook, const char *status)
{
  const TdmRulebookStatus *known = status != NULL ? tdm_rulebook_find_status (rulebook, status) : NULL;

  if (status == NULL)
    /* Translators: an offer has no co-sell status yet. */
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-minus-symbolic", C_ ("co-sell status", "None yet"));
  else if (known == NULL || known->level < 1)
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-ring-symbolic", tdm_words_cosell_status (status));
  else if (known->level == 1)
    tdm_chip_set (chip, TDM_CHIP_ACCENT, "tdm-half-disc-symbolic", tdm_words_cosell_status (status));
  else
    tdm_chip_set (chip, TDM_CHIP_SUCCESS, "tdm-check-filled-symbolic", tdm_words_cosell_status (status));
}

const char *
tdm_section_status_get_icon (TdmSectionStatus status)
{
  switch (status)
    {
    case TDM_SECTION_COMPLETE:
      return "tdm-check-filled-symbolic";
    case TDM_SECTION_INCOMPLETE:
      return "tdm-half-disc-symbolic";
    case TDM_SECTION_NOT_STARTED:
    default:
      return "tdm-ring-symbolic";
    }
}

const char *
tdm_requirement_state_get_icon (TdmRequirementState state)
{
  switch (state)
    {
    case TDM_REQUIREMENT_MET:
      return "tdm-check-filled-symbolic";
    case TDM_REQUIREMENT_SELF_DECLARED:
      return "tdm-people-symbolic";
    case TDM_REQUIREMENT_NOT_APPLICABLE:
      return "tdm-minus-symbolic";
    case TDM_REQUIREMENT_MISSING:
    default:
      return "tdm-ring-symbolic";
    }
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage of a deal from Partner Center's two status words. */

#include "tdm-csv-stage-private.h"

#include "tdm-cell-text.h"

static gboolean
find_outcome (const char *word, TdmOutcome *outcome)
{
  static const char *const words[] = {
    [TDM_OUTCOME_WON] = "Won",         [TDM_OUTCOME_LOST] = "Lost",   [TDM_OUTCOME_DECLINED] = "Declined",
    [TDM_OUTCOME_EXPIRED] = "Expired", [TDM_OUTCOME_ERROR] = "Error",
  };

  for (guint i = TDM_OUTCOME_WON; i < G_N_ELEMENTS (words); i++)
    if (tdm_cell_text_equal (word, words[i]))
      {
        *outcome = (TdmOutcome) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
tdm_csv_stage_from_status (const char *status, TdmStage *stage)
{
  if (tdm_cell_text_equal (status, "New"))
    *stage = TDM_STAGE_RECEIVED;
  else if (tdm_cell_text_equal (status, "Active"))
    *stage = TDM_STAGE_ACCEPTED;
  else if (tdm_cell_text_equal (status, "Closed"))
    *stage = TDM_STAGE_ARCHIVED;
  else
    return FALSE;

  return TRUE;
}

/* The bulk file creates an own deal as New with Accepted (§19): that is born accepted. */
const char *
tdm_csv_stage_check_substatus (TdmStage *stage, const char *substatus, TdmOutcome *outcome)
{
  *outcome = TDM_OUTCOME_NONE;
  if (*stage == TDM_STAGE_ARCHIVED)
    return substatus != NULL && find_outcome (substatus, outcome) ? NULL
                                                                  : "not a substatus that goes with Closed";
  if (substatus == NULL)
    return NULL;
  if (tdm_cell_text_equal (substatus, "Accepted"))
    {
      *stage = TDM_STAGE_ACCEPTED;
      return NULL;
    }
  if (*stage == TDM_STAGE_ACCEPTED)
    return "not a substatus that goes with Active";

  return tdm_cell_text_equal (substatus, "Pending") || tdm_cell_text_equal (substatus, "Received")
           ? NULL
           : "not a substatus that goes with New";
}

gboolean
tdm_csv_stage_from_word (const char *word, TdmStage *stage, TdmOutcome *outcome)
{
  *outcome = TDM_OUTCOME_NONE;
  if (tdm_csv_stage_from_status (word, stage))
    return TRUE;

  if (tdm_cell_text_equal (word, "Pending") || tdm_cell_text_equal (word, "Received"))
    *stage = TDM_STAGE_RECEIVED;
  else if (tdm_cell_text_equal (word, "Accepted"))
    *stage = TDM_STAGE_ACCEPTED;
  else if (find_outcome (word, outcome))
    *stage = TDM_STAGE_ARCHIVED;
  else
    return FALSE;

  return TRUE;
}

gboolean
tdm_csv_microsoft_status_from_word (const char *word, TdmMicrosoftStatus *status)
{
  static const struct
  {
    const char *word;
    TdmMicrosoftStatus status;
  } known[] = {
    { "New", TDM_MICROSOFT_STATUS_PENDING },       { "Pending", TDM_MICROSOFT_STATUS_PENDING },
    { "Received", TDM_MICROSOFT_STATUS_PENDING },  { "Active", TDM_MICROSOFT_STATUS_ACCEPTED },
    { "Accepted", TDM_MICROSOFT_STATUS_ACCEPTED }, { "Declined", TDM_MICROSOFT_STATUS_DECLINED },
    { "Expired", TDM_MICROSOFT_STATUS_EXPIRED },   { "Won", TDM_MICROSOFT_STATUS_WON },
    { "Lost", TDM_MICROSOFT_STATUS_LOST },         { "None", TDM_MICROSOFT_STATUS_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (tdm_cell_text_equal (word, known[i].word))
      {
        *status = known[i].status;
        return TRUE;
      }

  return FALSE;
}

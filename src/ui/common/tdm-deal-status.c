/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a deal stands, as one chip: what is due first, else its stage or outcome. */

#include "tdm-deal-status.h"

#include <glib/gi18n.h>

#include "tdm-rules.h"
#include "tdm-words.h"

/* What the chip depends on, from a live deal or from a record. */
typedef struct
{
  TdmStage stage;
  TdmOutcome outcome;
  TdmSyncState sync;
  gint64 deadline;
  const char *close_date;
} Facts;

static const struct
{
  TdmChipTone tone;
  const char *icon_name;
} outcome_looks[] = {
  [TDM_OUTCOME_NONE] = { TDM_CHIP_CALM, "tdm-briefcase-symbolic" },
  [TDM_OUTCOME_WON] = { TDM_CHIP_SUCCESS, "tdm-cup-symbolic" },
  [TDM_OUTCOME_LOST] = { TDM_CHIP_CALM, "tdm-minus-symbolic" },
  [TDM_OUTCOME_DECLINED] = { TDM_CHIP_CALM, "tdm-minus-circle-symbolic" },
  [TDM_OUTCOME_EXPIRED] = { TDM_CHIP_CALM, "tdm-clock-symbolic" },
  [TDM_OUTCOME_ERROR] = { TDM_CHIP_CALM, "tdm-triangle-symbolic" },
};

void
tdm_chip_show_deadline (TdmChip *chip, gint64 deadline, gint64 now)
{
  const TdmRules *rules = tdm_rules_get ();
  int days = tdm_words_days_left (deadline, now);
  g_autofree char *words = tdm_words_deadline (deadline, now);

  if (days < 0)
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-clock-symbolic", words);
  else if (days <= rules->urgent_days)
    tdm_chip_set (chip, TDM_CHIP_URGENT, "tdm-alarm-symbolic", words);
  else if (days <= rules->soon_days)
    tdm_chip_set (chip, TDM_CHIP_SOON, "tdm-clock-symbolic", words);
  else
    tdm_chip_set (chip, TDM_CHIP_CALM, "tdm-clock-symbolic", words);
}

void
tdm_chip_show_overdue (TdmChip *chip, const char *close_date, gint64 now)
{
  g_autofree char *words = tdm_words_overdue (close_date, now);

  tdm_chip_set (chip, TDM_CHIP_SOON, "tdm-calendar-symbolic", words);
}

static gboolean
is_overdue (const Facts *facts, gint64 now)
{
  return facts->stage == TDM_STAGE_ACCEPTED && facts->close_date != NULL &&
         tdm_words_days_overdue (facts->close_date, now) > 0;
}

static void
show_facts (TdmChip *chip, const Facts *facts, gint64 now)
{
  if (facts->sync == TDM_SYNC_STATE_CONFLICT)
    tdm_chip_set (chip, TDM_CHIP_SOON, "tdm-triangle-symbolic", tdm_words_sync_state (facts->sync));
  else if (facts->stage == TDM_STAGE_ARCHIVED)
    tdm_chip_set (chip, outcome_looks[facts->outcome].tone, outcome_looks[facts->outcome].icon_name,
                  tdm_words_deal_status (facts->stage, facts->outcome));
  else if (facts->stage == TDM_STAGE_RECEIVED && facts->deadline != TDM_NO_TIME)
    tdm_chip_show_deadline (chip, facts->deadline, now);
  else if (facts->stage == TDM_STAGE_RECEIVED)
    tdm_chip_set (chip, TDM_CHIP_CALM, "mail-unread-symbolic", tdm_words_stage (facts->stage));
  else if (is_overdue (facts, now))
    tdm_chip_show_overdue (chip, facts->close_date, now);
  else
    tdm_chip_set (chip, TDM_CHIP_ACCENT, "tdm-check-symbolic",
                  tdm_words_deal_status (facts->stage, facts->outcome));
}

/**
 * tdm_chip_show_deal:
 * @deal: a loaded deal
 * @now: microseconds UTC
 *
 * A conflict goes first, then time left to answer, an overdue close date, and the stage or outcome. The limits
 * of days come from the rules, not from here.
 */
void
tdm_chip_show_deal (TdmChip *chip, TdmDeal *deal, gint64 now)
{
  Facts facts = {
    .stage = tdm_deal_get_stage (deal),
    .outcome = tdm_deal_get_outcome (deal),
    .sync = tdm_deal_get_sync_state (deal),
    .deadline = tdm_deal_get_deadline (deal),
    .close_date = tdm_deal_get_close_date (deal),
  };

  show_facts (chip, &facts, now);
}

void
tdm_chip_show_record (TdmChip *chip, const TdmDealRecord *record, gint64 now)
{
  Facts facts = {
    .stage = record->stage,
    .outcome = record->outcome,
    .sync = record->sync,
    .deadline = record->deadline,
    .close_date = record->close_date,
  };

  show_facts (chip, &facts, now);
}

/* Accepted, and the day it should have closed is over. */
gboolean
tdm_deal_is_overdue (TdmDeal *deal, gint64 now)
{
  Facts facts = { .stage = tdm_deal_get_stage (deal), .close_date = tdm_deal_get_close_date (deal) };

  return is_overdue (&facts, now);
}

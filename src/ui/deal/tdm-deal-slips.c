/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the moves of the close date out of the timeline. */

#include "tdm-deal-slips.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deal-rules.h"
#include "tdm-timeline-entry.h"

static gboolean
is_move (const TdmTimelineEntry *entry)
{
  return g_strcmp0 (entry->field, "closeDate") == 0 && tdm_date_is_valid (entry->from) &&
         tdm_date_is_valid (entry->to);
}

/**
 * tdm_deal_slips_count:
 * @timeline: (element-type TdmTimelineEntry): of one deal, oldest first
 *
 * A date that is filled in for the first time, or taken out, is no move. An undone move is one entry each way.
 */
TdmDealSlips
tdm_deal_slips_count (GPtrArray *timeline)
{
  TdmDealSlips slips = { 0 };

  for (guint i = 0; i < timeline->len; i++)
    {
      const TdmTimelineEntry *entry = g_ptr_array_index (timeline, i);

      if (!is_move (entry))
        continue;

      slips.moves++;
      slips.days += tdm_date_days_between (entry->from, entry->to);
    }

  return slips;
}

static char *
dup_span (int days)
{
  if (days > 0)
    /* Translators: the second half of “Close date moved 3 times, 41 days later in all”. */
    return g_strdup_printf (ngettext ("%d day later in all", "%d days later in all", days), days);
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day earlier in all", "%d days earlier in all", -days), -days);

  /* Translators: the close date was moved, and moved back again. */
  return g_strdup (_ ("the same day in all"));
}

char *
tdm_deal_slips_dup_words (TdmDealSlips slips)
{
  g_autofree char *span = NULL;

  if (slips.moves == 0)
    return NULL;

  span = dup_span (slips.days);
  /* Translators: %1$u is how often, %2$s is for example “41 days later in all”. */
  return g_strdup_printf (
    ngettext ("Close date moved %1$u time, %2$s", "Close date moved %1$u times, %2$s", slips.moves),
    slips.moves, span);
}

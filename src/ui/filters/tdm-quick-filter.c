/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters one press away: overdue, closing this month, without value, without date, co-sell, private. */

#include "tdm-quick-filter.h"

#include <glib/gi18n.h>

#include "tdm-filter-term.h"

static const struct
{
  const char *name;
  const char *label;
  const char *terms[3];
} quick_filters[TDM_N_QUICK_FILTERS] = {
  /* Translators: a filter: open deals whose close date has passed. */
  { "overdue", NC_ ("filter", "Overdue"), { "closeDate<today", "outcome=" } },
  { "this-month", NC_ ("filter", "Closing this month"), { "closeDate>=month", "closeDate<month+1" } },
  { "no-value", NC_ ("filter", "No value"), { "value=" } },
  { "no-date", NC_ ("filter", "No close date"), { "closeDate=" } },
  /* Translators: a filter: deals shared with Microsoft (M16). */
  { "co-sell", NC_ ("filter", "Co-sell"), { "type=co-sell" } },
  /* Translators: a filter: deals of one's own pipeline only (M16). */
  { "private", NC_ ("filter", "Private"), { "type=private" } },
};

const char *
tdm_quick_filter_get_name (guint index)
{
  return index < TDM_N_QUICK_FILTERS ? quick_filters[index].name : NULL;
}

const char *
tdm_quick_filter_get_label (guint index)
{
  g_return_val_if_fail (index < TDM_N_QUICK_FILTERS, NULL);

  return g_dpgettext2 (NULL, "filter", quick_filters[index].label);
}

GPtrArray *
tdm_quick_filter_dup_terms (guint index)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);

  g_return_val_if_fail (index < TDM_N_QUICK_FILTERS, terms);

  for (guint i = 0; quick_filters[index].terms[i] != NULL; i++)
    g_ptr_array_add (terms, tdm_filter_term_from_text (quick_filters[index].terms[i], NULL));

  return terms;
}

guint
tdm_quick_filter_find (const char *name)
{
  for (guint i = 0; i < TDM_N_QUICK_FILTERS; i++)
    if (g_strcmp0 (quick_filters[i].name, name) == 0)
      return i;

  return G_MAXUINT;
}

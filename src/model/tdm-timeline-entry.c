/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Timeline entries as values. */

#include "tdm-timeline-entry.h"

/**
 * tdm_timeline_entry_new:
 * @at: microseconds UTC
 * @kind: token of the kind
 * @field: (nullable): member that changed
 * @from: (nullable): before, in machine form
 * @to: (nullable): after, in machine form
 * @text: (nullable): what a person or the service wrote
 *
 * Returns: (transfer full): an entry with copies of the texts
 */
TdmTimelineEntry *
tdm_timeline_entry_new (
  gint64 at, const char *kind, const char *field, const char *from, const char *to, const char *text)
{
  TdmTimelineEntry *self = g_new (TdmTimelineEntry, 1);

  self->at = at;
  self->kind = g_strdup (kind);
  self->field = g_strdup (field);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->text = g_strdup (text);
  return self;
}

void
tdm_timeline_entry_free (TdmTimelineEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->field);
  g_free (self->from);
  g_free (self->to);
  g_free (self->text);
  g_free (self);
}

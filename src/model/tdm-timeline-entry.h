/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a deal's history. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TdmTimelineEntry:
 * @at: microseconds UTC
 * @kind: token of cli.md: "created", "imported", "edited", "accepted", …
 * @field: (nullable): member that changed, as in the JSON of a deal
 * @from: (nullable): before, in machine form
 * @to: (nullable): after, in machine form
 * @text: (nullable): what a person or the service wrote
 */
typedef struct
{
  gint64 at;
  char *kind;
  char *field;
  char *from;
  char *to;
  char *text;
} TdmTimelineEntry;

TdmTimelineEntry *tdm_timeline_entry_new (
  gint64 at, const char *kind, const char *field, const char *from, const char *to, const char *text);
void tdm_timeline_entry_free (TdmTimelineEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmTimelineEntry, tdm_timeline_entry_free)

G_END_DECLS

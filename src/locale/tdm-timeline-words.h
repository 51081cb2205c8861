/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sentence for each thing that can happen to a deal. */

#pragma once

#include "tdm-timeline-entry.h"

G_BEGIN_DECLS

char *tdm_words_timeline (const TdmTimelineEntry *entry);
char *tdm_words_timeline_detail (const TdmTimelineEntry *entry);
char *tdm_words_field_value (const char *member, const char *value);

G_END_DECLS

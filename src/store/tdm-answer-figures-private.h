/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How quickly and how the user answers. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-directory.h"

G_BEGIN_DECLS

/* @since: microseconds UTC, 0 for all. By the indexes timeline_by_answer and deal_by_expired. */
gboolean tdm_answer_figures_load (TdmDb *db, gint64 since, TdmAnswerFigures *figures, GError **error);

G_END_DECLS

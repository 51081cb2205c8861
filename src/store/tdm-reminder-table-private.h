/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of reminder and absence. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-reminder.h"

G_BEGIN_DECLS

/* Received deals whose deadline comes after @now, least time first, by the index of deadlines. */
TdmStatement *tdm_reminder_table_walk (TdmDb *db, gint64 now, GError **error);
/* The row the walk stands on. Texts are copied when @with_texts. (transfer full) */
TdmReminderDeal *tdm_reminder_table_read (TdmStatement *row, gboolean with_texts);

/* Of a deal without a row: the usual choice. (transfer full) */
TdmReminderDeal *tdm_reminder_table_load (TdmDb *db, gint64 deal_id, GError **error);
/* Lead, muted and snooze. */
gboolean tdm_reminder_table_choose (TdmDb *db, const TdmReminderDeal *reminder, GError **error);
gboolean tdm_reminder_table_set_told (TdmDb *db, gint64 deal_id, gint64 deadline, gint64 at, GError **error);

/* (element-type TdmAbsence): by first day */
GPtrArray *tdm_absence_table_list (TdmDb *db, GError **error);
/* Gives a new one its id. NOT_FOUND when there is none of its id. */
gboolean tdm_absence_table_put (TdmDb *db, TdmAbsence *absence, GError **error);
gboolean tdm_absence_table_remove (TdmDb *db, gint64 id, GError **error);

G_END_DECLS

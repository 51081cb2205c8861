/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days on which the user works: weekdays and absences, in one time zone. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TdmAbsence:
 * @id: local number, 0 before the store gave one
 * @first_day: `YYYY-MM-DD`, included
 * @last_day: `YYYY-MM-DD`, included
 * @note: (nullable): the user's own words
 *
 * Days on which the user does not work.
 */
typedef struct
{
  gint64 id;
  char *first_day;
  char *last_day;
  char *note;
} TdmAbsence;

TdmAbsence *tdm_absence_new (const char *first_day, const char *last_day, const char *note);
TdmAbsence *tdm_absence_copy (const TdmAbsence *self);
void tdm_absence_free (TdmAbsence *self);
/* TDM_RULE_ERROR naming firstDay or lastDay when one is no day or they are the wrong way round. */
gboolean tdm_absence_check (const TdmAbsence *self, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmAbsence, tdm_absence_free)

/**
 * TdmWorkCalendar:
 *
 * Working weekdays and absences in one time zone.
 */
typedef struct _TdmWorkCalendar TdmWorkCalendar;

/* Bit set of weekdays, `1 << 0` is Monday. */
#define TDM_WORKING_DAYS_DEFAULT 0x1fu
#define TDM_WORKING_DAYS_ALL 0x7fu

/* @working_days: 0 counts as all. @zone: (nullable): NULL for the local one. */
TdmWorkCalendar *tdm_work_calendar_new (guint working_days, GTimeZone *zone);
void tdm_work_calendar_free (TdmWorkCalendar *self);
void tdm_work_calendar_add_absence (TdmWorkCalendar *self, const TdmAbsence *absence);
gboolean tdm_work_calendar_has_no_absence (TdmWorkCalendar *self);
gboolean tdm_work_calendar_is_day_off (TdmWorkCalendar *self, gint64 instant);
/* The same time of day on the last working day before @instant when that is on a day off. */
gint64 tdm_work_calendar_move_before_days_off (TdmWorkCalendar *self, gint64 instant);
/* The absence in which @deadline falls, or after whose end no working day begins before it; NULL for none. */
const TdmAbsence *tdm_work_calendar_find_away (TdmWorkCalendar *self, gint64 deadline);
/* The first working day after the absence, `YYYY-MM-DD`. (transfer full) */
char *tdm_work_calendar_dup_back_on (TdmWorkCalendar *self, const TdmAbsence *absence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmWorkCalendar, tdm_work_calendar_free)

G_END_DECLS

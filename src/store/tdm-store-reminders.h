/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reminders of answer windows, absences, and what will expire while the user is away. */

#pragma once

#include "tdm-reminder.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* ---- what is due ---- */

/**
 * TdmReminderHabits:
 * @lead_hours: how long before a deadline, each in hours
 * @n_leads: how many of them
 * @working_days: as tdm_work_calendar_new () has it
 *
 * How the user wants to be reminded; absences are in the store.
 */
typedef struct
{
  const int *lead_hours;
  gsize n_leads;
  guint working_days;
} TdmReminderHabits;

/**
 * TdmDueReminders:
 * @deals: (element-type TdmReminderDeal): what is to be told now, least time first; at most %TDM_DUE_REMINDERS_MAX
 * @n_due: how many there are in all
 * @answered: (element-type gint64): those of the watched deals that wait for no answer any more
 * @next_wake: when to ask again, microseconds UTC, %TDM_REMINDER_NEVER for not before something changes
 */
typedef struct
{
  GPtrArray *deals;
  guint n_due;
  GArray *answered;
  gint64 next_wake;
} TdmDueReminders;

#define TDM_DUE_REMINDERS_MAX 20

void tdm_due_reminders_free (TdmDueReminders *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDueReminders, tdm_due_reminders_free)

/* Takes what is due and marks it told in the same transaction: nothing is ever told twice (M84).
 * @watched: (nullable) (element-type gint64): deals of which a notification may still be shown. */
void tdm_store_take_reminders_async (TdmStore *self,
                                     const TdmReminderHabits *habits,
                                     GArray *watched,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
TdmDueReminders *tdm_store_take_reminders_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- one deal ---- */

/* Gives a TdmReminderDeal without texts: the usual choice for a deal nobody chose anything for. */
void tdm_store_load_reminder_async (
  TdmStore *self, gint64 deal_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
TdmReminderDeal *tdm_store_load_reminder_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* @lead_hours: %TDM_REMINDER_USUAL_LEAD for the usual times. Clears a snooze. */
void tdm_store_set_reminder_async (TdmStore *self,
                                   gint64 deal_id,
                                   int lead_hours,
                                   gboolean muted,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/* Nothing is told of the deal before @until (microseconds UTC), and something then. Unmutes it. */
void tdm_store_snooze_reminder_async (TdmStore *self,
                                      gint64 deal_id,
                                      gint64 until,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
/* For both. */
gboolean tdm_store_set_reminder_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- absences ---- */

void tdm_store_list_absences_async (TdmStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
/* (element-type TdmAbsence): by first day */
GPtrArray *tdm_store_list_absences_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Id 0 adds; finished by tdm_store_change_finish (), whose deal_id is the absence's id. Can be undone. */
void tdm_store_save_absence_async (TdmStore *self,
                                   const TdmAbsence *absence,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
void tdm_store_remove_absence_async (
  TdmStore *self, gint64 absence_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* ---- what will expire while the user is away ---- */

/**
 * TdmAwayDeal:
 * @deal: with name and customer
 * @absence: because of which nobody answers in time
 * @back_on: the first working day after it, `YYYY-MM-DD`
 */
typedef struct
{
  TdmReminderDeal *deal;
  TdmAbsence *absence;
  char *back_on;
} TdmAwayDeal;

void tdm_away_deal_free (TdmAwayDeal *self);

/* Received deals whose answer window is open now and closes during an absence, or before the first working day
 * after it. @working_days: the setting "working-days". */
void tdm_store_list_away_async (TdmStore *self,
                                guint working_days,
                                guint limit,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* (element-type TdmAwayDeal): least time first */
GPtrArray *tdm_store_list_away_finish (TdmStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

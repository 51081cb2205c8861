/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The database thread and what waits for it: writes first, then reads, then care in the background. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TdmJobQueue TdmJobQueue;

typedef enum
{
  TDM_JOB_WRITE,
  TDM_JOB_READ,
  TDM_JOB_BACKGROUND,
} TdmJobKind;
#define TDM_N_JOB_KINDS 3

/* Runs on the database thread; frees what it holds. */
typedef void (*TdmJobFunc) (gpointer job);

TdmJobQueue *tdm_job_queue_new (void);
/* Any thread. FALSE when the queue is closing: @job is still the caller's. */
gboolean tdm_job_queue_push (TdmJobQueue *self, TdmJobKind kind, TdmJobFunc func, gpointer job);
/* Whether somebody waits for more than background work. Database thread. */
gboolean tdm_job_queue_has_waiting (TdmJobQueue *self);
/* Runs what is queued, then @last, and joins the thread. */
void tdm_job_queue_close (TdmJobQueue *self, TdmJobFunc last, gpointer job);
void tdm_job_queue_free (TdmJobQueue *self);

G_END_DECLS

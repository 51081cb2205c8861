/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The database thread and what waits for it: writes first, then reads, then care in the background. */

#include "tdm-job-queue-private.h"

typedef struct
{
  TdmJobFunc func;
  gpointer job;
} Waiting;

struct _TdmJobQueue
{
  GThread *thread;
  GMutex mutex;
  GCond cond;
  GQueue waiting[TDM_N_JOB_KINDS]; /* Waiting, under the mutex */
  gboolean closing;                /* under the mutex */
};

static Waiting *
take_next_locked (TdmJobQueue *self)
{
  for (int kind = 0; kind < TDM_N_JOB_KINDS; kind++)
    {
      Waiting *next = g_queue_pop_head (&self->waiting[kind]);

      if (next != NULL)
        return next;
    }

  return NULL;
}

static Waiting *
wait_for_next (TdmJobQueue *self)
{
  Waiting *next;

  g_mutex_lock (&self->mutex);
  while ((next = take_next_locked (self)) == NULL && !self->closing)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return next;
}

static gpointer
run_database_thread (gpointer data)
{
  TdmJobQueue *self = data;
  Waiting *next;

  while ((next = wait_for_next (self)) != NULL)
    {
      next->func (next->job);
      g_free (next);
    }

  return NULL;
}

TdmJobQueue *
tdm_job_queue_new (void)
{
  TdmJobQueue *self = g_new0 (TdmJobQueue, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  for (int kind = 0; kind < TDM_N_JOB_KINDS; kind++)
    g_queue_init (&self->waiting[kind]);

  self->thread = g_thread_new ("tandem-db", run_database_thread, self);
  return self;
}

static void
push_locked (TdmJobQueue *self, TdmJobKind kind, TdmJobFunc func, gpointer job)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->func = func;
  waiting->job = job;
  g_queue_push_tail (&self->waiting[kind], waiting);
  g_cond_signal (&self->cond);
}

gboolean
tdm_job_queue_push (TdmJobQueue *self, TdmJobKind kind, TdmJobFunc func, gpointer job)
{
  gboolean open;

  g_mutex_lock (&self->mutex);
  open = !self->closing;
  if (open)
    push_locked (self, kind, func, job);
  g_mutex_unlock (&self->mutex);

  return open;
}

gboolean
tdm_job_queue_has_waiting (TdmJobQueue *self)
{
  gboolean has;

  g_mutex_lock (&self->mutex);
  has = self->closing || !g_queue_is_empty (&self->waiting[TDM_JOB_WRITE]) ||
        !g_queue_is_empty (&self->waiting[TDM_JOB_READ]);
  g_mutex_unlock (&self->mutex);

  return has;
}

void
tdm_job_queue_close (TdmJobQueue *self, TdmJobFunc last, gpointer job)
{
  g_mutex_lock (&self->mutex);
  /* Behind all others: nothing is taken in any more. */
  push_locked (self, TDM_JOB_BACKGROUND, last, job);
  self->closing = TRUE;
  g_mutex_unlock (&self->mutex);

  g_thread_join (g_steal_pointer (&self->thread));
}

void
tdm_job_queue_free (TdmJobQueue *self)
{
  g_assert (self->thread == NULL);

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a job on the database thread changed. */

#include "tdm-change-log-private.h"
#include "tdm-db-private.h"

G_DEFINE_BOXED_TYPE (TdmChange, tdm_change, tdm_change_copy, tdm_change_free)

TdmChange *
tdm_change_copy (const TdmChange *self)
{
  TdmChange *copy = g_new0 (TdmChange, 1);

  copy->kinds = self->kinds;
  if (self->deal_ids != NULL)
    copy->deal_ids = g_array_ref (self->deal_ids);
  return copy;
}

void
tdm_change_free (TdmChange *self)
{
  g_clear_pointer (&self->deal_ids, g_array_unref);
  g_free (self);
}

static TdmChange *
ensure_change (TdmDb *db)
{
  TdmChange **change = tdm_db_get_change (db);

  if (*change == NULL)
    {
      *change = g_new0 (TdmChange, 1);
      (*change)->deal_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  return *change;
}

void
tdm_db_note_change (TdmDb *db, TdmChangeKinds kinds)
{
  ensure_change (db)->kinds |= kinds;
}

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

void
tdm_db_note_deal (TdmDb *db, gint64 deal_id)
{
  TdmChange *change = ensure_change (db);

  change->kinds |= TDM_CHANGE_DEALS;
  if (change->deal_ids == NULL || has_id (change->deal_ids, deal_id))
    return;

  if (change->deal_ids->len < TDM_CHANGE_LOG_MAX)
    g_array_append_val (change->deal_ids, deal_id);
  else
    tdm_db_note_all_deals (db);
}

void
tdm_db_note_all_deals (TdmDb *db)
{
  TdmChange *change = ensure_change (db);

  change->kinds |= TDM_CHANGE_DEALS;
  g_clear_pointer (&change->deal_ids, g_array_unref);
}

TdmChange *
tdm_db_take_change (TdmDb *db)
{
  return g_steal_pointer (tdm_db_get_change (db));
}

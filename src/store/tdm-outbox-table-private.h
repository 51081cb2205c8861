/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outbox: what Partner Center must still learn. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmOutboxAdd:
 * @until: held until then, TDM_NO_TIME for not at all
 * @undo_id: the change it belongs to
 */
typedef struct
{
  gint64 deal_id;
  const char *action;
  TdmDealFields fields;
  const char *note;
  const char *base_etag;
  gint64 until;
  gint64 undo_id;
} TdmOutboxAdd;

gboolean tdm_outbox_table_add (TdmDb *db, const TdmOutboxAdd *entry, gint64 *seq, GError **error);
gboolean tdm_outbox_table_remove (TdmDb *db, gint64 seq, GError **error);
/* NULL without error when there is none of that number. @undo_id: (out) (optional) */
TdmOutboxEntry *tdm_outbox_table_load (TdmDb *db, gint64 seq, gint64 *undo_id, GError **error);
/* (transfer full) (element-type TdmOutboxEntry): in the order they leave */
GPtrArray *tdm_outbox_table_list (TdmDb *db, GError **error);

G_END_DECLS

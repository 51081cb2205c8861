/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the verbs of deals do, as jobs for the database thread. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"
#include "tdm-deal-rules.h"

G_BEGIN_DECLS

/* What a caller asks for, copied for the database thread. */
typedef struct
{
  gint64 deal_id;
  TdmDealRecord *values; /* nullable */
  TdmDealFields fields;
  TdmDealAction action;
  char *reason;
  char *note;
  int hold_seconds;
  gboolean favorite;
} TdmDealOrder;

/* Each takes a TdmDealOrder and gives a TdmReceipt. */
gpointer tdm_create_deal_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_edit_deal_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_accept_deal_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_close_deal_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_invite_microsoft_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_share_deal_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_set_favorite_job (TdmDb *db, gpointer data, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the connection shows to its neighbours that speak SQLite's own language. */

#pragma once

/* Debian builds both into the library, but the header hides them. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "tdm-db.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* "TDM1": what file(1) and we know our files by. */
#define TDM_DB_APPLICATION_ID 0x54444d31

struct _TdmStatement
{
  sqlite3_stmt *stmt;
  TdmDb *db;
  gboolean busy;   /* handed out */
  gboolean cached; /* else finalized on release */
};

sqlite3 *tdm_db_get_handle (TdmDb *self);

/* Where the running job notes what it changed (tdm-change-log-private.h). */
TdmChange **tdm_db_get_change (TdmDb *self);

/* What records the running transaction, NULL for nothing (tdm-recorder-private.h). */
sqlite3_session **tdm_db_get_session (TdmDb *self);

/* Makes name keys; NULL for the built-in fallback, which folds case only. */
void tdm_db_set_collation (TdmDb *self, TdmCollationKeyFunc func);
/* The key under which a name sorts; a name of NULL sorts last. (transfer full) */
void tdm_db_set_country_names (TdmDb *self, TdmCountryNameFunc func);
/* The code itself where nobody said how to name it. */
char *tdm_db_dup_country_name (TdmDb *self, const char *code);
guint8 *tdm_db_make_name_key (TdmDb *self, const char *name, gsize *length);

/* Turns the connection's last failure into a TDM_STORE_ERROR (or G_IO_ERROR_CANCELLED). Returns FALSE. */
gboolean tdm_db_set_error (TdmDb *self, GError **error);
/* The same for a result code and a handle that may be NULL. */
gboolean tdm_db_set_error_code (sqlite3 *handle, int code, GError **error);

G_END_DECLS

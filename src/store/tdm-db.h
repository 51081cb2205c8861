/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one connection to the database file: settings, statements, transactions. Database thread only. */

#pragma once

#include <gio/gio.h>
#include "tdm-statement.h"

G_BEGIN_DECLS

typedef struct _TdmDb TdmDb;

/**
 * tdm_db_open:
 * @path: absolute, free of symbolic links; the file exists already
 *
 * Opens with all settings of reliability.md §2. Says nothing about whose database it is yet.
 */
TdmDb *tdm_db_open (const char *path, gboolean read_only, GError **error);
/* Finalizes the statements and closes. */
void tdm_db_close (TdmDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDb, tdm_db_close)

gboolean tdm_db_is_read_only (TdmDb *self);

/* From now on a running statement stops with G_IO_ERROR_CANCELLED when @cancellable is; NULL for never. */
void tdm_db_set_cancellable (TdmDb *self, GCancellable *cancellable);

/**
 * tdm_db_prepare:
 * @sql: a literal: statements are kept by its address for the life of the connection
 *
 * Returns: (transfer full): to be given back with tdm_statement_release () before the next use of the same
 * text
 */
TdmStatement *tdm_db_prepare (TdmDb *self, const char *sql, GError **error);

/* Runs any number of statements without values or rows: schema scripts, pragmas, savepoints. */
gboolean tdm_db_execute (TdmDb *self, const char *sql, GError **error);

/**
 * tdm_db_run:
 * @types: one letter a value as tdm_statement_bind () has them
 *
 * Runs one changing statement with its values.
 */
gboolean tdm_db_run (TdmDb *self, GError **error, const char *sql, const char *types, ...);

/* The first column of the first row, @fallback when there is no row. */
gboolean tdm_db_get_number (
  TdmDb *self, gint64 fallback, gint64 *number, GError **error, const char *sql, const char *types, ...);

gint64 tdm_db_get_last_id (TdmDb *self);
/* Rows the last statement changed. */
gint64 tdm_db_get_changes (TdmDb *self);

/**
 * TdmTransaction:
 *
 * Rolls back at the end of its scope unless it was committed. g_auto(TdmTransaction) txn = { NULL };
 */
typedef struct
{
  TdmDb *db;
} TdmTransaction;

gboolean tdm_transaction_begin (TdmTransaction *self, TdmDb *db, GError **error);
gboolean tdm_transaction_commit (TdmTransaction *self, GError **error);
void tdm_transaction_clear (TdmTransaction *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmTransaction, tdm_transaction_clear)

G_END_DECLS

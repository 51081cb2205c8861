/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One prepared statement with typed values in and out. Database thread only. */

#pragma once

#include <stdarg.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TdmStatement TdmStatement;

/* Resets it and gives it back to the cache. */
void tdm_statement_release (TdmStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmStatement, tdm_statement_release)

/* Parameters count from 1. Texts and blobs are not copied: they must live until the statement is reset. */
void tdm_statement_bind_number (TdmStatement *self, int parameter, gint64 number);
void tdm_statement_bind_text (TdmStatement *self, int parameter, const char *text);
void tdm_statement_bind_blob (TdmStatement *self, int parameter, const void *data, gsize length);
void tdm_statement_bind_null (TdmStatement *self, int parameter);

/**
 * tdm_statement_bind:
 * @types: i for a gint64, t for a nullable text, b for a GBytes that may be NULL
 *
 * Binds all parameters in their order. Numbers must be cast to gint64.
 */
void tdm_statement_bind (TdmStatement *self, const char *types, ...);
void tdm_statement_bind_valist (TdmStatement *self, const char *types, va_list values);

typedef enum
{
  TDM_STEP_ERROR = -1,
  TDM_STEP_DONE = 0,
  TDM_STEP_ROW = 1,
} TdmStep;

TdmStep tdm_statement_step (TdmStatement *self, GError **error);
/* Runs a changing statement to its end and resets it, ready for the next values. */
gboolean tdm_statement_run (TdmStatement *self, GError **error);
void tdm_statement_reset (TdmStatement *self);

/* Columns count from 0. Texts and blobs are the statement's, until the next step. */
gint64 tdm_statement_get_number (TdmStatement *self, int column);
const char *tdm_statement_get_text (TdmStatement *self, int column);
const void *tdm_statement_get_blob (TdmStatement *self, int column, gsize *length);
gboolean tdm_statement_is_null (TdmStatement *self, int column);
char *tdm_statement_dup_text (TdmStatement *self, int column);

G_END_DECLS

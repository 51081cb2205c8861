/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One prepared statement with typed values in and out. */

#include "tdm-statement.h"
#include "tdm-db-private.h"

void
tdm_statement_bind_number (TdmStatement *self, int parameter, gint64 number)
{
  sqlite3_bind_int64 (self->stmt, parameter, number);
}

void
tdm_statement_bind_text (TdmStatement *self, int parameter, const char *text)
{
  sqlite3_bind_text (self->stmt, parameter, text, -1, SQLITE_STATIC);
}

void
tdm_statement_bind_blob (TdmStatement *self, int parameter, const void *data, gsize length)
{
  /* A NULL pointer would be the NULL value; an empty blob is not that. */
  sqlite3_bind_blob64 (self->stmt, parameter, data != NULL ? data : "", length, SQLITE_STATIC);
}

void
tdm_statement_bind_null (TdmStatement *self, int parameter)
{
  sqlite3_bind_null (self->stmt, parameter);
}

static void
bind_bytes (TdmStatement *self, int parameter, GBytes *bytes)
{
  gsize length;
  const void *data;

  if (bytes == NULL)
    {
      tdm_statement_bind_null (self, parameter);
      return;
    }

  data = g_bytes_get_data (bytes, &length);
  tdm_statement_bind_blob (self, parameter, data, length);
}

void
tdm_statement_bind_valist (TdmStatement *self, const char *types, va_list values)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        tdm_statement_bind_number (self, i + 1, va_arg (values, gint64));
        break;
      case 't':
        tdm_statement_bind_text (self, i + 1, va_arg (values, const char *));
        break;
      case 'b':
        bind_bytes (self, i + 1, va_arg (values, GBytes *));
        break;
      default:
        g_assert_not_reached ();
      }
}

void
tdm_statement_bind (TdmStatement *self, const char *types, ...)
{
  va_list values;

  va_start (values, types);
  tdm_statement_bind_valist (self, types, values);
  va_end (values);
}

TdmStep
tdm_statement_step (TdmStatement *self, GError **error)
{
  switch (sqlite3_step (self->stmt))
    {
    case SQLITE_ROW:
      return TDM_STEP_ROW;
    case SQLITE_DONE:
      return TDM_STEP_DONE;
    default:
      tdm_db_set_error (self->db, error);
      return TDM_STEP_ERROR;
    }
}

void
tdm_statement_reset (TdmStatement *self)
{
  sqlite3_reset (self->stmt);
}

gboolean
tdm_statement_run (TdmStatement *self, GError **error)
{
  TdmStep step = tdm_statement_step (self, error);

  tdm_statement_reset (self);
  return step != TDM_STEP_ERROR;
}

gint64
tdm_statement_get_number (TdmStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
tdm_statement_get_text (TdmStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

const void *
tdm_statement_get_blob (TdmStatement *self, int column, gsize *length)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  *length = (gsize) sqlite3_column_bytes (self->stmt, column);
  return data;
}

gboolean
tdm_statement_is_null (TdmStatement *self, int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

char *
tdm_statement_dup_text (TdmStatement *self, int column)
{
  return g_strdup (tdm_statement_get_text (self, column));
}

void
tdm_statement_release (TdmStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->busy = FALSE;

  if (self->cached)
    return;

  sqlite3_finalize (self->stmt);
  g_free (self);
}

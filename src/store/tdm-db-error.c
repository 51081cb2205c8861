/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's result codes as errors a caller can act on (reliability.md §3). */

#include <errno.h>
#include "tdm-db-private.h"
#include "tdm-store-error.h"

static gboolean
no_room (int code, int system_errno)
{
  if ((code & 0xff) == SQLITE_FULL)
    return TRUE;

  /* A quota or a file size limit comes as a failed write, not as FULL. */
  return (code & 0xff) == SQLITE_IOERR &&
         (system_errno == ENOSPC || system_errno == EFBIG || system_errno == EDQUOT);
}

static gboolean
not_writable (int code, int system_errno)
{
  int primary = code & 0xff;

  return primary == SQLITE_READONLY || primary == SQLITE_PERM ||
         (primary == SQLITE_CANTOPEN &&
          (system_errno == EACCES || system_errno == EROFS || system_errno == EPERM));
}

static TdmStoreError
classify (int code, int system_errno)
{
  if (no_room (code, system_errno))
    return TDM_STORE_ERROR_FULL;
  if (not_writable (code, system_errno))
    return TDM_STORE_ERROR_READ_ONLY;

  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return TDM_STORE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TDM_STORE_ERROR_BUSY;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
      return TDM_STORE_ERROR_IO;
    default:
      return TDM_STORE_ERROR_FAILED;
    }
}

gboolean
tdm_db_set_error_code (sqlite3 *handle, int code, GError **error)
{
  int system_errno = handle != NULL ? sqlite3_system_errno (handle) : 0;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The question was withdrawn");
      return FALSE;
    }

  /* SQLite's own message may quote SQL, so it goes to the debug log only. */
  if (handle != NULL)
    g_debug ("SQLite: %s", sqlite3_errmsg (handle));
  g_set_error (error, TDM_STORE_ERROR, classify (code, system_errno), "%s (result %d, errno %d)",
               sqlite3_errstr (code), code, system_errno);
  return FALSE;
}

gboolean
tdm_db_set_error (TdmDb *self, GError **error)
{
  sqlite3 *handle = tdm_db_get_handle (self);

  return tdm_db_set_error_code (handle, sqlite3_extended_errcode (handle), error);
}

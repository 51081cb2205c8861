/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong in the store, as codes a caller can act on. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TDM_STORE_ERROR (tdm_store_error_quark ())
GQuark tdm_store_error_quark (void);

typedef enum
{
  TDM_STORE_ERROR_FAILED,    /* our bug or an unforeseen answer */
  TDM_STORE_ERROR_FULL,      /* no room on the disk: nothing was changed */
  TDM_STORE_ERROR_CORRUPT,   /* damaged, or not a database */
  TDM_STORE_ERROR_TOO_NEW,   /* made by a newer version; untouched */
  TDM_STORE_ERROR_FOREIGN,   /* a database of another program; untouched */
  TDM_STORE_ERROR_BUSY,      /* somebody else holds the lock of the data folder */
  TDM_STORE_ERROR_READ_ONLY, /* the folder or file cannot be written */
  TDM_STORE_ERROR_IO,
  TDM_STORE_ERROR_NOT_FOUND, /* no deal, offer, draft or entry of that id */
  TDM_STORE_ERROR_NOT_EMPTY, /* the sample workspace needs an empty folder */
  TDM_STORE_ERROR_STALE,     /* undo or withdraw came too late: something newer stands on it */
  TDM_STORE_ERROR_CLOSED,
  TDM_STORE_ERROR_HOLD_OVER, /* withdraw: the time to take it back is over, it may be on its way */
} TdmStoreError;

G_END_DECLS

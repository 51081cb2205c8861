/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a whole file cannot be read. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmInterchangeError:
 * @TDM_INTERCHANGE_ERROR_NOT_OURS: none of the kinds of file we read
 * @TDM_INTERCHANGE_ERROR_ENCODING: not in the encoding it should have, or one nobody knows
 * @TDM_INTERCHANGE_ERROR_TOO_BIG: a cell, a row or the number of columns is over its limit
 * @TDM_INTERCHANGE_ERROR_SYNTAX: the rest cannot be told apart, for example a quote that never closes
 * @TDM_INTERCHANGE_ERROR_TOO_NEW: an archive of a later version
 */
typedef enum
{
  TDM_INTERCHANGE_ERROR_NOT_OURS,
  TDM_INTERCHANGE_ERROR_ENCODING,
  TDM_INTERCHANGE_ERROR_TOO_BIG,
  TDM_INTERCHANGE_ERROR_SYNTAX,
  TDM_INTERCHANGE_ERROR_TOO_NEW,
} TdmInterchangeError;

#define TDM_INTERCHANGE_ERROR (tdm_interchange_error_quark ())
GQuark tdm_interchange_error_quark (void);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a whole file cannot be read. */

#include "tdm-interchange-error.h"

G_DEFINE_QUARK (tdm - interchange - error - quark, tdm_interchange_error)

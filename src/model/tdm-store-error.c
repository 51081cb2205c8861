/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain of the store. */

#include "tdm-store-error.h"

/**
 * tdm_store_error_quark:
 *
 * Returns: the domain of [enum@StoreError]; messages are English, for the log, and hold no SQL or customer data
 */
G_DEFINE_QUARK (tdm - store - error - quark, tdm_store_error)

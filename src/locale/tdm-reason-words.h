/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a deal was declined, lost or closed in error, and what help is asked of Microsoft. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes as in the bulk CSV: 1…8 to decline and to lose, 1…9 for an error. */
#define TDM_N_CLOSE_REASONS 8
#define TDM_N_ERROR_REASONS 9

const char *tdm_words_close_reason (int code);
const char *tdm_words_error_reason (int code);

const char *tdm_words_help_kind (const char *code);

G_END_DECLS

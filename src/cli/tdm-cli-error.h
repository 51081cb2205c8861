/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors as one line for the terminal: the member as scripts know it, and a sentence. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tdm_cli_error_text (const GError *error);

G_END_DECLS

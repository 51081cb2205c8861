/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a row of a file is refused, in the language of the window. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *tdm_import_reason_words (const char *reason);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program calls once before it shows a window. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tdm_ui_register (void);

G_END_DECLS

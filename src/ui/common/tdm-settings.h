/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The taste of the person at this computer: window size, page, sort. Everything else is in the database. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *tdm_settings_get_default (void);

G_END_DECLS

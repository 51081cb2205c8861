/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The taste of the person at this computer: window size, page, sort. Everything else is in the database. */

#pragma once

#include <gio/gio.h>

#include "tdm-rulebook.h"

G_BEGIN_DECLS

GSettings *tdm_settings_get_default (void);
/* Bit set, `1 << 0` is Monday: what the person chose, else those of the country. */
guint tdm_settings_get_working_days (void);
/* The rules that readiness is looked at by: those chosen on the Co-sell page, else the newest (M153). */
const TdmRulebook *tdm_settings_get_rulebook (void);

G_END_DECLS

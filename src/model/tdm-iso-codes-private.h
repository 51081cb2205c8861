/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which codes of countries and currencies there are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tdm_iso_has_country (const char *code);
gboolean tdm_iso_has_currency (const char *code);

G_END_DECLS

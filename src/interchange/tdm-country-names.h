/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Country codes from the codes and English names that files have. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *tdm_country_from_code (const char *text);
const char *tdm_country_from_name (const char *text);

G_END_DECLS

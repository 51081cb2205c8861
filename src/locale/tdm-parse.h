/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading back the numbers and dates people type in the chosen language. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tdm_parse_amount (const char *text);
char *tdm_parse_money (const char *text, char **currency);
char *tdm_parse_date (const char *text);

G_END_DECLS

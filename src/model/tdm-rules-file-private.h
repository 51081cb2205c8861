/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads one of the rules files that are a part of the program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files are ours: what is wrong in them is our bug, and each of these ends the program then. The first test
 * finds it. */
GKeyFile *tdm_rules_file_load (const char *name);
char *tdm_rules_file_get_text (GKeyFile *file, const char *group, const char *key);
int tdm_rules_file_get_number (GKeyFile *file, const char *key);
GStrv tdm_rules_file_get_keys (GKeyFile *file, const char *group);

G_END_DECLS

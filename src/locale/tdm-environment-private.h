/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The process environment as far as it concerns languages: keeping the session's, probing, setting ours. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All but the restoring one change or read the process environment: first lines of main (), no threads yet. */

/* If a parent of ours left the session's values under private names, puts them back. */
void tdm_environment_take_back (void);

/* Language and region of the session for @category without codeset, "pl_PL"; NULL for C and POSIX. */
char *tdm_environment_dup_session_locale (const char *category);

/* Names gettext would look for, best first; empty when the message locale is C. Needs setlocale () done. */
char **tdm_environment_dup_message_languages (void);

/* setlocale () and nothing else; FALSE when the session names a locale the system does not have. */
gboolean tdm_environment_use_session (void);

/* Saves the session's values, then makes the best locale found for @locale the one in force. @keep_formats: dates
 * and numbers of the C library stay the session's. FALSE when only C-like locales exist. */
gboolean tdm_environment_use_language (const char *locale,
                                       const char *messages,
                                       const char *tag,
                                       gboolean keep_formats);

void tdm_environment_bind_catalogue (void);

/* Any thread. Takes and gives the ownership of @envp. */
char **tdm_environment_restore (char **envp);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of documents: what a person sees and another program gets as the name of a file. Any thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In bytes: a longer one could not be given to a file. */
#define TDM_DOCUMENT_NAME_MAX 255

/* (transfer full): as it can be shown and given to a file: what turns the direction of text or is no character stands
 * as a symbol, and it is no path */
char *tdm_document_name_clean (const char *name);
/* (transfer full): the clean name of @file itself */
char *tdm_document_name_of_file (GFile *file);

G_END_DECLS

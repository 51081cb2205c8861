/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What kind of document a file is, guessed from its name. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer none): a kind of tdm_offer_get_document_kinds () that is a file; "other" when the name says nothing */
const char *tdm_document_guess_kind (const char *file_name);
/* Whether an offer has one of it at a time, so that a new one takes the place of the last. Of the others a new file
 * takes the place of the one with its name. */
gboolean tdm_document_stands_once (const char *kind);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names may mean the same: without legal form, case, width and punctuation, and with a slip or two. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folded (tdm-search-text.h), full stops dropped, all other punctuation a blank: "A. Datum Co., Ltd." becomes
 * "a datum co ltd". NULL counts as empty. */
char *tdm_name_fold (const char *name);

/**
 * tdm_name_fold_company:
 *
 * The same without the legal form, by the list of data/rules/legal-forms.ini: "Contoso Sp. z o.o." becomes
 * "contoso", "株式会社コントソ" becomes "コントソ". A name that is nothing but a legal form stays.
 */
char *tdm_name_fold_company (const char *name);

/**
 * tdm_name_is_like:
 * @a: a folded name
 * @b: another
 *
 * Equal, or one slip (letter too much, missing, wrong or swapped) in a name of five letters or more, two in one of
 * ten or more. Names whose digits differ are never alike: they count something.
 */
gboolean tdm_name_is_like (const char *a, const char *b);

G_END_DECLS

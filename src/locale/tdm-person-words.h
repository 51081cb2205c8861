/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the names of people and companies and their addresses are written out. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

char *tdm_words_person_name (const TdmPerson *person, const char *country);
char *tdm_words_place (const TdmCustomer *customer);
char **tdm_words_address_lines (const TdmCustomer *customer);
char *tdm_words_avatar_text (const char *name);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts template of Partner Center as CSV, both ways (offers-and-cosell.md §4.3). */

#pragma once

#include <gio/gio.h>

#include "tdm-offer-parts.h"

G_BEGIN_DECLS

/**
 * TdmContactProblem:
 * @row: as a spreadsheet shows it: the header is row 1
 * @column: (nullable): as the file calls it
 * @value: (nullable): what stands there, cut after 100 characters
 * @reason: one plain English sentence part, for example "not an e-mail address"
 */
typedef struct
{
  guint64 row;
  char *column;
  char *value;
  char *reason;
} TdmContactProblem;

void tdm_contact_problem_free (TdmContactProblem *self);

/**
 * TdmContactsFile:
 * @contacts: (element-type TdmOfferContact): in the order of the file; of rows without a problem
 * @problems: (element-type TdmContactProblem): each bad cell; when there is one, nothing may be taken over
 */
typedef struct
{
  GPtrArray *contacts;
  GPtrArray *problems;
} TdmContactsFile;

TdmContactsFile *tdm_contacts_csv_read (GFile *file, GError **error);
void tdm_contacts_file_free (TdmContactsFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmContactsFile, tdm_contacts_file_free)

gboolean tdm_contacts_csv_write (GOutputStream *stream, const GPtrArray *contacts, GError **error);
gboolean tdm_contacts_csv_write_path (const char *path, const GPtrArray *contacts, GError **error);

G_END_DECLS

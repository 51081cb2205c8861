/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings a database to the schema this program knows. Database thread only. */

#pragma once

#include "tdm-db.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_SCHEMA_EMPTY,   /* a fresh file */
  TDM_SCHEMA_OLD,     /* ours, an earlier version */
  TDM_SCHEMA_CURRENT, /* ours, this version */
} TdmSchemaState;

/* Whose database it is. FOREIGN or TOO_NEW when it is not for us, CORRUPT when it is none. Writes nothing. */
gboolean tdm_migrations_look (TdmDb *db, TdmSchemaState *state, GError **error);

/**
 * tdm_migrations_run:
 * @path: of the database, to name the copy that is made before an old one is changed
 *
 * Runs the scripts that are missing, each in one transaction together with its version.
 */
gboolean tdm_migrations_run (TdmDb *db, const char *path, GError **error);

G_END_DECLS

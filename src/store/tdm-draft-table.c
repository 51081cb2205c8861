/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Half-filled forms. */

#include "tdm-draft-table-private.h"

gboolean
tdm_draft_table_put (TdmDb *db, const char *kind, GVariant *content, gint64 now, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (content == NULL)
    return tdm_db_run (db, error, "DELETE FROM draft WHERE kind = ?", "t", kind);

  bytes = g_variant_get_data_as_bytes (content);
  return tdm_db_run (
    db, error,
    "INSERT INTO draft (kind, type, content, saved) VALUES (?, ?, ?, ?) ON CONFLICT (kind) DO"
    " UPDATE SET type = excluded.type, content = excluded.content, saved = excluded.saved",
    "ttbi", kind, g_variant_get_type_string (content), bytes, now);
}

static GVariant *
read_content (TdmStatement *row)
{
  const char *type = tdm_statement_get_text (row, 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) content = NULL;
  const void *data;
  gsize length;

  if (!g_variant_type_string_is_valid (type) || !g_variant_type_is_definite (G_VARIANT_TYPE (type)))
    return NULL;

  data = tdm_statement_get_blob (row, 1, &length);
  bytes = g_bytes_new (data, length);
  /* Not trusted: GVariant then checks every access. */
  content = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  return g_variant_is_normal_form (content) ? g_steal_pointer (&content) : NULL;
}

GVariant *
tdm_draft_table_load (TdmDb *db, const char *kind, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT type, content FROM draft WHERE kind = ?", error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "t", kind);
  return tdm_statement_step (row, error) == TDM_STEP_ROW ? read_content (row) : NULL;
}

void
tdm_draft_entry_free (TdmDraftEntry *self)
{
  g_free (self->kind);
  g_clear_pointer (&self->content, g_variant_unref);
  g_free (self);
}

static void
add_entry (GPtrArray *entries, TdmStatement *row)
{
  g_autoptr (GVariant) content = read_content (row);
  TdmDraftEntry *entry;

  if (content == NULL)
    return;

  entry = g_new0 (TdmDraftEntry, 1);
  entry->kind = g_strdup (tdm_statement_get_text (row, 2));
  entry->content = g_steal_pointer (&content);
  entry->saved = tdm_statement_get_number (row, 3);
  g_ptr_array_add (entries, entry);
}

/* Prefixes are ours and plain ASCII; there are never more than a handful of drafts. */
GPtrArray *
tdm_draft_table_list (TdmDb *db, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_draft_entry_free);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT type, content, kind, saved FROM draft WHERE substr (kind, 1, length (?1)) = ?1"
                    " ORDER BY saved DESC, kind",
                    error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "t", prefix);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    add_entry (entries, row);

  return step == TDM_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/* Kinds end in the number of what they are about, after a dash. There are never more than a handful. */
gboolean
tdm_draft_table_remove_orphans (TdmDb *db, GError **error)
{
  return tdm_db_run (
    db, error,
    "WITH numbered AS (SELECT kind, rtrim (kind, '0123456789') AS head FROM draft),"
    " about AS (SELECT kind, head, CAST (substr (kind, length (head) + 1) AS INTEGER) AS id FROM numbered"
    " WHERE head <> kind AND head LIKE '_%-')"
    " DELETE FROM draft WHERE kind IN (SELECT kind FROM about WHERE CASE head"
    " WHEN 'customer-' THEN NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = about.id)"
    " WHEN 'offer-' THEN NOT EXISTS (SELECT 1 FROM offer o WHERE o.id = about.id)"
    " ELSE NOT EXISTS (SELECT 1 FROM deal d WHERE d.id = about.id) END)",
    "");
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a deal in our own JSON. */

#include "tdm-timeline-json-private.h"

#include "tdm-timeline-entry.h"

static const TdmJsonTextMember entry_members[] = {
  { "kind", tdm_json_take_line, G_STRUCT_OFFSET (TdmTimelineEntry, kind) },
  { "field", tdm_json_take_line, G_STRUCT_OFFSET (TdmTimelineEntry, field) },
  { "from", tdm_json_take_text, G_STRUCT_OFFSET (TdmTimelineEntry, from) },
  { "to", tdm_json_take_text, G_STRUCT_OFFSET (TdmTimelineEntry, to) },
  { "text", tdm_json_take_text, G_STRUCT_OFFSET (TdmTimelineEntry, text) },
};

static gboolean
take_member (const TdmJsonPath *path, yyjson_val *value, TdmTimelineEntry *entry, GError **error)
{
  if (g_str_equal (path->name, "at"))
    return tdm_json_take_instant (path, value, &entry->at, error);

  for (gsize i = 0; i < G_N_ELEMENTS (entry_members); i++)
    if (g_str_equal (entry_members[i].name, path->name))
      return entry_members[i].take (path, value, G_STRUCT_MEMBER_P (entry, entry_members[i].offset), error);

  return tdm_json_refuse (path, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
}

static TdmTimelineEntry *
take_entry (const TdmJsonPath *path, yyjson_val *object, GError **error)
{
  g_autoptr (TdmTimelineEntry) entry = tdm_timeline_entry_new (0, NULL, NULL, NULL, NULL, NULL);
  TdmJsonPath kind = { path, "kind", 0 };
  yyjson_val *key, *value;
  size_t i, n;

  if (!yyjson_is_obj (object))
    {
      tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
      return NULL;
    }

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };

    if (!take_member (&here, value, entry, error))
      return NULL;
  }

  if (entry->kind == NULL && !tdm_json_refuse (&kind, TDM_RULE_ERROR_MISSING, error))
    return NULL;

  return g_steal_pointer (&entry);
}

/**
 * tdm_timeline_json_read:
 *
 * Returns: (transfer full) (element-type TdmTimelineEntry): as they stand in @array, or %NULL with @error
 */
GPtrArray *
tdm_timeline_json_read (const TdmJsonPath *path, yyjson_val *array, GError **error)
{
  g_autoptr (GPtrArray) timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_timeline_entry_free);
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (array) && !yyjson_is_null (array))
    {
      tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
      return NULL;
    }

  yyjson_arr_foreach (array, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    TdmTimelineEntry *entry = take_entry (&here, element, error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (timeline, entry);
  }

  return g_steal_pointer (&timeline);
}

/* Private notes, tags and next steps leave traces in the history. */
static gboolean
is_private (const TdmTimelineEntry *entry)
{
  return g_str_equal (entry->kind, "note") || g_strcmp0 (entry->field, "privateNotes") == 0 ||
         g_strcmp0 (entry->field, "tags") == 0 ||
         (entry->field != NULL && g_str_has_prefix (entry->field, "nextStep"));
}

static yyjson_mut_val *
build_entry (yyjson_mut_doc *doc, const TdmTimelineEntry *entry)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  tdm_json_add_instant (doc, object, "at", entry->at);
  tdm_json_add_text (doc, object, "kind", entry->kind);
  tdm_json_add_text (doc, object, "field", entry->field);
  tdm_json_add_text (doc, object, "from", entry->from);
  tdm_json_add_text (doc, object, "to", entry->to);
  tdm_json_add_text (doc, object, "text", entry->text);
  return object;
}

/**
 * tdm_timeline_json_build:
 * @timeline: (element-type TdmTimelineEntry): must live as long as @doc is built
 * @with_private: also private notes and changes of private members
 */
yyjson_mut_val *
tdm_timeline_json_build (yyjson_mut_doc *doc, GPtrArray *timeline, gboolean with_private)
{
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < timeline->len; i++)
    {
      const TdmTimelineEntry *entry = g_ptr_array_index (timeline, i);

      if (with_private || !is_private (entry))
        yyjson_mut_arr_append (array, build_entry (doc, entry));
    }

  return array;
}

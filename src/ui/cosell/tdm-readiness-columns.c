/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns the board needs, and how an offer stands in one. */

#include "tdm-readiness-columns.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"

static void
free_column (gpointer data)
{
  TdmReadinessColumn *self = data;

  g_ptr_array_unref (self->ids);
  g_free (self);
}

/* The type of an offer is nothing to fix: a column of it says something only where it is wrong. */
static gboolean
is_telling (const TdmRequirementResult *result)
{
  if (g_str_equal (result->requirement->check, "offer-type"))
    return result->state == TDM_REQUIREMENT_MISSING;

  return result->state != TDM_REQUIREMENT_NOT_APPLICABLE;
}

static gboolean
is_needed (const TdmRequirement *requirement, GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (items, i);
      const TdmReadiness *readiness = tdm_readiness_item_get_readiness (item);
      const TdmRequirementResult *result =
        readiness != NULL ? tdm_readiness_find (readiness, requirement->id) : NULL;

      if (result != NULL && is_telling (result))
        return TRUE;
    }

  return FALSE;
}

static TdmReadinessColumn *
find_alternative (GPtrArray *columns, const TdmRequirement *requirement)
{
  for (guint i = 0; requirement->alternative != NULL && i < columns->len; i++)
    {
      TdmReadinessColumn *column = g_ptr_array_index (columns, i);

      if (g_strcmp0 (column->requirement->alternative, requirement->alternative) == 0)
        return column;
    }

  return NULL;
}

/**
 * tdm_readiness_columns_new:
 * @items: the offers; what none of them needs gets no column
 */
GPtrArray *
tdm_readiness_columns_new (const TdmRulebook *rulebook, GListModel *items)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (free_column);

  for (guint i = 0; i < rulebook->requirements->len; i++)
    {
      const TdmRequirement *requirement = g_ptr_array_index (rulebook->requirements, i);
      TdmReadinessColumn *column = find_alternative (columns, requirement);

      if (!is_needed (requirement, items))
        continue;
      if (column == NULL)
        {
          column = g_new0 (TdmReadinessColumn, 1);
          column->requirement = requirement;
          column->ids = g_ptr_array_new ();
          g_ptr_array_add (columns, column);
        }
      g_ptr_array_add (column->ids, requirement->id);
    }

  return columns;
}

gboolean
tdm_readiness_columns_equal (const GPtrArray *a, const GPtrArray *b)
{
  gboolean equal = a != NULL && b != NULL && a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    {
      const TdmReadinessColumn *one = g_ptr_array_index (a, i);
      const TdmReadinessColumn *other = g_ptr_array_index (b, i);

      equal = one->requirement == other->requirement && one->ids->len == other->ids->len;
    }

  return equal;
}

/* ---- how an offer stands ---- */

/* The higher, the more it says of a column with alternatives. */
static int
weigh (const TdmRequirementResult *result)
{
  switch (result->state)
    {
    case TDM_REQUIREMENT_MET:
      return 3;
    case TDM_REQUIREMENT_SELF_DECLARED:
      return 2;
    case TDM_REQUIREMENT_MISSING:
      return 1;
    case TDM_REQUIREMENT_NOT_APPLICABLE:
    default:
      return 0;
    }
}

const TdmRequirementResult *
tdm_readiness_column_find (const TdmReadinessColumn *self, const TdmReadiness *readiness)
{
  const TdmRequirementResult *best = NULL;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const TdmRequirementResult *result = tdm_readiness_find (readiness, g_ptr_array_index (self->ids, i));

      if (result != NULL && (best == NULL || weigh (result) > weigh (best)))
        best = result;
    }

  return best;
}

/* ---- words ---- */

static char *
join_words (const TdmReadinessColumn *self,
            const TdmRulebook *rulebook,
            const char *(*words) (const char *token),
            const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const TdmRequirement *requirement =
        tdm_rulebook_find_requirement (rulebook, g_ptr_array_index (self->ids, i));

      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, words (requirement->words));
    }

  return g_string_free (text, FALSE);
}

char *
tdm_readiness_column_dup_title (const TdmReadinessColumn *self, const TdmRulebook *rulebook)
{
  /* Translators: between two requirements of which one is enough, in the narrow heading of a column. */
  return join_words (self, rulebook, tdm_words_requirement_short, C_ ("alternatives", " or "));
}

char *
tdm_readiness_column_dup_about (const TdmReadinessColumn *self, const TdmRulebook *rulebook)
{
  g_autofree char *rules = join_words (self, rulebook, tdm_words_requirement_about, "\n");

  if (!self->requirement->optional)
    return g_steal_pointer (&rules);

  /* Translators: %s is the rule of the program in its own words. */
  return g_strdup_printf (_ ("%s\nOptional: not in the way of a status."), rules);
}

char *
tdm_requirement_result_dup_parts (const TdmRequirementResult *result)
{
  g_autofree char *have = NULL;
  g_autofree char *want = NULL;

  if (result->state != TDM_REQUIREMENT_MISSING || result->want < 2)
    return NULL;

  have = tdm_format_count (result->have);
  want = tdm_format_count (result->want);
  /* Translators: so many of so many parts are there, for example contacts for one of two countries. */
  return g_strdup_printf (C_ ("parts", "%s of %s"), have, want);
}

char *
tdm_requirement_result_dup_state (const TdmRequirementResult *result)
{
  g_autofree char *parts = tdm_requirement_result_dup_parts (result);

  if (result->covered)
    /* Translators: of two ways to meet a requirement this one is missing, but the other one is met. */
    return g_strdup (C_ ("requirement state", "Met in another way"));
  if (parts == NULL)
    return g_strdup (tdm_words_requirement_state (result->state));

  /* Translators: %s is “1 of 2”. */
  return g_strdup_printf (C_ ("requirement state", "%s, the rest is missing"), parts);
}

static void
append_result (GString *text, const TdmRequirementResult *result)
{
  g_autofree char *state = tdm_requirement_result_dup_state (result);
  g_autofree char *reason = tdm_words_readiness_reason (result);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: a requirement and how an offer stands in it. */
  g_string_append_printf (text, _ ("%s: %s"), tdm_words_requirement (result->requirement->words), state);
  if (reason != NULL)
    g_string_append_printf (text, "\n%s", reason);
}

char *
tdm_readiness_column_dup_tooltip (const TdmReadinessColumn *self, const TdmReadiness *readiness)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const TdmRequirementResult *result = tdm_readiness_find (readiness, g_ptr_array_index (self->ids, i));

      if (result != NULL)
        append_result (text, result);
    }

  return g_string_free (text, FALSE);
}

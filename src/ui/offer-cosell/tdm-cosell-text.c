/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of an offer as lines of text. */

#include "tdm-cosell-text.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-offer-choices.h"

char *
tdm_cosell_text_place (const char *code)
{
  if (g_strcmp0 (code, TDM_GEOGRAPHY_ALL) == 0)
    return g_strdup (_ ("All countries and regions"));

  return tdm_format_country (code);
}

char *
tdm_cosell_text_list (const char *const *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: stands between the parts of a list, as in “Germany, Austria, Poland”. */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, values[i]);
    }

  return g_string_free_and_steal (text);
}

static GStrv
dup_names (const char *const *codes, char *(*get_name) (const char *code))
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_strv_builder_take (names, get_name (codes[i]));

  return g_strv_builder_end (names);
}

/* Whether @codes are as many as there are. */
static gboolean
is_everywhere (const char *const *codes)
{
  guint n_all = g_strv_length ((GStrv) tdm_geographies_get ()) - 1;

  return codes != NULL && n_all > 1 && g_strv_length ((GStrv) codes) >= n_all;
}

/* Returns: the names of @codes, or that it is everywhere */
char *
tdm_cosell_text_places (const char *const *codes)
{
  g_auto (GStrv) names = NULL;

  if (is_everywhere (codes))
    return tdm_cosell_text_place (TDM_GEOGRAPHY_ALL);

  names = dup_names (codes, tdm_cosell_text_place);

  return tdm_cosell_text_list ((const char *const *) names);
}

char *
tdm_cosell_text_state (const char *code)
{
  const char *name = tdm_geography_get_state_name (code);

  return g_strdup (name != NULL ? name : code);
}

static char *
dup_area (const TdmChoice *area)
{
  g_autofree char *subs = tdm_cosell_text_list ((const char *const *) area->subs);

  if (*subs == '\0')
    return g_strdup (area->value);

  /* Translators: a solution area and its sub-areas, as in “Data and AI (Analytics, Databases)”. */
  return g_strdup_printf (C_ ("solution area", "%s (%s)"), area->value, subs);
}

char *
tdm_cosell_text_areas (const GPtrArray *areas)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < areas->len; i++)
    g_strv_builder_take (names, dup_area (g_ptr_array_index (areas, i)));
  list = g_strv_builder_end (names);

  return tdm_cosell_text_list ((const char *const *) list);
}

char *
tdm_cosell_text_document (const TdmOfferDocument *document, guint n_versions)
{
  GString *text = g_string_new (document->name);
  g_autofree char *size = g_format_size ((guint64) MAX (document->size, 0));
  g_autofree char *day = tdm_format_instant_date (document->added);

  g_string_append_printf (text, " · %s · %s", size, day);
  if (n_versions > 1)
    {
      g_autofree char *count = tdm_format_count (n_versions);

      g_string_append (text, " · ");
      /* Translators: %s is how many versions of a document there are. */
      g_string_append_printf (text, ngettext ("%s version", "%s versions", n_versions), count);
    }

  return g_string_free_and_steal (text);
}

/* What “everywhere” comes to for the geographies of an offer. */
GStrv
tdm_cosell_text_dup_all_geographies (void)
{
  const char *const *all = tdm_geographies_get ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_str_equal (all[i], TDM_GEOGRAPHY_ALL))
      g_strv_builder_add (codes, all[i]);

  return g_strv_builder_end (codes);
}

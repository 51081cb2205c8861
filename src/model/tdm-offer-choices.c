/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of an offer's form and the geographies of co-sell, read once from the rules. */

#include "tdm-offer-choices.h"

#include "tdm-rules-file-private.h"

/* ---- lists of the form ---- */

static void
copy_group (GKeyFile *to, GKeyFile *from, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (from, group, NULL, NULL);

  g_key_file_remove_group (to, group, NULL);
  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *value = g_key_file_get_value (from, group, *key, NULL);

      g_key_file_set_value (to, group, *key, value);
    }
}

/* A list of the user's own takes the place of ours as a whole: Microsoft changes them every July. */
static void
add_own_choices (GKeyFile *file)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "tandem", "cosell.ini", NULL);
  g_autoptr (GKeyFile) own = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_file (own, path, G_KEY_FILE_NONE, &error))
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_message ("The lists in %s are not used: %s", path, error->message);
      return;
    }

  groups = g_key_file_get_groups (own, NULL);
  for (char **group = groups; *group != NULL; group++)
    copy_group (file, own, *group);
}

static gpointer
load_choices (gpointer unused)
{
  GKeyFile *file = tdm_rules_file_load ("cosell.ini");

  add_own_choices (file);
  return file;
}

static GKeyFile *
get_choices (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_choices, NULL);
}

typedef enum
{
  LIST_PLATFORMS,
  LIST_SEGMENTS,
  LIST_CATEGORIES,
  LIST_AREAS,
  LIST_INDUSTRIES,
  N_LISTS,
} List;

/* The first ones are lists of their own, "names=One;Two;"; of the others each key is a name, and what it has below is
 * its value. */
static const char *const list_groups[N_LISTS] = {
  "platforms", "segments", "categories", "solution-areas", "industries",
};

static gpointer
read_lists (gpointer unused)
{
  GKeyFile *file = get_choices ();
  GStrv *lists = g_new0 (GStrv, N_LISTS);

  for (List list = 0; list < N_LISTS; list++)
    {
      if (list < LIST_AREAS)
        lists[list] = g_key_file_get_string_list (file, list_groups[list], "names", NULL, NULL);
      else
        lists[list] = g_key_file_get_keys (file, list_groups[list], NULL, NULL);
      /* A group of the user's own may be empty. */
      if (lists[list] == NULL)
        lists[list] = g_new0 (char *, 1);
    }

  return lists;
}

static const char *const *
get_list (List list)
{
  static GOnce once = G_ONCE_INIT;
  GStrv *lists = g_once (&once, read_lists, NULL);

  return (const char *const *) lists[list];
}

/* Of a name that is not in the file nothing is known: an empty list. */
static gpointer
read_parts (gpointer group)
{
  GKeyFile *file = get_choices ();
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) names = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **name = names; name != NULL && *name != NULL; name++)
    g_hash_table_insert (parts, g_strdup (*name),
                         g_key_file_get_string_list (file, group, *name, NULL, NULL));

  return parts;
}

static const char *const *
find_parts (GHashTable *parts, const char *name)
{
  static const char *const none[] = { NULL };
  gpointer found = name != NULL ? g_hash_table_lookup (parts, name) : NULL;

  return found != NULL ? found : none;
}

const char *const *
tdm_offer_choices_get_platforms (void)
{
  return get_list (LIST_PLATFORMS);
}

const char *const *
tdm_offer_choices_get_segments (void)
{
  return get_list (LIST_SEGMENTS);
}

const char *const *
tdm_offer_choices_get_categories (void)
{
  return get_list (LIST_CATEGORIES);
}

const char *const *
tdm_offer_choices_get_areas (void)
{
  return get_list (LIST_AREAS);
}

const char *const *
tdm_offer_choices_get_industries (void)
{
  return get_list (LIST_INDUSTRIES);
}

/**
 * tdm_offer_choices_get_sub_areas:
 * @area: (nullable): a solution area
 *
 * Returns: (transfer none): its sub-areas (from 2023 sales plays); empty for an area we do not know
 */
const char *const *
tdm_offer_choices_get_sub_areas (const char *area)
{
  static GOnce once = G_ONCE_INIT;

  return find_parts (g_once (&once, read_parts, (gpointer) list_groups[LIST_AREAS]), area);
}

/**
 * tdm_offer_choices_get_verticals:
 * @industry: (nullable): an industry
 *
 * Returns: (transfer none): its verticals; empty for an industry we do not know
 */
const char *const *
tdm_offer_choices_get_verticals (const char *industry)
{
  static GOnce once = G_ONCE_INIT;

  return find_parts (g_once (&once, read_parts, (gpointer) list_groups[LIST_INDUSTRIES]), industry);
}

/* ---- geographies ---- */

typedef struct
{
  GStrv codes;
  GStrv states;
  GHashTable *known; /* the codes */
  GHashTable *names; /* of the states */
} Geographies;

static gpointer
read_geographies (gpointer unused)
{
  g_autoptr (GKeyFile) file = tdm_rules_file_load ("geographies.ini");
  Geographies *self = g_new0 (Geographies, 1);

  self->codes = g_key_file_get_string_list (file, "geographies", "codes", NULL, NULL);
  self->states = tdm_rules_file_get_keys (file, "states");
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **code = self->codes; *code != NULL; code++)
    g_hash_table_add (self->known, *code);
  for (char **state = self->states; *state != NULL; state++)
    g_hash_table_insert (self->names, *state, tdm_rules_file_get_text (file, "states", *state));

  return self;
}

static const Geographies *
get_geographies (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_geographies, NULL);
}

/**
 * tdm_geographies_get:
 *
 * Returns: (transfer none): the codes of countries and regions that a contact can be for, OOO among them
 */
const char *const *
tdm_geographies_get (void)
{
  return (const char *const *) get_geographies ()->codes;
}

gboolean
tdm_geography_is_known (const char *code)
{
  return code != NULL && g_hash_table_contains (get_geographies ()->known, code);
}

/**
 * tdm_geographies_get_states:
 *
 * Returns: (transfer none): the codes of states and provinces, "US-WA": only three countries have some
 */
const char *const *
tdm_geographies_get_states (void)
{
  return (const char *const *) get_geographies ()->states;
}

gboolean
tdm_geography_is_state (const char *code)
{
  return tdm_geography_get_state_name (code) != NULL;
}

/**
 * tdm_geography_get_state_name:
 * @code: (nullable): "US-WA"
 *
 * Returns: (transfer none) (nullable): "Washington"
 */
const char *
tdm_geography_get_state_name (const char *code)
{
  return code != NULL ? g_hash_table_lookup (get_geographies ()->names, code) : NULL;
}

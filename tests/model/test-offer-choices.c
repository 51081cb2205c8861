/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of an offer's form, and the geographies of the template (M144, M146). */

#include <glib/gstdio.h>
#include <string.h>

#include "tdm-iso-codes-private.h"
#include "tdm-offer-choices.h"

static void
assert_list (const char *const *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (list);
  g_assert_nonnull (list[0]);
  for (; *list != NULL; list++)
    {
      g_assert_cmpint ((*list)[0], !=, '\0');
      g_assert_true (g_hash_table_add (seen, (gpointer) *list));
    }
}

static void
test_lists (void)
{
  assert_list (tdm_offer_choices_get_platforms ());
  assert_list (tdm_offer_choices_get_segments ());
  assert_list (tdm_offer_choices_get_categories ());
  assert_list (tdm_offer_choices_get_areas ());
  assert_list (tdm_offer_choices_get_industries ());
  for (const char *const *area = tdm_offer_choices_get_areas (); *area != NULL; area++)
    assert_list (tdm_offer_choices_get_sub_areas (*area));
  for (const char *const *industry = tdm_offer_choices_get_industries (); *industry != NULL; industry++)
    assert_list (tdm_offer_choices_get_verticals (*industry));
}

/* A value that is in no list is kept by the forms: its parts are just not proposed. */
static void
test_unknown (void)
{
  g_assert_null (tdm_offer_choices_get_sub_areas ("Quantum")[0]);
  g_assert_null (tdm_offer_choices_get_sub_areas (NULL)[0]);
  g_assert_null (tdm_offer_choices_get_verticals ("Space")[0]);
}

/* Starts this test again in a process that finds @content as the user's own file: the lists are read once. */
static void
run_with_own (const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("tandem-choices-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "tandem", NULL);
  g_autofree char *path = g_build_filename (inner, "cosell.ini", NULL);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_CONFIG_HOME", folder, TRUE);

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_remove (path);
  g_rmdir (inner);
  g_rmdir (folder);
}

/* Groups of one's own file take the place of ours, the others stay. */
static void
test_own (void)
{
  if (!g_test_subprocess ())
    {
      run_with_own ("[platforms]\nnames=Quantum;\n[segments]\n[solution-areas]\nSpace=Moon;Mars;\n");
      return;
    }

  g_assert_cmpstr (tdm_offer_choices_get_platforms ()[0], ==, "Quantum");
  g_assert_null (tdm_offer_choices_get_platforms ()[1]);
  g_assert_null (tdm_offer_choices_get_segments ()[0]);
  g_assert_cmpstr (tdm_offer_choices_get_areas ()[0], ==, "Space");
  g_assert_cmpstr (tdm_offer_choices_get_sub_areas ("Space")[1], ==, "Mars");
  assert_list (tdm_offer_choices_get_categories ());
  assert_list (tdm_offer_choices_get_industries ());
}

/* A file that cannot be read changes nothing. */
static void
test_broken_own (void)
{
  if (!g_test_subprocess ())
    {
      run_with_own ("what is this");
      return;
    }

  assert_list (tdm_offer_choices_get_platforms ());
  assert_list (tdm_offer_choices_get_areas ());
}

/* ISO 3166-1 alpha-2 without AI, EH and FK, plus OOO: 247. */
static void
test_geographies (void)
{
  const char *const *codes = tdm_geographies_get ();

  assert_list (codes);
  g_assert_cmpuint (g_strv_length ((GStrv) codes), ==, 247);
  for (; *codes != NULL; codes++)
    {
      g_assert_true (tdm_geography_is_known (*codes));
      g_assert_true (g_str_equal (*codes, TDM_GEOGRAPHY_ALL) ||
                     (strlen (*codes) == 2 && tdm_iso_has_country (*codes)));
    }
  g_assert_true (tdm_geography_is_known ("OOO"));
  g_assert_true (tdm_geography_is_known ("TW"));
  g_assert_false (tdm_geography_is_known ("AI"));
  g_assert_false (tdm_geography_is_known ("EH"));
  g_assert_false (tdm_geography_is_known ("FK"));
  g_assert_false (tdm_geography_is_known ("XK"));
  g_assert_false (tdm_geography_is_known ("UK"));
  g_assert_false (tdm_geography_is_known ("pl"));
  g_assert_false (tdm_geography_is_known (NULL));
}

static guint
count_states (const char *country)
{
  guint n = 0;

  for (const char *const *state = tdm_geographies_get_states (); *state != NULL; state++)
    if (g_str_has_prefix (*state, country))
      n++;

  return n;
}

/* 50 states, the district and six outlying areas; 13 provinces and territories; 8 states and territories. */
static void
test_states (void)
{
  assert_list (tdm_geographies_get_states ());
  g_assert_cmpuint (count_states ("US-"), ==, 57);
  g_assert_cmpuint (count_states ("CA-"), ==, 13);
  g_assert_cmpuint (count_states ("AU-"), ==, 8);
  g_assert_cmpuint (count_states (""), ==, 78);
  g_assert_cmpstr (tdm_geography_get_state_name ("US-WA"), ==, "Washington");
  g_assert_cmpstr (tdm_geography_get_state_name ("AU-WA"), ==, "Western Australia");
  g_assert_true (tdm_geography_is_state ("CA-QC"));
  g_assert_true (tdm_geography_is_state ("US-UM"));
  g_assert_false (tdm_geography_is_state ("DE-BY"));
  g_assert_false (tdm_geography_is_state ("WA"));
  g_assert_null (tdm_geography_get_state_name (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Lists of the person who runs this are not looked at. */
  if (!g_test_subprocess ())
    g_setenv ("XDG_CONFIG_HOME", "/nonexistent", TRUE);

  g_test_add_func ("/model/offer-choices/lists", test_lists);
  g_test_add_func ("/model/offer-choices/unknown", test_unknown);
  g_test_add_func ("/model/offer-choices/own", test_own);
  g_test_add_func ("/model/offer-choices/broken-own", test_broken_own);
  g_test_add_func ("/model/offer-choices/geographies", test_geographies);
  g_test_add_func ("/model/offer-choices/states", test_states);

  return g_test_run ();
}

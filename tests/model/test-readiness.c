/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The evaluator against the tables of the programme: every rulebook, offer type and requirement, one fact taken away
 * at a time. What is expected is written here from offers-and-cosell.md §5 and §5.1, not from the rules files. */

#include <string.h>

#include "readiness-case.h"

/* ---- the tables of the programme ---- */

#define ANY READINESS_TYPES
#define AZURE "STMKVI"
#define DYNAMICS "EOB"
#define NO_OPTION "KVICGP"

/* §5: level 0; level 1 is co-sell ready everywhere; level 2 and whom it is open to. */
static const struct
{
  const char *book;
  const char *first;
  gboolean everybodys; /* an offer that is not live has the first one */
  const char *azure;
  const char *business;
  const char *business_types;
} ladders[] = {
  { "R20a", "not-ready", TRUE, "co-sell-incentivized", "co-sell-incentivized", DYNAMICS },
  { "R20b", "not-ready", TRUE, "azure-ip-co-sell-incentivized", "business-applications-co-sell-incentivized",
    DYNAMICS },
  { "R20c", "not-ready", TRUE, "azure-ip-co-sell-incentivized", "business-applications-co-sell-incentivized",
    DYNAMICS },
  { "R21a", "in-market", FALSE, "azure-ip-co-sell-incentivized", "business-applications-co-sell-incentivized",
    DYNAMICS },
  { "R21b", "not-co-sell-ready", FALSE, "azure-ip-co-sell-incentivized",
    "business-applications-co-sell-incentivized", DYNAMICS },
  { "R22", "not-co-sell-ready", FALSE, "azure-ip-co-sell-incentivized",
    "business-applications-co-sell-incentivized", DYNAMICS },
  { "R23", "in-market", FALSE, "azure-ip-co-sell-eligible", "business-applications-co-sell-eligible", "EO" },
};

#define EVERY_BOOK "R20a R20b R20c R21a R21b R22 R23"
#define MET TDM_REQUIREMENT_MET
#define SAID TDM_REQUIREMENT_SELF_DECLARED
#define MISSING TDM_REQUIREMENT_MISSING
#define NOT_FOR TDM_REQUIREMENT_NOT_APPLICABLE

/* §5.1, line by line: in which books, for which types, when (T: transactable offers, N: others), from which facts, and
 * its state when all facts are there. */
typedef struct
{
  const char *id;
  const char *books;
  int level;
  const char *types;
  char when;
  const char *facts;
  TdmRequirementState full;
  gboolean optional;
} Line;

static const Line lines[] = {
  { "A1", EVERY_BOOK, 0, ANY, 0, "live", MET, FALSE },
  { "A2", EVERY_BOOK, 0, ANY, 0, "profile", SAID, FALSE },
  { "A3", "R21b R22 R23", 0, ANY, 0, "partner-id", SAID, FALSE },
  { "A4", "R20a", 0, ANY, 0, "csp", MET, TRUE },
  { "B1", EVERY_BOOK, 1, ANY, 0, "contact", MET, FALSE },
  { "B2", "R20c R21a R21b R22", 1, ANY, 0, "platforms segments solution-type areas", MET, FALSE },
  { "B2", "R23", 1, ANY, 0, "platforms solution-type areas", MET, FALSE },
  { "B3", EVERY_BOOK, 1, ANY, 0, "one-pager", MET, FALSE },
  { "B4", "R20a R20b", 1, ANY, 0, "pitch-deck", MET, TRUE },
  { "B4", "R20c R21a R21b R22 R23", 1, ANY, 0, "pitch-deck", MET, FALSE },
  { "B5", "R20a", 1, "CG", 0, "gold", SAID, FALSE },
  { "B5", "R20b R20c R21a R21b R22 R23", 1, "C", 0, "gold", SAID, FALSE },
  { "B6", "R20b R20c R21a", 1, NO_OPTION, 0, "", MISSING, TRUE },
  { "B7", "R21b R22 R23", 1, "EO", 0, "isv", SAID, FALSE },
  { "B8", "R20a R20b", 1, ANY, 0, "case-study", MET, TRUE },
  { "C0", "R20a R20b R20c R21a R21b R22", 2, AZURE, 0, "", MET, FALSE },
  { "C0", "R23", 2, AZURE, 0, "solution-type", MET, FALSE },
  { "C1", "R20a R21a R21b R22 R23", 2, AZURE, 0, "azure-revenue", SAID, FALSE },
  { "C1", "R20b R20c", 2, AZURE, 'N', "azure-revenue", SAID, FALSE },
  { "C2", "R20a R20b R20c R21b R22 R23", 2, AZURE, 'T', "billed", SAID, FALSE },
  { "C2", "R21a", 2, AZURE, 0, "billed", SAID, FALSE },
  { "C3", "R20a R21a R23", 2, AZURE, 0, "percent", SAID, FALSE },
  { "C3", "R20b R20c", 2, "S", 0, "percent", SAID, FALSE },
  { "C3", "R21b R22", 2, "SKI", 0, "percent", SAID, FALSE },
  { "C3", "R21b R22", 2, "TMV", 'N', "percent", SAID, FALSE },
  { "C3", "R21b R22", 2, "TMV", 'T', "", MET, FALSE },
  { "C4", "R20b R23", 2, "S", 0, "diagram on-azure", MET, FALSE },
  { "C4", "R20c R21a R21b R22", 2, AZURE, 0, "diagram on-azure", MET, FALSE },
  { "C5", "R23", 2, AZURE, 'T', "", MET, FALSE },
  { "C5", "R23", 2, AZURE, 'N', "", MISSING, FALSE },
  { "D1", "R20a R20b R20c R21a R21b R22", 2, DYNAMICS, 0, "isv", SAID, FALSE },
  { "D1", "R23", 2, "EO", 0, "isv", SAID, FALSE },
};

static const char *const facts[] = {
  "",         "live",          "profile",    "partner-id", "csp",           "contact",  "platforms",
  "segments", "solution-type", "areas",      "one-pager",  "diagram",       "on-azure", "pitch-deck",
  "gold",     "isv",           "case-study", "billed",     "azure-revenue", "percent",
};

/* ---- what the tables say ---- */

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return *word != '\0' && g_strv_contains ((const char *const *) list, word);
}

/* The line for this offer, or NULL: not for it. */
static const Line *
find_line (const char *book, const char *id, char letter, gboolean transactable)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].id, id) && has_word (lines[i].books, book) &&
        strchr (lines[i].types, letter) != NULL &&
        (lines[i].when == 0 || lines[i].when == (transactable ? 'T' : 'N')))
      return &lines[i];

  return NULL;
}

static TdmRequirementState
state_by_table (const char *book, const char *id, char letter, gboolean transactable, const char *without)
{
  const Line *line = find_line (book, id, letter, transactable);

  if (line == NULL)
    return NOT_FOR;

  return has_word (line->facts, without) ? MISSING : line->full;
}

/* The level whose requirements, and those below, are met: −1 for none. C1 and C2 are alternatives. */
static int
level_by_table (const char *book, char letter, gboolean transactable, const char *without)
{
  int level = 2;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const Line *line = find_line (book, lines[i].id, letter, transactable);
      const char *other = g_str_equal (lines[i].id, "C1")   ? "C2"
                          : g_str_equal (lines[i].id, "C2") ? "C1"
                                                            : NULL;
      TdmRequirementState state = state_by_table (book, lines[i].id, letter, transactable, without);

      if (line == NULL || line->optional || state != MISSING)
        continue;
      if (other != NULL && state_by_table (book, other, letter, transactable, without) == SAID)
        continue;
      level = MIN (level, line->level - 1);
    }

  return level;
}

static const char *
status_by_table (guint ladder, int level, char letter)
{
  if (level < 0)
    return NULL;
  if (level == 0)
    return ladders[ladder].first;
  if (level == 1)
    return "co-sell-ready";
  if (strchr (AZURE, letter) != NULL)
    return ladders[ladder].azure;

  return strchr (ladders[ladder].business_types, letter) != NULL ? ladders[ladder].business : NULL;
}

static void
assert_states (
  const TdmReadiness *readiness, const char *book, char letter, gboolean transactable, const char *without)
{
  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = readiness->results->pdata[i];
      const char *id = result->requirement->id;
      TdmRequirementState wanted = state_by_table (book, id, letter, transactable, without);

      if (result->state != wanted)
        g_error ("%s, %c, transactable %d, without “%s”: %s is %s", book, letter, transactable, without, id,
                 tdm_requirement_state_to_token (result->state));
      if (result->state == MISSING || result->state == NOT_FOR)
        g_assert_nonnull (result->reason);
      if (result->reason != NULL)
        g_assert_true (g_strv_contains (tdm_readiness_get_reasons (), result->reason));
    }
}

static void
assert_ladder (
  const TdmReadiness *readiness, guint ladder, char letter, gboolean transactable, const char *without)
{
  int level = level_by_table (ladders[ladder].book, letter, transactable, without);
  const char *above = status_by_table (ladder, level + 1, letter);

  if (level == 2 && above == NULL && status_by_table (ladder, 2, letter) == NULL)
    level = 1;
  if (level < 0 && ladders[ladder].everybodys)
    {
      level = 0;
      above = "co-sell-ready";
    }
  if (level == 2)
    above = NULL;
  if (g_strcmp0 (readiness->expected, status_by_table (ladder, level, letter)) != 0 ||
      g_strcmp0 (readiness->next, above) != 0)
    g_error ("%s, %c, transactable %d, without “%s”: %s, next %s", ladders[ladder].book, letter, transactable,
             without, readiness->expected, readiness->next);
}

/* ---- the walk ---- */

static void
walk (guint ladder, char letter, gboolean transactable)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      ReadinessCase self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      readiness_case_init (&self, letter, transactable);
      readiness_case_take_away (&self, facts[i]);
      readiness = readiness_case_evaluate (&self, ladders[ladder].book);
      assert_states (readiness, ladders[ladder].book, letter, transactable, facts[i]);
      assert_ladder (readiness, ladder, letter, transactable, facts[i]);
      readiness_case_clear (&self);
    }
}

/* M104, M113–M138, M153: every rulebook, type and requirement, each fact taken away alone. */
static void
test_tables (void)
{
  for (guint ladder = 0; ladder < G_N_ELEMENTS (ladders); ladder++)
    for (const char *letter = ANY; *letter != '\0'; letter++)
      {
        walk (ladder, *letter, FALSE);
        walk (ladder, *letter, TRUE);
      }
}

/* Every line is in the rulebook, and no more than the lines. */
static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      const TdmRulebook *book = tdm_rulebook_find (ladders[i].book);

      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        if (has_word (lines[j].books, book->id))
          {
            const TdmRequirement *found = tdm_rulebook_find_requirement (book, lines[j].id);

            g_assert_nonnull (found);
            g_assert_cmpint (found->optional, ==, lines[j].optional);
            g_assert_cmpint (tdm_rulebook_find_status (book, found->status)->level, ==, lines[j].level);
          }
    }
  g_assert_cmpuint (tdm_rulebooks_get ()->len, ==, G_N_ELEMENTS (ladders));
  g_assert_cmpuint (g_strv_length ((GStrv) tdm_offer_get_types ()), ==, strlen (ANY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/readiness/tables", test_tables);
  g_test_add_func ("/model/readiness/lines", test_lines);

  return g_test_run ();
}

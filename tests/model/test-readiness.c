/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The evaluator against the tables of the programme: every rulebook, offer type and requirement, one fact taken away
 * at a time. What is expected is written here from offers-and-cosell.md §5 and §5.1, not from the rules files. */

#include <string.h>

#include "tdm-clock.h"
#include "tdm-readiness.h"

#define TODAY "2026-11-21"

/* ---- the tables of the programme ---- */

/* A letter for each type, for short lists. */
static const struct
{
  char letter;
  const char *type;
  const char *solution_type;
} types[] = {
  { 'S', "saas", "ip" },
  { 'T', "azure-application-solution-template", "ip" },
  { 'M', "azure-application-managed", "ip" },
  { 'K', "azure-container", "ip" },
  { 'V', "azure-vm", "ip" },
  { 'C', "consulting", "service" },
  { 'E', "dynamics-365-ce", "ip" },
  { 'O', "dynamics-365-operations", "ip" },
  { 'B', "business-central", "ip" },
  { 'I', "iot-edge", "ip" },
  { 'G', "managed-service", "managed-service" },
  { 'P', "power-bi-app", "ip" },
};

#define ANY "STMKVCEOBIGP"
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

/* ---- an offer that meets all, and a way to take each fact away ---- */

typedef struct
{
  TdmOffer *offer;
  TdmCompany *company;
} Case;

static void
add_document (TdmOffer *offer, const char *kind)
{
  TdmOfferDocument *document = tdm_shape_new (&tdm_offer_document_shape);

  document->kind = g_strdup (kind);
  g_ptr_array_add (offer->documents, document);
}

static void
remove_document (TdmOffer *offer, const char *kind)
{
  for (guint i = 0; i < offer->documents->len; i++)
    if (g_str_equal (((TdmOfferDocument *) offer->documents->pdata[i])->kind, kind))
      g_ptr_array_remove_index (offer->documents, i--);
}

static void
add_contact (TdmOffer *offer, const char *role, const char *countries)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  contact->role = g_strdup (role);
  contact->countries = g_strsplit (countries, " ", -1);
  g_ptr_array_add (offer->contacts, contact);
}

static void
add_area (TdmOffer *offer, const char *value, const char *subs)
{
  TdmChoice *area = tdm_shape_new (&tdm_choice_shape);

  area->value = g_strdup (value);
  area->subs = g_strsplit (subs, " ", -1);
  g_ptr_array_add (offer->areas, area);
}

static void
say (GPtrArray *facts, const char *name, const char *value)
{
  tdm_declared_set (facts, name, value, TODAY, NULL);
}

static void
fill_offer (TdmOffer *offer)
{
  offer->live = TDM_TRUTH_YES;
  offer->csp = g_strdup ("any");
  offer->geographies = g_strsplit ("JP PL", " ", -1);
  offer->platforms = g_strsplit ("Azure", " ", -1);
  offer->segments = g_strsplit ("Enterprise", " ", -1);
  g_assert_true (tdm_instant_from_text ("2026-03-01T08:00:00Z", &offer->created));
  add_area (offer, "Security", "Identity");
  add_contact (offer, "partner-sales", "JP");
  add_contact (offer, "partner-sales", "PL");
  add_document (offer, "one-pager");
  add_document (offer, "pitch-deck");
  add_document (offer, "architecture-diagram");
  add_document (offer, "case-study");
  say (offer->facts, "azurePercent", "60");
  say (offer->facts, "billedRevenueUsd", "250000");
  say (offer->facts, "architectureOnAzure", "yes");
}

static void
fill_company (TdmCompany *company)
{
  say (company->facts, "businessProfileComplete", "yes");
  say (company->facts, "partnerId", "4711");
  say (company->facts, "goldCompetency", "Data Analytics");
  say (company->facts, "goldCompetencyUntil", "2027-06-30");
  say (company->facts, "isvConnectTier", "premium");
  say (company->facts, "azureRevenueTrailing12MonthsUsd", "128400");
}

static void
case_init (Case *self, char letter, gboolean transactable)
{
  self->offer = tdm_offer_new ();
  self->company = tdm_company_new ();
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].letter == letter)
      {
        self->offer->type = g_strdup (types[i].type);
        self->offer->solution_type = g_strdup (types[i].solution_type);
      }
  self->offer->transactable = transactable ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  fill_offer (self->offer);
  fill_company (self->company);
}

static void
case_clear (Case *self)
{
  tdm_offer_free (self->offer);
  tdm_company_free (self->company);
}

static const char *const facts[] = {
  "",         "live",          "profile",    "partner-id", "csp",           "contact",  "platforms",
  "segments", "solution-type", "areas",      "one-pager",  "diagram",       "on-azure", "pitch-deck",
  "gold",     "isv",           "case-study", "billed",     "azure-revenue", "percent",
};

static const struct
{
  const char *fact, *name;
} of_company[] = {
  { "profile", "businessProfileComplete" },
  { "partner-id", "partnerId" },
  { "gold", "goldCompetency" },
  { "isv", "isvConnectTier" },
  { "azure-revenue", "azureRevenueTrailing12MonthsUsd" },
};

static const struct
{
  const char *fact, *name;
} of_offer[] = {
  { "billed", "billedRevenueUsd" },
  { "percent", "azurePercent" },
  { "on-azure", "architectureOnAzure" },
};

static void
take_fact_away (Case *self, const char *fact)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_company); i++)
    if (g_str_equal (of_company[i].fact, fact))
      say (self->company->facts, of_company[i].name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_offer); i++)
    if (g_str_equal (of_offer[i].fact, fact))
      say (self->offer->facts, of_offer[i].name, NULL);
}

static void
take_away (Case *self, const char *fact)
{
  TdmOffer *offer = self->offer;

  take_fact_away (self, fact);
  remove_document (offer, g_str_equal (fact, "diagram") ? "architecture-diagram" : fact);
  if (g_str_equal (fact, "live"))
    offer->live = TDM_TRUTH_NO;
  else if (g_str_equal (fact, "csp"))
    g_clear_pointer (&offer->csp, g_free);
  else if (g_str_equal (fact, "contact"))
    g_ptr_array_remove_index (offer->contacts, 1);
  else if (g_str_equal (fact, "platforms"))
    g_clear_pointer (&offer->platforms, g_strfreev);
  else if (g_str_equal (fact, "segments"))
    g_clear_pointer (&offer->segments, g_strfreev);
  else if (g_str_equal (fact, "solution-type"))
    g_clear_pointer (&offer->solution_type, g_free);
  else if (g_str_equal (fact, "areas"))
    g_ptr_array_set_size (offer->areas, 0);
}

static TdmReadiness *
evaluate (const Case *self, const char *book)
{
  return tdm_readiness_evaluate (tdm_rulebook_find (book), self->offer, self->company, TODAY);
}

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
      Case self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      case_init (&self, letter, transactable);
      take_away (&self, facts[i]);
      readiness = evaluate (&self, ladders[ladder].book);
      assert_states (readiness, ladders[ladder].book, letter, transactable, facts[i]);
      assert_ladder (readiness, ladder, letter, transactable, facts[i]);
      case_clear (&self);
    }
}

/* M104, M113–M138, M153: every rulebook, type and requirement, each fact taken away alone. */
static void
test_tables (void)
{
  for (guint ladder = 0; ladder < G_N_ELEMENTS (ladders); ladder++)
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      {
        walk (ladder, types[i].letter, FALSE);
        walk (ladder, types[i].letter, TRUE);
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
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_true (g_strv_contains (tdm_offer_get_types (), types[i].type));
}

/* ---- boundaries ---- */

static const char *
state_of (const Case *self, const char *book, const char *id, const char **reason)
{
  g_autoptr (TdmReadiness) readiness = evaluate (self, book);
  const TdmRequirementResult *result = tdm_readiness_find (readiness, id);

  *reason = result->reason;
  return tdm_requirement_state_to_token (result->state);
}

static void
assert_fact (const char *id, gboolean of_the_company, const char *name, const char *value, const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      Case self = { NULL, NULL };
      gboolean transactable = g_str_equal (id, "C2");
      const char *reason = NULL;

      case_init (&self, 'S', transactable);
      say (of_the_company ? self.company->facts : self.offer->facts, name, value);
      g_assert_cmpstr (state_of (&self, ladders[i].book, id, &reason), ==, state);
      case_clear (&self);
    }
}

/* M133, M134: as much is enough, to the cent and beyond a double (T22, T33). */
static void
test_threshold (void)
{
  static const struct
  {
    const char *value, *state;
  } rows[] = {
    { "99999.99", "missing" },
    { "99999.99999999999999999999", "missing" },
    { "0", "missing" },
    { "100000", "self-declared" },
    { "100000.00", "self-declared" },
    { "100000.01", "self-declared" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_fact ("C1", TRUE, "azureRevenueTrailing12MonthsUsd", rows[i].value, rows[i].state);
      assert_fact ("C2", FALSE, "billedRevenueUsd", rows[i].value, rows[i].state);
    }
}

/* M135: more than 50 %, so 50 is not enough (T43). */
static void
test_half (void)
{
  static const struct
  {
    const char *value, *state;
  } rows[] = {
    { "0", "missing" },
    { "49.99", "missing" },
    { "50", "missing" },
    { "50.00", "missing" },
    { "50.00000000000000000001", "self-declared" },
    { "50.01", "self-declared" },
    { "100", "self-declared" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_fact ("C3", FALSE, "azurePercent", rows[i].value, rows[i].state);
}

/* ---- alternatives ---- */

typedef struct
{
  const char *book;
  gboolean transactable;
  const char *revenue, *billed;
  const char *expected;
  gboolean covered_c1, covered_c2;
  guint missing;
} Alternative;

static const Alternative alternatives[] = {
  /* M133 or M134, and M134 only if the offer is transactable (T42). */
  { "R20a", TRUE, "100000", NULL, "co-sell-incentivized", FALSE, TRUE, 0 },
  { "R20a", TRUE, NULL, "100000", "co-sell-incentivized", TRUE, FALSE, 0 },
  { "R20a", TRUE, "99999.99", "99999.99", "co-sell-ready", FALSE, FALSE, 1 },
  { "R20a", FALSE, NULL, "100000", "co-sell-ready", FALSE, FALSE, 1 },
  /* Each kind of offer has its own. */
  { "R20b", TRUE, "100000", NULL, "co-sell-ready", FALSE, FALSE, 1 },
  { "R20b", FALSE, "100000", NULL, "azure-ip-co-sell-incentivized", FALSE, FALSE, 0 },
  { "R20b", FALSE, NULL, "100000", "co-sell-ready", FALSE, FALSE, 1 },
  /* Offer level, transactable or not. */
  { "R21a", FALSE, NULL, "100000", "azure-ip-co-sell-incentivized", TRUE, FALSE, 0 },
  { "R21a", TRUE, "100000", NULL, "azure-ip-co-sell-incentivized", FALSE, TRUE, 0 },
  { "R21a", TRUE, NULL, NULL, "co-sell-ready", FALSE, FALSE, 1 },
  { "R23", TRUE, NULL, "100000", "azure-ip-co-sell-eligible", TRUE, FALSE, 0 },
};

static void
test_alternatives (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (alternatives); i++)
    {
      const Alternative *row = &alternatives[i];
      Case self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      case_init (&self, 'S', row->transactable);
      say (self.company->facts, "azureRevenueTrailing12MonthsUsd", row->revenue);
      say (self.offer->facts, "billedRevenueUsd", row->billed);
      readiness = evaluate (&self, row->book);
      g_assert_cmpstr (readiness->expected, ==, row->expected);
      g_assert_cmpint (tdm_readiness_find (readiness, "C1")->covered, ==, row->covered_c1);
      g_assert_cmpint (tdm_readiness_find (readiness, "C2")->covered, ==, row->covered_c2);
      g_assert_cmpuint (tdm_readiness_count_missing (readiness), ==, row->missing);
      case_clear (&self);
    }
}

/* An offer with plans is paid when one of them is; what nobody said is no. */
static void
test_paid (void)
{
  static const struct
  {
    TdmTruth transactable;
    const char *pricings;
    const char *c1, *c2;
  } rows[] = {
    { TDM_TRUTH_YES, "free free", "self-declared", "not-applicable" },
    { TDM_TRUTH_YES, "free per-user", "not-applicable", "self-declared" },
    { TDM_TRUTH_UNKNOWN, "per-user", "self-declared", "not-applicable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      g_auto (GStrv) pricings = g_strsplit (rows[i].pricings, " ", -1);
      const char *reason = NULL;

      case_init (&self, 'S', FALSE);
      self.offer->transactable = rows[i].transactable;
      for (char **pricing = pricings; *pricing != NULL; pricing++)
        {
          TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

          plan->pricing = g_strdup (*pricing);
          g_ptr_array_add (self.offer->plans, plan);
        }
      g_assert_cmpstr (state_of (&self, "R20b", "C1", &reason), ==, rows[i].c1);
      g_assert_cmpstr (state_of (&self, "R20b", "C2", &reason), ==, rows[i].c2);
      case_clear (&self);
    }
}

/* ---- services ---- */

/* M101: services are never candidates for level 2, by type or by solution type. */
static void
test_services (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladders); i++)
    for (guint j = 0; j < G_N_ELEMENTS (types); j++)
      {
        Case self = { NULL, NULL };
        g_autoptr (TdmReadiness) readiness = NULL;

        case_init (&self, types[j].letter, TRUE);
        g_set_str (&self.offer->solution_type, "service");
        readiness = evaluate (&self, ladders[i].book);
        g_assert_cmpstr (readiness->expected, ==, "co-sell-ready");
        g_assert_true (tdm_readiness_has_level (readiness, 1));
        g_assert_false (tdm_readiness_has_level (readiness, 2));
        case_clear (&self);
      }
}

/* M130: in 2020 all services need the gold competency; from the end of February 2021 offers of the solution type
 * Service do, whatever their type. */
static void
test_gold_of_services (void)
{
  static const struct
  {
    const char *book;
    char letter;
    const char *solution_type, *state;
  } rows[] = {
    { "R20a", 'S', "service", "missing" },        { "R20a", 'S', "managed-service", "missing" },
    { "R20b", 'S', "service", "not-applicable" }, { "R21a", 'G', "managed-service", "not-applicable" },
    { "R21b", 'S', "service", "missing" },        { "R21b", 'G', "managed-service", "not-applicable" },
    { "R22", 'G', "service", "missing" },         { "R23", 'S', "service", "not-applicable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      const char *reason = NULL;

      case_init (&self, rows[i].letter, FALSE);
      g_set_str (&self.offer->solution_type, rows[i].solution_type);
      take_away (&self, "gold");
      g_assert_cmpstr (state_of (&self, rows[i].book, "B5", &reason), ==, rows[i].state);
      case_clear (&self);
    }
}

/* ---- what the user said ---- */

static void
assert_company_fact (
  const char *id, char letter, const char *name, const char *value, const char *state, const char *why)
{
  Case self = { NULL, NULL };
  const char *reason = NULL;

  case_init (&self, letter, TRUE);
  say (self.company->facts, name, value);
  g_assert_cmpstr (state_of (&self, "R21b", id, &reason), ==, state);
  g_assert_cmpstr (reason, ==, why);
  case_clear (&self);
}

/* §5.2: no is no, unknown is never met, and what has ended does not count (T23). */
static void
test_declared (void)
{
  assert_company_fact ("A2", 'S', "businessProfileComplete", "no", "missing", "said-no");
  assert_company_fact ("A2", 'S', "businessProfileComplete", NULL, "missing", "not-said");
  assert_company_fact ("B5", 'C', "goldCompetency", "no", "missing", "said-no");
  assert_company_fact ("B5", 'C', "goldCompetency", "yes", "self-declared", NULL);
  assert_company_fact ("B5", 'C', "goldCompetencyUntil", NULL, "self-declared", NULL);
  assert_company_fact ("B5", 'C', "goldCompetencyUntil", "2026-11-20", "missing", "expired");
  assert_company_fact ("B5", 'C', "goldCompetencyUntil", "2026-11-21", "self-declared", NULL);
  assert_company_fact ("D1", 'E', "isvConnectTier", "standard", "missing", "other-tier");
  assert_company_fact ("B7", 'E', "isvConnectTier", "standard", "self-declared", NULL);
  assert_company_fact ("C1", 'S', "azureRevenueTrailing12MonthsUsd", "99999.99", "missing", "below-limit");
}

/* M137: the Premium tier; from 2023 on being enrolled is enough. */
static void
test_tiers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      Case self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;
      gboolean newest = g_str_equal (ladders[i].book, "R23");

      case_init (&self, 'E', FALSE);
      say (self.company->facts, "isvConnectTier", "standard");
      readiness = evaluate (&self, ladders[i].book);
      g_assert_cmpstr (readiness->expected, ==, newest ? ladders[i].business : "co-sell-ready");
      g_assert_cmpstr (readiness->next, ==, newest ? NULL : ladders[i].business);
      case_clear (&self);
    }
}

/* Only R23 says that billed revenue is of the trailing twelve months: the day a year later still counts. */
static void
test_billed_age (void)
{
  static const struct
  {
    const char *book, *on, *state;
  } rows[] = {
    { "R22", "2020-01-01", "self-declared" },
    { "R23", "2025-11-21", "self-declared" },
    { "R23", "2025-11-20", "missing" },
    { "R23", NULL, "self-declared" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      const char *reason = NULL;

      case_init (&self, 'S', TRUE);
      tdm_declared_set (self.offer->facts, "billedRevenueUsd", "100000", rows[i].on, NULL);
      g_assert_cmpstr (state_of (&self, rows[i].book, "C2", &reason), ==, rows[i].state);
      g_assert_cmpstr (reason, ==, g_str_equal (rows[i].state, "missing") ? "expired" : NULL);
      case_clear (&self);
    }
}

/* C1 with an old figure is missing, and says why. */
static void
test_revenue_age (void)
{
  Case self = { NULL, NULL };
  const char *reason = NULL;

  case_init (&self, 'S', FALSE);
  tdm_declared_set (self.company->facts, "azureRevenueTrailing12MonthsUsd", "500000", "2025-11-20", NULL);
  g_assert_cmpstr (state_of (&self, "R21a", "C1", &reason), ==, "missing");
  g_assert_cmpstr (reason, ==, "expired");
  tdm_declared_set (self.company->facts, "azureRevenueTrailing12MonthsUsd", "500000", "2025-11-21", NULL);
  g_assert_cmpstr (state_of (&self, "R21a", "C1", &reason), ==, "self-declared");
  case_clear (&self);
}

/* C5 is for new offers: created on 2023-07-11 or later, or with a co-sell status read before. */
static void
test_new_offers (void)
{
  static const struct
  {
    const char *created, *recorded, *state;
  } rows[] = {
    { "2023-07-10T23:59:59Z", NULL, "not-applicable" },
    { "2023-07-11T00:00:00Z", NULL, "missing" },
    { "2026-01-01T00:00:00Z", "2023-07-10", "not-applicable" },
    { "2026-01-01T00:00:00Z", "2023-07-11", "missing" },
    { NULL, NULL, "missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      const char *reason = NULL;

      case_init (&self, 'S', FALSE);
      self.offer->created = 0;
      if (rows[i].created != NULL)
        g_assert_true (tdm_instant_from_text (rows[i].created, &self.offer->created));
      self.offer->recorded_on = g_strdup (rows[i].recorded);
      g_assert_cmpstr (state_of (&self, "R23", "C5", &reason), ==, rows[i].state);
      case_clear (&self);
    }
}

/* ---- contacts, documents, listing ---- */

/* M121, M146: each geography, by a contact whose role is Partner sales; one for all of them counts, one person for
 * several does too (T50). */
static void
test_contacts (void)
{
  static const struct
  {
    const char *geographies, *role, *countries, *reason, *subject;
    guint have, want;
  } rows[] = {
    { "JP PL DE", "partner-sales", "PL", "no-contact", "JP, DE", 1, 3 },
    { "JP PL DE", "partner-sales", "PL DE JP", NULL, NULL, 3, 3 },
    { "JP PL DE", "partner-sales", "OOO", NULL, NULL, 3, 3 },
    { "JP PL DE", "partner-marketing", "OOO", "no-contact", "JP, PL, DE", 0, 3 },
    { "OOO", "partner-sales", "JP PL", "no-contact", "OOO", 0, 1 },
    { "", "partner-sales", "OOO", "no-geographies", NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;
      const TdmRequirementResult *result = NULL;

      case_init (&self, 'S', FALSE);
      g_strfreev (self.offer->geographies);
      self.offer->geographies = g_strsplit (rows[i].geographies, " ", -1);
      g_ptr_array_set_size (self.offer->contacts, 0);
      add_contact (self.offer, rows[i].role, rows[i].countries);
      readiness = evaluate (&self, "R21a");
      result = tdm_readiness_find (readiness, "B1");
      g_assert_cmpstr (result->reason, ==, rows[i].reason);
      g_assert_cmpstr (result->subject, ==, rows[i].subject);
      g_assert_cmpuint (result->have, ==, rows[i].have);
      g_assert_cmpuint (result->want, ==, rows[i].want);
      case_clear (&self);
    }
}

/* M144: all fields, and no more areas and sub-areas than the form of the year takes. */
static void
test_listing (void)
{
  static const struct
  {
    const char *book;
    guint areas;
    const char *subs, *reason;
  } rows[] = {
    { "R21a", 3, "a b", NULL },
    { "R21a", 4, "a b", "too-many-areas" },
    { "R21a", 3, "a b c", "too-many-areas" },
    { "R22", 5, "a b c d e", NULL },
    { "R22", 6, "a", "too-many-areas" },
    { "R23", 5, "a b c d e", NULL },
    { "R23", 1, "a b c d e f", "too-many-areas" },
    { "R23", 1, "", "no-fields" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case self = { NULL, NULL };
      const char *reason = NULL;

      case_init (&self, 'S', TRUE);
      g_ptr_array_set_size (self.offer->areas, 0);
      for (guint j = 0; j < rows[i].areas; j++)
        add_area (self.offer, "Area", rows[i].subs);
      state_of (&self, rows[i].book, "B2", &reason);
      g_assert_cmpstr (reason, ==, rows[i].reason);
      case_clear (&self);
    }
}

/* M124–M126: each of the alternatives in the bill of materials of 2020 is enough. */
static void
test_more_material (void)
{
  static const char *const kinds[] = { "landing-page-url", "social-url", "case-study", "other" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      Case self = { NULL, NULL };
      const char *reason = NULL;

      case_init (&self, 'S', FALSE);
      take_away (&self, "case-study");
      add_document (self.offer, kinds[i]);
      g_assert_cmpstr (state_of (&self, "R20a", "B8", &reason), ==, "met");
      case_clear (&self);
    }
}

/* M136: the diagram and the word that it shows Azure, neither without the other. A replaced document is none. */
static void
test_architecture (void)
{
  Case self = { NULL, NULL };
  const char *reason = NULL;

  case_init (&self, 'V', FALSE);
  say (self.offer->facts, "architectureOnAzure", "no");
  g_assert_cmpstr (state_of (&self, "R21a", "C4", &reason), ==, "missing");
  g_assert_cmpstr (reason, ==, "diagram-not-on-azure");
  say (self.offer->facts, "architectureOnAzure", NULL);
  state_of (&self, "R21a", "C4", &reason);
  g_assert_cmpstr (reason, ==, "diagram-not-said");
  say (self.offer->facts, "architectureOnAzure", "yes");
  ((TdmOfferDocument *) self.offer->documents->pdata[2])->replaced = 1;
  state_of (&self, "R21a", "C4", &reason);
  g_assert_cmpstr (reason, ==, "no-document");
  case_clear (&self);
}

/* M119: opting in to CSP is optional and leaves the status as it is. */
static void
test_csp (void)
{
  Case self = { NULL, NULL };
  g_autoptr (TdmReadiness) readiness = NULL;

  case_init (&self, 'S', FALSE);
  g_set_str (&self.offer->csp, "none");
  readiness = evaluate (&self, "R20a");
  g_assert_cmpstr (tdm_readiness_find (readiness, "A4")->reason, ==, "csp-none");
  g_assert_cmpstr (readiness->expected, ==, "co-sell-incentivized");
  case_clear (&self);
}

/* An empty offer of a company of which nothing is known: what is missing for the next status. */
static void
test_nothing (void)
{
  static const struct
  {
    const char *book, *expected, *next;
    guint missing;
  } rows[] = {
    { "R20a", "not-ready", "co-sell-ready", 4 }, /* A1 A2 B1 B3 */
    { "R21a", NULL, "in-market", 2 },            /* A1 A2 */
    { "R23", NULL, "in-market", 3 },             /* A1 A2 A3 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TdmOffer) offer = tdm_offer_new ();
      g_autoptr (TdmCompany) company = tdm_company_new ();
      g_autoptr (TdmReadiness) readiness = NULL;

      offer->type = g_strdup ("saas");
      readiness = tdm_readiness_evaluate (tdm_rulebook_find (rows[i].book), offer, company, TODAY);
      g_assert_cmpstr (readiness->expected, ==, rows[i].expected);
      g_assert_cmpstr (readiness->next, ==, rows[i].next);
      g_assert_cmpuint (tdm_readiness_count_missing (readiness), ==, rows[i].missing);
    }
}

/* An offer type that Microsoft adds later ends at co-sell ready. */
static void
test_unknown_type (void)
{
  Case self = { NULL, NULL };
  g_autoptr (TdmReadiness) readiness = NULL;

  case_init (&self, 'S', TRUE);
  g_set_str (&self.offer->type, "quantum-app");
  readiness = evaluate (&self, "R23");
  g_assert_cmpstr (readiness->expected, ==, "co-sell-ready");
  g_assert_null (readiness->next);
  case_clear (&self);
}

static void
test_places (void)
{
  TdmOfferPlace place = TDM_PLACE_COMPANY;

  for (guint i = 0; i < TDM_N_OFFER_PLACES; i++)
    {
      g_assert_true (tdm_offer_place_from_token (tdm_offer_place_to_token ((TdmOfferPlace) i), &place));
      g_assert_cmpuint (place, ==, i);
    }
  g_assert_false (tdm_offer_place_from_token ("nowhere", &place));
  g_assert_false (tdm_offer_place_from_token (NULL, &place));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/readiness/tables", test_tables);
  g_test_add_func ("/model/readiness/lines", test_lines);
  g_test_add_func ("/model/readiness/threshold", test_threshold);
  g_test_add_func ("/model/readiness/half", test_half);
  g_test_add_func ("/model/readiness/alternatives", test_alternatives);
  g_test_add_func ("/model/readiness/paid", test_paid);
  g_test_add_func ("/model/readiness/services", test_services);
  g_test_add_func ("/model/readiness/gold-of-services", test_gold_of_services);
  g_test_add_func ("/model/readiness/declared", test_declared);
  g_test_add_func ("/model/readiness/tiers", test_tiers);
  g_test_add_func ("/model/readiness/billed-age", test_billed_age);
  g_test_add_func ("/model/readiness/revenue-age", test_revenue_age);
  g_test_add_func ("/model/readiness/new-offers", test_new_offers);
  g_test_add_func ("/model/readiness/contacts", test_contacts);
  g_test_add_func ("/model/readiness/listing", test_listing);
  g_test_add_func ("/model/readiness/more-material", test_more_material);
  g_test_add_func ("/model/readiness/architecture", test_architecture);
  g_test_add_func ("/model/readiness/csp", test_csp);
  g_test_add_func ("/model/readiness/nothing", test_nothing);
  g_test_add_func ("/model/readiness/unknown-type", test_unknown_type);
  g_test_add_func ("/model/readiness/places", test_places);

  return g_test_run ();
}

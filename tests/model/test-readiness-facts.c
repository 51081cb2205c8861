/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each requirement looks at: both sides of every limit, alternatives, services, facts that have ended (M101,
 * M119–M146). */

#include "readiness-case.h"
#include "tdm-clock.h"

static const char *const books[] = { "R20a", "R20b", "R20c", "R21a", "R21b", "R22", "R23" };

/* ---- boundaries ---- */

static const char *
state_of (const ReadinessCase *self, const char *book, const char *id, const char **reason)
{
  g_autoptr (TdmReadiness) readiness = readiness_case_evaluate (self, book);
  const TdmRequirementResult *result = tdm_readiness_find (readiness, id);

  *reason = result->reason;
  return tdm_requirement_state_to_token (result->state);
}

static void
assert_fact (const char *id, gboolean of_the_company, const char *name, const char *value, const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      ReadinessCase self = { NULL, NULL };
      gboolean transactable = g_str_equal (id, "C2");
      const char *reason = NULL;

      readiness_case_init (&self, 'S', transactable);
      readiness_say (of_the_company ? self.company->facts : self.offer->facts, name, value);
      g_assert_cmpstr (state_of (&self, books[i], id, &reason), ==, state);
      readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      readiness_case_init (&self, 'S', row->transactable);
      readiness_say (self.company->facts, "azureRevenueTrailing12MonthsUsd", row->revenue);
      readiness_say (self.offer->facts, "billedRevenueUsd", row->billed);
      readiness = readiness_case_evaluate (&self, row->book);
      g_assert_cmpstr (readiness->expected, ==, row->expected);
      g_assert_cmpint (tdm_readiness_find (readiness, "C1")->covered, ==, row->covered_c1);
      g_assert_cmpint (tdm_readiness_find (readiness, "C2")->covered, ==, row->covered_c2);
      g_assert_cmpuint (tdm_readiness_count_missing (readiness), ==, row->missing);
      readiness_case_clear (&self);
    }
}

/* M133, M134: of two that are both missing, the second is said to be another way. */
static void
test_another_way (void)
{
  static const struct
  {
    const char *revenue, *billed;
    gboolean another;
  } rows[] = {
    { NULL, NULL, TRUE },
    { "99999.99", "99999.99", TRUE },
    { "100000", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ReadinessCase self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      readiness_case_init (&self, 'S', TRUE);
      readiness_say (self.company->facts, "azureRevenueTrailing12MonthsUsd", rows[i].revenue);
      readiness_say (self.offer->facts, "billedRevenueUsd", rows[i].billed);
      readiness = readiness_case_evaluate (&self, "R21a");
      g_assert_false (tdm_readiness_is_another_way (readiness, tdm_readiness_find (readiness, "C1")));
      g_assert_false (tdm_readiness_is_another_way (readiness, tdm_readiness_find (readiness, "C3")));
      g_assert_cmpint (tdm_readiness_is_another_way (readiness, tdm_readiness_find (readiness, "C2")), ==,
                       rows[i].another);
      readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      g_auto (GStrv) pricings = g_strsplit (rows[i].pricings, " ", -1);
      const char *reason = NULL;

      readiness_case_init (&self, 'S', FALSE);
      self.offer->transactable = rows[i].transactable;
      for (char **pricing = pricings; *pricing != NULL; pricing++)
        {
          TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

          plan->pricing = g_strdup (*pricing);
          g_ptr_array_add (self.offer->plans, plan);
        }
      g_assert_cmpstr (state_of (&self, "R20b", "C1", &reason), ==, rows[i].c1);
      g_assert_cmpstr (state_of (&self, "R20b", "C2", &reason), ==, rows[i].c2);
      readiness_case_clear (&self);
    }
}

/* ---- services ---- */

/* M101: services are never candidates for level 2, by type or by solution type. */
static void
test_services (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    for (const char *letter = READINESS_TYPES; *letter != '\0'; letter++)
      {
        ReadinessCase self = { NULL, NULL };
        g_autoptr (TdmReadiness) readiness = NULL;

        readiness_case_init (&self, *letter, TRUE);
        g_set_str (&self.offer->solution_type, "service");
        readiness = readiness_case_evaluate (&self, books[i]);
        g_assert_cmpstr (readiness->expected, ==, "co-sell-ready");
        g_assert_true (tdm_readiness_has_level (readiness, 1));
        g_assert_false (tdm_readiness_has_level (readiness, 2));
        readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      const char *reason = NULL;

      readiness_case_init (&self, rows[i].letter, FALSE);
      g_set_str (&self.offer->solution_type, rows[i].solution_type);
      readiness_case_take_away (&self, "gold");
      g_assert_cmpstr (state_of (&self, rows[i].book, "B5", &reason), ==, rows[i].state);
      readiness_case_clear (&self);
    }
}

/* ---- what the user said ---- */

static void
assert_company_fact (
  const char *id, char letter, const char *name, const char *value, const char *state, const char *why)
{
  ReadinessCase self = { NULL, NULL };
  const char *reason = NULL;

  readiness_case_init (&self, letter, TRUE);
  readiness_say (self.company->facts, name, value);
  g_assert_cmpstr (state_of (&self, "R21b", id, &reason), ==, state);
  g_assert_cmpstr (reason, ==, why);
  readiness_case_clear (&self);
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
  static const struct
  {
    const char *book, *expected, *next;
  } rows[] = {
    { "R20a", "co-sell-ready", "co-sell-incentivized" },
    { "R20b", "co-sell-ready", "business-applications-co-sell-incentivized" },
    { "R21a", "co-sell-ready", "business-applications-co-sell-incentivized" },
    { "R21b", "co-sell-ready", "business-applications-co-sell-incentivized" },
    { "R23", "business-applications-co-sell-eligible", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ReadinessCase self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;

      readiness_case_init (&self, 'E', FALSE);
      readiness_say (self.company->facts, "isvConnectTier", "standard");
      readiness = readiness_case_evaluate (&self, rows[i].book);
      g_assert_cmpstr (readiness->expected, ==, rows[i].expected);
      g_assert_cmpstr (readiness->next, ==, rows[i].next);
      readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      const char *reason = NULL;

      readiness_case_init (&self, 'S', TRUE);
      tdm_declared_set (self.offer->facts, "billedRevenueUsd", "100000", rows[i].on, NULL);
      g_assert_cmpstr (state_of (&self, rows[i].book, "C2", &reason), ==, rows[i].state);
      g_assert_cmpstr (reason, ==, g_str_equal (rows[i].state, "missing") ? "expired" : NULL);
      readiness_case_clear (&self);
    }
}

/* C1 with an old figure is missing, and says why. */
static void
test_revenue_age (void)
{
  ReadinessCase self = { NULL, NULL };
  const char *reason = NULL;

  readiness_case_init (&self, 'S', FALSE);
  tdm_declared_set (self.company->facts, "azureRevenueTrailing12MonthsUsd", "500000", "2025-11-20", NULL);
  g_assert_cmpstr (state_of (&self, "R21a", "C1", &reason), ==, "missing");
  g_assert_cmpstr (reason, ==, "expired");
  tdm_declared_set (self.company->facts, "azureRevenueTrailing12MonthsUsd", "500000", "2025-11-21", NULL);
  g_assert_cmpstr (state_of (&self, "R21a", "C1", &reason), ==, "self-declared");
  readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      const char *reason = NULL;

      readiness_case_init (&self, 'S', FALSE);
      self.offer->created = 0;
      if (rows[i].created != NULL)
        g_assert_true (tdm_instant_from_text (rows[i].created, &self.offer->created));
      self.offer->recorded_on = g_strdup (rows[i].recorded);
      g_assert_cmpstr (state_of (&self, "R23", "C5", &reason), ==, rows[i].state);
      readiness_case_clear (&self);
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
      ReadinessCase self = { NULL, NULL };
      g_autoptr (TdmReadiness) readiness = NULL;
      const TdmRequirementResult *result = NULL;

      readiness_case_init (&self, 'S', FALSE);
      g_strfreev (self.offer->geographies);
      self.offer->geographies = g_strsplit (rows[i].geographies, " ", -1);
      g_ptr_array_set_size (self.offer->contacts, 0);
      readiness_case_add_contact (self.offer, rows[i].role, rows[i].countries);
      readiness = readiness_case_evaluate (&self, "R21a");
      result = tdm_readiness_find (readiness, "B1");
      g_assert_cmpstr (result->reason, ==, rows[i].reason);
      g_assert_cmpstr (result->subject, ==, rows[i].subject);
      g_assert_cmpuint (result->have, ==, rows[i].have);
      g_assert_cmpuint (result->want, ==, rows[i].want);
      readiness_case_clear (&self);
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
    { "R21a", 1, "", NULL },
    { "R22", 1, "", "no-fields" },
    { "R23", 1, "", "no-fields" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ReadinessCase self = { NULL, NULL };
      const char *reason = NULL;

      readiness_case_init (&self, 'S', TRUE);
      g_ptr_array_set_size (self.offer->areas, 0);
      for (guint j = 0; j < rows[i].areas; j++)
        readiness_case_add_area (self.offer, "Area", rows[i].subs);
      state_of (&self, rows[i].book, "B2", &reason);
      g_assert_cmpstr (reason, ==, rows[i].reason);
      readiness_case_clear (&self);
    }
}

/* M124–M126: each of the alternatives in the bill of materials of 2020 is enough. */
static void
test_more_material (void)
{
  static const char *const kinds[] = { "landing-page-url", "social-url", "case-study", "other" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ReadinessCase self = { NULL, NULL };
      const char *reason = NULL;

      readiness_case_init (&self, 'S', FALSE);
      readiness_case_take_away (&self, "case-study");
      readiness_case_add_document (self.offer, kinds[i]);
      g_assert_cmpstr (state_of (&self, "R20a", "B8", &reason), ==, "met");
      readiness_case_clear (&self);
    }
}

/* M136: the diagram and the word that it shows Azure, neither without the other. A replaced document is none. */
static void
test_architecture (void)
{
  ReadinessCase self = { NULL, NULL };
  const char *reason = NULL;

  readiness_case_init (&self, 'V', FALSE);
  readiness_say (self.offer->facts, "architectureOnAzure", "no");
  g_assert_cmpstr (state_of (&self, "R21a", "C4", &reason), ==, "missing");
  g_assert_cmpstr (reason, ==, "diagram-not-on-azure");
  readiness_say (self.offer->facts, "architectureOnAzure", NULL);
  state_of (&self, "R21a", "C4", &reason);
  g_assert_cmpstr (reason, ==, "diagram-not-said");
  readiness_say (self.offer->facts, "architectureOnAzure", "yes");
  ((TdmOfferDocument *) self.offer->documents->pdata[2])->replaced = 1;
  state_of (&self, "R21a", "C4", &reason);
  g_assert_cmpstr (reason, ==, "no-document");
  readiness_case_clear (&self);
}

/* M119: opting in to CSP is optional and leaves the status as it is. */
static void
test_csp (void)
{
  ReadinessCase self = { NULL, NULL };
  g_autoptr (TdmReadiness) readiness = NULL;

  readiness_case_init (&self, 'S', FALSE);
  g_set_str (&self.offer->csp, "none");
  readiness = readiness_case_evaluate (&self, "R20a");
  g_assert_cmpstr (tdm_readiness_find (readiness, "A4")->reason, ==, "csp-none");
  g_assert_cmpstr (readiness->expected, ==, "co-sell-incentivized");
  readiness_case_clear (&self);
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
      readiness = tdm_readiness_evaluate (tdm_rulebook_find (rows[i].book), offer, company, READINESS_TODAY);
      g_assert_cmpstr (readiness->expected, ==, rows[i].expected);
      g_assert_cmpstr (readiness->next, ==, rows[i].next);
      g_assert_cmpuint (tdm_readiness_count_missing (readiness), ==, rows[i].missing);
    }
}

/* In the way is what the next status and those below ask for: not what a status above does, nor what is optional. */
static void
test_in_the_way (void)
{
  ReadinessCase self = { NULL, NULL };
  g_autoptr (TdmReadiness) readiness = NULL;

  readiness_case_init (&self, 'S', TRUE);
  readiness_case_take_away (&self, "profile");
  readiness_case_take_away (&self, "one-pager");
  readiness_case_take_away (&self, "percent");
  readiness_case_take_away (&self, "pitch-deck");
  readiness = readiness_case_evaluate (&self, "R20a");
  g_assert_cmpstr (readiness->next, ==, "co-sell-ready");
  g_assert_true (tdm_readiness_is_in_the_way (readiness, tdm_readiness_find (readiness, "A2")));
  g_assert_true (tdm_readiness_is_in_the_way (readiness, tdm_readiness_find (readiness, "B3")));
  g_assert_false (tdm_readiness_is_in_the_way (readiness, tdm_readiness_find (readiness, "B4")));
  g_assert_false (tdm_readiness_is_in_the_way (readiness, tdm_readiness_find (readiness, "C3")));
  g_assert_cmpuint (tdm_readiness_count_missing (readiness), ==, 2);
  readiness_case_clear (&self);
}

/* An offer type that Microsoft adds later ends at co-sell ready. */
static void
test_unknown_type (void)
{
  ReadinessCase self = { NULL, NULL };
  g_autoptr (TdmReadiness) readiness = NULL;

  readiness_case_init (&self, 'S', TRUE);
  g_set_str (&self.offer->type, "quantum-app");
  readiness = readiness_case_evaluate (&self, "R23");
  g_assert_cmpstr (readiness->expected, ==, "co-sell-ready");
  g_assert_null (readiness->next);
  readiness_case_clear (&self);
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

  g_test_add_func ("/model/readiness-facts/threshold", test_threshold);
  g_test_add_func ("/model/readiness-facts/half", test_half);
  g_test_add_func ("/model/readiness-facts/alternatives", test_alternatives);
  g_test_add_func ("/model/readiness-facts/another-way", test_another_way);
  g_test_add_func ("/model/readiness-facts/paid", test_paid);
  g_test_add_func ("/model/readiness-facts/services", test_services);
  g_test_add_func ("/model/readiness-facts/gold-of-services", test_gold_of_services);
  g_test_add_func ("/model/readiness-facts/declared", test_declared);
  g_test_add_func ("/model/readiness-facts/tiers", test_tiers);
  g_test_add_func ("/model/readiness-facts/billed-age", test_billed_age);
  g_test_add_func ("/model/readiness-facts/revenue-age", test_revenue_age);
  g_test_add_func ("/model/readiness-facts/new-offers", test_new_offers);
  g_test_add_func ("/model/readiness-facts/contacts", test_contacts);
  g_test_add_func ("/model/readiness-facts/listing", test_listing);
  g_test_add_func ("/model/readiness-facts/more-material", test_more_material);
  g_test_add_func ("/model/readiness-facts/architecture", test_architecture);
  g_test_add_func ("/model/readiness-facts/csp", test_csp);
  g_test_add_func ("/model/readiness-facts/nothing", test_nothing);
  g_test_add_func ("/model/readiness-facts/in-the-way", test_in_the_way);
  g_test_add_func ("/model/readiness-facts/unknown-type", test_unknown_type);
  g_test_add_func ("/model/readiness-facts/places", test_places);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Own solutions of deals by the offers behind them (M52). */

#include "readiness-case.h"
#include "tdm-solution-standing.h"

typedef struct
{
  ReadinessCase ready; /* an offer that has everything */
  GPtrArray *offers;
  TdmCosellMeasure measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  readiness_case_init (&self->ready, 'S', TRUE);
  g_set_str (&self->ready.offer->solution_id, "SOL-1");
  self->ready.offer->id = 7;
  self->offers = g_ptr_array_new ();
  g_ptr_array_add (self->offers, self->ready.offer);
  self->measure = (TdmCosellMeasure) { tdm_rulebook_find ("R21a"), self->ready.company, READINESS_TODAY };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->offers);
  readiness_case_clear (&self->ready);
}

static TdmSolutionStanding
stand (Fixture *self, const char *id, TdmSolutionKind kind)
{
  g_autoptr (TdmSolution) solution = tdm_solution_new (id, NULL, kind);

  return tdm_solution_get_standing (solution, self->offers, &self->measure);
}

/* M52–M54: only own solutions are looked at, and those of which nobody said whose they are when an offer has the id. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  readiness_case_take_away (&self->ready, "contact");
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_NOT_READY);
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_UNKNOWN), ==, TDM_SOLUTION_STANDING_NOT_READY);
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_MICROSOFT), ==, TDM_SOLUTION_STANDING_FINE);
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_THIRD_PARTY), ==, TDM_SOLUTION_STANDING_FINE);
  g_assert_cmpint (stand (self, "SOL-2", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_NO_OFFER);
  g_assert_cmpint (stand (self, "SOL-2", TDM_SOLUTION_KIND_UNKNOWN), ==, TDM_SOLUTION_STANDING_FINE);
}

/* M52: what it likely meets is enough, and so is what was recorded, under the rules of any year. */
static void
test_ready (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_FINE);

  readiness_case_take_away (&self->ready, "contact");
  g_set_str (&self->ready.offer->recorded_status, "in-market");
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_NOT_READY);
  g_set_str (&self->ready.offer->recorded_status, "co-sell-incentivized");
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_FINE);

  self->ready.offer->live = TDM_TRUTH_NO;
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_NOT_LIVE);
}

/* The rulebook decides: a pitch deck was optional in the spring of 2020. */
static void
test_rulebook (Fixture *self, gconstpointer data)
{
  readiness_case_take_away (&self->ready, "pitch-deck");
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_NOT_READY);
  self->measure.rulebook = tdm_rulebook_find ("R20a");
  g_assert_cmpint (stand (self, "SOL-1", TDM_SOLUTION_KIND_OWN), ==, TDM_SOLUTION_STANDING_FINE);
}

static guint
count (Fixture *self, const TdmDealRecord *deal)
{
  g_autoptr (GPtrArray) findings = tdm_deal_find_unready_solutions (deal, self->offers, &self->measure);

  return findings->len;
}

static TdmDealRecord *
deal_new (void)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  deal->type = TDM_DEAL_TYPE_CO_SELL;
  deal->stage = TDM_STAGE_ACCEPTED;
  g_ptr_array_add (deal->solutions, tdm_solution_new ("Azure", NULL, TDM_SOLUTION_KIND_MICROSOFT));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("SOL-1", "Forecast", TDM_SOLUTION_KIND_OWN));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("SOL-2", "Other", TDM_SOLUTION_KIND_OWN));

  return deal;
}

static void
test_findings (Fixture *self, gconstpointer data)
{
  g_autoptr (TdmDealRecord) deal = deal_new ();
  g_autoptr (GPtrArray) findings = NULL;
  const TdmSolutionFinding *first, *second;

  readiness_case_take_away (&self->ready, "contact");
  findings = tdm_deal_find_unready_solutions (deal, self->offers, &self->measure);
  g_assert_cmpuint (findings->len, ==, 2);
  first = findings->pdata[0];
  g_assert_cmpstr (first->solution->id, ==, "SOL-1");
  g_assert_cmpint (first->standing, ==, TDM_SOLUTION_STANDING_NOT_READY);
  g_assert_cmpint (first->offer_id, ==, 7);
  second = findings->pdata[1];
  g_assert_cmpint (second->standing, ==, TDM_SOLUTION_STANDING_NO_OFFER);
  g_assert_cmpint (second->offer_id, ==, 0);
}

/* Nobody but us sees a private deal, an archived one is over, and without offers nothing is known. */
static void
test_silence (Fixture *self, gconstpointer data)
{
  g_autoptr (TdmDealRecord) deal = deal_new ();

  readiness_case_take_away (&self->ready, "contact");
  deal->type = TDM_DEAL_TYPE_PARTNER_LED;
  g_assert_cmpuint (count (self, deal), ==, 2);
  deal->type = TDM_DEAL_TYPE_PRIVATE;
  g_assert_cmpuint (count (self, deal), ==, 0);
  deal->type = TDM_DEAL_TYPE_CO_SELL;
  deal->stage = TDM_STAGE_ARCHIVED;
  g_assert_cmpuint (count (self, deal), ==, 0);
  deal->stage = TDM_STAGE_RECEIVED;
  g_assert_cmpuint (count (self, deal), ==, 2);
  g_ptr_array_set_size (self->offers, 0);
  g_assert_cmpuint (count (self, deal), ==, 0);
}

#define ADD(path, func) g_test_add ("/solution-standing/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kinds", test_kinds);
  ADD ("ready", test_ready);
  ADD ("rulebook", test_rulebook);
  ADD ("findings", test_findings);
  ADD ("silence", test_silence);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The publication of an offer: every move from every place, allowed or not (offers-and-cosell.md §2; M142, M148). */

#include <string.h>

#include "tdm-publication.h"
#include "tdm-rule-error.h"

/* Where an offer can be. @allowed: a letter for each allowed move, in the order of the enumeration: Publish,
 * certify(N)ext, Fail, previe(W), Cancel, (G)o live, (L)ive now, Stop, stoppe(D), Resume. */
typedef struct
{
  const char *status;
  const char *phase;
  TdmTruth live;
  TdmTruth changed;
  const char *allowed;
} Place;

static const char letters[TDM_N_PUBLICATION_MOVES + 1] = "PNFWCGLSDR";

static const Place places[] = {
  { NULL, NULL, TDM_TRUTH_UNKNOWN, TDM_TRUTH_UNKNOWN, "P" },
  { "draft", NULL, TDM_TRUTH_UNKNOWN, TDM_TRUTH_UNKNOWN, "P" },
  { "draft", NULL, TDM_TRUTH_NO, TDM_TRUTH_YES, "P" },
  { "publish-in-progress", NULL, TDM_TRUTH_NO, TDM_TRUTH_NO, "NFC" },
  { "publish-in-progress", "automated-validation", TDM_TRUTH_NO, TDM_TRUTH_NO, "NFC" },
  { "publish-in-progress", "certification", TDM_TRUTH_NO, TDM_TRUTH_NO, "NFWC" },
  { "publish-in-progress", "preview-creation", TDM_TRUTH_NO, TDM_TRUTH_NO, "FWC" },
  { "publish-in-progress", "publish", TDM_TRUTH_NO, TDM_TRUTH_NO, "FL" },
  { "publish-in-progress", "certification", TDM_TRUTH_YES, TDM_TRUTH_NO, "NFWC" },
  { "publish-in-progress", "publish", TDM_TRUTH_YES, TDM_TRUTH_NO, "FL" },
  { "attention-needed", "certification", TDM_TRUTH_NO, TDM_TRUTH_YES, "P" },
  { "attention-needed", "certification", TDM_TRUTH_YES, TDM_TRUTH_YES, "PS" },
  { "preview", "publisher-sign-off", TDM_TRUTH_NO, TDM_TRUTH_NO, "G" },
  { "preview", "publisher-sign-off", TDM_TRUTH_NO, TDM_TRUTH_YES, "PG" },
  { "preview", "publisher-sign-off", TDM_TRUTH_YES, TDM_TRUTH_NO, "GS" },
  { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO, "S" },
  { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_UNKNOWN, "S" },
  { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_YES, "PS" },
  { "pending-stop-distribution", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO, "DR" },
  { "pending-stop-distribution", NULL, TDM_TRUTH_YES, TDM_TRUTH_YES, "DR" },
  { "not-available", NULL, TDM_TRUTH_NO, TDM_TRUTH_NO, "PR" },
  { "not-available", NULL, TDM_TRUTH_NO, TDM_TRUTH_YES, "PR" },
};

static TdmOffer *
make_offer (const Place *place)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup ("timberline");
  offer->status = g_strdup (place->status);
  offer->phase = g_strdup (place->phase);
  offer->live = place->live;
  offer->changed = place->changed;
  return offer;
}

static void
test_every_move_from_every_place (void)
{
  for (gsize p = 0; p < G_N_ELEMENTS (places); p++)
    for (guint m = 0; m < TDM_N_PUBLICATION_MOVES; m++)
      {
        g_autoptr (TdmOffer) offer = make_offer (&places[p]);
        g_autoptr (GError) error = NULL;
        gboolean expected = strchr (places[p].allowed, letters[m]) != NULL;

        g_test_message ("place %" G_GSIZE_FORMAT ", move %s", p,
                        tdm_publication_move_to_token ((TdmPublicationMove) m));
        g_assert_cmpint (tdm_publication_may (offer, (TdmPublicationMove) m, &error), ==, expected);
        if (expected)
          g_assert_no_error (error);
        else
          {
            g_autofree char *field = tdm_rule_error_dup_field (error);

            g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MOVE);
            g_assert_cmpstr (field, ==, "status");
          }
      }
}

typedef struct
{
  TdmPublicationMove move;
  const char *status;
  const char *phase;
  TdmTruth live;
  TdmTruth changed;
} Step;

static void
walk (TdmOffer *offer, const Step *steps, gsize n_steps)
{
  for (gsize i = 0; i < n_steps; i++)
    {
      g_test_message ("step %" G_GSIZE_FORMAT, i);
      g_assert_true (tdm_publication_may (offer, steps[i].move, NULL));
      tdm_publication_apply (offer, steps[i].move);
      g_assert_cmpstr (offer->status, ==, steps[i].status);
      g_assert_cmpstr (offer->phase, ==, steps[i].phase);
      g_assert_cmpint (offer->live, ==, steps[i].live);
      g_assert_cmpint (offer->changed, ==, steps[i].changed);
    }
}

static void
test_whole_life (void)
{
  static const Step life[] = {
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_FAIL, "attention-needed", "automated-validation", TDM_TRUTH_NO, TDM_TRUTH_YES },
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CERTIFY, "publish-in-progress", "certification", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CANCEL, "draft", NULL, TDM_TRUTH_NO, TDM_TRUTH_YES },
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CERTIFY, "publish-in-progress", "certification", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CERTIFY, "publish-in-progress", "preview-creation", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_PREVIEW, "preview", "publisher-sign-off", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_GO_LIVE, "publish-in-progress", "publish", TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_FINISH, "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_STOP, "pending-stop-distribution", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_RESUME, "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_STOP, "pending-stop-distribution", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_STOPPED, "not-available", NULL, TDM_TRUTH_NO, TDM_TRUTH_NO },
    { TDM_PUBLICATION_RESUME, "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
  };
  g_autoptr (TdmOffer) offer = make_offer (&places[2]);

  walk (offer, life, G_N_ELEMENTS (life));
}

/* Customers see the live version while its update is validated, and after it failed or was taken back. */
static void
test_live_stays_live (void)
{
  static const Step update[] = {
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CANCEL, "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_YES },
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_FAIL, "attention-needed", "automated-validation", TDM_TRUTH_YES, TDM_TRUTH_YES },
    { TDM_PUBLICATION_PUBLISH, "publish-in-progress", "automated-validation", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_CERTIFY, "publish-in-progress", "certification", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_PREVIEW, "preview", "publisher-sign-off", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_GO_LIVE, "publish-in-progress", "publish", TDM_TRUTH_YES, TDM_TRUTH_NO },
    { TDM_PUBLICATION_FINISH, "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO },
  };
  static const Place live = { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_YES, "" };
  g_autoptr (TdmOffer) offer = make_offer (&live);

  for (gsize i = 0; i < G_N_ELEMENTS (update); i++)
    {
      walk (offer, &update[i], 1);
      g_assert_cmpstr (tdm_publication_get_target (offer, TDM_TARGET_LIVE), ==, "live");
    }
}

static void
test_targets (void)
{
  static const struct
  {
    Place place;
    const char *targets[3];
  } cases[] = {
    { { "draft", NULL, TDM_TRUTH_NO, TDM_TRUTH_NO, "" }, { "draft", NULL, NULL } },
    { { "publish-in-progress", "certification", TDM_TRUTH_NO, TDM_TRUTH_NO, "" },
      { NULL, "publish-in-progress", NULL } },
    { { "publish-in-progress", "certification", TDM_TRUTH_YES, TDM_TRUTH_YES, "" },
      { "draft", "publish-in-progress", "live" } },
    { { "attention-needed", "certification", TDM_TRUTH_NO, TDM_TRUTH_YES, "" },
      { "draft", "attention-needed", NULL } },
    { { "preview", "publisher-sign-off", TDM_TRUTH_NO, TDM_TRUTH_NO, "" }, { NULL, "preview", NULL } },
    { { "publish-in-progress", "publish", TDM_TRUTH_NO, TDM_TRUTH_NO, "" },
      { NULL, "preview", "publish-in-progress" } },
    { { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO, "" }, { NULL, NULL, "live" } },
    { { "live", NULL, TDM_TRUTH_YES, TDM_TRUTH_YES, "" }, { "draft", NULL, "live" } },
    { { "pending-stop-distribution", NULL, TDM_TRUTH_YES, TDM_TRUTH_NO, "" },
      { NULL, NULL, "pending-stop-distribution" } },
    { { "not-available", NULL, TDM_TRUTH_NO, TDM_TRUTH_NO, "" }, { NULL, NULL, "not-available" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer (&cases[i].place);

      for (guint t = 0; t < 3; t++)
        g_assert_cmpstr (tdm_publication_get_target (offer, (TdmTarget) t), ==, cases[i].targets[t]);
    }
}

/* What Partner Center shows is so, from wherever the offer was. */
static void
test_record (void)
{
  static const struct
  {
    const char *status;
    const char *phase;
    TdmTruth live;
  } cases[] = {
    { "draft", NULL, TDM_TRUTH_NO },
    { "publish-in-progress", "automated-validation", TDM_TRUTH_UNKNOWN },
    { "attention-needed", "automated-validation", TDM_TRUTH_UNKNOWN },
    { "preview", "publisher-sign-off", TDM_TRUTH_UNKNOWN },
    { "live", NULL, TDM_TRUTH_YES },
    { "pending-stop-distribution", NULL, TDM_TRUTH_YES },
    { "not-available", NULL, TDM_TRUTH_NO },
    { "brand-new", NULL, TDM_TRUTH_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer (&places[0]);

      tdm_publication_record (offer, cases[i].status);
      g_assert_cmpstr (offer->status, ==, cases[i].status);
      g_assert_cmpstr (offer->phase, ==, cases[i].phase);
      g_assert_cmpint (offer->live, ==, cases[i].live);
    }
}

static void
test_record_keeps_the_phase (void)
{
  static const Place certified = { "publish-in-progress", "certification", TDM_TRUTH_NO, TDM_TRUTH_NO, "" };
  g_autoptr (TdmOffer) offer = make_offer (&certified);

  tdm_publication_record (offer, "attention-needed");
  g_assert_cmpstr (offer->phase, ==, "certification");
}

static void
test_tokens (void)
{
  for (guint i = 0; i < TDM_N_PUBLICATION_MOVES; i++)
    {
      TdmPublicationMove move;

      g_assert_true (
        tdm_publication_move_from_token (tdm_publication_move_to_token ((TdmPublicationMove) i), &move));
      g_assert_cmpint (move, ==, i);
    }

  TdmPublicationMove unheard;

  g_assert_false (tdm_publication_move_from_token ("sell", &unheard));
  g_assert_cmpint (g_strv_length ((GStrv) tdm_publication_get_phases ()), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publication/every-move-from-every-place", test_every_move_from_every_place);
  g_test_add_func ("/publication/whole-life", test_whole_life);
  g_test_add_func ("/publication/live-stays-live", test_live_stays_live);
  g_test_add_func ("/publication/targets", test_targets);
  g_test_add_func ("/publication/record", test_record);
  g_test_add_func ("/publication/record-keeps-the-phase", test_record_keeps_the_phase);
  g_test_add_func ("/publication/tokens", test_tokens);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that the sample workspace is whole and alive in each language. */

#include "tdm-sample-workspace.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-rules.h"

#define NOW ((gint64) 1795426800 * G_USEC_PER_SEC) /* 2026-11-23T09:00:00Z */

static const char *const languages[] = { "en", "ja", "zh_TW", "zh_CN", "pl", "ko" };

static void
check_deal (const TdmDealRecord *deal)
{
  g_assert_nonnull (deal->name);
  g_assert_nonnull (deal->customer->name);
  g_assert_nonnull (deal->customer->country);
  g_assert_nonnull (deal->customer->address_line1);
  g_assert_cmpuint (deal->solutions->len, >, 0);
  g_assert_cmpint (deal->created, <, NOW);
  g_assert_cmpint (deal->updated, >=, deal->created);
  g_assert_cmpint (deal->updated, <=, NOW);
  g_assert_true (deal->value == NULL || tdm_amount_is_valid (deal->value));
  g_assert_true (deal->help_kind == NULL || tdm_rules_find_help_kind (deal->help_kind) != NULL);
  g_assert_true (deal->stage != TDM_STAGE_ACCEPTED || deal->team->len > 0);
  for (guint i = 0; i < deal->team->len; i++)
    g_assert_true (tdm_person_is_complete (g_ptr_array_index (deal->team, i)));
  if (deal->contact != NULL)
    g_assert_true (g_str_has_suffix (deal->contact->email, ".example"));
}

static void
test_language (gconstpointer data)
{
  g_autoptr (TdmImportSource) source = tdm_sample_workspace_new (data, NOW);
  static const int left[] = { 1, 3, 5, 9, 12 };
  g_auto (TdmImportRow) row = { 0 };
  g_autoptr (GError) error = NULL;
  guint n = 0, received = 0, overdue = 0;
  guint outcomes[TDM_OUTCOME_ERROR + 1] = { 0 };

  for (; tdm_import_source_next (source, &row, &error); n++)
    {
      const TdmDealRecord *deal = row.record;

      check_deal (deal);
      outcomes[deal->outcome]++;
      if (deal->stage == TDM_STAGE_RECEIVED)
        g_assert_cmpint (tdm_instant_days_left (deal->expiration, NOW), ==, left[received++]);
      overdue += deal->stage == TDM_STAGE_ACCEPTED && g_strcmp0 (deal->close_date, "2026-11-23") < 0 &&
                 deal->close_date != NULL;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 24);
  g_assert_cmpuint (received, ==, 5);
  g_assert_cmpuint (overdue, ==, 2);
  for (int i = TDM_OUTCOME_WON; i <= TDM_OUTCOME_EXPIRED; i++)
    g_assert_cmpuint (outcomes[i], >, 0);
  g_assert_cmpuint (tdm_sample_workspace_get_offers (TDM_SAMPLE_WORKSPACE (source))->len, ==, 8);
}

static void
assert_first_name (const char *language, const char *name)
{
  g_autoptr (TdmImportSource) source = tdm_sample_workspace_new (language, NOW);
  g_auto (TdmImportRow) row = { 0 };

  g_assert_true (tdm_import_source_next (source, &row, NULL));
  g_assert_cmpstr (row.record->name, ==, name);
}

static void
test_names (void)
{
  assert_first_name ("en_GB.UTF-8", "Warehouse analytics rollout");
  assert_first_name ("pl_PL", "Wdrożenie analityki magazynowej");
  assert_first_name ("zh-TW", "倉儲分析導入");
  assert_first_name ("zh_CN.UTF-8", "仓储分析上线");
  assert_first_name ("fr", "Warehouse analytics rollout");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/sample-workspace/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_language);
    }
  g_test_add_func ("/sample-workspace/names", test_names);
  return g_test_run ();
}

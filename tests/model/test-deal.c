/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The live deal: it notifies what really changed, after everything has its new value. */

#include "tdm-deal.h"

#include <string.h>

static TdmDealRecord *
new_record (void)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->id = 7;
  record->name = g_strdup ("Cloud");
  record->customer->name = g_strdup ("Contoso");
  record->customer->country = g_strdup ("PL");
  record->value = g_strdup ("12.50");
  record->currency = g_strdup ("EUR");
  record->stage = TDM_STAGE_ACCEPTED;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->direction = TDM_DIRECTION_OUTBOUND;
  record->deadline = 5;
  return record;
}

static void
note_cb (GObject *object, GParamSpec *pspec, GString *notes)
{
  /* Nobody sees a half-changed deal. */
  g_assert_true (tdm_deal_get_loaded (TDM_DEAL (object)));
  g_string_append_printf (notes, "%s ", g_param_spec_get_name (pspec));
}

static void
test_blank (void)
{
  g_autoptr (TdmDeal) deal = tdm_deal_new (7);

  g_assert_cmpint (tdm_deal_get_id (deal), ==, 7);
  g_assert_false (tdm_deal_get_loaded (deal));
  g_assert_null (tdm_deal_get_name (deal));
}

static void
test_notifies_changes_only (void)
{
  g_autoptr (TdmDeal) deal = tdm_deal_new (7);
  g_autoptr (TdmDealRecord) record = new_record ();
  g_autoptr (GString) notes = g_string_new (NULL);

  tdm_deal_update (deal, record);
  g_signal_connect (deal, "notify", G_CALLBACK (note_cb), notes);
  tdm_deal_update (deal, record);
  g_assert_cmpstr (notes->str, ==, "");

  g_set_str (&record->name, "Cloud 2");
  record->stage = TDM_STAGE_ARCHIVED;
  tdm_deal_update (deal, record);
  g_assert_nonnull (strstr (notes->str, "name "));
  g_assert_nonnull (strstr (notes->str, "stage "));
  g_assert_null (strstr (notes->str, "city"));
  g_assert_null (strstr (notes->str, "loaded"));
}

static void
test_favorite (void)
{
  g_autoptr (TdmDeal) deal = tdm_deal_new (7);
  g_autoptr (TdmDealRecord) record = new_record ();
  g_autoptr (GString) notes = g_string_new (NULL);

  tdm_deal_update (deal, record);
  g_signal_connect (deal, "notify", G_CALLBACK (note_cb), notes);
  tdm_deal_set_favorite (deal, TRUE);
  tdm_deal_set_favorite (deal, 2);
  g_assert_cmpstr (notes->str, ==, "favorite ");
  g_assert_true (tdm_deal_get_favorite (deal));
}

static void
test_properties (void)
{
  g_autoptr (TdmDeal) deal = tdm_deal_new (7);
  g_autoptr (TdmDealRecord) record = new_record ();
  g_autofree char *name = NULL, *customer = NULL, *country = NULL, *value = NULL, *currency = NULL;
  gint64 id, deadline;
  int stage, type, direction, sync;
  gboolean loaded, favorite;

  tdm_deal_update (deal, record);
  g_object_get (deal, "id", &id, "loaded", &loaded, "name", &name, "customer-name", &customer, "country",
                &country, "value", &value, "currency", &currency, "deadline", &deadline, "stage", &stage,
                "deal-type", &type, "direction", &direction, "sync-state", &sync, "favorite", &favorite,
                NULL);

  g_assert_cmpint (id, ==, 7);
  g_assert_cmpint (deadline, ==, 5);
  g_assert_cmpstr (name, ==, "Cloud");
  g_assert_cmpstr (customer, ==, "Contoso");
  g_assert_cmpstr (country, ==, "PL");
  g_assert_cmpstr (value, ==, "12.50");
  g_assert_cmpstr (currency, ==, "EUR");
  g_assert_cmpint (stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpint (type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_cmpint (direction, ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpint (sync, ==, TDM_SYNC_STATE_LOCAL);
  g_assert_true (loaded);
  g_assert_false (favorite);
}

static void
test_state (void)
{
  g_autoptr (TdmDeal) deal = tdm_deal_new (7);
  g_autoptr (TdmDealRecord) record = new_record ();
  TdmDealState state;

  tdm_deal_update (deal, record);
  state = tdm_deal_get_state (deal);
  g_assert_true (tdm_deal_rules_may (&state, TDM_DEAL_ACTION_WIN, NULL));
  g_assert_false (tdm_deal_rules_may (&state, TDM_DEAL_ACTION_INVITE_MICROSOFT, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/deal/blank", test_blank);
  g_test_add_func ("/model/deal/notifies-changes-only", test_notifies_changes_only);
  g_test_add_func ("/model/deal/favorite", test_favorite);
  g_test_add_func ("/model/deal/properties", test_properties);
  g_test_add_func ("/model/deal/state", test_state);
  return g_test_run ();
}

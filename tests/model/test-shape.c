/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs by the table of their members: copy, difference, kept form. */

#include "tdm-offer.h"

/* An offer with a value of each kind of member. */
static TdmOffer *
make_offer (void)
{
  static const char *const keywords[] = { "forecast", "予測", NULL };
  TdmOffer *offer = tdm_offer_new ();
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  offer->id = 7;
  offer->offer_id = g_strdup ("timberline");
  offer->transactable = TDM_TRUTH_NO;
  offer->keywords = g_strdupv ((GStrv) keywords);
  contact->name = g_strdup ("Sofia Reinholt");
  contact->countries = g_strsplit ("DE,AT", ",", -1);
  g_ptr_array_add (offer->contacts, contact);
  tdm_declared_set (offer->facts, "azurePercent", "50.01", "2026-11-01", NULL);
  return offer;
}

static void
test_copy (void)
{
  g_autoptr (TdmOffer) offer = make_offer ();
  g_autoptr (TdmOffer) copy = tdm_offer_copy (offer);

  g_assert_true (tdm_shape_equal (&tdm_offer_shape, offer, copy));
  g_assert_true (copy->keywords != offer->keywords);
  g_assert_true (copy->contacts->pdata[0] != offer->contacts->pdata[0]);
  g_assert_null (tdm_offer_copy (NULL));
}

static void
test_diff (void)
{
  g_autoptr (TdmOffer) offer = make_offer ();
  g_autoptr (TdmOffer) copy = tdm_offer_copy (offer);
  TdmOfferContact *contact = copy->contacts->pdata[0];

  g_set_str (&contact->title, "Sales lead");
  copy->transactable = TDM_TRUTH_YES;
  g_assert_cmphex (tdm_offer_diff (offer, copy), ==, TDM_OFFER_FIELD_CONTACTS | TDM_OFFER_FIELD_TRANSACTABLE);

  tdm_offer_apply (offer, copy, TDM_OFFER_FIELD_CONTACTS);
  g_assert_cmphex (tdm_offer_diff (offer, copy), ==, TDM_OFFER_FIELD_TRANSACTABLE);
}

/* An empty list of texts is no other value than none. */
static void
test_empty_texts (void)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (TdmOffer) other = tdm_offer_new ();

  other->platforms = g_new0 (char *, 1);
  g_assert_cmphex (tdm_offer_diff (offer, other), ==, 0);
}

static void
test_variant (void)
{
  g_autoptr (TdmOffer) offer = make_offer ();
  g_autoptr (GVariant) kept = g_variant_ref_sink (tdm_shape_to_variant (&tdm_offer_shape, offer));
  g_autoptr (TdmOffer) back = tdm_shape_from_variant (&tdm_offer_shape, kept);

  g_assert_true (tdm_shape_equal (&tdm_offer_shape, offer, back));
}

/* A form that another version kept: what is unknown or of another type is left out, the rest is there. */
static void
test_strange_variant (void)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (g_variant_new_parsed (
    "{'offerId': <'edge'>, 'keywords': <5>, 'contacts': <['x']>, 'transactable': <true>, 'new': <'y'>}"));
  g_autoptr (TdmOffer) offer = tdm_shape_from_variant (&tdm_offer_shape, kept);

  g_assert_cmpstr (offer->offer_id, ==, "edge");
  g_assert_null (offer->keywords);
  g_assert_cmpuint (offer->contacts->len, ==, 0);
  g_assert_cmpint (offer->transactable, ==, TDM_TRUTH_YES);
}

static void
test_facts (void)
{
  g_autoptr (TdmOffer) offer = make_offer ();

  g_assert_cmpstr (tdm_declared_get (offer->facts, "azurePercent"), ==, "50.01");
  tdm_declared_set (offer->facts, "azurePercent", "51", NULL, "portal");
  g_assert_cmpuint (offer->facts->len, ==, 1);
  g_assert_cmpstr (tdm_declared_find (offer->facts, "azurePercent")->note, ==, "portal");
  tdm_declared_set (offer->facts, "azurePercent", NULL, NULL, NULL);
  g_assert_cmpuint (offer->facts->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape/copy", test_copy);
  g_test_add_func ("/shape/diff", test_diff);
  g_test_add_func ("/shape/empty-texts", test_empty_texts);
  g_test_add_func ("/shape/variant", test_variant);
  g_test_add_func ("/shape/strange-variant", test_strange_variant);
  g_test_add_func ("/shape/facts", test_facts);
  return g_test_run ();
}

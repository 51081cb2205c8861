/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests files of offers: the services' lists, our own, and all of them damaged. The seed that GLib prints repeats a
 * run. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "tdm-contacts-csv.h"
#include "tdm-interchange-error.h"
#include "tdm-json-reader.h"
#include "tdm-offer-file.h"
#include "tdm-offer-import.h"

#define ROUNDS 150 /* for each file */

static GFile *
get_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("TDM_TEST_DATA"), "import", name, NULL);

  return g_file_new_for_path (path);
}

static TdmOfferFile *
open_file (const char *name)
{
  g_autoptr (GFile) file = get_file (name);
  g_autoptr (GError) error = NULL;
  TdmOfferFile *offers = NULL;

  tdm_offer_file_open (file, &offers, &error);
  g_assert_no_error (error);
  return offers;
}

static const TdmOfferRow *
get_row (const TdmOfferFile *file, guint i)
{
  g_assert_cmpuint (i, <, file->rows->len);
  return file->rows->pdata[i];
}

/* offers-and-cosell.md §9.1: ids in both spellings, types mapped or kept, drafts that were deleted left out. */
static void
test_product_list (void)
{
  g_autoptr (TdmOfferFile) file = open_file ("product-list.json");

  g_assert_cmpstr (file->kind, ==, "product-ingestion");
  g_assert_cmpuint (file->rows->len, ==, 4);
  g_assert_cmpstr (get_row (file, 0)->offer->offer_id, ==, "timberline-forecast");
  g_assert_cmpstr (get_row (file, 0)->offer->type, ==, "saas");
  g_assert_cmpstr (get_row (file, 0)->offer->alias, ==, "Timberline Forecast");
  g_assert_cmpuint (get_row (file, 0)->fields, ==,
                    TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_TYPE | TDM_OFFER_FIELD_ALIAS);
  g_assert_cmpstr (get_row (file, 1)->offer->type, ==, "azure-vm");
  g_assert_cmpstr (get_row (file, 1)->offer->status, ==, "not-available");
  g_assert_null (get_row (file, 2)->offer);
  g_assert_cmpuint (get_row (file, 2)->row, ==, 3);
  g_assert_cmpstr (get_row (file, 2)->column, ==, "identity.externalId");
  g_assert_cmpstr (get_row (file, 3)->offer->type, ==, "quantumService");
}

/* A plan may stand before its product; the newest submission says the status; markets nobody knows stay out. */
static void
test_resource_tree (void)
{
  g_autoptr (TdmOfferFile) file = open_file ("resource-tree.json");
  const TdmOffer *offer = get_row (file, 0)->offer;
  const TdmOfferPlan *plan;

  g_assert_cmpuint (file->rows->len, ==, 1);
  g_assert_nonnull (offer);
  g_assert_cmpstr (offer->name, ==, "Timberline Forecast for AT&T");
  g_assert_cmpstr (offer->status, ==, "preview");
  g_assert_cmpint (offer->transactable, ==, TDM_TRUTH_YES);
  g_assert_cmpuint (g_strv_length (offer->keywords), ==, 3);
  g_assert_cmpuint (g_strv_length (offer->geographies), ==, 2);
  g_assert_cmpuint (offer->plans->len, ==, 2);
  plan = offer->plans->pdata[0];
  g_assert_cmpstr (plan->plan_id, ==, "basic");
  g_assert_cmpstr (plan->name, ==, "Basic");
  g_assert_cmpstr (plan->summary, ==, "For one forest");
  g_assert_cmpstr (((TdmOfferPlan *) offer->plans->pdata[1])->status, ==, "stopped");
  g_assert_true (get_row (file, 0)->fields & TDM_OFFER_FIELD_DESCRIPTION);
  g_assert_false (get_row (file, 0)->fields & TDM_OFFER_FIELD_GETTING_STARTED);
}

/* §9.2: the mapping of the status, case ignored; an unknown status costs nothing, a wrong ID costs the row. */
static void
test_legacy (void)
{
  g_autoptr (TdmOfferFile) file = open_file ("legacy-offers.json");

  g_assert_cmpstr (file->kind, ==, "legacy-offers");
  g_assert_cmpuint (file->rows->len, ==, 4);
  g_assert_cmpstr (get_row (file, 0)->offer->type, ==, "azure-vm");
  g_assert_cmpstr (get_row (file, 0)->offer->status, ==, "preview");
  g_assert_cmpstr (get_row (file, 0)->offer->name, ==, "Timberline VM");
  g_assert_cmpstr (get_row (file, 1)->offer->type, ==, "consulting");
  g_assert_cmpstr (get_row (file, 1)->offer->status, ==, "live");
  g_assert_cmpstr (get_row (file, 2)->offer->type, ==, "microsoft-azure-quantum");
  g_assert_false (get_row (file, 2)->fields & TDM_OFFER_FIELD_STATUS);
  g_assert_null (get_row (file, 3)->offer);
}

static void
test_archive (void)
{
  g_autoptr (TdmOfferFile) file = open_file ("archive-offers.json");

  g_assert_true (tdm_offer_file_has_deals (file));
  g_assert_cmpuint (file->rows->len, ==, 1);
  g_assert_cmpuint (get_row (file, 0)->offer->documents->len, ==, 1);
  g_assert_cmpstr (tdm_declared_get (file->company->facts, "businessProfileComplete"), ==, "yes");
}

/* Files of deals are somebody else's. */
static void
test_not_ours (void)
{
  g_assert_null (open_file ("referrals-list.json"));
  g_assert_null (open_file ("bulk-2021.csv"));
  g_assert_null (open_file ("no-such-file.json"));
}

/* What a file does not say of an offer or of a plan stays. */
static void
test_merge (void)
{
  g_autoptr (TdmOfferFile) file = open_file ("resource-tree.json");
  g_autoptr (TdmOffer) existing = tdm_offer_new ();
  g_autoptr (TdmOffer) merged = NULL;
  TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

  existing->id = 7;
  existing->offer_id = g_strdup ("timberline-forecast");
  existing->alias = g_strdup ("Kept");
  existing->getting_started = g_strdup ("Kept");
  existing->description = g_strdup ("Goes");
  plan->plan_id = g_strdup ("basic");
  plan->price = g_strdup ("9.90");
  g_ptr_array_add (existing->plans, plan);

  merged = tdm_offer_import_merge (existing, get_row (file, 0));
  g_assert_cmpint (merged->id, ==, 7);
  g_assert_cmpstr (merged->alias, ==, "Kept");
  g_assert_cmpstr (merged->getting_started, ==, "Kept");
  g_assert_null (merged->description);
  g_assert_cmpuint (merged->plans->len, ==, 2);
  g_assert_cmpstr (((TdmOfferPlan *) merged->plans->pdata[0])->price, ==, "9.90");
  g_assert_cmpstr (((TdmOfferPlan *) merged->plans->pdata[0])->name, ==, "Basic");
}

/* §4.3: a semicolon, a byte order mark, columns in any order and case, codes in small letters. */
static void
test_contacts (void)
{
  g_autoptr (GFile) source = get_file ("contacts-semicolon.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmContactsFile) file = tdm_contacts_csv_read (source, &error);
  const TdmOfferContact *contact;

  g_assert_no_error (error);
  g_assert_cmpuint (file->problems->len, ==, 0);
  g_assert_cmpuint (file->contacts->len, ==, 2);
  contact = file->contacts->pdata[0];
  g_assert_cmpstr (contact->name, ==, "Sato Misaki");
  g_assert_cmpstr (contact->title, ==, "Head of Alliances");
  g_assert_cmpstr (contact->role, ==, "partner-sales");
  g_assert_cmpstr (contact->countries[0], ==, "US");
  g_assert_cmpstr (contact->countries[1], ==, "JP");
  g_assert_cmpstr (contact->states[0], ==, "US-WA");
  g_assert_cmpstr (((TdmOfferContact *) file->contacts->pdata[1])->role, ==, "partner-technical-sales");
}

/* Exactly the columns of the template, and what was written is read the same. */
static void
test_contacts_round_trip (void)
{
  g_autoptr (GFile) source = get_file ("contacts-semicolon.csv");
  g_autoptr (TdmContactsFile) file = tdm_contacts_csv_read (source, NULL);
  g_autoptr (TdmContactsFile) again = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GFile) target = NULL;

  g_close (g_file_open_tmp ("tandem-XXXXXX", &path, NULL), NULL);
  g_assert_true (tdm_contacts_csv_write_path (path, file->contacts, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "Name,Email,Job title,Role,Countries/Regions,States/Provinces\r\n"));

  target = g_file_new_for_path (path);
  again = tdm_contacts_csv_read (target, NULL);
  g_assert_true (tdm_shape_equal_lists (&tdm_offer_contact_shape, file->contacts, again->contacts));
  g_unlink (path);
}

/* Each bad cell with its row and column. */
static void
test_bad_contacts (void)
{
  static const char text[] = "Name,Email,Job title,Role,Countries/Regions,States/Provinces\n"
                             "Ida,ida@x.example,Lead,Partner sales,JP,\n"
                             ",nobody,Lead,Boss,XX,US-ZZ\n";
  static const char *const columns[] = { "Name", "Email", "Role", "Countries/Regions", "States/Provinces" };
  g_autofree char *path = NULL;
  g_autoptr (GFile) source = NULL;
  g_autoptr (TdmContactsFile) file = NULL;

  g_close (g_file_open_tmp ("tandem-XXXXXX", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  source = g_file_new_for_path (path);
  file = tdm_contacts_csv_read (source, NULL);
  g_assert_cmpuint (file->contacts->len, ==, 1);
  g_assert_cmpuint (file->problems->len, ==, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const TdmContactProblem *problem = file->problems->pdata[i];

      g_assert_cmpuint (problem->row, ==, 3);
      g_assert_cmpstr (problem->column, ==, columns[i]);
    }
  g_unlink (path);
}

/* A pipe nobody writes into would be waited for (R37); a file without the columns is none of contacts. */
static void
test_no_contacts (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tandem-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  g_autoptr (GFile) other = get_file ("bulk-2021.csv");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (tdm_contacts_csv_read (pipe, &error));
  g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (tdm_contacts_csv_read (other, &error));
  g_assert_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS);
  g_unlink (path);
  g_rmdir (folder);
}

/* ---- damaged files ---- */

static const char *const files[] = { "product-list.json", "resource-tree.json", "legacy-offers.json",
                                     "archive-offers.json", "contacts-semicolon.csv" };

/* What tends to break readers. */
static const char *const snippets[] = { "\"",    "\"\"", "\r", "\n", ";",       ",",       "\xFF",
                                        "[",     "{",    "}",  "]",  "\\u0000", "\\ud800", "null",
                                        "1e999", ":",    "'=", "/",  "true",    "-1",      "\"id\":0" };

static void
mutate (GString *text)
{
  const char *snippet = snippets[g_test_rand_int_range (0, G_N_ELEMENTS (snippets))];
  gssize at = text->len > 0 ? g_test_rand_int_range (0, (gint32) text->len) : 0;
  gssize wanted = g_test_rand_int_range (0, 40);
  gssize length = MIN ((gssize) text->len - at, wanted);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      g_string_insert (text, at, snippet);
      break;
    case 1:
      g_string_erase (text, at, length);
      break;
    case 2:
      if (text->len > 0)
        text->str[at] = (char) g_test_rand_int_range (32, 127);
      break;
    default:
      g_string_truncate (text, text->len - (gsize) length);
      break;
    }
}

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == TDM_INTERCHANGE_ERROR || error->domain == TDM_JSON_ERROR ||
                 error->domain == TDM_RULE_ERROR);
}

static void
read_offers (GFile *file)
{
  g_autoptr (TdmOfferFile) offers = NULL;
  g_autoptr (GError) error = NULL;

  if (!tdm_offer_file_open (file, &offers, &error))
    check_error (error);
  for (guint i = 0; offers != NULL && i < offers->rows->len; i++)
    g_assert_true ((get_row (offers, i)->offer == NULL) == (get_row (offers, i)->reason != NULL));
}

static void
read_contacts (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmContactsFile) contacts = tdm_contacts_csv_read (file, &error);

  if (contacts == NULL)
    check_error (error);
}

static void
test_mutated (gconstpointer data)
{
  g_autofree char *original = g_build_filename (g_getenv ("TDM_TEST_DATA"), "import", data, NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (original, &text, &length, NULL));
  g_close (g_file_open_tmp ("tandem-XXXXXX", &path, NULL), NULL);
  file = g_file_new_for_path (path);
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString) mutated = g_string_new_len (text, (gssize) length);

      for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
        mutate (mutated);
      g_assert_true (g_file_set_contents_full (path, mutated->str, (gssize) mutated->len,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      read_offers (file);
      read_contacts (file);
    }
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer-files/product-list", test_product_list);
  g_test_add_func ("/offer-files/resource-tree", test_resource_tree);
  g_test_add_func ("/offer-files/legacy", test_legacy);
  g_test_add_func ("/offer-files/archive", test_archive);
  g_test_add_func ("/offer-files/not-ours", test_not_ours);
  g_test_add_func ("/offer-files/merge", test_merge);
  g_test_add_func ("/contacts-csv/read", test_contacts);
  g_test_add_func ("/contacts-csv/round-trip", test_contacts_round_trip);
  g_test_add_func ("/contacts-csv/bad-cells", test_bad_contacts);
  g_test_add_func ("/contacts-csv/not-ours", test_no_contacts);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/offer-files/mutated/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_mutated);
    }
  return g_test_run ();
}

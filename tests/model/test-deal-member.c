/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Single members: what an address, a number, a day or a code may look like. */

#include "tdm-deal-rules.h"

typedef struct
{
  gboolean (*is_valid) (const char *text);
  const char *text;
  gboolean answer;
} Case;

static const Case cases[] = {
  { tdm_email_is_valid, "anna@example.com", TRUE },
  { tdm_email_is_valid, "田中@例え.jp", TRUE },
  { tdm_email_is_valid, "anna.nowak+crm@sub.example.co", TRUE },
  { tdm_email_is_valid, "anna", FALSE },
  { tdm_email_is_valid, "anna@", FALSE },
  { tdm_email_is_valid, "@example.com", FALSE },
  { tdm_email_is_valid, "anna@example", FALSE },
  { tdm_email_is_valid, "anna@.com", FALSE },
  { tdm_email_is_valid, "anna@example..com", FALSE },
  { tdm_email_is_valid, "anna@example.com.", FALSE },
  { tdm_email_is_valid, "anna nowak@example.com", FALSE },
  { tdm_email_is_valid, "a@b@example.com", FALSE },
  { tdm_email_is_valid, "anna@exam\nple.com", FALSE },
  { tdm_email_is_valid, "", FALSE },
  { tdm_email_is_valid, NULL, FALSE },
  { tdm_phone_is_valid, "+48 22 123-45-67 ext. 8", TRUE },
  { tdm_phone_is_valid, "０３−１２３４", TRUE },
  { tdm_phone_is_valid, "n/a", FALSE },
  { tdm_phone_is_valid, "12", TRUE },
  { tdm_phone_is_valid, "123\n456", FALSE },
  { tdm_phone_is_valid, NULL, FALSE },
  { tdm_date_is_valid, "2024-02-29", TRUE },
  { tdm_date_is_valid, "2023-02-29", FALSE },
  { tdm_date_is_valid, "2023-13-01", FALSE },
  { tdm_date_is_valid, "2023-1-01", FALSE },
  { tdm_date_is_valid, "0000-01-01", FALSE },
  { tdm_date_is_valid, "2023-01-01T00:00:00Z", FALSE },
  { tdm_date_is_valid, "", FALSE },
  { tdm_country_code_is_valid, "PL", TRUE },
  { tdm_country_code_is_valid, "QQ", FALSE },
  { tdm_country_code_is_valid, "pl", FALSE },
  { tdm_country_code_is_valid, "POL", FALSE },
  { tdm_currency_code_is_valid, "USD", TRUE },
  { tdm_currency_code_is_valid, "XYZ", FALSE },
  { tdm_currency_code_is_valid, "US", FALSE },
  { tdm_currency_code_is_valid, "usd", FALSE },
  { tdm_duns_is_valid, "123456789", TRUE },
  { tdm_duns_is_valid, "12-345-6789", TRUE },
  { tdm_duns_is_valid, "12 345 6789", TRUE },
  { tdm_duns_is_valid, "12345678", FALSE },
  { tdm_duns_is_valid, "12345678x", FALSE },
  { tdm_duns_is_valid, NULL, FALSE },
  { tdm_guid_is_valid, "0f8fad5b-d9cb-469f-a165-70867728950e", TRUE },
  { tdm_guid_is_valid, "0F8FAD5B-D9CB-469F-A165-70867728950E", TRUE },
  { tdm_guid_is_valid, "17", FALSE },
  { tdm_guid_is_valid, NULL, FALSE },
  { tdm_offer_id_is_valid, "contoso_saas-1", TRUE },
  { tdm_offer_id_is_valid, "Contoso", FALSE },
  { tdm_offer_id_is_valid, "", FALSE },
  { tdm_offer_id_is_valid, "12345678901234567890123456789012345678901234567890", TRUE },
  { tdm_offer_id_is_valid, "123456789012345678901234567890123456789012345678901", FALSE },
};

static void
test_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].is_valid (cases[i].text) != cases[i].answer)
      g_error ("case %" G_GSIZE_FORMAT ": “%s” should be %s", i, cases[i].text,
               cases[i].answer ? "valid" : "refused");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/deal-member/all", test_members);
  return g_test_run ();
}

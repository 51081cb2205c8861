/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a row of a file is refused, in the language of the window. The readers of files give English for scripts. */

#include "tdm-import-reasons.h"

#include <glib/gi18n.h>

/* Parts of a sentence that follow the name of a column: “Close date: not a date”. */
static const char *const reasons[] = {
  N_ ("not a date"),
  N_ ("not an amount"),
  N_ ("not an amount that can be read in one way only"),
  N_ ("not Yes or No"),
  N_ ("not a status"),
  N_ ("not a substatus that goes with New"),
  N_ ("not a substatus that goes with Active"),
  N_ ("not a substatus that goes with Closed"),
  N_ ("not one of the reasons"),
  N_ ("not one of the kinds of help"),
  N_ ("not a country"),
  N_ ("not a two-letter country code"),
  N_ ("not a country code of two letters"),
  N_ ("not a currency code"),
  N_ ("not a currency code of three letters"),
  N_ ("not Incoming or Outgoing"),
  N_ ("not an object"),
  N_ ("not in the encoding of the file"),
  N_ ("not first name, last name, phone and e-mail"),
  N_ ("must not be empty"),
  N_ ("more than 50 solutions"),
  N_ ("more than 50 team members"),
  N_ ("more cells than the header has columns"),
  N_ ("text stands behind a closing quote"),
  N_ ("a referral has an id"),
  N_ ("a solution has an id"),
  N_ ("not an e-mail address"),
  N_ ("not one of the four roles"),
  N_ ("not codes of countries of two letters"),
  N_ ("not codes of states such as US-WA"),
  N_ ("too long"),
  N_ ("special characters are not allowed"),
  N_ ("not an offer"),
  N_ ("names no product"),
  N_ ("a product that is not in this file"),
  N_ ("another type than the offer has here"),
  N_ ("stands twice in the file"),
  N_ ("Microsoft’s copy of a deal that is not in this file"),
};

/**
 * tdm_import_reason_words:
 * @reason: as a reader of files gave it
 *
 * Returns: (transfer none): the same for people; @reason itself when it is none we know
 */
const char *
tdm_import_reason_words (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reason, reasons[i]))
      return _ (reasons[i]);

  return reason;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of calendar entries. */

#include "tdm-calendar-words.h"

#include <glib/gi18n.h>

const char *
tdm_words_calendar_answer (void)
{
  /* Translators: an entry in a calendar: until then a received deal has to be accepted or declined. %s is the name
   * of the deal. */
  return _ ("Last time to answer: %s");
}

const char *
tdm_words_calendar_close (void)
{
  /* Translators: an entry in a calendar. %s is the name of the deal. */
  return _ ("Estimated close date: %s");
}

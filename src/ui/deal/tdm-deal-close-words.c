/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Consequences first, and named: who is told what, and what cannot be taken back (M10, M80, M90). */

#include "tdm-deal-close-words.h"

#include <glib/gi18n.h>

typedef struct
{
  TdmDealSheet sheet;
  const char *title;
  const char *button;
  const char *done;
  const char *note;
} Wording;

static const Wording wordings[] = {
  { TDM_DEAL_SHEET_DECLINE, N_ ("Decline deal"), N_ ("Close deal"), N_ ("Deal declined"),
    N_ ("Note to the sender") },
  { TDM_DEAL_SHEET_SHARE, N_ ("Show to Microsoft"), N_ ("Let sellers see it"),
    N_ ("Microsoft sellers may see the deal"), NULL },
  { TDM_DEAL_SHEET_WIN, N_ ("Mark as won"), N_ ("Mark as won"), N_ ("Deal marked as won"), NULL },
  { TDM_DEAL_SHEET_LOSE, N_ ("Mark as lost"), N_ ("Mark as lost"), N_ ("Deal marked as lost"),
    N_ ("Note to go with the reason") },
  { TDM_DEAL_SHEET_ERROR, N_ ("Close as error"), N_ ("Close as error"), N_ ("Deal closed as an error"),
    N_ ("Note to go with the reason") },
};

static const Wording *
wording_of (TdmDealSheet sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (wordings[i].sheet == sheet)
      return &wordings[i];

  g_return_val_if_reached (&wordings[0]);
}

const char *
tdm_deal_close_words_title (TdmDealSheet sheet)
{
  return _ (wording_of (sheet)->title);
}

const char *
tdm_deal_close_words_button (TdmDealSheet sheet)
{
  return _ (wording_of (sheet)->button);
}

const char *
tdm_deal_close_words_done (TdmDealSheet sheet)
{
  return _ (wording_of (sheet)->done);
}

/* Title of the entry for a note; %NULL where none is asked for. */
const char *
tdm_deal_close_words_note (TdmDealSheet sheet)
{
  const char *note = wording_of (sheet)->note;

  return note != NULL ? _ (note) : NULL;
}

static char *
describe_decline (const TdmDealRecord *record)
{
  if (record->sender == NULL)
    return g_strdup (
      _ ("The deal is archived as declined. Microsoft or the partner who sent it is told, with "
         "the reason and your note."));

  /* Translators: %s is the person or organisation that sent the deal. */
  return g_strdup_printf (_ ("The deal is archived as declined. Its sender, %s, is told, with the reason and "
                             "your note."),
                          record->sender);
}

static const char *
describe_win (gboolean private)
{
  if (private)
    return _ (
      "The deal is archived as won and cannot be opened again. Microsoft sellers do not see a private "
      "deal; Partner Center keeps its result.");

  return _ (
    "The deal is archived as won and cannot be opened again. Microsoft is told, with the value and the "
    "date.");
}

static const char *
describe_loss (gboolean private)
{
  if (private)
    return _ (
      "The deal is archived as lost and cannot be opened again. Microsoft sellers do not see a private "
      "deal; Partner Center keeps its result.");

  return _ ("The deal is archived as lost and cannot be opened again. Microsoft is told, with the reason and "
            "your note.");
}

/**
 * tdm_deal_close_words_consequence:
 *
 * Returns: (transfer full): what happens when the button is pressed; private deals are told to nobody (M10)
 */
char *
tdm_deal_close_words_consequence (TdmDealSheet sheet, const TdmDealRecord *record)
{
  gboolean private = record->type == TDM_DEAL_TYPE_PRIVATE;

  switch ((int) sheet)
    {
    case TDM_DEAL_SHEET_DECLINE:
      return describe_decline (record);
    case TDM_DEAL_SHEET_WIN:
      return g_strdup (describe_win (private));
    case TDM_DEAL_SHEET_LOSE:
      return g_strdup (describe_loss (private));
    case TDM_DEAL_SHEET_SHARE:
      return g_strdup (
        _ ("Microsoft sellers will see customer, contact, deal name, value, close date, notes, "
           "employees and solutions. Nobody is asked for help. Once it has left, it cannot be "
           "taken back."));
    default:
      return g_strdup (
        _ ("The deal is archived as an error, because it should not have been there. It cannot "
           "be opened again."));
    }
}

char *
tdm_deal_close_words_hold (int seconds)
{
  /* Translators: “outbox” is the list of changes that are not sent yet. */
  return g_strdup_printf (
    ngettext ("It waits %d second in the outbox before it may leave, and can be taken back until then.",
              "It waits %d seconds in the outbox before it may leave, and can be taken back until then.",
              seconds),
    seconds);
}

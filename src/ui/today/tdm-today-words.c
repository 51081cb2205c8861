/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of Today. */

#include "tdm-today-words.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-record-text.h"
#include "tdm-today-draft.h"
#include "tdm-words.h"

/* ---- rows ---- */

/* Returns: (transfer full): plain text, never markup */
char *
tdm_today_item_dup_title (TdmTodayItem *item)
{
  TdmDeal *deal = tdm_today_item_get_deal (item);

  if (tdm_today_item_get_offer_title (item) != NULL)
    return g_strdup (tdm_today_item_get_offer_title (item));
  if (deal == NULL)
    return g_strdup (tdm_today_draft_get_form (tdm_today_item_get_text (item)));

  return g_strdup (tdm_deal_get_name (deal) != NULL ? tdm_deal_get_name (deal) : _ ("No name yet"));
}

/* What an outbox entry does, as the second line says it. */
static const char *
get_change_words (const char *action)
{
  static const struct
  {
    const char *action;
    const char *words;
  } changes[] = {
    { "create", N_ ("New deal") },
    { "edit", N_ ("Edited") },
    { "accept", N_ ("Accepted") },
    { "decline", N_ ("Declined") },
    { "won", N_ ("Marked as won") },
    { "lost", N_ ("Marked as lost") },
    { "error", N_ ("Closed as error") },
    { "invite", N_ ("Microsoft invited") },
    { "favorite", N_ ("Favorite changed") },
    { "register", N_ ("Registered") },
    { "share", N_ ("Shared with Microsoft sellers") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_strcmp0 (changes[i].action, action) == 0)
      return _ (changes[i].words);

  return action != NULL ? action : "";
}

static char *
join (const char *first, const char *second)
{
  if (second == NULL || *second == '\0')
    return g_strdup (first);

  /* Translators: two short facts in one line, for example “Marked as won” and the name of the customer. */
  return g_strdup_printf (C_ ("two facts", "%1$s · %2$s"), first, second);
}

/* Returns: (transfer full): what it is about beside the name: customer and place, the step, the change */
char *
tdm_today_item_dup_subtitle (TdmTodayItem *item)
{
  TdmDeal *deal = tdm_today_item_get_deal (item);
  const char *customer = deal != NULL ? tdm_deal_get_customer_name (deal) : NULL;
  g_autofree char *saved = NULL;

  switch (tdm_today_item_get_kind (item))
    {
    case TDM_TODAY_CHANGES:
      return join (get_change_words (tdm_today_item_get_text (item)),
                   tdm_today_item_get_error (item) != NULL ? tdm_today_item_get_error (item) : customer);
    case TDM_TODAY_HELD:
      return join (get_change_words (tdm_today_item_get_text (item)), customer);
    case TDM_TODAY_NEXT_STEPS:
      return join (tdm_today_item_get_text (item), customer);
    case TDM_TODAY_DOCUMENTS:
    case TDM_TODAY_OFFERS:
      return g_strdup (tdm_today_item_get_text (item));
    case TDM_TODAY_DRAFTS:
      saved = tdm_words_age (tdm_today_item_get_time (item), tdm_clock_now ());
      return join (saved, customer);
    default:
      return tdm_record_text_dup_place (customer, tdm_deal_get_city (deal), NULL);
    }
}

/* ---- the page ---- */

typedef enum
{
  SENTENCE_ANSWER,
  SENTENCE_AWAY,
  SENTENCE_CHANGES,
  SENTENCE_STEPS,
  SENTENCE_OLD,
  N_SENTENCES,
} Sentence;

static guint
get_number (TdmTodayList *list, Sentence sentence)
{
  switch (sentence)
    {
    case SENTENCE_ANSWER:
      return tdm_today_list_get_n (list, TDM_TODAY_ANSWER);
    case SENTENCE_AWAY:
      return tdm_today_list_get_n (list, TDM_TODAY_AWAY);
    case SENTENCE_CHANGES:
      return tdm_today_list_get_n (list, TDM_TODAY_CHANGES);
    case SENTENCE_STEPS:
      return tdm_today_list_get_n (list, TDM_TODAY_NEXT_STEPS);
    default:
      return tdm_today_list_get_n (list, TDM_TODAY_OVERDUE) +
             tdm_today_list_get_n (list, TDM_TODAY_NO_RESULT) +
             tdm_today_list_get_n (list, TDM_TODAY_NO_VALUE) + tdm_today_list_get_n (list, TDM_TODAY_NO_DATE);
    }
}

static char *
dup_one_sentence (Sentence sentence, guint n)
{
  g_autofree char *number = tdm_format_count (n);

  switch (sentence)
    {
    case SENTENCE_ANSWER:
      return g_strdup_printf (ngettext ("%s deal needs an answer.", "%s deals need an answer.", n), number);
    case SENTENCE_AWAY:
      return g_strdup_printf (
        ngettext ("%s will expire while you are away.", "%s will expire while you are away.", n), number);
    case SENTENCE_CHANGES:
      return g_strdup_printf (
        ngettext ("%s change did not get through.", "%s changes did not get through.", n), number);
    case SENTENCE_STEPS:
      return g_strdup_printf (ngettext ("%s next step is due.", "%s next steps are due.", n), number);
    default:
      return g_strdup_printf (ngettext ("%s deal is out of date.", "%s deals are out of date.", n), number);
    }
}

/**
 * tdm_today_list_dup_sentence:
 *
 * Returns: (transfer full): what is most urgent in at most two sentences
 */
char *
tdm_today_list_dup_sentence (TdmTodayList *list)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < N_SENTENCES; i++)
    {
      guint n = get_number (list, i);
      g_autofree char *sentence = n > 0 ? dup_one_sentence (i, n) : NULL;

      if (sentence != NULL && first != NULL)
        /* Translators: two whole sentences one after the other. */
        return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), first, sentence);
      if (sentence != NULL)
        first = g_steal_pointer (&sentence);
    }

  if (first == NULL)
    return g_strdup (_ ("Nothing waits for you. All deals are answered and up to date."));

  return g_steal_pointer (&first);
}

/* Polish writes the names of days small inside a sentence, but a heading begins with a capital. */
char *
tdm_today_dup_date_heading (void)
{
  g_autofree char *today = tdm_clock_dup_today ();
  g_autofree char *date = tdm_format_date_with_weekday (today);
  GString *heading = g_string_new (NULL);

  g_string_append_unichar (heading, g_unichar_totitle (g_utf8_get_char (date)));
  g_string_append (heading, g_utf8_next_char (date));

  return g_string_free (heading, FALSE);
}

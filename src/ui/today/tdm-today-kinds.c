/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups of Today as one table. */

#include "tdm-today-kinds.h"

#include <glib/gi18n.h>

#define MAX_TERMS 4

/* Answers are what the page is for. Of the other groups a morning's work is enough: the rest is one button away. */
#define MAX_ANSWERS 50
#define MAX_ROWS 10
/* Ideas must not look like a list of duties. */
#define MAX_IDEAS 3

/* After so many days past its close date a deal was most likely won or lost, and nobody said so (M98). */
#define NO_RESULT_DAYS "30"
/* Help of Microsoft that is asked for later comes too late. */
#define SHARE_DAYS "90"

typedef struct
{
  guint max_rows;
  gboolean counted; /* a thing to do: not shown before in another group, and no mere idea */
  const char *title;
  const char *explanation;
  TdmTodayVerb verb;
  TdmTodayVerb second_verb;
  /* The question; no stages: the group is read in another way. */
  guint stages;
  TdmDealSort sort;
  const char *terms[MAX_TERMS];
} Kind;

#define RECEIVED (1u << TDM_STAGE_RECEIVED)
#define ACCEPTED (1u << TDM_STAGE_ACCEPTED)
#define ANY_STAGE (RECEIVED | ACCEPTED | 1u << TDM_STAGE_ARCHIVED)

static const Kind kinds[TDM_N_TODAY_KINDS] = {
  [TDM_TODAY_ANSWER] = { .max_rows = MAX_ANSWERS,
                         .counted = TRUE,
                         .title = N_ ("Needs an answer"),
                         .verb = TDM_TODAY_VERB_ACCEPT,
                         .second_verb = TDM_TODAY_VERB_DECLINE,
                         .stages = RECEIVED,
                         .sort = TDM_DEAL_SORT_EXPIRES },
  [TDM_TODAY_AWAY] = { .max_rows = MAX_ROWS,
                       .title = N_ ("Will expire while you are away"),
                       .explanation = N_ ("Their answer window ends during an absence you entered."),
                       .verb = TDM_TODAY_VERB_ACCEPT,
                       .second_verb = TDM_TODAY_VERB_DECLINE },
  [TDM_TODAY_CHANGES] = { .max_rows = MAX_ROWS,
                          .counted = TRUE,
                          .title = N_ ("Refused or changed on both sides"),
                          .explanation = N_ ("Partner Center has not taken these changes."),
                          .verb = TDM_TODAY_VERB_OPEN },
  [TDM_TODAY_HELD] = { .max_rows = MAX_ROWS,
                       .counted = TRUE,
                       .title = N_ ("About to leave"),
                       .explanation = N_ ("These can still be taken back; once they have left they cannot."),
                       .verb = TDM_TODAY_VERB_WITHDRAW },
  [TDM_TODAY_NEXT_STEPS] = { .max_rows = MAX_ROWS,
                             .counted = TRUE,
                             .title = N_ ("Next steps due"),
                             .verb = TDM_TODAY_VERB_FINISH_STEP,
                             .stages = ANY_STAGE,
                             .sort = TDM_DEAL_SORT_CLOSING,
                             .terms = { "nextStepDate<=today" } },
  [TDM_TODAY_OVERDUE] = { .max_rows = MAX_ROWS,
                          .counted = TRUE,
                          .title = N_ ("Close date passed"),
                          .verb = TDM_TODAY_VERB_EDIT,
                          .stages = ACCEPTED,
                          .sort = TDM_DEAL_SORT_CLOSING,
                          .terms = { "closeDate>=today-" NO_RESULT_DAYS, "closeDate<today" } },
  [TDM_TODAY_NO_RESULT] = { .max_rows = MAX_ROWS,
                            .counted = TRUE,
                            .title = N_ ("Result not reported"),
                            .explanation = N_ ("They should have closed more than 30 days ago."),
                            .verb = TDM_TODAY_VERB_WIN,
                            .second_verb = TDM_TODAY_VERB_LOSE,
                            .stages = ACCEPTED,
                            .sort = TDM_DEAL_SORT_CLOSING,
                            .terms = { "closeDate<today-" NO_RESULT_DAYS } },
  [TDM_TODAY_NO_VALUE] = { .max_rows = MAX_ROWS,
                           .counted = TRUE,
                           .title = N_ ("No estimated value"),
                           .verb = TDM_TODAY_VERB_EDIT,
                           .stages = ACCEPTED,
                           .sort = TDM_DEAL_SORT_CLOSING,
                           .terms = { "value=" } },
  /* Those without a value as well are in the group before, where both are entered in one go. */
  [TDM_TODAY_NO_DATE] = { .max_rows = MAX_ROWS,
                          .counted = TRUE,
                          .title = N_ ("No close date"),
                          .verb = TDM_TODAY_VERB_EDIT,
                          .stages = ACCEPTED,
                          .sort = TDM_DEAL_SORT_UPDATED,
                          .terms = { "closeDate=", "value!=" } },
  [TDM_TODAY_DOCUMENTS] = { .max_rows = MAX_ROWS,
                            .counted = TRUE,
                            .title = N_ ("Documents out of date"),
                            .explanation = N_ ("They were to be kept until a day that has passed."),
                            .verb = TDM_TODAY_VERB_REPLACE },
  [TDM_TODAY_OFFERS] = { .max_rows = MAX_ROWS,
                         .counted = TRUE,
                         .title = N_ ("Offers"),
                         .explanation = N_ ("Live offers that lack material for the next co-sell status."),
                         .verb = TDM_TODAY_VERB_COMPLETE },
  [TDM_TODAY_DRAFTS] = { .max_rows = MAX_ROWS,
                         .counted = TRUE,
                         .title = N_ ("Drafts"),
                         .explanation = N_ ("What you typed and did not finish is kept."),
                         .verb = TDM_TODAY_VERB_CONTINUE },
  /* Private, worked on, with a value to show for it, and close enough that help would still come in time. No least
   * value: one number cannot stand for all currencies. */
  [TDM_TODAY_SHARE] = { .max_rows = MAX_IDEAS,
                        .title = N_ ("Could be shared with Microsoft"),
                        .explanation =
                          N_ ("Private deals that close within 90 days. Help could still be asked for."),
                        .verb = TDM_TODAY_VERB_INVITE,
                        .second_verb = TDM_TODAY_VERB_DISMISS,
                        .stages = ACCEPTED,
                        .sort = TDM_DEAL_SORT_CLOSING,
                        .terms = { "type=private", "closeDate>=today", "closeDate<=today+" SHARE_DAYS,
                                   "value!=" } },
};

static const char *const verb_labels[] = {
  [TDM_TODAY_VERB_NONE] = NULL,
  /* Translators: button that shows a deal. */
  [TDM_TODAY_VERB_OPEN] = NC_ ("today", "Open"),
  [TDM_TODAY_VERB_ACCEPT] = NC_ ("today", "Accept…"),
  [TDM_TODAY_VERB_DECLINE] = NC_ ("today", "Decline…"),
  [TDM_TODAY_VERB_EDIT] = NC_ ("today", "Update…"),
  /* Translators: buttons that say how a deal ended. */
  [TDM_TODAY_VERB_WIN] = NC_ ("today", "Won…"),
  [TDM_TODAY_VERB_LOSE] = NC_ ("today", "Lost…"),
  /* Translators: button that invites Microsoft to a deal. */
  [TDM_TODAY_VERB_INVITE] = NC_ ("today", "Invite…"),
  /* Translators: button that takes back a change before it is sent. */
  [TDM_TODAY_VERB_WITHDRAW] = NC_ ("today", "Withdraw"),
  /* Translators: button that says a next step was done. */
  [TDM_TODAY_VERB_FINISH_STEP] = NC_ ("today", "Done"),
  [TDM_TODAY_VERB_CONTINUE] = NC_ ("today", "Continue…"),
  /* Translators: button that takes a suggestion away. */
  [TDM_TODAY_VERB_DISMISS] = NC_ ("today", "Not now"),
  /* Translators: button that opens an offer where something is missing. */
  [TDM_TODAY_VERB_COMPLETE] = NC_ ("today", "Complete…"),
  /* Translators: button that opens the documents of an offer. */
  [TDM_TODAY_VERB_REPLACE] = NC_ ("today", "Replace…"),
};

/**
 * tdm_today_kind_dup_query:
 *
 * The deals of a group, also what “Show all” opens.
 *
 * Returns: (transfer full) (nullable): %NULL when the group is no question about deals
 */
TdmDealQuery *
tdm_today_kind_dup_query (TdmTodayKind kind)
{
  const Kind *info = &kinds[kind];
  TdmDealQuery *query;

  if (info->stages == 0)
    return NULL;

  query = tdm_deal_query_new ();
  query->stages = info->stages != ANY_STAGE ? info->stages : 0;
  query->sort = info->sort;
  for (guint i = 0; i < MAX_TERMS && info->terms[i] != NULL; i++)
    tdm_deal_query_put_term (query, tdm_filter_term_from_text (info->terms[i], NULL));

  return query;
}

guint
tdm_today_kind_get_max_rows (TdmTodayKind kind)
{
  return kinds[kind].max_rows;
}

/* Whether its rows are things to do that no other group has. */
gboolean
tdm_today_kind_is_counted (TdmTodayKind kind)
{
  return kinds[kind].counted;
}

const char *
tdm_today_kind_get_title (TdmTodayKind kind)
{
  return _ (kinds[kind].title);
}

/* Returns: (nullable): one sentence under the title */
const char *
tdm_today_kind_get_explanation (TdmTodayKind kind)
{
  return kinds[kind].explanation != NULL ? _ (kinds[kind].explanation) : NULL;
}

TdmTodayVerb
tdm_today_kind_get_verb (TdmTodayKind kind)
{
  return kinds[kind].verb;
}

TdmTodayVerb
tdm_today_kind_get_second_verb (TdmTodayKind kind)
{
  return kinds[kind].second_verb;
}

const char *
tdm_today_kind_get_verb_label (TdmTodayKind kind, TdmTodayVerb verb)
{
  if (verb == TDM_TODAY_VERB_EDIT && kind == TDM_TODAY_NO_VALUE)
    return C_ ("today", "Add value…");
  if (verb == TDM_TODAY_VERB_EDIT && kind == TDM_TODAY_NO_DATE)
    return C_ ("today", "Add date…");

  return g_dpgettext2 (NULL, "today", verb_labels[verb]);
}

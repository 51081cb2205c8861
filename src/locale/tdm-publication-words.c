/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for the publication of an offer: its phases, moves, targets and history. */

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-offer-words.h"
#include "tdm-token-words-private.h"

/**
 * tdm_words_publication_phase:
 * @token: (nullable): phase of the model
 *
 * Returns: (transfer none) (nullable): its name (offers-and-cosell.md §2.3)
 */
const char *
tdm_words_publication_phase (const char *token)
{
  static const TdmTokenWords phases[] = {
    { "automated-validation", NC_ ("publication phase", "Automated validation") },
    { "certification", NC_ ("publication phase", "Certification") },
    { "preview-creation", NC_ ("publication phase", "Preview creation") },
    /* Translators: the publisher looks at the preview and agrees. */
    { "publisher-sign-off", NC_ ("publication phase", "Publisher sign-off") },
    { "publish", NC_ ("publication phase", "Publish") },
    { NULL, NULL },
  };

  return tdm_token_words_find (phases, "publication phase", token);
}

/**
 * tdm_words_publication_phase_about:
 * @token: (nullable): phase of the model
 *
 * Returns: (transfer none) (nullable): what happens in it, one line; %NULL for a phase this version does not know
 */
const char *
tdm_words_publication_phase_about (const char *token)
{
  static const TdmTokenWords lines[] = {
    { "automated-validation",
      NC_ ("publication phase",
           "Purchase, leads and technical setup are tried out, mostly within an hour.") },
    { "certification",
      NC_ ("publication phase",
           "Microsoft checks eligibility, content and technology. "
           "Failures are reported by mail, and you can publish again any number of times.") },
    { "preview-creation",
      NC_ ("publication phase", "A version is made that only the preview audience sees.") },
    { "publisher-sign-off",
      NC_ ("publication phase", "You check the preview and choose “Go live” when all is right.") },
    { "publish",
      NC_ ("publication phase", "The checks are repeated and the offer appears for customers, after half an "
                                "hour or more.") },
    { NULL, NULL },
  };
  const char *words = tdm_token_words_find (lines, "publication phase", token);

  return words != token ? words : NULL;
}

/**
 * tdm_words_publication_move:
 * @move: a move of the publication
 *
 * Returns: (transfer none): as on a button
 */
const char *
tdm_words_publication_move (TdmPublicationMove move)
{
  switch (move)
    {
    case TDM_PUBLICATION_PUBLISH:
      return C_ ("offer action", "Publish");
    case TDM_PUBLICATION_CERTIFY:
      /* Translators: a button: records that Microsoft finished a phase of publication and began the next one. */
      return C_ ("offer action", "Phase passed");
    case TDM_PUBLICATION_FAIL:
      /* Translators: a button: records that a phase of publication ended with a problem. */
      return C_ ("offer action", "Problem found");
    case TDM_PUBLICATION_PREVIEW:
      /* Translators: a button: records that the preview of the offer can be looked at. */
      return C_ ("offer action", "Preview ready");
    case TDM_PUBLICATION_CANCEL:
      return C_ ("offer action", "Cancel publishing");
    case TDM_PUBLICATION_GO_LIVE:
      return C_ ("offer action", "Go live");
    case TDM_PUBLICATION_FINISH:
      /* Translators: a button: records that customers can see the offer now. */
      return C_ ("offer action", "Live now");
    case TDM_PUBLICATION_STOP:
      return C_ ("offer action", "Stop distribution");
    case TDM_PUBLICATION_STOPPED:
      /* Translators: a button: records that customers can no longer get the offer. */
      return C_ ("offer action", "Distribution stopped");
    case TDM_PUBLICATION_RESUME:
      return C_ ("offer action", "Resume distribution");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_publication_move_about:
 * @move: a move of the publication
 *
 * Returns: (transfer none): what it means, one line
 */
const char *
tdm_words_publication_move_about (TdmPublicationMove move)
{
  switch (move)
    {
    case TDM_PUBLICATION_PUBLISH:
      return _ ("Record that the offer was sent to Microsoft for review.");
    case TDM_PUBLICATION_CERTIFY:
      return _ ("Record that this phase is over and the next one has begun.");
    case TDM_PUBLICATION_FAIL:
      return _ ("Record that Microsoft found something that must be corrected.");
    case TDM_PUBLICATION_PREVIEW:
      return _ ("Record that the preview is there and waits for your approval.");
    case TDM_PUBLICATION_CANCEL:
      return _ ("Take the offer back before it is signed off. The draft stays.");
    case TDM_PUBLICATION_GO_LIVE:
      return _ ("Approve the preview, so that customers can get the offer.");
    case TDM_PUBLICATION_FINISH:
      return _ ("Record that customers can see the offer in the marketplace.");
    case TDM_PUBLICATION_STOP:
      return _ ("Ask that new customers can no longer get the offer.");
    case TDM_PUBLICATION_STOPPED:
      return _ ("Record that the offer has left the marketplace.");
    case TDM_PUBLICATION_RESUME:
      return _ ("Record that customers can get the offer again.");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tdm_words_target (TdmTarget target)
{
  switch (target)
    {
    case TDM_TARGET_DRAFT:
      return C_ ("offer version", "Draft");
    case TDM_TARGET_PREVIEW:
      return C_ ("offer version", "Preview");
    case TDM_TARGET_LIVE:
      return C_ ("offer version", "Live");
    default:
      g_return_val_if_reached ("");
    }
}

/* ---- history ---- */

/* @plain where there is no subject */
static char *with_subject (const char *plain, const char *subject, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

static char *
with_subject (const char *plain, const char *subject, const char *format, ...)
{
  va_list arguments;
  char *text;

  if (subject == NULL || *subject == '\0')
    return g_strdup (plain);

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return text;
}

static char *
describe_move (TdmPublicationMove move)
{
  static const char *const words[TDM_N_PUBLICATION_MOVES] = {
    [TDM_PUBLICATION_PUBLISH] = N_ ("Submitted to preview"),
    [TDM_PUBLICATION_CERTIFY] = N_ ("A phase of publication was passed"),
    [TDM_PUBLICATION_FAIL] = N_ ("Microsoft found a problem"),
    [TDM_PUBLICATION_PREVIEW] = N_ ("The preview is ready"),
    [TDM_PUBLICATION_CANCEL] = N_ ("Publishing was canceled"),
    [TDM_PUBLICATION_GO_LIVE] = N_ ("Signed off to go live"),
    [TDM_PUBLICATION_FINISH] = N_ ("The offer went live"),
    [TDM_PUBLICATION_STOP] = N_ ("Stop of distribution requested"),
    [TDM_PUBLICATION_STOPPED] = N_ ("Distribution was stopped"),
    [TDM_PUBLICATION_RESUME] = N_ ("Distribution was resumed"),
  };

  return g_strdup (_ (words[move]));
}

static char *
describe_document (const TdmOfferEvent *event)
{
  const char *kind = tdm_words_document_kind (event->subject);

  if (event->to == NULL && event->from != NULL)
    /* Translators: in the history of an offer; %s is a kind of document, for example Pitch deck. */
    return with_subject (_ ("Document removed"), kind, _ ("Removed: %s"), kind);

  /* Translators: in the history of an offer; %s is a kind of document, for example Pitch deck. */
  return with_subject (_ ("Document added"), kind, _ ("Added: %s"), kind);
}

static char *
describe_plan (const TdmOfferEvent *event)
{
  if (event->from == NULL && event->to != NULL)
    /* Translators: in the history of an offer; %s is the ID of a plan. */
    return with_subject (_ ("Plan created"), event->subject, _ ("Plan created: %s"), event->subject);
  if (event->from != NULL && event->to == NULL)
    /* Translators: in the history of an offer; %s is the ID of a plan. */
    return with_subject (_ ("Plan deleted"), event->subject, _ ("Plan deleted: %s"), event->subject);

  /* Translators: in the history of an offer; %s is the ID of a plan. */
  return with_subject (_ ("Plan changed"), event->subject, _ ("Plan changed: %s"), event->subject);
}

/**
 * tdm_words_offer_event:
 * @event: something that happened to an offer
 *
 * Told impersonally: the program does not know who sat at which computer. A kind this version does not know is
 * answered as it is.
 *
 * Returns: (transfer full): a line of the history
 */
char *
tdm_words_offer_event (const TdmOfferEvent *event)
{
  TdmPublicationMove move;

  if (event->kind == NULL)
    return g_strdup ("");
  if (tdm_publication_move_from_token (event->kind, &move))
    return describe_move (move);
  if (g_str_equal (event->kind, "created"))
    return g_strdup (_ ("Offer created"));
  if (g_str_equal (event->kind, "saved"))
    return g_strdup (_ ("Draft saved"));
  if (g_str_equal (event->kind, "document"))
    return describe_document (event);
  if (g_str_equal (event->kind, "contacts"))
    return g_strdup (_ ("Contacts changed"));
  if (g_str_equal (event->kind, "plan"))
    return describe_plan (event);
  if (g_str_equal (event->kind, "status-recorded"))
    /* Translators: in the history of an offer; %s is a status, for example Live. */
    return with_subject (_ ("Status recorded"), tdm_words_offer_status (event->to), _ ("Status recorded: %s"),
                         tdm_words_offer_status (event->to));
  if (g_str_equal (event->kind, "cosell-recorded"))
    /* Translators: in the history of an offer; %s is a status, for example Co-sell ready. */
    return with_subject (_ ("Co-sell status recorded"), tdm_words_cosell_status (event->to),
                         _ ("Co-sell status recorded: %s"), tdm_words_cosell_status (event->to));

  return g_strdup (event->kind);
}

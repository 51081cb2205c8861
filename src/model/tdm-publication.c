/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The moves of a publication as one table (offers-and-cosell.md §2). */

#include "tdm-publication.h"

#include "tdm-rule-error.h"

typedef enum
{
  STATUS_DRAFT,
  STATUS_IN_PROGRESS,
  STATUS_ATTENTION,
  STATUS_PREVIEW,
  STATUS_LIVE,
  STATUS_PENDING_STOP,
  STATUS_NOT_AVAILABLE,
} Status;
#define N_STATUSES 7

typedef enum
{
  PHASE_VALIDATION,
  PHASE_CERTIFICATION,
  PHASE_PREVIEW_CREATION,
  PHASE_SIGN_OFF,
  PHASE_PUBLISH,
} Phase;
#define N_PHASES 5
#define NO_PHASE N_PHASES

static const char *const statuses[N_STATUSES] = {
  [STATUS_DRAFT] = "draft",
  [STATUS_IN_PROGRESS] = "publish-in-progress",
  [STATUS_ATTENTION] = "attention-needed",
  [STATUS_PREVIEW] = "preview",
  [STATUS_LIVE] = "live",
  [STATUS_PENDING_STOP] = "pending-stop-distribution",
  [STATUS_NOT_AVAILABLE] = "not-available",
};

static const char *const phases[N_PHASES + 1] = {
  "automated-validation", "certification", "preview-creation", "publisher-sign-off", "publish", NULL,
};

#define IN(status) (1u << STATUS_##status)
#define AT(phase) (1u << PHASE_##phase)
#define BEFORE_SIGN_OFF (AT (VALIDATION) | AT (CERTIFICATION) | AT (PREVIEW_CREATION))

/* @in: statuses the move starts from; @at: the phases, while publishing is in progress; @to: the status it ends in.
 * With @needs_live a version must be live; with @needs_change, in a status that shows what was published, the draft
 * must differ from it. */
typedef struct
{
  const char *token;
  guint in;
  guint at;
  Status to;
  gboolean needs_live;
  gboolean needs_change;
} Move;

static const Move moves[TDM_N_PUBLICATION_MOVES] = {
  [TDM_PUBLICATION_PUBLISH] = { "publish",
                                IN (DRAFT) | IN (ATTENTION) | IN (PREVIEW) | IN (LIVE) | IN (NOT_AVAILABLE),
                                0, STATUS_IN_PROGRESS, FALSE, TRUE },
  [TDM_PUBLICATION_CERTIFY] = { "certify", IN (IN_PROGRESS), AT (VALIDATION) | AT (CERTIFICATION),
                                STATUS_IN_PROGRESS, FALSE, FALSE },
  [TDM_PUBLICATION_FAIL] = { "fail", IN (IN_PROGRESS), BEFORE_SIGN_OFF | AT (PUBLISH), STATUS_ATTENTION,
                             FALSE, FALSE },
  [TDM_PUBLICATION_PREVIEW] = { "preview", IN (IN_PROGRESS), AT (CERTIFICATION) | AT (PREVIEW_CREATION),
                                STATUS_PREVIEW, FALSE, FALSE },
  [TDM_PUBLICATION_CANCEL] = { "cancel", IN (IN_PROGRESS), BEFORE_SIGN_OFF, STATUS_DRAFT, FALSE, FALSE },
  [TDM_PUBLICATION_GO_LIVE] = { "go-live", IN (PREVIEW), 0, STATUS_IN_PROGRESS, FALSE, FALSE },
  [TDM_PUBLICATION_FINISH] = { "finish", IN (IN_PROGRESS), AT (PUBLISH), STATUS_LIVE, FALSE, FALSE },
  [TDM_PUBLICATION_STOP] = { "stop", IN (LIVE) | IN (ATTENTION) | IN (PREVIEW), 0, STATUS_PENDING_STOP, TRUE,
                             FALSE },
  [TDM_PUBLICATION_STOPPED] = { "stopped", IN (PENDING_STOP), 0, STATUS_NOT_AVAILABLE, FALSE, FALSE },
  [TDM_PUBLICATION_RESUME] = { "resume", IN (PENDING_STOP) | IN (NOT_AVAILABLE), 0, STATUS_LIVE, FALSE,
                               FALSE },
};

const char *
tdm_publication_move_to_token (TdmPublicationMove move)
{
  g_return_val_if_fail (move < TDM_N_PUBLICATION_MOVES, NULL);

  return moves[move].token;
}

gboolean
tdm_publication_move_from_token (const char *token, TdmPublicationMove *move)
{
  for (guint i = 0; i < TDM_N_PUBLICATION_MOVES; i++)
    if (g_strcmp0 (moves[i].token, token) == 0)
      {
        *move = (TdmPublicationMove) i;
        return TRUE;
      }

  return FALSE;
}

const char *const *
tdm_publication_get_phases (void)
{
  return phases;
}

static guint
find_token (const char *const *list, guint n, const char *token)
{
  guint i = 0;

  while (i < n && g_strcmp0 (list[i], token) != 0)
    i++;

  return i;
}

/* An offer without a status, or with one of a later version, is a draft to us. */
static Status
get_status (const TdmOffer *offer)
{
  guint status = find_token (statuses, N_STATUSES, offer->status);

  return status < N_STATUSES ? (Status) status : STATUS_DRAFT;
}

/* In progress without a known phase is at the beginning. */
static guint
get_phase (const TdmOffer *offer)
{
  guint phase = find_token (phases, N_PHASES, offer->phase);

  if (get_status (offer) != STATUS_IN_PROGRESS)
    return phase;

  return phase < N_PHASES ? phase : PHASE_VALIDATION;
}

static gboolean
is_live (const TdmOffer *offer)
{
  Status status = get_status (offer);

  return offer->live == TDM_TRUTH_YES || status == STATUS_LIVE || status == STATUS_PENDING_STOP;
}

static gboolean
is_allowed (const TdmOffer *offer, const Move *move)
{
  Status status = get_status (offer);

  if ((move->in & (1u << status)) == 0)
    return FALSE;
  if (status == STATUS_IN_PROGRESS && (move->at & (1u << get_phase (offer))) == 0)
    return FALSE;
  if (move->needs_live && !is_live (offer))
    return FALSE;
  if (move->needs_change && (status == STATUS_LIVE || status == STATUS_PREVIEW))
    return offer->changed == TDM_TRUTH_YES;

  return TRUE;
}

/**
 * tdm_publication_may:
 * @offer: an offer
 * @move: what is about to happen to it
 * @error: (out) (optional): %TDM_RULE_ERROR_MOVE on "status"
 *
 * Whether its pages are complete is for tdm_offer_may_publish ().
 *
 * Returns: whether it can happen now
 */
gboolean
tdm_publication_may (const TdmOffer *offer, TdmPublicationMove move, GError **error)
{
  g_return_val_if_fail (move < TDM_N_PUBLICATION_MOVES, FALSE);

  if (is_allowed (offer, &moves[move]))
    return TRUE;

  tdm_rule_error_set (error, TDM_RULE_ERROR_MOVE, "status");
  return FALSE;
}

static void
set_place (TdmOffer *offer, Status status, guint phase)
{
  g_free (offer->status);
  g_free (offer->phase);
  offer->status = g_strdup (statuses[status]);
  offer->phase = g_strdup (phases[phase]);
}

/* A failure keeps the phase it happened in. */
static guint
get_next_phase (const TdmOffer *offer, TdmPublicationMove move)
{
  switch (move)
    {
    case TDM_PUBLICATION_PUBLISH:
      return PHASE_VALIDATION;
    case TDM_PUBLICATION_CERTIFY:
      return get_phase (offer) + 1;
    case TDM_PUBLICATION_FAIL:
      return get_phase (offer);
    case TDM_PUBLICATION_PREVIEW:
      return PHASE_SIGN_OFF;
    case TDM_PUBLICATION_GO_LIVE:
      return PHASE_PUBLISH;
    case TDM_PUBLICATION_CANCEL:
    case TDM_PUBLICATION_FINISH:
    case TDM_PUBLICATION_STOP:
    case TDM_PUBLICATION_STOPPED:
    case TDM_PUBLICATION_RESUME:
    default:
      return NO_PHASE;
    }
}

/* What is being published is no longer a change, until it comes back. */
static void
apply_truths (TdmOffer *offer, TdmPublicationMove move)
{
  if (move == TDM_PUBLICATION_PUBLISH)
    offer->changed = TDM_TRUTH_NO;
  else if (move == TDM_PUBLICATION_CANCEL || move == TDM_PUBLICATION_FAIL)
    offer->changed = TDM_TRUTH_YES;

  if (move == TDM_PUBLICATION_FINISH || move == TDM_PUBLICATION_RESUME)
    offer->live = TDM_TRUTH_YES;
  else if (move == TDM_PUBLICATION_STOPPED)
    offer->live = TDM_TRUTH_NO;
}

/**
 * tdm_publication_apply:
 * @offer: an offer
 * @move: an allowed one
 *
 * An update of a live offer leaves it live; a cancelled one goes back to Live, not to Draft.
 */
void
tdm_publication_apply (TdmOffer *offer, TdmPublicationMove move)
{
  Status to;

  g_return_if_fail (move < TDM_N_PUBLICATION_MOVES);

  to = moves[move].to;
  if (move == TDM_PUBLICATION_CANCEL && is_live (offer))
    to = STATUS_LIVE;

  set_place (offer, to, get_next_phase (offer, move));
  apply_truths (offer, move);
}

static guint
get_phase_to_record (const TdmOffer *offer, Status status)
{
  guint phase = find_token (phases, N_PHASES, offer->phase);

  switch (status)
    {
    case STATUS_IN_PROGRESS:
    case STATUS_ATTENTION:
      return phase < N_PHASES && phase != PHASE_SIGN_OFF ? phase : PHASE_VALIDATION;
    case STATUS_PREVIEW:
      return PHASE_SIGN_OFF;
    case STATUS_DRAFT:
    case STATUS_LIVE:
    case STATUS_PENDING_STOP:
    case STATUS_NOT_AVAILABLE:
    default:
      return NO_PHASE;
    }
}

/**
 * tdm_publication_record:
 * @offer: an offer
 * @status: token of the status that Partner Center shows
 *
 * No move is asked for: what Partner Center shows is so. A status this version does not know is kept as it is.
 */
void
tdm_publication_record (TdmOffer *offer, const char *status)
{
  guint found = find_token (statuses, N_STATUSES, status);

  if (found == N_STATUSES)
    {
      g_free (offer->status);
      offer->status = g_strdup (status);
      g_clear_pointer (&offer->phase, g_free);
      return;
    }

  set_place (offer, (Status) found, get_phase_to_record (offer, (Status) found));
  if (found == STATUS_LIVE || found == STATUS_PENDING_STOP)
    offer->live = TDM_TRUTH_YES;
  else if (found == STATUS_DRAFT || found == STATUS_NOT_AVAILABLE)
    offer->live = TDM_TRUTH_NO;
  if (found == STATUS_LIVE)
    offer->changed = TDM_TRUTH_NO;
}

/* ---- targets ---- */

static const char *
get_draft_target (const TdmOffer *offer)
{
  return get_status (offer) == STATUS_DRAFT || offer->changed == TDM_TRUTH_YES ? statuses[STATUS_DRAFT]
                                                                               : NULL;
}

static const char *
get_preview_target (const TdmOffer *offer)
{
  switch (get_status (offer))
    {
    case STATUS_IN_PROGRESS:
      return statuses[get_phase (offer) == PHASE_PUBLISH ? STATUS_PREVIEW : STATUS_IN_PROGRESS];
    case STATUS_ATTENTION:
      return statuses[STATUS_ATTENTION];
    case STATUS_PREVIEW:
      return statuses[STATUS_PREVIEW];
    case STATUS_DRAFT:
    case STATUS_LIVE:
    case STATUS_PENDING_STOP:
    case STATUS_NOT_AVAILABLE:
    default:
      return NULL;
    }
}

static const char *
get_live_target (const TdmOffer *offer)
{
  Status status = get_status (offer);

  if (status == STATUS_PENDING_STOP || status == STATUS_NOT_AVAILABLE)
    return statuses[status];
  if (is_live (offer))
    return statuses[STATUS_LIVE];

  return status == STATUS_IN_PROGRESS && get_phase (offer) == PHASE_PUBLISH ? statuses[STATUS_IN_PROGRESS]
                                                                            : NULL;
}

const char *
tdm_publication_get_target (const TdmOffer *offer, TdmTarget target)
{
  switch (target)
    {
    case TDM_TARGET_DRAFT:
      return get_draft_target (offer);
    case TDM_TARGET_PREVIEW:
      return get_preview_target (offer);
    case TDM_TARGET_LIVE:
      return get_live_target (offer);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ---- history ---- */

static const TdmMember event_members[] = {
  { "id", TDM_MEMBER_NUMBER, G_STRUCT_OFFSET (TdmOfferEvent, id), 0, NULL },
  { "at", TDM_MEMBER_NUMBER, G_STRUCT_OFFSET (TdmOfferEvent, at), 0, NULL },
  { "kind", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmOfferEvent, kind), 0, NULL },
  { "subject", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmOfferEvent, subject), 0, NULL },
  { "from", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmOfferEvent, from), 0, NULL },
  { "to", TDM_MEMBER_TEXT, G_STRUCT_OFFSET (TdmOfferEvent, to), 0, NULL },
};

static void
free_event (gpointer value)
{
  tdm_shape_free (&tdm_offer_event_shape, value);
}

const TdmShape tdm_offer_event_shape = TDM_SHAPE (TdmOfferEvent, event_members, free_event);

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The publication of an offer as a state machine: its legal moves (offers-and-cosell.md §2). Draft, preview and live
 * are three targets; the one status shown follows from them. */

#pragma once

#include "tdm-offer.h"

G_BEGIN_DECLS

/* Tokens, as in events: "publish", "certify", "fail", "preview", "cancel", "go-live", "finish", "stop", "stopped",
 * "resume". */
typedef enum
{
  TDM_PUBLICATION_PUBLISH, /* the user sends it: draft, attention needed, live or preview with changes, not available */
  TDM_PUBLICATION_CERTIFY, /* automated validation is through, then certification: the phase after it begins */
  TDM_PUBLICATION_FAIL,    /* a phase found a problem */
  TDM_PUBLICATION_PREVIEW, /* the preview is there: waits for Go live */
  TDM_PUBLICATION_CANCEL,  /* only before sign-off */
  TDM_PUBLICATION_GO_LIVE, /* the user signs off */
  TDM_PUBLICATION_FINISH,  /* customers see it */
  TDM_PUBLICATION_STOP,    /* stop distribution */
  TDM_PUBLICATION_STOPPED, /* it is done */
  TDM_PUBLICATION_RESUME,
} TdmPublicationMove;
#define TDM_N_PUBLICATION_MOVES 10

const char *tdm_publication_move_to_token (TdmPublicationMove move);
gboolean tdm_publication_move_from_token (const char *token, TdmPublicationMove *move);

/* Whether the offer may make this move now, and if not why (TDM_RULE_ERROR_MOVE, field "status"). */
gboolean tdm_publication_may (const TdmOffer *offer, TdmPublicationMove move, GError **error);
/* Changes status, phase, live, changed; the move must be allowed. */
void tdm_publication_apply (TdmOffer *offer, TdmPublicationMove move);
/* Status as the user saw it in Partner Center: sets phase, live and changed to what fits. */
void tdm_publication_record (TdmOffer *offer, const char *status);

typedef enum
{
  TDM_TARGET_DRAFT,
  TDM_TARGET_PREVIEW,
  TDM_TARGET_LIVE,
} TdmTarget;
/* (nullable) (transfer none): the status of one target as a token, NULL for none yet: draft: "draft"; preview:
 * "publish-in-progress", "attention-needed", "preview"; live: "live", "publish-in-progress",
 * "pending-stop-distribution", "not-available". */
const char *tdm_publication_get_target (const TdmOffer *offer, TdmTarget target);

/* "automated-validation", "certification", "preview-creation", "publisher-sign-off", "publish". */
const char *const *tdm_publication_get_phases (void);

/**
 * TdmOfferEvent:
 * @at: in microseconds UTC
 * @kind: "created", "saved", "publish", …, "status-recorded", "document", "contacts", "plan", "cosell-recorded"
 * @subject: (nullable): plan, document, page, status
 * @from: (nullable): before
 * @to: (nullable): after
 */
typedef struct
{
  gint64 id;
  gint64 at;
  char *kind;
  char *subject;
  char *from;
  char *to;
} TdmOfferEvent;
extern const TdmShape tdm_offer_event_shape;

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of one programme year: statuses, requirements, benefits, steps. Read once from data/rules/rulebooks
 * (documented in data/rules/rulebooks/README.md); M153. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmRulebookStatus:
 * @token: as in readiness JSON: "in-market", "co-sell-ready", …
 * @level: 0, 1, 2
 * @needs_live: an offer that is not live has not even this one ("–")
 */
typedef struct
{
  char *token;
  int level;
  gboolean needs_live;
} TdmRulebookStatus;

/**
 * TdmRequirement:
 * @id: "A1" … "D1" of offers-and-cosell.md §5.1; unique in a rulebook
 * @status: token of the status it leads to
 * @check: what is looked at: a token of the evaluator, "published", "one-pager", …
 * @words: token for the words in the manner of this year (src/locale); differs where @check is the same
 * @alternative: (nullable): of requirements with the same name here one is enough (C1 or C2)
 * @optional: shown, never in the way
 * @types: (nullable): offer types it is for; NULL for all
 * @limit: (nullable): decimal text, for thresholds
 */
typedef struct
{
  char *id;
  char *status;
  char *check;
  char *words;
  char *alternative;
  gboolean optional;
  GStrv types;
  char *limit;
} TdmRequirement;

/**
 * TdmBenefit:
 * @token: for its words
 * @statuses: the statuses that unlock it, never a lower one (M111)
 * @historical: no longer given
 * @link: (nullable): further reading (M112)
 */
typedef struct
{
  char *token;
  GStrv statuses;
  gboolean historical;
  char *link;
} TdmBenefit;

/**
 * TdmStep:
 * @token: for its words in the manner of this year (M113–M138)
 * @types: (nullable): which offers it is for, as words token
 * @requirements: ids
 * @status: (nullable): the status it ends with
 */
typedef struct
{
  char *token;
  char *types;
  GStrv requirements;
  char *status;
  gboolean optional;
} TdmStep;

typedef struct
{
  char *id;                  /* "R20a" */
  char *from;                /* YYYY-MM-DD of the document */
  gboolean live_only;        /* co-sell is for live offers only (R23) */
  GPtrArray *statuses;       /* TdmRulebookStatus, lowest first */
  GPtrArray *requirements;   /* TdmRequirement, in the order of the board */
  GPtrArray *benefits;       /* TdmBenefit */
  GPtrArray *steps;          /* TdmStep */
  GStrv with_option;         /* offer types with the co-sell option; NULL: all */
  GStrv mandatory_documents; /* kinds */
  GStrv
    listing_fields; /* mandatory members of the Listing section: "platforms", "segments", "solutionType", "areas" */
  int max_areas, max_subs;
  GStrv links; /* further reading of the steps: URLs (M139, M152) */
} TdmRulebook;

/* (element-type TdmRulebook) (transfer none): oldest first; never empty; lives for ever, any thread */
GPtrArray *tdm_rulebooks_get (void);
/* (nullable) (transfer none): by id, case ignored */
const TdmRulebook *tdm_rulebook_find (const char *id);
/* The newest, which applies when nothing was chosen. */
const TdmRulebook *tdm_rulebook_get_default (void);

const TdmRulebookStatus *tdm_rulebook_find_status (const TdmRulebook *self, const char *token);
const TdmRequirement *tdm_rulebook_find_requirement (const TdmRulebook *self, const char *id);
gboolean tdm_rulebook_has_option (const TdmRulebook *self, const char *type);

G_END_DECLS

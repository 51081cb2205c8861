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
 * @needs_live: an offer that is not live has not even this one ("–"); of level 0 without it: every offer has it
 * @types: (nullable): offer types it is open to; NULL for all
 * @not_solution_types: (nullable): solution types it is closed to: services go no higher than co-sell ready
 */
typedef struct
{
  char *token;
  int level;
  gboolean needs_live;
  GStrv types;
  GStrv not_solution_types;
} TdmRulebookStatus;

/**
 * TdmRequirement:
 * @id: "A1" … "D1" of offers-and-cosell.md §5.1, and ours; unique in a rulebook
 * @status: token of the status it leads to
 * @check: what is looked at: a token of tdm_readiness_get_checks (), "published", "document", …
 * @words: token for the words in the manner of this year (src/locale); differs where @check is the same
 * @alternative: (nullable): of requirements with the same name here one is enough (C1 or C2)
 * @optional: shown, never in the way
 * @types: (nullable): offer types it is for; NULL for all
 * @solution_types: (nullable): solution types it is for; with @types, either is enough
 * @when: (nullable): "transactable", "paid", "not-paid": only for such offers
 * @since: (nullable): YYYY-MM-DD, only for offers of that day or later
 * @passes: (nullable): offer types that meet it without more when they are transactable
 * @documents: (nullable): kinds of which one is enough, for the checks of documents
 * @wanted: (nullable): the value the fact must have: a solution type, a tier; NULL for any
 * @limit: (nullable): decimal text, for thresholds
 * @strict: the fact must be more than @limit, not as much
 * @max_age_months: how old the fact may be; 0 for no matter
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
  GStrv solution_types;
  char *when;
  char *since;
  GStrv passes;
  GStrv documents;
  char *wanted;
  char *limit;
  gboolean strict;
  int max_age_months;
} TdmRequirement;

/**
 * TdmBenefit:
 * @token: for its words
 * @statuses: the statuses that unlock it, never a lower one (M111)
 * @types: (nullable): offer types that get it, where one status stands for Azure IP and Business Applications
 * @historical: no longer given
 * @link: (nullable): further reading (M112)
 */
typedef struct
{
  char *token;
  GStrv statuses;
  GStrv types;
  gboolean historical;
  char *link;
} TdmBenefit;

/**
 * TdmRulebookStep:
 * @token: for its words in the manner of this year (M113–M138)
 * @number: 1 …; rows of the same number are one step for different offers
 * @types: for which offers the row is, as words token: "ip", "services"
 * @offer_types: (nullable): the same as offer types; NULL for all
 * @requirements: ids
 * @status: the status it ends with
 */
typedef struct
{
  char *token;
  int number;
  char *types;
  GStrv offer_types;
  GStrv requirements;
  char *status;
  gboolean optional;
} TdmRulebookStep;

/**
 * TdmFurther:
 * @token: for its words, tdm_words_further ()
 * @url: further reading of the steps (M139, M140, M152)
 */
typedef struct
{
  char *token;
  char *url;
} TdmFurther;

typedef struct
{
  char *id;                  /* "R20a" */
  char *from;                /* YYYY-MM-DD of the document */
  gboolean live_only;        /* co-sell is for live offers only (R23) */
  GPtrArray *statuses;       /* TdmRulebookStatus, lowest first */
  GPtrArray *requirements;   /* TdmRequirement, in the order of the board */
  GPtrArray *benefits;       /* TdmBenefit */
  GPtrArray *steps;          /* TdmRulebookStep */
  GStrv with_option;         /* offer types with the co-sell option; NULL: all */
  GStrv mandatory_documents; /* kinds */
  /* Mandatory members of the Listing section, "platforms", "segments", "solutionType", "areas"; empty: no section. */
  GStrv listing_fields;
  int max_areas; /* solution areas */
  int min_subs;  /* sub-areas of each */
  int max_subs;
  GPtrArray *further; /* TdmFurther */
} TdmRulebook;

/* (element-type TdmRulebook) (transfer none): oldest first; never empty; lives for ever, any thread */
GPtrArray *tdm_rulebooks_get (void);
/* (nullable) (transfer none): by id, case ignored */
const TdmRulebook *tdm_rulebook_find (const char *id);
/* The newest, which applies when nothing was chosen. */
const TdmRulebook *tdm_rulebook_get_default (void);

const TdmRulebookStatus *tdm_rulebook_find_status (const TdmRulebook *self, const char *token);
const TdmRequirement *tdm_rulebook_find_requirement (const TdmRulebook *self, const char *id);
/* Whether offers of the type have the co-sell option, the tab Co-sell with Microsoft (M114). */
gboolean tdm_rulebook_has_option (const TdmRulebook *self, const char *type);
/* Whether the status is one an offer of this type and solution type can ever have. */
gboolean
tdm_rulebook_status_is_open (const TdmRulebookStatus *self, const char *type, const char *solution_type);
/* (element-type TdmBenefit) (transfer container): what a status unlocks (M107–M111); @type is that of the offer, NULL
 * for whichever. A benefit of co-sell ready is one of the statuses above it too. */
GPtrArray *tdm_rulebook_get_benefits (const TdmRulebook *self, const char *status, const char *type);
/* Whether the row of the table of steps is for offers of this type. */
gboolean tdm_rulebook_step_is_for (const TdmRulebookStep *self, const char *type);

G_END_DECLS

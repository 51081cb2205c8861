/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for offers: their types, where they are in publication, what they are made of. */

#pragma once

#include "tdm-offer-check.h"
#include "tdm-publication.h"

G_BEGIN_DECLS

/* By the tokens of the model, see tdm_offer_get_types (). A token this version does not know is answered as is. */
const char *tdm_words_offer_status (const char *token);
const char *tdm_words_offer_type (const char *token);
const char *tdm_words_solution_type (const char *token);
/* What the solution type means, one line (offers-and-cosell.md §4.1). */
const char *tdm_words_solution_type_about (const char *token);
const char *tdm_words_csp_choice (const char *token);
const char *tdm_words_document_kind (const char *token);
/* Also the kinds of the assets of a listing. */
const char *tdm_words_contact_role (const char *token);
const char *tdm_words_listing_role (const char *token);
const char *tdm_words_offer_pricing (const char *token);
const char *tdm_words_plan_status (const char *token);
const char *tdm_words_publication_phase (const char *token);
const char *tdm_words_publication_phase_about (const char *token);
/* On a button: "Go live". And what it means, one line. */
const char *tdm_words_publication_move (TdmPublicationMove move);
const char *tdm_words_publication_move_about (TdmPublicationMove move);
const char *tdm_words_target (TdmTarget target);
const char *tdm_words_offer_section (TdmOfferSection section);
const char *tdm_words_section_status (TdmSectionStatus status);
/* (transfer full): what a problem of a page is about: a field, a document, “Japan”. */
char *tdm_words_offer_problem_field (const TdmProblem *problem);
/* (transfer full): a line of the history of an offer */
char *tdm_words_offer_event (const TdmOfferEvent *event);
/* "type", "size" of tdm_offer_document_get_advice (). */
const char *tdm_words_document_advice (const char *advice);

G_END_DECLS

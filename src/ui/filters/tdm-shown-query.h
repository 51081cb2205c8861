/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query that Opportunities shows: one object that tabs, search, chips, sheet and headings change and follow. */

#pragma once

#include <gio/gio.h>

#include "tdm-deal-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_SHOWN_QUERY (tdm_shown_query_get_type ())
/* Properties, tokens as states of actions: tab ("inbound", "outbound", "favorites", "all"), stage ("all",
 * "received" …), sort, group; reverse (boolean). Signal: changed (), once for any number of members that changed together. */
G_DECLARE_FINAL_TYPE (TdmShownQuery, tdm_shown_query, TDM, SHOWN_QUERY, GObject)

TdmShownQuery *tdm_shown_query_new (void);
const TdmDealQuery *tdm_shown_query_get (TdmShownQuery *self);
/* Everything at once. */
void tdm_shown_query_set (TdmShownQuery *self, const TdmDealQuery *query);
void tdm_shown_query_set_search (TdmShownQuery *self, const char *text);
void tdm_shown_query_set_order (TdmShownQuery *self, TdmDealSort sort, gboolean reverse);
gboolean tdm_shown_query_is_searching (TdmShownQuery *self);
guint tdm_shown_query_get_n_terms (TdmShownQuery *self);

/* NULL when there is no such term. */
const TdmFilterTerm *tdm_shown_query_find (TdmShownQuery *self, TdmFilterField field, TdmFilterOperator op);
/* Takes the place of every term of @field; @terms is NULL-terminated and may be empty. (transfer full) of each term */
void tdm_shown_query_replace (TdmShownQuery *self, TdmFilterField field, TdmFilterTerm **terms);
/* (element-type TdmFilterTerm): each takes the place of that with its field and operator. */
void tdm_shown_query_put (TdmShownQuery *self, const GPtrArray *terms);
void tdm_shown_query_remove (TdmShownQuery *self, const GPtrArray *terms);
void tdm_shown_query_clear_terms (TdmShownQuery *self);
gboolean tdm_shown_query_has (TdmShownQuery *self, const GPtrArray *terms);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal in our own JSON: what the command line reads and prints and what the archive holds. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-json-reader.h"
#include "tdm-timeline-entry.h"

G_BEGIN_DECLS

/**
 * TdmDealJsonMode:
 * @TDM_DEAL_JSON_NEW: `new-deal`: members only the program sets are ignored
 * @TDM_DEAL_JSON_EDIT: `edit` and `accept --from`: only what may be edited
 * @TDM_DEAL_JSON_INVITE: `invite-microsoft --from`: only customer.contact, consent and help
 * @TDM_DEAL_JSON_ARCHIVE: everything is taken
 *
 * In each mode a member nobody knows is refused by name.
 */
typedef enum
{
  TDM_DEAL_JSON_NEW,
  TDM_DEAL_JSON_EDIT,
  TDM_DEAL_JSON_INVITE,
  TDM_DEAL_JSON_ARCHIVE,
} TdmDealJsonMode;

gboolean tdm_deal_json_read (yyjson_val *object,
                             TdmDealJsonMode mode,
                             TdmDealRecord *record,
                             TdmDealFields *fields,
                             GPtrArray **timeline,
                             GError **error);

/**
 * TdmDealJsonFlags:
 * @TDM_DEAL_JSON_ARCHIVED: also what only the archive needs: raw JSON, instants of the answer window, sender
 * @TDM_DEAL_JSON_NO_PRIVATE: private notes, tags and the notes in the timeline stay here
 */
typedef enum
{
  TDM_DEAL_JSON_DEFAULT = 0,
  TDM_DEAL_JSON_ARCHIVED = 1 << 0,
  TDM_DEAL_JSON_NO_PRIVATE = 1 << 1,
} TdmDealJsonFlags;

yyjson_mut_val *tdm_deal_json_build (yyjson_mut_doc *doc,
                                     const TdmDealRecord *record,
                                     GPtrArray *timeline,
                                     TdmDealJsonFlags flags);
char *tdm_deal_json_write (const TdmDealRecord *record, GPtrArray *timeline, TdmDealJsonFlags flags);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs: names, arguments, what they change and who does them. */

#pragma once

#include "tdm-cli-options.h"

G_BEGIN_DECLS

/**
 * TdmCliVerb:
 * @arguments: as the help shows them
 * @n_arguments: how many must be there
 * @many: the last argument may come several times
 * @changes: needs the lock of the data folder, or the window that has it
 * @run: answers the exit status
 */
typedef struct
{
  const char *name;
  const char *arguments;
  guint n_arguments;
  gboolean many;
  gboolean changes;
  guint takes; /* TdmCliTakes */
  const char *summary;
  int (*run) (TdmCliRun *run, const TdmCliOptions *options);
} TdmCliVerb;

const TdmCliVerb *tdm_cli_get_verbs (gsize *n_verbs);
const TdmCliVerb *tdm_cli_find_verb (const char *name);

/* tdm-cli-deals.c, tdm-cli-deal.c */
int tdm_cli_deals (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_deal (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-change.c */
int tdm_cli_new_deal (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_edit (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_accept (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_invite_microsoft (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_share (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_note (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_favorite (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_unfavorite (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-close.c */
int tdm_cli_decline (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_won (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_lost (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_error (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-register.c */
int tdm_cli_register (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-customers.c */
int tdm_cli_customers (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_merge_customers (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-views.c */
int tdm_cli_views (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-outbox.c */
int tdm_cli_outbox (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_withdraw (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_conflicts (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_resolve (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-offers.c, tdm-cli-offer.c */
int tdm_cli_offers (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_offer (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_new_offer (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_edit_offer (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_publish_offer (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-readiness.c */
int tdm_cli_readiness (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-company.c */
int tdm_cli_company (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_edit_company (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-documents.c */
int tdm_cli_add_document (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_remove_document (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-contacts.c */
int tdm_cli_import_contacts (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_export_contacts (TdmCliRun *run, const TdmCliOptions *options);
/* tdm-cli-import.c, tdm-cli-export.c, tdm-cli-care.c */
int tdm_cli_import (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_export (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_check (TdmCliRun *run, const TdmCliOptions *options);
int tdm_cli_demo (TdmCliRun *run, const TdmCliOptions *options);

G_END_DECLS

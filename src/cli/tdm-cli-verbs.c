/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of all verbs; verbs.list beside it is for scripts, and a test compares the two. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#define READS FALSE
#define CHANGES TRUE
#define ONE FALSE
#define MANY TRUE
#define CLOSING (TDM_CLI_TAKES_REASON | TDM_CLI_TAKES_NOTE | TDM_CLI_TAKES_HOLD)

/* clang-format off */
static const TdmCliVerb verbs[] = {
  { "deals", "", 0, ONE, READS, TDM_CLI_TAKES_FILTER, N_ ("List deals"), tdm_cli_deals },
  { "deal", "ID", 1, ONE, READS, 0, N_ ("Show a deal with its history"), tdm_cli_deal },
  { "new-deal", "FILE|-", 1, ONE, CHANGES, 0, N_ ("Create a deal from JSON"), tdm_cli_new_deal },
  { "edit", "ID FILE|-", 2, ONE, CHANGES, 0, N_ ("Change fields of a deal, given as JSON"), tdm_cli_edit },
  { "accept", "ID", 1, ONE, CHANGES, TDM_CLI_TAKES_FROM, N_ ("Accept a received deal"), tdm_cli_accept },
  { "decline", "ID", 1, ONE, CHANGES, CLOSING, N_ ("Decline a received deal"), tdm_cli_decline },
  { "won", "ID", 1, ONE, CHANGES, TDM_CLI_TAKES_NOTE | TDM_CLI_TAKES_HOLD, N_ ("Close a deal as won"), tdm_cli_won },
  { "lost", "ID", 1, ONE, CHANGES, CLOSING, N_ ("Close a deal as lost"), tdm_cli_lost },
  { "error", "ID", 1, ONE, CHANGES, CLOSING, N_ ("Close a deal that should not exist"), tdm_cli_error },
  { "register", "ID FILE|-", 1, MANY, CHANGES, TDM_CLI_TAKES_HOLD | TDM_CLI_TAKES_CHECK,
    N_ ("Register a won deal, given as JSON"), tdm_cli_register },
  { "invite-microsoft", "ID", 1, ONE, CHANGES, TDM_CLI_TAKES_FROM | TDM_CLI_TAKES_HOLD,
    N_ ("Ask Microsoft to join an own deal"), tdm_cli_invite_microsoft },
  { "share", "ID", 1, ONE, CHANGES, TDM_CLI_TAKES_FROM | TDM_CLI_TAKES_HOLD,
    N_ ("Let Microsoft sellers see a private deal"), tdm_cli_share },
  { "note", "ID TEXT", 2, ONE, CHANGES, 0, N_ ("Add a private note to the history of a deal"), tdm_cli_note },
  { "favorite", "ID", 1, ONE, CHANGES, 0, N_ ("Mark a deal with the heart"), tdm_cli_favorite },
  { "unfavorite", "ID", 1, ONE, CHANGES, 0, N_ ("Remove the heart of a deal"), tdm_cli_unfavorite },
  { "customers", "", 0, ONE, READS, TDM_CLI_TAKES_SEARCH, N_ ("List customers with their deals"), tdm_cli_customers },
  { "merge-customers", "KEPT MERGED", 2, ONE, CHANGES, 0,
    N_ ("Give all deals of one customer to another that means the same one"), tdm_cli_merge_customers },
  { "views", "", 0, ONE, READS, 0, N_ ("List saved views"), tdm_cli_views },
  { "outbox", "", 0, ONE, READS, 0, N_ ("List changes that wait to be sent"), tdm_cli_outbox },
  { "withdraw", "SEQ", 1, ONE, CHANGES, 0, N_ ("Take back a change that is still held"), tdm_cli_withdraw },
  { "conflicts", "", 0, ONE, READS, 0, N_ ("List fields that changed here and on the server"), tdm_cli_conflicts },
  { "resolve", "ID FIELD mine|theirs|both", 3, ONE, CHANGES, 0, N_ ("Settle a conflict"), tdm_cli_resolve },
  { "offers", "", 0, ONE, READS,
    TDM_CLI_TAKES_SEARCH | TDM_CLI_TAKES_OFFERS | TDM_CLI_TAKES_OUTPUT | TDM_CLI_TAKES_RULEBOOK,
    N_ ("List marketplace offers, or write them to a file"), tdm_cli_offers },
  { "offer", "ID", 1, ONE, READS, 0, N_ ("Show an offer"), tdm_cli_offer },
  { "new-offer", "FILE|-", 1, ONE, CHANGES, 0, N_ ("Create an offer from JSON"), tdm_cli_new_offer },
  { "edit-offer", "ID FILE|-", 2, ONE, CHANGES, 0, N_ ("Change fields of an offer, given as JSON"), tdm_cli_edit_offer },
  { "publish-offer", "ID", 1, ONE, CHANGES, TDM_CLI_TAKES_MOVE | TDM_CLI_TAKES_RULEBOOK,
    N_ ("Publish an offer once its pages are complete, or record another step"), tdm_cli_publish_offer },
  { "readiness", "[OFFER]", 0, MANY, READS, TDM_CLI_TAKES_RULEBOOK,
    N_ ("Show what offers lack for their next co-sell status"), tdm_cli_readiness },
  { "company", "", 0, ONE, READS, 0, N_ ("Show what is known about the own company"), tdm_cli_company },
  { "edit-company", "FILE|-", 1, ONE, CHANGES, 0, N_ ("Change facts of the own company, given as JSON"),
    tdm_cli_edit_company },
  { "add-document", "OFFER KIND FILE|URL", 3, ONE, CHANGES, TDM_CLI_TAKES_KEEP,
    N_ ("Add a document or a link to an offer"), tdm_cli_add_document },
  { "remove-document", "OFFER KIND SHA256|URL", 3, ONE, CHANGES, 0, N_ ("Take a document off an offer"),
    tdm_cli_remove_document },
  { "import-contacts", "OFFER FILE", 2, ONE, CHANGES, 0, N_ ("Replace the contacts of an offer by a template in CSV"),
    tdm_cli_import_contacts },
  { "export-contacts", "OFFER", 1, ONE, READS, TDM_CLI_TAKES_OUTPUT,
    N_ ("Write the contacts of an offer as a template in CSV"), tdm_cli_export_contacts },
  { "import", "FILE…", 1, MANY, CHANGES, TDM_CLI_TAKES_IMPORT,
    N_ ("Import files of Partner Center or an archive"), tdm_cli_import },
  { "export", "", 0, ONE, READS, TDM_CLI_TAKES_FILTER | TDM_CLI_TAKES_EXPORT, N_ ("Write deals to a file"), tdm_cli_export },
  { "check", "", 0, ONE, READS, 0, N_ ("Check the database and the search index"), tdm_cli_check },
  { "demo", "", 0, ONE, CHANGES, TDM_CLI_TAKES_ADD, N_ ("Fill the data folder with a sample workspace"), tdm_cli_demo },
};
/* clang-format on */

const TdmCliVerb *
tdm_cli_get_verbs (gsize *n_verbs)
{
  *n_verbs = G_N_ELEMENTS (verbs);
  return verbs;
}

/**
 * tdm_cli_find_verb:
 * @name: a word of the command line
 *
 * Returns: (nullable): the verb of that name
 */
const TdmCliVerb *
tdm_cli_find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name))
      return &verbs[i];

  return NULL;
}

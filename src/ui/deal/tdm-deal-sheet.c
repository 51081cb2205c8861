/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of sheets. Opening one asks the rules first, so that a refused action says why. */

#include "tdm-deal-sheet.h"

#include <string.h>

#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-log-dialog.h"
#include "tdm-message.h"

static const struct
{
  const char *token;
  TdmDealAction action;
} sheets[TDM_N_DEAL_SHEETS] = {
  [TDM_DEAL_SHEET_ACCEPT] = { "accept", TDM_DEAL_ACTION_ACCEPT },
  [TDM_DEAL_SHEET_DECLINE] = { "decline", TDM_DEAL_ACTION_DECLINE },
  [TDM_DEAL_SHEET_EDIT] = { "edit", TDM_DEAL_ACTION_EDIT },
  [TDM_DEAL_SHEET_INVITE] = { "invite", TDM_DEAL_ACTION_INVITE_MICROSOFT },
  [TDM_DEAL_SHEET_SHARE] = { "share", TDM_DEAL_ACTION_SHARE },
  [TDM_DEAL_SHEET_WIN] = { "win", TDM_DEAL_ACTION_WIN },
  [TDM_DEAL_SHEET_LOSE] = { "lose", TDM_DEAL_ACTION_LOSE },
  [TDM_DEAL_SHEET_ERROR] = { "error", TDM_DEAL_ACTION_CLOSE_AS_ERROR },
  [TDM_DEAL_SHEET_LOG] = { "log", TDM_DEAL_ACTION_EDIT_PRIVATE },
};

const char *
tdm_deal_sheet_to_token (TdmDealSheet sheet)
{
  g_return_val_if_fail ((guint) sheet < TDM_N_DEAL_SHEETS, NULL);

  return sheets[sheet].token;
}

gboolean
tdm_deal_sheet_from_token (const char *token, TdmDealSheet *sheet)
{
  for (guint i = 0; i < TDM_N_DEAL_SHEETS; i++)
    if (g_strcmp0 (sheets[i].token, token) == 0)
      {
        *sheet = i;
        return TRUE;
      }

  return FALSE;
}

/* What the sheet does to the deal, as the rules call it. */
TdmDealAction
tdm_deal_sheet_get_action (TdmDealSheet sheet)
{
  g_return_val_if_fail ((guint) sheet < TDM_N_DEAL_SHEETS, TDM_DEAL_ACTION_EDIT);

  return sheets[sheet].action;
}

TdmDealSheet
tdm_deal_sheet_from_action (TdmDealAction action)
{
  for (guint i = 0; i < TDM_N_DEAL_SHEETS; i++)
    if (sheets[i].action == action)
      return i;

  g_return_val_if_reached (TDM_DEAL_SHEET_EDIT);
}

/**
 * tdm_deal_sheet_may_open:
 * @state: the deal as it stands
 *
 * Returns: %FALSE and %TDM_RULE_ERROR with the reason when the deal does not allow what the sheet is for
 */
gboolean
tdm_deal_sheet_may_open (TdmDealSheet sheet, const TdmDealState *state, GError **error)
{
  g_return_val_if_fail ((guint) sheet < TDM_N_DEAL_SHEETS, FALSE);

  return tdm_deal_rules_may (state, sheets[sheet].action, error);
}

/**
 * tdm_deal_sheet_dup_draft_kind:
 *
 * Returns: (transfer full): under which name the store keeps what was typed into the sheet for this deal
 */
char *
tdm_deal_sheet_dup_draft_kind (TdmDealSheet sheet, gint64 deal_id)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT, tdm_deal_sheet_to_token (sheet), deal_id);
}

/**
 * tdm_deal_sheet_parse_draft_kind:
 * @kind: of any draft
 *
 * Returns: whether it is the draft of a sheet; then @sheet and @deal_id are set
 */
gboolean
tdm_deal_sheet_parse_draft_kind (const char *kind, TdmDealSheet *sheet, gint64 *deal_id)
{
  const char *dash = strchr (kind, '-');
  g_autofree char *token = NULL;
  guint64 id;

  if (dash == NULL || !g_ascii_string_to_unsigned (dash + 1, 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;

  token = g_strndup (kind, dash - kind);
  *deal_id = (gint64) id;
  return tdm_deal_sheet_from_token (token, sheet);
}

static GtkWidget *
sheet_new (TdmDealSheet sheet, TdmStore *store, const TdmDealRecord *record)
{
  switch (sheet)
    {
    case TDM_DEAL_SHEET_ACCEPT:
    case TDM_DEAL_SHEET_EDIT:
    case TDM_DEAL_SHEET_INVITE:
      return tdm_deal_edit_dialog_new (store, record, sheets[sheet].action);
    case TDM_DEAL_SHEET_LOG:
      return tdm_deal_log_dialog_new (store, record);
    case TDM_DEAL_SHEET_DECLINE:
    case TDM_DEAL_SHEET_SHARE:
    case TDM_DEAL_SHEET_WIN:
    case TDM_DEAL_SHEET_LOSE:
    case TDM_DEAL_SHEET_ERROR:
    default:
      return tdm_deal_close_dialog_new (store, record, sheets[sheet].action);
    }
}

/**
 * tdm_deal_sheet_present:
 * @parent: a widget of the window it belongs to
 * @record: the deal as it stands, not kept
 *
 * Opens the sheet, or says in a toast why the deal does not allow it (M95).
 */
void
tdm_deal_sheet_present (TdmDealSheet sheet, GtkWidget *parent, TdmStore *store, const TdmDealRecord *record)
{
  TdmDealState state = tdm_deal_record_get_state (record);
  g_autoptr (GError) error = NULL;

  if (tdm_deal_sheet_may_open (sheet, &state, &error))
    adw_dialog_present (ADW_DIALOG (sheet_new (sheet, store, record)), parent);
  else
    tdm_message_show_error (parent, error);
}

typedef struct
{
  TdmDealSheet sheet;
  GtkWidget *parent;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->parent);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = tdm_store_load_deal_finish (TDM_STORE (source), result, NULL, &error);

  if (record == NULL)
    tdm_message_show_error (opening->parent, error);
  else if (gtk_widget_get_root (opening->parent) != NULL || GTK_IS_ROOT (opening->parent))
    tdm_deal_sheet_present (opening->sheet, opening->parent, TDM_STORE (source), record);
}

/**
 * tdm_deal_sheet_open:
 *
 * The same for a deal of which only the id is known: from a list, a reminder, or a draft on Today.
 */
void
tdm_deal_sheet_open (TdmDealSheet sheet, GtkWidget *parent, TdmStore *store, gint64 deal_id)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, deal_id);
  Opening *opening = g_new0 (Opening, 1);

  opening->sheet = sheet;
  opening->parent = g_object_ref (parent);
  tdm_store_load_deal_async (store, reference, NULL, loaded_cb, opening);
}

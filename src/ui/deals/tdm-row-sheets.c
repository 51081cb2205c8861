/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheets of a deal as a row or a card offers them (M66, M90). What the stage does not allow is refused in words,
 * for eyes and ears, before anything is loaded. */

#include "tdm-row-sheets.h"

#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-message.h"

static const char *const labels[TDM_N_DEAL_SHEETS] = {
  [TDM_DEAL_SHEET_ACCEPT] = N_ ("Accept…"),
  [TDM_DEAL_SHEET_DECLINE] = N_ ("Decline…"),
  [TDM_DEAL_SHEET_EDIT] = N_ ("Edit…"),
  [TDM_DEAL_SHEET_INVITE] = N_ ("Invite Microsoft…"),
  [TDM_DEAL_SHEET_WIN] = N_ ("Mark as won…"),
  [TDM_DEAL_SHEET_LOSE] = N_ ("Mark as lost…"),
  [TDM_DEAL_SHEET_ERROR] = N_ ("Close as error…"),
  [TDM_DEAL_SHEET_LOG] = N_ ("Log a call or a meeting…"),
};

const char *
tdm_row_sheet_get_label (TdmDealSheet sheet)
{
  g_return_val_if_fail ((guint) sheet < TDM_N_DEAL_SHEETS, "");

  return _ (labels[sheet]);
}

/**
 * tdm_row_refuse:
 * @from: a widget of the place it is about
 * @text: why it cannot be done, plain text
 *
 * Says it to eyes and ears.
 */
void
tdm_row_refuse (GtkWidget *from, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (from), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  tdm_message_show (from, text);
}

void
tdm_row_refuse_error (GtkWidget *from, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);

  tdm_row_refuse (from, text);
}

/**
 * tdm_row_sheet_open:
 * @from: a widget in the window
 * @deal: a loaded deal
 *
 * Opens the sheet, or says why the deal does not allow it. Main thread.
 */
void
tdm_row_sheet_open (TdmDealSheet sheet, GtkWidget *from, TdmStore *store, TdmDeal *deal)
{
  TdmDealState state = tdm_deal_get_state (deal);
  g_autoptr (GError) error = NULL;

  if (tdm_deal_sheet_may_open (sheet, &state, &error))
    tdm_deal_sheet_open (sheet, from, store, tdm_deal_get_id (deal));
  else
    tdm_row_refuse_error (from, error);
}

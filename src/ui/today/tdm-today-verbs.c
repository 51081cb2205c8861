/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs of Today: each opens the sheet of the deal itself, or asks the store at once when it can be undone. */

#include "tdm-today-verbs.h"

#include <glib/gi18n.h>

#include "tdm-deal-sheet.h"
#include "tdm-message.h"
#include "tdm-today-draft.h"

static gboolean
get_sheet (TdmTodayVerb verb, TdmDealSheet *sheet)
{
  static const struct
  {
    TdmTodayVerb verb;
    TdmDealSheet sheet;
  } sheets[] = {
    { TDM_TODAY_VERB_ACCEPT, TDM_DEAL_SHEET_ACCEPT }, { TDM_TODAY_VERB_DECLINE, TDM_DEAL_SHEET_DECLINE },
    { TDM_TODAY_VERB_EDIT, TDM_DEAL_SHEET_EDIT },     { TDM_TODAY_VERB_WIN, TDM_DEAL_SHEET_WIN },
    { TDM_TODAY_VERB_LOSE, TDM_DEAL_SHEET_LOSE },     { TDM_TODAY_VERB_INVITE, TDM_DEAL_SHEET_INVITE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sheets[i].verb == verb)
      {
        *sheet = sheets[i].sheet;
        return TRUE;
      }

  return FALSE;
}

/* ---- at once ---- */

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_undo_finish (TDM_STORE (source), result, &error))
    tdm_message_show (from, _ ("The change was withdrawn"));
  else
    tdm_message_show_error (from, error);
}

static void
step_finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_undo (from, _ ("The next step is done"), receipt.undo_id);
  else
    tdm_message_show_error (from, error);
}

static void
finish_step (GtkWidget *from, TdmStore *store, gint64 deal_id)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();

  tdm_store_edit_deal_async (store, deal_id, values, TDM_DEAL_FIELD_NEXT_STEP, NULL, step_finished_cb,
                             g_object_ref (from));
}

/**
 * tdm_today_do:
 * @from: a widget of the window, which outlives the answer of the store
 * @item: the row it was asked for; its deal may have changed since, which the rules of the store then say
 */
void
tdm_today_do (GtkWidget *from, TdmTodayList *list, TdmTodayItem *item, TdmTodayVerb verb)
{
  TdmStore *store = tdm_today_list_get_store (list);
  TdmDeal *deal = tdm_today_item_get_deal (item);
  gint64 deal_id = deal != NULL ? tdm_deal_get_id (deal) : 0;
  TdmDealSheet sheet;

  if (verb == TDM_TODAY_VERB_CONTINUE)
    tdm_today_draft_continue (tdm_today_item_get_text (item), from, store);
  else if (verb == TDM_TODAY_VERB_OPEN)
    gtk_widget_activate_action (from, "win.open-deal", "x", deal_id);
  else if (verb == TDM_TODAY_VERB_COMPLETE || verb == TDM_TODAY_VERB_REPLACE)
    gtk_widget_activate_action (from, "win.open-offer", "(xs)", tdm_today_item_get_offer_id (item),
                                tdm_today_item_get_place (item));
  else if (verb == TDM_TODAY_VERB_WITHDRAW)
    tdm_store_withdraw_async (store, tdm_today_item_get_seq (item), NULL, withdrawn_cb, g_object_ref (from));
  else if (verb == TDM_TODAY_VERB_FINISH_STEP)
    finish_step (from, store, deal_id);
  else if (verb == TDM_TODAY_VERB_DISMISS)
    tdm_today_list_dismiss (list, deal_id);
  else if (get_sheet (verb, &sheet))
    tdm_deal_sheet_open (sheet, from, store, deal_id);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts of forms: of a new deal or offer, of the company, the sheets of a deal and its registration. Other drafts
 * are notes of the program to itself. */

#include "tdm-today-draft.h"

#include <glib/gi18n.h>

#include "tdm-company-dialog.h"
#include "tdm-deal-sheet.h"
#include "tdm-new-offer-dialog.h"
#include "tdm-offer-editor.h"
#include "tdm-registration-dialog.h"
#include "tdm-store-registrations.h"

static gboolean
is_registration (const char *kind, gint64 *deal_id)
{
  const char *dash = strchr (kind, '-');
  g_autofree char *same = NULL;
  guint64 id;

  if (dash == NULL || !g_ascii_string_to_unsigned (dash + 1, 10, 1, G_MAXUINT32, &id, NULL))
    return FALSE;

  *deal_id = (gint64) id;
  same = tdm_registration_dup_draft_kind (*deal_id);
  return g_str_equal (kind, same);
}

/**
 * tdm_today_draft_parse:
 * @kind: of any draft
 * @action: (out): what the deal must still allow for the draft to be of use
 * @deal_id: (out): local number
 *
 * Returns: whether it belongs to a form of one deal
 */
gboolean
tdm_today_draft_parse (const char *kind, TdmDealAction *action, gint64 *deal_id)
{
  TdmDealSheet sheet;

  if (tdm_deal_sheet_parse_draft_kind (kind, &sheet, deal_id))
    *action = tdm_deal_sheet_get_action (sheet);
  else if (is_registration (kind, deal_id))
    *action = TDM_DEAL_ACTION_REGISTER;
  else
    return FALSE;

  return *deal_id <= G_MAXUINT32;
}

/**
 * tdm_today_draft_get_form:
 *
 * Returns: (transfer none) (nullable): the name of the form, where that is about no deal and no offer that is there
 */
const char *
tdm_today_draft_get_form (const char *kind)
{
  if (g_str_equal (kind, "new-deal"))
    return _ ("New deal");
  if (g_str_equal (kind, TDM_NEW_OFFER_DRAFT))
    return _ ("New offer");
  if (g_str_equal (kind, TDM_COMPANY_DRAFT))
    return _ ("Company facts");

  return NULL;
}

gboolean
tdm_today_draft_is_offer (const char *kind, gint64 *offer_id)
{
  return tdm_offer_editor_parse_draft_kind (kind, offer_id);
}

/**
 * tdm_today_draft_continue:
 * @from: a widget of the window
 *
 * Opens the form, which finds what was typed by itself.
 */
void
tdm_today_draft_continue (const char *kind, GtkWidget *from, TdmStore *store)
{
  TdmDealSheet sheet;
  gint64 deal_id;
  gint64 offer_id;

  if (tdm_today_draft_is_offer (kind, &offer_id))
    gtk_widget_activate_action (from, "win.open-offer", "(xs)", offer_id, "");
  else if (g_str_equal (kind, TDM_NEW_OFFER_DRAFT))
    gtk_widget_activate_action (from, "win.new-offer", NULL);
  else if (g_str_equal (kind, TDM_COMPANY_DRAFT))
    adw_dialog_present (tdm_company_dialog_new (store), from);
  else if (tdm_deal_sheet_parse_draft_kind (kind, &sheet, &deal_id))
    tdm_deal_sheet_open (sheet, from, store, deal_id);
  else if (is_registration (kind, &deal_id))
    tdm_registration_present (store, deal_id, from);
  else
    gtk_widget_activate_action (from, "app.new-deal", NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terms above, the plans below. */

#include "tdm-offer-plans-page.h"

#include <glib/gi18n.h>

#include "tdm-offer-form.h"
#include "tdm-plan-kind.h"
#include "tdm-plan-terms.h"

GtkWidget *
tdm_offer_plans_page_new (TdmOfferEditor *editor)
{
  TdmOfferForm *form = tdm_offer_form_new (editor, TDM_OFFER_SECTION_PLANS, NULL);

  tdm_offer_form_add (form, tdm_plan_terms_new (editor));
  tdm_offer_form_add (form, tdm_part_list_new (editor, tdm_plan_kind_get (), _ ("Plans")));

  return GTK_WIDGET (form);
}

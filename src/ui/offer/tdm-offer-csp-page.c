/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The opt-in to the CSP program: a step of the 2020 programme, a choice of the offer ever since. */

#include "tdm-offer-csp-page.h"

#include <glib/gi18n.h>

#include "tdm-csp-choices.h"
#include "tdm-offer-form.h"

static GtkWidget *
facts_new (void)
{
  static const char *const facts[][2] = {
    { N_ ("Optional"), N_ ("Publishing and co-sell do not wait for it. Under the rules of 2020 it is the "
                           "second step of co-sell.") },
    { N_ ("What partners see"), N_ ("Partners that can sell the offer also see its contacts for co-sell.") },
    { N_ ("Support"),
      N_ ("Problems with the offer itself stay with you. The partner supports the customer.") },
  };
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Good to know"));
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      GtkWidget *row =
        g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (facts[i][0]), "subtitle", _ (facts[i][1]), NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

GtkWidget *
tdm_offer_csp_page_new (TdmOfferEditor *editor)
{
  TdmOfferForm *form = tdm_offer_form_new (editor, TDM_OFFER_SECTION_CSP,
                                           _ ("Partners in the Cloud Solution Provider (CSP) program can "
                                              "sell the offer to their customers. Choose whether "
                                              "they may."));

  tdm_offer_form_add (form, tdm_csp_choices_new (editor));
  tdm_offer_form_add (form, facts_new ());

  return GTK_WIDGET (form);
}

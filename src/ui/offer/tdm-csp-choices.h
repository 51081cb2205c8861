/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which partners of the Cloud Solution Provider program may sell an offer. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_CSP_CHOICES (tdm_csp_choices_get_type ())
G_DECLARE_FINAL_TYPE (TdmCspChoices, tdm_csp_choices, TDM, CSP_CHOICES, GtkBox)

GtkWidget *tdm_csp_choices_new (TdmOfferEditor *editor);
/* (transfer none): the check of a token of tdm_offer_get_csp_choices (); the list of partners */
GtkWidget *tdm_csp_choices_get_check (TdmCspChoices *self, const char *token);
GtkWidget *tdm_csp_choices_get_partners (TdmCspChoices *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of a page of an offer's form: its heading with how far it is, a few words, and groups of rows. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-check.h"
#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_FORM (tdm_offer_form_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferForm, tdm_offer_form, TDM, OFFER_FORM, AdwBin)

/* @about: (nullable): one or two sentences */
TdmOfferForm *tdm_offer_form_new (TdmOfferEditor *editor, TdmOfferSection section, const char *about);
void tdm_offer_form_add (TdmOfferForm *self, GtkWidget *group);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers from a file and to a file, with the questions that go with it. */

#pragma once

#include "tdm-application.h"
#include "tdm-offer-import.h"

G_BEGIN_DECLS

/* Takes @file. Says what @report, made by a dry run, found, and imports the offers when the user wants it. @done is
 * called when the question was answered. */
void tdm_offers_flow_import (TdmApplication *application,
                             TdmOfferFile *file,
                             const TdmImportReport *report,
                             GCallback done,
                             GObject *object);
/* Asks for a place; the ending of its name says the format. */
void tdm_offers_flow_export (TdmApplication *application);

G_END_DECLS

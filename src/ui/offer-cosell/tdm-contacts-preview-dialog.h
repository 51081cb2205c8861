/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says what an import of contacts is going to do: all rows are replaced. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-parts.h"

G_BEGIN_DECLS

/* Signal "accepted": the user wants it. Both lists (element-type TdmOfferContact), copied: those of the file, and those
 * the offer has. */
AdwDialog *tdm_contacts_preview_dialog_new (GPtrArray *contacts, const GPtrArray *old);
void tdm_contacts_preview_dialog_accept (AdwDialog *dialog);

G_END_DECLS

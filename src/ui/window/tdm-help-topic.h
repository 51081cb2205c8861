/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which page of the handbook is about what is on screen. */

#pragma once

#include <adwaita.h>

#include "tdm-readiness.h"

G_BEGIN_DECLS

/* (nullable): NULL for a sheet without a page of its own: that of what lies below it fits then. */
const char *tdm_help_topic_of_sheet (AdwDialog *sheet);
const char *tdm_help_topic_of_offer_place (TdmOfferPlace place);

G_END_DECLS

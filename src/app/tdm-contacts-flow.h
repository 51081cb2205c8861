/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of an offer from and to Partner Center's template. */

#pragma once

#include "tdm-application.h"

G_BEGIN_DECLS

/* Asks for a file, shows what would be replaced, and replaces it; can be undone. */
void tdm_contacts_flow_import (TdmApplication *application, gint64 offer_id);
/* Asks for a place and writes the contacts that are saved. */
void tdm_contacts_flow_export (TdmApplication *application, gint64 offer_id);

G_END_DECLS

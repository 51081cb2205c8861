/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program is, who made it, and what to tell those who mend it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store.h"

G_BEGIN_DECLS

void tdm_about_present (GtkWidget *parent, TdmStore *store);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the two rows for a person's name: family name first where people write it so. */

#pragma once

#include "tdm-field-message.h"

G_BEGIN_DECLS

GtkWidget *tdm_name_rows_arrange (GtkWidget *first_row, GtkWidget *last_row, TdmFieldMessage *last_message);

G_END_DECLS

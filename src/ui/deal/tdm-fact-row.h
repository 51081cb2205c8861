/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that show one fact, one person or one solution. Text from data is never markup (R31). */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Name small above, value selectable below. */
GtkWidget *tdm_fact_row_new (const char *title, const char *value);
/* The same with a button that puts the value on the clipboard. */
GtkWidget *tdm_fact_row_new_copyable (const char *title, const char *value);
/* Avatar, name, e-mail, and buttons that write or call. @country decides the order of the name's parts. */
GtkWidget *tdm_fact_row_new_person (const TdmPerson *person, const char *country);
GtkWidget *tdm_fact_row_new_solution (const TdmSolution *solution);

G_END_DECLS

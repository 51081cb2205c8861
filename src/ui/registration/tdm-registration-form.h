/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the sheet for a registration: filled from a form, read back into it, and told what is wrong. */

#pragma once

#include <adwaita.h>

#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-registration-check.h"

G_BEGIN_DECLS

/* Children of the template of the sheet, which owns them. Each field has a message under it. */
typedef struct
{
  GtkWidget *value_row, *value_message;
  GtkWidget *currency_row, *currency_message;
  GtkWidget *term_row, *term_message;
  GtkWidget *sign_row, *sign_message;
  GtkWidget *start_row, *start_message;
  GtkWidget *end_row, *end_message;
  GtkWidget *solution_row, *solution_message;
  GtkWidget *eligible_row;
  GtkWidget *solution_value_row, *solution_value_message;
  GtkWidget *azure_row, *azure_message;
  GtkWidget *deployed_row, *deployed_message;
  GtkWidget *pricing_row, *pricing_message;
  GtkWidget *marketplace_row;
  GtkWidget *marketplace_day_row, *marketplace_day_message;
} TdmRegistrationRows;

/* In class_init: binds every child by its name; @offset is that of the rows in the instance. */
void tdm_registration_rows_bind (GtkWidgetClass *widget_class, gsize offset);
/* In init: the choices, and @changed (swapped) for whatever a person changes. */
void tdm_registration_rows_set_up (TdmRegistrationRows *self, GCallback changed, gpointer owner);
void tdm_registration_rows_set_solutions (TdmRegistrationRows *self, const TdmDealRecord *record);
void tdm_registration_rows_fill (TdmRegistrationRows *self,
                                 const TdmRegistration *form,
                                 const TdmDealRecord *record);
void
tdm_registration_rows_collect (TdmRegistrationRows *self, TdmRegistration *form, const TdmDealRecord *record);
/* @empty_too: what has no value is wrong as well. Returns the message of the first field with an error. */
TdmFieldMessage *
tdm_registration_rows_show_problems (TdmRegistrationRows *self, GPtrArray *problems, gboolean empty_too);

G_END_DECLS

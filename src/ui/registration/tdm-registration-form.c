/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the sheet for a registration. Amounts and days are typed as the language writes them, and kept as
 * typed when they are wrong. */

#include "tdm-registration-form.h"

#include <glib/gi18n.h>

#include "tdm-amount.h"
#include "tdm-code-item.h"
#include "tdm-format.h"
#include "tdm-registration-words.h"

#define CHILD(name) { #name, G_STRUCT_OFFSET (TdmRegistrationRows, name) }
#define AT(self, offset) G_STRUCT_MEMBER (GtkWidget *, self, offset)

static const struct
{
  const char *name;
  gsize offset;
} children[] = {
  CHILD (value_row),
  CHILD (value_message),
  CHILD (currency_row),
  CHILD (currency_message),
  CHILD (term_row),
  CHILD (term_message),
  CHILD (sign_row),
  CHILD (sign_message),
  CHILD (start_row),
  CHILD (start_message),
  CHILD (end_row),
  CHILD (end_message),
  CHILD (solution_row),
  CHILD (solution_message),
  CHILD (eligible_row),
  CHILD (solution_value_row),
  CHILD (solution_value_message),
  CHILD (azure_row),
  CHILD (azure_message),
  CHILD (deployed_row),
  CHILD (deployed_message),
  CHILD (pricing_row),
  CHILD (pricing_message),
  CHILD (marketplace_row),
  CHILD (marketplace_day_row),
  CHILD (marketplace_day_message),
};

void
tdm_registration_rows_bind (GtkWidgetClass *widget_class, gsize offset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE,
                                               (gssize) (offset + children[i].offset));
}

/* ---- choices ---- */

static void
set_choices (GtkWidget *row, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
}

static void
set_all_choices (TdmRegistrationRows *self)
{
  const char *unanswered = tdm_words_contract_term (TDM_CONTRACT_TERM_UNKNOWN);
  const char *yes = C_ ("value of a field", "Yes"), *no = C_ ("value of a field", "No");
  g_autoptr (GListModel) currencies = tdm_code_item_list_currencies ();

  adw_combo_row_set_model (ADW_COMBO_ROW (self->currency_row), currencies);
  /* Each list is in the order of its enumeration. */
  set_choices (self->term_row,
               (const char *[]) { unanswered, tdm_words_contract_term (TDM_CONTRACT_TERM_PERPETUAL),
                                  tdm_words_contract_term (TDM_CONTRACT_TERM_FINITE), NULL });
  set_choices (self->azure_row, (const char *[]) { unanswered, yes, no, NULL });
  /* Translators: an answer: the person does not know. */
  set_choices (self->eligible_row, (const char *[]) { C_ ("registration", "Not known"), yes, no, NULL });
  set_choices (self->deployed_row,
               (const char *[]) { unanswered, tdm_words_deployed_on (TDM_DEPLOYED_ON_CUSTOMER),
                                  tdm_words_deployed_on (TDM_DEPLOYED_ON_PARTNER), NULL });
  set_choices (self->pricing_row,
               (const char *[]) { unanswered, tdm_words_pricing (TDM_PRICING_PAY_AS_YOU_GO),
                                  tdm_words_pricing (TDM_PRICING_OTHER), NULL });
}

static const char *
changed_signal (GtkWidget *row)
{
  if (ADW_IS_COMBO_ROW (row))
    return "notify::selected";

  return ADW_IS_SWITCH_ROW (row) ? "notify::active" : "changed";
}

void
tdm_registration_rows_set_up (TdmRegistrationRows *self, GCallback changed, gpointer owner)
{
  set_all_choices (self);
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      GtkWidget *child = AT (self, children[i].offset);

      if (TDM_IS_FIELD_MESSAGE (child))
        g_signal_connect_object (child, "left", changed, owner, G_CONNECT_SWAPPED);
      else
        g_signal_connect_object (child, changed_signal (child), changed, owner, G_CONNECT_SWAPPED);
    }
}

/* The first choice is none; the others are the deal's solutions in their order. */
void
tdm_registration_rows_set_solutions (TdmRegistrationRows *self, const TdmDealRecord *record)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, tdm_words_contract_term (TDM_CONTRACT_TERM_UNKNOWN));
  for (guint i = 0; i < record->solutions->len; i++)
    {
      const TdmSolution *solution = record->solutions->pdata[i];

      gtk_string_list_append (model, solution->name != NULL ? solution->name : solution->id);
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self->solution_row), G_LIST_MODEL (model));
}

/* ---- form to rows ---- */

static void
set_selected (GtkWidget *row, int position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              position >= 0 ? (guint) position : GTK_INVALID_LIST_POSITION);
}

static int
get_selected (GtkWidget *row)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return selected == GTK_INVALID_LIST_POSITION ? 0 : (int) selected;
}

static void
set_amount (GtkWidget *row, const char *value, const char *currency)
{
  g_autofree char *text =
    tdm_amount_is_valid (value) ? tdm_format_amount (value, currency) : g_strdup (value);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static int
find_solution (const TdmDealRecord *record, const char *id)
{
  for (guint i = 0; id != NULL && i < record->solutions->len; i++)
    if (g_strcmp0 (((const TdmSolution *) record->solutions->pdata[i])->id, id) == 0)
      return (int) i + 1;

  return 0;
}

/* Fields that an earlier answer makes superfluous are not there. */
static void
show_asked (TdmRegistrationRows *self, const TdmRegistration *form)
{
  gtk_widget_set_visible (self->end_row, form->contract.term == TDM_CONTRACT_TERM_FINITE);
  gtk_widget_set_visible (self->marketplace_day_row, form->solution.marketplace == TDM_ANSWER_YES);
}

void
tdm_registration_rows_fill (TdmRegistrationRows *self,
                            const TdmRegistration *form,
                            const TdmDealRecord *record)
{
  const TdmContract *contract = &form->contract;
  const TdmRegisteredSolution *solution = &form->solution;

  set_amount (self->value_row, contract->value, contract->currency);
  set_selected (
    self->currency_row,
    tdm_code_item_find (adw_combo_row_get_model (ADW_COMBO_ROW (self->currency_row)), contract->currency));
  set_selected (self->term_row, (int) contract->term);
  tdm_date_row_set_date (TDM_DATE_ROW (self->sign_row), contract->sign_day);
  tdm_date_row_set_date (TDM_DATE_ROW (self->start_row), contract->start_day);
  tdm_date_row_set_date (TDM_DATE_ROW (self->end_row), contract->end_day);
  set_selected (self->solution_row, find_solution (record, solution->id));
  set_selected (self->eligible_row, (int) solution->eligible);
  set_amount (self->solution_value_row, solution->value, solution->currency);
  set_selected (self->azure_row, (int) solution->on_azure);
  set_selected (self->deployed_row, (int) solution->deployed_on);
  set_selected (self->pricing_row, (int) solution->pricing);
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->marketplace_row), solution->marketplace == TDM_ANSWER_YES);
  tdm_date_row_set_date (TDM_DATE_ROW (self->marketplace_day_row), solution->marketplace_day);
  show_asked (self, form);
}

/* ---- rows to form ---- */

static void
take_amount (GtkWidget *row, char **value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  char *parsed = tdm_parse_amount (text);

  g_free (*value);
  *value = parsed != NULL || *text == '\0' ? parsed : g_strdup (text);
}

static void
take_day (GtkWidget *row, char **day)
{
  g_free (*day);
  *day = tdm_date_row_dup_date (TDM_DATE_ROW (row));
}

/* One currency is asked for; a second one that came from elsewhere stays as long as nobody chooses anew. */
static void
take_currency (TdmRegistrationRows *self, TdmRegistration *form)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->currency_row));
  const char *currency = item != NULL ? tdm_code_item_get_code (item) : NULL;

  if (g_strcmp0 (currency, form->contract.currency) == 0)
    return;

  g_set_str (&form->contract.currency, currency);
  g_set_str (&form->solution.currency, currency);
}

static void
take_solution (TdmRegistrationRows *self, TdmRegisteredSolution *solution, const TdmDealRecord *record)
{
  int position = get_selected (self->solution_row);
  const TdmSolution *chosen =
    position > 0 && position <= (int) record->solutions->len ? record->solutions->pdata[position - 1] : NULL;

  g_set_str (&solution->id, chosen != NULL ? chosen->id : NULL);
  solution->eligible = (TdmAnswer) get_selected (self->eligible_row);
  take_amount (self->solution_value_row, &solution->value);
  solution->on_azure = (TdmAnswer) get_selected (self->azure_row);
  solution->deployed_on = (TdmDeployedOn) get_selected (self->deployed_row);
  solution->pricing = (TdmPricing) get_selected (self->pricing_row);
  take_day (self->marketplace_day_row, &solution->marketplace_day);
  if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->marketplace_row)))
    solution->marketplace = TDM_ANSWER_YES;
  else if (solution->marketplace == TDM_ANSWER_YES)
    solution->marketplace = TDM_ANSWER_NO;
}

void
tdm_registration_rows_collect (TdmRegistrationRows *self, TdmRegistration *form, const TdmDealRecord *record)
{
  TdmContract *contract = &form->contract;

  take_amount (self->value_row, &contract->value);
  take_currency (self, form);
  contract->term = (TdmContractTerm) get_selected (self->term_row);
  take_day (self->sign_row, &contract->sign_day);
  take_day (self->start_row, &contract->start_day);
  take_day (self->end_row, &contract->end_day);
  take_solution (self, &form->solution, record);
  show_asked (self, form);
}

/* ---- what is wrong ---- */

static const struct
{
  const char *field;
  gsize offset; /* of its message */
} messages[] = {
#define MESSAGE(field, name) { field, G_STRUCT_OFFSET (TdmRegistrationRows, name##_message) }
  MESSAGE ("contract.value", value),           MESSAGE ("contract.currency", currency),
  MESSAGE ("contract.signDate", sign),         MESSAGE ("contract.term", term),
  MESSAGE ("contract.startDate", start),       MESSAGE ("contract.endDate", end),
  MESSAGE ("solution.id", solution),           MESSAGE ("solution.value", solution_value),
  MESSAGE ("solution.deployedOnAzure", azure), MESSAGE ("solution.deployedOn", deployed),
  MESSAGE ("solution.pricing", pricing),       MESSAGE ("solution.marketplaceDate", marketplace_day),
#undef MESSAGE
};

static const TdmProblem *
find_problem (GPtrArray *problems, const char *field)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((const TdmProblem *) problems->pdata[i])->field, field))
      return problems->pdata[i];

  return NULL;
}

/* Half a date is no mistake while somebody types it. */
static gboolean
is_being_typed (TdmFieldMessage *message, const TdmProblem *problem)
{
  GtkWidget *field = tdm_field_message_get_field (message);

  return problem->code == TDM_RULE_ERROR_INVALID && field != NULL &&
         gtk_widget_get_focus_child (field) != NULL && gtk_widget_get_mapped (field) &&
         !tdm_field_message_has_error (message) &&
         (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

TdmFieldMessage *
tdm_registration_rows_show_problems (TdmRegistrationRows *self, GPtrArray *problems, gboolean empty_too)
{
  TdmFieldMessage *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      TdmFieldMessage *message = TDM_FIELD_MESSAGE (AT (self, messages[i].offset));
      const TdmProblem *problem = find_problem (problems, messages[i].field);
      gboolean shown =
        problem != NULL &&
        (empty_too || (problem->code != TDM_RULE_ERROR_MISSING && !is_being_typed (message, problem)));

      tdm_field_message_set_error (message, shown ? tdm_words_registration_problem (problem) : NULL);
      if (shown && first == NULL)
        first = message;
    }

  return first;
}

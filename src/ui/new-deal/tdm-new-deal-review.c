/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows the draft as the deal it will be, and what still stands in the way. */

#include "tdm-new-deal-review.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-config.h"
#include "tdm-customer-row.h"
#include "tdm-format.h"
#include "tdm-new-deal-problem.h"
#include "tdm-person-row.h"
#include "tdm-review-group.h"
#include "tdm-solution-findings.h"
#include "tdm-words.h"

struct _TdmNewDealReview
{
  TdmNewDealStep parent_instance;

  TdmReviewGroup *customer_group;
  TdmReviewGroup *contact_group;
  TdmReviewGroup *details_group;
  TdmReviewGroup *employees_group;
  TdmReviewGroup *solutions_group;
  TdmSolutionFindings *findings;
  TdmReviewGroup *selling_group;
};

G_DEFINE_FINAL_TYPE (TdmNewDealReview, tdm_new_deal_review, TDM_TYPE_NEW_DEAL_STEP)

#define N_GROUPS 6
#define MAX_PATHS 4

/* The fields whose problems a group shows; the first one also names the step behind it. */
static const char *const paths[N_GROUPS][MAX_PATHS + 1] = {
  { "customer.name", "customer", NULL },
  { "customer.contact", NULL },
  { "name", "value", "currency", "closeDate", NULL },
  { "team", NULL },
  { "solutions", NULL },
  { "help", "consent", NULL },
};

static TdmReviewGroup *
get_group (TdmNewDealReview *self, guint i)
{
  TdmReviewGroup *groups[N_GROUPS] = { self->customer_group,  self->contact_group,   self->details_group,
                                       self->employees_group, self->solutions_group, self->selling_group };

  return groups[i];
}

static void
edit_cb (TdmNewDealReview *self, TdmReviewGroup *group)
{
  for (guint i = 0; i < N_GROUPS; i++)
    if (get_group (self, i) == group)
      tdm_new_deal_step_go_to (TDM_NEW_DEAL_STEP (self), paths[i][0]);
}

static void
show_customer (TdmReviewGroup *group, const TdmCustomer *customer)
{
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  g_autofree char *address = g_strjoinv ("\n", lines);
  g_autofree char *number = tdm_customer_row_dup_number (customer);

  if (!customer->name)
    return;

  tdm_review_group_add_fact (group, _ ("Company name"), customer->name);
  tdm_review_group_add_fact (group, _ ("Address"), *address ? address : NULL);
  tdm_review_group_add_fact (group, _ ("D-U-N-S number"), number);
}

static void
show_contact (TdmReviewGroup *group, const TdmDealRecord *record)
{
  if (!record->contact || tdm_person_is_empty (record->contact))
    /* Translators: no contact person at the customer was given. */
    tdm_review_group_add_fact (group, _ ("Contact"), C_ ("contact", "None"));
  else
    tdm_review_group_add_row (group, GTK_WIDGET (tdm_person_row_new (record->contact, TDM_PERSON_ROW_PLAIN)));
}

static void
show_details (TdmReviewGroup *group, const TdmDealRecord *record)
{
  g_autofree char *money = record->value ? tdm_format_money (record->value, record->currency) : NULL;
  g_autofree char *date = record->close_date ? tdm_format_date (record->close_date) : NULL;

  tdm_review_group_add_fact (group, _ ("Deal name"), record->name);
  tdm_review_group_add_fact (group, _ ("Estimated value"), money);
  tdm_review_group_add_fact (group, _ ("Estimated close date"), date);
  tdm_review_group_add_fact (group, _ ("CRM ID"), record->crm_id);
  tdm_review_group_add_fact (group, _ ("Marketing campaign ID"), record->campaign_id);
  tdm_review_group_add_fact (group, _ ("Notes"), record->notes);
}

static void
show_lists (TdmNewDealReview *self, const TdmDealRecord *record)
{
  for (guint i = 0; i < record->team->len; i++)
    tdm_review_group_add_row (
      self->employees_group,
      GTK_WIDGET (tdm_person_row_new (g_ptr_array_index (record->team, i), TDM_PERSON_ROW_PLAIN)));

  for (guint i = 0; i < record->solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (record->solutions, i);

      tdm_review_group_add_fact (self->solutions_group, tdm_words_solution_kind (solution->kind),
                                 solution->name ? solution->name : solution->id);
    }
}

static void
show_selling_type (TdmReviewGroup *group, const TdmDealRecord *record)
{
  tdm_review_group_add_fact (group, _ ("Selling type"), tdm_words_deal_type (record->type));
  if (record->type == TDM_DEAL_TYPE_PRIVATE)
    {
      tdm_review_group_add_fact (group, _ ("Visible to"), _ ("Your company only"));
      return;
    }

  if (record->help_kind)
    tdm_review_group_add_fact (group, _ ("Kind of help"), tdm_words_help_kind (record->help_kind));
  tdm_review_group_add_fact (group, _ ("Notes to Microsoft"), record->help_notes);
  tdm_review_group_add_fact (
    group, _ ("Microsoft sees"),
    _ ("Customer, contact, deal name, value, close date, notes, employees, solutions"));
}

/* The group a problem belongs to: that of the longest path, since the contact is a part of the customer. */
static int
find_group (const char *field)
{
  gsize longest = 0;
  int found = -1;

  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 0; paths[i][j]; j++)
      if (strlen (paths[i][j]) > longest && tdm_new_deal_problem_is_in (field, paths[i][j]))
        {
          longest = strlen (paths[i][j]);
          found = (int) i;
        }

  return found;
}

static void
show_problems (TdmNewDealReview *self, GPtrArray *problems)
{
  gboolean without_customer =
    !tdm_deal_draft_has_customer (tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self)));

  for (guint i = 0; i < problems->len; i++)
    {
      const TdmProblem *problem = g_ptr_array_index (problems, i);
      int group = find_group (problem->field);
      g_autofree char *text = tdm_new_deal_problem_text (problem->field, problem->code);

      /* Without a customer there is no address to complete either. */
      if (without_customer && group == 0 && strcmp (problem->field, "customer.name") != 0)
        continue;
      if (group >= 0)
        tdm_review_group_add_problem (get_group (self, group), text);
    }
}

static void
tdm_new_deal_review_enter (TdmNewDealStep *step)
{
  TdmNewDealReview *self = TDM_NEW_DEAL_REVIEW (step);
  TdmDealDraft *draft = tdm_new_deal_step_get_draft (step);
  g_autoptr (TdmDealRecord) record = tdm_deal_draft_dup_record (draft);
  g_autoptr (GPtrArray) problems = tdm_deal_draft_check (draft);

  for (guint i = 0; i < N_GROUPS; i++)
    tdm_review_group_clear (get_group (self, i));

  show_customer (self->customer_group, record->customer);
  show_contact (self->contact_group, record);
  show_details (self->details_group, record);
  show_lists (self, record);
  show_selling_type (self->selling_group, record);
  tdm_solution_findings_show (self->findings, tdm_new_deal_step_get_store (step), record);
  show_problems (self, problems);
  gtk_widget_child_focus (GTK_WIDGET (self->customer_group), GTK_DIR_TAB_FORWARD);
}

/* Nothing to bind: the page is made anew whenever it is shown. */
static void
tdm_new_deal_review_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
}

static void
tdm_new_deal_review_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_REVIEW);

  G_OBJECT_CLASS (tdm_new_deal_review_parent_class)->dispose (object);
}

static void
tdm_new_deal_review_class_init (TdmNewDealReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_review_dispose;
  step_class->bind = tdm_new_deal_review_bind;
  step_class->enter = tdm_new_deal_review_enter;

  g_type_ensure (TDM_TYPE_REVIEW_GROUP);
  g_type_ensure (TDM_TYPE_SOLUTION_FINDINGS);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-deal-review.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, customer_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, contact_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, details_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, employees_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, solutions_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, findings);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealReview, selling_group);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
tdm_new_deal_review_init (TdmNewDealReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of one deal in groups of rows. A row without a value is left out; a group without rows is hidden,
 * but for employees and solutions, where nothing is a finding that people want to see. */

#include "tdm-deal-facts.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-fact-row.h"
#include "tdm-format.h"
#include "tdm-rules.h"
#include "tdm-solution-findings.h"
#include "tdm-words.h"

struct _TdmDealFacts
{
  GtkBox parent_instance;

  AdwPreferencesGroup *about;
  AdwPreferencesGroup *customer;
  AdwPreferencesGroup *team;
  AdwPreferencesGroup *solutions;
  TdmSolutionFindings *findings; /* below the solutions */
  AdwPreferencesGroup *record;
  GPtrArray *rows; /* GtkWidget, not owned: what to take out before the next deal is shown */
};

G_DEFINE_FINAL_TYPE (TdmDealFacts, tdm_deal_facts, GTK_TYPE_BOX)

static void
add_row (TdmDealFacts *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_fact (TdmDealFacts *self, AdwPreferencesGroup *group, const char *title, const char *value)
{
  if (value != NULL)
    add_row (self, group, tdm_fact_row_new (title, value));
}

static void
add_copyable (TdmDealFacts *self, AdwPreferencesGroup *group, const char *title, const char *value)
{
  if (value != NULL)
    add_row (self, group, tdm_fact_row_new_copyable (title, value));
}

static void
remove_rows (TdmDealFacts *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

static const char *
help_notes_title (const TdmDealRecord *record)
{
  if (record->direction == TDM_DIRECTION_OUTBOUND)
    return _ ("Notes to Microsoft");

  /* Translators: title over the text that the sender of a deal wrote to us. */
  return _ ("What the sender writes");
}

static const char *
help_kind_label (const char *code)
{
  const TdmCode *kind = tdm_rules_find_help_kind (code);

  return kind != NULL ? tdm_words_help_kind (kind->code) : code;
}

static void
show_about (TdmDealFacts *self, const TdmDealRecord *record)
{
  AdwPreferencesGroup *group = self->about;
  guint before = self->rows->len;

  add_fact (self, group, help_notes_title (record), record->help_notes);
  if (record->help_kind != NULL)
    add_fact (self, group, _ ("Kind of help"), help_kind_label (record->help_kind));
  add_fact (self, group, _ ("Notes"), record->notes);
  add_copyable (self, group, _ ("CRM ID"), record->crm_id);
  add_copyable (self, group, _ ("Marketing campaign ID"), record->campaign_id);

  adw_preferences_group_set_description (
    group,
    record->stage == TDM_STAGE_ACCEPTED
      ? _ ("Work toward closing the deal with the customer, and keep value, date and notes up to date.")
      : NULL);
  gtk_widget_set_visible (GTK_WIDGET (group), self->rows->len > before);
}

static char *
dup_duns_for_people (const char *duns)
{
  if (duns == NULL || strlen (duns) != 9)
    return g_strdup (duns);

  return g_strdup_printf ("%.2s-%.3s-%.4s", duns, duns + 2, duns + 5);
}

/* The name leads to the customer's own page. */
static GtkWidget *
company_row_new (const TdmCustomer *customer)
{
  GtkWidget *row = tdm_fact_row_new (_ ("Company name"), customer->name);

  if (customer->id == 0)
    return row;

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", customer->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-customer");

  return row;
}

static void
show_customer (TdmDealFacts *self, const TdmDealRecord *record)
{
  AdwPreferencesGroup *group = self->customer;
  const TdmCustomer *customer = record->customer;
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  g_autofree char *address = g_strjoinv ("\n", lines);
  g_autofree char *duns = dup_duns_for_people (customer->duns);

  adw_preferences_group_set_description (group, record->stage == TDM_STAGE_RECEIVED
                                                  ? _ ("You are free to contact the customer to learn more.")
                                                  : NULL);
  if (record->contact != NULL && !tdm_person_is_empty (record->contact))
    add_row (self, group, tdm_fact_row_new_person (record->contact, customer->country));
  if (customer->name != NULL)
    add_row (self, group, company_row_new (customer));
  add_fact (self, group, _ ("Address"), *address != '\0' ? address : NULL);
  if (duns != NULL)
    add_copyable (self, group, _ ("D-U-N-S number"), duns);
  else
    add_fact (self, group, _ ("D-U-N-S number"), _ ("No number"));
  add_fact (self, group, _ ("Customer consent"),
            record->consent ? _ ("The customer agreed that Microsoft gets the contact data")
                            : _ ("Not recorded"));
}

static void
show_team (TdmDealFacts *self, const TdmDealRecord *record)
{
  for (guint i = 0; i < record->team->len; i++)
    add_row (self, self->team,
             tdm_fact_row_new_person (g_ptr_array_index (record->team, i), record->customer->country));

  adw_preferences_group_set_description (
    self->team, record->team->len == 0 ? _ ("Nobody works on this deal yet.") : NULL);
}

static void
show_solutions (TdmDealFacts *self, const TdmDealRecord *record)
{
  for (guint i = 0; i < record->solutions->len; i++)
    add_row (self, self->solutions, tdm_fact_row_new_solution (g_ptr_array_index (record->solutions, i)));

  adw_preferences_group_set_description (
    self->solutions, record->solutions->len == 0 ? _ ("No solution is named yet.") : NULL);
}

static void
show_record (TdmDealFacts *self, const TdmDealRecord *record)
{
  AdwPreferencesGroup *group = self->record;
  gint64 now = tdm_clock_now ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, record->id);
  g_autofree char *created = tdm_format_instant (record->created, now);
  g_autofree char *updated = tdm_format_instant (record->updated, now);

  add_fact (self, group, _ ("Direction"), tdm_words_direction (record->direction));
  add_fact (self, group, _ ("Stage"), tdm_words_deal_status (record->stage, record->outcome));
  add_fact (self, group, _ ("Reason"), record->status_reason);
  add_fact (self, group, _ ("Kind of deal"), tdm_words_deal_type (record->type));
  if (record->microsoft_status != TDM_MICROSOFT_STATUS_NONE)
    add_fact (self, group, _ ("Answer of Microsoft"), tdm_words_microsoft_status (record->microsoft_status));
  add_fact (self, group, _ ("Sender"), record->sender);
  add_fact (self, group, _ ("Copy in Partner Center"), tdm_words_sync_state (record->sync));
  add_fact (self, group, _ ("Created"), created);
  add_fact (self, group, _ ("Last change"), updated);
  add_copyable (self, group, _ ("Number in Tandem"), id);
  add_copyable (self, group, _ ("Referral ID"), record->referral_id);
  add_copyable (self, group, _ ("Engagement ID"), record->engagement_id);
}

void
tdm_deal_facts_show (TdmDealFacts *self, TdmStore *store, const TdmDealRecord *record)
{
  g_return_if_fail (TDM_IS_DEAL_FACTS (self));
  g_return_if_fail (record != NULL);

  remove_rows (self);
  show_about (self, record);
  show_customer (self, record);
  show_team (self, record);
  show_solutions (self, record);
  tdm_solution_findings_show (self->findings, store, record);
  show_record (self, record);
}

static AdwPreferencesGroup *
append_group (TdmDealFacts *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self), group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
tdm_deal_facts_finalize (GObject *object)
{
  TdmDealFacts *self = TDM_DEAL_FACTS (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_deal_facts_parent_class)->finalize (object);
}

static void
tdm_deal_facts_class_init (TdmDealFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_facts_finalize;
}

static void
tdm_deal_facts_init (TdmDealFacts *self)
{
  self->rows = g_ptr_array_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->about = append_group (self, _ ("What it is about"));
  self->customer = append_group (self, _ ("Customer"));
  self->solutions = append_group (self, _ ("Solutions"));
  self->findings = TDM_SOLUTION_FINDINGS (tdm_solution_findings_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->findings), 12);
  adw_preferences_group_add (self->solutions, GTK_WIDGET (self->findings));
  self->team = append_group (self, _ ("Employees"));
  self->record = append_group (self, _ ("Record"));
}

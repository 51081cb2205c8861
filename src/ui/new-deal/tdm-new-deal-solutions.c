/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solutions to tick, of one kind at a time, and a form for one that nobody has named before. */

#include "tdm-new-deal-solutions.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-new-deal-problem.h"
#include "tdm-rules.h"
#include "tdm-search-text.h"
#include "tdm-solution-findings.h"
#include "tdm-solution-row.h"
#include "tdm-solution-watch.h"

/* Fewer choices than this are seen at a glance. */
#define SEARCH_FROM 8

/* Enough to show all of Microsoft's; who has met more solutions than that searches. */
#define MAX_ROWS 100

struct _TdmNewDealSolutions
{
  TdmNewDealStep parent_instance;

  GtkListBox *chosen_list;
  TdmSolutionFindings *findings;
  AdwToggleGroup *kind_group;
  GtkLabel *kind_label;
  TdmFieldMessage *solutions_message;
  GtkWidget *search_entry;
  GtkLabel *empty_label;
  GtkListBox *choice_list;
  GtkWidget *form_group;
  GtkWidget *id_row;
  TdmFieldMessage *id_message;
  GtkWidget *solution_name_row;

  GPtrArray *suggestions; /* TdmSolution, as the store lists them; own ones that are co-sell ready first */
  TdmSolutionWatch *watch;
  gboolean filling; /* the program fills the form, nobody types */
};

G_DEFINE_FINAL_TYPE (TdmNewDealSolutions, tdm_new_deal_solutions, TDM_TYPE_NEW_DEAL_STEP)

static TdmDealDraft *
get_draft (TdmNewDealSolutions *self)
{
  return tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));
}

static GPtrArray *
get_solutions (TdmNewDealSolutions *self)
{
  return tdm_deal_draft_get_record (get_draft (self))->solutions;
}

static TdmSolutionKind
get_kind (TdmNewDealSolutions *self)
{
  TdmSolutionKind kind = TDM_SOLUTION_KIND_OWN;

  tdm_solution_kind_from_token (adw_toggle_group_get_active_name (self->kind_group), &kind);

  return kind;
}

/* ---- choices ---- */

static const char *
get_kind_title (TdmSolutionKind kind)
{
  switch (kind)
    {
    case TDM_SOLUTION_KIND_MICROSOFT:
      return _ ("Microsoft’s solutions");
    case TDM_SOLUTION_KIND_THIRD_PARTY:
      return _ ("Other third-party solutions");
    default:
      return _ ("My company’s solutions");
    }
}

static const char *
get_empty_text (TdmSolutionKind kind, gboolean searching)
{
  if (searching)
    return _ ("No solution of this name.");
  if (kind == TDM_SOLUTION_KIND_OWN)
    return _ ("Offers that have a solution ID are listed here. You can add one below as well.");

  return _ ("Solutions of earlier deals are listed here. Add the first one below.");
}

static gboolean
has_room (TdmNewDealSolutions *self)
{
  g_autofree char *text = NULL;

  if ((int) get_solutions (self)->len < tdm_rules_get ()->max_solutions)
    return TRUE;

  text = tdm_new_deal_problem_text ("solutions", TDM_RULE_ERROR_TOO_MANY);
  tdm_field_message_set_error (self->solutions_message, text);
  tdm_field_message_announce (self->solutions_message);

  return FALSE;
}

/* Under which kind the deal has this solution, or would get it: the tab says it when the solution does not. */
static TdmSolutionKind
get_chosen_kind (TdmNewDealSolutions *self, const TdmSolution *solution)
{
  static const TdmSolutionKind kinds[] = { TDM_SOLUTION_KIND_OWN, TDM_SOLUTION_KIND_THIRD_PARTY,
                                           TDM_SOLUTION_KIND_UNKNOWN };

  if (solution->kind != TDM_SOLUTION_KIND_UNKNOWN)
    return solution->kind;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (tdm_deal_draft_has_solution (get_draft (self), solution->id, kinds[i]))
      return kinds[i];

  return get_kind (self);
}

static gboolean
is_chosen (TdmNewDealSolutions *self, const TdmSolution *solution)
{
  return tdm_deal_draft_has_solution (get_draft (self), solution->id, get_chosen_kind (self, solution));
}

static void
toggled_cb (TdmNewDealSolutions *self, TdmSolutionRow *row)
{
  const TdmSolution *solution = tdm_solution_row_get_solution (row);
  g_autoptr (TdmSolution) chosen =
    tdm_solution_new (solution->id, solution->name, get_chosen_kind (self, solution));

  if (!tdm_solution_row_get_active (row))
    tdm_deal_draft_remove_solution (get_draft (self), chosen->id, chosen->kind);
  else if (has_room (self))
    tdm_deal_draft_add_solution (get_draft (self), chosen);
  else
    tdm_solution_row_set_active (row, FALSE);
}

static void
append_choice (TdmNewDealSolutions *self, const TdmSolution *solution)
{
  TdmSolutionRow *row = tdm_solution_row_new (solution, TDM_SOLUTION_ROW_CHOICE);

  tdm_solution_row_set_active (row, is_chosen (self, solution));
  tdm_solution_row_set_standing (row, tdm_solution_watch_get_standing (self->watch, solution));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->choice_list, GTK_WIDGET (row));
}

/* What came with an import may not say whose it is: it is offered with our own and with those of others. */
static gboolean
is_of_kind (const TdmSolution *solution, TdmSolutionKind kind)
{
  if (solution->kind == TDM_SOLUTION_KIND_UNKNOWN)
    return kind != TDM_SOLUTION_KIND_MICROSOFT;

  return solution->kind == kind;
}

static gboolean
is_searched (TdmNewDealSolutions *self, const TdmSolution *solution)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return *typed == '\0' || tdm_text_matches (solution->id, typed) ||
         (solution->name && tdm_text_matches (solution->name, typed));
}

/* Makes rows for the choices of the current kind that the search leaves, at most MAX_ROWS of them. */
static void
append_choices (TdmNewDealSolutions *self, guint *all, guint *offered)
{
  *all = *offered = 0;
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (self->suggestions, i);

      if (!is_of_kind (solution, get_kind (self)))
        continue;
      *all += 1;
      if (!is_searched (self, solution))
        continue;
      if (*offered < MAX_ROWS)
        append_choice (self, solution);
      *offered += 1;
    }
}

static void
show_choices (TdmNewDealSolutions *self)
{
  TdmSolutionKind kind = get_kind (self);
  guint all, offered;

  gtk_list_box_remove_all (self->choice_list);
  append_choices (self, &all, &offered);

  gtk_label_set_label (self->kind_label, get_kind_title (kind));
  gtk_label_set_label (self->empty_label,
                       offered > 0 ? _ ("Search to find the others.") : get_empty_text (kind, all > 0));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), offered == 0 || offered > MAX_ROWS);
  gtk_widget_set_visible (GTK_WIDGET (self->choice_list), offered > 0);
  gtk_widget_set_visible (self->search_entry, all >= SEARCH_FROM);
  gtk_widget_set_visible (self->form_group, kind != TDM_SOLUTION_KIND_MICROSOFT);
}

static void
search_changed_cb (TdmNewDealSolutions *self)
{
  show_choices (self);
}

static void
kind_changed_cb (TdmNewDealSolutions *self)
{
  if (!get_draft (self))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  show_choices (self);
}

/* Enter in the search ticks the first hit, or goes on when nothing is searched. */
static void
search_activated_cb (TdmNewDealSolutions *self)
{
  GtkListBoxRow *first;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    {
      gtk_widget_activate_default (GTK_WIDGET (self));
      return;
    }

  /* The search waits a moment for the next key; Enter does not. */
  show_choices (self);
  first = gtk_list_box_get_row_at_index (self->choice_list, 0);
  if (!first)
    return;

  tdm_solution_row_set_active (TDM_SOLUTION_ROW (first),
                               !tdm_solution_row_get_active (TDM_SOLUTION_ROW (first)));
  toggled_cb (self, TDM_SOLUTION_ROW (first));
}

/* What can be co-sold comes first (M52): by standings in the order of the enumeration, else as they stood. */
static void
sort_suggestions (TdmNewDealSolutions *self)
{
  gsize n_solutions;
  g_autofree gpointer *solutions = g_ptr_array_steal (self->suggestions, &n_solutions);
  g_autofree TdmSolutionStanding *standings = g_new (TdmSolutionStanding, n_solutions + 1);

  for (gsize i = 0; i < n_solutions; i++)
    standings[i] = tdm_solution_watch_get_standing (self->watch, solutions[i]);

  for (TdmSolutionStanding standing = 0; standing <= TDM_SOLUTION_STANDING_NO_OFFER; standing++)
    for (gsize i = 0; i < n_solutions; i++)
      if (standings[i] == standing)
        g_ptr_array_add (self->suggestions, solutions[i]);
}

static void
suggestions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealSolutions) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) solutions = tdm_store_suggest_solutions_finish (TDM_STORE (source), result, &error);

  if (!self->choice_list)
    return;
  if (error)
    g_info ("No solutions to suggest: %s", error->message);

  if (solutions)
    {
      g_ptr_array_unref (self->suggestions);
      self->suggestions = g_steal_pointer (&solutions);
    }
  sort_suggestions (self);
  show_choices (self);
}

static void
load_suggestions (TdmNewDealSolutions *self)
{
  tdm_store_suggest_solutions_async (tdm_new_deal_step_get_store (TDM_NEW_DEAL_STEP (self)), NULL,
                                     suggestions_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmNewDealSolutions *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_SOLUTIONS)
    load_suggestions (self);
}

/* ---- what is on the deal ---- */

static void
remove_cb (TdmNewDealSolutions *self, TdmSolutionRow *row)
{
  g_autoptr (TdmSolution) solution = tdm_solution_copy (tdm_solution_row_get_solution (row));

  gtk_widget_child_focus (GTK_WIDGET (self->kind_group), GTK_DIR_TAB_FORWARD);
  tdm_deal_draft_remove_solution (get_draft (self), solution->id, solution->kind);
}

static void
sync_checks (TdmNewDealSolutions *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->choice_list)); row;
       row = gtk_widget_get_next_sibling (row))
    tdm_solution_row_set_active (TDM_SOLUTION_ROW (row),
                                 is_chosen (self, tdm_solution_row_get_solution (TDM_SOLUTION_ROW (row))));
}

/* The deal is of the type it has, until help is asked for. */
static void
look_at_solutions (TdmNewDealSolutions *self)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_record_copy (tdm_deal_draft_get_record (get_draft (self)));

  if (record->help_requested)
    record->type = TDM_DEAL_TYPE_CO_SELL;
  tdm_solution_findings_show (self->findings, tdm_new_deal_step_get_store (TDM_NEW_DEAL_STEP (self)), record);
}

static void
solutions_changed_cb (TdmNewDealSolutions *self)
{
  GPtrArray *solutions = get_solutions (self);

  gtk_list_box_remove_all (self->chosen_list);
  for (guint i = 0; i < solutions->len; i++)
    {
      TdmSolutionRow *row = tdm_solution_row_new (g_ptr_array_index (solutions, i), TDM_SOLUTION_ROW_CHOSEN);

      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->chosen_list, GTK_WIDGET (row));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->chosen_list), solutions->len > 0);
  sync_checks (self);
  look_at_solutions (self);
}

/* ---- the form ---- */

static gboolean
is_form_empty (TdmNewDealSolutions *self)
{
  return !tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_SOLUTION_ID) &&
         !tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_SOLUTION_NAME);
}

static void
form_changed_cb (TdmNewDealSolutions *self)
{
  TdmDealDraft *draft = get_draft (self);

  if (self->filling || !draft)
    return;

  tdm_deal_draft_set_pending (draft, TDM_PENDING_SOLUTION_ID,
                              gtk_editable_get_text (GTK_EDITABLE (self->id_row)));
  tdm_deal_draft_set_pending (draft, TDM_PENDING_SOLUTION_NAME,
                              gtk_editable_get_text (GTK_EDITABLE (self->solution_name_row)));
  if (tdm_deal_draft_get_pending (draft, TDM_PENDING_SOLUTION_ID))
    tdm_field_message_set_error (self->id_message, NULL);
}

static void
fill_form (TdmNewDealSolutions *self)
{
  const char *id = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_SOLUTION_ID);
  const char *name = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_SOLUTION_NAME);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->id_row), id ? id : "");
  gtk_editable_set_text (GTK_EDITABLE (self->solution_name_row), name ? name : "");
  tdm_field_message_set_error (self->id_message, NULL);
  self->filling = FALSE;
}

static gboolean
take_form (TdmNewDealSolutions *self)
{
  TdmDealDraft *draft = get_draft (self);
  const char *id = tdm_deal_draft_get_pending (draft, TDM_PENDING_SOLUTION_ID);
  g_autoptr (TdmSolution) solution = NULL;

  if (!id)
    {
      g_autofree char *text = tdm_new_deal_problem_text ("solution.id", TDM_RULE_ERROR_MISSING);

      tdm_field_message_set_error (self->id_message, text);
      gtk_widget_grab_focus (self->id_row);
      tdm_field_message_announce (self->id_message);
      return FALSE;
    }
  if (!has_room (self))
    return FALSE;

  solution =
    tdm_solution_new (id, tdm_deal_draft_get_pending (draft, TDM_PENDING_SOLUTION_NAME), get_kind (self));
  tdm_deal_draft_add_solution (draft, solution);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_SOLUTION_ID, NULL);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_SOLUTION_NAME, NULL);
  fill_form (self);

  return TRUE;
}

static void
add_activated_cb (TdmNewDealSolutions *self)
{
  if (take_form (self))
    gtk_widget_grab_focus (self->id_row);
}

static void
form_activated_cb (TdmNewDealSolutions *self)
{
  if (is_form_empty (self))
    gtk_widget_activate_default (GTK_WIDGET (self));
  else
    add_activated_cb (self);
}

static void
tdm_new_deal_solutions_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealSolutions *self = TDM_NEW_DEAL_SOLUTIONS (step);

  g_signal_connect_object (draft, "solutions-changed", G_CALLBACK (solutions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (fill_form), self, G_CONNECT_SWAPPED);

  tdm_new_deal_step_add_field (step, "solutions", self->solutions_message);
  self->watch = tdm_solution_watch_get (tdm_new_deal_step_get_store (step));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (load_suggestions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_new_deal_step_get_store (step), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load_suggestions (self);
  solutions_changed_cb (self);
}

static void
tdm_new_deal_solutions_enter (TdmNewDealStep *step)
{
  gboolean habit = tdm_deal_draft_is_habit (tdm_new_deal_step_get_draft (step), TDM_DEAL_FIELD_SOLUTIONS);

  g_object_set (step, "description",
                habit ? _ ("As in your last deal. Take off what is not part of this one.")
                      : _ ("At least one solution. One deal can have solutions of several kinds."),
                NULL);
  look_at_solutions (TDM_NEW_DEAL_SOLUTIONS (step));
  gtk_widget_child_focus (GTK_WIDGET (TDM_NEW_DEAL_SOLUTIONS (step)->kind_group), GTK_DIR_TAB_FORWARD);
}

static gboolean
tdm_new_deal_solutions_finish (TdmNewDealStep *step)
{
  TdmNewDealSolutions *self = TDM_NEW_DEAL_SOLUTIONS (step);

  if (is_form_empty (self))
    return TRUE;

  /* The form belongs to the other two kinds; show it before complaining about it. */
  if (get_kind (self) == TDM_SOLUTION_KIND_MICROSOFT)
    adw_toggle_group_set_active_name (self->kind_group, "third-party");

  return take_form (self);
}

static char *
tdm_new_deal_solutions_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  GPtrArray *solutions = tdm_deal_draft_get_record (draft)->solutions;
  const TdmSolution *first = solutions->len > 0 ? g_ptr_array_index (solutions, 0) : NULL;

  if (!first)
    return NULL;
  if (solutions->len == 1)
    return g_strdup (first->name ? first->name : first->id);

  /* Translators: how many solutions are part of the deal. */
  return g_strdup_printf (ngettext ("%u solution", "%u solutions", solutions->len), solutions->len);
}

static void
tdm_new_deal_solutions_dispose (GObject *object)
{
  TdmNewDealSolutions *self = TDM_NEW_DEAL_SOLUTIONS (object);

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_NEW_DEAL_SOLUTIONS);

  G_OBJECT_CLASS (tdm_new_deal_solutions_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, chosen_list);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, findings);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, kind_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, kind_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, solutions_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, empty_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, choice_list);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, form_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, id_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, id_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, solution_name_row);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
}

static void
tdm_new_deal_solutions_class_init (TdmNewDealSolutionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_solutions_dispose;
  step_class->bind = tdm_new_deal_solutions_bind;
  step_class->enter = tdm_new_deal_solutions_enter;
  step_class->finish = tdm_new_deal_solutions_finish;
  step_class->dup_summary = tdm_new_deal_solutions_dup_summary;

  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_SOLUTION_FINDINGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-solutions.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_solutions_init (TdmNewDealSolutions *self)
{
  self->suggestions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

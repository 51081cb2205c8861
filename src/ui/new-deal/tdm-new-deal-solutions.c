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
#include "tdm-solution-row.h"

/* Fewer choices than this are seen at a glance. */
#define SEARCH_FROM 8

struct _TdmNewDealSolutions
{
  TdmNewDealStep parent_instance;

  GtkListBox *chosen_list;
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
is_offered (GtkListBoxRow *row, gpointer data)
{
  TdmNewDealSolutions *self = data;
  const TdmSolution *solution = tdm_solution_row_get_solution (TDM_SOLUTION_ROW (row));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (solution->kind != get_kind (self))
    return FALSE;

  return *typed == '\0' || tdm_text_matches (solution->id, typed) ||
         (solution->name && tdm_text_matches (solution->name, typed));
}

/* Counts the choices of the current kind: all of them, and those the search leaves. */
static void
count_choices (TdmNewDealSolutions *self, guint *all, guint *offered)
{
  *all = *offered = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->choice_list)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      *all += tdm_solution_row_get_solution (TDM_SOLUTION_ROW (row))->kind == get_kind (self);
      *offered += is_offered (GTK_LIST_BOX_ROW (row), self);
    }
}

static void
show_choices (TdmNewDealSolutions *self)
{
  TdmSolutionKind kind = get_kind (self);
  guint all, offered;

  gtk_list_box_invalidate_filter (self->choice_list);
  count_choices (self, &all, &offered);

  gtk_label_set_label (self->kind_label, get_kind_title (kind));
  gtk_label_set_label (self->empty_label, get_empty_text (kind, all > 0));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), offered == 0);
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
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  show_choices (self);
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

static void
toggled_cb (TdmNewDealSolutions *self, TdmSolutionRow *row)
{
  const TdmSolution *solution = tdm_solution_row_get_solution (row);

  if (!tdm_solution_row_get_active (row))
    tdm_deal_draft_remove_solution (get_draft (self), solution->id, solution->kind);
  else if (has_room (self))
    tdm_deal_draft_add_solution (get_draft (self), solution);
  else
    tdm_solution_row_set_active (row, FALSE);
}

/* Enter in the search ticks the first hit, or goes on when nothing is searched. */
static void
search_activated_cb (TdmNewDealSolutions *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    {
      gtk_widget_activate_default (GTK_WIDGET (self));
      return;
    }

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->choice_list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (is_offered (GTK_LIST_BOX_ROW (row), self))
      {
        tdm_solution_row_set_active (TDM_SOLUTION_ROW (row),
                                     !tdm_solution_row_get_active (TDM_SOLUTION_ROW (row)));
        toggled_cb (self, TDM_SOLUTION_ROW (row));
        return;
      }
}

static void
append_choice (TdmNewDealSolutions *self, const TdmSolution *solution)
{
  TdmSolutionRow *row = tdm_solution_row_new (solution, TDM_SOLUTION_ROW_CHOICE);

  tdm_solution_row_set_active (row,
                               tdm_deal_draft_has_solution (get_draft (self), solution->id, solution->kind));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->choice_list, GTK_WIDGET (row));
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

  for (guint i = 0; solutions && i < solutions->len; i++)
    append_choice (self, g_ptr_array_index (solutions, i));
  show_choices (self);
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
    {
      const TdmSolution *solution = tdm_solution_row_get_solution (TDM_SOLUTION_ROW (row));

      tdm_solution_row_set_active (
        TDM_SOLUTION_ROW (row), tdm_deal_draft_has_solution (get_draft (self), solution->id, solution->kind));
    }
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

  gtk_list_box_set_filter_func (self->choice_list, is_offered, self, NULL);
  g_signal_connect_object (draft, "solutions-changed", G_CALLBACK (solutions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (fill_form), self, G_CONNECT_SWAPPED);

  tdm_new_deal_step_add_field (step, "solutions", self->solutions_message);
  tdm_store_suggest_solutions_async (tdm_new_deal_step_get_store (step), NULL, suggestions_cb,
                                     g_object_ref (self));
}

static void
tdm_new_deal_solutions_enter (TdmNewDealStep *step)
{
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

  if (self->choice_list)
    gtk_list_box_set_filter_func (self->choice_list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_NEW_DEAL_SOLUTIONS);

  G_OBJECT_CLASS (tdm_new_deal_solutions_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSolutions, chosen_list);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-solutions.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_solutions_init (TdmNewDealSolutions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

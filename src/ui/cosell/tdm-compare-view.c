/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compared is what the evaluator says of the same facts by two sets of rules. */

#include "tdm-compare-view.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-code-item.h"
#include "tdm-compare-cell.h"
#include "tdm-compare-item.h"
#include "tdm-config.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"

/* Pixels; the columns share what there is. Without it the table would measure every cell for each new row. Rows are as
 * high as words need in this width, so it is that of three columns in the narrowest page that has them. */
#define LEAST_COLUMN_WIDTH 240

struct _TdmCompareView
{
  AdwBin parent_instance;

  TdmReadinessList *list;
  GListStore *lines; /* TdmCompareItem */
  gboolean filling;  /* the program chooses, nobody else */
  guint n_different;

  GtkDropDown *left_choice;
  GtkDropDown *right_choice;
  GtkDropDown *offer_choice;
  GtkLabel *summary;
  GtkColumnView *table;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *left_column;
  GtkColumnViewColumn *right_column;
  GtkStack *stack;
  GtkListView *narrow_list; /* its rows are as high as lines that wrap need */
};

G_DEFINE_FINAL_TYPE (TdmCompareView, tdm_compare_view, ADW_TYPE_BIN)

/* ---- choices ---- */

static const char *
get_code (GtkDropDown *choice)
{
  TdmCodeItem *item = gtk_drop_down_get_selected_item (choice);

  return item != NULL ? tdm_code_item_get_code (item) : NULL;
}

static const TdmRulebook *
get_rulebook (GtkDropDown *choice)
{
  const TdmRulebook *rulebook = tdm_rulebook_find (get_code (choice));

  return rulebook != NULL ? rulebook : tdm_rulebook_get_default ();
}

static void
select_code (GtkDropDown *choice, const char *code)
{
  gtk_drop_down_set_selected (choice,
                              (guint) MAX (tdm_code_item_find (gtk_drop_down_get_model (choice), code), 0));
}

static void
fill_rulebooks (GtkDropDown *choice)
{
  g_autoptr (GListStore) choices = g_list_store_new (TDM_TYPE_CODE_ITEM);
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = 0; i < rulebooks->len; i++)
    {
      const TdmRulebook *rulebook = g_ptr_array_index (rulebooks, i);
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (rulebook->id, tdm_words_rulebook (rulebook->id));

      g_list_store_append (choices, item);
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (choices));
}

static char *
id_to_code (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* The chosen offer stays chosen. */
static void
fill_offers (TdmCompareView *self)
{
  g_autofree char *chosen = g_strdup (get_code (self->offer_choice));
  g_autoptr (GListStore) choices = g_list_store_new (TDM_TYPE_CODE_ITEM);
  g_autoptr (TdmCodeItem) everything = tdm_code_item_new (NULL, _ ("All offers"));
  GListModel *all = tdm_readiness_list_get_all (self->list);

  g_list_store_append (choices, everything);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TdmReadinessItem) offer = g_list_model_get_item (all, i);
      g_autofree char *code = id_to_code (tdm_readiness_item_get_id (offer));
      g_autoptr (TdmCodeItem) item =
        tdm_code_item_new (code, tdm_offer_get_title (tdm_readiness_item_get_offer (offer)));

      g_list_store_append (choices, item);
    }
  gtk_drop_down_set_model (self->offer_choice, G_LIST_MODEL (choices));
  select_code (self->offer_choice, chosen);
}

/* ---- comparing ---- */

static TdmReadiness *
evaluate (TdmCompareView *self, GtkDropDown *choice, const TdmOffer *offer, const char *today)
{
  return tdm_readiness_evaluate (get_rulebook (choice), offer, tdm_readiness_list_get_company (self->list),
                                 today);
}

static void
take_line (TdmCompareView *self, GPtrArray *lines, TdmCompareItem *line)
{
  tdm_compare_item_set_years (line, tdm_words_rulebook (get_rulebook (self->left_choice)->id),
                              tdm_words_rulebook (get_rulebook (self->right_choice)->id));
  g_ptr_array_add (lines, line);
  self->n_different += tdm_compare_item_differs (line);
}

static gboolean
is_asked (const TdmRequirementResult *result)
{
  return result != NULL && result->state != TDM_REQUIREMENT_NOT_APPLICABLE;
}

/* Requirements of the same id are the same in all years. What neither year asks of the offer is left out. */
static void
compare_requirements (TdmCompareView *self,
                      GPtrArray *lines,
                      const TdmOffer *offer,
                      const TdmReadiness *left,
                      const TdmReadiness *right)
{
  for (guint i = 0; i < left->results->len; i++)
    {
      const TdmRequirementResult *one = g_ptr_array_index (left->results, i);
      const TdmRequirementResult *other = tdm_readiness_find (right, one->requirement->id);

      if (is_asked (one) || is_asked (other))
        take_line (self, lines, tdm_compare_item_new_requirement (offer, one, other));
    }
  for (guint i = 0; i < right->results->len; i++)
    {
      const TdmRequirementResult *other = g_ptr_array_index (right->results, i);

      if (is_asked (other) && tdm_readiness_find (left, other->requirement->id) == NULL)
        take_line (self, lines, tdm_compare_item_new_requirement (offer, NULL, other));
    }
}

static void
compare_offer (
  TdmCompareView *self, GPtrArray *lines, const TdmOffer *offer, gboolean alone, const char *today)
{
  g_autoptr (TdmReadiness) left = evaluate (self, self->left_choice, offer, today);
  g_autoptr (TdmReadiness) right = evaluate (self, self->right_choice, offer, today);

  take_line (self, lines, tdm_compare_item_new_offer (offer, left, right));
  if (alone)
    compare_requirements (self, lines, offer, left, right);
}

static void
show_summary (TdmCompareView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autofree char *different = tdm_format_count (self->n_different);
  g_autofree char *all = tdm_format_count (n);
  /* Translators: lines of a table in which two program years differ, and all lines. */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s of %s line differs.", "%s of %s lines differ.", n), different, all);

  gtk_label_set_label (self->summary, n > 0 ? text : _ ("There are no offers to compare yet."));
}

static void
show_titles (TdmCompareView *self)
{
  const char *code = get_code (self->offer_choice);

  gtk_column_view_column_set_title (self->title_column,
                                    code == NULL ? C_ ("column", "Offer") : C_ ("column", "Requirement"));
  gtk_column_view_column_set_title (self->left_column,
                                    tdm_words_rulebook (get_rulebook (self->left_choice)->id));
  gtk_column_view_column_set_title (self->right_column,
                                    tdm_words_rulebook (get_rulebook (self->right_choice)->id));
}

/* The lines are put in at once: the table makes its rows once. */
static void
compare (TdmCompareView *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *today = tdm_clock_dup_today ();
  const char *code = get_code (self->offer_choice);
  GListModel *all = tdm_readiness_list_get_all (self->list);

  self->n_different = 0;
  for (guint i = 0; tdm_readiness_list_get_company (self->list) != NULL && i < g_list_model_get_n_items (all);
       i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (all, i);
      g_autofree char *id = id_to_code (tdm_readiness_item_get_id (item));

      if (code == NULL || g_str_equal (code, id))
        compare_offer (self, lines, tdm_readiness_item_get_offer (item), code != NULL, today);
    }
  show_titles (self);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata,
                       lines->len);
  show_summary (self);
}

/* Nobody looks at it: it compares when it is shown. */
static void
compare_if_shown (TdmCompareView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    compare (self);
}

static void
chosen_cb (TdmCompareView *self)
{
  if (!self->filling && self->list != NULL)
    compare_if_shown (self);
}

static void
changed_cb (TdmCompareView *self)
{
  self->filling = TRUE;
  fill_offers (self);
  self->filling = FALSE;
  compare_if_shown (self);
}

void
tdm_compare_view_show (TdmCompareView *self, const char *left, const char *right, gint64 offer_id)
{
  g_autofree char *code = offer_id != 0 ? id_to_code (offer_id) : NULL;

  g_return_if_fail (TDM_IS_COMPARE_VIEW (self));

  self->filling = TRUE;
  select_code (self->left_choice, left);
  select_code (self->right_choice, right);
  select_code (self->offer_choice, code);
  self->filling = FALSE;
  compare (self);
}

/* From all offers to one; from a requirement to where it is fixed. */
static void
activate_cb (TdmCompareView *self, guint position)
{
  g_autoptr (TdmCompareItem) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autofree char *code = NULL;

  if (line == NULL)
    return;

  code = id_to_code (tdm_compare_item_get_offer_id (line));
  if (get_code (self->offer_choice) == NULL)
    select_code (self->offer_choice, code);
  else
    gtk_widget_activate_action (
      GTK_WIDGET (self), "cosell.open", "(xs)", tdm_compare_item_get_offer_id (line),
      tdm_compare_item_get_place (line) != NULL ? tdm_compare_item_get_place (line) : "");
}

void
tdm_compare_view_set_narrow (TdmCompareView *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_COMPARE_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, narrow ? "narrow" : "table");
}

GListModel *
tdm_compare_view_get_lines (TdmCompareView *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_VIEW (self), NULL);

  return G_LIST_MODEL (self->lines);
}

guint
tdm_compare_view_count_different (TdmCompareView *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_VIEW (self), 0);

  return self->n_different;
}

/* ---- the object ---- */

static void
tdm_compare_view_dispose (GObject *object)
{
  TdmCompareView *self = TDM_COMPARE_VIEW (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_COMPARE_VIEW);
  g_clear_object (&self->list);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (tdm_compare_view_parent_class)->dispose (object);
}

static void
tdm_compare_view_class_init (TdmCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_compare_view_dispose;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, left_choice);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, right_choice);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, offer_choice);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, summary);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, table);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, title_column);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, left_column);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, right_column);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmCompareView, narrow_list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
set_factory (GtkColumnViewColumn *column, TdmCompareCellKind kind)
{
  g_autoptr (GtkListItemFactory) factory = tdm_compare_cell_factory_new (kind);

  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_fixed_width (column, LEAST_COLUMN_WIDTH);
}

static void
tdm_compare_view_init (TdmCompareView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autoptr (GtkListItemFactory) narrow_factory = NULL;

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (TDM_TYPE_COMPARE_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines))));
  gtk_column_view_set_model (self->table, selection);
  gtk_list_view_set_model (self->narrow_list, selection);
  set_factory (self->title_column, TDM_COMPARE_CELL_TITLE);
  set_factory (self->left_column, TDM_COMPARE_CELL_LEFT);
  set_factory (self->right_column, TDM_COMPARE_CELL_RIGHT);
  narrow_factory = tdm_compare_cell_factory_new (TDM_COMPARE_CELL_ALL);
  gtk_list_view_set_factory (self->narrow_list, narrow_factory);
  fill_rulebooks (self->left_choice);
  fill_rulebooks (self->right_choice);
  /* The years of the two seeds of the rules: 2020 and 2021. */
  select_code (self->left_choice, "R20a");
  select_code (self->right_choice, "R21a");
  self->filling = FALSE;
  g_signal_connect (self, "map", G_CALLBACK (chosen_cb), NULL);
}

void
tdm_compare_view_set_list (TdmCompareView *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_COMPARE_VIEW (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

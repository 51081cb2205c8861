/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filters of the board narrow the grid and the next steps; the ladder counts all offers. */

#include "tdm-readiness-board.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-company-group.h"
#include "tdm-config.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-ladder-cards.h"
#include "tdm-next-steps.h"
#include "tdm-readiness-grid.h"

struct _TdmReadinessBoard
{
  AdwBin parent_instance;

  TdmReadinessList *list;
  const TdmRulebook *rulebook; /* whose requirements the filters offer */
  GStrv geographies;           /* that the filter offers */
  gboolean filling;            /* the program chooses in the filters, nobody else */

  TdmLadderCards *cards;
  GtkSearchEntry *search_entry;
  GtkDropDown *geography_filter;
  GtkDropDown *lacking_filter;
  GtkDropDown *next_filter;
  GtkLabel *count_label;
  GtkStack *grid_stack;
  TdmReadinessGrid *grid;
  GtkBox *columns;
  TdmNextSteps *next_steps;
  TdmCompanyGroup *company;
};

G_DEFINE_FINAL_TYPE (TdmReadinessBoard, tdm_readiness_board, ADW_TYPE_BIN)

/* ---- choices of the filters ---- */

static GListStore *
choices_new (const char *all)
{
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (NULL, all);

  g_list_store_append (list, item);

  return list;
}

static void
append_choice (GListStore *list, const char *code, const char *words)
{
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (code, words);

  g_list_store_append (list, item);
}

static void
fill_lacking (TdmReadinessBoard *self)
{
  /* Translators: in a filter of offers by what they lack. */
  g_autoptr (GListStore) choices = choices_new (_ ("Complete or not"));

  append_choice (choices, "", _ ("Something is missing"));
  for (guint i = 0; i < self->rulebook->requirements->len; i++)
    {
      const TdmRequirement *requirement = g_ptr_array_index (self->rulebook->requirements, i);
      /* Translators: in a filter: offers that lack this requirement. */
      g_autofree char *words =
        g_strdup_printf (_ ("Missing: %s"), tdm_words_requirement (requirement->words));

      append_choice (choices, requirement->id, words);
    }
  gtk_drop_down_set_model (self->lacking_filter, G_LIST_MODEL (choices));
}

static void
fill_next (TdmReadinessBoard *self)
{
  /* Translators: in a filter of offers by the co-sell status that is next for them. */
  g_autoptr (GListStore) choices = choices_new (_ ("Any next status"));

  for (guint i = 0; i < self->rulebook->statuses->len; i++)
    {
      const TdmRulebookStatus *status = g_ptr_array_index (self->rulebook->statuses, i);
      /* Translators: in a filter: offers of which this is the next co-sell status. */
      g_autofree char *words = g_strdup_printf (_ ("Next: %s"), tdm_words_cosell_status (status->token));

      append_choice (choices, status->token, words);
    }
  gtk_drop_down_set_model (self->next_filter, G_LIST_MODEL (choices));
}

static void
fill_geographies (TdmReadinessBoard *self)
{
  g_autoptr (GListStore) choices = choices_new (_ ("All geographies"));
  int position;

  for (guint i = 0; self->geographies[i] != NULL; i++)
    {
      g_autofree char *name = tdm_format_country (self->geographies[i]);

      append_choice (choices, self->geographies[i], name);
    }
  gtk_drop_down_set_model (self->geography_filter, G_LIST_MODEL (choices));
  position = tdm_code_item_find (G_LIST_MODEL (choices), tdm_readiness_list_get_geography (self->list));
  gtk_drop_down_set_selected (self->geography_filter, (guint) MAX (position, 0));
}

/* Each is filled anew only when what it offers is another. */
static void
fill_filters (TdmReadinessBoard *self)
{
  const TdmRulebook *rulebook = tdm_readiness_list_get_rulebook (self->list);
  g_auto (GStrv) geographies = tdm_readiness_list_dup_geographies (self->list);

  self->filling = TRUE;
  if (self->rulebook != rulebook)
    {
      self->rulebook = rulebook;
      fill_lacking (self);
      fill_next (self);
    }
  if (self->geographies == NULL ||
      !g_strv_equal ((const char *const *) self->geographies, (const char *const *) geographies))
    {
      g_strfreev (self->geographies);
      self->geographies = g_steal_pointer (&geographies);
      fill_geographies (self);
    }
  self->filling = FALSE;
}

/* ---- filtering ---- */

static const char *
get_code (GtkDropDown *filter)
{
  TdmCodeItem *item = gtk_drop_down_get_selected_item (filter);

  return item != NULL ? tdm_code_item_get_code (item) : NULL;
}

static void
filter_cb (TdmReadinessBoard *self)
{
  if (self->filling || self->list == NULL)
    return;

  tdm_readiness_list_set_geography (self->list, get_code (self->geography_filter));
  tdm_readiness_list_set_lacking (self->list, get_code (self->lacking_filter));
  tdm_readiness_list_set_next (self->list, get_code (self->next_filter));
}

static void
search_cb (TdmReadinessBoard *self)
{
  tdm_readiness_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
focus_grid_cb (TdmReadinessBoard *self)
{
  tdm_readiness_grid_focus (self->grid);
}

static void
show_all_cb (TdmReadinessBoard *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->geography_filter, 0);
  gtk_drop_down_set_selected (self->lacking_filter, 0);
  gtk_drop_down_set_selected (self->next_filter, 0);
  self->filling = FALSE;
  tdm_readiness_list_set_search (self->list, NULL);
  filter_cb (self);
}

static void
changed_cb (TdmReadinessBoard *self)
{
  guint n = g_list_model_get_n_items (tdm_readiness_list_get_shown (self->list));
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *offers = g_strdup_printf (ngettext ("%s offer", "%s offers", n), number);

  fill_filters (self);
  gtk_label_set_label (self->count_label, offers);
  gtk_stack_set_visible_child_name (self->grid_stack, n > 0 ? "grid" : "no-match");
}

/* ---- the object ---- */

static void
tdm_readiness_board_dispose (GObject *object)
{
  TdmReadinessBoard *self = TDM_READINESS_BOARD (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_READINESS_BOARD);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (tdm_readiness_board_parent_class)->dispose (object);
}

static void
tdm_readiness_board_finalize (GObject *object)
{
  g_strfreev (TDM_READINESS_BOARD (object)->geographies);

  G_OBJECT_CLASS (tdm_readiness_board_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, cards);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, geography_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, lacking_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, next_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, count_label);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, grid_stack);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, grid);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, columns);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, next_steps);
  gtk_widget_class_bind_template_child (widget_class, TdmReadinessBoard, company);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_grid_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
tdm_readiness_board_class_init (TdmReadinessBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_readiness_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_board_finalize;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_LADDER_CARDS);
  g_type_ensure (TDM_TYPE_READINESS_GRID);
  g_type_ensure (TDM_TYPE_NEXT_STEPS);
  g_type_ensure (TDM_TYPE_COMPANY_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-readiness-board.ui");
  bind_template (widget_class);
}

static void
tdm_readiness_board_init (TdmReadinessBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tdm_readiness_board_set_list (TdmReadinessBoard *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_READINESS_BOARD (self) && self->list == NULL);

  self->list = g_object_ref (list);
  tdm_ladder_cards_set_list (self->cards, list);
  tdm_readiness_grid_set_list (self->grid, list);
  tdm_next_steps_set_list (self->next_steps, list);
  tdm_company_group_set_list (self->company, list);
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
tdm_readiness_board_set_narrow (TdmReadinessBoard *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_READINESS_BOARD (self));

  tdm_ladder_cards_set_narrow (self->cards, narrow);
  tdm_readiness_grid_set_narrow (self->grid, narrow);
  tdm_company_group_set_narrow (self->company, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that differs has an icon and bold words; the colour only repeats it. */

#include "tdm-compare-cell.h"

#include <glib/gi18n.h>

#include "tdm-compare-item.h"
#include "tdm-requirement-mark.h"
#include "tdm-row-name.h"

typedef struct
{
  TdmCompareCellKind kind;
  GtkWidget *mark;
  GtkLabel *first;
  GtkLabel *second;
} Cell;

static GtkLabel *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Cell *cell = g_new0 (Cell, 1);

  cell->kind = GPOINTER_TO_INT (kind);
  cell->mark = cell->kind == TDM_COMPARE_CELL_TITLE || cell->kind == TDM_COMPARE_CELL_ALL
                 ? gtk_image_new_from_icon_name ("tdm-triangle-symbolic")
                 : tdm_requirement_mark_new ();
  gtk_widget_set_valign (cell->mark, GTK_ALIGN_START);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  cell->first = append_label (words);
  cell->second = append_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (cell->second), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (cell->second), "dimmed");
  if (cell->kind == TDM_COMPARE_CELL_ALL)
    gtk_widget_add_css_class (box, "compare-line");
  gtk_box_append (GTK_BOX (box), cell->mark);
  gtk_box_append (GTK_BOX (box), words);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
set_second (Cell *cell, const char *text)
{
  gtk_label_set_label (cell->second, text);
  gtk_widget_set_visible (GTK_WIDGET (cell->second), *text != '\0');
}

static void
show_title (Cell *cell, TdmCompareItem *item)
{
  gboolean differs = tdm_compare_item_differs (item);

  gtk_widget_set_visible (cell->mark, differs);
  gtk_widget_set_tooltip_text (cell->mark, _ ("The two programs differ here"));
  gtk_label_set_label (cell->first, tdm_compare_item_get_title (item));
  set_second (cell, tdm_compare_item_get_subtitle (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The two programs differ here"), -1);
  tdm_row_name_set (GTK_WIDGET (cell->first), tdm_compare_item_get_title (item));
}

static char *
dup_line (TdmCompareItem *item, TdmCompareSide side)
{
  /* Translators: a program year and what it says of an offer: “2021 program: Co-sell ready”. */
  return g_strdup_printf (_ ("%s: %s"), tdm_compare_item_get_year (item, side),
                          tdm_compare_item_get_words (item, side));
}

static void
show_all (Cell *cell, TdmCompareItem *item)
{
  g_autofree char *left = dup_line (item, TDM_COMPARE_LEFT);
  g_autofree char *right = dup_line (item, TDM_COMPARE_RIGHT);
  g_autofree char *lines = g_strdup_printf ("%s\n%s", left, right);

  show_title (cell, item);
  set_second (cell, lines);
}

static void
show_side (Cell *cell, TdmCompareItem *item, TdmCompareSide side)
{
  TdmRequirementState state;

  gtk_widget_set_visible (cell->mark, tdm_compare_item_get_state (item, side, &state));
  tdm_requirement_mark_show_state (TDM_REQUIREMENT_MARK (cell->mark), state);
  gtk_label_set_label (cell->first, tdm_compare_item_get_words (item, side));
  set_second (cell, tdm_compare_item_get_detail (item, side));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  Cell *cell = g_object_get_data (G_OBJECT (gtk_list_item_get_child (list_item)), "cell");
  TdmCompareItem *item = gtk_list_item_get_item (list_item);

  if (cell->kind == TDM_COMPARE_CELL_TITLE)
    show_title (cell, item);
  else if (cell->kind == TDM_COMPARE_CELL_ALL)
    show_all (cell, item);
  else
    show_side (cell, item, cell->kind == TDM_COMPARE_CELL_LEFT ? TDM_COMPARE_LEFT : TDM_COMPARE_RIGHT);
  if (tdm_compare_item_differs (item))
    gtk_widget_add_css_class (GTK_WIDGET (cell->first), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell->first), "heading");
}

GtkListItemFactory *
tdm_compare_cell_factory_new (TdmCompareCellKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}

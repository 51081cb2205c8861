/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the two rows for a person's name. */

#include "tdm-name-rows.h"

#include "tdm-language.h"

static gboolean
is_family_name_first (void)
{
  switch (tdm_language_get_current ())
    {
    case TDM_LANGUAGE_JA:
    case TDM_LANGUAGE_ZH_TW:
    case TDM_LANGUAGE_ZH_CN:
    case TDM_LANGUAGE_KO:
      return TRUE;
    case TDM_LANGUAGE_SYSTEM:
    case TDM_LANGUAGE_EN:
    case TDM_LANGUAGE_PL:
    default:
      return FALSE;
    }
}

static void
move_row (GtkListBox *list, GtkWidget *row, int position)
{
  g_object_ref (row);
  gtk_list_box_remove (list, row);
  gtk_list_box_insert (list, row, position);
  g_object_unref (row);
}

/**
 * tdm_name_rows_arrange:
 * @first_row: row of the given name, where the templates have it
 * @last_row: row of the family name, right below
 * @last_message: line at it
 *
 * In Japanese, Chinese and Korean the family name comes first, in names and so in forms.
 *
 * Returns: (transfer none): the upper of the two rows, where typing starts
 */
GtkWidget *
tdm_name_rows_arrange (GtkWidget *first_row, GtkWidget *last_row, TdmFieldMessage *last_message)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (last_row));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (first_row));

  if (!is_family_name_first ())
    return first_row;

  move_row (list, last_row, position);
  move_row (list, GTK_WIDGET (last_message), position + 1);
  return last_row;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a screen reader calls the row of a list that shows a deal. */

#include "tdm-row-name.h"

/**
 * tdm_row_name_set:
 * @inside: a widget somewhere in the row
 * @name: (nullable): of the deal
 *
 * The row itself takes the focus, so it is what is read out. List views let a factory name it only when it is bound,
 * and by then a deal may not be loaded yet.
 */
void
tdm_row_name_set (GtkWidget *inside, const char *name)
{
  for (GtkWidget *widget = gtk_widget_get_parent (inside); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

      if (role != GTK_ACCESSIBLE_ROLE_ROW && role != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
        continue;

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name != NULL ? name : "", -1);
      return;
    }
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button is labelled by the label in it, and that relation outweighs any name it is given. */

#include "tdm-spoken-name.h"

/**
 * tdm_spoken_name_set:
 * @button: has its label or its icon already
 * @name: said in place of the label, with the words of the label in it
 *
 * Names a button for people who hear it. To be called again after the label of the button has changed.
 */
void
tdm_spoken_name_set (GtkWidget *button, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (button));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

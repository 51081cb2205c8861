/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markup is switched off before there is a text: properties given to a constructor are told to the labels in no order
 * one could rely on. */

#include "tdm-plain-row.h"

GtkWidget *
tdm_plain_row_new (GType type, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (type, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    g_object_set (row, "subtitle", subtitle, NULL);

  return row;
}

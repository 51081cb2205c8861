/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of keyboard shortcuts: what the application binds and what the dialog lists. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TdmShortcut:
 * @section: for people, translatable
 * @title: for people, translatable
 * @accels: accelerators with a blank between alternatives
 * @action: (nullable): detailed action name the application binds, %NULL where a widget does it itself
 */
typedef struct
{
  const char *section;
  const char *title;
  const char *accels;
  const char *action;
} TdmShortcut;

const TdmShortcut *tdm_shortcuts_get (guint *n_shortcuts);
void tdm_shortcuts_bind (GtkApplication *application);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The taste of the person at this computer: window size, page, sort. Everything else is in the database. */

#include "tdm-settings.h"

#define SCHEMA_ID "io.github.tandem_desktop.Tandem"

/**
 * tdm_settings_get_default:
 *
 * Returns: (transfer none): the settings of the program, made once. Main thread.
 */
GSettings *
tdm_settings_get_default (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    settings = g_settings_new (SCHEMA_ID);

  return settings;
}

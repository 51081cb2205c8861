/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The taste of the person at this computer: window size, page, sort. Everything else is in the database. */

#include "tdm-settings.h"

#include "tdm-config.h"
#include "tdm-regions.h"

/**
 * tdm_settings_get_default:
 *
 * Returns: (transfer none): the settings of the program, made once. Main thread. A program that was not installed
 *   finds the schema by GSETTINGS_SCHEMA_DIR, which the scripts of build-aux set.
 */
GSettings *
tdm_settings_get_default (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    settings = g_settings_new (TDM_APP_ID);

  return settings;
}

guint
tdm_settings_get_working_days (void)
{
  g_autoptr (GVariant) chosen = g_settings_get_user_value (tdm_settings_get_default (), "working-days");

  return chosen != NULL ? g_variant_get_uint32 (chosen) : tdm_format_get_home_working_days ();
}

/**
 * tdm_settings_get_rulebook:
 *
 * The key is "rulebook"; who shows what follows from it listens to "changed::rulebook" of the settings.
 *
 * Returns: (transfer none): lives for ever
 */
const TdmRulebook *
tdm_settings_get_rulebook (void)
{
  g_autofree char *id = g_settings_get_string (tdm_settings_get_default (), "rulebook");
  const TdmRulebook *chosen = *id != '\0' ? tdm_rulebook_find (id) : NULL;

  return chosen != NULL ? chosen : tdm_rulebook_get_default ();
}

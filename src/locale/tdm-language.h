/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of the interface: chosen before anything else starts, changed by starting the program anew. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order the preferences list them. */
typedef enum
{
  TDM_LANGUAGE_SYSTEM,
  TDM_LANGUAGE_EN,
  TDM_LANGUAGE_JA,
  TDM_LANGUAGE_ZH_TW,
  TDM_LANGUAGE_ZH_CN,
  TDM_LANGUAGE_PL,
  TDM_LANGUAGE_KO,
} TdmLanguage;
#define TDM_N_LANGUAGES 7

/* Whose habits dates, numbers and money follow. */
typedef enum
{
  TDM_FORMATS_LANGUAGE, /* the language of the interface */
  TDM_FORMATS_SYSTEM,   /* the session, whatever the language is */
} TdmFormats;

void tdm_language_init (void);

TdmLanguage tdm_language_get_choice (void);
TdmLanguage tdm_language_get_current (void);
TdmFormats tdm_language_get_formats (void);
gboolean tdm_language_has_system_data (void);
const char *tdm_language_get_wanted_locale (void);

gboolean tdm_language_set (TdmLanguage language, TdmFormats formats, GError **error);
void tdm_language_get_saved (TdmLanguage *language, TdmFormats *formats);

const char *tdm_language_get_label (TdmLanguage language);
const char *tdm_language_to_token (TdmLanguage language);
gboolean tdm_language_from_token (const char *token, TdmLanguage *language);
const char *tdm_language_get_tag (TdmLanguage language);
const char *tdm_language_for_country (const char *country);

const char *tdm_language_get_icu_locale (void);
const char *tdm_language_get_formats_locale (void);

char **tdm_language_restore_environment (char **envp);
int tdm_language_reexec (int argc, char **argv, const char *activation_token);

G_END_DECLS

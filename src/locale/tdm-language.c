/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen, what is in force, and how the choice is kept. */

#include "tdm-config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tdm-environment-private.h"
#include "tdm-language-private.h"

typedef struct
{
  const char *token;
  const char *own_name; /* each language by its own name, never translated */
  const char *tag;      /* as Pango wants it */
  const char *icu_locale;
  const char *system_locale;
  const char *messages; /* value for LANGUAGE */
} LanguageInfo;

static const LanguageInfo languages[TDM_N_LANGUAGES] = {
  [TDM_LANGUAGE_SYSTEM] = { "system", NULL, NULL, NULL, NULL, NULL },
  [TDM_LANGUAGE_EN] = { "en", "English", "en", "en_US", "en_US.UTF-8", "en" },
  [TDM_LANGUAGE_JA] = { "ja", "日本語", "ja", "ja_JP", "ja_JP.UTF-8", "ja:en" },
  [TDM_LANGUAGE_ZH_TW] = { "zh_TW", "繁體中文", "zh-tw", "zh_Hant_TW", "zh_TW.UTF-8", "zh_TW:zh_HK:en" },
  [TDM_LANGUAGE_ZH_CN] = { "zh_CN", "简体中文", "zh-cn", "zh_Hans_CN", "zh_CN.UTF-8", "zh_CN:zh_SG:en" },
  [TDM_LANGUAGE_PL] = { "pl", "Polski", "pl", "pl_PL", "pl_PL.UTF-8", "pl:en" },
  [TDM_LANGUAGE_KO] = { "ko", "한국어", "ko", "ko_KR", "ko_KR.UTF-8", "ko:en" },
};

/* Written by tdm_language_init () before any thread starts, read only afterwards. */
static TdmLanguage chosen = TDM_LANGUAGE_SYSTEM;
static TdmFormats chosen_formats = TDM_FORMATS_LANGUAGE;
static TdmLanguage current = TDM_LANGUAGE_EN;
static gboolean system_data = TRUE;
static char icu_locale[64] = "en_US";
static char formats_locale[64] = "en_US@calendar=gregorian;numbers=latn";
static guint generation = 1;

static char *
get_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "tandem", "language.ini", NULL);
}

/**
 * tdm_language_get_saved:
 * @language: (out): the language chosen for the next start
 * @formats: (out): whose formats
 *
 * Reads the settings file. Starts no thread and touches no GSettings, so it may run before everything else. A
 * missing or damaged file means the language of the session.
 */
void
tdm_language_get_saved (TdmLanguage *language, TdmFormats *formats)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_settings_path ();

  *language = TDM_LANGUAGE_SYSTEM;
  *formats = TDM_FORMATS_LANGUAGE;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;

  g_autofree char *token = g_key_file_get_string (file, "Language", "language", NULL);
  g_autofree char *whose = g_key_file_get_string (file, "Language", "formats", NULL);

  if (!tdm_language_from_token (token, language))
    *language = TDM_LANGUAGE_SYSTEM;
  if (g_strcmp0 (whose, "system") == 0)
    *formats = TDM_FORMATS_SYSTEM;
}

/**
 * tdm_language_set:
 * @language: language for the next start
 * @formats: whose dates, numbers and money
 *
 * Writes the choice. It takes effect when the program starts anew, see tdm_language_reexec ().
 *
 * Returns: %FALSE and a #GFileError when the file cannot be written
 */
gboolean
tdm_language_set (TdmLanguage language, TdmFormats formats, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_return_val_if_fail (language < TDM_N_LANGUAGES, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder, g_strerror (code));
      return FALSE;
    }

  g_key_file_set_string (file, "Language", "language", languages[language].token);
  g_key_file_set_string (file, "Language", "formats", formats == TDM_FORMATS_SYSTEM ? "system" : "language");
  return g_key_file_save_to_file (file, path, error);
}

/* The region of the session for English (dates differ a lot), else the region of the language. */
static void
choose_icu_locale (TdmLanguage language)
{
  g_autofree char *session = tdm_environment_dup_session_locale ("LC_TIME");
  const char *region = session != NULL ? strchr (session, '_') : NULL;

  if (language == TDM_LANGUAGE_EN && region != NULL && strlen (region) == 3)
    g_snprintf (icu_locale, sizeof icu_locale, "en%s", region);
  else
    g_strlcpy (icu_locale, languages[language].icu_locale, sizeof icu_locale);
}

void
tdm_language_select (TdmLanguage language, const char *formats)
{
  g_return_if_fail (language > TDM_LANGUAGE_SYSTEM && language < TDM_N_LANGUAGES);

  current = language;
  choose_icu_locale (language);
  /* Gregorian years and Latin digits always, also for a session in Thai or Arabic. */
  g_snprintf (formats_locale, sizeof formats_locale, "%s@calendar=gregorian;numbers=latn",
              formats != NULL ? formats : icu_locale);
  generation++;
}

guint
tdm_language_get_generation (void)
{
  return generation;
}

/* The catalogue gettext will really use: the first language of the session that we have words for. */
static TdmLanguage
find_session_language (void)
{
  g_auto (GStrv) names = tdm_environment_dup_message_languages ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "en"))
        return TDM_LANGUAGE_EN;

      for (int l = TDM_LANGUAGE_JA; l < TDM_N_LANGUAGES; l++)
        {
          const char *token = languages[l].token;
          gsize length = strlen (token);

          if (strncmp (names[i], token, length) == 0 && !g_ascii_isalnum (names[i][length]))
            return l;
        }
    }

  return TDM_LANGUAGE_EN;
}

/**
 * tdm_language_init:
 *
 * Puts the chosen language in force for gettext, GTK, Pango and ICU. Must be the first call of main (): it changes
 * the environment, and nothing may have started a thread, translated a word or touched GTK before. With the choice
 * “system” the environment stays as it is.
 *
 * `TANDEM_LOCALEDIR` replaces the folder of the catalogues and `TANDEM_LOCPATH` that of the program's own locale
 * data, for a program that is not installed.
 */
void
tdm_language_init (void)
{
  tdm_environment_take_back ();
  tdm_language_get_saved (&chosen, &chosen_formats);

  g_autofree char *session = tdm_environment_dup_session_locale ("LC_TIME");

  if (chosen == TDM_LANGUAGE_SYSTEM)
    {
      system_data = tdm_environment_use_session ();
      current = find_session_language ();
    }
  else
    {
      const LanguageInfo *info = &languages[chosen];
      gboolean keep_formats = chosen_formats == TDM_FORMATS_SYSTEM;

      current = chosen;
      system_data =
        tdm_environment_use_language (info->system_locale, info->messages, info->tag, keep_formats);
      /* English needs no catalogue: it is right without any locale data. */
      system_data = system_data || chosen == TDM_LANGUAGE_EN;
    }

  tdm_environment_bind_catalogue ();
  tdm_language_select (current, chosen_formats == TDM_FORMATS_SYSTEM ? session : NULL);
}

/**
 * tdm_language_get_choice:
 *
 * Returns: what the user chose before this start, possibly %TDM_LANGUAGE_SYSTEM
 */
TdmLanguage
tdm_language_get_choice (void)
{
  return chosen;
}

/**
 * tdm_language_get_current:
 *
 * Returns: the language the program speaks, never %TDM_LANGUAGE_SYSTEM
 */
TdmLanguage
tdm_language_get_current (void)
{
  return current;
}

/**
 * tdm_language_get_formats:
 *
 * Returns: whose formats were chosen before this start
 */
TdmFormats
tdm_language_get_formats (void)
{
  return chosen_formats;
}

/**
 * tdm_language_has_system_data:
 *
 * Returns: %FALSE when the system has no locale with which the chosen language could be shown, so that the words
 *   are English although dates and money are right: the window must say so and name
 *   tdm_language_get_wanted_locale ()
 */
gboolean
tdm_language_has_system_data (void)
{
  return system_data;
}

/**
 * tdm_language_get_wanted_locale:
 *
 * Returns: name of the system locale the current language would like, for example "ja_JP.UTF-8"
 */
const char *
tdm_language_get_wanted_locale (void)
{
  return languages[current].system_locale;
}

/**
 * tdm_language_get_label:
 *
 * Returns: (transfer none): the language's own name; only “system” is translated
 */
const char *
tdm_language_get_label (TdmLanguage language)
{
  g_return_val_if_fail (language < TDM_N_LANGUAGES, NULL);

  /* Translators: in the list of languages: use the language of the desktop session. */
  return language == TDM_LANGUAGE_SYSTEM ? C_ ("language", "System") : languages[language].own_name;
}

/**
 * tdm_language_to_token:
 *
 * Returns: (transfer none): "system", "en", "ja", "zh_TW", "zh_CN", "pl" or "ko"
 */
const char *
tdm_language_to_token (TdmLanguage language)
{
  g_return_val_if_fail (language < TDM_N_LANGUAGES, NULL);

  return languages[language].token;
}

/**
 * tdm_language_from_token:
 * @token: (nullable): see tdm_language_to_token ()
 *
 * Returns: %FALSE when @token is none of them, @language is untouched then
 */
gboolean
tdm_language_from_token (const char *token, TdmLanguage *language)
{
  for (int i = 0; i < TDM_N_LANGUAGES; i++)
    if (g_strcmp0 (token, languages[i].token) == 0)
      {
        *language = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * tdm_language_get_tag:
 *
 * Returns: (nullable) (transfer none): tag for pango_language_from_string (); %NULL for “system”
 */
const char *
tdm_language_get_tag (TdmLanguage language)
{
  g_return_val_if_fail (language < TDM_N_LANGUAGES, NULL);

  return languages[language].tag;
}

/**
 * tdm_language_for_country:
 * @country: (nullable): ISO 3166-1 alpha-2
 *
 * Names and addresses keep the glyph forms of their own country in every interface language.
 *
 * Returns: (nullable) (transfer none): Pango tag for text of a record from @country, %NULL where the
 *   interface's own does
 */
const char *
tdm_language_for_country (const char *country)
{
  static const struct
  {
    const char *country;
    const char *tag;
  } tags[] = {
    { "JP", "ja" },    { "TW", "zh-tw" }, { "HK", "zh-tw" }, { "MO", "zh-tw" },
    { "CN", "zh-cn" }, { "SG", "zh-cn" }, { "KR", "ko" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_strcmp0 (country, tags[i].country) == 0)
      return tags[i].tag;

  return NULL;
}

/**
 * tdm_language_get_icu_locale:
 *
 * Returns: (transfer none): ICU locale for names of countries and currencies and for sorting
 */
const char *
tdm_language_get_icu_locale (void)
{
  return icu_locale;
}

/**
 * tdm_language_get_formats_locale:
 *
 * Returns: (transfer none): ICU locale for dates, numbers and money
 */
const char *
tdm_language_get_formats_locale (void)
{
  return formats_locale;
}

/**
 * tdm_language_restore_environment:
 * @envp: (transfer full): an environment, for example from g_get_environ ()
 *
 * A browser or mail client must speak the language of the session, not ours.
 *
 * Returns: (transfer full): @envp with the language variables as the session set them
 */
char **
tdm_language_restore_environment (char **envp)
{
  return tdm_environment_restore (envp);
}

/**
 * tdm_language_reexec:
 * @argc: as main () got it
 * @argv: as main () got it
 * @activation_token: (nullable): `XDG_ACTIVATION_TOKEN` that gives the new window the focus
 *
 * Replaces the program by a new run of itself, which chooses its language afresh. Call it as the last thing of
 * main (), with the database closed. The environment is a changed copy: other threads may still read ours.
 *
 * Returns: only when it failed, with the errno
 */
int
tdm_language_reexec (int argc, char **argv, const char *activation_token)
{
  g_auto (GStrv) envp = tdm_environment_restore (g_get_environ ());
  g_autofree char **arguments = g_new0 (char *, argc + 1);

  if (activation_token != NULL)
    envp = g_environ_setenv (envp, "XDG_ACTIVATION_TOKEN", activation_token, TRUE);

  memcpy (arguments, argv, argc * sizeof *arguments);
  execve ("/proc/self/exe", arguments, envp);
  return errno;
}

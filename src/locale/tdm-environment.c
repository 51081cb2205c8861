/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The technique: choose by environment before anything starts, with whatever locale the system has. */

#include "tdm-config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "tdm-environment-private.h"

/* Under these names the session's own values wait, for children and for the next run of ours. */
#define SAVED_PREFIX "TANDEM_SESSION_"
#define SAVED_MARK "TANDEM_SESSION"

static const char *const format_categories[] = {
  "LC_NUMERIC", "LC_TIME",    "LC_COLLATE",   "LC_MONETARY",    "LC_PAPER",
  "LC_NAME",    "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION",
};

static const char *const other_variables[] = {
  "LANGUAGE", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "PANGO_LANGUAGE", "LOCPATH",
};

#define N_VARIABLES (G_N_ELEMENTS (format_categories) + G_N_ELEMENTS (other_variables))

static const char *
get_variable (gsize i)
{
  if (i < G_N_ELEMENTS (other_variables))
    return other_variables[i];

  return format_categories[i - G_N_ELEMENTS (other_variables)];
}

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
save_session (void)
{
  for (gsize i = 0; i < N_VARIABLES; i++)
    {
      g_autofree char *saved = g_strconcat (SAVED_PREFIX, get_variable (i), NULL);
      set_or_unset (saved, g_getenv (get_variable (i)));
    }

  g_setenv (SAVED_MARK, "1", TRUE);
}

void
tdm_environment_take_back (void)
{
  if (g_getenv (SAVED_MARK) == NULL)
    return;

  for (gsize i = 0; i < N_VARIABLES; i++)
    {
      g_autofree char *saved = g_strconcat (SAVED_PREFIX, get_variable (i), NULL);
      set_or_unset (get_variable (i), g_getenv (saved));
      g_unsetenv (saved);
    }

  g_unsetenv (SAVED_MARK);
}

char **
tdm_environment_restore (char **envp)
{
  if (g_environ_getenv (envp, SAVED_MARK) == NULL)
    return envp;

  for (gsize i = 0; i < N_VARIABLES; i++)
    {
      const char *name = get_variable (i);
      g_autofree char *saved = g_strconcat (SAVED_PREFIX, name, NULL);
      g_autofree char *value = g_strdup (g_environ_getenv (envp, saved));

      envp = value != NULL ? g_environ_setenv (envp, name, value, TRUE) : g_environ_unsetenv (envp, name);
      envp = g_environ_unsetenv (envp, saved);
    }

  return g_environ_unsetenv (envp, SAVED_MARK);
}

static gboolean
is_c_like (const char *locale)
{
  return locale == NULL || *locale == '\0' || g_str_equal (locale, "POSIX") || g_str_equal (locale, "C") ||
         g_str_has_prefix (locale, "C.");
}

/* As setlocale () decides it. */
static const char *
get_effective (const char *category)
{
  const char *const names[] = { "LC_ALL", category, "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);
      if (value != NULL && *value != '\0')
        return value;
    }

  return NULL;
}

char *
tdm_environment_dup_session_locale (const char *category)
{
  g_autofree char *saved_name = g_strconcat (SAVED_PREFIX, category, NULL);
  const char *value = get_effective (category);

  if (g_getenv (SAVED_MARK) != NULL)
    {
      const char *const names[] = { SAVED_PREFIX "LC_ALL", saved_name, SAVED_PREFIX "LANG" };

      value = NULL;
      for (gsize i = 0; i < G_N_ELEMENTS (names) && (value == NULL || *value == '\0'); i++)
        value = g_getenv (names[i]);
    }

  return is_c_like (value) ? NULL : g_strndup (value, strcspn (value, ".@"));
}

char **
tdm_environment_dup_message_languages (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *list = g_getenv ("LANGUAGE");

  /* The C library does not look at LANGUAGE when the message locale is C or C.UTF-8. */
  if (is_c_like (locale))
    return g_new0 (char *, 1);

  return list != NULL && *list != '\0' ? g_strsplit (list, ":", -1) : g_strsplit (locale, ":", -1);
}

gboolean
tdm_environment_use_session (void)
{
  return setlocale (LC_ALL, "") != NULL;
}

static gboolean
locale_loads (const char *name)
{
  locale_t locale = newlocale (LC_ALL_MASK, name, (locale_t) 0);
  gboolean utf8;

  if (locale == (locale_t) 0)
    return FALSE;

  utf8 = g_ascii_strcasecmp (nl_langinfo_l (CODESET, locale), "UTF-8") == 0;
  freelocale (locale);
  return utf8;
}

/* The program's own locale data, built with the package for systems that lack the language. */
static gboolean
loads_from_own_folder (const char *name)
{
  const char *override = g_getenv ("TANDEM_LOCPATH");
  g_autofree char *original = g_strdup (g_getenv ("LOCPATH"));
  const char *folder = override != NULL ? override : TDM_DATADIR "/locale";
  g_autofree char *path = original != NULL ? g_strconcat (folder, ":", original, NULL) : g_strdup (folder);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return FALSE;

  g_setenv ("LOCPATH", path, TRUE);
  if (locale_loads (name))
    return TRUE;

  set_or_unset ("LOCPATH", original);
  return FALSE;
}

/* A foreign CJK locale would bring the wrong glyph forms. */
static gboolean
is_cjk (const char *locale)
{
  return g_str_has_prefix (locale, "ja") || g_str_has_prefix (locale, "zh") ||
         g_str_has_prefix (locale, "ko");
}

/* Any real UTF-8 locale makes gettext listen to LANGUAGE; ICU and PANGO_LANGUAGE do the rest. */
static char *
find_stand_in (void)
{
  static const char *const common[] = {
    "en_US.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8",
    "it_IT.UTF-8", "pl_PL.UTF-8", "pt_BR.UTF-8", "nl_NL.UTF-8",
  };
  const char *session = get_effective ("LC_MESSAGES");

  if (!is_c_like (session) && !is_cjk (session) && locale_loads (session))
    return g_strdup (session);

  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    if (locale_loads (common[i]))
      return g_strdup (common[i]);

  return NULL;
}

static char *
find_locale (const char *wanted)
{
  /* For English every English will do, the session's own before all. */
  const char *session = get_effective ("LC_MESSAGES");

  if (g_str_has_prefix (wanted, "en") && session != NULL && g_str_has_prefix (session, "en") &&
      locale_loads (session))
    return g_strdup (session);

  if (locale_loads (wanted) || loads_from_own_folder (wanted))
    return g_strdup (wanted);

  return find_stand_in ();
}

/* With @keep each category keeps what the session gave it, else all follow LANG. */
static void
set_format_categories (gboolean keep)
{
  char *values[G_N_ELEMENTS (format_categories)] = { NULL };

  for (gsize i = 0; keep && i < G_N_ELEMENTS (format_categories); i++)
    {
      const char *value = get_effective (format_categories[i]);
      if (value != NULL && locale_loads (value))
        values[i] = g_strdup (value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (format_categories); i++)
    {
      set_or_unset (format_categories[i], values[i]);
      g_clear_pointer (&values[i], g_free);
    }
}

gboolean
tdm_environment_use_language (const char *locale,
                              const char *messages,
                              const char *tag,
                              gboolean keep_formats)
{
  save_session ();

  g_autofree char *found = find_locale (locale);
  const char *name = found != NULL ? found : "C.UTF-8";

  set_format_categories (keep_formats);
  g_unsetenv ("LC_ALL"); /* would win over everything */
  g_setenv ("LANG", name, TRUE);
  g_setenv ("LC_CTYPE", name, TRUE);
  g_setenv ("LC_MESSAGES", name, TRUE);
  g_setenv ("LANGUAGE", messages, TRUE);
  g_setenv ("PANGO_LANGUAGE", tag, TRUE);

  return setlocale (LC_ALL, "") != NULL && found != NULL;
}

void
tdm_environment_bind_catalogue (void)
{
  const char *folder = g_getenv ("TANDEM_LOCALEDIR");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : TDM_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

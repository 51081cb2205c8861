/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of environments of ecosystem.md §4: the right language, honest where it cannot be (L1–L3). */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static const char *probe;
static const char *with_locales;
static const char *probe_po;
static char *catalogues; /* folder with a catalogue for each language */

#define EVERY_LOCALE NULL

typedef struct
{
  const char *language; /* setting, NULL for no settings file */
  const char *formats;
  const char *locales;  /* the only ones the system has */
  const char *own_data; /* locale in the program's own folder */
  const char *lang;
  const char *lc_all;
  const char *language_variable;
} Situation;

static void
write_catalogues (void)
{
  static const char *const languages[] = { "ja", "zh_TW", "zh_CN", "pl", "ko" };

  catalogues = g_dir_make_tmp ("tandem-catalogues-XXXXXX", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *folder = g_build_filename (catalogues, languages[i], "LC_MESSAGES", NULL);
      g_autofree char *file = g_build_filename (folder, "tandem.mo", NULL);
      const char *const command[] = { "msgfmt", "-o", file, probe_po, NULL };
      int status = -1;

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                    NULL);
      g_assert_cmpint (status, ==, 0);
    }
}

/* A folder like the one a package may bring: the system's own compiled locale under its name. */
static char *
copy_own_data (const char *locale)
{
  char *folder = g_dir_make_tmp ("tandem-locales-XXXXXX", NULL);
  g_autofree char *source = g_strconcat ("/usr/lib/locale/", locale, NULL);
  const char *const command[] = { "cp", "-rL", source, folder, NULL };
  int status = -1;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL);
  g_assert_cmpint (status, ==, 0);
  return folder;
}

static void
remove_folder (const char *folder)
{
  const char *const command[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
write_setting (const char *config, const Situation *situation)
{
  g_autofree char *folder = g_build_filename (config, "tandem", NULL);
  g_autofree char *path = g_build_filename (folder, "language.ini", NULL);
  g_autofree char *contents = g_strdup_printf ("[Language]\nlanguage=%s\nformats=%s\n", situation->language,
                                               situation->formats != NULL ? situation->formats : "language");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static char **
make_environment (const Situation *situation, const char *config, const char *own_data)
{
  char **envp = g_environ_unsetenv (g_get_environ (), "LANG");

  envp = g_environ_unsetenv (envp, "LC_ALL");
  envp = g_environ_unsetenv (envp, "LANGUAGE");
  envp = g_environ_setenv (envp, "XDG_CONFIG_HOME", config, TRUE);
  envp = g_environ_setenv (envp, "TANDEM_LOCALEDIR", catalogues, TRUE);
  envp = g_environ_setenv (envp, "TANDEM_LOCPATH", own_data != NULL ? own_data : "/nonexistent", TRUE);
  if (situation->lang != NULL)
    envp = g_environ_setenv (envp, "LANG", situation->lang, TRUE);
  if (situation->lc_all != NULL)
    envp = g_environ_setenv (envp, "LC_ALL", situation->lc_all, TRUE);
  if (situation->language_variable != NULL)
    envp = g_environ_setenv (envp, "LANGUAGE", situation->language_variable, TRUE);
  return envp;
}

/* What the probe prints, or NULL with the test skipped where locales cannot be hidden. */
static char *
run_probe (const Situation *situation, const char *option, const char *value)
{
  g_autofree char *config = g_dir_make_tmp ("tandem-config-XXXXXX", NULL);
  g_autofree char *own_data = situation->own_data != NULL ? copy_own_data (situation->own_data) : NULL;
  g_auto (GStrv) envp = make_environment (situation, config, own_data);
  const char *const hidden[] = { with_locales, situation->locales, probe, option, value, NULL };
  char *output = NULL;
  int status = -1;
  g_autoptr (GError) error = NULL;

  if (situation->language != NULL)
    write_setting (config, situation);

  g_spawn_sync (NULL, (char **) (situation->locales != NULL ? hidden : hidden + 2), envp, G_SPAWN_DEFAULT,
                NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  remove_folder (config);
  if (own_data != NULL)
    remove_folder (own_data);

  if (g_spawn_check_wait_status (status, &error))
    return output;

  g_free (output);
  if (!g_error_matches (error, G_SPAWN_EXIT_ERROR, 77))
    g_error ("The probe failed: %s", error->message);
  g_test_skip ("no mount namespaces here");
  return NULL;
}

static void
assert_line (const char *output, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("Expected %s in:\n%s", line, output);
}

#define RUN(...)                                                                                             \
  const Situation situation = { __VA_ARGS__ };                                                               \
  g_autofree char *output = run_probe (&situation, NULL, NULL);                                              \
  if (output == NULL)                                                                                        \
  return

static void
test_every_locale (void)
{
  static const struct
  {
    const char *language;
    const char *tag;
    const char *date;
  } expected[] = {
    { "ja", "PANGO_LANGUAGE=ja", "date=2027/02/26" },
    { "zh_TW", "PANGO_LANGUAGE=zh-tw", "date=2027年2月26日" },
    { "zh_CN", "PANGO_LANGUAGE=zh-cn", "date=2027年2月26日" },
    { "pl", "PANGO_LANGUAGE=pl", "date=26 lut 2027" },
    { "ko", "PANGO_LANGUAGE=ko", "date=2027. 2. 26." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const Situation situation = { .language = expected[i].language, .lang = "C.UTF-8" };
      g_autofree char *output = run_probe (&situation, NULL, NULL);
      g_autofree char *current = g_strconcat ("current=", expected[i].language, NULL);

      assert_line (output, current);
      assert_line (output, "data=yes");
      assert_line (output, "words=translated");
      assert_line (output, expected[i].tag);
      assert_line (output, expected[i].date);
      assert_line (output, "codeset=UTF-8");
    }
}

static void
test_foreign_session (void)
{
  RUN (.language = "pl", .lang = "de_DE.UTF-8", .lc_all = "de_DE.UTF-8", .language_variable = "de");

  assert_line (output, "current=pl");
  assert_line (output, "words=translated");
  assert_line (output, "point=,");
  assert_line (output, "LC_ALL=(unset)");
  assert_line (output, "LC_CTYPE=pl_PL.UTF-8");
  assert_line (output, "child LC_ALL=de_DE.UTF-8");
  assert_line (output, "child LANG=de_DE.UTF-8");
  assert_line (output, "child LANGUAGE=de");
  assert_line (output, "child TANDEM_SESSION=(unset)");
}

static void
test_system_formats (void)
{
  RUN (.language = "ja", .formats = "system", .lang = "pl_PL.UTF-8");

  assert_line (output, "words=translated");
  assert_line (output, "date=26 lut 2027");
  assert_line (output, "point=,");
  assert_line (output, "LC_CTYPE=ja_JP.UTF-8");
}

static void
test_own_data (void)
{
  RUN (.language = "ja", .locales = "C.utf8", .own_data = "ja_JP.utf8", .lang = "C.UTF-8");

  assert_line (output, "data=yes");
  assert_line (output, "words=translated");
  assert_line (output, "LC_CTYPE=ja_JP.UTF-8");
}

static void
test_stand_in (void)
{
  RUN (.language = "zh_TW", .locales = "C.utf8 en_US.utf8 ja_JP.utf8", .lang = "ja_JP.UTF-8");

  /* Not the session's Japanese: it would bring Japanese glyph forms. */
  assert_line (output, "data=yes");
  assert_line (output, "words=translated");
  assert_line (output, "LC_CTYPE=en_US.UTF-8");
  assert_line (output, "PANGO_LANGUAGE=zh-tw");
}

static void
test_no_data (void)
{
  RUN (.language = "ja", .locales = "C.utf8", .lang = "C.UTF-8");

  assert_line (output, "current=ja");
  assert_line (output, "data=no");
  assert_line (output, "words=probe");
  assert_line (output, "date=2027/02/26");
}

static void
test_english_needs_nothing (void)
{
  RUN (.language = "en", .locales = "C.utf8", .lang = "C.UTF-8", .language_variable = "ja");

  assert_line (output, "current=en");
  assert_line (output, "data=yes");
  assert_line (output, "words=probe");
  assert_line (output, "date=Feb 26, 2027");
}

static void
test_english_of_session (void)
{
  RUN (.language = "en", .lang = "en_GB.UTF-8", .language_variable = "ja:en");

  assert_line (output, "words=probe");
  assert_line (output, "date=26 Feb 2027");
}

static void
test_system (void)
{
  RUN (.lang = "ko_KR.UTF-8");

  assert_line (output, "current=ko");
  assert_line (output, "words=translated");
  assert_line (output, "date=2027. 2. 26.");
  assert_line (output, "LC_CTYPE=(unset)");
  assert_line (output, "PANGO_LANGUAGE=(unset)");
}

static void
test_system_with_list (void)
{
  RUN (.language = "system", .lang = "de_DE.UTF-8", .language_variable = "de:pl");

  assert_line (output, "current=pl");
  assert_line (output, "words=translated");
}

static void
test_system_without_data (void)
{
  RUN (.language = "system", .locales = "C.utf8", .lang = "ja_JP.UTF-8");

  assert_line (output, "data=no");
  assert_line (output, "words=probe");
}

static void
test_damaged_setting (void)
{
  RUN (.language = "tlh", .lang = "C.UTF-8");

  assert_line (output, "current=en");
  assert_line (output, "data=yes");
}

static void
test_reexec (void)
{
  const Situation situation = { .language = "pl", .lang = "en_US.UTF-8", .lc_all = "en_US.UTF-8" };
  g_autofree char *again = run_probe (&situation, "--reexec", NULL);
  g_autofree char *changed = run_probe (&situation, "--reexec", "ja");

  assert_line (again, "current=pl");
  assert_line (again, "child LC_ALL=en_US.UTF-8");
  assert_line (again, "XDG_ACTIVATION_TOKEN=token");
  assert_line (changed, "current=ja");
  assert_line (changed, "LC_CTYPE=ja_JP.UTF-8");
  assert_line (changed, "child LC_ALL=en_US.UTF-8");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 4);
  probe = argv[1];
  with_locales = argv[2];
  probe_po = argv[3];
  write_catalogues ();

  g_test_add_func ("/language/every-locale", test_every_locale);
  g_test_add_func ("/language/foreign-session", test_foreign_session);
  g_test_add_func ("/language/system-formats", test_system_formats);
  g_test_add_func ("/language/own-data", test_own_data);
  g_test_add_func ("/language/stand-in", test_stand_in);
  g_test_add_func ("/language/no-data", test_no_data);
  g_test_add_func ("/language/english-needs-nothing", test_english_needs_nothing);
  g_test_add_func ("/language/english-of-session", test_english_of_session);
  g_test_add_func ("/language/system", test_system);
  g_test_add_func ("/language/system-with-list", test_system_with_list);
  g_test_add_func ("/language/system-without-data", test_system_without_data);
  g_test_add_func ("/language/damaged-setting", test_damaged_setting);
  g_test_add_func ("/language/reexec", test_reexec);

  status = g_test_run ();
  remove_folder (catalogues);
  g_free (catalogues);
  return status;
}

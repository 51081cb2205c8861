/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starts as the program does and prints what language it ended up in, one fact a line. */

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "tdm-format.h"
#include "tdm-language.h"

static void
print_variable (const char *label, char **envp, const char *name)
{
  const char *value = g_environ_getenv (envp, name);

  g_print ("%s%s=%s\n", label, name, value != NULL ? value : "(unset)");
}

int
main (int argc, char **argv)
{
  tdm_language_init ();

  if (argc > 1 && g_str_equal (argv[1], "--reexec"))
    {
      char *again[] = { argv[0], NULL };

      if (argc > 2)
        {
          TdmLanguage next;
          g_assert_true (tdm_language_from_token (argv[2], &next));
          g_assert_true (tdm_language_set (next, TDM_FORMATS_LANGUAGE, NULL));
        }
      g_error ("execve: %s", g_strerror (tdm_language_reexec (1, again, "token")));
    }

  g_autofree char *date = tdm_format_date ("2027-02-26");
  g_auto (GStrv) ours = g_get_environ ();
  g_auto (GStrv) children = tdm_language_restore_environment (g_get_environ ());

  g_print ("current=%s\n", tdm_language_to_token (tdm_language_get_current ()));
  g_print ("data=%s\n", tdm_language_has_system_data () ? "yes" : "no");
  g_print ("words=%s\n", _ ("probe"));
  g_print ("date=%s\n", date);
  g_print ("point=%s\n", nl_langinfo (RADIXCHAR));
  g_print ("codeset=%s\n", nl_langinfo (CODESET));
  print_variable ("", ours, "LC_ALL");
  print_variable ("", ours, "LC_CTYPE");
  print_variable ("", ours, "PANGO_LANGUAGE");
  print_variable ("", ours, "XDG_ACTIVATION_TOKEN");
  print_variable ("child ", children, "LC_ALL");
  print_variable ("child ", children, "LANG");
  print_variable ("child ", children, "LANGUAGE");
  print_variable ("child ", children, "TANDEM_SESSION");
  return 0;
}

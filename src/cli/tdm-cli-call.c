/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From words to a verb: version, help and wrong usage end here. */

#include "tdm-config.h"

#include "tdm-cli-call.h"

#include <glib/gi18n.h>

#include "tdm-cli-table.h"

void
tdm_cli_call_clear (TdmCliCall *self)
{
  tdm_cli_options_clear (&self->options);
}

static gboolean
has_word (const char *const *arguments, const char *word)
{
  for (; *arguments != NULL && !g_str_equal (*arguments, "--"); arguments++)
    if (g_str_equal (*arguments, word))
      return TRUE;

  return FALSE;
}

static int
print_version (TdmCliRun *run)
{
  tdm_cli_print (run, "tandem %s\n", TDM_VERSION);
  return TDM_CLI_DONE;
}

static void
print_verbs (TdmCliRun *run)
{
  gsize n_verbs;
  const TdmCliVerb *verbs = tdm_cli_get_verbs (&n_verbs);
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (NULL, 2);

  for (gsize i = 0; i < n_verbs; i++)
    {
      g_autofree char *usage = g_strdup_printf ("  %s %s", verbs[i].name, verbs[i].arguments);

      tdm_cli_table_add (table, usage);
      tdm_cli_table_add (table, _ (verbs[i].summary));
    }

  tdm_cli_table_print (table, run);
}

static int
print_general_help (TdmCliRun *run)
{
  /* Translators: the words in capitals stand for what is typed in their place. */
  tdm_cli_print (run, "%s\n  tandem [FILE…]\n  tandem VERB [--help] [--json] [--data-dir FOLDER] …\n\n",
                 _ ("Usage:"));
  tdm_cli_print (run, "%s\n\n", _ ("Without a verb, Tandem opens its window and imports the files named."));
  print_verbs (run);
  return TDM_CLI_DONE;
}

static int
print_help (TdmCliRun *run, const TdmCliVerb *verb)
{
  g_autofree char *usage = g_strjoin (" ", verb->name, verb->arguments, NULL);
  g_autofree char *help = tdm_cli_options_get_help (verb->takes, usage, _ (verb->summary));

  tdm_cli_print (run, "%s", help);
  return TDM_CLI_DONE;
}

/* The first word that is no option; @rest gets all others. */
static const char *
find_verb_name (const char *const *arguments, GStrvBuilder *rest)
{
  const char *name = NULL;

  for (; *arguments != NULL; arguments++)
    if (name == NULL && **arguments != '-')
      name = *arguments;
    else
      g_strv_builder_add (rest, *arguments);

  return name;
}

static int
complain_of_verb (TdmCliRun *run, const char *const *arguments, const char *name)
{
  if (name == NULL && *arguments != NULL)
    return tdm_cli_misuse (run, *arguments, _ ("There is no such option. Try “tandem --help”."));

  return tdm_cli_misuse (run, name, _ ("There is no such verb or file. Try “tandem --help”."));
}

static int
check_arguments (TdmCliRun *run, const TdmCliVerb *verb, guint n_arguments)
{
  g_autofree char *usage =
    g_strconcat ("tandem ", verb->name, *verb->arguments != '\0' ? " " : "", verb->arguments, NULL);
  g_autofree char *text = NULL;

  if (n_arguments < verb->n_arguments)
    /* Translators: %s is how the verb is used, for example tandem edit ID FILE. */
    text = g_strdup_printf (_ ("An argument is missing. Usage: %s"), usage);
  else if (n_arguments > verb->n_arguments && !verb->many)
    text = g_strdup_printf (_ ("There is an argument too many. Usage: %s"), usage);

  return text != NULL ? tdm_cli_misuse (run, verb->name, text) : TDM_CLI_READY;
}

/**
 * tdm_cli_call_read:
 * @self: zeroed
 * @arguments: behind the program's name, without --data-dir
 *
 * Returns: %TDM_CLI_READY, or the exit status of a call that is over already
 */
int
tdm_cli_call_read (TdmCliCall *self, TdmCliRun *run, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  const char *name = find_verb_name (arguments, builder);

  if (name == NULL && has_word (arguments, "--version"))
    return print_version (run);
  if (name == NULL && (has_word (arguments, "--help") || has_word (arguments, "-h")))
    return print_general_help (run);
  if (name == NULL || (self->verb = tdm_cli_find_verb (name)) == NULL)
    return complain_of_verb (run, arguments, name);

  rest = g_strv_builder_end (builder);
  if (has_word ((const char *const *) rest, "--help") || has_word ((const char *const *) rest, "-h"))
    return print_help (run, self->verb);
  if (!tdm_cli_options_parse (&self->options, self->verb->takes, (const char *const *) rest, &error))
    return tdm_cli_misuse (run, self->verb->name, error->message);

  return check_arguments (run, self->verb, g_strv_length (self->options.arguments));
}

/**
 * tdm_cli_call_run:
 * @run: with an open store
 *
 * Returns: the exit status
 */
int
tdm_cli_call_run (TdmCliCall *self, TdmCliRun *run)
{
  run->json = self->options.json;
  return self->verb->run (run, &self->options);
}

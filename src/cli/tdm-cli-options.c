/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options by GOption, each call with values of its own. */

#include "tdm-cli-options.h"

#include <glib/gi18n.h>

typedef struct
{
  guint takes; /* 0 for every verb */
  const char *name;
  char letter;
  GOptionArg kind;
  gsize offset;
  const char *description;
  const char *value;
} Option;

#define AT(member) G_STRUCT_OFFSET (TdmCliOptions, member)

/* Every text is taken as a file name is: GOption would convert it from the locale's encoding, and in the locale C
 * there is none that could hold 東京. */
static const Option options[] = {
  { TDM_CLI_TAKES_FILTER, "tab", 0, G_OPTION_ARG_FILENAME, AT (tab), N_ ("Only deals of one tab"),
    "inbound|outbound|favorites" },
  { TDM_CLI_TAKES_FILTER, "stage", 0, G_OPTION_ARG_FILENAME_ARRAY, AT (stages),
    N_ ("Only deals in this stage"), "received|accepted|archived" },
  { TDM_CLI_TAKES_FILTER, "search", 0, G_OPTION_ARG_FILENAME, AT (search), N_ ("Only deals with these words"),
    N_ ("TEXT") },
  { TDM_CLI_TAKES_SEARCH, "search", 0, G_OPTION_ARG_FILENAME, AT (search),
    N_ ("Only entries with these words"), N_ ("TEXT") },
  /* Translators: what stands in --filter, for example closeDate<today; do not translate the examples. */
  { TDM_CLI_TAKES_FILTER, "filter", 0, G_OPTION_ARG_FILENAME_ARRAY, AT (filters),
    N_ ("Only deals that meet this, such as type=co-sell,private or value>=10000 or closeDate<today; may be "
        "repeated"),
    N_ ("TERM") },
  { TDM_CLI_TAKES_FILTER, "group", 0, G_OPTION_ARG_FILENAME, AT (group), N_ ("What stands together"),
    "stage|customer|campaign|owner|close-month" },
  { TDM_CLI_TAKES_FILTER, "sort", 0, G_OPTION_ARG_FILENAME, AT (sort), N_ ("What to sort by"),
    "expires|closing|value|name|customer|…" },
  { TDM_CLI_TAKES_FILTER, "reverse", 0, G_OPTION_ARG_NONE, AT (reverse), N_ ("Turn the order round"), NULL },
  { TDM_CLI_TAKES_FILTER, "limit", 0, G_OPTION_ARG_FILENAME, AT (limit), N_ ("No more deals than this"),
    N_ ("NUMBER") },
  { TDM_CLI_TAKES_REASON, "reason", 0, G_OPTION_ARG_FILENAME, AT (reason),
    N_ ("Why: the number or the text of a reason"), N_ ("REASON") },
  { TDM_CLI_TAKES_NOTE, "note", 0, G_OPTION_ARG_FILENAME, AT (note), N_ ("A note that goes with it"),
    N_ ("TEXT") },
  { TDM_CLI_TAKES_FROM, "from", 0, G_OPTION_ARG_FILENAME, AT (from),
    N_ ("JSON with fields to change as well"), N_ ("FILE") },
  { TDM_CLI_TAKES_HOLD, "hold", 0, G_OPTION_ARG_FILENAME, AT (hold),
    N_ ("How long it can be withdrawn before it is sent"), N_ ("SECONDS") },
  { TDM_CLI_TAKES_IMPORT, "dry-run", 0, G_OPTION_ARG_NONE, AT (dry_run),
    N_ ("Only say what would be imported"), NULL },
  { TDM_CLI_TAKES_IMPORT, "all-or-nothing", 0, G_OPTION_ARG_NONE, AT (all_or_nothing),
    N_ ("Import nothing when a row is rejected"), NULL },
  { TDM_CLI_TAKES_IMPORT, "encoding", 0, G_OPTION_ARG_FILENAME, AT (encoding),
    N_ ("Encoding of a CSV file that is not UTF-8 or UTF-16"), N_ ("NAME") },
  { TDM_CLI_TAKES_OFFERS, "status", 0, G_OPTION_ARG_FILENAME_ARRAY, AT (statuses),
    N_ ("Only offers with this publication status; may be repeated"), "draft|live|…" },
  { TDM_CLI_TAKES_OFFERS, "type", 0, G_OPTION_ARG_FILENAME_ARRAY, AT (types),
    N_ ("Only offers of this type; may be repeated"), "saas|azure-vm|…" },
  { TDM_CLI_TAKES_OFFERS, "missing", 0, G_OPTION_ARG_NONE, AT (missing),
    N_ ("Only offers that lack something for their next co-sell status"), NULL },
  { TDM_CLI_TAKES_OFFERS, "format", 0, G_OPTION_ARG_FILENAME, AT (format), N_ ("Format of the file"),
    "csv|xlsx|json" },
  { TDM_CLI_TAKES_OUTPUT, "output", 'o', G_OPTION_ARG_FILENAME, AT (output),
    N_ ("File to write, or - for the standard output"), N_ ("FILE") },
  { TDM_CLI_TAKES_RULEBOOK, "rulebook", 0, G_OPTION_ARG_FILENAME, AT (rulebook),
    N_ ("Whose rules apply; without it the chosen or the newest ones"), "R20a|R20b|R20c|R21a|R21b|R22|R23" },
  { TDM_CLI_TAKES_MOVE, "move", 0, G_OPTION_ARG_FILENAME, AT (move), N_ ("Another step of publication"),
    "publish|cancel|go-live|stop|…" },
  { TDM_CLI_TAKES_KEEP, "keep-until", 0, G_OPTION_ARG_FILENAME, AT (keep_until),
    N_ ("Day from which on the document is out of date"), N_ ("YYYY-MM-DD") },
  { TDM_CLI_TAKES_EXPORT, "format", 0, G_OPTION_ARG_FILENAME, AT (format), N_ ("Format of the file"),
    "csv|xlsx|json|ics|vcf" },
  { TDM_CLI_TAKES_EXPORT, "output", 'o', G_OPTION_ARG_FILENAME, AT (output),
    N_ ("File to write, or - for the standard output"), N_ ("FILE") },
  { TDM_CLI_TAKES_EXPORT, "include-private", 0, G_OPTION_ARG_NONE, AT (include_private),
    N_ ("Also private notes and tags"), NULL },
  { TDM_CLI_TAKES_ADD, "add", 0, G_OPTION_ARG_NONE, AT (add), N_ ("Also when there are deals already"),
    NULL },
  { TDM_CLI_TAKES_CHECK, "check", 0, G_OPTION_ARG_NONE, AT (check), N_ ("Only say which criteria are met"),
    NULL },
  { 0, "json", 0, G_OPTION_ARG_NONE, AT (json), N_ ("Answer in JSON"), NULL },
  { 0, "help", 'h', G_OPTION_ARG_NONE, AT (help), N_ ("Show this help"), NULL },
};

void
tdm_cli_options_clear (TdmCliOptions *self)
{
  g_free (self->tab);
  g_strfreev (self->stages);
  g_free (self->search);
  g_strfreev (self->filters);
  g_free (self->group);
  g_free (self->sort);
  g_free (self->limit);
  g_free (self->reason);
  g_free (self->note);
  g_free (self->from);
  g_free (self->hold);
  g_free (self->encoding);
  g_free (self->format);
  g_free (self->output);
  g_strfreev (self->statuses);
  g_strfreev (self->types);
  g_free (self->rulebook);
  g_free (self->move);
  g_free (self->keep_until);
  g_strfreev (self->arguments);
}

static void
add_entry (GOptionContext *context, const GOptionEntry *entry)
{
  const GOptionEntry entries[] = { *entry, { NULL } };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static GOptionContext *
new_context (TdmCliOptions *self, TdmCliTakes takes, const char *usage)
{
  GOptionContext *context = g_option_context_new (usage);
  const GOptionEntry rest = {
    G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->arguments, NULL, NULL
  };

  g_option_context_set_help_enabled (context, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].takes == 0 || (options[i].takes & takes) != 0)
      {
        const GOptionEntry entry = { options[i].name,
                                     options[i].letter,
                                     G_OPTION_FLAG_NONE,
                                     options[i].kind,
                                     G_STRUCT_MEMBER_P (self, options[i].offset),
                                     options[i].description,
                                     options[i].value };

        add_entry (context, &entry);
      }

  add_entry (context, &rest);
  return context;
}

static gboolean
is_utf8 (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

/* File names may be anything; what goes into the database may not. */
static gboolean
check_texts (const TdmCliOptions *self, GError **error)
{
  if (is_utf8 (self->search) && is_utf8 (self->note) && is_utf8 (self->reason) && is_utf8 (self->encoding) &&
      is_utf8 (self->rulebook) && is_utf8 (self->keep_until))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("The text is not UTF-8."));
  return FALSE;
}

/**
 * tdm_cli_options_parse:
 * @self: zeroed
 * @arguments: what stands behind the verb, without --data-dir
 * @error: (out): why it is wrong usage, in the language of the user
 *
 * Returns: whether every option is one the verb knows
 */
gboolean
tdm_cli_options_parse (TdmCliOptions *self, TdmCliTakes takes, const char *const *arguments, GError **error)
{
  g_autoptr (GOptionContext) context = new_context (self, takes, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) line = NULL;

  /* GOption expects the program in front. */
  g_strv_builder_add (builder, "tandem");
  g_strv_builder_addv (builder, (const char **) arguments);
  line = g_strv_builder_end (builder);
  if (!g_option_context_parse_strv (context, &line, error))
    return FALSE;
  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);

  return check_texts (self, error);
}

/**
 * tdm_cli_options_get_help:
 * @usage: the verb and its arguments
 * @summary: what it does, in the language of the user
 *
 * Returns: (transfer full): the text for --help
 */
char *
tdm_cli_options_get_help (TdmCliTakes takes, const char *usage, const char *summary)
{
  g_auto (TdmCliOptions) nothing = { NULL };
  g_autofree char *folder = NULL;
  g_autoptr (GOptionContext) context = new_context (&nothing, takes, usage);
  /* Taken off the line before options are parsed, and shown here only. */
  const GOptionEntry data_dir = {
    "data-dir",   0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &folder, N_ ("Folder of the data"),
    N_ ("FOLDER")
  };

  add_entry (context, &data_dir);
  g_option_context_set_summary (context, summary);
  return g_option_context_get_help (context, TRUE, NULL);
}

gboolean
tdm_cli_read_number (const char *text, int *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL))
    return FALSE;

  *number = (int) value;
  return TRUE;
}

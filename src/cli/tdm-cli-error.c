/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window calls a member by its label; whoever writes JSON needs its path and the place of the mistake. */

#include "tdm-cli-error.h"

#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-interchange-error.h"
#include "tdm-json-reader.h"
#include "tdm-rule-error.h"

static char *
describe_rule_error (const GError *error)
{
  g_autofree char *field = tdm_rule_error_dup_field (error);
  TdmProblem problem = { field, (TdmRuleError) error->code };
  g_autofree char *text = tdm_problem_text (&problem);

  return field != NULL ? g_strdup_printf ("%s: %s", field, text) : g_steal_pointer (&text);
}

static const char *
get_json_text (int code)
{
  switch (code)
    {
    case TDM_JSON_ERROR_TOO_BIG:
      return _ ("This is too large.");
    case TDM_JSON_ERROR_TOO_DEEP:
      return _ ("This JSON is nested too deeply.");
    case TDM_JSON_ERROR_DUPLICATE:
      return _ ("A member stands twice in one JSON object.");
    case TDM_JSON_ERROR_NOT_OURS:
      return _ ("This JSON is not what is expected here.");
    default:
      return _ ("This is not valid JSON.");
    }
}

static const char *
get_interchange_text (int code)
{
  switch (code)
    {
    case TDM_INTERCHANGE_ERROR_NOT_OURS:
      return _ ("This is not a file that Tandem can import.");
    case TDM_INTERCHANGE_ERROR_ENCODING:
      /* Translators: --encoding is what is typed; do not translate it. */
      return _ ("The text is in another encoding. Name it with --encoding.");
    case TDM_INTERCHANGE_ERROR_TOO_BIG:
      return _ ("A cell or a row is too large.");
    case TDM_INTERCHANGE_ERROR_TOO_NEW:
      return _ ("This archive was made by a newer version of Tandem.");
    default:
      return _ ("The rest of the file cannot be read.");
    }
}

/**
 * tdm_cli_error_text:
 * @error: from any layer
 *
 * Returns: (transfer full): a sentence; for a member, its path as in the JSON of a deal in front of it; for a file
 *   that cannot be read, the technical reason with the place behind it
 */
char *
tdm_cli_error_text (const GError *error)
{
  const char *text = NULL;

  if (error->domain == TDM_RULE_ERROR)
    return describe_rule_error (error);
  if (error->domain == TDM_JSON_ERROR)
    text = get_json_text (error->code);
  else if (error->domain == TDM_INTERCHANGE_ERROR)
    text = get_interchange_text (error->code);

  return text != NULL ? g_strdup_printf ("%s (%s)", text, error->message) : tdm_error_text (error);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers of the verbs that change a deal. */

#include "tdm-cli-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-cli-deal-view.h"
#include "tdm-cli-options.h"
#include "tdm-cli-query.h"

gboolean
tdm_cli_read_hold (TdmCliRun *run, const char *text, int *hold)
{
  *hold = -1;
  if (text == NULL || tdm_cli_read_number (text, hold))
    return TRUE;

  tdm_cli_misuse (run, "--hold", _ ("This is not a number of seconds."));
  return FALSE;
}

/* @done comes from the translators; only its first %s is filled in, so a wrong translation can do no harm. */
static void
print_sentence (TdmCliRun *run, const char *done, const char *number)
{
  const char *place = strstr (done, "%s");

  if (place != NULL)
    tdm_cli_print (run, "%.*s%s%s\n", (int) (place - done), done, number, place + 2);
  else
    tdm_cli_print (run, "%s\n", done);
}

int
tdm_cli_report_deal (TdmCliRun *run, gint64 deal_id, const char *done)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, deal_id);
  g_autoptr (TdmDealRecord) deal = NULL;

  if (!run->json)
    {
      print_sentence (run, done, number);
      return TDM_CLI_DONE;
    }

  deal = tdm_cli_load_deal (run, number, NULL, &error);
  if (deal == NULL)
    return tdm_cli_fail (run, number, error);

  tdm_cli_print_deal_json (run, deal, NULL);
  return TDM_CLI_DONE;
}

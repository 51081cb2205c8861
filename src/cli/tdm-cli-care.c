/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking after the data folder: is it sound, and something to try the program with. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-wait.h"
#include "tdm-clock.h"
#include "tdm-language.h"
#include "tdm-sample-fill.h"

static void
print_findings_json (TdmCliRun *run, GPtrArray *findings)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < findings->len; i++)
    yyjson_mut_arr_add_str (doc, array, findings->pdata[i]);

  tdm_cli_print_json (run, array);
}

/**
 * tdm_cli_check:
 *
 * `check [--json]`: one line per finding.
 */
int
tdm_cli_check (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  tdm_store_check_async (run->store, NULL, tdm_cli_ready_cb, &result);
  findings = tdm_store_check_finish (run->store, tdm_cli_wait (&result), &error);
  if (findings == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_findings_json (run, findings);
  for (guint i = 0; i < findings->len; i++)
    tdm_cli_warn (run, NULL, findings->pdata[i]);
  if (findings->len == 0 && !run->json)
    tdm_cli_print (run, "%s\n", _ ("All is well."));
  return findings->len > 0 ? TDM_CLI_REFUSED : TDM_CLI_DONE;
}

static gboolean
has_deals (TdmCliRun *run, gboolean *answer, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmDealCounts counts;

  tdm_store_count_deals_async (run->store, NULL, tdm_cli_ready_cb, &result);
  if (!tdm_store_count_deals_finish (run->store, tdm_cli_wait (&result), &counts, error))
    return FALSE;

  *answer = tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 0) > 0;
  return TRUE;
}

static TdmImportReport *
import_sample (TdmCliRun *run, TdmImportSource *sample, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_import_async (run->store, sample, TDM_IMPORT_SAMPLE, NULL, NULL, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_import_finish (run->store, tdm_cli_wait (&result), error);
}

static void
report_sample (TdmCliRun *run, const TdmImportReport *report)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  yyjson_mut_obj_add_uint (doc, object, "created", report->created);
  if (run->json)
    tdm_cli_print_json (run, object);
  else
    /* Translators: %u is a number of deals. */
    tdm_cli_print (run,
                   ngettext ("The sample workspace has %u deal.\n", "The sample workspace has %u deals.\n",
                             (gulong) report->created),
                   (guint) report->created);
}

/**
 * tdm_cli_demo:
 *
 * `demo [--add] [--json]`: invented deals and offers in the language of the interface.
 */
int
tdm_cli_demo (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *language = tdm_language_to_token (tdm_language_get_current ());
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportSource) sample = tdm_sample_workspace_new (language, tdm_clock_now ());
  g_autoptr (TdmImportReport) report = NULL;
  gboolean filled = FALSE;

  if (!options->add && !has_deals (run, &filled, &error))
    return tdm_cli_fail (run, NULL, error);
  if (filled)
    g_set_error_literal (&error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_EMPTY, "There are deals already");
  if (filled || (report = import_sample (run, sample, &error)) == NULL ||
      !tdm_sample_fill_offers (run->store, TDM_SAMPLE_WORKSPACE (sample), &error))
    return tdm_cli_fail (run, NULL, error);

  report_sample (run, report);
  return TDM_CLI_DONE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verb “export”: the deals that “deals” would list, in a file. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-calendar-words.h"
#include "tdm-cli-offer-view.h"
#include "tdm-cli-query.h"
#include "tdm-cli-wait.h"
#include "tdm-deal-export.h"

static gboolean
read_format (TdmCliRun *run, const char *name, TdmExportFormat *format, int *status)
{
  if (name == NULL)
    *status =
      tdm_cli_misuse (run, "--format", _ ("Say which format the file has: csv, xlsx, json, ics or vcf."));
  else if (g_str_equal (name, "bulk-csv"))
    *status = tdm_cli_refuse (
      run, name, _ ("This version cannot write this format, only csv, xlsx, json, ics and vcf."));
  else if (!tdm_export_format_from_token (name, format))
    *status = tdm_cli_misuse (run, name, _ ("There is no such format, only csv, xlsx, json, ics and vcf."));

  return *status == TDM_CLI_DONE;
}

static TdmDealExport *
open_export (TdmCliRun *run, const char *output, TdmExportFormat format, TdmExportFlags flags, GError **error)
{
  g_autofree char *path = NULL;

  if (g_str_equal (output, "-"))
    return tdm_deal_export_new_for_stream (run->output, format, flags);

  path = tdm_cli_get_path (run, output);
  return tdm_deal_export_new_for_path (path, format, flags, error);
}

typedef struct
{
  TdmDealExport *file;
  gboolean with_timeline;
} Export;

static GPtrArray *
load_timeline (TdmCliRun *run, gint64 deal_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_timeline_async (run->store, deal_id, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_timeline_finish (run->store, tdm_cli_wait (&result), error);
}

static gboolean
export_deal (TdmCliRun *run, const TdmDealRecord *deal, gpointer data, GError **error)
{
  Export *export = data;
  g_autoptr (GPtrArray) timeline = NULL;

  if (export->with_timeline && (timeline = load_timeline (run, deal->id, error)) == NULL)
    return FALSE;

  return tdm_deal_export_add (export->file, deal, timeline, error);
}

/* An archive has the offers and the company along. */
static gboolean
take_offers_along (TdmCliRun *run, TdmDealExport *file, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_cli_list_offers (run, error);
  g_autoptr (TdmCompany) company = offers != NULL ? tdm_cli_load_company (run, error) : NULL;

  if (company == NULL)
    return FALSE;

  tdm_deal_export_set_offers (file, offers, company);
  return TRUE;
}

static int
write_file (TdmCliRun *run,
            const TdmCliOptions *options,
            const TdmDealQuery *query,
            guint limit,
            TdmExportFormat format)
{
  TdmExportFlags flags = options->include_private ? TDM_EXPORT_INCLUDE_PRIVATE : TDM_EXPORT_DEFAULT;
  const TdmCalendarWords words = { tdm_words_calendar_answer (), tdm_words_calendar_close () };
  gboolean is_archive = format == TDM_EXPORT_JSON;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealExport) file = open_export (run, options->output, format, flags, &error);
  Export export = { file, is_archive };

  if (file != NULL)
    tdm_deal_export_set_calendar_words (file, &words);
  if (file == NULL || (is_archive && !take_offers_along (run, file, &error)) ||
      !tdm_cli_for_each_deal (run, query, limit, is_archive, export_deal, &export, &error) ||
      !tdm_deal_export_finish (file, &error))
    return tdm_cli_fail (run, options->output, error);

  return TDM_CLI_DONE;
}

/**
 * tdm_cli_export:
 *
 * `export [filters] --format csv|xlsx|json|ics|vcf -o FILE [--include-private]`
 */
int
tdm_cli_export (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  TdmExportFormat format = TDM_EXPORT_CSV;
  int status = TDM_CLI_DONE;
  guint limit;

  if (!read_format (run, options->format, &format, &status))
    return status;
  if (options->output == NULL)
    return tdm_cli_misuse (run, "-o", _ ("Name the file to write, or - for the standard output."));
  if (!tdm_cli_read_query (run, options, query, &limit))
    return TDM_CLI_MISUSED;

  return write_file (run, options, query, limit, format);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tandem-generate: fills a data folder with made-up deals, or writes them as a bulk CSV.
 *
 *   tandem-generate ROWS --data-dir DIR | --csv FILE [--seed N] */

#include "tdm-collation.h"
#include "tdm-generated-csv.h"
#include "tdm-generated-deals.h"
#include "tdm-language.h"
#include "tdm-store.h"

static char *data_dir;
static char *csv_file;
static gint64 seed = 1;

static const GOptionEntry entries[] = {
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &data_dir, "Fill this data folder", "DIR" },
  { "csv", 0, 0, G_OPTION_ARG_FILENAME, &csv_file, "Write this bulk CSV", "FILE" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Other deals", "N" },
  { NULL },
};

static gboolean
write_csv (const char *path, guint64 n_deals)
{
  FILE *file = fopen (path, "we");

  if (file == NULL)
    return FALSE;

  tdm_generated_csv_write_header (file);
  for (guint64 i = 0; i < n_deals; i++)
    {
      g_autoptr (TdmDealRecord) deal = tdm_generated_deal_new ((guint64) seed, i, n_deals);

      tdm_generated_csv_write_deal (file, deal);
    }

  return fclose (file) == 0;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
open_store (TdmStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_set_collation (store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (store, NULL, keep_result_cb, &result);
  wait_for (&result);

  return tdm_store_open_finish (store, result, error);
}

static gboolean
fill_store (TdmStore *store, guint64 n_deals, GError **error)
{
  g_autoptr (TdmImportSource) source = tdm_generated_source_new ((guint64) seed, n_deals);
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_import_async (store, source, TDM_IMPORT_SAMPLE, NULL, NULL, NULL, keep_result_cb, &result);
  wait_for (&result);
  report = tdm_store_import_finish (store, result, error);

  if (report != NULL && report->created != n_deals)
    g_printerr ("Only %" G_GUINT64_FORMAT " of the deals were taken\n", report->created);

  return report != NULL && report->created == n_deals;
}

static gboolean
fill_folder (const char *folder, guint64 n_deals)
{
  g_autoptr (TdmStore) store = tdm_store_new (folder, TDM_STORE_DEFAULT);
  g_autoptr (GError) error = NULL;
  gboolean filled = open_store (store, &error) && fill_store (store, n_deals, &error);

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  tdm_store_close (store);

  return filled;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("ROWS");
  g_autoptr (GError) error = NULL;
  guint64 n_deals;

  tdm_language_init ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 ||
      (data_dir == NULL) == (csv_file == NULL) ||
      !g_ascii_string_to_unsigned (argv[1], 10, 1, G_MAXUINT32, &n_deals, &error))
    {
      g_printerr ("usage: tandem-generate ROWS --data-dir DIR | --csv FILE [--seed N]\n");
      return 2;
    }

  return (csv_file != NULL ? write_csv (csv_file, n_deals) : fill_folder (data_dir, n_deals)) ? 0 : 1;
}

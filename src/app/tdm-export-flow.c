/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the deals to a file a person chose: a page of records at a time, so that memory stays small. */

#include "tdm-export-flow.h"

#include <glib/gi18n.h>

#include "tdm-deal-export.h"
#include "tdm-format.h"
#include "tdm-message.h"

#define PAGE_ROWS 500

/* One run, from the chosen file to the message at the end. */
typedef struct
{
  TdmApplication *application;
  TdmDealExport *export;
  GArray *ids; /* guint32, in the order of the file */
  guint done;
} Run;

static void
run_free (Run *run)
{
  g_clear_pointer (&run->export, tdm_deal_export_free);
  g_clear_pointer (&run->ids, g_array_unref);
  g_application_release (G_APPLICATION (run->application));
  g_object_unref (run->application);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static GtkWidget *
get_window (Run *run)
{
  return GTK_WIDGET (tdm_application_ensure_window (run->application));
}

static void
finish (Run *run)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = tdm_format_count (run->ids->len);
  g_autofree char *words =
    g_strdup_printf (ngettext ("%s deal exported", "%s deals exported", run->ids->len), number);

  if (tdm_deal_export_finish (run->export, &error))
    tdm_message_show (get_window (run), words);
  else
    tdm_message_show_error (get_window (run), error);
}

static void load_page (Run *run);

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  gboolean written = records != NULL;

  for (guint i = 0; written && i < records->len; i++)
    written = tdm_deal_export_add (run->export, g_ptr_array_index (records, i), NULL, &error);

  if (!written)
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  run->done = MIN (run->done + PAGE_ROWS, run->ids->len);
  load_page (g_steal_pointer (&run));
}

/* Takes @run. */
static void
load_page (Run *run)
{
  guint n = MIN (PAGE_ROWS, run->ids->len - run->done);

  if (n == 0)
    {
      finish (run);
      run_free (run);
      return;
    }

  tdm_store_load_deals_async (tdm_application_get_store (run->application),
                              &g_array_index (run->ids, guint32, run->done), n, FALSE, NULL, page_loaded_cb,
                              run);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;

  run->ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);
  if (run->ids != NULL)
    load_page (g_steal_pointer (&run));
  else
    tdm_message_show_error (get_window (run), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    {
      if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        tdm_message_show_error (get_window (run), error);
      return;
    }

  run->export =
    tdm_deal_export_new_for_path (path, g_str_has_suffix (path, ".json") ? TDM_EXPORT_JSON : TDM_EXPORT_CSV,
                                  TDM_EXPORT_BYTE_ORDER_MARK, &error);
  if (run->export == NULL)
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  tdm_store_query_deals_async (tdm_application_get_store (run->application), query, 0, NULL, queried_cb,
                               g_steal_pointer (&run));
}

/**
 * tdm_export_flow_start:
 * @application: kept running until the file is written
 *
 * Asks where to and writes all deals there: JSON as an archive when the name ends so, else CSV. Private notes and
 * tags stay here.
 */
void
tdm_export_flow_start (TdmApplication *application)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Run *run = g_new0 (Run, 1);

  run->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));

  gtk_file_dialog_set_title (dialog, _ ("Export deals"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  /* Translators: the name of a new file; keep “.csv”. */
  gtk_file_dialog_set_initial_name (dialog, _ ("Deals.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (run)), NULL, chosen_cb, run);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes deals to a file a person chose: a page of records at a time, so that memory stays small. */

#include "tdm-export-flow.h"

#include <glib/gi18n.h>

#include "tdm-deal-export.h"
#include "tdm-export-dialog.h"
#include "tdm-format.h"
#include "tdm-message.h"

#define PAGE_ROWS 500

/* One run, from the first question to the message at the end. */
typedef struct
{
  TdmApplication *application;
  TdmDealQuery *query;
  TdmExportFormat format;
  TdmExportFlags flags;
  TdmDealExport *export;
  GArray *ids;        /* guint32, in the order of the file */
  guint loaded;       /* how many of them were asked for */
  GPtrArray *records; /* TdmDealRecord, the page that is being written */
  guint written;      /* how many of the page are in the file */
} Run;

static void
run_free (Run *run)
{
  g_clear_pointer (&run->query, tdm_deal_query_free);
  g_clear_pointer (&run->export, tdm_deal_export_free);
  g_clear_pointer (&run->ids, g_array_unref);
  g_clear_pointer (&run->records, g_ptr_array_unref);
  g_application_release (G_APPLICATION (run->application));
  g_object_unref (run->application);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static TdmStore *
get_store (Run *run)
{
  return tdm_application_get_store (run->application);
}

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

/* ---- writing ---- */

static void go_on (Run *run);

static gboolean
write_next (Run *run, GPtrArray *timeline, GError **error)
{
  return tdm_deal_export_add (run->export, g_ptr_array_index (run->records, run->written++), timeline, error);
}

static void
timeline_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) timeline = tdm_store_load_timeline_finish (TDM_STORE (source), result, &error);

  if (timeline != NULL && write_next (run, timeline, &error))
    go_on (g_steal_pointer (&run));
  else
    tdm_message_show_error (get_window (run), error);
}

/* A table has no room for histories, so its page is written at once; an archive gets them one by one. */
static void
write_page (Run *run)
{
  g_autoptr (GError) error = NULL;
  const TdmDealRecord *next = g_ptr_array_index (run->records, run->written);

  if (run->format == TDM_EXPORT_JSON)
    {
      tdm_store_load_timeline_async (get_store (run), next->id, NULL, timeline_loaded_cb, run);
      return;
    }

  while (error == NULL && run->written < run->records->len)
    write_next (run, NULL, &error);

  if (error == NULL)
    {
      go_on (run);
      return;
    }

  tdm_message_show_error (get_window (run), error);
  run_free (run);
}

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&run->records, g_ptr_array_unref);
  run->records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  run->written = 0;
  if (run->records != NULL)
    go_on (g_steal_pointer (&run));
  else
    tdm_message_show_error (get_window (run), error);
}

static void
load_page (Run *run)
{
  guint first = run->loaded;
  guint n = MIN (PAGE_ROWS, run->ids->len - first);

  run->loaded += n;
  tdm_store_load_deals_async (get_store (run), &g_array_index (run->ids, guint32, first), n,
                              run->format == TDM_EXPORT_JSON, NULL, page_loaded_cb, run);
}

/* The next step of the run. Takes @run. */
static void
go_on (Run *run)
{
  if (run->records != NULL && run->written < run->records->len)
    write_page (run);
  else if (run->loaded < run->ids->len)
    load_page (run);
  else
    {
      finish (run);
      run_free (run);
    }
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;

  run->ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);
  if (run->ids != NULL)
    go_on (g_steal_pointer (&run));
  else
    tdm_message_show_error (get_window (run), error);
}

/* ---- asking ---- */

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    run->export = tdm_deal_export_new_for_path (path, run->format, run->flags, &error);

  if (run->export != NULL)
    {
      Run *going_on = g_steal_pointer (&run);

      tdm_store_query_deals_async (get_store (going_on), going_on->query, 0, NULL, queried_cb, going_on);
    }
  else if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tdm_message_show_error (get_window (run), error);
}

/* Takes @run. */
static void
ask_place (Run *run)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: the name of a new file, without its ending. */
  g_autofree char *name = g_strconcat (_ ("Deals"), run->format == TDM_EXPORT_JSON ? ".json" : ".csv", NULL);

  gtk_file_dialog_set_title (dialog, _ ("Export deals"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (run)), NULL, place_chosen_cb, run);
}

static void
options_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  TdmExportDialog *dialog = TDM_EXPORT_DIALOG (source);

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result), "export"))
    return;

  if (run->query == NULL || tdm_export_dialog_get_all_deals (dialog))
    {
      g_clear_pointer (&run->query, tdm_deal_query_free);
      run->query = tdm_deal_query_new ();
    }
  if (tdm_export_dialog_get_archive (dialog))
    run->format = TDM_EXPORT_JSON;
  else
    run->flags |= TDM_EXPORT_BYTE_ORDER_MARK;
  if (tdm_export_dialog_get_include_private (dialog))
    run->flags |= TDM_EXPORT_INCLUDE_PRIVATE;

  ask_place (g_steal_pointer (&run));
}

/**
 * tdm_export_flow_start:
 * @application: kept running until the file is written
 *
 * Asks which deals and where to, and writes them there. Private notes and tags stay here unless the person wants
 * them in the file.
 */
void
tdm_export_flow_start (TdmApplication *application)
{
  Run *run = g_new0 (Run, 1);
  TdmExportDialog *dialog;

  run->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  run->query = tdm_window_dup_shown_query (tdm_application_ensure_window (application));

  dialog = tdm_export_dialog_new (run->query != NULL);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), get_window (run), NULL, options_chosen_cb, run);
}

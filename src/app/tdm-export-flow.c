/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks which deals go into which kind of file and where that is to be. */

#include "tdm-export-flow.h"

#include <glib/gi18n.h>

#include "tdm-deal-columns.h"
#include "tdm-export-dialog.h"
#include "tdm-export-run.h"
#include "tdm-format.h"
#include "tdm-message.h"

/* One run, from the first question to the message at the end. */
typedef struct
{
  TdmApplication *application;
  TdmDealQuery *query;
  GArray *deal_ids; /* guint32: what was selected; NULL for the deals of @query */
  TdmExportFormat format;
  TdmExportFlags flags;
  GStrv columns; /* of a table; NULL for all */
} Run;

static void
run_free (Run *run)
{
  g_clear_pointer (&run->query, tdm_deal_query_free);
  g_clear_pointer (&run->deal_ids, g_array_unref);
  g_clear_pointer (&run->columns, g_strfreev);
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
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  guint n_deals;

  if (!tdm_export_run_finish (TDM_STORE (source), result, &n_deals, &error))
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  number = tdm_format_count (n_deals);
  words = g_strdup_printf (ngettext ("%s deal exported", "%s deals exported", n_deals), number);
  tdm_message_show (get_window (run), words);
}

/* ---- asking ---- */

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  TdmExportOrder order = { .format = run->format, .flags = run->flags };

  if (path == NULL)
    {
      if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        tdm_message_show_error (get_window (run), error);
      return;
    }

  order.query = run->query;
  order.deal_ids = run->deal_ids;
  order.columns = (const char *const *) run->columns;
  tdm_export_run_async (tdm_application_get_store (run->application), &order, path, NULL, written_cb, run);
  g_steal_pointer (&run);
}

/* Takes @run. */
static void
ask_place (Run *run)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: the name of a new file, without its ending. */
  g_autofree char *name = g_strdup_printf ("%s.%s", _ ("Deals"), tdm_export_format_to_token (run->format));

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

  if (run->deal_ids == NULL && (run->query == NULL || tdm_export_dialog_get_all_deals (dialog)))
    {
      g_clear_pointer (&run->query, tdm_deal_query_free);
      run->query = tdm_deal_query_new ();
    }
  if (!tdm_export_format_from_token (tdm_export_dialog_get_format (dialog), &run->format))
    g_return_if_reached ();
  if (run->format == TDM_EXPORT_CSV)
    run->flags |= TDM_EXPORT_BYTE_ORDER_MARK;
  if (tdm_export_dialog_get_include_private (dialog))
    run->flags |= TDM_EXPORT_INCLUDE_PRIVATE;
  if (!tdm_export_dialog_get_all_columns (dialog))
    run->columns = tdm_deal_columns_dup_export_names ();

  ask_place (g_steal_pointer (&run));
}

static Run *
run_new (TdmApplication *application)
{
  Run *run = g_new0 (Run, 1);

  run->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  return run;
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
  Run *run = run_new (application);
  TdmExportDialog *dialog;

  run->query = tdm_window_dup_shown_query (tdm_application_ensure_window (application));

  dialog = tdm_export_dialog_new (run->query != NULL);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), get_window (run), NULL, options_chosen_cb, run);
}

/**
 * tdm_export_flow_start_selection:
 * @application: kept running until the file is written
 * @deal_ids: (array length=n_deals): the selected deals, in the order of the file
 *
 * The same for the deals that are selected in a list.
 */
void
tdm_export_flow_start_selection (TdmApplication *application, const guint32 *deal_ids, gsize n_deals)
{
  Run *run = run_new (application);
  TdmExportDialog *dialog = tdm_export_dialog_new_for_selection ((guint) n_deals);

  run->deal_ids =
    g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint32)), deal_ids, (guint) n_deals);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), get_window (run), NULL, options_chosen_cb, run);
}

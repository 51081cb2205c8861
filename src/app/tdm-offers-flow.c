/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers from a file and to a file, with the questions that go with it. */

#include "tdm-offers-flow.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-import-reasons.h"
#include "tdm-message.h"
#include "tdm-offer-export.h"
#include "tdm-settings.h"

#define MAX_SHOWN_REJECTIONS 5

/* One run, from the first question to the message at the end. */
typedef struct
{
  TdmApplication *application;
  TdmOfferFile *file;   /* (nullable): to import */
  GPtrArray *offers;    /* (nullable): to export */
  GPtrArray *readiness; /* (nullable): where each of them stands */
  char *path;           /* (nullable): where to */
  TdmExportFormat format;
} Run;

static Run *
run_new (TdmApplication *application)
{
  Run *run = g_new0 (Run, 1);

  run->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  return run;
}

static void
run_free (Run *run)
{
  g_clear_pointer (&run->file, tdm_offer_file_free);
  g_clear_pointer (&run->offers, g_ptr_array_unref);
  g_clear_pointer (&run->readiness, g_ptr_array_unref);
  g_free (run->path);
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

/* ---- in ---- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportReport) report = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;
  gulong n;

  if (report == NULL)
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  n = (gulong) (report->created + report->updated);
  count = tdm_format_count ((gint64) n);
  words = g_strdup_printf (ngettext ("%s offer imported", "%s offers imported", n), count);
  tdm_message_show_undo (get_window (run), words, report->undo_id);
}

/* The run waits for the store in the main context of its thread, so the thread gets one. */
static void
import_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Run *run = data;
  GError *error = NULL;
  TdmImportReport *report;

  g_main_context_push_thread_default (context);
  report = tdm_offer_import_run (tdm_application_get_store (run->application), run->file, TDM_IMPORT_DEFAULT,
                                 &error);
  g_main_context_pop_thread_default (context);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) tdm_import_report_free);
  else
    g_task_return_error (task, error);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GTask) task = NULL;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "import"))
    return;

  task = g_task_new (run->application, NULL, imported_cb, run);
  g_task_set_source_tag (task, answered_cb);
  g_task_set_task_data (task, g_steal_pointer (&run), NULL);
  g_task_run_in_thread (task, import_in_thread);
}

static void
append_count (GString *text, const char *label, guint64 count)
{
  g_autofree char *number = tdm_format_count ((gint64) count);

  if (count > 0)
    g_string_append_printf (text, "%s: %s\n", label, number);
}

static void
append_rejections (GString *text, const TdmImportReport *report)
{
  guint shown = 0;

  for (guint i = 0; i < report->results->len && shown < MAX_SHOWN_REJECTIONS; i++)
    {
      const TdmImportResult *result = report->results->pdata[i];

      if (result->action != TDM_IMPORT_ACTION_REJECT)
        continue;

      g_string_append_printf (text, "\n%" G_GUINT64_FORMAT ": %s%s%s", result->row,
                              result->column != NULL ? result->column : "",
                              result->column != NULL ? ": " : "", tdm_import_reason_words (result->reason));
      shown++;
    }
}

static AdwDialog *
question_new (const TdmOfferFile *file, const TdmImportReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AdwAlertDialog *dialog;

  g_string_append_printf (text, "%s\n\n", file->name);
  append_count (text, C_ ("import", "Created"), report->created);
  append_count (text, C_ ("import", "Updated"), report->updated);
  append_count (text, C_ ("import", "Unchanged"), report->unchanged);
  append_count (text, C_ ("import", "Rejected"), report->rejected);
  append_rejections (text, report);

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Import offers?"), text->str));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "import", _ ("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "import",
                                         report->created + report->updated > 0 || file->company != NULL);
  adw_alert_dialog_set_default_response (dialog, "import");
  return ADW_DIALOG (dialog);
}

void
tdm_offers_flow_import (TdmApplication *application,
                        TdmOfferFile *file,
                        const TdmImportReport *report,
                        GCallback done,
                        GObject *object)
{
  Run *run = run_new (application);
  AdwDialog *dialog;

  run->file = file;
  dialog = question_new (file, report);
  g_signal_connect_object (dialog, "closed", done, object, G_CONNECT_SWAPPED);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), get_window (run), NULL, answered_cb, run);
}

/* ---- out ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  count = tdm_format_count (run->offers->len);
  words = g_strdup_printf (ngettext ("%s offer exported", "%s offers exported", run->offers->len), count);
  tdm_message_show (get_window (run), words);
}

static void
write_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  TdmExportFlags flags = run->format == TDM_EXPORT_CSV ? TDM_EXPORT_BYTE_ORDER_MARK : TDM_EXPORT_DEFAULT;
  GError *error = NULL;

  if (tdm_offer_export_write_path (run->path, run->format, flags, run->offers, run->readiness, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
evaluate_all (Run *run, const TdmCompany *company)
{
  g_autofree char *today = tdm_format_get_local_date (tdm_clock_now ());

  run->readiness = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_readiness_free);
  for (guint i = 0; i < run->offers->len; i++)
    g_ptr_array_add (run->readiness, tdm_readiness_evaluate (tdm_settings_get_rulebook (),
                                                             run->offers->pdata[i], company, today));
}

static void
company_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmCompany) company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (company == NULL)
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  evaluate_all (run, company);
  task = g_task_new (run->application, NULL, written_cb, run);
  g_task_set_source_tag (task, company_loaded_cb);
  g_task_set_task_data (task, g_steal_pointer (&run), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

static void
offers_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;

  run->offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);
  if (run->offers != NULL)
    tdm_store_load_company_async (TDM_STORE (source), NULL, company_loaded_cb, g_steal_pointer (&run));
  else
    tdm_message_show_error (get_window (run), error);
}

/* By the ending of the name; a table when it says nothing else. */
static TdmExportFormat
find_format (const char *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;

  if (g_strcmp0 (ending, "xlsx") == 0)
    return TDM_EXPORT_XLSX;

  return g_strcmp0 (ending, "json") == 0 ? TDM_EXPORT_JSON : TDM_EXPORT_CSV;
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL || (run->path = g_file_get_path (file)) == NULL)
    {
      if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        tdm_message_show_error (get_window (run), error);
      return;
    }

  run->format = find_format (run->path);
  tdm_store_list_offers_async (tdm_application_get_store (run->application), NULL, offers_listed_cb, run);
  g_steal_pointer (&run);
}

static GListModel *
filters_new (void)
{
  const char *const kinds[][2] = {
    { "csv", _ ("CSV table") },
    { "xlsx", _ ("Excel workbook") },
    { "json", _ ("JSON archive") },
  };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kinds[i][1]);
      gtk_file_filter_add_suffix (filter, kinds[i][0]);
      g_list_store_append (filters, filter);
    }

  return G_LIST_MODEL (filters);
}

void
tdm_offers_flow_export (TdmApplication *application)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = filters_new ();
  Run *run = run_new (application);
  /* Translators: the name of a new file, without its ending. */
  g_autofree char *name = g_strdup_printf ("%s.csv", _ ("Offers"));

  gtk_file_dialog_set_title (dialog, _ ("Export offers"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (run)), NULL, place_chosen_cb, run);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of an offer from and to Partner Center's template. The ui layer knows no files, the file layer no
 * windows: here they meet. */

#include "tdm-contacts-flow.h"

#include <glib/gi18n.h>

#include "tdm-contacts-csv.h"
#include "tdm-contacts-preview-dialog.h"
#include "tdm-format.h"
#include "tdm-import-reasons.h"
#include "tdm-message.h"

#define MAX_SHOWN_PROBLEMS 8

/* One run, from the first question to the message at the end. */
typedef struct
{
  TdmApplication *application;
  gint64 offer_id;
  TdmOffer *offer;       /* (nullable): once it is loaded */
  TdmContactsFile *file; /* (nullable): once it is read */
  char *path;            /* (nullable): where to write */
} Run;

static Run *
run_new (TdmApplication *application, gint64 offer_id)
{
  Run *run = g_new0 (Run, 1);

  run->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  run->offer_id = offer_id;
  return run;
}

static void
run_free (Run *run)
{
  g_clear_pointer (&run->offer, tdm_offer_free);
  g_clear_pointer (&run->file, tdm_contacts_file_free);
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

static TdmStore *
get_store (Run *run)
{
  return tdm_application_get_store (run->application);
}

/* Takes @run. */
static void
load_offer (Run *run, GAsyncReadyCallback callback)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, run->offer_id);

  tdm_store_load_offer_async (get_store (run), reference, NULL, callback, run);
}

/* FALSE after a message, unless it was only dismissed. */
static gboolean
take_file (Run *run, GFile *file, const GError *error)
{
  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tdm_message_show_error (get_window (run), error);

  return file != NULL;
}

static GListModel *
filters_new (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) csv = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (csv, _ ("CSV files"));
  gtk_file_filter_add_suffix (csv, "csv");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, csv);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* ---- in ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  guint n = run->file->contacts->len;
  g_autofree char *count = tdm_format_count (n);
  g_autofree char *words = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  words = g_strdup_printf (ngettext ("%s contact imported", "%s contacts imported", n), count);
  tdm_message_show_undo (get_window (run), words, receipt.undo_id);
}

static void
accepted_cb (AdwDialog *dialog, gpointer data)
{
  Run *shown = data;
  Run *run = run_new (shown->application, shown->offer_id);

  run->offer = g_steal_pointer (&shown->offer);
  run->file = g_steal_pointer (&shown->file);
  g_ptr_array_unref (run->offer->contacts);
  run->offer->contacts = g_ptr_array_ref (run->file->contacts);
  tdm_store_save_offer_async (get_store (run), run->offer, TDM_OFFER_FIELD_CONTACTS, NULL, saved_cb, run);
}

static void
run_closure_free (gpointer data, GClosure *closure)
{
  run_free (data);
}

static void
offer_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = get_window (run);
  AdwDialog *dialog;

  run->offer = tdm_store_load_offer_finish (TDM_STORE (source), result, &error);
  if (run->offer == NULL)
    {
      tdm_message_show_error (window, error);
      return;
    }

  dialog = tdm_contacts_preview_dialog_new (run->file->contacts, run->offer->contacts);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), g_steal_pointer (&run),
                         run_closure_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, window);
}

/* “Row 3, Email: not an e-mail address” */
static void
append_problem (GString *text, const TdmContactProblem *problem)
{
  g_autofree char *row = tdm_format_count ((gint64) problem->row);
  const char *reason = tdm_import_reason_words (problem->reason);

  if (problem->column != NULL)
    /* Translators: a bad cell of a file: number of the row, name of the column, why. */
    g_string_append_printf (text, _ ("Row %s, %s: %s"), row, problem->column, reason);
  else
    /* Translators: a bad row of a file: number of the row, why. */
    g_string_append_printf (text, _ ("Row %s: %s"), row, reason);
  g_string_append_c (text, '\n');
}

static void
show_problems (Run *run)
{
  const GPtrArray *problems = run->file->problems;
  guint n_more = problems->len > MAX_SHOWN_PROBLEMS ? problems->len - MAX_SHOWN_PROBLEMS : 0;
  g_autoptr (GString) text = g_string_new (NULL);
  AdwDialog *dialog;

  for (guint i = 0; i < problems->len - n_more; i++)
    append_problem (text, problems->pdata[i]);
  if (n_more > 0)
    {
      g_autofree char *count = tdm_format_count (n_more);

      g_string_append_printf (text, ngettext ("and %s more", "and %s more", n_more), count);
    }

  dialog = adw_alert_dialog_new (_ ("No contact was imported"), text->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, get_window (run));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;

  run->file = g_task_propagate_pointer (G_TASK (result), &error);
  if (run->file == NULL)
    tdm_message_show_error (get_window (run), error);
  else if (run->file->problems->len > 0)
    show_problems (run);
  else
    load_offer (g_steal_pointer (&run), offer_loaded_cb);
}

static void
read_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  TdmContactsFile *file = tdm_contacts_csv_read (data, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) tdm_contacts_file_free);
  else
    g_task_return_error (task, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (!take_file (run, file, error))
    return;

  task = g_task_new (run->application, NULL, read_cb, run);
  g_steal_pointer (&run);
  g_task_set_source_tag (task, file_chosen_cb);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

void
tdm_contacts_flow_import (TdmApplication *application, gint64 offer_id)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = filters_new ();
  Run *run = run_new (application, offer_id);

  gtk_file_dialog_set_title (dialog, _ ("Import contacts"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (get_window (run)), NULL, file_chosen_cb, run);
}

/* ---- out ---- */

static void
offer_to_write_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;
  guint n;

  run->offer = tdm_store_load_offer_finish (TDM_STORE (source), result, &error);
  if (run->offer == NULL || !tdm_contacts_csv_write_path (run->path, run->offer->contacts, &error))
    {
      tdm_message_show_error (get_window (run), error);
      return;
    }

  n = run->offer->contacts->len;
  count = tdm_format_count (n);
  words = g_strdup_printf (ngettext ("%s contact exported", "%s contacts exported", n), count);
  tdm_message_show (get_window (run), words);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (!take_file (run, file, error) || (run->path = g_file_get_path (file)) == NULL)
    return;

  load_offer (g_steal_pointer (&run), offer_to_write_cb);
}

void
tdm_contacts_flow_export (TdmApplication *application, gint64 offer_id)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Run *run = run_new (application, offer_id);
  /* Translators: the name of a new file, without its ending. */
  g_autofree char *name = g_strdup_printf ("%s.csv", _ ("Contacts"));

  gtk_file_dialog_set_title (dialog, _ ("Export contacts"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (run)), NULL, place_chosen_cb, run);
}

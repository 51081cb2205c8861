/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From files a person chose, dropped or named to the import dialog, one after another. */

#include "tdm-import-flow.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-import-dialog.h"
#include "tdm-import-open.h"
#include "tdm-language.h"
#include "tdm-message.h"
#include "tdm-offers-flow.h"
#include "tdm-sample-fill.h"

struct _TdmImportFlow
{
  GObject parent_instance;

  TdmApplication *application; /* not owned: it owns this */
  GQueue *files;               /* GFile, waiting for their turn */
  TdmImportSource *deals;      /* (nullable): of an archive whose offers are being asked about */
  gboolean busy;               /* a file is being opened or a dialog is up */
};

G_DEFINE_FINAL_TYPE (TdmImportFlow, tdm_import_flow, G_TYPE_OBJECT)

static void open_next (TdmImportFlow *self);

static GtkWidget *
get_window (TdmImportFlow *self)
{
  return GTK_WIDGET (tdm_application_ensure_window (self->application));
}

/* ---- one file ---- */

static void
dialog_closed_cb (TdmImportFlow *self)
{
  self->busy = FALSE;
  open_next (self);
}

/* What a file holds: an archive both, every other one of them. */
typedef struct
{
  TdmImportSource *deals;
  TdmOfferFile *offers;
  TdmImportReport *offers_report; /* of a dry run */
} Opened;

static void
opened_free (Opened *opened)
{
  g_clear_object (&opened->deals);
  g_clear_pointer (&opened->offers, tdm_offer_file_free);
  g_clear_pointer (&opened->offers_report, tdm_import_report_free);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static void
show_deals (TdmImportFlow *self, TdmImportSource *source)
{
  TdmImportDialog *dialog = tdm_import_dialog_new (tdm_application_get_store (self->application), source);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), get_window (self));
}

/* The deals of an archive wait until its offers are answered. */
static void
offers_closed_cb (TdmImportFlow *self)
{
  g_autoptr (TdmImportSource) deals = g_steal_pointer (&self->deals);

  if (deals != NULL)
    show_deals (self, deals);
  else
    dialog_closed_cb (self);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  TdmImportFlow *self = TDM_IMPORT_FLOW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (Opened) opened = g_task_propagate_pointer (G_TASK (result), &error);

  if (opened == NULL)
    {
      tdm_message_show_error (get_window (self), error);
      dialog_closed_cb (self);
      return;
    }
  if (opened->offers == NULL)
    {
      show_deals (self, opened->deals);
      return;
    }

  self->deals = g_steal_pointer (&opened->deals);
  tdm_offers_flow_import (self->application, g_steal_pointer (&opened->offers), opened->offers_report,
                          G_CALLBACK (offers_closed_cb), G_OBJECT (self));
}

/* The dry run waits for the store in the main context of its thread, so the thread gets one. */
static gboolean
try_offers (TdmStore *store, Opened *opened, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  opened->offers_report = tdm_offer_import_run (store, opened->offers, TDM_IMPORT_DRY_RUN, error);
  g_main_context_pop_thread_default (context);
  return opened->offers_report != NULL;
}

static gboolean
open_file (TdmStore *store, GFile *file, Opened *opened, GError **error)
{
  if (!tdm_offer_file_open (file, &opened->offers, error))
    return FALSE;
  if (opened->offers != NULL && !try_offers (store, opened, error))
    return FALSE;
  if (opened->offers != NULL && !tdm_offer_file_has_deals (opened->offers))
    return TRUE;

  opened->deals = tdm_import_open (file, NULL, error);
  return opened->deals != NULL;
}

/* A file may be on a slow disk, and telling its kind reads the beginning of it. */
static void
open_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  TdmStore *store = tdm_application_get_store (TDM_IMPORT_FLOW (object)->application);
  g_autoptr (Opened) opened = g_new0 (Opened, 1);
  GError *error = NULL;

  if (open_file (store, data, opened, &error))
    g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify) opened_free);
  else
    g_task_return_error (task, error);
}

static void
open_next (TdmImportFlow *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->busy || g_queue_is_empty (self->files))
    return;

  self->busy = TRUE;
  task = g_task_new (self, NULL, opened_cb, NULL);
  g_task_set_source_tag (task, open_next);
  g_task_set_task_data (task, g_queue_pop_head (self->files), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

/* ---- choosing ---- */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmImportFlow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        tdm_message_show_error (get_window (self), error);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      tdm_import_flow_add_file (self, file);
    }
}

static GListModel *
filters_new (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("CSV and JSON files"));
  gtk_file_filter_add_suffix (ours, "csv");
  gtk_file_filter_add_suffix (ours, "json");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, ours);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* Asks for files in the dialog of the desktop. */
void
tdm_import_flow_choose_files (TdmImportFlow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = filters_new ();

  g_return_if_fail (TDM_IS_IMPORT_FLOW (self));

  gtk_file_dialog_set_title (dialog, _ ("Import files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (get_window (self)), NULL, chosen_cb,
                                 g_object_ref (self));
}

/**
 * tdm_import_flow_add_file:
 * @file: any file; what it is is found out, and said when it is nothing we read
 */
void
tdm_import_flow_add_file (TdmImportFlow *self, GFile *file)
{
  g_return_if_fail (TDM_IS_IMPORT_FLOW (self));

  g_queue_push_tail (self->files, g_object_ref (file));
  open_next (self);
}

/* ---- the sample workspace ---- */

static void
offers_filled_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tdm_message_show_error (get_window (TDM_IMPORT_FLOW (object)), error);
}

/* Files are made and stored, and each answer of the store is waited for in a main context of its own. */
static void
fill_offers_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  TdmStore *store = tdm_application_get_store (TDM_IMPORT_FLOW (object)->application);
  GError *error = NULL;
  gboolean done;

  g_main_context_push_thread_default (context);
  done = tdm_sample_fill_offers (store, data, &error);
  g_main_context_pop_thread_default (context);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
fill_offers (TdmImportFlow *self, TdmImportSource *sample)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, offers_filled_cb, NULL);

  g_task_set_source_tag (task, fill_offers);
  g_task_set_task_data (task, g_object_ref (sample), g_object_unref);
  g_task_run_in_thread (task, fill_offers_in_thread);
}

static void
sample_imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmImportFlow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportReport) report = tdm_store_import_finish (TDM_STORE (source), result, &error);

  if (report != NULL)
    tdm_message_show_undo (get_window (self), _ ("The sample workspace is open"), report->undo_id);
  else
    tdm_message_show_error (get_window (self), error);
}

/* Fills an empty workspace with invented deals and offers in the language of the window. */
void
tdm_import_flow_open_sample (TdmImportFlow *self)
{
  g_autoptr (TdmImportSource) source = NULL;
  TdmStore *store;

  g_return_if_fail (TDM_IS_IMPORT_FLOW (self));

  store = tdm_application_get_store (self->application);
  source = tdm_sample_workspace_new (tdm_language_to_token (tdm_language_get_current ()), tdm_clock_now ());
  fill_offers (self, source);
  tdm_store_import_async (store, source, TDM_IMPORT_SAMPLE, NULL, NULL, NULL, sample_imported_cb,
                          g_object_ref (self));
}

/* ---- the object ---- */

static void
tdm_import_flow_finalize (GObject *object)
{
  g_queue_free_full (TDM_IMPORT_FLOW (object)->files, g_object_unref);
  g_clear_object (&TDM_IMPORT_FLOW (object)->deals);

  G_OBJECT_CLASS (tdm_import_flow_parent_class)->finalize (object);
}

static void
tdm_import_flow_class_init (TdmImportFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_import_flow_finalize;
}

static void
tdm_import_flow_init (TdmImportFlow *self)
{
  self->files = g_queue_new ();
}

TdmImportFlow *
tdm_import_flow_new (TdmApplication *application)
{
  TdmImportFlow *self = g_object_new (TDM_TYPE_IMPORT_FLOW, NULL);

  self->application = application;

  return self;
}

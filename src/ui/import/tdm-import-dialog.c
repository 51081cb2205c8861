/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what a file would do to the deals, and does it when the person says so. */

#include "tdm-import-dialog.h"

#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-import-rows.h"
#include "tdm-message.h"

struct _TdmImportDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmImportSource *source;
  TdmImportReport *preview; /* of the dry run, NULL before */
  GCancellable *cancellable;
  gboolean running; /* a dry run or the import */

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *busy_page;
  AdwStatusPage *failed_page;
  GtkProgressBar *progress_bar;
  AdwActionRow *kind_row;
  AdwExpanderRow *columns_row;
  AdwExpanderRow *created_row;
  AdwExpanderRow *updated_row;
  AdwExpanderRow *unchanged_row;
  AdwExpanderRow *rejected_row;
  GtkWidget *strict_group;
  AdwSwitchRow *strict_row;
  GtkButton *cancel_button;
  GtkButton *import_button;
};

G_DEFINE_FINAL_TYPE (TdmImportDialog, tdm_import_dialog, ADW_TYPE_DIALOG)

/* ---- words ---- */

static char *
dup_imported_words (guint64 n)
{
  g_autofree char *number = tdm_format_count (n);

  /* Translators: shown after an import. */
  return g_strdup_printf (ngettext ("%s deal imported", "%s deals imported", n), number);
}

static void
update_button_cb (TdmImportDialog *self)
{
  guint64 n = self->preview != NULL ? self->preview->created + self->preview->updated : 0;
  gboolean strict = adw_switch_row_get_active (self->strict_row);
  gboolean refused = self->preview != NULL && strict && self->preview->rejected > 0;
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *label = g_strdup_printf (ngettext ("_Import %s deal", "_Import %s deals", n), number);

  gtk_button_set_label (self->import_button, n > 0 ? label : _ ("Nothing to import"));
  gtk_button_set_use_underline (self->import_button, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), !self->running && !refused && n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), self->preview != NULL);
}

static void
show_failure (TdmImportDialog *self, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->failed_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), FALSE);
}

static void
show_preview (TdmImportDialog *self)
{
  adw_action_row_set_subtitle (self->kind_row,
                               tdm_import_rows_get_kind_words (tdm_import_source_get_kind (self->source)));
  tdm_import_rows_fill_columns (self->columns_row, tdm_import_source_get_columns (self->source));
  tdm_import_rows_fill_results (self->created_row, self->preview, TDM_IMPORT_ACTION_CREATE);
  tdm_import_rows_fill_results (self->updated_row, self->preview, TDM_IMPORT_ACTION_UPDATE);
  tdm_import_rows_fill_results (self->unchanged_row, self->preview, TDM_IMPORT_ACTION_UNCHANGED);
  tdm_import_rows_fill_results (self->rejected_row, self->preview, TDM_IMPORT_ACTION_REJECT);

  adw_expander_row_set_expanded (self->rejected_row, self->preview->rejected > 0);
  gtk_widget_set_visible (self->strict_group, self->preview->rejected > 0);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  update_button_cb (self);
}

/* ---- running ---- */

static void
progress_cb (double fraction, guint64 rows, gpointer data)
{
  TdmImportDialog *self = data;

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress_bar);
  else
    gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (fraction, 0, 1));
}

static void
run (TdmImportDialog *self, TdmImportFlags flags, GAsyncReadyCallback callback)
{
  self->running = TRUE;
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  update_button_cb (self);
  tdm_store_import_async (self->store, self->source, flags, progress_cb, self, self->cancellable, callback,
                          g_object_ref (self));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmImportReport) report = tdm_store_import_finish (TDM_STORE (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->running = FALSE;
  if (report == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, error);
      return;
    }

  if (root != NULL)
    {
      g_autofree char *words = dup_imported_words (report->created + report->updated);

      tdm_message_show_undo (GTK_WIDGET (root), words, report->undo_id);
    }
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
import_cb (TdmImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  TdmImportFlags flags =
    adw_switch_row_get_active (self->strict_row) ? TDM_IMPORT_ALL_OR_NOTHING : TDM_IMPORT_DEFAULT;

  if (!tdm_import_source_rewind (self->source, &error))
    {
      show_failure (self, error);
      return;
    }

  adw_status_page_set_title (self->busy_page, _ ("Importing…"));
  run (self, flags, imported_cb);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  self->preview = tdm_store_import_finish (TDM_STORE (source), result, &error);
  if (self->preview != NULL)
    show_preview (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
cancel_cb (TdmImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the object ---- */

static void
tdm_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (TDM_IMPORT_DIALOG (dialog)->cancellable);
}

static void
tdm_import_dialog_dispose (GObject *object)
{
  TdmImportDialog *self = TDM_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->preview, tdm_import_report_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->source);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, busy_page);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, created_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, updated_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, unchanged_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, rejected_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, strict_group);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, strict_row);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TdmImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, update_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
tdm_import_dialog_class_init (TdmImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tdm_import_dialog_closed;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
tdm_import_dialog_init (TdmImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tdm_import_dialog_new:
 * @source: at its first row; held
 *
 * Reads the file at once without changing anything and shows what would happen. Closing the dialog stops what runs;
 * an import that is stopped leaves nothing behind.
 */
TdmImportDialog *
tdm_import_dialog_new (TdmStore *store, TdmImportSource *source)
{
  TdmImportDialog *self = g_object_new (TDM_TYPE_IMPORT_DIALOG, NULL);
  const char *file_name = tdm_import_source_get_file_name (source);

  self->store = g_object_ref (store);
  self->source = g_object_ref (source);
  adw_window_title_set_subtitle (self->window_title, file_name != NULL ? file_name : "");
  run (self, TDM_IMPORT_DRY_RUN, previewed_cb);

  return self;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks which deals go into which kind of file. */

#include "tdm-export-dialog.h"

#include <glib/gi18n.h>

#include "tdm-format.h"

struct _TdmExportDialog
{
  AdwAlertDialog parent_instance;

  AdwComboRow *deals_row;   /* 0: those in the list, 1: all */
  AdwComboRow *format_row;  /* in the order of formats[] */
  AdwComboRow *columns_row; /* 0: those on screen, 1: all */
  AdwSwitchRow *private_row;
};

G_DEFINE_FINAL_TYPE (TdmExportDialog, tdm_export_dialog, ADW_TYPE_ALERT_DIALOG)

/* What each kind of file is, and which private words it has room for. */
static const struct
{
  const char *token;
  const char *private_words; /* NULL for none */
  gboolean is_table;
} formats[] = {
  { "csv", N_ ("Private notes, tags and next steps"), TRUE },
  { "xlsx", N_ ("Private notes, tags and next steps"), TRUE },
  { "json", N_ ("Private notes, tags and next steps") },
  { "ics", N_ ("Next steps") },
  { "vcf", NULL },
};

static guint
get_format (TdmExportDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->format_row), G_N_ELEMENTS (formats) - 1);
}

static void
format_changed_cb (TdmExportDialog *self)
{
  const char *words = formats[get_format (self)].private_words;

  gtk_widget_set_visible (GTK_WIDGET (self->columns_row), formats[get_format (self)].is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->private_row), words != NULL);
  if (words != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->private_row), _ (words));
}

static void
tdm_export_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (tdm_export_dialog_parent_class)->dispose (object);
}

static void
tdm_export_dialog_class_init (TdmExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmExportDialog, deals_row);
  gtk_widget_class_bind_template_child (widget_class, TdmExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, TdmExportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, TdmExportDialog, private_row);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
}

static void
tdm_export_dialog_init (TdmExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TdmExportDialog *
tdm_export_dialog_new (gboolean has_list)
{
  TdmExportDialog *self = g_object_new (TDM_TYPE_EXPORT_DIALOG, NULL);

  adw_combo_row_set_selected (self->deals_row, has_list ? 0 : 1);
  adw_combo_row_set_selected (self->columns_row, has_list ? 0 : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->deals_row), has_list);

  return self;
}

TdmExportDialog *
tdm_export_dialog_new_for_selection (guint n_deals)
{
  TdmExportDialog *self = g_object_new (TDM_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *number = tdm_format_count (n_deals);
  /* Translators: heading of a question; so many deals were selected in the list. */
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Export %s selected deal", "Export %s selected deals", n_deals), number);

  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  gtk_widget_set_visible (GTK_WIDGET (self->deals_row), FALSE);

  return self;
}

gboolean
tdm_export_dialog_get_all_deals (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), FALSE);

  return adw_combo_row_get_selected (self->deals_row) == 1;
}

/* "csv", "xlsx", "json", "ics" or "vcf". */
const char *
tdm_export_dialog_get_format (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), NULL);

  return formats[get_format (self)].token;
}

gboolean
tdm_export_dialog_get_include_private (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), FALSE);

  return formats[get_format (self)].private_words != NULL && adw_switch_row_get_active (self->private_row);
}

/* Of a table: not only those on screen. */
gboolean
tdm_export_dialog_get_all_columns (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), TRUE);

  return !formats[get_format (self)].is_table || adw_combo_row_get_selected (self->columns_row) == 1;
}

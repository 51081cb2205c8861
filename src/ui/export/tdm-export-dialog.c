/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks which deals go into which kind of file. */

#include "tdm-export-dialog.h"

struct _TdmExportDialog
{
  AdwAlertDialog parent_instance;

  AdwComboRow *deals_row;  /* 0: those in the list, 1: all */
  AdwComboRow *format_row; /* 0: table, 1: archive */
  AdwSwitchRow *private_row;
};

G_DEFINE_FINAL_TYPE (TdmExportDialog, tdm_export_dialog, ADW_TYPE_ALERT_DIALOG)

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
  gtk_widget_class_bind_template_child (widget_class, TdmExportDialog, private_row);
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
  gtk_widget_set_visible (GTK_WIDGET (self->deals_row), has_list);

  return self;
}

gboolean
tdm_export_dialog_get_all_deals (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), FALSE);

  return adw_combo_row_get_selected (self->deals_row) == 1;
}

gboolean
tdm_export_dialog_get_archive (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), FALSE);

  return adw_combo_row_get_selected (self->format_row) == 1;
}

gboolean
tdm_export_dialog_get_include_private (TdmExportDialog *self)
{
  g_return_val_if_fail (TDM_IS_EXPORT_DIALOG (self), FALSE);

  return adw_switch_row_get_active (self->private_row);
}

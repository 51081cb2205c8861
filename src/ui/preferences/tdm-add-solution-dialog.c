/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Add is possible with an ID that is not listed yet. */

#include "tdm-add-solution-dialog.h"

#include <glib/gi18n.h>

struct _TdmAddSolutionDialog
{
  AdwAlertDialog parent_instance;

  TdmSolutionKind kind;
  GHashTable *known_ids;
  GtkWidget *id_row;
  GtkWidget *name_row;
  GtkWidget *known_label;
};

G_DEFINE_FINAL_TYPE (TdmAddSolutionDialog, tdm_add_solution_dialog, ADW_TYPE_ALERT_DIALOG)

static guint add_signal;

static char *
dup_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
changed_cb (TdmAddSolutionDialog *self)
{
  g_autofree char *id = dup_text (self->id_row);
  gboolean known = g_hash_table_contains (self->known_ids, id);

  if (known && !gtk_widget_get_visible (self->known_label))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->id_row),
                             gtk_label_get_label (GTK_LABEL (self->known_label)),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_set_visible (self->known_label, known);
  if (known)
    gtk_widget_add_css_class (self->id_row, "error");
  else
    gtk_widget_remove_css_class (self->id_row, "error");
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "add", *id != '\0' && !known);
}

static void
activated_cb (TdmAddSolutionDialog *self)
{
  gtk_widget_activate_default (GTK_WIDGET (self));
}

static void
tdm_add_solution_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  TdmAddSolutionDialog *self = TDM_ADD_SOLUTION_DIALOG (dialog);
  g_autofree char *id = dup_text (self->id_row);
  g_autofree char *name = dup_text (self->name_row);
  g_autoptr (TdmSolution) solution = tdm_solution_new (id, *name != '\0' ? name : NULL, self->kind);

  if (g_str_equal (response, "add"))
    g_signal_emit (self, add_signal, 0, solution);
}

static void
tdm_add_solution_dialog_finalize (GObject *object)
{
  g_clear_pointer (&TDM_ADD_SOLUTION_DIALOG (object)->known_ids, g_hash_table_unref);

  G_OBJECT_CLASS (tdm_add_solution_dialog_parent_class)->finalize (object);
}

static void
tdm_add_solution_dialog_class_init (TdmAddSolutionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_add_solution_dialog_finalize;
  ADW_ALERT_DIALOG_CLASS (klass)->response = tdm_add_solution_dialog_response;

  add_signal = g_signal_new ("add", TDM_TYPE_ADD_SOLUTION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static GtkWidget *
entry_row_new (TdmAddSolutionDialog *self, GtkWidget *list, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
known_label_new (void)
{
  GtkWidget *label = gtk_label_new (_ ("This ID is listed already."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_set_visible (label, FALSE);

  return label;
}

static void
tdm_add_solution_dialog_init (TdmAddSolutionDialog *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->id_row = entry_row_new (self, list, _ ("Solution ID"));
  self->name_row = entry_row_new (self, list, _ ("Solution name"));
  self->known_label = known_label_new ();
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->known_label);

  adw_alert_dialog_set_extra_child (dialog, box);
  adw_alert_dialog_set_body (dialog, _ ("The ID under which Partner Center knows it."));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("Cancel"), "add", _ ("Add"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "add", FALSE);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (self), self->id_row);
}

AdwDialog *
tdm_add_solution_dialog_new (TdmSolutionKind kind, GHashTable *known_ids)
{
  TdmAddSolutionDialog *self = g_object_new (TDM_TYPE_ADD_SOLUTION_DIALOG, NULL);

  self->kind = kind;
  self->known_ids = g_hash_table_ref (known_ids);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), kind == TDM_SOLUTION_KIND_MICROSOFT
                                                           ? _ ("Add a solution of Microsoft")
                                                           : _ ("Add a third-party solution"));

  return ADW_DIALOG (self);
}

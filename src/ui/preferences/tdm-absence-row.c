/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An absence that is changed where it stands: every change is saved at once and can be undone. */

#include "tdm-absence-row.h"

#include <glib/gi18n.h>

#include "tdm-day-row.h"
#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-store-reminders.h"

struct _TdmAbsenceRow
{
  AdwExpanderRow parent_instance;

  TdmStore *store;
  TdmAbsence *absence;

  TdmDayRow *first_row;
  TdmDayRow *last_row;
  AdwEntryRow *note_row;
};

G_DEFINE_FINAL_TYPE (TdmAbsenceRow, tdm_absence_row, ADW_TYPE_EXPANDER_ROW)

static char *
dup_days (const TdmAbsence *absence)
{
  g_autofree char *first = tdm_format_date (absence->first_day);
  g_autofree char *last = tdm_format_date (absence->last_day);

  if (g_str_equal (absence->first_day, absence->last_day))
    return g_steal_pointer (&first);

  /* Translators: two dates, the first and the last day of an absence. */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

static void
show_absence (TdmAbsenceRow *self)
{
  g_autofree char *days = dup_days (self->absence);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), days);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 self->absence->note != NULL ? self->absence->note : "");
  tdm_day_row_set_day (self->first_row, self->absence->first_day);
  tdm_day_row_set_day (self->last_row, self->absence->last_day);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row),
                         self->absence->note != NULL ? self->absence->note : "");
}

static void
show_error (TdmAbsenceRow *self, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAbsenceRow) self = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_change_finish (TDM_STORE (source), result, NULL, &error))
    return;

  show_error (self, error);
  show_absence (self);
}

/* A first day after the last one moves the last day along, and the other way round. */
static void
save (TdmAbsenceRow *self, gboolean first_leads)
{
  const char *first = tdm_day_row_get_day (self->first_row);
  const char *last = tdm_day_row_get_day (self->last_row);
  g_autoptr (TdmAbsence) changed = NULL;

  if (g_strcmp0 (first, last) > 0 && first_leads)
    last = first;
  else if (g_strcmp0 (first, last) > 0)
    first = last;

  changed = tdm_absence_new (first, last, gtk_editable_get_text (GTK_EDITABLE (self->note_row)));
  changed->id = self->absence->id;
  tdm_store_save_absence_async (self->store, changed, NULL, changed_cb, g_object_ref (self));
}

static void
first_chosen_cb (TdmAbsenceRow *self)
{
  save (self, TRUE);
}

static void
last_chosen_cb (TdmAbsenceRow *self)
{
  save (self, FALSE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_undo_finish (TDM_STORE (source), result, &error))
    g_info ("An absence was not brought back: %s", error->message);
}

/* The row is gone by then, so the toast knows by itself what to do. */
static void
undo_cb (AdwToast *toast, TdmStore *store)
{
  gint64 *undo_id = g_object_get_data (G_OBJECT (toast), "tdm-undo");

  tdm_store_undo_async (store, *undo_id, NULL, undone_cb, NULL);
}

static AdwToast *
undo_toast_new (TdmStore *store, gint64 undo_id)
{
  AdwToast *toast = adw_toast_new (_ ("Absence removed"));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "tdm-undo", g_memdup2 (&undo_id, sizeof undo_id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), store, 0);
  return toast;
}

typedef struct
{
  TdmAbsenceRow *row;
  AdwPreferencesDialog *dialog; /* NULL outside of one */
} Removal;

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Removal *removal = data;
  g_autoptr (TdmAbsenceRow) self = removal->row;
  g_autoptr (AdwPreferencesDialog) dialog = removal->dialog;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    show_error (self, error);
  else if (dialog != NULL)
    adw_preferences_dialog_add_toast (dialog, undo_toast_new (TDM_STORE (source), receipt.undo_id));
}

static void
remove_cb (TdmAbsenceRow *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  Removal *removal = g_new0 (Removal, 1);

  removal->row = g_object_ref (self);
  g_set_object (&removal->dialog, ADW_PREFERENCES_DIALOG (dialog));
  tdm_store_remove_absence_async (self->store, self->absence->id, NULL, removed_cb, removal);
}

static void
add_remove_button (TdmAbsenceRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove this absence"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_absence_row_dispose (GObject *object)
{
  g_clear_object (&TDM_ABSENCE_ROW (object)->store);

  G_OBJECT_CLASS (tdm_absence_row_parent_class)->dispose (object);
}

static void
tdm_absence_row_finalize (GObject *object)
{
  g_clear_pointer (&TDM_ABSENCE_ROW (object)->absence, tdm_absence_free);

  G_OBJECT_CLASS (tdm_absence_row_parent_class)->finalize (object);
}

static void
tdm_absence_row_class_init (TdmAbsenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_absence_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_absence_row_finalize;
}

static void
tdm_absence_row_init (TdmAbsenceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->first_row = TDM_DAY_ROW (tdm_day_row_new (_ ("First day away")));
  self->last_row = TDM_DAY_ROW (tdm_day_row_new (_ ("Last day away")));
  self->note_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Note"), "show-apply-button", TRUE, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->first_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->last_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->note_row));
  add_remove_button (self);

  g_signal_connect_object (self->first_row, "day-chosen", G_CALLBACK (first_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last_row, "day-chosen", G_CALLBACK (last_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note_row, "apply", G_CALLBACK (first_chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
tdm_absence_row_new (TdmStore *store, const TdmAbsence *absence)
{
  TdmAbsenceRow *self = g_object_new (TDM_TYPE_ABSENCE_ROW, NULL);

  self->store = g_object_ref (store);
  tdm_absence_row_set_absence (self, absence);

  return GTK_WIDGET (self);
}

gint64
tdm_absence_row_get_id (TdmAbsenceRow *self)
{
  g_return_val_if_fail (TDM_IS_ABSENCE_ROW (self), 0);

  return self->absence->id;
}

void
tdm_absence_row_set_absence (TdmAbsenceRow *self, const TdmAbsence *absence)
{
  g_return_if_fail (TDM_IS_ABSENCE_ROW (self));

  g_clear_pointer (&self->absence, tdm_absence_free);
  self->absence = tdm_absence_copy (absence);
  show_absence (self);
}

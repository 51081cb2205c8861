/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists absences and adds new ones. */

#include "tdm-absences-group.h"

#include <glib/gi18n.h>

#include "tdm-absence-row.h"
#include "tdm-clock.h"
#include "tdm-store-reminders.h"

struct _TdmAbsencesGroup
{
  AdwPreferencesGroup parent_instance;

  TdmStore *store;
  GPtrArray *rows;  /* TdmAbsenceRow, by first day; the group's */
  gint64 opened_id; /* added here a moment ago: its row opens */
};

G_DEFINE_FINAL_TYPE (TdmAbsencesGroup, tdm_absences_group, ADW_TYPE_PREFERENCES_GROUP)

static void
clear_rows (TdmAbsencesGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);

  g_ptr_array_set_size (self->rows, 0);
}

/* Rows stay while the same absences are listed in the same order, so that none closes under the user's hands. */
static gboolean
has_same_rows (TdmAbsencesGroup *self, GPtrArray *absences)
{
  gboolean same = absences->len == self->rows->len;

  for (guint i = 0; same && i < absences->len; i++)
    same = tdm_absence_row_get_id (self->rows->pdata[i]) == ((TdmAbsence *) absences->pdata[i])->id;

  return same;
}

static void
add_row (TdmAbsencesGroup *self, const TdmAbsence *absence, gint64 open_id)
{
  GtkWidget *row = tdm_absence_row_new (self->store, absence);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  if (absence->id == open_id)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static gint64
find_open (TdmAbsencesGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (adw_expander_row_get_expanded (self->rows->pdata[i]))
      return tdm_absence_row_get_id (self->rows->pdata[i]);

  return 0;
}

static void
show_absences (TdmAbsencesGroup *self, GPtrArray *absences)
{
  gint64 open_id = self->opened_id != 0 ? self->opened_id : find_open (self);

  if (has_same_rows (self, absences))
    {
      for (guint i = 0; i < absences->len; i++)
        tdm_absence_row_set_absence (self->rows->pdata[i], absences->pdata[i]);
      return;
    }

  clear_rows (self);
  for (guint i = 0; i < absences->len; i++)
    add_row (self, absences->pdata[i], open_id);
  self->opened_id = 0;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAbsencesGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) absences = tdm_store_list_absences_finish (TDM_STORE (source), result, &error);

  if (absences == NULL)
    g_info ("Absences were not read: %s", error->message);
  else if (self->store != NULL)
    show_absences (self, absences);
}

static void
load (TdmAbsencesGroup *self)
{
  tdm_store_list_absences_async (self->store, NULL, listed_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmAbsencesGroup *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_REMINDERS)
    load (self);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAbsencesGroup) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    self->opened_id = receipt.deal_id;
  else
    g_info ("An absence was not added: %s", error->message);
}

/* A new absence is today until the user says when, and its row opens for that. */
static void
add_cb (TdmAbsencesGroup *self)
{
  g_autofree char *today = tdm_clock_dup_today ();
  g_autoptr (TdmAbsence) absence = tdm_absence_new (today, today, NULL);

  tdm_store_save_absence_async (self->store, absence, NULL, added_cb, g_object_ref (self));
}

static void
tdm_absences_group_dispose (GObject *object)
{
  TdmAbsencesGroup *self = TDM_ABSENCES_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_absences_group_parent_class)->dispose (object);
}

static void
tdm_absences_group_class_init (TdmAbsencesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_absences_group_dispose;
}

static void
tdm_absences_group_init (TdmAbsencesGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Away"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _ ("Reminders come before you leave, and Today shows what would expire until you are back."));
  gtk_widget_set_tooltip_text (button, _ ("Add days away"));
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}

void
tdm_absences_group_set_store (TdmAbsencesGroup *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_ABSENCES_GROUP (self) && self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

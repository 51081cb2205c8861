/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One choice for one deal: the usual reminders, one at a time of its own, later, or none. */

#include "tdm-reminder-row.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-store-reminders.h"

/* What the row offers; also the order of its choices. */
static const int leads[] = { TDM_REMINDER_USUAL_LEAD, 1, 2, 4, 24, 48, 72, 120, 168 };
#define CHOICE_NONE (G_N_ELEMENTS (leads))
#define CHOICE_LATER (CHOICE_NONE + 1)

struct _TdmReminderRow
{
  AdwComboRow parent_instance;

  TdmStore *store;
  gint64 deal_id;
  gint64 deadline;
  gboolean filling; /* the program chooses, nothing is to be saved */
};

G_DEFINE_FINAL_TYPE (TdmReminderRow, tdm_reminder_row, ADW_TYPE_COMBO_ROW)

/* ---- what it says ---- */

static char *
dup_lead_words (int hours)
{
  if (hours == TDM_REMINDER_USUAL_LEAD)
    return g_strdup (C_ ("reminder", "At the usual times"));
  if (hours < 24)
    /* Translators: when a reminder comes: that long before the time to answer is over. */
    return g_strdup_printf (ngettext ("%d hour before", "%d hours before", hours), hours);

  /* Translators: when a reminder comes: that long before the time to answer is over. */
  return g_strdup_printf (ngettext ("%d day before", "%d days before", hours / 24), hours / 24);
}

static GListModel *
choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    gtk_string_list_take (choices, dup_lead_words (leads[i]));
  gtk_string_list_append (choices, C_ ("reminder", "Not at all"));
  gtk_string_list_append (choices, C_ ("reminder", "Later"));

  return G_LIST_MODEL (choices);
}

static guint
find_choice (const TdmReminderDeal *reminder)
{
  if (reminder->muted)
    return CHOICE_NONE;
  if (reminder->snoozed_until > tdm_clock_now ())
    return CHOICE_LATER;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (leads[i] == reminder->lead_hours)
      return i;

  return 0;
}

static void
show_reminder (TdmReminderRow *self, const TdmReminderDeal *reminder)
{
  gint64 now = tdm_clock_now ();
  guint choice = find_choice (reminder);
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (choice == CHOICE_LATER)
    {
      time = tdm_format_instant (reminder->snoozed_until, now);
      /* Translators: %s is a date with time. */
      words = g_strdup_printf (_ ("Tandem reminds you again on %s."), time);
    }

  self->filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), choice);
  self->filling = FALSE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words != NULL ? words : "");
}

/* ---- reading and saving ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReminderRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmReminderDeal) reminder = tdm_store_load_reminder_finish (TDM_STORE (source), result, &error);

  if (reminder == NULL)
    g_info ("The reminder of a deal was not read: %s", error->message);
  else if (reminder->deal_id == self->deal_id)
    show_reminder (self, reminder);
}

static void
load (TdmReminderRow *self)
{
  if (self->deal_id != 0)
    tdm_store_load_reminder_async (self->store, self->deal_id, NULL, loaded_cb, g_object_ref (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReminderRow) self = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_set_reminder_finish (TDM_STORE (source), result, &error))
    return;

  tdm_message_show_error (GTK_WIDGET (self), error);
  load (self);
}

static void
selected_cb (TdmReminderRow *self)
{
  guint choice = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->filling || self->deal_id == 0 || choice == GTK_INVALID_LIST_POSITION)
    return;

  if (choice == CHOICE_LATER)
    tdm_store_snooze_reminder_async (self->store, self->deal_id,
                                     tdm_reminder_snooze_until (self->deadline, tdm_clock_now ()), NULL,
                                     saved_cb, g_object_ref (self));
  else
    tdm_store_set_reminder_async (self->store, self->deal_id,
                                  choice == CHOICE_NONE ? TDM_REMINDER_USUAL_LEAD : leads[choice],
                                  choice == CHOICE_NONE, NULL, saved_cb, g_object_ref (self));
}

static void
changed_cb (TdmReminderRow *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_REMINDERS)
    load (self);
}

/* ---- the object ---- */

static void
tdm_reminder_row_finalize (GObject *object)
{
  g_clear_object (&TDM_REMINDER_ROW (object)->store);

  G_OBJECT_CLASS (tdm_reminder_row_parent_class)->finalize (object);
}

static void
tdm_reminder_row_class_init (TdmReminderRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_reminder_row_finalize;
}

static void
tdm_reminder_row_init (TdmReminderRow *self)
{
  g_autoptr (GListModel) choices = choices_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Remind me"));
  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), choices);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * tdm_reminder_row_new:
 *
 * The row of one deal (M84): the usual reminders of the preferences, one of its own, again later, or none. Every
 * choice is saved at once.
 */
GtkWidget *
tdm_reminder_row_new (TdmStore *store)
{
  TdmReminderRow *self = g_object_new (TDM_TYPE_REMINDER_ROW, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
tdm_reminder_row_set_deal (TdmReminderRow *self, gint64 deal_id, gint64 deadline)
{
  g_return_if_fail (TDM_IS_REMINDER_ROW (self));

  self->deal_id = deadline > tdm_clock_now () ? deal_id : 0;
  self->deadline = deadline;
  gtk_widget_set_visible (GTK_WIDGET (self), self->deal_id != 0);
  load (self);
}

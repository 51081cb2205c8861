/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wakes when the next reminder is due, tells it once, and takes it away when the deal is answered. */

#include "tdm-reminders.h"

#include "tdm-clock.h"
#include "tdm-reminder-notification.h"
#include "tdm-settings.h"
#include "tdm-store-reminders.h"

/* The wall clock is looked at as often as this: it can be set, and the timer stands still in suspend. */
#define CHECK_SECONDS (15 * 60)
/* Changes of the store come in flocks. */
#define SETTLE_MS 1000
/* More than these become one notification. */
#define SINGLE_MAX 3

#define SUMMARY_ID "reminders"

struct _TdmReminders
{
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  TdmStore *store;
  GCancellable *cancellable;

  GHashTable *shown;   /* deal id → its deadline (gint64 *): one notification each */
  GHashTable *summary; /* set of the deal ids that the summary counts */
  GHashTable *watched; /* set of ids that changed: maybe answered, maybe shown by an earlier process */
  gint64 next_wake;    /* microseconds UTC */
  guint timer;
  guint settling;
  gboolean asking;
  gboolean ask_again;

  GDBusConnection *system_bus;
  guint sleep_subscription;
};

G_DEFINE_FINAL_TYPE (TdmReminders, tdm_reminders, G_TYPE_OBJECT)

static void ask (TdmReminders *self);

static gpointer
id_key (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static char *
dup_notification_id (gint64 deal_id)
{
  return g_strdup_printf ("reminder-%" G_GINT64_FORMAT, deal_id);
}

/* ---- telling ---- */

static void
tell_one (TdmReminders *self, const TdmReminderDeal *deal)
{
  gboolean with_names = g_settings_get_boolean (tdm_settings_get_default (), "reminder-names");
  g_autoptr (GNotification) notification = tdm_reminder_notification_new (deal, tdm_clock_now (), with_names);
  g_autofree char *id = dup_notification_id (deal->deal_id);

  g_application_send_notification (self->application, id, notification);
  g_hash_table_insert (self->shown, id_key (deal->deal_id),
                       g_memdup2 (&deal->deadline, sizeof deal->deadline));
}

static void
tell_summary (TdmReminders *self, TdmDueReminders *due)
{
  g_autoptr (GNotification) notification =
    tdm_reminder_notification_new_summary (due->deals->pdata[0], due->n_due, tdm_clock_now ());

  g_application_send_notification (self->application, SUMMARY_ID, notification);
  g_hash_table_remove_all (self->summary);
  for (guint i = 0; i < due->deals->len; i++)
    g_hash_table_add (self->summary, id_key (((TdmReminderDeal *) due->deals->pdata[i])->deal_id));
}

static void
tell (TdmReminders *self, TdmDueReminders *due)
{
  if (due->n_due > SINGLE_MAX)
    {
      tell_summary (self, due);
      return;
    }

  for (guint i = 0; i < due->deals->len; i++)
    tell_one (self, g_ptr_array_index (due->deals, i));
}

void
tdm_reminders_withdraw_summary (TdmReminders *self)
{
  g_return_if_fail (TDM_IS_REMINDERS (self));

  g_application_withdraw_notification (self->application, SUMMARY_ID);
  g_hash_table_remove_all (self->summary);
}

static void
withdraw (TdmReminders *self, gint64 deal_id)
{
  g_autofree char *id = dup_notification_id (deal_id);

  g_application_withdraw_notification (self->application, id);
  g_hash_table_remove (self->shown, id_key (deal_id));
  if (g_hash_table_remove (self->summary, id_key (deal_id)) && g_hash_table_size (self->summary) == 0)
    tdm_reminders_withdraw_summary (self);
}

/* ---- waiting ---- */

static gboolean
timer_cb (gpointer data)
{
  TdmReminders *self = data;

  self->timer = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static gboolean
check_cb (gpointer data)
{
  TdmReminders *self = data;

  if (tdm_clock_now () < self->next_wake)
    return G_SOURCE_CONTINUE;

  return timer_cb (self);
}

/* Sleeps to the instant itself, or looks at the clock now and then on the way. */
static void
wait_for_next (TdmReminders *self, gint64 next_wake)
{
  gint64 left = next_wake - tdm_clock_now ();

  self->next_wake = next_wake;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (next_wake == TDM_REMINDER_NEVER)
    return;

  if (left > CHECK_SECONDS * G_USEC_PER_SEC)
    self->timer = g_timeout_add_seconds (CHECK_SECONDS, check_cb, self);
  else
    self->timer = g_timeout_add_seconds ((guint) (MAX (left, 0) / G_USEC_PER_SEC) + 1, timer_cb, self);
}

/* ---- asking ---- */

static GArray *
dup_watched (TdmReminders *self)
{
  GHashTable *sets[] = { self->shown, self->summary, self->watched };
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, sets[i]);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          gint64 id = (gint64) GPOINTER_TO_SIZE (key);

          g_array_append_val (ids, id);
        }
    }

  g_hash_table_remove_all (self->watched);
  return ids;
}

static void
take_due (TdmReminders *self, TdmDueReminders *due)
{
  for (guint i = 0; i < due->answered->len; i++)
    withdraw (self, g_array_index (due->answered, gint64, i));
  tell (self, due);
  wait_for_next (self, due->next_wake);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReminders) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDueReminders) due = tdm_store_take_reminders_finish (TDM_STORE (source), result, &error);

  self->asking = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (due != NULL)
    {
      take_due (self, due);
    }
  else
    {
      g_info ("Reminders were not read: %s", error->message);
      wait_for_next (self, tdm_clock_now () + CHECK_SECONDS * G_USEC_PER_SEC);
    }

  if (self->ask_again)
    ask (self);
}

static void
ask (TdmReminders *self)
{
  GSettings *settings = tdm_settings_get_default ();
  g_autoptr (GVariant) leads = NULL;
  g_autoptr (GArray) watched = NULL;
  TdmReminderHabits habits = { 0 };

  self->ask_again = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  leads = g_settings_get_value (settings, "reminder-leads");
  habits.lead_hours = g_variant_get_fixed_array (leads, &habits.n_leads, sizeof (gint32));
  habits.working_days = tdm_settings_get_working_days ();
  watched = dup_watched (self);
  tdm_store_take_reminders_async (self->store, &habits, watched, NULL, taken_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  TdmReminders *self = data;

  self->settling = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
ask_soon (TdmReminders *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
store_changed_cb (TdmReminders *self, TdmChange *change)
{
  if ((change->kinds & (TDM_CHANGE_DEALS | TDM_CHANGE_REMINDERS)) == 0)
    return;

  for (guint i = 0; change->deal_ids != NULL && i < change->deal_ids->len; i++)
    g_hash_table_add (self->watched, id_key (g_array_index (change->deal_ids, gint64, i)));
  ask_soon (self);
}

/* ---- later ---- */

static void
snoozed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_set_reminder_finish (TDM_STORE (source), result, &error))
    g_info ("A reminder was not put off: %s", error->message);
}

/**
 * tdm_reminders_snooze:
 *
 * Puts the reminder of a deal off: by an hour, or to the next day when there is time.
 */
void
tdm_reminders_snooze (TdmReminders *self, gint64 deal_id)
{
  gint64 now = tdm_clock_now ();
  const gint64 *deadline;

  g_return_if_fail (TDM_IS_REMINDERS (self));

  deadline = g_hash_table_lookup (self->shown, id_key (deal_id));
  tdm_store_snooze_reminder_async (self->store, deal_id,
                                   tdm_reminder_snooze_until (deadline != NULL ? *deadline : now, now), NULL,
                                   snoozed_cb, NULL);
  withdraw (self, deal_id);
}

/* ---- after suspend ---- */

static void
sleep_cb (GDBusConnection *bus,
          const char *sender,
          const char *path,
          const char *interface,
          const char *signal,
          GVariant *parameters,
          gpointer data)
{
  gboolean falls_asleep = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &falls_asleep);
  if (!falls_asleep)
    ask_soon (data);
}

static void
system_bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmReminders) self = data;
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_object (&bus);
      return;
    }

  self->system_bus = bus;
  self->sleep_subscription = g_dbus_connection_signal_subscribe (
    bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
    "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self, NULL);
}

/* ---- the object ---- */

static void
tdm_reminders_dispose (GObject *object)
{
  TdmReminders *self = TDM_REMINDERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->sleep_subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->system_bus, g_steal_handle_id (&self->sleep_subscription));
  g_clear_object (&self->system_bus);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_reminders_parent_class)->dispose (object);
}

static void
tdm_reminders_finalize (GObject *object)
{
  TdmReminders *self = TDM_REMINDERS (object);

  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->summary);
  g_hash_table_unref (self->watched);

  G_OBJECT_CLASS (tdm_reminders_parent_class)->finalize (object);
}

static void
tdm_reminders_class_init (TdmRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_reminders_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_reminders_finalize;
}

static void
tdm_reminders_init (TdmReminders *self)
{
  self->cancellable = g_cancellable_new ();
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->summary = g_hash_table_new (NULL, NULL);
  self->watched = g_hash_table_new (NULL, NULL);
  self->next_wake = TDM_REMINDER_NEVER;
}

static void
connect_settings (TdmReminders *self)
{
  static const char *const signals[] = { "changed::reminder-leads", "changed::working-days" };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (tdm_settings_get_default (), signals[i], G_CALLBACK (ask_soon), self,
                             G_CONNECT_SWAPPED);
}

/**
 * tdm_reminders_new:
 * @first_delay: seconds: a window is painted before anything is told
 *
 * Runs until it is disposed of, which is before the store is closed.
 */
TdmReminders *
tdm_reminders_new (GApplication *application, TdmStore *store, guint first_delay)
{
  TdmReminders *self = g_object_new (TDM_TYPE_REMINDERS, NULL);

  self->application = application;
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  connect_settings (self);
  self->timer = g_timeout_add_seconds (first_delay, timer_cb, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, system_bus_cb, g_object_ref (self));
  return self;
}

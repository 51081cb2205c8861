/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What app.… actions do. Anyone on the session bus can call them, so none changes a deal without a dialog. */

#include "tdm-application-actions.h"

#include "tdm-about.h"
#include "tdm-contacts-flow.h"
#include "tdm-export-flow.h"
#include "tdm-help.h"
#include "tdm-offers-flow.h"
#include "tdm-preferences-dialog.h"
#include "tdm-shortcuts-dialog.h"

/* Everything an action shows needs the window in front. */
static GtkWidget *
present_window (TdmApplication *self)
{
  TdmWindow *window = tdm_application_ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));

  return GTK_WIDGET (window);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmApplication *self = data;

  tdm_about_present (present_window (self), tdm_application_get_store (self));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmApplication *self = data;

  adw_dialog_present (tdm_preferences_dialog_new (tdm_application_get_store (self)), present_window (self));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_dialog_present (tdm_shortcuts_dialog_new (), present_window (data));
}

/* The page of the handbook that is about what is shown. */
static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmApplication *self = data;
  GtkWidget *window = present_window (self);

  tdm_help_show (window, tdm_window_get_help_topic (TDM_WINDOW (window)));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_application_leave (data);
}

static void
new_deal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_window_start_new_deal (TDM_WINDOW (present_window (data)));
}

static gboolean
is_deal_id (gint64 id)
{
  return id > 0 && id <= G_MAXUINT32;
}

static void
open_deal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window = present_window (data);
  gint64 deal_id = g_variant_get_int64 (parameter);

  if (is_deal_id (deal_id))
    tdm_window_open_deal (TDM_WINDOW (window), deal_id, NULL);
}

/* The deal, and over it the sheet that answers it: still nothing but a question. */
static void
accept_deal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint64 deal_id = g_variant_get_int64 (parameter);

  open_deal_action (action, parameter, data);
  if (is_deal_id (deal_id))
    gtk_widget_activate_action (GTK_WIDGET (tdm_application_ensure_window (data)), "win.open-sheet", "(xs)",
                                deal_id, "accept");
}

static void
snooze_deal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmReminders *reminders = tdm_application_get_reminders (data);
  gint64 deal_id = g_variant_get_int64 (parameter);

  if (reminders != NULL && is_deal_id (deal_id))
    tdm_reminders_snooze (reminders, deal_id);
}

static void
show_today_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TdmReminders *reminders = tdm_application_get_reminders (data);

  tdm_window_show_page (TDM_WINDOW (present_window (data)), TDM_PAGE_TODAY);
  if (reminders != NULL)
    tdm_reminders_withdraw_summary (reminders);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_export_flow_start (data);
}

static void
export_deals_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gsize n_deals;
  const guint32 *deal_ids = g_variant_get_fixed_array (parameter, &n_deals, sizeof (guint32));

  if (n_deals > 0)
    tdm_export_flow_start_selection (data, deal_ids, n_deals);
}

static void
export_offers_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_offers_flow_export (data);
}

static void
import_contacts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_contacts_flow_import (data, g_variant_get_int64 (parameter));
}

static void
export_contacts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_contacts_flow_export (data, g_variant_get_int64 (parameter));
}

static void
restart_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_application_restart (data);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_import_flow_choose_files (data);
}

static void
import_files_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      tdm_import_flow_add_file (data, file);
    }
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tdm_import_flow_open_sample (data);
}

/**
 * tdm_application_add_actions:
 * @import_flow: outlives the application's main loop
 *
 * Adds the actions of the application.
 */
void
tdm_application_add_actions (TdmApplication *self, TdmImportFlow *import_flow)
{
  const GActionEntry entries[] = {
    { "about", about_action },
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "help", help_action },
    { "quit", quit_action },
    { "new-deal", new_deal_action },
    { "open-deal", open_deal_action, "x" },
    { "accept-deal", accept_deal_action, "x" },
    { "snooze-deal", snooze_deal_action, "x" },
    { "show-today", show_today_action },
    { "export", export_action },
    { "export-deals", export_deals_action, "au" },
    { "export-offers", export_offers_action },
    { "import-contacts", import_contacts_action, "x" },
    { "export-contacts", export_contacts_action, "x" },
    { "restart", restart_action },
  };
  const GActionEntry import_entries[] = {
    { "import", import_action },
    { "import-files", import_files_action, "as" },
    { "open-sample", open_sample_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), import_entries, G_N_ELEMENTS (import_entries),
                                   import_flow);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The handbook, opened at the page of the topic. */

#include "tdm-help.h"

#include <glib/gi18n.h>

#include "tdm-message.h"

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_info ("The handbook was not opened: %s", error->message);
  /* Translators: Yelp is the name of a program. */
  tdm_message_show (from, _ ("No help viewer is installed. Install Yelp to read the handbook."));
}

/**
 * tdm_help_show:
 * @from: a widget of the window that asks
 * @topic: (nullable): id of a page
 *
 * Opens the handbook in the help viewer of the desktop; says so when there is none.
 */
void
tdm_help_show (GtkWidget *from, const char *topic)
{
  g_autofree char *uri = topic != NULL ? g_strdup_printf ("help:tandem/%s", topic) : g_strdup ("help:tandem");
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (from)), NULL, launched_cb,
                           g_object_ref (from));
}

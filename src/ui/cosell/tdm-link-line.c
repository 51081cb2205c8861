/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only things on the Co-sell page that need a network. */

#include "tdm-link-line.h"

#include <glib/gi18n.h>

#include "tdm-message.h"

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tdm_message_show (widget, _ ("The web browser could not be opened."));
}

static void
open_cb (GtkWidget *widget)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_object_get_data (G_OBJECT (widget), "url"));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched_cb,
                           g_object_ref (widget));
}

static void
make_link (AdwActionRow *row, const char *url)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "url", g_strdup (url), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
}

GtkWidget *
tdm_link_line_new (const char *title, const char *url)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "title-lines", 0,
                                 "tooltip-text", url, NULL);

  make_link (ADW_ACTION_ROW (row), url);

  return row;
}

void
tdm_link_line_lead (AdwActionRow *row, const char *about, const char *url)
{
  /* Translators: tooltip of a button that opens a web page; %s is what it is about. */
  g_autofree char *name = g_strdup_printf (_ ("Read more: %s"), about);

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  gtk_widget_set_tooltip_text (GTK_WIDGET (row), name);
  make_link (row, url);
}

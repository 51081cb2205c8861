/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files dropped on a window are imported. */

#include "tdm-file-drop.h"

static gboolean
drop_cb (GtkWindow *window, const GValue *value, double x, double y)
{
  GtkApplication *application = gtk_window_get_application (window);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GVariantBuilder) uris = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);

  if (application == NULL || files == NULL)
    return FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    g_variant_builder_add_value (uris, g_variant_new_take_string (g_file_get_uri (l->data)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "import-files", g_variant_builder_end (uris));

  return TRUE;
}

/**
 * tdm_file_drop_add:
 * @window: whose application has the action `import-files`
 *
 * The same as Import in the menu, which is there for the keyboard (E25).
 */
void
tdm_file_drop_add (GtkWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

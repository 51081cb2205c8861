/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program is, who made it, and what to tell those who mend it. */

#include "tdm-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-language.h"

/* Nothing here names a person, a folder or a customer: people paste it into public places. */
static char *
dup_debug_info (GtkWidget *parent, TdmStore *store)
{
  GString *text = g_string_new (NULL);
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GtkNative *native = gtk_widget_get_native (parent);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  g_string_append_printf (text, "Tandem %s (%s)\n", TDM_VERSION, TDM_PROFILE);
  g_string_append_printf (text, "GTK %u.%u.%u\n", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version ());
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "Renderer: %s\n", renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : "none");
  g_string_append_printf (text, "Display: %s\n", G_OBJECT_TYPE_NAME (gtk_widget_get_display (parent)));
  g_string_append_printf (text, "Language: %s, formats %s\n",
                          tdm_language_get_tag (tdm_language_get_current ()),
                          tdm_language_get_formats_locale ());
  g_string_append_printf (text, "Read-only: %s\n",
                          tdm_store_get_flags (store) & TDM_STORE_READ_ONLY ? "yes" : "no");
  g_string_append_printf (text, "System: %s\n", os != NULL ? os : "unknown");

  return g_string_free (text, FALSE);
}

/**
 * tdm_about_present:
 * @parent: a widget of the window to show it in
 *
 * Shows About.
 */
void
tdm_about_present (GtkWidget *parent, TdmStore *store)
{
  AdwDialog *dialog =
    adw_about_dialog_new_from_appdata ("/io/github/tandem_desktop/Tandem/metainfo.xml", TDM_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  g_autofree char *debug_info = dup_debug_info (parent, store);

  adw_about_dialog_set_version (about, TDM_VERSION);
  adw_about_dialog_set_copyright (about, "© 2026 The Tandem Developers");
  adw_about_dialog_set_debug_info (about, debug_info);
  adw_about_dialog_set_debug_info_filename (about, "tandem-debug-info.txt");
  /* Translators: your names, one a line; they are shown in About. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));

  adw_dialog_present (dialog, parent);
}

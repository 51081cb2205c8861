/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard shortcuts, listed for people. GtkShortcutsWindow is deprecated, and libadwaita's comes after 1.7. */

#include "tdm-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "tdm-shortcuts.h"

struct _TdmShortcutsDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (TdmShortcutsDialog, tdm_shortcuts_dialog, ADW_TYPE_DIALOG)

/* One key of a shortcut, drawn as a key. */
static GtkWidget *
keycap_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static char *
dup_accel_label (const char *accel)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    return g_strdup (accel);

  return gtk_accelerator_get_label (key, modifiers);
}

static void
append_keycaps (GtkWidget *row, const char *accels)
{
  g_auto (GStrv) alternatives = g_strsplit (accels, " ", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_autofree char *label = dup_accel_label (alternatives[i]);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keycap_new (label));
    }
}

static GtkWidget *
row_new (const TdmShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  append_keycaps (row, shortcut->accels);

  return row;
}

static GtkWidget *
page_new (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *section = NULL;
  guint n_shortcuts;
  const TdmShortcut *shortcuts = tdm_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (g_strcmp0 (section, shortcuts[i].section) != 0)
        {
          section = shortcuts[i].section;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, row_new (&shortcuts[i]));
    }

  return page;
}

static void
tdm_shortcuts_dialog_class_init (TdmShortcutsDialogClass *klass)
{
}

static void
tdm_shortcuts_dialog_init (TdmShortcutsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Keyboard shortcuts"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page_new ());
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

AdwDialog *
tdm_shortcuts_dialog_new (void)
{
  return g_object_new (TDM_TYPE_SHORTCUTS_DIALOG, NULL);
}

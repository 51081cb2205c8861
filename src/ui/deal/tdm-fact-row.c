/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that show one fact, one person or one solution. */

#include "tdm-fact-row.h"

#include <glib/gi18n.h>

#include "tdm-words.h"

/* An address or a number that is broken between two lines must not seem to have a hyphen in it. */
static void
break_without_hyphens (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      gtk_label_set_attributes (GTK_LABEL (widget), attributes);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    break_without_hyphens (child);
}

static GtkWidget *
plain_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  break_without_hyphens (row);

  return row;
}

GtkWidget *
tdm_fact_row_new (const char *title, const char *value)
{
  GtkWidget *row = plain_row (title, value);

  gtk_widget_add_css_class (row, "property");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static GtkWidget *
append_button (GtkWidget *row, const char *icon_name, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static void
free_text (gpointer text, GClosure *closure)
{
  g_free (text);
}

static void
copy_cb (GtkButton *button, const char *value)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), value);
  gtk_accessible_announce (GTK_ACCESSIBLE (button), _ ("Copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

GtkWidget *
tdm_fact_row_new_copyable (const char *title, const char *value)
{
  GtkWidget *row = tdm_fact_row_new (title, value);
  /* Translators: %s is the name of a field, for example “CRM ID”. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Copy %s"), title);
  GtkWidget *button = append_button (row, "edit-copy-symbolic", tooltip);

  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), g_strdup (value), free_text, 0);

  return row;
}

static void
launch_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    g_info ("No program took the address: %s", error->message);
}

static void
launch_cb (GtkButton *button, const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), NULL,
                           launch_done_cb, NULL);
}

static void
append_launcher (
  GtkWidget *row, const char *icon_name, const char *tooltip, const char *scheme, const char *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, "@+", FALSE);
  GtkWidget *button = append_button (row, icon_name, tooltip);

  g_signal_connect_data (button, "clicked", G_CALLBACK (launch_cb), g_strconcat (scheme, escaped, NULL),
                         free_text, 0);
}

GtkWidget *
tdm_fact_row_new_person (const TdmPerson *person, const char *country)
{
  g_autofree char *name = tdm_words_person_name (person, country);
  g_autofree char *below = person->email != NULL && person->phone != NULL
                             ? g_strdup_printf ("%s\n%s", person->email, person->phone)
                             : g_strdup (person->email != NULL ? person->email : person->phone);
  GtkWidget *row = plain_row (*name != '\0' ? name : _ ("No name"), below);
  GtkWidget *avatar = adw_avatar_new (36, name, TRUE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  if (person->email != NULL)
    {
      /* Translators: %s is a person's name. */
      g_autofree char *tooltip = g_strdup_printf (_ ("Write to %s"), name);
      append_launcher (row, "mail-message-new-symbolic", tooltip, "mailto:", person->email);
    }
  if (person->phone != NULL)
    {
      /* Translators: %s is a person's name. */
      g_autofree char *tooltip = g_strdup_printf (_ ("Call %s"), name);
      append_launcher (row, "call-start-symbolic", tooltip, "tel:", person->phone);
    }

  return row;
}

GtkWidget *
tdm_fact_row_new_solution (const TdmSolution *solution)
{
  const char *kind = tdm_words_solution_kind (solution->kind);
  g_autofree char *below =
    solution->name != NULL ? g_strdup_printf ("%s · %s", kind, solution->id) : g_strdup (kind);
  GtkWidget *row = plain_row (solution->name != NULL ? solution->name : solution->id, below);
  GtkWidget *icon = gtk_image_new_from_icon_name ("tdm-offers-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

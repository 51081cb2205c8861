/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A walk down the tree of widgets, the first match wins. */

#include "tdm-widget-finder.h"

#include <string.h>

#include "tdm-chip.h"
#include "tdm-window-fixture.h"

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matches matches, gconstpointer data)
{
  GtkWidget *found = matches (root, data) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, matches, data);

  return found;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

/* A chip paints its text itself. */
static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));

  return TDM_IS_CHIP (widget) ? tdm_chip_get_text (TDM_CHIP (widget)) : NULL;
}

static gboolean
is_saying (GtkWidget *widget, gconstpointer words)
{
  const char *text = gtk_widget_get_mapped (widget) ? get_text (widget) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

static gboolean
is_button_with (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
tdm_find_type (GtkWidget *root, GType type)
{
  return find (root, is_of_type, GSIZE_TO_POINTER (type));
}

GtkWidget *
tdm_find_part (GtkWidget *root, GType type, const char *name)
{
  GtkWidget *widget = tdm_find_type (root, type);
  GObject *part;

  g_assert_nonnull (widget);
  part = gtk_widget_get_template_child (widget, type, name);
  g_assert_true (GTK_IS_WIDGET (part));

  return GTK_WIDGET (part);
}

gboolean
tdm_says (GtkWidget *root, const char *words)
{
  return find (root, is_saying, words) != NULL;
}

void
tdm_wait_for_words (GtkWidget *root, const char *words)
{
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!tdm_says (root, words))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Nothing says: %s", words);
      tdm_window_fixture_iterate ();
    }
}

void
tdm_press (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  tdm_wait_until ((button = find (root, is_button_with, label)) != NULL);
  g_signal_emit_by_name (button, "clicked");
}

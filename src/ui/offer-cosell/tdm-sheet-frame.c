/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of the sheets of this page. */

#include "tdm-sheet-frame.h"

#include <glib/gi18n.h>

static void
cancel_cb (AdwDialog *dialog)
{
  adw_dialog_close (dialog);
}

static GtkWidget *
bar_new (AdwDialog *dialog, GtkWidget *accept)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), dialog, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (bar, GTK_ALIGN_END);
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_box_append (GTK_BOX (bar), cancel);
  gtk_box_append (GTK_BOX (bar), accept);

  return bar;
}

static GtkWidget *
scroller_new (GtkWidget *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_widget_set_margin_start (clamp, 18);
  gtk_widget_set_margin_end (clamp, 18);
  gtk_widget_set_margin_top (clamp, 6);
  gtk_widget_set_margin_bottom (clamp, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/**
 * tdm_sheet_frame_fill:
 * @dialog: an empty dialog
 * @width: of the content in pixels
 * @content: the form
 * @accept: (nullable): what carries it out; without one the sheet only has its close button
 *
 * Makes the sheet usable from 360 px on.
 */
void
tdm_sheet_frame_fill (AdwDialog *dialog, const char *title, int width, GtkWidget *content, GtkWidget *accept)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, width);
  adw_dialog_set_follows_content_size (dialog, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (dialog), 300, 200);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller_new (content));
  if (accept != NULL)
    {
      adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), bar_new (dialog, accept));
      adw_toolbar_view_set_bottom_bar_style (ADW_TOOLBAR_VIEW (view), ADW_TOOLBAR_RAISED_BORDER);
    }
  adw_dialog_set_child (dialog, view);
  if (accept != NULL)
    adw_dialog_set_default_widget (dialog, accept);
}

GtkWidget *
tdm_sheet_frame_new_accept (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

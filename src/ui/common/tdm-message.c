/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short messages: what was done, with Undo, and what went wrong. */

#include "tdm-message.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-window.h"

static AdwToast *
toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

/* A sheet may have been closed before its answer came: then the window in front is the place. */
static GtkWidget *
find_place (GtkWidget *from)
{
  GApplication *application = g_application_get_default ();

  if ((from != NULL && gtk_widget_get_root (from) != NULL) || !GTK_IS_APPLICATION (application))
    return from;

  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

/* A dialog may bring a toast overlay of its own; else the window shows it. */
static void
show_toast (GtkWidget *from, AdwToast *toast)
{
  GtkWidget *overlay = from != NULL ? gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY) : NULL;
  GtkRoot *root = from != NULL ? gtk_widget_get_root (from) : NULL;

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else if (TDM_IS_WINDOW (root))
    tdm_window_add_toast (TDM_WINDOW (root), toast);
  else
    g_object_unref (toast);
}

/**
 * tdm_message_show:
 * @from: (nullable): a widget that belongs to the place the message is about
 * @text: one sentence without a full stop, plain text
 *
 * Shows a toast.
 */
void
tdm_message_show (GtkWidget *from, const char *text)
{
  show_toast (find_place (from), toast_new (text));
}

/**
 * tdm_message_show_error:
 * @error: what went wrong; a cancelled operation is not an error and shows nothing
 *
 * Says it in the words of tdm_error_text (), long enough to be read.
 */
void
tdm_message_show_error (GtkWidget *from, const GError *error)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = tdm_error_text (error);
  toast = toast_new (text);
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  show_toast (find_place (from), toast);
}

/**
 * tdm_message_show_undo:
 * @text: what was done, plain text
 * @undo_id: from the receipt of the change; 0 shows the text without the button
 *
 * Shows a toast with Undo (E27); Ctrl+Z takes the same change back.
 */
void
tdm_message_show_undo (GtkWidget *from, const char *text, gint64 undo_id)
{
  AdwToast *toast = toast_new (text);
  GtkWidget *place = find_place (from);
  GtkRoot *root = place != NULL ? gtk_widget_get_root (place) : NULL;

  if (TDM_IS_WINDOW (root))
    tdm_window_remember_undo (TDM_WINDOW (root), undo_id);
  if (undo_id != 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_action_target (toast, "x", undo_id);
    }

  show_toast (place, toast);
}

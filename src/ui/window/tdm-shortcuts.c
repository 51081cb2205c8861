/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of keyboard shortcuts: what the application binds and what the dialog lists. */

#include "tdm-shortcuts.h"

#include <glib/gi18n.h>

static const TdmShortcut shortcuts[] = {
  { N_ ("Deals"), N_ ("New deal"), "<Control>n", "app.new-deal" },
  { N_ ("Deals"), N_ ("Search"), "<Control>f", "win.search" },
  { N_ ("Deals"), N_ ("Inbound"), "<Control>1", "win.deals-tab('inbound')" },
  { N_ ("Deals"), N_ ("Outbound"), "<Control>2", "win.deals-tab('outbound')" },
  { N_ ("Deals"), N_ ("Favorites"), "<Control>3", "win.deals-tab('favorites')" },
  { N_ ("Deals"), N_ ("First to sixth saved view"), "<Control>4 <Control>9", NULL },
  { N_ ("Deals"), N_ ("Filter by any field"), "<Control><Shift>f", NULL },
  { N_ ("Deals"), N_ ("Save what is shown as a view"), "<Control><Shift>s", NULL },
  { N_ ("Deals"), N_ ("Open the chosen deal"), "Return", NULL },
  { N_ ("Deals"), N_ ("Mark the chosen deal as a favorite, or take the mark off"), "<Control>d", NULL },
  { N_ ("Deals"), N_ ("Change value, close date or stage in the row"), "F2 F3 F4", NULL },
  { N_ ("Deals"), N_ ("Choose all deals, to change them together"), "<Control>a", NULL },
  { N_ ("Deals"), N_ ("Menu of the chosen deal"), "Menu <Shift>F10", NULL },
  { N_ ("Deals"), N_ ("Move a card of the board to the column beside"), "<Control>Left <Control>Right",
    NULL },
  { N_ ("Deals"), N_ ("Import a file"), "<Control>o", "app.import" },
  { N_ ("Page of a deal"), N_ ("Accept"), "a", NULL },
  { N_ ("Page of a deal"), N_ ("Decline; a number chooses the reason"), "d", NULL },
  { N_ ("Page of a deal"), N_ ("Edit"), "e", NULL },
  { N_ ("Page of a deal"), N_ ("Invite Microsoft"), "i", NULL },
  { N_ ("Page of a deal"), N_ ("Mark as won"), "w", NULL },
  { N_ ("Page of a deal"), N_ ("Mark as lost"), "l", NULL },
  { N_ ("Page of a deal"), N_ ("Write a mail and log it"), "m", NULL },
  { N_ ("Page of a deal"), N_ ("Log a call"), "c", NULL },
  { N_ ("Page of a deal"), N_ ("Set the next step"), "s", NULL },
  { N_ ("Page of a deal"), N_ ("Add a private note"), "n", NULL },
  { N_ ("Page of a deal"), N_ ("Add a tag"), "t", NULL },
  { N_ ("Page of a deal"), N_ ("Previous and next deal"), "<Alt>Up <Alt>Down", NULL },
  { N_ ("Page of an offer"), N_ ("Save the draft"), "<Control>s", NULL },
  { N_ ("Places"), N_ ("Today"), "<Alt>1", "win.show-page('today')" },
  { N_ ("Places"), N_ ("Overview"), "<Alt>2", "win.show-page('overview')" },
  { N_ ("Places"), N_ ("Co-sell"), "<Alt>3", "win.show-page('co-sell')" },
  { N_ ("Places"), N_ ("Opportunities"), "<Alt>4", "win.show-page('opportunities')" },
  { N_ ("Places"), N_ ("Back"), "<Alt>Left Escape", NULL },
  { N_ ("General"), N_ ("Undo the latest change"), "<Control>z", NULL },
  { N_ ("General"), N_ ("Preferences"), "<Control>comma", "app.preferences" },
  { N_ ("General"), N_ ("Keyboard shortcuts"), "<Control>question", "app.shortcuts" },
  { N_ ("General"), N_ ("Help"), "F1", "app.help" },
  { N_ ("General"), N_ ("Main menu"), "F10", NULL },
  { N_ ("General"), N_ ("Close the window"), "<Control>w", "window.close" },
  { N_ ("General"), N_ ("Quit"), "<Control>q", "app.quit" },
};

/**
 * tdm_shortcuts_get:
 * @n_shortcuts: (out): how many
 *
 * Returns: (transfer none): the table, sections together and in the order of the dialog. Texts are not translated yet.
 */
const TdmShortcut *
tdm_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/* Binds every shortcut that has an action. */
void
tdm_shortcuts_bind (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) accels);
    }
}

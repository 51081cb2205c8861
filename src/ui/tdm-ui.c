/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Templates, icons and style sheet of the window, made known to GIO. */

#include "tdm-ui.h"

#include "tdm-icons.h"
#include "tdm-ui-resources.h"

/**
 * tdm_ui_register:
 *
 * Registers the resources of this library. A linker drops the constructor that would do it, because nothing
 * refers to it in a static library. Each template class ensures the types its template names, so there is
 * nothing more to do. Main thread, before the first window.
 */
void
tdm_ui_register (void)
{
  static gboolean registered = FALSE;

  if (registered)
    return;

  g_resources_register (tdm_ui_get_resource ());
  g_resources_register (tdm_icons_get_resource ());
  registered = TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The start: language first, then the command line or the window. */

#include "tdm-application.h"

#include <stdio.h>

#include "tdm-cli.h"
#include "tdm-language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (TdmApplication) application = NULL;
  int status;

  /* Before any thread and before GTK: it changes the environment. */
  tdm_language_init ();

  if (tdm_cli_wants (argc, argv))
    return tdm_cli_main (argc, argv);

  application = tdm_application_new (argc, argv);
  status = g_application_run (G_APPLICATION (application), argc, argv);

  tdm_application_close_store (application);
  if (tdm_application_wants_restart (application))
    {
      int problem = tdm_language_reexec (argc, argv, NULL);

      fprintf (stderr, "tandem: %s\n", g_strerror (problem));
      return 1;
    }

  return status;
}

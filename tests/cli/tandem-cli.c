/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line without the window: what the tests of the verbs start. */

#include "tdm-cli.h"

#include "tdm-language.h"

int
main (int argc, char **argv)
{
  tdm_language_init ();
  if (tdm_cli_wants (argc, argv))
    return tdm_cli_main (argc, argv);

  return 99;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window doing verbs for the command line, on the bus. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

guint tdm_cli_service_register (GDBusConnection *connection, TdmStore *store, GError **error);
void tdm_cli_service_unregister (GDBusConnection *connection, guint registration);

G_END_DECLS

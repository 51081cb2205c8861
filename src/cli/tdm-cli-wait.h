/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's answers, waited for: a command has nothing else to do. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void tdm_cli_ready_cb (GObject *source, GAsyncResult *result, gpointer slot);
GAsyncResult *tdm_cli_wait (GAsyncResult **slot);

G_END_DECLS

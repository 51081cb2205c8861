/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the desktop whether Tandem may start at login and go on without a window. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is started at login. */
#define TDM_BACKGROUND_COMMAND { "tandem", "--gapplication-service", NULL }

void tdm_background_request_async (gboolean enable,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean tdm_background_request_finish (GAsyncResult *result, GError **error);

G_END_DECLS

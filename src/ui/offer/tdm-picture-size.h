/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large a PNG picture is, from its first bytes. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE when @data does not begin as a PNG does. Width and height in pixels. */
gboolean tdm_picture_size_parse (const guint8 *data, gsize length, guint *width, guint *height);

void tdm_picture_size_read_async (GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean tdm_picture_size_read_finish (GAsyncResult *result, guint *width, guint *height, GError **error);

/* (transfer full) (nullable): what is wrong with the size for a kind of asset, in a sentence; NULL when all is well */
char *tdm_picture_size_dup_advice (const char *kind, guint width, guint height);

G_END_DECLS

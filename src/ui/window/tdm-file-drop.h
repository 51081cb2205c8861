/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files dropped on a window are imported. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tdm_file_drop_add (GtkWindow *window);

G_END_DECLS

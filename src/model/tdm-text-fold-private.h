/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folding as a stream of code points, for those who cut the text while it passes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*TdmFoldFunc) (gpointer data, gunichar c);

/* A code point is held back while a mark or a jamo behind it may still join it. */
typedef struct
{
  TdmFoldFunc emit;
  gpointer data;
  gunichar held;
} TdmTextFolder;

void tdm_text_folder_push (TdmTextFolder *self, gunichar c);
void tdm_text_folder_flush (TdmTextFolder *self);

/* Han, kana, Hangul and Bopomofo: written without blanks, so found by pairs. For folded code points. */
gboolean tdm_unichar_is_cjk (gunichar c);

G_END_DECLS

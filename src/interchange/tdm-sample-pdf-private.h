/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of PDF to stand for a document of the sample workspace. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): @title in large letters; ASCII only */
GString *tdm_sample_pdf_new (const char *title);

G_END_DECLS

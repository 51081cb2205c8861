/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings what a form or a file says into the form the tables hold. */

#pragma once

#include "tdm-shape.h"

G_BEGIN_DECLS

/* Empty texts are no value, lists have no empty entries and entries no line breaks, and parts without any value go. */
void tdm_shape_clean (const TdmShape *shape, gpointer value);

G_END_DECLS

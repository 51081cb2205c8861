/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the comparison of two program years. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TDM_COMPARE_CELL_TITLE,
  TDM_COMPARE_CELL_LEFT,
  TDM_COMPARE_CELL_RIGHT,
  TDM_COMPARE_CELL_ALL, /* below each other, in a narrow window */
} TdmCompareCellKind;

GtkListItemFactory *tdm_compare_cell_factory_new (TdmCompareCellKind kind);

G_END_DECLS

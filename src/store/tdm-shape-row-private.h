/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs with a shape as rows: the columns are the members in their order, without lists of parts. Database thread
 * only. */

#pragma once

#include "tdm-shape.h"
#include "tdm-statement.h"

G_BEGIN_DECLS

/* Reads the columns from @column on into @value; gives the first one behind them. */
int tdm_shape_row_read (const TdmShape *shape, TdmStatement *row, int column, gpointer value);
/* Binds the parameters from @parameter on; gives the first one behind them. Joined texts live in @texts
 * (element-type utf8), which must outlive the next step. */
int tdm_shape_row_bind (
  const TdmShape *shape, TdmStatement *row, int parameter, gconstpointer value, GPtrArray *texts);

/* A list of texts in one column, one a line. (nullable) (transfer full) */
char *tdm_texts_to_column (const char *const *texts);
GStrv tdm_texts_from_column (const char *column);

G_END_DECLS

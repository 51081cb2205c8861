/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of saved views. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-views.h"

G_BEGIN_DECLS

/* (transfer full) (element-type TdmSavedView): in their order; a view whose question cannot be read is left out */
GPtrArray *tdm_view_table_list (TdmDb *db, GError **error);
/* (transfer full) (element-type gint64): all views in their order */
GArray *tdm_view_table_list_ids (TdmDb *db, GError **error);
/* Sets @view->id when it is 0; a new view comes last. NOT_FOUND when there is none of that number. */
gboolean tdm_view_table_put (TdmDb *db, TdmSavedView *view, GError **error);
gboolean tdm_view_table_remove (TdmDb *db, gint64 id, GError **error);
gboolean tdm_view_table_set_position (TdmDb *db, gint64 id, gint64 position, GError **error);

G_END_DECLS

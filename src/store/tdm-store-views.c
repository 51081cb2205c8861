/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views, as the sidebar and the command line ask for them. */

#include "tdm-store-views.h"

#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-rules.h"
#include "tdm-search-text.h"
#include "tdm-store-private.h"
#include "tdm-view-table-private.h"

/* What a change of the list asks for. */
typedef struct
{
  TdmSavedView *view; /* only its id for all but saving */
  guint position;
} ViewOrder;

static void
free_order (gpointer data)
{
  ViewOrder *order = data;

  tdm_saved_view_free (order->view);
  g_free (order);
}

static ViewOrder *
new_order (gint64 id)
{
  ViewOrder *order = g_new0 (ViewOrder, 1);

  order->view = g_new0 (TdmSavedView, 1);
  order->view->id = id;
  return order;
}

static void
run_order (TdmStore *self,
           ViewOrder *order,
           TdmStoreJobFunc job,
           gpointer source_tag,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, job, g_free);
}

static gpointer
finish_change (TdmVerb *verb, const char *kind, gint64 view_id, GError **error)
{
  if (!tdm_verb_keep (verb, kind, 0, error))
    return NULL;

  tdm_db_note_change (verb->db, TDM_CHANGE_VIEWS);
  return tdm_verb_commit (verb, error) ? tdm_receipt_new (view_id, verb->undo_id) : NULL;
}

/* ---- reading ---- */

static gpointer
list_views_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_view_table_list (db, error);
}

/**
 * tdm_store_list_views_async:
 *
 * Reads the saved views in the order of the sidebar.
 */
void
tdm_store_list_views_async (TdmStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_views_async);
  tdm_store_run (self, TDM_JOB_READ, task, list_views_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_views_finish:
 *
 * Returns: (transfer full) (element-type TdmSavedView): maybe empty
 */
GPtrArray *
tdm_store_list_views_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- saving ---- */

static gboolean
require_own_name (TdmDb *db, const TdmSavedView *view, GError **error)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autofree char *folded = tdm_text_fold (view->name);

  if (!tdm_deal_rules_require_text ("name", view->name, error))
    return FALSE;

  views = tdm_view_table_list (db, error);
  for (guint i = 0; views != NULL && i < views->len; i++)
    {
      const TdmSavedView *other = g_ptr_array_index (views, i);
      g_autofree char *name = tdm_text_fold (other->name);

      if (other->id != view->id && g_str_equal (name, folded))
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_DUPLICATE, "name");
          return FALSE;
        }
    }

  return views != NULL;
}

static gpointer
save_view_job (TdmDb *db, gpointer data, GError **error)
{
  ViewOrder *order = data;
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_verb_begin (&verb, db, error) || !require_own_name (db, order->view, error) ||
      !tdm_view_table_put (db, order->view, error))
    return NULL;

  return finish_change (&verb, "save-view", order->view->id, error);
}

/**
 * tdm_store_save_view_async:
 * @id: of the view to replace, 0 for a new one at the end
 * @name: what the sidebar calls it; blanks around it are dropped
 * @query: what it shows
 *
 * Refused for the member "name" with %TDM_RULE_ERROR_MISSING, TOO_LONG, or DUPLICATE when another view has the
 * name, however it is written. Finished by tdm_store_change_finish (), whose receipt has the view's number in
 * deal_id.
 */
void
tdm_store_save_view_async (TdmStore *self,
                           gint64 id,
                           const char *name,
                           const TdmDealQuery *query,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  ViewOrder *order;

  g_return_if_fail (TDM_IS_STORE (self) && name != NULL && query != NULL);

  order = new_order (id);
  order->view->name = g_strstrip (g_strdup (name));
  order->view->query = tdm_deal_query_copy (query);
  run_order (self, order, save_view_job, tdm_store_save_view_async, cancellable, callback, data);
}

/* ---- removing ---- */

static gpointer
remove_view_job (TdmDb *db, gpointer data, GError **error)
{
  const ViewOrder *order = data;
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_verb_begin (&verb, db, error) || !tdm_view_table_remove (db, order->view->id, error))
    return NULL;

  return finish_change (&verb, "remove-view", order->view->id, error);
}

/**
 * tdm_store_remove_view_async:
 *
 * Takes a view out of the sidebar; undo brings it back to its place. NOT_FOUND when there is none of that number.
 * Finished by tdm_store_change_finish ().
 */
void
tdm_store_remove_view_async (
  TdmStore *self, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_order (self, new_order (id), remove_view_job, tdm_store_remove_view_async, cancellable, callback, data);
}

/* ---- moving ---- */

static gboolean
find_place (const GArray *ids, gint64 id, guint *place, GError **error)
{
  for (*place = 0; *place < ids->len; (*place)++)
    if (g_array_index (ids, gint64, *place) == id)
      return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such view");
  return FALSE;
}

static gboolean
write_order (TdmDb *db, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!tdm_view_table_set_position (db, g_array_index (ids, gint64, i), i, error))
      return FALSE;

  return TRUE;
}

static gpointer
move_view_job (TdmDb *db, gpointer data, GError **error)
{
  const ViewOrder *order = data;
  gint64 id = order->view->id;
  g_autoptr (GArray) ids = tdm_view_table_list_ids (db, error);
  g_auto (TdmVerb) verb = { 0 };
  guint place, wanted;

  if (ids == NULL || !find_place (ids, id, &place, error))
    return NULL;

  wanted = MIN (order->position, ids->len - 1);
  if (wanted == place)
    return tdm_receipt_new (id, 0);

  g_array_remove_index (ids, place);
  g_array_insert_val (ids, wanted, id);
  if (!tdm_verb_begin (&verb, db, error) || !write_order (db, ids, error))
    return NULL;

  return finish_change (&verb, "move-view", id, error);
}

/**
 * tdm_store_move_view_async:
 * @position: its place in the list afterwards, from 0; beyond the end means last
 *
 * Finished by tdm_store_change_finish (); without an undo id when it stands there already.
 */
void
tdm_store_move_view_async (TdmStore *self,
                           gint64 id,
                           guint position,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  ViewOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = new_order (id);
  order->position = position;
  run_order (self, order, move_view_job, tdm_store_move_view_async, cancellable, callback, data);
}

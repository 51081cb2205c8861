/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals that may be there already: the same CRM ID, or a similar name at the same customer. */

#include "tdm-customer-table-private.h"
#include "tdm-likeness-private.h"
#include "tdm-name-likeness.h"

#define MAX_LIKE_DEALS 5
/* A customer may have very many deals: the latest are looked at. */
#define DEALS_LOOKED_AT 2000

void
tdm_like_deal_free (TdmLikeDeal *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->customer_name);
  g_free (self);
}

#define COLUMNS "d.id, d.name, c.name, d.stage, d.outcome"

static TdmLikeDeal *
read_deal (TdmStatement *row, gboolean same_crm_id)
{
  TdmLikeDeal *like = g_new0 (TdmLikeDeal, 1);

  like->deal_id = tdm_statement_get_number (row, 0);
  like->name = tdm_statement_dup_text (row, 1);
  like->customer_name = tdm_statement_dup_text (row, 2);
  like->stage = (TdmStage) tdm_statement_get_number (row, 3);
  like->outcome = (TdmOutcome) tdm_statement_get_number (row, 4);
  like->same_crm_id = same_crm_id;
  return like;
}

static gboolean
has_deal (const GPtrArray *found, gint64 id)
{
  for (guint i = 0; i < found->len; i++)
    if (((const TdmLikeDeal *) g_ptr_array_index (found, i))->deal_id == id)
      return TRUE;

  return FALSE;
}

static gboolean
add_by_crm_id (TdmDb *db, const TdmDealRecord *record, GPtrArray *found, GError **error)
{
  g_autoptr (TdmStatement) row = NULL;
  TdmStep step;

  if (record->crm_id == NULL || *record->crm_id == '\0')
    return TRUE;

  row = tdm_db_prepare (db,
                        "SELECT " COLUMNS " FROM deal_text t JOIN deal d ON d.id = t.deal_id"
                        " LEFT JOIN customer c ON c.id = d.customer_id"
                        " WHERE t.crm_id = ? AND d.id <> ? ORDER BY d.id DESC LIMIT ?",
                        error);
  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "tii", record->crm_id, record->id, (gint64) MAX_LIKE_DEALS);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (found, read_deal (row, TRUE));

  return step == TDM_STEP_DONE;
}

/* By the number of the entry when it was chosen from the directory, else by name and country as typed. */
#define OF_CUSTOMER                                                                                          \
  "d.customer_id IN (SELECT ?1 WHERE ?1 <> 0 UNION ALL"                                                      \
  " SELECT id FROM customer WHERE ?1 = 0 AND name = ?2 AND country IS ?3)"

static gboolean
add_by_name (TdmDb *db, const TdmDealRecord *record, GPtrArray *found, GError **error)
{
  const TdmCustomer *customer = record->customer;
  g_autofree char *wanted = tdm_name_fold (record->name);
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT " COLUMNS " FROM deal d JOIN customer c ON c.id = d.customer_id WHERE " OF_CUSTOMER
    " AND d.id <> ?4 ORDER BY d.id DESC LIMIT ?5",
    error);
  TdmStep step = TDM_STEP_DONE;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "ittii", customer->id, customer->name, customer->country, record->id,
                      (gint64) DEALS_LOOKED_AT);
  while (found->len < MAX_LIKE_DEALS && (step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      g_autofree char *name = tdm_name_fold (tdm_statement_get_text (row, 1));

      if (tdm_name_is_like (name, wanted) && !has_deal (found, tdm_statement_get_number (row, 0)))
        g_ptr_array_add (found, read_deal (row, FALSE));
    }

  return step != TDM_STEP_ERROR;
}

GPtrArray *
tdm_likeness_find_deals (TdmDb *db, const TdmDealRecord *record, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_like_deal_free);

  if (!add_by_crm_id (db, record, found, error) || !add_by_name (db, record, found, error))
    return NULL;

  return g_steal_pointer (&found);
}

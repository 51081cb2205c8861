/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal before and after a change, as the verbs of deals share it. */

#include "tdm-deal-change-private.h"

#include "tdm-change-log-private.h"
#include "tdm-customer-table-private.h"
#include "tdm-deal-rows-private.h"

TdmReceipt *
tdm_receipt_new (gint64 deal_id, gint64 undo_id)
{
  TdmReceipt *receipt = g_new0 (TdmReceipt, 1);

  receipt->deal_id = deal_id;
  receipt->undo_id = undo_id;
  return receipt;
}

void
tdm_deal_change_clear (TdmDealChange *self)
{
  g_clear_pointer (&self->before, tdm_deal_record_free);
  g_clear_pointer (&self->after, tdm_deal_record_free);
}

gboolean
tdm_deal_change_load (TdmDealChange *self,
                      TdmDb *db,
                      gint64 deal_id,
                      const TdmDealRecord *values,
                      TdmDealFields fields,
                      GError **error)
{
  self->before = tdm_deal_rows_load (db, deal_id, FALSE, error);
  if (self->before == NULL)
    return FALSE;

  self->after = tdm_deal_record_copy (self->before);
  if (values != NULL)
    tdm_deal_record_apply (self->after, values, fields);
  return TRUE;
}

gboolean
tdm_deal_change_may_edit (const TdmDealChange *self, TdmDealFields fields, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (self->before);

  if (!tdm_deal_rules_may_edit (&state, fields, error))
    return FALSE;

  /* What a deal came without must not stand in the way of its other members. */
  return tdm_deal_rules_require_members (self->after, TDM_DEAL_CHECK_EDIT, fields, error);
}

/* Every member a verb may change; what follows from them is written with them. */
#define FIELDS_OF_VERBS                                                                                      \
  (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELDS_PRIVATE | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS |      \
   TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP |         \
   TDM_DEAL_FIELD_STAGE | TDM_DEAL_FIELD_STATUS_REASON | TDM_DEAL_FIELD_TYPE | TDM_DEAL_FIELD_FAVORITE |     \
   TDM_DEAL_FIELD_MICROSOFT_STATUS | TDM_DEAL_FIELD_INVITED | TDM_DEAL_FIELD_UPDATED)

/* Nobody else's business: the deal counts as unchanged for the newest to win. */
#define FIELDS_OF_THE_USER (TDM_DEAL_FIELDS_PRIVATE | TDM_DEAL_FIELD_FAVORITE)

static gboolean
resolve_customer (TdmDealChange *self, TdmVerb *verb, GError **error)
{
  if ((self->fields & TDM_DEAL_FIELD_CUSTOMER) == 0)
    {
      self->after->customer->id = self->before->customer->id;
      return TRUE;
    }

  tdm_db_note_change (verb->db, TDM_CHANGE_CUSTOMERS);
  return tdm_customer_table_resolve (verb->db, self->after->customer, error);
}

gboolean
tdm_deal_change_save (TdmDealChange *self, TdmVerb *verb, GError **error)
{
  self->fields = tdm_deal_record_diff (self->before, self->after, FIELDS_OF_VERBS);
  if ((self->fields & ~FIELDS_OF_THE_USER) != 0)
    {
      self->after->updated = verb->now;
      self->fields |= TDM_DEAL_FIELD_UPDATED;
    }

  tdm_db_note_deal (verb->db, self->after->id);
  return resolve_customer (self, verb, error) &&
         tdm_deal_rows_save (verb->db, self->after, self->fields, error);
}

gboolean
tdm_deal_change_post_edit (const TdmDealChange *self, TdmVerb *verb, GError **error)
{
  TdmOutboxAdd entry = {
    .deal_id = self->after->id,
    .action = "edit",
    .fields = self->fields & ~(FIELDS_OF_THE_USER | TDM_DEAL_FIELD_UPDATED),
    .base_etag = self->before->etag,
  };

  return entry.fields == 0 || tdm_verb_post (verb, &entry, error);
}

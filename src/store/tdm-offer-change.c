/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a change makes of an offer, from the order to the rows. */

#include "tdm-change-log-private.h"
#include "tdm-deal-rules.h"
#include "tdm-offer-change-private.h"
#include "tdm-offer-check.h"
#include "tdm-offer-clean-private.h"
#include "tdm-offer-history-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-publication.h"

/* What only we know of an offer: it is not published, so it makes no difference there. */
#define FIELDS_OF_OURS                                                                                       \
  (TDM_OFFER_FIELD_STATUS | TDM_OFFER_FIELD_SOLUTION_ID | TDM_OFFER_FIELD_FACTS |                            \
   TDM_OFFER_FIELD_RECORDED_STATUS | TDM_OFFER_FIELD_RECORDED_ON)

static gboolean
refuse (GError **error, TdmRuleError code, const char *field)
{
  tdm_rule_error_set (error, code, field);
  return FALSE;
}

static TdmOffer *
copy_clean (const TdmOffer *values)
{
  TdmOffer *copy = tdm_offer_copy (values);

  tdm_shape_clean (&tdm_offer_shape, copy);
  return copy;
}

/* ---- a new one ---- */

static gboolean
check_identity (TdmDb *db, const TdmOffer *offer, GError **error)
{
  gint64 taken;

  if (offer->offer_id == NULL)
    return refuse (error, TDM_RULE_ERROR_MISSING, "offerId");
  if (!tdm_offer_id_is_valid (offer->offer_id))
    return refuse (error, TDM_RULE_ERROR_INVALID, "offerId");
  if (offer->type == NULL)
    return refuse (error, TDM_RULE_ERROR_MISSING, "type");
  if (!tdm_offer_table_find (db, offer->offer_id, &taken, error))
    return FALSE;

  return taken == 0 || refuse (error, TDM_RULE_ERROR_DUPLICATE, "offerId");
}

static gboolean
is_known_status (const char *status)
{
  return status == NULL || g_strv_contains (tdm_offer_get_statuses (), status);
}

/* Publication, documents and what the store says are not the order's to give. */
static TdmOffer *
make_new (const TdmOffer *values)
{
  TdmOffer *offer = tdm_offer_new ();

  tdm_offer_apply (offer, values, TDM_OFFER_FIELDS_ALL);
  tdm_publication_record (offer, values->status != NULL ? values->status : "draft");
  return offer;
}

gboolean
tdm_offer_change_create (TdmOfferChange *self, TdmDb *db, const TdmOffer *values, GError **error)
{
  g_autoptr (TdmOffer) clean = copy_clean (values);

  if (!check_identity (db, clean, error))
    return FALSE;
  if (!is_known_status (clean->status))
    return refuse (error, TDM_RULE_ERROR_INVALID, "status");

  self->before = tdm_offer_new ();
  self->after = make_new (clean);
  self->fields = tdm_offer_diff (self->before, self->after);
  return tdm_offer_check (self->after, error);
}

/* ---- one that is there ---- */

gboolean
tdm_offer_change_load (TdmOfferChange *self, TdmDb *db, gint64 id, GError **error)
{
  self->before = tdm_offer_table_load_by_id (db, id, error);
  if (self->before == NULL)
    return FALSE;

  self->after = tdm_offer_copy (self->before);
  return TRUE;
}

/* The same value again is no change. */
static gboolean
check_fixed (const TdmOffer *offer, const TdmOffer *values, TdmOfferFields fields, GError **error)
{
  TdmOfferFields moved = tdm_offer_diff (offer, values) & fields & TDM_OFFER_FIELDS_FIXED;

  if (moved & TDM_OFFER_FIELD_OFFER_ID)
    return refuse (error, TDM_RULE_ERROR_NOT_EDITABLE, "offerId");
  if (moved & TDM_OFFER_FIELD_TYPE)
    return refuse (error, TDM_RULE_ERROR_NOT_EDITABLE, "type");
  if (moved & TDM_OFFER_FIELD_ALIAS)
    return refuse (error, TDM_RULE_ERROR_NOT_EDITABLE, "alias");

  return TRUE;
}

void
tdm_offer_note_unpublished (TdmOffer *offer)
{
  if (offer->live == TDM_TRUTH_YES || g_strcmp0 (offer->status, "draft") != 0)
    offer->changed = TDM_TRUTH_YES;
}

gboolean
tdm_offer_change_apply (TdmOfferChange *self, const TdmOffer *values, TdmOfferFields fields, GError **error)
{
  g_autoptr (TdmOffer) clean = copy_clean (values);

  if (!check_fixed (self->before, clean, fields, error))
    return FALSE;
  if ((fields & TDM_OFFER_FIELD_STATUS) != 0 && !is_known_status (clean->status))
    return refuse (error, TDM_RULE_ERROR_INVALID, "status");

  tdm_offer_apply (self->after, clean, fields & ~(TDM_OFFER_FIELDS_FIXED | TDM_OFFER_FIELD_STATUS));
  self->fields = tdm_offer_diff (self->before, self->after);
  if ((self->fields & ~FIELDS_OF_OURS) != 0)
    tdm_offer_note_unpublished (self->after);
  if ((fields & TDM_OFFER_FIELD_STATUS) != 0 && clean->status != NULL &&
      g_strcmp0 (clean->status, self->before->status) != 0)
    {
      tdm_publication_record (self->after, clean->status);
      self->fields |= TDM_OFFER_FIELD_STATUS;
    }

  return tdm_offer_check (self->after, error);
}

void
tdm_offer_change_learn_alias (TdmOfferChange *self, const TdmOffer *values)
{
  if (self->before->alias == NULL && values->alias != NULL && *values->alias != '\0')
    g_set_str (&self->after->alias, values->alias);
}

/* ---- writing ---- */

gboolean
tdm_offer_change_is_new (const TdmOfferChange *self)
{
  return self->before->id == 0;
}

static gboolean
save_new (TdmOfferChange *self, TdmDb *db, gint64 now, GError **error)
{
  self->after->created = now;
  self->after->updated = now;
  return tdm_offer_table_put (db, self->after, TDM_OFFER_FIELDS_ALL, error) &&
         tdm_offer_history_add (db, self->after->id, now, "created", NULL, NULL, NULL, error);
}

gboolean
tdm_offer_change_save (TdmOfferChange *self, TdmDb *db, gint64 now, GError **error)
{
  tdm_db_note_change (db, TDM_CHANGE_OFFERS);
  if (tdm_offer_change_is_new (self))
    return save_new (self, db, now, error);

  return tdm_offer_table_put (db, self->after, self->fields, error) &&
         tdm_offer_history_add_change (db, now, self->before, self->after, self->fields, error);
}

void
tdm_offer_change_clear (TdmOfferChange *self)
{
  g_clear_pointer (&self->before, tdm_offer_free);
  g_clear_pointer (&self->after, tdm_offer_free);
}

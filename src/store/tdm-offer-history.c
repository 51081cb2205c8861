/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happened to an offer. */

#include "tdm-offer-history-private.h"
#include "tdm-publication.h"
#include "tdm-readiness.h"
#include "tdm-shape-row-private.h"

/* What a save of a page brings; plans, contacts and statuses have entries of their own. */
static const struct
{
  TdmOfferPlace place;
  TdmOfferFields fields;
} pages[] = {
  { TDM_PLACE_OFFER_OVERVIEW, TDM_OFFER_FIELD_SOLUTION_ID },
  { TDM_PLACE_OFFER_LISTING, TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_SUMMARY | TDM_OFFER_FIELD_DESCRIPTION |
                               TDM_OFFER_FIELD_GETTING_STARTED | TDM_OFFER_FIELD_KEYWORDS |
                               TDM_OFFER_FIELD_CATEGORIES | TDM_OFFER_FIELD_INDUSTRIES |
                               TDM_OFFER_FIELD_LINKS | TDM_OFFER_FIELD_LISTING_CONTACTS },
  { TDM_PLACE_OFFER_PLANS, TDM_OFFER_FIELD_TRANSACTABLE | TDM_OFFER_FIELD_GEOGRAPHIES },
  { TDM_PLACE_OFFER_CSP, TDM_OFFER_FIELD_CSP | TDM_OFFER_FIELD_CSP_PARTNERS },
  { TDM_PLACE_COSELL_LISTING, TDM_OFFER_FIELD_SOLUTION_TYPE | TDM_OFFER_FIELD_PLATFORMS |
                                TDM_OFFER_FIELD_SEGMENTS | TDM_OFFER_FIELD_AREAS },
  { TDM_PLACE_OFFER_FACTS, TDM_OFFER_FIELD_FACTS },
};

gboolean
tdm_offer_history_add (TdmDb *db,
                       gint64 offer_id,
                       gint64 at,
                       const char *kind,
                       const char *subject,
                       const char *before,
                       const char *after,
                       GError **error)
{
  return tdm_db_run (db, error,
                     "INSERT INTO offer_event (offer_id, at, kind, subject, before, after)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     "iitttt", offer_id, at, kind, subject, before, after);
}

/* ---- what a save changed ---- */

/* One entry, whatever the number of pages: a draft is saved as a whole. */
static gboolean
add_pages (TdmDb *db, gint64 at, gint64 offer_id, TdmOfferFields fields, GError **error)
{
  g_autoptr (GString) saved = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if ((pages[i].fields & fields) != 0)
      g_string_append_printf (saved, "%s%s", saved->len > 0 ? ", " : "",
                              tdm_offer_place_to_token (pages[i].place));

  return saved->len == 0 || tdm_offer_history_add (db, offer_id, at, "saved", saved->str, NULL, NULL, error);
}

static const TdmOfferPlan *
find_plan (const TdmOffer *offer, const char *plan_id)
{
  for (guint i = 0; i < offer->plans->len; i++)
    {
      const TdmOfferPlan *plan = offer->plans->pdata[i];

      if (g_strcmp0 (plan->plan_id, plan_id) == 0)
        return plan;
    }

  return NULL;
}

static const char *
get_plan_status (const TdmOfferPlan *plan)
{
  if (plan == NULL)
    return NULL;

  return plan->status != NULL ? plan->status : "draft";
}

static gboolean
add_plan (TdmDb *db,
          gint64 at,
          gint64 offer_id,
          const TdmOfferPlan *before,
          const TdmOfferPlan *after,
          GError **error)
{
  const char *plan_id = after != NULL ? after->plan_id : before->plan_id;

  if (before != NULL && after != NULL && tdm_shape_equal (&tdm_offer_plan_shape, before, after))
    return TRUE;

  return tdm_offer_history_add (db, offer_id, at, "plan", plan_id, get_plan_status (before),
                                get_plan_status (after), error);
}

/* A plan that is new has no status before, one that is gone none after. */
static gboolean
add_plans (TdmDb *db, gint64 at, const TdmOffer *before, const TdmOffer *after, GError **error)
{
  for (guint i = 0; i < after->plans->len; i++)
    {
      const TdmOfferPlan *plan = after->plans->pdata[i];

      if (!add_plan (db, at, after->id, find_plan (before, plan->plan_id), plan, error))
        return FALSE;
    }
  for (guint i = 0; i < before->plans->len; i++)
    {
      const TdmOfferPlan *plan = before->plans->pdata[i];

      if (find_plan (after, plan->plan_id) == NULL && !add_plan (db, at, after->id, plan, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* How many there were and are. */
static gboolean
add_contacts (TdmDb *db, gint64 at, const TdmOffer *before, const TdmOffer *after, GError **error)
{
  g_autofree char *count_before = g_strdup_printf ("%u", before->contacts->len);
  g_autofree char *count_after = g_strdup_printf ("%u", after->contacts->len);

  return tdm_offer_history_add (db, after->id, at, "contacts", NULL, count_before, count_after, error);
}

gboolean
tdm_offer_history_add_change (
  TdmDb *db, gint64 at, const TdmOffer *before, const TdmOffer *after, TdmOfferFields fields, GError **error)
{
  const TdmOfferFields cosell = TDM_OFFER_FIELD_RECORDED_STATUS | TDM_OFFER_FIELD_RECORDED_ON;

  if (!add_pages (db, at, after->id, fields, error))
    return FALSE;
  if ((fields & TDM_OFFER_FIELD_PLANS) != 0 && !add_plans (db, at, before, after, error))
    return FALSE;
  if ((fields & TDM_OFFER_FIELD_CONTACTS) != 0 && !add_contacts (db, at, before, after, error))
    return FALSE;
  if ((fields & TDM_OFFER_FIELD_STATUS) != 0 &&
      !tdm_offer_history_add (db, after->id, at, "status-recorded", NULL, before->status, after->status,
                              error))
    return FALSE;

  return (fields & cosell) == 0 ||
         tdm_offer_history_add (db, after->id, at, "cosell-recorded", after->recorded_on,
                                before->recorded_status, after->recorded_status, error);
}

/* ---- reading ---- */

GPtrArray *
tdm_offer_history_list (TdmDb *db, gint64 offer_id, GError **error)
{
  g_autoptr (GPtrArray) events = tdm_shape_new_list (&tdm_offer_event_shape);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT id, at, kind, subject, before, after FROM offer_event WHERE offer_id = ?"
                    " ORDER BY at DESC, id DESC",
                    error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", offer_id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmOfferEvent *event = tdm_shape_new (&tdm_offer_event_shape);

      tdm_shape_row_read (&tdm_offer_event_shape, row, 0, event);
      g_ptr_array_add (events, event);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&events) : NULL;
}

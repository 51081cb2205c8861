/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of an offer that are tables of their own. */

#include "tdm-offer-parts-table-private.h"
#include "tdm-offer-walk-private.h"
#include "tdm-shape-row-private.h"

/* Columns and parameters are the members of the shape in their order. */
typedef struct
{
  gsize list; /* of the GPtrArray in TdmOffer */
  const TdmShape *shape;
  TdmOfferFields field;
  const char *select;
  const char *clear;
  const char *insert;
} PartTable;

#define PART_TABLE(member, part, FIELD, table, columns, values)                                              \
  { G_STRUCT_OFFSET (TdmOffer, member),                                                                      \
    &tdm_##part##_shape,                                                                                     \
    TDM_OFFER_FIELD_##FIELD,                                                                                 \
    "SELECT offer_id, " columns " FROM " table                                                               \
    " WHERE offer_id BETWEEN ? AND ? ORDER BY offer_id, position",                                           \
    "DELETE FROM " table " WHERE offer_id = ?",                                                              \
    "INSERT INTO " table " (" columns ", offer_id, position) VALUES (" values ", ?, ?)" }

static const PartTable tables[] = {
  PART_TABLE (industries, choice, INDUSTRIES, "offer_industry", "value, subs", "?, ?"),
  PART_TABLE (links, offer_link, LINKS, "offer_link", "title, url", "?, ?"),
  PART_TABLE (listing_contacts,
              listing_contact,
              LISTING_CONTACTS,
              "offer_listing_contact",
              "role, name, email, phone",
              "?, ?, ?, ?"),
  PART_TABLE (plans,
              offer_plan,
              PLANS,
              "offer_plan",
              "plan_id, name, summary, pricing, price, currency, status",
              "?, ?, ?, ?, ?, ?, ?"),
  PART_TABLE (csp_partners, csp_partner, CSP_PARTNERS, "offer_csp_partner", "name, tenant_id", "?, ?"),
  PART_TABLE (areas, choice, AREAS, "offer_area", "value, subs", "?, ?"),
  PART_TABLE (contacts,
              offer_contact,
              CONTACTS,
              "offer_contact",
              "name, email, title, role, countries, states",
              "?, ?, ?, ?, ?, ?"),
  PART_TABLE (facts, declared, FACTS, "offer_fact", "name, value, day, note", "?, ?, ?, ?"),
};

static GPtrArray *
get_list (const PartTable *table, const TdmOffer *offer)
{
  return G_STRUCT_MEMBER (GPtrArray *, offer, table->list);
}

static gboolean
load_parts (TdmDb *db, const PartTable *table, GPtrArray *offers, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, table->select, error);
  TdmOfferWalk walk = { offers, 0 };
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_offer_walk_bind (&walk, row);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmOffer *offer = tdm_offer_walk_to (&walk, tdm_statement_get_number (row, 0));
      gpointer part;

      if (offer == NULL)
        continue;
      part = tdm_shape_new (table->shape);
      tdm_shape_row_read (table->shape, row, 1, part);
      g_ptr_array_add (get_list (table, offer), part);
    }

  return step == TDM_STEP_DONE;
}

gboolean
tdm_offer_parts_load (TdmDb *db, GPtrArray *offers, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables) && offers->len > 0; i++)
    if (!load_parts (db, &tables[i], offers, error))
      return FALSE;

  return TRUE;
}

static gboolean
insert_part (TdmDb *db, const PartTable *table, const TdmOffer *offer, guint position, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, table->insert, error);
  int next;

  if (row == NULL)
    return FALSE;

  next = tdm_shape_row_bind (table->shape, row, 1, get_list (table, offer)->pdata[position], texts);
  tdm_statement_bind_number (row, next, offer->id);
  tdm_statement_bind_number (row, next + 1, position);
  return tdm_statement_run (row, error);
}

/* All anew: what is recorded for undo are only the rows that differ in the end. */
static gboolean
put_parts (TdmDb *db, const PartTable *table, const TdmOffer *offer, GError **error)
{
  if (!tdm_db_run (db, error, table->clear, "i", offer->id))
    return FALSE;

  for (guint i = 0; i < get_list (table, offer)->len; i++)
    if (!insert_part (db, table, offer, i, error))
      return FALSE;

  return TRUE;
}

gboolean
tdm_offer_parts_put (TdmDb *db, const TdmOffer *offer, TdmOfferFields fields, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if ((tables[i].field & fields) != 0 && !put_parts (db, &tables[i], offer, error))
      return FALSE;

  return TRUE;
}

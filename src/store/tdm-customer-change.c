/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry of the directory of customers before and after a change. */

#include "tdm-customer-change-private.h"

#include "tdm-change-log-private.h"
#include "tdm-customer-table-private.h"
#include "tdm-db-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-search-text.h"
#include "tdm-store-error.h"

/* The members of a customer and what the history of a deal calls them. */
static const struct
{
  const char *member;
  gsize offset;
} members[] = {
  { "customer.name", G_STRUCT_OFFSET (TdmCustomer, name) },
  { "customer.country", G_STRUCT_OFFSET (TdmCustomer, country) },
  { "customer.city", G_STRUCT_OFFSET (TdmCustomer, city) },
  { "customer.addressLine1", G_STRUCT_OFFSET (TdmCustomer, address_line1) },
  { "customer.addressLine2", G_STRUCT_OFFSET (TdmCustomer, address_line2) },
  { "customer.state", G_STRUCT_OFFSET (TdmCustomer, state) },
  { "customer.postalCode", G_STRUCT_OFFSET (TdmCustomer, postal_code) },
  { "customer.duns", G_STRUCT_OFFSET (TdmCustomer, duns) },
};

static char **
member_of (const TdmCustomer *customer, guint i)
{
  return (char **) G_STRUCT_MEMBER_P (customer, members[i].offset);
}

static GArray *
list_deals (TdmDb *db, gint64 customer_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT id FROM deal WHERE customer_id = ?", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", customer_id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      gint64 id = tdm_statement_get_number (row, 0);

      g_array_append_val (ids, id);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gboolean
tdm_customer_change_load (TdmCustomerChange *self, TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (GError) load_error = NULL;

  self->before = tdm_customer_table_load (db, id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (self->before == NULL)
    {
      g_set_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND,
                   "There is no customer %" G_GINT64_FORMAT, id);
      return FALSE;
    }

  self->after = tdm_customer_copy (self->before);
  self->deals = list_deals (db, id, error);
  return self->deals != NULL;
}

void
tdm_customer_change_clear (TdmCustomerChange *self)
{
  g_clear_pointer (&self->before, tdm_customer_free);
  g_clear_pointer (&self->after, tdm_customer_free);
  g_clear_pointer (&self->deals, g_array_unref);
}

gboolean
tdm_customer_change_fills_in (const TdmCustomerChange *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *before = *member_of (self->before, i);

      if (before != NULL && g_strcmp0 (before, *member_of (self->after, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

void
tdm_customer_change_fill_in (TdmCustomerChange *self, const TdmCustomer *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      char **member = member_of (self->after, i);

      if (*member == NULL)
        *member = g_strdup (*member_of (other, i));
    }
}

gboolean
tdm_customer_history_add (
  TdmVerb *verb, gint64 customer_id, const char *member, const char *from, const char *to, GError **error)
{
  return tdm_db_run (verb->db, error,
                     "INSERT INTO timeline (deal_id, position, at, kind, field, before, after, text)"
                     " SELECT d.id, (SELECT coalesce (max (t.position), 0) + 1 FROM timeline t"
                     " WHERE t.deal_id = d.id), ?2, 'edited', ?3, ?4, ?5, NULL"
                     " FROM deal d WHERE d.customer_id = ?1",
                     "iittt", customer_id, verb->now, member, from, to);
}

gboolean
tdm_customer_give_deals (TdmDb *db, gint64 from, const TdmCustomer *customer, GError **error)
{
  gsize length;
  guint8 *key = tdm_db_make_name_key (db, customer->name, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (key, length);

  return tdm_db_run (db, error, "UPDATE deal SET customer_id = ?, customer_key = ? WHERE customer_id = ?",
                     "ibi", customer->id, bytes, from);
}

static gboolean
has_same_tokens (const char *a, const char *b)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);

  tdm_text_append_tokens (left, a);
  tdm_text_append_tokens (right, b);
  return g_string_equal (left, right);
}

gboolean
tdm_customer_renew_deals (
  TdmDb *db, const GArray *deals, const char *old_name, const char *new_name, GError **error)
{
  gboolean same_tokens = has_same_tokens (old_name, new_name);

  for (guint i = 0; i < deals->len; i++)
    {
      gint64 id = g_array_index (deals, gint64, i);

      tdm_db_note_deal (db, id);
      if (!same_tokens && !tdm_deal_rows_index_again (db, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_history (const TdmCustomerChange *self, TdmVerb *verb, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *from = *member_of (self->before, i);
      const char *to = *member_of (self->after, i);

      if (g_strcmp0 (from, to) != 0 &&
          !tdm_customer_history_add (verb, self->after->id, members[i].member, from, to, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tdm_customer_change_save (const TdmCustomerChange *self, TdmVerb *verb, GError **error)
{
  const TdmCustomer *after = self->after;

  if (tdm_customer_equal (self->before, after))
    return TRUE;

  tdm_db_note_change (verb->db, TDM_CHANGE_CUSTOMERS);
  return tdm_customer_table_update (verb->db, after, error) &&
         tdm_customer_give_deals (verb->db, after->id, after, error) && write_history (self, verb, error) &&
         tdm_customer_renew_deals (verb->db, self->deals, self->before->name, after->name, error);
}

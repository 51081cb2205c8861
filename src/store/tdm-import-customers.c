/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds or makes the customers of imported rows. */

#include "tdm-customer-table-private.h"
#include "tdm-import-customers-private.h"

/* Files name the same customers again and again; memory stays bounded because a full cache begins anew. */
#define CACHED 50000

struct _TdmImportCustomers
{
  TdmDb *db;
  GHashTable *cache; /* all members → id */
  GString *key;
};

/* Every text member, so that none is forgotten by key and merge. */
static const gsize members[] = {
  G_STRUCT_OFFSET (TdmCustomer, name),          G_STRUCT_OFFSET (TdmCustomer, country),
  G_STRUCT_OFFSET (TdmCustomer, city),          G_STRUCT_OFFSET (TdmCustomer, address_line1),
  G_STRUCT_OFFSET (TdmCustomer, address_line2), G_STRUCT_OFFSET (TdmCustomer, state),
  G_STRUCT_OFFSET (TdmCustomer, postal_code),   G_STRUCT_OFFSET (TdmCustomer, duns),
};

#define MEMBER(customer, i) G_STRUCT_MEMBER (char *, (customer), members[i])

TdmImportCustomers *
tdm_import_customers_new (TdmDb *db)
{
  TdmImportCustomers *self = g_new0 (TdmImportCustomers, 1);

  self->db = db;
  self->cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->key = g_string_new (NULL);
  return self;
}

void
tdm_import_customers_free (TdmImportCustomers *self)
{
  g_hash_table_unref (self->cache);
  g_string_free (self->key, TRUE);
  g_free (self);
}

static const char *
make_key (TdmImportCustomers *self, const TdmCustomer *customer)
{
  g_string_truncate (self->key, 0);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (MEMBER (customer, i) != NULL)
        g_string_append (self->key, MEMBER (customer, i));
      /* No text holds this control character: texts are cleaned where they enter. */
      g_string_append_c (self->key, '\x1f');
    }

  return self->key->str;
}

/* Adds to @known what it lacks; FALSE when something contradicts. */
static gboolean
learn (TdmCustomer *known, const TdmCustomer *customer, gboolean *learnt)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (MEMBER (customer, i) != NULL && MEMBER (known, i) != NULL &&
        !g_str_equal (MEMBER (customer, i), MEMBER (known, i)))
      return FALSE;

  *learnt = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (MEMBER (customer, i) != NULL && MEMBER (known, i) == NULL)
      {
        MEMBER (known, i) = g_strdup (MEMBER (customer, i));
        *learnt = TRUE;
      }

  return TRUE;
}

static gboolean
learn_by_duns (TdmImportCustomers *self, TdmCustomer *customer, gint64 *id, GError **error)
{
  TdmCustomer *known;
  gboolean learnt = FALSE;
  gboolean ok = TRUE;

  if (customer->name == NULL || customer->duns == NULL)
    return TRUE;
  if (!tdm_customer_table_find_by_duns (self->db, customer, id, error))
    return FALSE;
  if (*id == 0)
    return TRUE;

  known = tdm_customer_table_load (self->db, *id, error);
  if (known == NULL)
    return FALSE;
  if (!learn (known, customer, &learnt))
    *id = 0;
  else if (learnt)
    ok = tdm_customer_table_update (self->db, known, error);

  tdm_customer_free (known);
  return ok;
}

static gboolean
find_or_make (TdmImportCustomers *self, TdmCustomer *customer, GError **error)
{
  gint64 id = 0;

  if (!tdm_customer_table_find_equal (self->db, customer, &id, error) ||
      (id == 0 && !learn_by_duns (self, customer, &id, error)))
    return FALSE;

  customer->id = id;
  return id != 0 || tdm_customer_table_insert (self->db, customer, error);
}

gboolean
tdm_import_customers_resolve (TdmImportCustomers *self, TdmCustomer *customer, GError **error)
{
  const char *key;
  gpointer id;

  customer->id = 0;
  if (tdm_customer_is_empty (customer))
    return TRUE;

  key = make_key (self, customer);
  id = g_hash_table_lookup (self->cache, key);
  if (id != NULL)
    {
      customer->id = (gint64) GPOINTER_TO_SIZE (id);
      return TRUE;
    }

  if (!find_or_make (self, customer, error))
    return FALSE;

  if (g_hash_table_size (self->cache) >= CACHED)
    g_hash_table_remove_all (self->cache);
  g_hash_table_insert (self->cache, g_strdup (key), GSIZE_TO_POINTER ((gsize) customer->id));
  return TRUE;
}

TdmCustomer *
tdm_import_customers_merge (const TdmCustomer *before, const TdmCustomer *row)
{
  TdmCustomer *merged = tdm_customer_copy (row);

  /* Another name is another customer: nothing of the old one fits it. */
  if (row->name != NULL && g_strcmp0 (row->name, before->name) != 0)
    return merged;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (MEMBER (merged, i) == NULL)
      MEMBER (merged, i) = g_strdup (MEMBER (before, i));

  return merged;
}

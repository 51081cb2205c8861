/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Customers as values: one business entity each. */

#include "tdm-deal-record.h"

/* All that makes two customers the same entity on paper; the id is not among them. */
static const gsize text_members[] = {
  G_STRUCT_OFFSET (TdmCustomer, name),          G_STRUCT_OFFSET (TdmCustomer, country),
  G_STRUCT_OFFSET (TdmCustomer, city),          G_STRUCT_OFFSET (TdmCustomer, address_line1),
  G_STRUCT_OFFSET (TdmCustomer, address_line2), G_STRUCT_OFFSET (TdmCustomer, state),
  G_STRUCT_OFFSET (TdmCustomer, postal_code),   G_STRUCT_OFFSET (TdmCustomer, duns),
};

#define TEXT_MEMBER(self, i) G_STRUCT_MEMBER (char *, (self), text_members[i])

/**
 * tdm_customer_new:
 *
 * Returns: (transfer full): a customer of whom nothing is known
 */
TdmCustomer *
tdm_customer_new (void)
{
  return g_new0 (TdmCustomer, 1);
}

TdmCustomer *
tdm_customer_copy (const TdmCustomer *self)
{
  TdmCustomer *copy;

  if (self == NULL)
    return NULL;

  copy = tdm_customer_new ();
  copy->id = self->id;
  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    TEXT_MEMBER (copy, i) = g_strdup (TEXT_MEMBER (self, i));

  return copy;
}

void
tdm_customer_free (TdmCustomer *self)
{
  if (self == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    g_free (TEXT_MEMBER (self, i));

  g_free (self);
}

gboolean
tdm_customer_equal (const TdmCustomer *a, const TdmCustomer *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  for (gsize i = 0; i < G_N_ELEMENTS (text_members); i++)
    if (g_strcmp0 (TEXT_MEMBER (a, i), TEXT_MEMBER (b, i)) != 0)
      return FALSE;

  return TRUE;
}

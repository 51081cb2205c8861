/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft as one variant and back: how it outlives the dialog and the program. */

#include "tdm-deal-draft-private.h"

/**
 * tdm_deal_draft_to_variant:
 * @self: a draft
 *
 * Returns: (transfer floating): `a{sv}` with everything typed so far and the place in the guide
 */
GVariant *
tdm_deal_draft_to_variant (TdmDealDraft *self)
{
  GVariantDict dict;
  const char *pending[TDM_N_PENDING_TEXTS];

  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    pending[i] = self->pending[i] ? self->pending[i] : "";

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "record",
                               g_variant_new_variant (tdm_deal_record_to_variant (self->record)));
  g_variant_dict_insert (&dict, "query", "s", self->customer_query ? self->customer_query : "");
  g_variant_dict_insert (&dict, "new-customer", "b", self->new_customer);
  g_variant_dict_insert_value (&dict, "pending", g_variant_new_strv (pending, TDM_N_PENDING_TEXTS));
  g_variant_dict_insert (&dict, "step", "u", self->step);
  g_variant_dict_insert (&dict, "visited", "u", self->visited);

  return g_variant_dict_end (&dict);
}

static void
restore_pending (TdmDealDraft *self, GVariantDict *dict)
{
  g_autoptr (GVariant) pending = g_variant_dict_lookup_value (dict, "pending", G_VARIANT_TYPE_STRING_ARRAY);
  gsize n = pending ? g_variant_n_children (pending) : 0;

  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    {
      g_autofree char *text = NULL;

      if (i < n)
        g_variant_get_child (pending, i, "s", &text);
      g_free (self->pending[i]);
      self->pending[i] = tdm_deal_draft_dup_value (text);
    }
}

static void
restore_place (TdmDealDraft *self, GVariantDict *dict)
{
  const char *query = "";

  self->step = 0;
  self->visited = 1;
  self->new_customer = FALSE;
  g_variant_dict_lookup (dict, "step", "u", &self->step);
  g_variant_dict_lookup (dict, "visited", "u", &self->visited);
  g_variant_dict_lookup (dict, "new-customer", "b", &self->new_customer);
  g_variant_dict_lookup (dict, "query", "&s", &query);
  self->step = MIN (self->step, 31);

  g_free (self->customer_query);
  self->customer_query = tdm_deal_draft_dup_value (query);
}

/**
 * tdm_deal_draft_restore:
 * @self: a draft
 * @variant: what tdm_deal_draft_to_variant () made, maybe in an older version
 *
 * Returns: %FALSE when @variant is not a draft; nothing changes then
 */
gboolean
tdm_deal_draft_restore (TdmDealDraft *self, GVariant *variant)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autoptr (GVariant) boxed = NULL;
  g_autoptr (GVariant) content = NULL;
  TdmDealRecord *record;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return FALSE;

  dict = g_variant_dict_new (variant);
  boxed = g_variant_dict_lookup_value (dict, "record", G_VARIANT_TYPE_VARIANT);
  content = boxed ? g_variant_get_variant (boxed) : NULL;
  record = content ? tdm_deal_record_from_variant (content) : NULL;
  if (!record)
    return FALSE;

  tdm_deal_draft_take_record (self, record);
  restore_pending (self, dict);
  restore_place (self, dict);
  tdm_deal_draft_notify_all (self);

  return TRUE;
}

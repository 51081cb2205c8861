/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of the overview follow. */

#include "tdm-offer-item.h"

#include "tdm-collation.h"
#include "tdm-offer-words.h"
#include "tdm-search-text.h"

struct _TdmOfferItem
{
  GObject parent_instance;

  gint64 id;
  TdmOffer *offer;
  TdmReadiness *readiness;
  guint n_missing;
  char *text; /* what is searched, made when somebody searches */
  GBytes
    *order; /* collation key of the name, made when somebody compares: a list compares each name many times */
};

G_DEFINE_FINAL_TYPE (TdmOfferItem, tdm_offer_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
tdm_offer_item_take (TdmOfferItem *self, TdmOffer *offer)
{
  g_return_if_fail (TDM_IS_OFFER_ITEM (self));

  g_clear_pointer (&self->readiness, tdm_readiness_free);
  g_clear_pointer (&self->offer, tdm_offer_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->order, g_bytes_unref);
  self->offer = offer;
  self->n_missing = 0;
}

/**
 * tdm_offer_item_evaluate:
 * @today: YYYY-MM-DD
 *
 * Looks at the offer by the rules of a year; says "changed".
 */
void
tdm_offer_item_evaluate (TdmOfferItem *self,
                         const TdmRulebook *rulebook,
                         const TdmCompany *company,
                         const char *today)
{
  g_return_if_fail (TDM_IS_OFFER_ITEM (self) && self->offer != NULL);

  g_clear_pointer (&self->readiness, tdm_readiness_free);
  self->readiness = tdm_readiness_evaluate (rulebook, self->offer, company, today);
  self->n_missing = tdm_readiness_count_missing (self->readiness);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- searching ---- */

static void
append (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s\n", part);
}

static char *
dup_text (const TdmOffer *offer)
{
  GString *text = g_string_new (NULL);

  append (text, offer->name);
  append (text, offer->alias);
  append (text, offer->offer_id);
  append (text, offer->solution_id);
  append (text, tdm_words_offer_type (offer->type));
  for (guint i = 0; i < offer->plans->len; i++)
    append (text, ((const TdmOfferPlan *) g_ptr_array_index (offer->plans, i))->name);

  return g_string_free (text, FALSE);
}

/**
 * tdm_offer_item_matches:
 * @typed: as a person types it, found by the rules that deals are found by
 */
gboolean
tdm_offer_item_matches (TdmOfferItem *self, const char *typed)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), FALSE);

  if (self->text == NULL)
    self->text = dup_text (self->offer);

  return tdm_text_matches (self->text, typed);
}

/* ---- order ---- */

static GBytes *
get_order (TdmOfferItem *self)
{
  gsize length;
  guint8 *key;

  if (self->order == NULL)
    {
      key = tdm_collation_key (tdm_offer_get_title (self->offer), &length);
      self->order = g_bytes_new_take (key, length);
    }

  return self->order;
}

int
tdm_offer_item_compare_names (TdmOfferItem *a, TdmOfferItem *b)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (a) && TDM_IS_OFFER_ITEM (b), 0);

  return g_bytes_compare (get_order (a), get_order (b));
}

/* ---- what it says ---- */

gint64
tdm_offer_item_get_id (TdmOfferItem *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), 0);

  return self->id;
}

const TdmOffer *
tdm_offer_item_get_offer (TdmOfferItem *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), NULL);

  return self->offer;
}

const TdmReadiness *
tdm_offer_item_get_readiness (TdmOfferItem *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), NULL);

  return self->readiness;
}

guint
tdm_offer_item_get_n_missing (TdmOfferItem *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), 0);

  return self->n_missing;
}

const char *
tdm_offer_item_get_cosell_status (TdmOfferItem *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_ITEM (self), NULL);

  if (self->offer->recorded_status != NULL)
    return self->offer->recorded_status;

  return self->readiness != NULL ? self->readiness->expected : NULL;
}

int
tdm_offer_item_get_level (TdmOfferItem *self)
{
  const char *status = tdm_offer_item_get_cosell_status (self);
  const TdmRulebookStatus *known;

  if (status == NULL || self->readiness == NULL)
    return -1;

  known = tdm_rulebook_find_status (self->readiness->rulebook, status);

  return known != NULL ? known->level : 0;
}

/* ---- the object ---- */

static void
tdm_offer_item_finalize (GObject *object)
{
  tdm_offer_item_take (TDM_OFFER_ITEM (object), NULL);

  G_OBJECT_CLASS (tdm_offer_item_parent_class)->finalize (object);
}

static void
tdm_offer_item_class_init (TdmOfferItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_offer_item_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TDM_TYPE_OFFER_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_offer_item_init (TdmOfferItem *self)
{
}

TdmOfferItem *
tdm_offer_item_new (gint64 id)
{
  TdmOfferItem *self = g_object_new (TDM_TYPE_OFFER_ITEM, NULL);

  self->id = id;

  return self;
}
